"""What is peculiar to councils' logs of appeals and mediations: outcomes in prose, sections in the type, notes below.

An outcome that does not say who won is never guessed: it becomes "not clear", counts as ended and is in no share.
"""

import re

import pandas as pd

from data_access.findings import Finding, Severity, about_rows, row_numbers
from data_access.layouts.cells import NOTHING, tidied
from data_access.layouts.code_words import plain_words, read_code
from data_access.layouts.days import NotReadable
from data_access.layouts.shown_cells import shown
from metrics.tribunal.code_lists import APPEAL_OUTCOME, APPEAL_STATUS, APPEAL_TYPE, CLAIM

UNCLEAR = "not_clear"
_WHO_WON = re.compile(r"\bupheld\b|\bup held\b", re.IGNORECASE)
_IN_PART = re.compile(r"\bpart(?:ial|ially|ly)?\b", re.IGNORECASE)
_BY_AGREEMENT = re.compile(r"\b(?:agree\w*|negotiat\w*|settled|mediation)\b", re.IGNORECASE)
_STILL_OPEN = frozenset(
    {
        "pending",
        "tbc",
        "not yet",
        "not yet decided",
        "undecided",
        "outcome awaited",
        "no outcome yet",
        "awaited",
        "awaiting",
    }
)
_HEALTH_OR_CARE = re.compile(r"\b(?:C|D|G|H|H1|H2)\b")
_SECTION_WORDS = re.compile(r"\b(?:sections?|contents?|of|the|plan|ehcp|ehc|and|only|appeal|s)\b|[&+/,;().:\-–]")
_LETTERS = re.compile(r"[BCDEFGHI](?:[12])?")


def tidy_appeals(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The log with one code for each outcome, sections apart from the type, and without notes."""
    rows = _without_notes(rows, sheet, file, notes, "appeal_reference").copy()
    _outcome_from_status(rows)
    _sections(rows)
    if "outcome" in rows:
        _outcomes(rows, sheet, file, notes)
        _days_of_outcomes(rows, sheet, file, notes)
    return rows


def tidy_mediations(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The log without notes."""
    return _without_notes(rows, sheet, file, notes, "mediation_reference")


def check_appeals(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """What does not fit together in the log; no value is changed."""
    blank = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")
    none = pd.Series(None, rows.index, dtype="object")
    registered, outcome_day = rows.get("registered_date", blank), rows.get("outcome_date", blank)
    outcome, kind = rows.get("outcome", none), rows.get("appeal_type", none)
    order, final = rows.get("order_date", blank), rows.get("final_date", blank)
    dated = outcome_day.notna() | rows.get("notice_date", blank).notna() | order.notna()
    won = outcome.isin(("decided_appellant", "conceded", "conceded_consent"))
    begins = order.fillna(rows.get("notice_date", blank))
    checks = (
        (
            "APPEAL-NOT-REGISTERED",
            Severity.LEFT_OUT,
            "Registered",
            registered.isna(),
            "The day the Tribunal registered the appeal is missing.",
            "The appeal is in no count of appeals registered or open.",
            "Fill in the day from the registration letter.",
        ),
        (
            "APPEAL-OUTCOME-FIRST",
            Severity.LEFT_OUT,
            "Outcome on",
            outcome_day < registered,
            "The outcome is dated before the registration.",
            "The appeal is left out of the days to the outcome.",
            "Correct one of the two days.",
        ),
        (
            "APPEAL-OUTCOME-UNDATED",
            Severity.LEFT_OUT,
            "Outcome on",
            outcome.notna() & ~dated,
            "The appeal has an outcome but no day of it.",
            "It counts as ended, but in no period.",
            "Fill in the day of the outcome.",
        ),
        (
            "APPEAL-NO-OUTCOME",
            Severity.LEFT_OUT,
            "Outcome",
            outcome.isna() & outcome_day.notna(),
            "There is a day of the outcome, but not how the appeal ended.",
            "It counts as ended, not clear who won, and is in no share of outcomes.",
            "Fill in the outcome.",
        ),
        (
            "APPEAL-NO-TYPE",
            Severity.LEFT_OUT,
            "What is appealed",
            kind.isna() & rows.get("sections", none).isna(),
            "What is appealed is missing or could not be read.",
            "The appeal is counted, under not recorded.",
            "Fill in the type or the sections.",
        ),
        (
            "APPEAL-ORDER-UNDATED",
            Severity.INFORMATION,
            "Order",
            won & begins.isna() & (kind != CLAIM),
            "The family won, but neither the day of the order nor of the council's notice to the Tribunal is recorded.",
            "Whether it was carried out in time cannot be said.",
            "Fill in one of the two days.",
        ),
        (
            "APPEAL-ORDER-DONE-FIRST",
            Severity.INFORMATION,
            "Final or amended plan sent",
            final < begins,
            "The plan is dated before the order or notice that it carries out.",
            "It is not counted as in time.",
            "Check the two days.",
        ),
    )
    for code, severity, column, broken, message, expected, advice in checks:
        notes += about_rows(
            rows[broken.fillna(False).astype(bool)],
            Finding(
                code=code,
                severity=severity,
                file=file,
                column=column,
                message=message,
                expected=expected,
                advice=advice,
            ),
        )
    return rows


def check_mediations(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """What does not fit together in the log; no value is changed."""
    if {"told_date", "held_date"} <= set(rows.columns):
        notes += about_rows(
            rows[rows["held_date"] < rows["told_date"]],
            Finding(
                code="MEDIATION-HELD-FIRST",
                severity=Severity.INFORMATION,
                file=file,
                column="Mediation held",
                message="The mediation is dated before the council was told of it.",
                expected="It counts as arranged in time.",
                advice="Check the two days.",
            ),
        )
    return rows


def _without_notes(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding], reference: str) -> pd.DataFrame:
    """Without rows in which a single cell of the columns that are used is filled: notes underneath, not appeals."""
    lone = rows.drop(columns=reference, errors="ignore").notna().sum(axis=1).eq(0) | rows.notna().sum(axis=1).eq(1)
    if lone.any():
        numbers = row_numbers(rows.index[lone])
        notes.append(
            Finding(
                code="ROW-NOTE",
                severity=Severity.INFORMATION,
                file=file,
                sheet=sheet,
                rows=numbers,
                message="At most one cell of the columns that are used is filled, so this is a note.",
                expected="The row was not loaded.",
                advice="Nothing to do, unless it is an entry of its own: then fill in its other cells.",
            )
        )
    return rows[~lone]


def _outcome_from_status(rows: pd.DataFrame) -> None:
    """Some logs keep the outcome in the status: "Closed", "Stayed" are states, "Conceded" is an outcome."""
    if "status" not in rows:
        return
    found = rows["status"].map(lambda text: _code(text, APPEAL_STATUS) is None and _is_outcome(text))
    moved = found.fillna(False).astype(bool) & _empty(rows.get("outcome", pd.Series(None, rows.index, dtype="object")))
    if moved.any():
        outcome = rows["outcome"] if "outcome" in rows else pd.Series(None, rows.index, dtype="object")
        rows["outcome"] = outcome.astype("object").mask(moved, rows["status"])
        rows["status"] = rows["status"].astype("object").mask(moved, "closed")


def _is_outcome(text: object) -> bool:
    return isinstance(text, str) and (_code(text, APPEAL_OUTCOME) is not None or bool(_WHO_WON.search(text)))


def _sections(rows: pd.DataFrame) -> None:
    """Sections as letters, from their own column, else from the words of the type."""
    kinds = rows["appeal_type"] if "appeal_type" in rows else None
    own = rows["sections"] if "sections" in rows else pd.Series(None, rows.index, dtype="object")
    found = own.map(_letters)
    if kinds is not None:
        in_kind = kinds.map(_letters)
        found = found.where(found.notna(), in_kind)
        as_sections = in_kind.notna() & kinds.map(lambda text: _code(text, APPEAL_TYPE) is None)
        rows["appeal_type"] = kinds.astype("object").mask(as_sections, "CON")
    if found.notna().any() or "sections" in rows:
        rows["sections"] = found.where(found.notna(), own)
        beyond = rows["sections"].map(lambda text: isinstance(text, str) and bool(_HEALTH_OR_CARE.search(text)))
        if beyond.any():
            extended = rows["extended"] if "extended" in rows else pd.Series(None, rows.index, dtype="object")
            rows["extended"] = extended.astype("object").mask(beyond & _empty(extended), "yes")


def _letters(text: object) -> str | None:
    """The sections a text names, and nothing else, in the order of the alphabet: "B, F, I"."""
    if not isinstance(text, str):
        return None
    rest = _SECTION_WORDS.sub(" ", text.casefold()).upper().split()
    if not rest or not all(re.fullmatch(f"(?:{_LETTERS.pattern})+", word) for word in rest):
        return None
    return ", ".join(sorted({letter for word in rest for letter in _LETTERS.findall(word)}))


def _outcomes(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> None:
    found = rows["outcome"]
    codes = {text: _outcome(text) for text in found.dropna().unique()}
    asked = [text for text, code in codes.items() if code == UNCLEAR and _WHO_WON.search(text)]
    other = [text for text, code in codes.items() if code == UNCLEAR and text not in asked]
    told = [text for text in other if _code(text, APPEAL_OUTCOME) == UNCLEAR]
    notes += _who_won(found[found.isin(asked)], sheet, file)
    notes += _unread(found[found.isin([text for text in other if text not in told])], sheet, file)
    for name, code, words in (
        ("outcome_partial", "decided_appellant", _IN_PART),
        ("outcome_agreed", "withdrawn", _BY_AGREEMENT),
    ):
        says = found.map(lambda text, code=code, words=words: codes.get(text) == code and bool(words.search(text)))
        before = rows[name] if name in rows else pd.Series(None, rows.index, dtype="object")
        if says.any():
            rows[name] = before.astype("object").mask(says & _empty(before), "yes")
    rows["outcome"] = found.map(codes).astype("object")


def _outcome(text: str) -> str | None:
    """The code of an outcome; None where the appeal is still open; "not clear" for what does not say who won."""
    plain = tidied(text)
    if plain.casefold() in NOTHING or plain_words(plain) in _STILL_OPEN:
        return None
    if code := _code(plain, APPEAL_OUTCOME):
        return code
    status = _code(plain, APPEAL_STATUS)
    return UNCLEAR if status in (None, "closed") else None


def _code(text: object, codes: object) -> str | None:
    if not isinstance(text, str):
        return None
    try:
        return read_code(tidied(text), codes)  # ty: ignore[invalid-argument-type]
    except NotReadable:
        return None


def _days_of_outcomes(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> None:
    """An outcome without a day of its own has that of the notice to the Tribunal, else of the order."""
    day = rows["outcome_date"] if "outcome_date" in rows else pd.Series(None, rows.index, dtype="object")
    before = day.astype("object")
    for name, codes in (("notice_date", ("conceded", "conceded_consent")), ("order_date", None)):
        if name in rows:
            fits = rows["outcome"].isin(codes) if codes else rows["outcome"].notna()
            day = day.astype("object").mask(fits & _empty(day) & ~_empty(rows[name]), rows[name])
    filled = _empty(before) & ~_empty(day)
    if filled.any():
        rows["outcome_date"] = day
        notes.append(
            Finding(
                code="APPEAL-OUTCOME-DAY",
                severity=Severity.INFORMATION,
                file=file,
                sheet=sheet,
                column="Outcome on",
                rows=row_numbers(rows.index[filled]),
                message="The outcome has no day of its own.",
                expected="The day of the council's notice to the Tribunal, or of the order, was taken.",
                advice="Fill in the day of the outcome if it was another.",
            )
        )


def _who_won(cells: pd.Series, sheet: str, file: str) -> list[Finding]:
    if cells.empty:
        return []
    return [
        Finding(
            code="APPEAL-UPHELD",
            severity=Severity.LEFT_OUT,
            file=file,
            sheet=sheet,
            column="Outcome",
            rows=row_numbers(cells.index),
            found=tuple(shown(text) for text in cells),
            message='"Upheld" is ambiguous for an appeal: it can mean that the family won, or that the council\'s '
            "decision stood. It was refused.",
            expected="The appeal counts as ended, not clear who won, and is in no share of outcomes.",
            advice='Who won? Write "Decided for the family" or "Decided for the council", and upload again.',
        )
    ]


def _unread(cells: pd.Series, sheet: str, file: str) -> list[Finding]:
    if cells.empty:
        return []
    return [
        Finding(
            code="APPEAL-OUTCOME",
            severity=Severity.LEFT_OUT,
            file=file,
            sheet=sheet,
            column="Outcome",
            rows=row_numbers(cells.index),
            found=tuple(shown(text) for text in cells),
            message="The outcome does not say who won in words that are known.",
            expected="The appeal counts as ended, not clear who won, and is in no share of outcomes. Expected one "
            "of: " + ", ".join(code.label for code in APPEAL_OUTCOME.codes) + ".",
            advice="Use one of these, or leave the cell blank while the appeal is open, and upload again.",
        )
    ]


def _empty(texts: pd.Series) -> pd.Series:
    plain = texts.map(lambda text: not isinstance(text, str) or tidied(text).casefold() in NOTHING)
    return plain.astype(bool)
