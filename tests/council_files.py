"""Eight cases that a person can count, and the forms in which councils would send them."""

import csv
from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO

import openpyxl

from metrics.base.periods import calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from metrics.counting.evaluate import evaluate
from tests.conftest import tables_of

EXTRACTED = date(2025, 12, 31)
CASES = (
    ("C1", "2025-01-06", "Y", "2025-02-17", "2025-05-26", 0),  # decided on day 42, plan on day 140
    ("C2", "2025-01-06", "Y", "2025-02-18", "2025-05-27", 0),  # day 43, day 141
    ("C3", "2025-03-03", "N", "2025-04-14", None, 0),  # refused on day 42
    ("C4", "2025-03-03", "N", "2025-04-15", None, 0),  # refused on day 43
    ("C5", "2025-01-06", "Y", "2025-02-17", "2025-06-30", 1),  # day 175, an exception claimed
    ("C6", "2025-01-06", "W", "2025-02-10", None, 0),  # withdrawn
    ("C7", "2025-01-06", "Y", "2025-02-17", None, 0),  # still waiting, overdue
    ("C8", "2025-12-01", None, None, None, 0),  # not decided, day 30
)
"""Reference, received, outcome, decided, plan issued, exception."""
BY_HAND = {
    "requests_received": (8, 8),
    "request_decisions_within_6_weeks": (4, 6),
    "plans_issued": (3, 3),
    "plans_issued_within_20_weeks": (1, 2),
    "plans_issued_within_20_weeks_including_exceptions": (1, 3),
    "plans_due_issued_on_time": (1, 4),
    "assessments_open": (2, 2),
    "assessments_open_past_20_weeks": (1, 1),
}
"""Counted with a calendar as at 31 December 2025; a count stands on both sides."""
HEADINGS = ("Case ref", "Date request received", "Request outcome", "Request outcome date", "Final plan issued",
            "20 week exception")  # fmt: skip

Rows = list[list[object]]


def figures(database, keys: Sequence[str] = tuple(BY_HAND)) -> dict[str, tuple[int, int]]:
    """Numerator and denominator of some figures for 2025 and as at the day of the extract."""
    tables, found = tables_of(database), {}
    for key in keys:
        metric = CATALOGUE[key]
        period = calendar_year(2025) if metric.time is Time.DURING else day(tables.as_at)
        row = evaluate(metric, tables, [period]).iloc[0]
        below = row["numerator"] if metric.counted is None else row["denominator"]
        found[key] = (int(row["numerator"]), int(below))
    return found


def moment(iso: str) -> datetime:
    """A day as a real date cell."""
    return datetime.fromisoformat(iso)


def rows(write: Callable[[str], object] = moment, words: dict[str | None, str] | None = None) -> Rows:
    """The eight cases with days written in some way and, maybe, words for the codes."""
    said = words or {}
    return [
        [ref, write(received), said.get(outcome, outcome), decided and write(decided), issued and write(issued), exempt]
        for ref, received, outcome, decided, issued, exempt in CASES
    ]


def workbook(sheets: dict[str, Rows], *, hidden: Sequence[str] = ()) -> bytes:
    """An .xlsx with these cells and nothing else."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
        if name in hidden:
            sheet.sheet_state = "hidden"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def listed(lines: Rows, *, encoding: str = "utf-8", separator: str = ",") -> bytes:
    """A CSV."""
    made = StringIO()
    csv.writer(made, delimiter=separator).writerows([["" if cell is None else cell for cell in line] for line in lines])
    return made.getvalue().encode(encoding)
