"""The extent of each sheet of an old workbook, against its reader, and sheets that somebody hid."""

import io
import struct

import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from data_access.files.ole_container import OLE_BROKEN, ole_streams, xls_extents
from data_access.files.shape.marks import Marks
from tests.data_access.files.extents import MANY, corners_by_calamine, covers

VALUES = st.sampled_from([1, -2.5, True, "text", "", "=1+1", None])
CELLS = st.dictionaries(st.tuples(st.integers(0, 40), st.integers(0, 60)), VALUES, min_size=1, max_size=12)
"""Row and column from 0 → what stands there; None is a format without a value."""


@MANY
@given(st.lists(CELLS, min_size=1, max_size=3))
def test_old_workbooks(sheets):
    """Each sheet of an .xls, also one that only holds formats; numbers side by side share one record."""
    book, held = xlwt.Workbook(), io.BytesIO()
    for number, cells in enumerate(sheets):
        sheet = book.add_sheet(f"Sheet {number}")
        for (row, column), value in cells.items():
            sheet.write(row, column, xlwt.Formula("1+1") if value == "=1+1" else value)
    book.save(held)
    _, workbook = ole_streams(held.getvalue())
    protected, extents, named = xls_extents(workbook)
    assert not protected
    assert list(named) == [f"Sheet {number}" for number in range(len(sheets))]
    for number, extent in enumerate(extents[1:]):  # before the sheets comes what belongs to all of them
        assert covers(extent, corners_by_calamine(held.getvalue(), number))


def test_a_sheet_hidden_inside_another_record_is_a_damaged_workbook():
    """The list of sheets points into the middle of a record: the walk by lengths would pass over what begins there."""
    book, held = xlwt.Workbook(), io.BytesIO()
    book.add_sheet("Cases").write(3, 3, 1.5)
    book.save(held)
    _, workbook = ole_streams(held.getvalue())
    begins = workbook.find(struct.pack("<H", 0x0085))
    (place,) = struct.unpack_from("<I", workbook, begins + 4)
    assert xls_extents(workbook)[1][-1].last_row == 4
    moved = workbook[: begins + 4] + struct.pack("<I", place + 4) + workbook[begins + 8 :]
    with pytest.raises(OLE_BROKEN):
        xls_extents(moved)


def test_what_is_merged_and_hidden():
    """Of the sheet it stands on, whose name is of wide letters; rows count from 1."""
    book, held = xlwt.Workbook(), io.BytesIO()
    book.add_sheet("Other").write(0, 0, "a")
    sheet = book.add_sheet("Fälle, ž")
    for row in range(6):
        sheet.write(row, 0, "a")
    sheet.write_merge(7, 9, 1, 3, "b")
    for row in (2, 3, 5):
        sheet.row(row).hidden = True
    sheet.col(1).hidden = True
    book.save(held)
    _, _, named = xls_extents(ole_streams(held.getvalue())[1])
    marks = named["Fälle, ž"].marks
    assert (marks.merged, marks.hidden_rows, marks.hidden_columns) == ([(8, 2, 10, 4)], [[3, 4], [6, 6]], [[2, 2]])
    assert named["Other"].marks == Marks()


def stream(*sheet: bytes, name: bytes = b"\x05\x00Cases") -> bytes:
    """A workbook's stream by hand: one sheet with some records; a record is its kind, its length and what it holds."""
    begin, promise = record(0x0809, b"\x00\x06\x10\x00"), 4 + 6 + len(name)
    place = struct.pack("<IH", len(begin) + promise + 4, 0)
    return b"".join((begin, record(0x0085, place + name), record(0x000A), begin, *sheet))


def record(kind: int, held: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(held)) + held


def cell(row: int, column: int) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, 1.0))


def test_a_chart_inside_a_sheet_takes_nothing_of_it_away():
    """Cells behind where a chart begins are the sheet's for the reader; so is what comes behind its end."""
    chart, end = record(0x0809, b"\x00\x06\x20\x00"), record(0x000A)
    _, _, named = xls_extents(
        stream(cell(0, 0), chart, cell(900, 90), end, record(0x009D), record(0x00E5, struct.pack("<5H", 1, 2, 4, 0, 0)))
    )
    extent = named["Cases"]
    assert (extent.first_row, extent.last_row, extent.last_column) == (1, 901, 91)
    assert (extent.marks.merged, extent.marks.is_filtered) == ([(3, 1, 5, 1)], True)
    assert xls_extents(stream(*[chart] * 7))[2].keys() == {"Cases"}
    with pytest.raises(OLE_BROKEN):
        xls_extents(stream(*[chart] * 8))


def test_a_sheet_of_excel_95():
    """Its name says nothing of how wide its letters are."""
    _, _, named = xls_extents(stream(cell(3, 3), name=b"\x05F\xe4lle"))
    assert {name: extent.last_row for name, extent in named.items()} == {"Fälle": 4}
