"""What is peculiar to the sheets about children who miss school, and what must fit together in their rows."""

import re
from collections.abc import Callable

import pandas as pd

from data_access.cases.people import PERSON_BY
from data_access.findings import Finding, Severity, about_rows, row_numbers
from data_access.layouts.cells import tidied
from data_access.layouts.code_words import read_code
from data_access.layouts.days import NotReadable
from data_access.layouts.shown_cells import shown
from metrics.base.code_list import CodeList
from metrics.datasets import DATASETS
from metrics.schools.code_lists import NIL, NOT_CLEAR, NOTICE_TYPE, SECTION_19_DECISION

_Check = Callable[[pd.DataFrame, str, list[Finding]], pd.DataFrame]
_URN = re.compile(r"\d{6}")


def tidy_notices(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """A type that fits both notices, or neither, is told and kept as "not clear": a blank would be nobody's."""
    if "notice_type" not in rows:
        return rows
    unclear = ~rows["notice_type"].map(lambda text: _readable(str(text), NOTICE_TYPE), na_action="ignore").eq(True)
    if unclear.any():
        found = rows.loc[unclear, "notice_type"].fillna("")
        notes.append(
            Finding(
                code="NOTICE-TYPE",
                severity=Severity.LEFT_OUT,
                file=file,
                sheet=sheet,
                column="Type",
                rows=row_numbers(found.index),
                found=tuple(shown(str(one)) for one in found),
                message="It is not clear whether this is about 10 unauthorised days or 15 of illness.",
                expected='Expected words such as "10-day unauthorised" or "15-day illness".',
                advice="The notice is kept and counted as not clear. Correct the type, then upload again.",
            )
        )
    return rows.assign(notice_type=rows["notice_type"].mask(unclear, NOT_CLEAR))


def tidy_section_19(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """A decision that cannot be understood stays "not clear": a blank would read as if nobody had decided."""
    if "decision" not in rows:
        return rows
    given = rows["decision"].notna() & ~rows["decision"].astype("str").str.strip().str.casefold().isin(_WAITING)
    unclear = given & ~rows["decision"].map(
        lambda text: _readable(str(text), SECTION_19_DECISION), na_action="ignore"
    ).eq(True)
    made = rows["decision"].where(given)
    if unclear.any():
        found = rows.loc[unclear, "decision"]
        notes.append(
            Finding(
                code="SECTION19-DECISION",
                severity=Severity.LEFT_OUT,
                file=file,
                sheet=sheet,
                rows=row_numbers(found.index),
                column="Decision",
                found=tuple(shown(str(one)) for one in found),
                message="The decision is not one that we understand.",
                expected='Expected "duty owed", "duty not owed" or "school can provide".',
                advice="The child is kept and counted as undecided. Correct the decision, then upload again.",
            )
        )
    return rows.assign(decision=made.mask(unclear, NOT_CLEAR).astype("str").where(made.notna()))


_WAITING = frozenset(
    {
        "awaiting",
        "pending",
        "awaiting panel",
        "tbc",
        "to be decided",
        "undecided",
        "with panel",
        "deferred",
        "awaiting decision",
        "no decision",
    }
)
"""Nobody has decided yet: a blank."""


def _readable(text: str, codes: CodeList) -> bool:
    try:
        read_code(tidied(text), codes)
    except NotReadable:
        return False
    return True


def tidy_placements(rows: pd.DataFrame, _sheet: str, _file: str, _notes: list[Finding]) -> pd.DataFrame:
    """A column "URN or provider" holds either: six digits are a school's number."""
    if "provider" not in rows:
        return rows
    is_urn = rows["provider"].astype("str").str.strip().str.fullmatch(_URN.pattern).fillna(False).astype(bool)
    own = rows["urn"] if "urn" in rows else pd.Series(None, rows.index, dtype="str")
    return rows.assign(urn=own.fillna(rows["provider"].where(is_urn)), provider=rows["provider"].mask(is_urn))


def check_order(pairs: tuple[tuple[str, str], ...], about: str) -> _Check:
    """A check that days follow one another; what does not is named and left as it is."""

    def check(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
        columns = DATASETS[about].by_name
        for first, then in pairs:
            if first not in rows or then not in rows:
                continue
            wrong = (rows[then] < rows[first]).fillna(False).astype(bool)
            notes += about_rows(
                rows[wrong],
                Finding(
                    code="ROW-ORDER",
                    severity=Severity.LEFT_OUT,
                    file=file,
                    column=columns[then].title,
                    message=f'"{columns[then].title}" is before "{columns[first].title}".',
                    expected="Expected it on that day or later.",
                    advice="The row is counted as it stands. Correct the day that is wrong, then upload again.",
                ),
            )
        return _no_child(rows, file, notes) if about != "schools" else rows

    return check


def _no_child(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Rows without anything that links them to a child; a nil return needs none."""
    linked = pd.Series(False, rows.index)
    for name in (*PERSON_BY, "case_reference", "birth_date"):
        if name in rows:
            linked |= rows[name].notna()
    if "notice_type" in rows:
        linked |= rows["notice_type"].eq(NIL).fillna(False).astype(bool)
    notes += about_rows(
        rows[~linked],
        Finding(
            code="ROW-NO-CHILD",
            severity=Severity.INFORMATION,
            file=file,
            message="Nothing in the row says which child it is about.",
            expected="Expected a pupil number, a person id or the EHC case reference.",
            advice="The row is counted, but cannot be set beside the child's case or the other lists.",
        ),
    )
    return rows


def check_schools(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Schools listed twice, or with more plans than pupils."""
    name = "urn" if "urn" in rows and rows["urn"].notna().any() else "school"
    if name in rows:
        twice = rows[name].notna() & rows[name].duplicated(keep=False)
        message = "The same school stands in more than one row; all were loaded and are counted."
        notes += _schools_finding("SCHOOL-TWICE", rows[twice], file, message)
    if {"roll", "plans_on_roll"} <= set(rows.columns):
        wrong = (rows["plans_on_roll"] > rows["roll"]).fillna(False).astype(bool)
        notes += _schools_finding("SCHOOL-PLANS", rows[wrong], file, "More pupils with a plan than pupils on roll.")
    return rows


def _schools_finding(code: str, rows: pd.DataFrame, file: str, message: str) -> list[Finding]:
    return about_rows(
        rows,
        Finding(
            code=code,
            severity=Severity.LEFT_OUT,
            file=file,
            message=message,
            expected="Expected one row for each school.",
            advice="Correct the list, then upload again.",
        ),
    )


ABSENCE_TIDY = {"notifications": tidy_notices, "section19": tidy_section_19, "placements": tidy_placements}
ABSENCE_CHECKS = {
    "notifications": check_order(
        (("first_day_absent", "received_date"), ("received_date", "closed_date")), "notifications"
    ),
    "section19": check_order((("known_date", "decision_date"), ("provision_start", "end_date")), "section19"),
    "part_time": check_order((("start_date", "planned_end"), ("start_date", "end_date")), "part_time"),
    "exclusions": check_order((("excluded_date", "provision_start"),), "exclusions"),
    "placements": check_order((("plan_start", "plan_end"),), "placements"),
    "schools": check_schools,
}
