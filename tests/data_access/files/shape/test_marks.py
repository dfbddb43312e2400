"""What is merged and hidden, in each way of writing worksheets; and hostile ones."""

import pytest

from data_access.files.shape import marks
from data_access.files.shape.marks import Marks, within
from data_access.files.sheet_extent import ExactScan
from data_access.findings import FileRefused

SHEET = """<worksheet><cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4"/></cols><sheetData>
<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>
<row r="3" ht="0" hidden="true"/><row r="4" hidden="0"/><row r="7" hidden="1"/></sheetData>
<autoFilter ref="A1:C7"/><mergeCells count="2">
<mergeCell ref="A1:A2"/><mergeCell ref="$B$3:AA4"/></mergeCells></worksheet>"""
FOUND = ([(1, 1, 2, 1), (3, 2, 4, 27)], [[2, 3], [7, 7]], [[2, 3]], True)


def found(read: Marks) -> tuple:
    return read.merged, read.hidden_rows, read.hidden_columns, read.is_filtered


@pytest.mark.parametrize("piece", [1, 7, 10_000])
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_pieces_of_bytes_tell_the_same_as_the_tree(piece, prefix):
    """However the text is cut, and with or without a prefix."""
    text = SHEET.replace("</", "\0").replace("<", f"<{prefix}").replace("\0", f"</{prefix}").encode()
    read = Marks()
    pieces = [text[start : start + piece] for start in range(0, len(text), piece)]
    assert b"".join(read.read(pieces)) == text
    assert found(read) == FOUND
    assert found(ExactScan().run([text]).marks) == FOUND


def test_words_that_look_like_marks_are_none():
    """Attributes of other elements, and numbers that are none."""
    read = Marks()
    list(read.read([b'<rowBreaks hidden="1"/><row hidden="0"/><mergeCell ref="A1"/><mergeCell ref="x"/>']))
    assert found(read) == ([], [], [], False)


def test_as_many_merged_cells_as_no_report_has(monkeypatch):
    monkeypatch.setattr(marks, "MOST_MERGED", 2)
    read = Marks()
    list(read.read([b'<mergeCell ref="A1:A2"/>' * 2]))
    with pytest.raises(FileRefused, match="far more data"):
        list(read.read([b'<mergeCell ref="A1:A2"/>']))


@pytest.mark.parametrize(
    ("stretches", "expected"), [([], ()), ([[2, 3], [7, 9]], (2, 3, 9)), ([[1, 1], [4, 8]], ()), ([[9, 10]], (9, 10))]
)
def test_within(stretches, expected):
    assert within(stretches, (2, 3, 9, 10)) == expected
