"""Columns that say that a case, or a row of a register, is over, where nothing that counts for it says so."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.layouts.cells import code_of, is_blank, tidied
from data_access.layouts.code_words import FALSE_WORDS, TRUE_WORDS, listed, plain_words
from data_access.layouts.decorations import PLANNED
from data_access.layouts.fields import Field
from data_access.layouts.layout import Layout
from data_access.recognise.columns import UNUSED, ColumnMatch
from metrics.base.columns import ColumnKind
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS

ENDED = FindingKind(
    "MAP-ENDED",
    Severity.ASKS,
    "In these rows this column says that the case is over, or was not meant to be counted, and nothing that counts for "
    "it says so.",
    "The children would count as waiting for a plan, or their plans as in force.",
    "Put it where it is read: Withdrawn or Refused as the outcome, with its day; the day a plan was issued, or ceased; "
    "the council that a child moved to. Take out rows that are not to be counted. Say yes if they are to be counted as "
    "they are.",
)
ENDED_ROW = ENDED.worded(
    message="In these rows this column says that the {one} is over, or was not meant to be counted, and nothing that "
    "counts for it says so.",
    expected="Each would count as still open.",
    advice="Put it where it is read: the day on which it ended, or how. Take out rows that are not to be counted. Say "
    "yes if they are to be counted as they are.",
)
_HEADINGS = frozenset(
    listed(
        "withdrawn; withdrawal; withdrew; closed; closure; ceased; cancelled; stopped; void; deleted; archived; "
        "duplicate; exclude; nti; lapsed; inactive"
    )
)
"""Words in headings of columns that are ticked, or hold a day, where a case is over. "Excluded" is of a school."""
_NOT_TO_ISSUE = ("not issue", "not to issue", "refusal to issue", "refused to issue")
_NO_PLAN = (*_NOT_TO_ISSUE, "do not issue", "decision not to issue", "will not issue", "no plan", "nti")
"""How cells begin, and what headings of days have in them, where it was decided that no plan follows."""
_OVER = frozenset(
    listed(
        "closed; withdrawn; ceased; cancelled; deleted; void; duplicate; lapsed; archived; inactive; refused; stopped; "
        "ended"
    )
)
"""First words of cells that say so, in a column of few words."""
_OF_ROWS = frozenset(
    listed(
        "resolved; complete; completed; concluded; finished; done; answered; responded; settled; rescinded; quashed; "
        "overturned; reinstated; returned"
    )
)
"""Words that say so of a row of a register, where the heading is one of its state."""
_DONE = frozenset(listed("complete; completed; completion; done"))
"""Words in the heading of a share that is done, or of a tick."""
_ALL_OF_IT = TRUE_WORDS | _OF_ROWS | {"100", "1 0", "100 0", "100 00"}
_STATES = frozenset(listed("status; state; position; outcome; result; progress; resolved; concluded; ended; rescinded"))
_OF_PLANS = frozenset({"ceased", "lapsed", "ended", "withdrawn"})
"""Of those, and of headings, what a plan may be; a closed case may have one."""
_MOVED = ("transferred out", "moved out", "moved away", "plan ceased", "case closed", "no longer")
_IN_ERROR = (
    *(f"{how} in error" for how in ("entered", "created", "added", "logged", "recorded", "input", "opened", "raised")),
    *(
        "error record",
        "duplicate record",
        "duplicate entry",
        "test record",
        "test entry",
        "do not count",
        "please delete",
    ),
)
"""How cells begin, in remarks too, where a row was never meant."""
_ISSUED = listed(
    "issued; finalised; maintained; plan issued; plan finalised; plan maintained; ehcp issued; ehcp finalised; "
    "ehc plan issued; final issued; final plan; final ehcp"
)
"""How cells begin where a request is over because its plan was made; "final" alone may be a decision."""
_OF_NO_PLAN = frozenset(listed("draft; drafts; proposed; advice; letter; report; certificate; invoice"))
"""Words in headings of columns of what else may be issued."""
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
    """What is to be asked of a list; ``rows`` are its cells by field, ``below`` those of all columns.

    ``outcomes`` are headings that may hold the outcome of a case: a list that has no other is asked about them already.
    """
    if layout.about != CASES:
        return _of_register(source, rows, matches, below, layout)
    asked = () if rows.columns.isin(("request_outcome", "assessment_outcome")).any() else outcomes
    unknown = [match for match in matches if match.how == UNUSED and match.heading not in asked]
    waits, planned = _waits(rows, layout), _planned(rows, layout)
    found = {match.heading: _over(below[match.position].loc[rows.index], match.heading) for match in unknown}
    told = {heading: (waits & over) | (planned & plans) for heading, (over, plans) in found.items()}
    told |= {match.heading: waits & _filled(rows, layout, match.field) for match in matches if match.field in _CEASED}
    told |= {
        match.heading: waits & ~planned & _filled(rows, layout, match.field)
        for match in matches
        if match.field == "assessment_outcome_date" and _names_no_plan(match.heading)
    }
    return tuple(
        one for heading, held in told.items() for one in ENDED.on_rows(source, rows.index[held], column=heading)
    )


def _names_no_plan(heading: str) -> bool:
    """Whether a heading is of the refusal alone: not "decision to issue or not to issue"."""
    words = plain_words(heading)
    return any(part in words for part in _NO_PLAN) and "whether" not in words and " or " not in words


def _of_register(
    source: Source, rows: pd.DataFrame, matches: Sequence[ColumnMatch], below: pd.DataFrame, layout: Layout
) -> tuple[Finding, ...]:
    """The same of a register of things that end: of its rows that nothing says have ended."""
    if layout.ended_by is None:
        return ()
    dataset, waits = DATASETS[layout.about], pd.Series(False, rows.index)
    for name in (dataset.begins, dataset.reference):
        waits |= _filled(rows, layout, name)
    for name, codes in layout.ended_by.items():
        waits &= ~(_says(rows, layout, name, *codes) if codes else _filled(rows, layout, name))
    told = {
        match.heading: waits & _over(below[match.position].loc[rows.index], match.heading, of_cases=False)[0]
        for match in matches
        if match.how == UNUSED
    }
    told |= {one.heading: waits & _reads(rows, layout, one.field) for one in matches if one.field in layout.says_ended}
    return tuple(
        one
        for heading, held in told.items()
        for one in ENDED_ROW.on_rows(source, rows.index[held], column=heading, one=dataset.one)
    )


def _over(cells: pd.Series, heading: str, *, of_cases: bool = True) -> tuple[pd.Series, pd.Series]:
    """Of each cell whether it says that a case is over, and that a plan is; or that a row of a register is."""
    plain = cells.fillna("").map(plain_words)
    words = plain_words(heading)
    if PLANNED.intersection(words.split()):
        return pd.Series(False, cells.index), pd.Series(False, cells.index)
    named = _HEADINGS.intersection(words.split())
    ends = _OVER if of_cases or not _STATES.intersection(words.split()) else _OVER | _OF_ROWS
    if named or _names_no_plan(heading):
        said = ~plain.isin(_UNSAID)
        return said, said & bool(named & _OF_PLANS)
    texts = set(plain) - {""}
    never = {text for text in texts if text.startswith(_IN_ERROR)}
    if len(texts) > _FEW or any(len(text) > 2 * _FEW for text in texts):
        texts = set()
    issued = () if _OF_NO_PLAN.intersection(words.split()) or not of_cases else _ISSUED
    over = {text for text in texts if text.split()[0] in ends or text.startswith((*_MOVED, *_NO_PLAN, *issued))}
    if not of_cases and _DONE.intersection(words.split()):
        over |= _ALL_OF_IT
    of_plans = {text for text in over if text.split()[0] in _OF_PLANS or text.startswith(_MOVED)}
    return plain.isin(over | never), plain.isin(of_plans | never)


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
    """Rows whose cell stands for one of the codes; of a yes or no, for "yes"."""
    if name not in rows:
        return pd.Series(False, rows.index)
    field = layout.fields[name]
    found = {text: _code(text, field) for text in rows[name].dropna().unique()}
    return rows[name].isin([text for text, code in found.items() if code in codes])


def _reads(rows: pd.DataFrame, layout: Layout, name: str) -> pd.Series:
    """Rows whose cell stands for any code; in a column of words, any that are filled."""
    words = layout.fields[name].code_words
    return _says(rows, layout, name, *words.codes.values()) if words else _filled(rows, layout, name)


def _code(text: str, field: Field) -> str | None:
    if field.kind is ColumnKind.FLAG:
        return "yes" if tidied(text).casefold().removesuffix(".0") in TRUE_WORDS else "no"
    return code_of(text, field.code_words) if field.code_words else None
