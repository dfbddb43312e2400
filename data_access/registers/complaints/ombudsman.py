"""Registers of the Ombudsman's decisions: its references, fault periods, reports and statements."""

import calendar
import re
from datetime import date

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.days import NotReadable, read_date
from data_access.registers.complaints import findings as say
from data_access.registers.complaints.continued import with_continued_rows
from data_access.registers.complaints.headings import OMBUDSMAN as HEADINGS
from data_access.registers.reader import RegisterReader, named
from metrics.complaints.code_lists import UPHELD
from metrics.complaints.ombudsman_register import OMBUDSMAN
from metrics.remedies.ombudsman_references import reference_in_form

_REPORT = re.compile(r"^(?:public (?:interest )?)?report\b|^s(?:ection)?\.? ?30\b(?! ?\(1b\))", re.IGNORECASE)
_STATEMENT = re.compile(r"^(?:decision )?statement\b|^s(?:ection)?\.? ?30 ?\(1b\)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+", re.IGNORECASE)
_MONTH = re.compile(r"^([a-z]{3,9})\.? (\d{4})$", re.IGNORECASE)


def tidy_ombudsman(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The rows with references in their form, reports told from statements, and fault periods as two days."""
    tidy, findings = with_continued_rows(rows, source, ("themes",)).then(_references_in_form, source)
    return Read(_reports_and_statements(tidy), findings).then(_fault_periods, source)


def _references_in_form(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The Ombudsman's references as it writes them; one that cannot be one stays as it is, and is named."""
    if "ombudsman_reference" not in rows:
        return Read(rows)
    texts = rows["ombudsman_reference"]
    made = texts.map(lambda text: reference_in_form(text) if isinstance(text, str) else None)
    wrong = texts.notna() & made.isna()
    spelt = rows.assign(ombudsman_reference=made.where(made.notna(), texts))
    return Read(spelt, say.REFERENCE.on_rows(source, rows.index[wrong]))


def _reports_and_statements(rows: pd.DataFrame) -> pd.DataFrame:
    """Whether there is a public report, where the words name one or a statement."""
    if "public_report" not in rows:
        return rows
    words = rows["public_report"].str.strip()
    report, statement = (words.str.match(form).fillna(False).astype(bool) for form in (_REPORT, _STATEMENT))
    return rows.assign(public_report=rows["public_report"].mask(report, "yes").mask(statement, "no"))


def _fault_periods(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """A period such as "Sept 2023 to Jan 2024": from the first of one month to the last of the other."""
    if "fault_period" not in rows:
        return Read(rows)
    known = {text: _two_days(text) for text in rows["fault_period"].dropna().unique()}
    found = [known[text] if isinstance(text, str) else ("", "") for text in rows["fault_period"]]
    read = pd.Series([bool(first) for first, _ in found], rows.index)
    made = {}
    for name, place in (("fault_from", 0), ("fault_to", 1)):
        given = rows[name] if name in rows else pd.Series(None, rows.index, dtype="str")
        days = pd.Series([period[place] or None for period in found], rows.index, dtype="str")
        made[name] = given.where(given.notna(), days)
    unread = rows["fault_period"].notna() & ~read & made["fault_from"].isna()
    findings = (
        *say.FAULT_READ.on_rows(source, rows.index[read]),
        *say.FAULT_UNREAD.on_rows(source, rows.index[unread]),
    )
    return Read(rows.assign(**made), findings)


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


def check_ombudsman(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Names what does not fit together; changes no value."""
    blank, none = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]"), pd.Series(None, rows.index, dtype="object")
    received, decided, began, ended, report_received = (
        rows.get(name, blank)
        for name in ("received_date", "decision_date", "fault_from", "fault_to", "report_received")
    )
    decision = rows.get("decision", none)
    report = rows.get("public_report", pd.Series(False, rows.index)).fillna(False).astype(bool)
    checks = (
        (say.UNDATED, decision.notna() & decided.isna()),
        (say.NO_DECISION, decided.notna() & decision.isna()),
        (say.DECISION_FIRST, decided < received),
        (say.FAULT_ORDER, ended < began),
        (say.REPORT_UNDATED, report & report_received.isna()),
        (say.NO_THEME, decision.isin(UPHELD) & rows.get("themes", none).isna()),
    )
    return named(rows, checks, file)


OMBUDSMAN_READER = RegisterReader(
    dataset=OMBUDSMAN,
    headings=HEADINGS,
    tidied=frozenset({"public_report"}),
    lone_cells=True,
    ended_by={"decision_date": (), "decision": ()},
    tidy=tidy_ombudsman,
    check=check_ombudsman,
)
