"""What is peculiar to registers of the Ombudsman's decisions: its references, fault periods, reports and statements."""

import calendar
import re
from datetime import date

import pandas as pd

from data_access.findings import Finding, Severity, about_rows, row_numbers
from data_access.layouts.days import NotReadable, read_date
from data_access.registers.complaints import continued
from metrics.complaints.code_lists import UPHELD
from metrics.remedies.ombudsman_references import reference_in_form

_REPORT = re.compile(r"^(?:public (?:interest )?)?report\b|^s(?:ection)?\.? ?30\b(?! ?\(1b\))", re.IGNORECASE)
_STATEMENT = re.compile(r"^(?:decision )?statement\b|^s(?:ection)?\.? ?30 ?\(1b\)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+", re.IGNORECASE)
_MONTH = re.compile(r"^([a-z]{3,9})\.? (\d{4})$", re.IGNORECASE)


def tidy_ombudsman(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The rows with references in their form, reports told from statements, and fault periods as two days."""
    rows = continued(rows, ("themes",), sheet, file, notes)
    rows = in_form(rows, sheet, file, notes)
    if "public_report" in rows:
        said = rows["public_report"].str.strip()
        report, statement = (said.str.match(one).fillna(False).astype(bool) for one in (_REPORT, _STATEMENT))
        rows = rows.assign(public_report=rows["public_report"].mask(report, "yes").mask(statement, "no"))
    return _fault_periods(rows, sheet, file, notes) if "fault_period" in rows else rows


def in_form(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The Ombudsman's references as it writes them; one that cannot be one stays as it is, and is named."""
    if "ombudsman_reference" not in rows:
        return rows
    texts = rows["ombudsman_reference"]
    made = texts.map(lambda text: reference_in_form(text) if isinstance(text, str) else None)
    wrong = texts.notna() & made.isna()
    if wrong.any():
        notes.append(
            Finding(
                code="OMBUDSMAN-REFERENCE",
                severity=Severity.INFORMATION,
                file=file,
                sheet=sheet,
                column="Ombudsman's reference",
                rows=row_numbers(rows.index[wrong]),
                message="This is not the form of the Ombudsman's references.",
                expected="Expected two digits of the year and six more, such as 23 019 356. The text was kept.",
                advice="Correct it, or its remedies and its complaint cannot be found.",
            )
        )
    return rows.assign(ombudsman_reference=made.where(made.notna(), texts))


def _fault_periods(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """A period such as "Sept 2023 to Jan 2024": from the first of one month to the last of the other."""
    known = {text: _two_days(text) for text in rows["fault_period"].dropna().unique()}
    found = [known[text] if isinstance(text, str) else ("", "") for text in rows["fault_period"]]
    read = pd.Series([bool(one[0]) for one in found], rows.index)
    made = {}
    for name, place in (("fault_from", 0), ("fault_to", 1)):
        given = rows[name] if name in rows else pd.Series(None, rows.index, dtype="str")
        days = pd.Series([one[place] or None for one in found], rows.index, dtype="str")
        made[name] = given.where(given.notna(), days)
    unread = rows["fault_period"].notna() & ~read & made["fault_from"].isna()
    for code, severity, mask, message, expected in (
        (
            "OMBUDSMAN-FAULT-READ",
            Severity.INFORMATION,
            read,
            "The period of the fault stands in one cell.",
            "It was read as two days; a month begins on its first and ends on its last.",
        ),
        (
            "OMBUDSMAN-FAULT-UNREAD",
            Severity.LEFT_OUT,
            unread,
            "The period of the fault cannot be read.",
            "Expected two days or months, such as September 2023 to January 2024. Both days were left blank.",
        ),
    ):
        if mask.any():
            notes.append(
                Finding(
                    code=code,
                    severity=severity,
                    file=file,
                    sheet=sheet,
                    column="Fault period",
                    message=message,
                    rows=row_numbers(rows.index[mask]),
                    expected=expected,
                    advice="Better give the first and the last day columns of their own.",
                )
            )
    return rows.assign(**made)


def _two_days(text: str) -> tuple[str, str]:
    """Two ISO days from the words of a period; two empty texts where it cannot be told."""
    parts = _BETWEEN.split(" ".join(text.split()))
    if len(parts) != 2:
        return "", ""
    try:
        first, last = _day(parts[0], last=False), _day(parts[1], last=True)
    except NotReadable:
        return "", ""
    return (first.isoformat(), last.isoformat()) if first <= last else ("", "")


def _day(text: str, *, last: bool) -> date:
    if found := _MONTH.match(text.strip()):
        first = read_date(f"1 {found[1]} {found[2]}")
        return first.replace(day=calendar.monthrange(first.year, first.month)[1]) if last else first
    return read_date(text.strip())


def check_ombudsman(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Names what does not fit together; changes no value."""
    blank, none = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]"), pd.Series(None, rows.index, dtype="object")
    received, decided = rows.get("received_date", blank), rows.get("decision_date", blank)
    decision = rows.get("decision", none)
    began, ended = rows.get("fault_from", blank), rows.get("fault_to", blank)
    report = rows.get("public_report", pd.Series(False, rows.index)).fillna(False).astype(bool)
    checks = (
        (
            "OMBUDSMAN-UNDATED",
            Severity.LEFT_OUT,
            decision.notna() & decided.isna(),
            "There is a decision without the day of it.",
            "The decision is in no figure of a period.",
            "Fill in the day.",
        ),
        (
            "OMBUDSMAN-NO-DECISION",
            Severity.LEFT_OUT,
            decided.notna() & decision.isna(),
            "There is the day of a decision, but not what was decided.",
            "It counts as a decision, and in no upheld rate.",
            "Fill in the decision.",
        ),
        (
            "OMBUDSMAN-DECISION-FIRST",
            Severity.INFORMATION,
            decided < received,
            "The decision is dated before the complaint reached the Ombudsman.",
            "Both days are used as they stand.",
            "Correct one of the two days.",
        ),
        (
            "OMBUDSMAN-FAULT-ORDER",
            Severity.LEFT_OUT,
            ended < began,
            "The fault ended before it began.",
            "Both days are used as they stand.",
            "Correct one of the two days.",
        ),
        (
            "OMBUDSMAN-REPORT-UNDATED",
            Severity.LEFT_OUT,
            report & rows.get("report_received", blank).isna(),
            "There is a public report, but not the day it was received.",
            "Its notice and its reply have no day by which they are due.",
            "Fill in the day the report was received.",
        ),
        (
            "OMBUDSMAN-NO-THEME",
            Severity.INFORMATION,
            decision.isin(UPHELD) & rows.get("themes", none).isna(),
            "The decision was upheld, and no theme is recorded.",
            "It is in no figure of faults that repeat.",
            "Record what the fault was about.",
        ),
    )
    for code, severity, broken, message, expected, advice in checks:
        notes += about_rows(
            rows[broken.fillna(False).astype(bool)],
            Finding(
                code=code,
                severity=severity,
                file=file,
                message=message,
                expected=expected,
                advice=advice,
            ),
        )
    return rows
