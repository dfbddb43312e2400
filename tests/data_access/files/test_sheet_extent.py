"""The extents before parsing, against two readers: they may say too much, never too little.

What is missed here is allocated later. Sheets are generated twice: as usual programs write them, and as somebody would
who wants a cell to be overlooked.
"""

import io

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError

from data_access.files.archive import inspect_upload
from data_access.files.limits import Limits
from data_access.files.sheet_extent import ExactScan, NotPlain, column_number, plain_extent
from tests.data_access.files.extents import MANY, corners_by_calamine, covers
from tests.hostile import excel

WIDE = Limits(columns=1 << 30, cells=1 << 60)
SHEET = "xl/worksheets/sheet1.xml"
VALUES = st.sampled_from([1, -2.5, True, "text", "", "a<b&c", "=1+1", "#N/A", None])
CELLS = st.dictionaries(st.tuples(st.integers(0, 40), st.integers(0, 60)), VALUES, min_size=1, max_size=12)
"""Row and column from 0 → what stands there; None is a format without a value."""


def filled_by_openpyxl(content: bytes) -> set[tuple[int, int]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True).active
    return {(cell.row, cell.column) for row in sheet.iter_rows() for cell in row if cell.value is not None}


def by_xlsxwriter(cells) -> bytes:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    sheet, bold = book.add_worksheet("Requests"), book.add_format({"bold": True})
    for (row, column), value in cells.items():
        if value is None:
            sheet.write_blank(row, column, None, bold)
        else:
            sheet.write(row, column, value)
    book.close()
    return held.getvalue()


def by_openpyxl(cells) -> bytes:
    book, held = openpyxl.Workbook(), io.BytesIO()
    book.active.title = "Requests"
    for (row, column), value in cells.items():
        cell = book.active.cell(row + 1, column + 1, value)
        cell.font = openpyxl.styles.Font(bold=True)
    book.save(held)
    return held.getvalue()


@MANY
@given(CELLS, st.sampled_from([by_xlsxwriter, by_openpyxl]))
def test_workbooks_of_usual_programs(cells, written):
    """Numbers, texts, empty texts, formulas, errors and formats, anywhere."""
    content = written(cells)
    extent = inspect_upload(content, "cases.xlsx", WIDE).extents["Requests"]
    assert covers(extent, filled_by_openpyxl(content) | corners_by_calamine(content))


EQUALS = ("=", " =", "= ")


@st.composite
def odd_cells(draw) -> str:
    """One cell of worksheet XML, with whatever the format allows; {x} stands for the prefix."""
    row, column = draw(st.integers(1, 30)), draw(st.sampled_from(["A", "C", "Z", "AB", "c"]))
    quote, gap = draw(st.sampled_from(["\"'", "'\""])), draw(st.sampled_from([" ", "\n", "\t ", "  "]))
    odd = draw(st.sampled_from(["", "/>", ">", "it" + quote[1] + "s", "a />", " "]))
    attributes = [f"r={quote[0]}{column}{row}{quote[0]}"] if draw(st.booleans()) else []
    attributes += [f"x{draw(st.sampled_from(EQUALS))}{quote[0]}{odd}{quote[0]}"] if draw(st.booleans()) else []
    kind = draw(st.sampled_from(["", "n", "str", "b", "inlineStr", "e"]))
    attributes += [f'{gap}t="{kind}"'] if kind else []
    if draw(st.booleans()):
        attributes.reverse()
    text = draw(st.sampled_from(["", "1", "<![CDATA[1]]>"]))
    inside = f"<{{x}}is><{{x}}t>{text}</{{x}}t></{{x}}is>" if kind == "inlineStr" else f"<{{x}}v>{text}</{{x}}v>"
    inside = draw(st.sampled_from([inside, inside, "<{x}v/>", "<{x}f>1+1</{x}f>" + inside, "", None]))
    start = "<{x}c" + gap.join(["", *attributes])
    return f"{start}/>" if inside is None else f"{start}>{inside}</{{x}}c>"


@st.composite
def odd_sheets(draw) -> str:
    """Worksheet XML as no program writes it and every reader takes it."""
    prefix = draw(st.sampled_from(["", "", "x:"]))
    rows = []
    for cells in draw(st.lists(st.lists(odd_cells(), max_size=4), max_size=5)):
        number = draw(st.sampled_from(["", ' r="3"', "\nr='20'"]))
        note = draw(st.sampled_from(["", "", '<!-- <c r="ZZ99"><v>1</v></c> -->', "\n"]))
        rows.append(f"<{{x}}row{number}>{note.join(['', *cells])}</{{x}}row>".replace("{x}", prefix))
    name = "xmlns:x" if prefix else "xmlns"
    body = f"<{prefix}sheetData>{''.join(rows)}</{prefix}sheetData>"
    return f'<{prefix}worksheet {name}="{excel.NAMESPACE}">{body}</{prefix}worksheet>'


def in_chunks(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


@settings(MANY, max_examples=200)
@given(odd_sheets(), st.integers(1, 400))
def test_worksheets_that_no_program_writes(xml, size):
    """Both scans, in pieces of any size: whatever the reader would allocate lies inside what each of them says."""
    content = excel.with_parts(excel.workbook(), {SHEET: xml})
    try:
        filled = corners_by_calamine(content)
    except CalamineError:
        return  # nothing is allocated for what the reader refuses
    assert covers(ExactScan().run(in_chunks(xml.encode(), size)), filled)
    try:
        extent = plain_extent(in_chunks(xml.encode(), size))
    except NotPlain:
        return
    assert covers(extent, filled)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="D9" x="/>"><v>1</v></c>',
        '<c r="D9" x= "/>"><v>1</v></c>',
        '<c r="D9" x=" />"><v>1</v></c>',
        '<c r="D9" x="a/>"><v>1</v></c>',
        "<c r=\"D9\" x='/>'><v>1</v></c>",
        '<c r="D9" x=\'a"/>\'><v>1</v></c>',
        '<c\nr="D9"><v>1</v></c>',
        "<c r='D9'><v>1</v></c>",
        '<x:c\nxmlns:x="{0}" r="D9"><x:v>1</x:v></x:c>',
        '<x:c\txmlns:x="{0}" r="D9" t="str"><x:v></x:v></x:c>',
        '<x:c xmlns:x="{0}" r="D9" t="inlineStr"><x:is><x:t/></x:is></x:c>',
    ],
)
def test_ways_to_hide_a_cell(cell):
    """Each is read by the reader; each was once overlooked, or is near one that was."""
    rows = f'<row r="1"><c r="B2"><v>1</v></c>{cell.format(excel.NAMESPACE)}</row>'
    content = excel.with_sheet(rows)
    assert corners_by_calamine(content) == {(2, 2), (9, 4)}
    extent = inspect_upload(content, "cases.xlsx", WIDE).extents["Requests"]
    assert (extent.first_row, extent.last_row, extent.first_column, extent.last_column) == (2, 9, 2, 4)


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("ZZ", 702), (b"XFD", 16_384)])
def test_letters_of_columns(letters, number):
    """XFD is Excel's last, 16,384 (Microsoft, "Excel specifications and limits")."""
    assert column_number(letters) == number
