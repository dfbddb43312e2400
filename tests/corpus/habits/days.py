"""How days are written."""

import csv
from datetime import date, datetime

from data_access.layouts.corrections import Corrections, DayOrder
from tests.corpus.council import Cell, Rows, Write, real, slashed, told
from tests.corpus.files import text, word, xls, xlsx
from tests.corpus.habit import Files, Habit
from tests.corpus.registers import COMPLAINT_FIGURES, COMPLAINTS, WEEK_FIGURES, WEEKS, written

_EXCEL_DAY_0 = date(1899, 12, 30)


def _csv(day: Write) -> Files:
    return [("cases.csv", text(told(day=day)))]


def _serial(day: date) -> int:
    return (day - _EXCEL_DAY_0).days


def _ordinal(day: date) -> str:
    end = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 * (day.day // 10 != 1), "th")
    return f"{day.day}{end} {day:%B %Y}"


def _turned(day: date) -> Cell:
    """As a spreadsheet set to American English keeps a British day: swapped up to the 12th, a text above it."""
    return datetime.fromisoformat(f"{day:%Y-%d-%m}") if day.day <= 12 else f"{day:%d/%m/%Y}"


def _mixed(day: date) -> Cell:
    """As many hands write them in one column."""
    forms: tuple[Cell, ...] = (
        f"{day:%d.%m.%y}",
        real(day),
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d %b %Y}",
        f"{day}",
    )
    return forms[day.toordinal() % len(forms)]


def _remarked(day: date) -> Cell:
    return f"{day:%d/%m/%Y} - letter sent" if day.day % 2 else f"{day:%d/%m/%Y}"


def _leading(rows: Rows) -> Rows:
    return [[f"'{cell}" if isinstance(cell, str) and cell[:1].isdigit() else cell for cell in row] for row in rows]


_CSV = {
    "ISO with time": (
        lambda day: f"{day}T00:00:00",
        "A developer's export: the international form with midnight behind it.",
    ),
    "Eight digits": (lambda day: f"{day:%Y%m%d}", "A mainframe's export: the year first, and nothing between."),
    "Eight digits, day first": (lambda day: f"{day:%d%m%Y}", "A form that asks for DDMMYYYY and keeps what was typed."),
    "Serial numbers": (_serial, "Somebody who pasted values alone: Excel's numbers for the days are left."),
    "Serial numbers with parts of a day": (
        lambda day: f"{_serial(day)}.5",
        "A workbook that worked days out with NOW(), saved as values.",
    ),
    "Day names": (lambda day: f"{day:%A, %d %B %Y}", "Somebody who likes Excel's long date, saved as CSV."),
    "Short day names": (lambda day: f"{day:%a %d/%m/%Y}", "A scheduling system that puts the weekday first."),
    "Dots and two digits": (lambda day: f"{day:%d.%m.%y}", "A team that types days with dots."),
    "Ordinals": (_ordinal, "Minutes of a panel typed up as a list."),
    "Month's name first": (lambda day: f"{day:%b %d, %Y}", "A system made in America that spells its months."),
    "American days": (
        lambda day: f"{day.month}/{day.day}/{day.year}",
        "A system set to American English: some days can be nothing but month first.",
    ),
    "American days with times": (
        lambda day: f"{day.month}/{day.day}/{day.year} 12:00:00 AM",
        "A report server set to American English.",
    ),
    "Day and time with a zone": (lambda day: f"{day} 12:00:00+00:00", "A database that keeps moments, not days."),
    "Remarks behind days": (_remarked, "Officers who type what they did behind the day."),
    "COLLECT's days": (lambda day: f"{day:%Y-%b-%d} 00:00:00", "Files that come back from COLLECT."),
}
_MONTH_FIRST = frozenset({"American days", "American days with times"})

DAYS = (
    *(Habit(name=name, who=who, made=lambda day=day: _csv(day),
            says=frozenset({"CELL-MONTH-FIRST"} if name in _MONTH_FIRST else ()))
      for name, (day, who) in _CSV.items()),
    Habit(name="Many hands", who="A shared workbook in which each officer types days in their own way.",
          made=lambda: [("shared.xlsx", xlsx(told(day=_mixed)))]),
    Habit(name="Days as texts", who="A workbook whose columns are formatted as text, so that every day is one.",
          made=lambda: [("texts.xlsx", xlsx(told(day=slashed)))]),
    Habit(name="Apostrophes before days", who="Somebody who types an apostrophe so that Excel leaves a day alone.",
          made=lambda: [("apostrophes.csv", text(_leading(told(day=slashed))))]),
    Habit(name="British days through an American Excel", made=lambda: [("cases.xlsx", xlsx(told(day=_turned)))],
          who="Somebody whose Excel is set to American English and who opened the CSV before handing it in.",
          asked="DAYS-TURNED", corrections=Corrections(days=DayOrder.SWAPPED),
          why="Days up to the 12th are swapped and none looks so; the officer says that real dates are swapped."),
    Habit(name="Complaints with American days", right=COMPLAINT_FIGURES, places=None, needs=None,
          says=frozenset({"CELL-MONTH-FIRST"}),
          who="A complaints system made in America.",
          made=lambda: [("complaints.csv", text(written(COMPLAINTS, lambda day: f"{day:%m/%d/%Y}")))]),
    Habit(name="Attendance with days' names", right=WEEK_FIGURES, places=None, needs=None,
          who="A school's system that prints the weekday before the day.",
          made=lambda: [("weeks.csv", text(written(WEEKS, lambda day: f"{day:%A %d %B %Y}")))]),
    Habit(name="Attendance with eight digits", right=WEEK_FIGURES, places=None, needs=None,
          who="A data feed from schools: the year first, and nothing between.",
          made=lambda: [("weeks.csv", text(written(WEEKS, lambda day: f"{day:%Y%m%d}"), quoting=csv.QUOTE_ALL))]),
    Habit(name="Days in an old workbook", who="An office that still saves workbooks in the form of 1997.",
          made=lambda: [("cases.xls", xls(told()))]),
    Habit(name="Days in a Word table", who="A panel that keeps its list in Word.",
          made=lambda: [("panel.docx", word(told(day=_ordinal), before="Panel list"))]),
)  # fmt: skip
