"""Sheets: several of one list, several lists, copies, what is hidden."""

from openpyxl.worksheet.worksheet import Worksheet

from data_access.layouts.corrections import Corrections, HiddenRows
from tests.corpus.council import CASES, FIGURES, Rows, told, without
from tests.corpus.files import ods, text, word, xlsx
from tests.corpus.habit import Habit
from tests.corpus.registers import (
    APPEAL_FIGURES,
    APPEALS,
    COMPLAINT_FIGURES,
    COMPLAINTS,
    MEDIATION_FIGURES,
    MEDIATIONS,
    OMBUDSMAN,
    OMBUDSMAN_FIGURES,
    WEEK_FIGURES,
    WEEKS,
    written,
)

_OF_PLACE = {place: tuple(case for case in CASES if case.locality == place) for place in ("North", "South", "East")}


def _by_place() -> dict[str, Rows]:
    return {place: told(without("locality"), of=cases) for place, cases in _OF_PLACE.items()}


def _by_month() -> dict[str, Rows]:
    months = dict.fromkeys(f"{case.received:%B %Y}" for case in CASES)
    return {month: told(of=[one for one in CASES if f"{one.received:%B %Y}" == month]) for month in months}


def _open_and_closed() -> dict[str, Rows]:
    closed = [case for case in CASES if case.issued or case.outcome in ("N", "W")]
    waiting = [case for case in CASES if case not in closed]
    return {"Open": told(without("issued"), of=waiting), "Closed": told(of=closed)}


def _pivot() -> Rows:
    return [
        ["Row Labels", "Count of Case reference", None],
        *([place, len(cases), None] for place, cases in _OF_PLACE.items()),
        ["Grand Total", 14, None],
    ]


def _hidden_columns(sheet: Worksheet) -> None:
    for column in "CD":
        sheet.column_dimensions[column].hidden = True


def _filtered(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = sheet.dimensions
    for row in (3, 6):
        sheet.row_dimensions[row].hidden = True


def _below(upper: Rows, lower: Rows, *, title: str = "", gap: int = 2) -> Rows:
    width = max(len(upper[0]), len(lower[0]))
    rows = [*upper, *[[None] * width for _ in range(gap)], *([[title]] if title else []), *lower]
    return [[*row, *[None] * (width - len(row))] for row in rows]


def _beside(left: Rows, right: Rows) -> Rows:
    height = max(len(left), len(right))
    first, second = (rows + [[None] * len(rows[0])] * (height - len(rows)) for rows in (left, right))
    return [[*one, None, *other] for one, other in zip(first, second, strict=True)]


def _open_above_closed() -> Rows:
    listed = list(_open_and_closed().values())
    return _below(listed[1], listed[0], title="Open cases")


_ALL = FIGURES | APPEAL_FIGURES
_CASES_ABOVE_APPEALS = _below(told(), written(APPEALS), title="Appeals")
_COMPLAINTS_ABOVE_OMBUDSMAN = _below(written(COMPLAINTS), written(OMBUDSMAN), title="Ombudsman's decisions")

SHEETS = (
    Habit(name="A sheet for each locality", sheets=3, made=lambda: [("places.xlsx", xlsx(_by_place()))],
          who="A service with three teams, each with its own sheet of one workbook.",
          asked="SHEETS-AS-LOCALITIES", corrections=Corrections(sheets_are_localities=True),
          why="Only the names of the sheets say where the children live; the officer says that they are localities."),
    Habit(name="A sheet for each month", sheets=8, made=lambda: [("months.xlsx", xlsx(_by_month()))],
          who="An officer who begins a new sheet every month."),
    Habit(name="Open and closed apart", sheets=2, made=lambda: [("cases.xlsx", xlsx(_open_and_closed()))],
          who="A team that moves a case to another sheet when it is closed."),
    Habit(name="Open and closed below each other", sheets=2, made=lambda: [("cases.xlsx", xlsx(_open_above_closed()))],
          who="The same team on one sheet: closed cases above, open ones below."),
    Habit(name="A pivot table in front", who="An analyst whose first sheet counts what the second lists.",
          made=lambda: [("summary.xlsx", xlsx({"Summary": _pivot(), "Data": told()}))]),
    Habit(name="A pivot table beside", who="An analyst who counts beside the list.",
          made=lambda: [("beside.xlsx", xlsx(_beside(told(), _pivot())))]),
    Habit(name="Guidance in front", who="A template with a sheet of guidance and one of lists to choose from.",
          made=lambda: [("template.xlsx", xlsx({
              "Read me": [["How to fill in this workbook"], ["One row for each request."]],
              "Requests": told(), "Lists": [["Outcomes", "Places"], ["Agreed", "North"], ["Refused", "South"]],
          }))]),
    Habit(name="Last month's copy, hidden", who="An officer who hides last month's sheet.",
          says=frozenset({"SHEET-HIDDEN"}),
          made=lambda: [("cases.xlsx", xlsx({"Now": told(), "October": told(of=CASES[:9])}, hidden=("October",)))]),
    Habit(name="Hidden columns", who="An officer who hides columns that nobody reads.",
          made=lambda: [("hidden.xlsx", xlsx(told(), _hidden_columns))]),
    Habit(name="Filtered rows", who="Somebody who saved the workbook with a filter on.",
          made=lambda: [("filtered.xlsx", xlsx(told(), _filtered))],
          asked="SHEET-HIDDEN-ROWS", corrections=Corrections(hidden_rows=HiddenRows.COUNT),
          why="Nothing says whether the rows that are hidden should count; the officer says that they do."),
    Habit(name="Two lists in one workbook", sheets=2, right=_ALL,
          who="A team that keeps requests and appeals in one workbook.",
          made=lambda: [("send.xlsx", xlsx({"EHCNA": told(), "Appeals": written(APPEALS)}))]),
    Habit(name="Four lists in one workbook", sheets=4, places=None, needs=None,
          right=APPEAL_FIGURES | MEDIATION_FIGURES | COMPLAINT_FIGURES | OMBUDSMAN_FIGURES,
          who="A disputes team with a sheet for each register.",
          made=lambda: [("disputes.ods", ods({"Appeals": written(APPEALS), "Mediation": written(MEDIATIONS),
                                              "Complaints": written(COMPLAINTS), "LGSCO": written(OMBUDSMAN)}))]),
    Habit(name="Two lists below each other", sheets=2, right=_ALL,
          who="A one-page log: requests above, appeals below.",
          made=lambda: [("log.xlsx", xlsx(_CASES_ABOVE_APPEALS))]),
    Habit(name="Two lists without a row between", sheets=2, right=_ALL,
          who="The same log, in which nobody left a row blank.",
          made=lambda: [("log.xlsx", xlsx(_below(told(), written(APPEALS), gap=0)))]),
    Habit(name="Two lists below each other, as text", sheets=2, right=_ALL,
          who="The same log saved as CSV.", made=lambda: [("log.csv", text(_CASES_ABOVE_APPEALS))]),
    Habit(name="Two registers below each other", sheets=2, right=COMPLAINT_FIGURES | OMBUDSMAN_FIGURES, places=None,
          needs=None, who="A complaints team's page: its own complaints above, the Ombudsman's below.",
          made=lambda: [("complaints.ods", ods(_COMPLAINTS_ABOVE_OMBUDSMAN))]),
    Habit(name="Two lists below each other, pasted", sheets=2, right=_ALL,
          who="The one-page log, copied from the screen.",
          made=lambda: [("pasted table.tsv", text(_CASES_ABOVE_APPEALS, "\t"))]),
    Habit(name="Two lists in one Word table", sheets=2, right=_ALL,
          who="A log in Word, whose one table goes on with appeals below a line.",
          made=lambda: [("log.docx", word(_CASES_ABOVE_APPEALS))]),
    Habit(name="Requests above, attendance below", sheets=2, right=FIGURES | WEEK_FIGURES,
          who="A monthly return of a virtual school: requests above, sessions below.",
          made=lambda: [("return.csv", text(_below(told(), written(WEEKS), title="Attendance")))]),
    Habit(name="Attendance above, requests below", sheets=2, right=FIGURES | WEEK_FIGURES,
          who="The same, the other way round, in a workbook.",
          made=lambda: [("return.xlsx", xlsx(_below(written(WEEKS), told(), title="Requests")))]),
    Habit(name="Two tables in Word", sheets=2, right=COMPLAINT_FIGURES | OMBUDSMAN_FIGURES, places=None, needs=None,
          who="A paper with a table of complaints and one of the Ombudsman's decisions.",
          made=lambda: [("paper.docx", word(written(COMPLAINTS), written(OMBUDSMAN)))]),
    Habit(name="Side by side", sheets=2, who="A wall chart: closed cases on the left, open ones on the right.",
          made=lambda: [("chart.xlsx", xlsx(_beside(told(of=CASES[:8]), told(of=CASES[8:]))))]),
    Habit(name="Side by side in LibreOffice", sheets=2, who="The same wall chart in LibreOffice.",
          made=lambda: [("chart.ods", ods(_beside(told(of=CASES[:8]), told(of=CASES[8:]))))]),
    Habit(name="Side by side, pasted", sheets=2, who="The same wall chart, copied from the screen.",
          made=lambda: [("pasted table.tsv", text(_beside(told(of=CASES[:8]), told(of=CASES[8:])), "\t"))]),
    Habit(name="Two lists side by side", sheets=2, right=_ALL,
          who="A wide screen: requests on the left, appeals on the right.",
          made=lambda: [("wide.xlsx", xlsx(_beside(told(), written(APPEALS))))]),
)  # fmt: skip
