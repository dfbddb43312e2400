"""The extent of each sheet of an old workbook, against its reader, and sheets that somebody hid."""

import io
import struct

import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from data_access.files.ole_container import OLE_BROKEN, ole_streams, xls_extents
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
    protected, extents = xls_extents(workbook)
    assert not protected
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
