"""Logs of appeals: outcomes in prose, sections in the type, notes below."""

import re

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.cells import code_of
from data_access.registers.reader import RegisterReader, named
from data_access.registers.tribunal import findings as say
from data_access.registers.tribunal.appeal_outcomes import (
    column,
    is_empty,
    outcome_from_status,
    with_days_of_outcomes,
    with_outcomes,
)
from data_access.registers.tribunal.code_words import APPEAL_OUTCOMES, APPEAL_STATES, APPEAL_TYPES, ORDER_TYPES
from data_access.registers.tribunal.headings import APPEALS as HEADINGS
from data_access.registers.tribunal.notes import without_notes
from data_access.registers.tribunal.placement_outcomes import PLACEMENT_OUTCOMES, placement_differs, with_placements
from metrics.tribunal.appeal_log import APPEALS
from metrics.tribunal.code_lists import CLAIM

_HEALTH_OR_CARE = re.compile(r"\b(?:C|D|G|H|H1|H2)\b")
_SECTION_WORDS = re.compile(r"\b(?:sections?|contents?|of|the|plan|ehcp|ehc|and|only|appeal|s)\b|[&+/,;().:\-–]")
_LETTERS = re.compile(r"[BCDEFGHI](?:[12])?")

_DUTY = {"RTA": "assess", "RTR": "assess", "RTI": "make_plan"}
"""What an order asks for that has steps on the way, where the log does not say."""


def tidy_appeals(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The log with one code for each outcome, sections apart from the type, and without notes."""
    log, notes = without_notes(rows, source, APPEALS.reference)
    log = with_sections(outcome_from_status(log))
    read = Read(log, notes).then(with_placements, source).then(with_outcomes, source)
    return read.then(with_days_of_outcomes, source)


def with_sections(rows: pd.DataFrame) -> pd.DataFrame:
    """Sections as letters, from their own column, else from the words of the type."""
    made, own = rows, column(rows, "sections")
    found = own.map(section_letters)
    if "appeal_type" in rows:
        kinds = rows["appeal_type"]
        in_kind = kinds.map(section_letters)
        found = found.where(found.notna(), in_kind)
        as_sections = in_kind.notna() & kinds.map(lambda text: code_of(text, APPEAL_TYPES) is None).astype(bool)
        made = made.assign(appeal_type=kinds.astype("object").mask(as_sections, "CON"))
    if found.isna().all() and "sections" not in rows:
        return made
    sections = found.where(found.notna(), own)
    made = made.assign(sections=sections)
    beyond = sections.map(lambda text: isinstance(text, str) and bool(_HEALTH_OR_CARE.search(text)))
    if beyond.any():
        extended = column(rows, "extended")
        made = made.assign(extended=extended.astype("object").mask(beyond & is_empty(extended), "yes"))
    return made


def section_letters(text: object) -> str | None:
    """The sections a text names, and nothing else, in the order of the alphabet: "B, F, I"."""
    if not isinstance(text, str):
        return None
    rest = _SECTION_WORDS.sub(" ", text.casefold()).upper().split()
    if not rest or not all(re.fullmatch(f"(?:{_LETTERS.pattern})+", word) for word in rest):
        return None
    return ", ".join(sorted({letter for word in rest for letter in _LETTERS.findall(word)}))


def check_appeals(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """What does not fit together in the log; no value is changed."""
    blank = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")
    registered, outcome_day, notice, order, final = (
        rows.get(name, blank) for name in ("registered_date", "outcome_date", "notice_date", "order_date", "final_date")
    )
    outcome, kind, sections = (column(rows, name) for name in ("outcome", "appeal_type", "sections"))
    dated = outcome_day.notna() | notice.notna() | order.notna()
    won = outcome.isin(("decided_appellant", "conceded", "conceded_consent"))
    begins = order.fillna(notice)
    duty = column(rows, "order_type").fillna(kind.map(_DUTY).where(won))
    checks = (
        (say.NOT_REGISTERED, registered.isna()),
        (say.OUTCOME_FIRST, outcome_day < registered),
        (say.OUTCOME_UNDATED, outcome.notna() & ~dated),
        (say.PLACEMENT_DIFFERS, placement_differs(outcome, kind, sections, column(rows, "placement_outcome"))),
        (say.NO_OUTCOME, outcome.isna() & outcome_day.notna()),
        (say.NO_TYPE, kind.isna() & sections.isna()),
        (say.ORDER_UNDATED, won & begins.isna() & (kind != CLAIM)),
        (say.ORDER_DONE_FIRST, final < begins),
        (say.DRAFT_FIRST, (duty == "make_plan") & (rows.get("draft_date", blank) < begins)),
        (say.TOLD_FIRST, (duty == "assess") & (rows.get("informed_date", blank) < begins)),
    )
    return named(rows, checks, file)


APPEALS_READER = RegisterReader(
    dataset=APPEALS,
    headings=HEADINGS,
    code_words=(APPEAL_TYPES, APPEAL_OUTCOMES, PLACEMENT_OUTCOMES, APPEAL_STATES, ORDER_TYPES),
    ended_by={"outcome": (), "outcome_date": (), "notice_date": (), "status": ("closed",)},
    tidy=tidy_appeals,
    check=check_appeals,
)
