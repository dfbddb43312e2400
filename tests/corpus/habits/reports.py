"""Reports as servers and people print them: titles, groups, totals, repeated headings, notes."""

from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.council import CASES, PLAIN, Cell, Rows, slashed, told, without
from tests.corpus.files import ods, text, word, xlsx
from tests.corpus.habit import Habit
from tests.corpus.registers import APPEAL_FIGURES, APPEALS, COMPLAINT_FIGURES, COMPLAINTS, written

_WIDTH = len(PLAIN)
_TITLES: Rows = [
    ["Requests for EHC needs assessments", *[None] * (_WIDTH - 1)],
    ["Parameters:", "From 01/01/2025", "To 31/12/2025", *[None] * (_WIDTH - 3)],
    ["Run by: Officer 1", *[None] * (_WIDTH - 1)],
    [None] * _WIDTH,
]


def _line(*cells: Cell, width: int = _WIDTH) -> list[Cell]:
    return [*cells, *[None] * (width - len(cells))]


def _with_total(rows: Rows) -> Rows:
    return [*rows, _line("Total", len(rows) - 1, width=len(rows[0]))]


def _pages(rows: Rows, size: int) -> Rows:
    """Headings again at the top of each page, and the number of the page below it."""
    head, made = rows[0], Rows()
    for number, start in enumerate(range(1, len(rows), size), start=1):
        made += [head, *rows[start : start + size], _line(f"Page {number} of 9", width=len(head))]
    return made


def _grouped_by_place(*, totals: bool) -> Rows:
    """A line with the place above its cases, as a report with groups prints it."""
    made = told(without("locality"))[:1]
    for place in ("North", "South", "East"):
        rows = told(without("locality"), of=[case for case in CASES if case.locality == place])[1:]
        made += [_line(place, width=len(made[0])), *rows]
        made += [_line(f"Total {place}", len(rows), width=len(made[0]))] if totals else []
    return made


def _gaps(rows: Rows, every: int) -> Rows:
    made = Rows()
    for number, row in enumerate(rows):
        made += [row, [None] * len(row)] if number and number % every == 0 else [row]
    return made


def _two_rows() -> Rows:
    top = ["Case", None, None, "Request", None, None, "Plan", None]
    low = ["Reference", "Locality", "Primary need", "Date received", "Outcome", "Outcome date", "Final plan issued",
           "20 week exception"]  # fmt: skip
    order = ("ref", "locality", "need", "received", "outcome", "decided", "issued", "exempt")
    return [top, low, *told({name: PLAIN[name] for name in order})[1:]]


def _three_rows() -> Rows:
    return [["EHC needs assessments", *[None] * 7], *_two_rows()]


def _merged_groups(sheet: Worksheet) -> None:
    for cells in ("A1:C1", "D1:F1", "G1:H1"):
        sheet.merge_cells(cells)


def _merged_down(sheet: Worksheet) -> None:
    """The place once for all its cases, in merged cells."""
    start = 2
    for place in ("North", "South", "East"):
        count = sum(case.locality == place for case in CASES)
        sheet.merge_cells(start_row=start, end_row=start + count - 1, start_column=1, end_column=1)
        start += count


def _by_place() -> Rows:
    headings = {"locality": "Locality", **without("locality")}
    return told(headings, of=sorted(CASES, key=lambda case: ("North", "South", "East").index(case.locality)))


def _notes(rows: Rows) -> Rows:
    width = len(rows[0])
    notes = ("Notes", "1. Requests withdrawn are shown.", "2. Source: case system, 31/12/2025.", "End of report")
    return [*rows, [None] * width, *(_line(note, width=width) for note in notes)]


def _numbered(rows: Rows) -> Rows:
    return [[None, *rows[0]], *([number, *row] for number, row in enumerate(rows[1:], start=1))]


def _moved(rows: Rows) -> Rows:
    """The table in the middle of the sheet."""
    return [[None] * 20] * 11 + [[None] * 3 + row for row in rows]


def _dated(rows: Rows) -> Rows:
    return [_line("Open and closed requests as at 31/12/2025", width=len(rows[0])), [None] * len(rows[0]), *rows]


REPORTS = (
    Habit(name="Report server", who="A report server: title, parameters and who ran it above, a total below.",
          made=lambda: [("report.xlsx", xlsx([*_TITLES, *_with_total(told())]))]),
    Habit(name="Report server's CSV", who="The same report saved as CSV.",
          made=lambda: [("report.csv", text([*_TITLES, *_with_total(told())]))]),
    Habit(name="Text boxes above a report's CSV", who="A report server that writes its text boxes as a table above.",
          made=lambda: [("report.csv", b"Textbox4,Textbox7,Textbox9\r\nRequests,Run 31/12/2025,Officer 1\r\n\r\n"
                         + text(told()))]),
    Habit(name="Filters below the list", who="An analyst's export that lists the filters below.",
          made=lambda: [("data.xlsx", xlsx([*told(), [None] * _WIDTH,
                                            _line("Applied filters:\nYear is 2025\nLocality is not (Blank)")]))]),
    Habit(name="Pages", who="A report made for paper: headings again on each page, the page's number below.",
          made=lambda: [("paged.xlsx", xlsx([*_TITLES, *_pages(told(), 5)]))]),
    Habit(name="Pages as text", who="The same, saved as text.", made=lambda: [("paged.csv", text(_pages(told(), 4)))]),
    Habit(name="Groups with a line above",
          who="A report grouped by locality: the place stands alone in a line above its cases.",
          made=lambda: [("grouped.xlsx", xlsx(_grouped_by_place(totals=True)))]),
    Habit(name="Place merged down", who="A workbook made to be read: the locality once, in cells merged downwards.",
          made=lambda: [("merged.xlsx", xlsx(_by_place(), _merged_down))]),
    Habit(name="Headings in two rows", who="A tracker with merged groups over its headings.",
          made=lambda: [("tracker.xlsx", xlsx(_two_rows(), _merged_groups))]),
    Habit(name="Headings in two rows as text", who="The same saved as CSV: groups stand over their first column.",
          made=lambda: [("tracker.csv", text(_two_rows()))]),
    Habit(name="Headings in three rows", who="A tracker with a title over the groups.",
          made=lambda: [("tracker.ods", ods(_three_rows()))]),
    Habit(name="Headings in two rows in Word", who="The same tracker in Word.",
          made=lambda: [("tracker.docx", word(_two_rows()))]),
    Habit(name="Headings in three rows, pasted", who="The same tracker, copied from the screen.",
          made=lambda: [("pasted table.tsv", text(_three_rows(), "\t"))]),
    Habit(name="Pages in LibreOffice", who="The report made for paper, in LibreOffice.",
          made=lambda: [("paged.ods", ods([*_TITLES, *_pages(told(), 5)]))]),
    Habit(name="Pages, pasted", who="The report made for paper, copied from a viewer.",
          made=lambda: [("pasted table.tsv", text(_pages(told(), 5), "\t"))]),
    Habit(name="Notes below", who="An analyst who explains the list below it.",
          made=lambda: [("noted.xlsx", xlsx(_notes(told())))]),
    Habit(name="Notes below in Word", who="The same in Word.", made=lambda: [("noted.docx", word(_notes(told())))]),
    Habit(name="Blank rows between", who="An officer who leaves a blank row after every third case.",
          made=lambda: [("gaps.xlsx", xlsx(_gaps(told(), 3)))]),
    Habit(name="A blank row below the headings", who="A template with a blank row under its headings.",
          made=lambda: [("gap.csv", text([told()[0], [""] * _WIDTH, *told()[1:]]))]),
    Habit(name="Rows numbered", who="An officer who numbers the rows in a first column without a heading.",
          made=lambda: [("numbered.xlsx", xlsx(_numbered(told())))]),
    Habit(name="In the middle of the sheet", who="A report with a logo and much space round the table.",
          made=lambda: [("moved.xlsx", xlsx(_moved(told())))]),
    Habit(name="Day above the list", extracted_on=None,
          who="A report that says above the list on which day it is true.",
          made=lambda: [("requests.xlsx", xlsx(_dated(told())))]),
    Habit(name="Day in the name of the file", who="A scheduler that puts the day into the name of the file.",
          extracted_on=None, made=lambda: [("requests as at 2025-12-31.csv", text(told()))]),
    Habit(name="Totals in between", who="A report with a total below each month.",
          made=lambda: [("totals.csv", text([*told(day=slashed, of=CASES[:7]), _line("Sub total", 7),
                                             *told(day=slashed, of=CASES[7:])[1:], _line("Grand total", 14)]))]),
    Habit(name="Appeals on pages", right=APPEAL_FIGURES, places=None, needs=None,
          who="A log of appeals printed on pages, with a total.",
          made=lambda: [("appeals.xlsx", xlsx(_pages(_with_total(written(APPEALS)), 3)))]),
    Habit(name="Complaints with notes", right=COMPLAINT_FIGURES, places=None, needs=None,
          who="A complaints report with a title, and notes below.",
          made=lambda: [("complaints.csv", text([_line("Complaints about SEND 2025", width=10),
                                                 *_notes(written(COMPLAINTS))]))]),
)  # fmt: skip
