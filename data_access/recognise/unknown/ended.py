"""Columns that say that a case is over, in rows of which nothing that counts for it says so."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.layouts.cells import code_of, is_blank, tidied
from data_access.layouts.code_words import FALSE_WORDS, listed, plain_words
from data_access.layouts.layout import Layout
from data_access.recognise.columns import UNUSED, ColumnMatch
from metrics.counting.registers import CASES

ENDED = FindingKind(
    "MAP-ENDED",
    Severity.ASKS,
    "In these rows this column says that the case is over, or was not meant to be counted, and nothing that counts for "
    "it says so.",
    "The children would count as waiting for a plan, or their plans as in force.",
    "Put it where it is read: Withdrawn or Refused as the outcome, with its day; the day a plan ceased; the council "
    "that a child moved to. Take out rows that are not to be counted. Say yes if they are to be counted as they are.",
)
_HEADINGS = frozenset(
    listed(
        "withdrawn; withdrawal; withdrew; closed; closure; ceased; cancelled; stopped; void; deleted; archived; "
        "duplicate; exclude; nti; lapsed; inactive"
    )
)
"""Words in headings of columns that are ticked, or hold a day, where a case is over. "Excluded" is of a school."""
_NOT_TO_ISSUE = ("not issue", "not to issue", "refusal to issue", "refused to issue")
_OVER = frozenset(
    listed(
        "closed; withdrawn; ceased; cancelled; deleted; void; duplicate; lapsed; archived; inactive; refused; stopped; "
        "ended"
    )
)
"""First words of cells that say so, in a column of few words."""
_OF_PLANS = frozenset({"ceased", "lapsed", "ended", "withdrawn"})
"""Of those, and of headings, what a plan may be; a closed case may have one."""
_MOVED = ("transferred out", "moved out", "moved away", "plan ceased", "case closed", "no longer")
_CEASED = ("cease_date", "cease_reason")
"""What ends a plan ends no request that waits for one."""
_UNSAID = frozenset({"", "na", "n a", "none", "not applicable", "open", "active", "live"}) | FALSE_WORDS
_FEW = 20
"""Different texts of a column of few words, at most, and twice as many letters in each: more is a remark. Ours."""


def about_ended(
    source: Source,
    rows: pd.DataFrame,
    matches: Sequence[ColumnMatch],
    below: pd.DataFrame,
    layout: Layout,
    outcomes: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """What is to be asked of a list of cases; ``rows`` are its cells by field, ``below`` those of all columns.

    ``outcomes`` are headings that may hold the outcome: a list that has no other is asked about them already.
    """
    if layout.about != CASES:
        return ()
    asked = () if rows.columns.isin(("request_outcome", "assessment_outcome")).any() else outcomes
    unknown = [match for match in matches if match.how == UNUSED and match.heading not in asked]
    waits, planned = _waits(rows, layout), _planned(rows, layout)
    found = {match.heading: _over(below[match.position].loc[rows.index], match.heading) for match in unknown}
    told = {heading: (waits & over) | (planned & plans) for heading, (over, plans) in found.items()}
    told |= {match.heading: waits & _filled(rows, layout, match.field) for match in matches if match.field in _CEASED}
    return tuple(
        one for heading, held in told.items() for one in ENDED.on_rows(source, rows.index[held], column=heading)
    )


def _over(cells: pd.Series, heading: str) -> tuple[pd.Series, pd.Series]:
    """Of each cell whether it says that a case is over, and that a plan is."""
    plain = cells.fillna("").map(plain_words)
    words = plain_words(heading)
    named = _HEADINGS.intersection(words.split())
    if named or any(part in words for part in _NOT_TO_ISSUE):
        said = ~plain.isin(_UNSAID)
        return said, said & bool(named & _OF_PLANS)
    texts = set(plain) - {""}
    if len(texts) > _FEW or any(len(text) > 2 * _FEW for text in texts):
        texts = set()
    over = {text for text in texts if text.split()[0] in _OVER or text.startswith(_MOVED)}
    of_plans = {text for text in over if text.split()[0] in _OF_PLANS or text.startswith(_MOVED)}
    return plain.isin(over), plain.isin(of_plans)


def _waits(rows: pd.DataFrame, layout: Layout) -> pd.Series:
    """Rows with a day of a request and neither a plan nor anything that ends the case."""
    ended = _says(rows, layout, "request_outcome", "N", "W") | _says(rows, layout, "assessment_outcome", "N", "W")
    filled = partial(_filled, rows, layout)
    over = filled("start_date") | filled("exported") | filled("exported_date") | ended
    return filled("received_date") & ~over


def _planned(rows: pd.DataFrame, layout: Layout) -> pd.Series:
    """Rows with a plan of which nothing says that it ceased or went elsewhere."""
    filled = partial(_filled, rows, layout)
    gone = filled("cease_date") | filled("cease_reason") | filled("exported") | filled("exported_date")
    return filled("start_date") & ~gone


def _filled(rows: pd.DataFrame, layout: Layout, name: str) -> pd.Series:
    if name not in rows:
        return pd.Series(False, rows.index)
    blank = [text for text in rows[name].dropna().unique() if is_blank(tidied(text), layout.fields[name])]
    return rows[name].notna() & ~rows[name].isin(blank)


def _says(rows: pd.DataFrame, layout: Layout, name: str, *codes: str) -> pd.Series:
    if name not in rows:
        return pd.Series(False, rows.index)
    words = layout.fields[name].code_words
    said = [text for text in rows[name].dropna().unique() if words and code_of(text, words) in codes]
    return rows[name].isin(said)
