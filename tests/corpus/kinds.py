"""The kinds of files that ``shared/cases`` has samples of, made of any list of the fictional council."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus import registers
from tests.corpus.council import FIGURES, Rows, told
from tests.corpus.files import Dress, text, xlsx
from tests.corpus.habit import Files

LISTS: dict[str, tuple[Rows, dict[str, tuple[int, int]]]] = {
    "cases": (told(), FIGURES),
    "appeals": (registers.APPEALS, registers.APPEAL_FIGURES),
    "mediations": (registers.MEDIATIONS, registers.MEDIATION_FIGURES),
    "complaints": (registers.COMPLAINTS, registers.COMPLAINT_FIGURES),
    "ombudsman": (registers.OMBUDSMAN, registers.OMBUDSMAN_FIGURES),
    "remedies": (registers.REMEDIES, registers.REMEDY_FIGURES),
    "section19": (registers.SECTION_19, registers.SECTION_19_FIGURES),
    "exclusions": (registers.EXCLUSIONS, registers.EXCLUSION_FIGURES),
    "part_time": (registers.PART_TIME, registers.PART_TIME_FIGURES),
    "plan_audits": (registers.AUDITS, registers.AUDIT_FIGURES),
    "survey_answers": (registers.SURVEY, registers.SURVEY_FIGURES),
    "attendance": (registers.WEEKS, registers.WEEK_FIGURES),
}
"""By what they list, with their figures by hand."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of file, and what is right for it."""

    case: str
    """The number of its sample in ``shared/cases``; blank for a kind that has none there."""
    made: Callable[[Rows], Files]
    """Takes a list with real days, headings first."""
    asks: frozenset[str] = frozenset()
    """The codes, any of which must be said where it cannot be read by itself; then nothing is kept."""
    says: frozenset[str] = frozenset()
    """The codes, any of which must be said where all is kept and counted."""
    lacks: int = 0
    """Rows that are left out and named."""
    only: frozenset[str] = frozenset(LISTS)
    """The lists that can be written so."""


def _book(rows: Rows, dress: Dress | None = None) -> Files:
    return [("list.xlsx", xlsx(rows, dress))]


def _hidden(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def _side_by_side(rows: Rows) -> Files:
    """The first half of the rows on the left, the rest on the right of a blank column."""
    head, *body = rows
    half = (len(body) + 1) // 2
    left, right = body[:half], body[half:]
    blank = [None] * len(head)
    right += [blank] * (half - len(right))
    return _book([[*one, None, *other] for one, other in zip([head, *left], [head, *right], strict=True)])


def _below(rows: Rows) -> Files:
    """The same halves one below the other, each under its headings."""
    head, *body = rows
    half, blank = (len(body) + 1) // 2, [[None] * len(head)] * 2
    return _book([head, *body[:half], *blank, head, *body[half:]])


def _stray(rows: Rows) -> Files:
    """A mark that opens a remark on the first row and one that ends another on the last."""
    lines = text([[*row, "Remarks" if not number else "ok"] for number, row in enumerate(rows)]).decode().splitlines()
    lines[1] = lines[1].removesuffix("ok") + '"needs a desk'
    lines[-1] = lines[-1].removesuffix("ok") + '6 foot"'
    return [("list.csv", "\r\n".join(lines).encode())]


def _unquoted(rows: Rows) -> Files:
    """A cell with a comma and no marks round it, in the second row."""
    lines = text(rows).decode().splitlines()
    first, rest = lines[2].split(",", 1)
    lines[2] = f"{first},more,{rest}"
    return [("list.csv", "\r\n".join(lines).encode())]


def _destroyed(rows: Rows) -> Files:
    """References that Excel took for large numbers."""
    head, *body = rows
    return [("list.csv", text([head, *(["2.02501E+11", *row[1:]] for row in body)]))]


def _note_marks(rows: Rows) -> Files:
    """As accessible workbooks are written: notes in the headings, a mark in each blank."""
    head, *body = rows
    marked = [[f"{cell} [note {number}]" for number, cell in enumerate(head, 1)]]
    return _book([*marked, *([("[z]" if cell is None else cell) for cell in row] for row in body)])


def _us_days(rows: Rows) -> Files:
    """UK days of a CSV that an American Excel opened: turned where they can be, text where not."""
    return _book([[_opened(cell) if isinstance(cell, date) else cell for cell in row] for row in rows])


def _opened(day: date) -> object:
    return datetime.fromisoformat(f"{day:%Y-%d-%m}") if day.day <= 12 else f"{day:%d/%m/%Y}"


def _long_headings(rows: Rows) -> Files:
    """Guidance in the cell of each heading, more than 200 letters of it."""
    guidance = "enter what the case system holds on the day of the export, and nothing where it is not known yet; " * 3
    return _book([[f"{cell} ({guidance.strip()})" for cell in rows[0]], *rows[1:]])


def _deep(rows: Rows) -> Files:
    """A cover above: the headings stand in row 46."""
    return _book([["Guidance for those who fill this in"], *([None] for _ in range(44)), *rows])


def _equals(rows: Rows) -> Files:
    """Each cell as a formula of a text, so that Excel leaves it alone."""
    made = io.StringIO()
    plain = csv.reader(io.StringIO(text(rows).decode()))
    made.writelines(",".join(f'="{cell}"' if cell else "" for cell in row) + "\r\n" for row in plain)
    return [("list.csv", made.getvalue().encode())]


def _heading_rows(rows: Rows) -> Files:
    """A band above the headings, merged over the columns, and a row of notes between."""
    width = len(rows[0])
    band = ["Team's list", *[None] * (width - 1)]
    notes = [f"Column {number}" for number in range(1, width + 1)]

    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)

    return _book([band, notes, *rows], merge)


def _split_headings(rows: Rows) -> Files:
    """The first words of the headings in a row of their own, merged where neighbours share one."""
    words = [str(cell).partition(" ") for cell in rows[0]]
    first, rest = [one for one, _, _ in words], [other or None for _, _, other in words]

    def merge(sheet: Worksheet) -> None:
        start = 0
        for place in range(1, len(first) + 1):
            if place == len(first) or first[place] != first[start]:
                sheet.merge_cells(start_row=1, end_row=1, start_column=start + 1, end_column=place)
                start = place

    return _book([first, rest, *rows[1:]], merge)


def _lettered(rows: Rows) -> Files:
    """Answers with the letter of their place in a list, in the column of codes."""
    head, *body = rows
    place = next(at for at, heading in enumerate(head) if heading in _CODES)
    answers = sorted({str(row[place]) for row in body if row[place] is not None})
    letters = {answer: f"{letter}) {answer}" for answer, letter in zip(answers, "abcdefgh", strict=False)}
    return _book([head, *([*row[:place], letters.get(str(row[place])), *row[place + 1 :]] for row in body)])


def _merged_down(column: str) -> Callable[[Rows], Files]:
    """The rows sorted by a column, whose equal cells are one cell."""

    def made(rows: Rows) -> Files:
        head, *body = rows
        place = head.index(column)
        body = sorted(body, key=lambda row: str(row[place]))

        def merge(sheet: Worksheet) -> None:
            start = 2
            for row in range(3, len(body) + 3):
                if row > len(body) + 1 or body[row - 2][place] != body[start - 2][place]:
                    sheet.merge_cells(start_row=start, end_row=row - 1, start_column=place + 1, end_column=place + 1)
                    start = row

        return _book([head, *body], merge)

    return made


def _sheets(column: str) -> Callable[[Rows], Files]:
    """A sheet for each value of a column, which is left out."""

    def made(rows: Rows) -> Files:
        head, *body = rows
        place = head.index(column)
        names = list(dict.fromkeys(str(row[place]) for row in body))
        return [("list.xlsx", xlsx({
            name: [[cell for at, cell in enumerate(row) if at != place] for row in (head, *body)
                   if row is head or str(row[place]) == name] for name in names}))]  # fmt: skip

    return made


def _named(form: str, blank: str = " ") -> Callable[[Rows], Files]:
    """Headings as a database or a table of Excel writes them."""
    return lambda rows: _book([[form.format(str(cell).replace(" ", blank)) for cell in rows[0]], *rows[1:]])


def _with_column(column: str) -> frozenset[str]:
    return frozenset(about for about, (rows, _) in LISTS.items() if column in rows[0])


_CODES = frozenset({"Request outcome", "Outcome", "Mediation outcome", "Decision", "Remedy type", "Route", "Type"}) | {
    "Overall grade",
    "Answer",
}
_LETTERED = frozenset(about for about, (rows, _) in LISTS.items() if _CODES & set(rows[0]))
_REFERENCED = frozenset({"cases", "appeals", "mediations", "complaints", "ombudsman", "plan_audits"})
KINDS: dict[str, Kind] = {
    "hidden rows": Kind(case="02", made=lambda rows: _book(rows, _hidden), asks=frozenset({"SHEET-HIDDEN-ROWS"})),
    "side by side": Kind(case="03", made=_side_by_side),
    "one below the other": Kind(case="03", made=_below),
    "stray marks": Kind(case="08", made=_stray, asks=frozenset({"FILE-QUOTE"})),
    "an unquoted comma": Kind(case="07", made=_unquoted, says=frozenset({"ROW-WIDER", "ATT-LINE"}), lacks=1),
    "destroyed references": Kind(case="09", made=_destroyed, says=frozenset({"REFERENCE-SPOILT"}), only=_REFERENCED),
    "note marks": Kind(case="10", made=_note_marks),
    "places merged down": Kind(case="12", made=_merged_down("Locality"), only=_with_column("Locality")),
    "schools merged down": Kind(case="12", made=_merged_down("School"), only=_with_column("School")),
    "a sheet for each place": Kind(case="13", made=_sheets("Locality"), only=_with_column("Locality"),
                                   asks=frozenset({"SHEETS-AS-LOCALITIES"})),
    "American days": Kind(case="16", made=_us_days, asks=frozenset({"DAYS-TURNED", "DAYS-MAY-BE-TURNED"}),
                          only=frozenset(LISTS) - {"appeals", "exclusions", "attendance"}),  # all days alike
    "long headings": Kind(case="24", made=_long_headings),
    "a deep table": Kind(case="24", made=_deep),
    "equals": Kind(case="26", made=_equals),
    "lettered answers": Kind(case="18", made=_lettered, only=_LETTERED),
    "a band and notes above the headings": Kind(case="34", made=_heading_rows),
    "headings in two rows": Kind(case="34", made=_split_headings, only=frozenset(LISTS) - {"attendance"}),
    "headings of a table": Kind(case="", made=_named("Table1[{}]")),
    "headings of a database": Kind(case="", made=_named("dbo.Extract.{}", "_")),
    "headings with codes": Kind(case="", made=_named("{}", "_x0020_")),
}  # fmt: skip
