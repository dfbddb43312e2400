"""Whose school or setting was named, as councils write it: "LA preference", "parental choice", "conceded at hearing".

The Ministry of Justice counts these among the appeals that the Tribunal decided. The words may stand in the outcome of
the appeal, where they say who won as well, or in a column of their own.
"""

import re

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.cells import code_of, tidied
from data_access.layouts.code_words import CodeWords, plain_words
from data_access.registers.tribunal import findings as say
from data_access.registers.tribunal.code_words import APPEAL_OUTCOMES, APPEAL_TYPES, placement_in
from metrics.tribunal.code_lists import APPEAL_OUTCOME, CONCEDED, DECIDED, NEVER_ABOUT_A_SCHOOL, PLACEMENT_OUTCOME

PLACEMENT_OUTCOMES = CodeWords(PLACEMENT_OUTCOME, pattern=placement_in)
_WORDS = APPEAL_OUTCOME.labels()
_WHO_WON = {
    "parent_preference": _WORDS["decided_appellant"],
    "agreed_at_hearing": _WORDS["decided_appellant"],
    "council_preference": _WORDS["decided_la"],
}
_PARTED = re.compile(r"\s*[()\[\]:;,–—]\s*|\s+-\s*|\s*-\s+")
_TURNS = frozenset(
    {"not", "no", "refused", "dismissed", "rejected", "overturned", "instead", "then", "but", "unless", "if", "against"}
)


def placement_of(text: object) -> str | None:
    """The code of a text that says nothing else, or of the one part of it that says so; None where none or several do.

    A remark that may turn the meaning round ("LA preference - not upheld") leaves it unread.
    """
    if not isinstance(text, str):
        return None
    if code := code_of(text, PLACEMENT_OUTCOMES):
        return code
    head, *rest = _PARTED.split(tidied(text))
    won = code_of(head, APPEAL_OUTCOMES)
    others = rest if won in DECIDED else [head, *rest]
    if any(_TURNS.intersection(plain_words(part).split()) for part in others):
        return None
    found = {code for part in (head, *rest) if (code := code_of(part, PLACEMENT_OUTCOMES))}
    if len(found) != 1 or (won == "decided_la" and found & {"parent_preference", "agreed_at_hearing"}):
        return None
    return found.pop()


def with_placements(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """Whose preference was named in a column of its own, and the outcome of the appeal in words that say who won.

    Where the plan's other sections were in dispute too, the council's preference leaves open who won.
    """
    blank = pd.Series(None, rows.index, dtype="object")
    own, outcome = (rows.get(name, blank).astype("object") for name in ("placement_outcome", "outcome"))
    in_own, in_outcome = own.map(placement_of), outcome.map(placement_of)
    found = in_own.fillna(in_outcome)
    if found.isna().all():
        return Read(rows)
    elsewhere = _about_something_else(rows)
    alone = in_outcome.notna() & outcome.map(lambda text: code_of(text, PLACEMENT_OUTCOMES) is not None)
    told = found.where(alone | (outcome.isna() & in_own.notna()) | (in_outcome == "agreed_at_hearing"))
    open_question = (told == "council_preference") & _about_more(rows)
    words = told.map(_WHO_WON).mask(open_question, _WORDS["not_clear"])
    misplaced = elsewhere & found.notna()
    words = words.mask(misplaced & (told == "agreed_at_hearing"), _WORDS["conceded"])
    words = words.mask(misplaced & told.notna() & (told != "agreed_at_hearing"), _WORDS["not_clear"])
    asked = misplaced & ((found != "agreed_at_hearing") | told.isna())
    made = rows.assign(
        outcome=outcome.mask(words.notna(), words), placement_outcome=found.fillna(own).mask(misplaced, None)
    )
    findings = (
        *say.PLACEMENT_IN_PART.on_rows(source, rows.index[open_question & ~misplaced]),
        *say.PLACEMENT_NOT_APPEALED.on_rows(source, rows.index[asked]),
    )
    return Read(made, findings)


def placement_differs(outcome: pd.Series, kind: pd.Series, sections: pd.Series, placement: pd.Series) -> pd.Series:
    """Lost, but the family's school was named; won, though section I alone was in dispute and the council's was.

    Or conceded, at the hearing or for the council's school; or withdrawn or closed otherwise, and a school was named.
    """
    only_placement = sections.eq("I").fillna(False).astype(bool) | (sections.isna() & (kind == "CON_I"))
    lost_but_named = (outcome == "decided_la") & placement.isin(("parent_preference", "agreed_at_hearing"))
    won_but_not = only_placement & (outcome == "decided_appellant") & (placement == "council_preference")
    conceded_late = outcome.isin(CONCEDED) & placement.isin(("agreed_at_hearing", "council_preference"))
    not_decided = outcome.isin(("withdrawn", "other_closed")) & placement.notna()
    return lost_but_named | won_but_not | conceded_late | not_decided


def _about_something_else(rows: pd.DataFrame) -> pd.Series:
    """Where the sections, or else the type, say that the school or setting is not in dispute."""
    sections, kinds = _letters(rows), _types(rows)
    return (sections.notna() & ~sections.str.contains("I", na=False)) | (
        sections.isna() & kinds.isin(NEVER_ABOUT_A_SCHOOL)
    )


def _about_more(rows: pd.DataFrame) -> pd.Series:
    """Where other sections than I are named as well."""
    return _letters(rows).map(lambda letters: isinstance(letters, str) and letters != "I").astype(bool)


def _letters(rows: pd.DataFrame) -> pd.Series:
    return rows["sections"] if "sections" in rows else pd.Series(None, rows.index, dtype="str")


def _types(rows: pd.DataFrame) -> pd.Series:
    if "appeal_type" not in rows:
        return pd.Series(None, rows.index, dtype="object")
    return rows["appeal_type"].map(lambda text: code_of(text, APPEAL_TYPES))
