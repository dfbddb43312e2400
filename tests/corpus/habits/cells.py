"""What stands in cells: formulas, errors, numbers as texts, references that come twice."""

from openpyxl.worksheet.worksheet import Worksheet

from data_access.layouts.corrections import Corrections
from tests.corpus.council import CASES, PLAIN, Rows, slashed, told
from tests.corpus.files import text, xlsx
from tests.corpus.habit import Files, Habit


def _with_errors() -> Files:
    extra = {"lookup": lambda case: "#N/A" if case.locality == "South" else f"Team {case.locality}"}
    return [("lookups.xlsx", xlsx(told({**PLAIN, "lookup": "Officer"}, extra=extra)))]


def _with_formulas(sheet: Worksheet) -> None:
    """Formulas whose results were never worked out, in a column that no figure uses."""
    sheet.cell(1, 9, "Days so far")
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 9, f"=E{row}-B{row}")


def _numbers_as_texts() -> Rows:
    return told(extra={"ref": lambda case: f"000{case.ref[-3:]}"}, yes="1", no="0")


def _repeated() -> Rows:
    """Two rows exported twice."""
    rows = told()
    return [*rows, rows[2], rows[5]]


def _two_requests() -> Rows:
    """A reference that names the child, not the request: two children asked twice."""
    again = {"CB-110": "CB-103", "CB-111": "CB-104"}
    return told(extra={"ref": lambda case: again.get(case.ref, case.ref)})


def _needs_in_rows() -> Rows:
    """A row for each need of a child, all else the same."""
    made = told()
    for row, case in zip(list(made[1:]), CASES, strict=True):
        if case.need == "SEMH":
            made.append([*row[:-1], "SLCN"])
    return made


def _line_breaks() -> Files:
    headings = {name: heading.replace(" ", "\n", 1) for name, heading in PLAIN.items()}
    extra = {"note": lambda case: f"Letter sent,\nsee file {case.ref[-1]}"}
    return [("broken.csv", text(told({**headings, "note": "Remarks"}, extra=extra)))]


def _quoted() -> bytes:
    """Remarks with inches and quotation marks inside."""
    extra = {"note": lambda _case: 'Parent said "soon", screen 14" wide'}
    return text(told({**PLAIN, "note": "Remarks"}, extra=extra))


def _stray() -> bytes:
    """An export that does not double the marks inside a cell."""
    lines = text(told({**PLAIN, "note": "Remarks"}, extra={"note": lambda _case: "screen 14 in wide"})).decode()
    return lines.replace(" in wide", '" wide').encode()


def _blank_columns() -> Rows:
    return [[cell for one in row for cell in (one, None)] for row in told()]


CELLS = (
    Habit(name="Lookups that failed", who="A workbook that looks up officers: #N/A where it finds none.",
          made=_with_errors),
    Habit(name="Formulas never worked out", who="A script that writes formulas and no results.",
          made=lambda: [("formulas.xlsx", xlsx(told(), _with_formulas))]),
    Habit(name="Numbers as texts", who="A system whose references are numbers with zeros in front.",
          made=lambda: [("numbers.xlsx", xlsx(_numbers_as_texts()))]),
    Habit(name="Rows exported twice", who="A report that joins tables and gives some rows twice.",
          made=lambda: [("twice.xlsx", xlsx(_repeated()))]),
    Habit(name="A row for each need", needs=None,
          who="A report that joins the needs: a child with two needs has two rows.",
          made=lambda: [("needs.csv", text(_needs_in_rows()))]),
    Habit(name="References of children", who="A system whose reference is the child's: a second request has it too.",
          made=lambda: [("children.csv", text(_two_requests()))]),
    Habit(name="Line breaks in headings and remarks", who="A workbook with wrapped headings, saved as CSV.",
          made=_line_breaks),
    Habit(name="Quotation marks in remarks", who="A good export of remarks in which people are quoted.",
          made=lambda: [("quoted.csv", _quoted())]),
    Habit(name="Stray marks in remarks", who="A script that writes inches and doubles no quotation mark.",
          made=lambda: [("stray.csv", _stray())]),
    Habit(name="A blank column between all", who="A report whose layout has narrow columns between the wide ones.",
          made=lambda: [("narrow.xlsx", xlsx(_blank_columns()))]),
    Habit(name="Two columns of received days", asked="MAP-DIFFERING",
          who="A system that keeps the day a request came and the day it was logged under like names.",
          made=lambda: [("two days.csv", text(told({"ref": "Case reference", "received": "Date request received",
                                                    "logged": "Request date", **{name: PLAIN[name] for name in (
                                                        "outcome", "decided", "issued", "exempt", "locality", "need")}},
                                                   slashed, extra={"logged": lambda _case: "19/12/2025"})))],
          corrections=Corrections(columns={"cases": {"Request date": ""}}),
          why="Either day may be the one that starts the 20 weeks; the officer says which is not to be used."),
)  # fmt: skip
