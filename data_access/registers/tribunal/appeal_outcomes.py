"""Outcomes of appeals, as councils write them in prose.

An outcome that does not say who won is never guessed: it becomes "not clear", counts as ended and is in no share. Words
that nobody knows stay as they are, and make their row one that is not understood.
"""

import re
from collections.abc import Mapping

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.cells import NOTHING, code_of, tidied
from data_access.layouts.code_words import listed, plain_words
from data_access.layouts.quotable_cells import quotable
from data_access.registers.tribunal import findings as say
from data_access.registers.tribunal.code_words import APPEAL_OUTCOMES, APPEAL_STATES

UNCLEAR = "not_clear"
_WHO_WON = re.compile(r"\bupheld\b|\bup held\b", re.IGNORECASE)
_IN_PART = re.compile(r"\bpart(?:ial|ially|ly)?\b", re.IGNORECASE)
_BY_AGREEMENT = re.compile(r"\b(?:agree\w*|negotiat\w*|settled|mediation)\b", re.IGNORECASE)
_STILL_OPEN = frozenset(
    listed("pending; tbc; not yet; not yet decided; undecided; outcome awaited; no outcome yet; awaited; awaiting")
)
_MARKS = (("outcome_partial", "decided_appellant", _IN_PART), ("outcome_agreed", "withdrawn", _BY_AGREEMENT))
"""Columns that the words of an outcome fill: for which outcome, and which words."""


def outcome_from_status(rows: pd.DataFrame) -> pd.DataFrame:
    """Some logs keep the outcome in the status: "Closed", "Stayed" are states, "Conceded" is an outcome."""
    if "status" not in rows:
        return rows
    outcome = column(rows, "outcome")
    moved = rows["status"].map(lambda text: code_of(text, APPEAL_STATES) is None and _is_outcome(text))
    moved = moved.fillna(False).astype(bool) & is_empty(outcome)
    if not moved.any():
        return rows
    return rows.assign(
        outcome=outcome.astype("object").mask(moved, rows["status"]),
        status=rows["status"].astype("object").mask(moved, "closed"),
    )


def _is_outcome(text: object) -> bool:
    return isinstance(text, str) and (code_of(text, APPEAL_OUTCOMES) is not None or bool(_WHO_WON.search(text)))


def with_outcomes(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The outcome as a code, with what its words say besides: in part, by agreement."""
    if "outcome" not in rows:
        return Read(rows)
    found = rows["outcome"]
    codes = {text: _outcome(text) for text in found.dropna().unique()}
    asked = found[found.isin([text for text, code in codes.items() if code == UNCLEAR and _WHO_WON.search(text)])]
    findings = say.UPHELD.on_rows(source, asked.index, found=[quotable(text) for text in asked])
    made = rows.assign(**_marks(rows, codes), outcome=found.map(codes).astype("object"))
    return Read(made, findings)


def _marks(rows: pd.DataFrame, codes: Mapping[str, str | None]) -> dict[str, pd.Series]:
    made = {}
    for name, code, words in _MARKS:
        fitting = {text for text, held in codes.items() if held == code and words.search(text)}
        says, before = rows["outcome"].isin(fitting), column(rows, name)
        if says.any():
            made[name] = before.astype("object").mask(says & is_empty(before), "yes")
    return made


def _outcome(text: str) -> str | None:
    """The code of an outcome; None where the appeal is still open; "not clear" for what does not say who won.

    Words that nobody knows are given back.
    """
    plain = tidied(text)
    if plain.casefold() in NOTHING or plain_words(plain) in _STILL_OPEN:
        return None
    if code := code_of(plain, APPEAL_OUTCOMES):
        return code
    status = code_of(plain, APPEAL_STATES)
    if status or _WHO_WON.search(plain):
        return UNCLEAR if status in (None, "closed") else None
    return text


def with_days_of_outcomes(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """An outcome without a day of its own has that of the notice to the Tribunal, else of the order."""
    if "outcome" not in rows:
        return Read(rows)
    day = before = column(rows, "outcome_date").astype("object")
    for name, codes in (("notice_date", ("conceded", "conceded_consent")), ("order_date", None)):
        if name in rows:
            fits = rows["outcome"].isin(codes) if codes else rows["outcome"].notna()
            day = day.mask(fits & is_empty(day) & ~is_empty(rows[name]), rows[name])
    filled = is_empty(before) & ~is_empty(day)
    if not filled.any():
        return Read(rows)
    return Read(rows.assign(outcome_date=day), say.OUTCOME_DAY.on_rows(source, rows.index[filled]))


def column(rows: pd.DataFrame, name: str) -> pd.Series:
    """A column as it is, or a blank one."""
    return rows[name] if name in rows else pd.Series(None, rows.index, dtype="object")


def is_empty(texts: pd.Series) -> pd.Series:
    """Where nothing is said."""
    plain = texts.map(lambda text: not isinstance(text, str) or tidied(text).casefold() in NOTHING)
    return plain.astype(bool)
