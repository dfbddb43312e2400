"""Text with separated values: no character, no leading zero and no line is lost, and lines keep their numbers."""

import pytest

from tests.data_access.files.cells import rows_of


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_csv_separators_and_encodings(delimiter, encoding):
    """Exports come in every combination; none may lose a character or a leading zero."""
    text = delimiter.join(["case", "school"]) + "\r\n" + delimiter.join(["007", "École £"]) + "\r\n"
    assert rows_of(text.encode(encoding), "cases.csv") == {1: ["case", "school"], 2: ["007", "École £"]}


def test_csv_keeps_codes_and_blanks():
    """NA, NULL and N/A are codes; nothing between two separators is a blank, quoted or not."""
    assert rows_of(b'a,b,c\nNA,,NULL\n"",N/A,1.0\n', "x.csv") == {
        1: ["a", "b", "c"],
        2: ["NA", None, "NULL"],
        3: [None, "N/A", "1.0"],
    }


def test_csv_row_number_is_the_line_where_the_record_begins():
    """A note with line breaks in it must not shift every number after it."""
    content = b'case,note\n1,"two\nlines, and a comma"\n\n2,"said ""no"""\n'
    assert rows_of(content, "x.csv") == {
        1: ["case", "note"],
        2: ["1", "two\nlines, and a comma"],
        5: ["2", 'said "no"'],
    }


def test_csv_ragged_rows_are_kept_whole():
    """Title lines, short rows and long rows: all kept, padded with blanks."""
    content = b"Requests 2025\n\na,b,c\n1,2\n3,4,5,6\n"
    assert rows_of(content, "x.csv") == {
        1: ["Requests 2025", None, None, None],
        3: ["a", "b", "c", None],
        4: ["1", "2", None, None],
        5: ["3", "4", "5", "6"],
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_csv_title_lines_above_a_regular_table(line_end):
    """The commonest ragged file has its own fast way, which must number the rows alike."""
    content = line_end.join(["Requests", "", "a,b", "1,2", "3,4", ",", "5,6", ""]).encode()
    assert rows_of(content, "x.csv") == {
        1: ["Requests", None],
        3: ["a", "b"],
        4: ["1", "2"],
        5: ["3", "4"],
        7: ["5", "6"],
    }


def test_csv_first_line_of_excel_that_names_the_separator():
    """``sep=;`` is an instruction to Excel and no data."""
    assert rows_of(b"sep=;\na;b\n1,5;2\n", "x.csv") == {2: ["a", "b"], 3: ["1,5", "2"]}
