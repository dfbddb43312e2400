"""Every quotation mark opens or closes a cell, is a letter of one, or refuses the file with its line."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.files.shape.quotation import QuotationMarks
from data_access.findings import FileRefused

HEAD = "Reference,Locality,Request received,Outcome,Note"
ROW = "EX-1,North,06/01/2025,Yes,ok"
_NEVER, _BEHIND, _ROWS = "never closed", "more words follow", "look like rows"


def read(lines: list[str], delimiter: str = ",", end: str = "\n", piece: int = 7) -> list[int]:
    """The lines with a mark inside a cell, of a text that comes in small pieces."""
    text = end.join(lines).replace(",", delimiter).encode()
    pieces = (text[start : start + piece] for start in range(0, len(text), piece))
    return QuotationMarks(delimiter, 5).read(pieces)


OTHER_WAYS = pytest.mark.parametrize(("delimiter", "end"), [(",", "\n"), (",", "\r\n"), (";", "\r"), ("\t", "\r\n")])


@OTHER_WAYS
@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (['EX-2,5" North,,,', ROW], [2]),
        (['EX-2,North 5",,,', ROW], [2]),
        ([ROW, 'EX-2,North,06/01/2025,Yes,6 foot" door'], [3]),
        (['EX-2,the "new" North,,,', ROW, 'EX-3,a"b,c"d,,'], [2, 4]),
        (['EX-2,"the ""new"" North",,,', ROW], []),
        (['"EX-2","","North","""Yes""",""', ROW], []),
        (['EX-2,North,06/01/2025,Yes,"two\nlines"', ROW], []),
        (['="EX-2",="North",="06/01/2025",="Yes",="the ""new"" one"', ROW], []),
        (['="EX-2",="North" Team,,,', ROW], [2]),
        (['EX-2,"two\n\nlines",06/01/2025,Yes,ok', ROW, 'EX-3,5" North,,,'], [6]),
        (['EX-2,North,06/01/2025,Yes,"came, went, came, went,\nand came, at last, with him, and her"', ROW], []),
    ],
    ids=["middle", "end of a cell", "last line", "two lines", "doubled", "all cells", "two lines in a cell",
         "equals signs", "words behind an equals sign",
         "three lines in a cell", "commas in words"],
)  # fmt: skip
def test_what_is_certain_is_read(delimiter, end, rows, lines):
    """A mark inside a cell is a letter of it; a cell in marks may hold marks, separators and lines."""
    assert read([HEAD, *"\n".join(rows).split("\n")], delimiter, end) == lines


@OTHER_WAYS
@pytest.mark.parametrize(
    ("rows", "words", "line"),
    [
        ([ROW, '"EX-2,North,06/01/2025,Yes,ok', ROW], _ROWS, "line 3"),
        ([ROW, 'EX-2,North,06/01/2025,Yes,"ok'], _NEVER, "line 3"),
        ([ROW, 'EX-2,North,06/01/2025,Yes,"ok', ROW, 'EX-3,North,,,a " b', ROW], _BEHIND, "line 3"),
        (['EX-2,"North" Team,,,', ROW], _BEHIND, "line 2"),
        (['EX-2,"North" ,,,', ROW], _BEHIND, "line 2"),
        (['EX-2,"the "new" North",,,', ROW], _BEHIND, "line 2"),
        ([ROW, 'EX-2,North,06/01/2025,Yes,"ok', ROW, 'EX-3,North,06/01/2025,Yes,6 foot"', ROW], _ROWS, "line 3"),
        ([ROW, '"EX-2,North,06/01/2025,Yes,ok', 'EX-3",North,06/01/2025,Yes,ok'], _ROWS, "line 3"),
        ([ROW, 'EX-2,"North,06/01/2025,Yes,ok', ROW, 'EX-3,North,06/01/2025,Yes",ok'], _ROWS, "line 3"),
        ([ROW, 'EX-2,North,06/01/2025,"Yes,ok', 'EX-3,North",06/01/2025,Yes,ok'], _ROWS, "line 3"),
        (['EX-2,North,06/01/2025,Yes,"ok', "EX-3,,,,", 'EX-4,North,,,"', ROW], _ROWS, "line 2"),
    ],
    ids=["opens a row for ever", "last line", "pairs with another cell's", "words behind", "blank behind",
         "not doubled", "pairs at two ends", "first cells", "to the right", "to the left", "blank rows"],
)  # fmt: skip
def test_what_is_not_certain_is_refused_with_its_line(delimiter, end, rows, words, line):
    """A stray mark once swallowed 150 of 300 rows, and nothing was said."""
    for piece, said in ((1_000, words), (7, "")):
        with pytest.raises(FileRefused) as refused:
            read([HEAD, *rows], delimiter, end, piece)
        assert refused.value.finding.code == "FILE-QUOTE"
        assert said in refused.value.finding.message
        assert line in refused.value.finding.message


def test_separators_with_blanks_behind_them():
    """Where the table itself writes ", " between cells, a row inside a cell does too."""
    text = b'a, b, c\n1, 2,"x\n1, 2, 3\n1, 2, y"\n'
    assert QuotationMarks(",", 3).read([text]) == []
    with pytest.raises(FileRefused, match="from line 3 on"):
        QuotationMarks(",", 3, spaced=True).read([text])


def test_a_mark_before_the_first_cell():
    """The mark of UTF-8 stands before the quotation mark, and the declared separator above it."""
    assert QuotationMarks(",", 2, skipped=1).read([b'\xef\xbb\xbf"a, b",c\n', b'1,5" x\n']) == [3]


@given(st.text('"",,\n\r ab', max_size=14), st.integers(1, 15))
def test_the_same_texts_pass_as_with_another_strict_reader(text, piece):
    """Python's own reader says of every text whether its marks pair up."""
    try:
        list(csv.reader(io.StringIO(text, newline=""), strict=True))
        passes = True
    except csv.Error:
        passes = False
    content = text.encode()
    pieces = (content[start : start + piece] for start in range(0, len(content), piece))
    try:
        QuotationMarks(",", 1_000).read(pieces)
    except FileRefused:
        assert not passes
    else:
        assert passes
