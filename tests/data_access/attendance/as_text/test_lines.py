"""Lines of a long text by the numbers that a person sees, in whatever letters it is written."""

import pytest

from data_access.attendance.as_text.csv_text import attendance_heading
from data_access.attendance.as_text.lines import beginning, wanted_lines
from data_access.recognise.shape import shape_of

TEXT = 'Register of É\n\nUPN;School;Possible;Attended\n1;É;10;8\n2;"Alder\nupper; the new";10;9\n\n3;Birch;10;10;x\n'
"""A title, a blank line, the headings in line 3; a cell with a line end and a separator, a blank line, a long line."""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_lines_by_number(encoding):
    """The record with a line end in a cell is one, as for whoever reads in blocks."""
    content = TEXT.encode(encoding)
    heading = attendance_heading(content)
    assert wanted_lines(content, heading, {1, 3, 4, 5, 7, 99}) == {
        1: ("Register of É",),
        3: ("UPN", "School", "Possible", "Attended"),
        4: ("1", "É", "10", "8"),
        5: ("2", "Alder\nupper; the new", "10", "9"),
        7: ("3", "Birch", "10", "10", "x"),
    }
    assert wanted_lines(content, heading, set()) == {}


def test_the_beginning_has_the_numbers_of_the_file_and_no_blank_lines():
    content = TEXT.encode()
    (sheet,) = beginning(content, attendance_heading(content), "f").sheets
    assert (sheet.name, sheet.cells.index.tolist(), sheet.cells.shape) == ("f", [1, 3, 4, 5, 7], (5, 5))
    assert sheet.cells.loc[4].tolist()[:4] == ["1", "É", "10", "8"]


@pytest.mark.parametrize("lines", [0, 1, 59, 60, 61, 5_000])
def test_files_of_one_shape_are_known_by_their_headings_however_long_they_are(lines):
    head, line = "\nUPN;School;Possible;Attended\n", "1;Alder;10;8\n"
    first, other = (head + line * 3).encode(), ("Weeks of October" + head + line * lines).encode()
    shapes = [shape_of(beginning(one, attendance_heading(one), "f").sheets) for one in (first, other)]
    assert shapes[0] == shapes[1]
