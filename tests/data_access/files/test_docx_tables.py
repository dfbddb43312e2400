"""The tables of a Word document: as python-docx reads the same document, and what it has no word for, by hand."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_access.files.docx_tables import read_docx
from data_access.findings import FileRefused
from tests import leeds_plan

LIMITS = {"cells": 1_000, "columns": 50}
TEXTS = st.one_of(
    st.just(""),
    st.text(alphabet="aé£ 7\n\t", max_size=8),
    st.sampled_from([" padded ", "two\nlines", "a\tb", "<b>", "&amp;"]),
)


def sheets_of(content: bytes, **limits: int) -> dict:
    return read_docx(content, LIMITS | limits, lambda _share, _words: None).value


def lines_of(sheet: dict) -> dict[int, list[str]]:
    """Row number → cells, blanks as empty text."""
    lines = zip(*(column.to_pylist() for column in sheet["cells"].columns), strict=True)
    return {row: [cell or "" for cell in line] for row, line in zip(sheet["rows"].to_pylist(), lines, strict=True)}


def saved(document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def as_one_line_each(paragraphs) -> list[str]:
    """Lines of a cell without the white space round them; python-docx writes a tab stop as a tab."""
    lines = (paragraph.text.replace("\t", " ").strip() for paragraph in paragraphs)
    return [line for line in lines if line]


def as_python_docx_reads(table) -> dict[int, list[str]]:
    """Row number → cells. It repeats the words of merged cells in each; we do where their rows and column hold more."""
    rows, columns = range(len(table.rows)), range(len(table.columns))
    cells = {(row, column): table.cell(row, column) for row in rows for column in columns}
    words = {place: "\n".join(as_one_line_each(cell.paragraphs)) for place, cell in cells.items()}
    first: dict[object, tuple[int, int]] = {}
    for place, cell in cells.items():
        first.setdefault(cell._tc, place)
    own = {place: words[place] if first[cell._tc] == place else "" for place, cell in cells.items()}

    def covered(place: tuple[int, int]) -> str:
        over = [one for one, cell in cells.items() if cell._tc is cells[place]._tc]
        held = sum(bool(own[row, column]) for row in {row for row, _ in over} for column in columns)
        is_down = len({column for _, column in over}) == 1
        stands = (held > 1 or is_down) and any(own[row, place[1]] for row in rows)
        return words[place] if stands else ""

    lines = {row + 1: [own[row, column] or covered((row, column)) for column in columns] for row in rows}
    return {row: line for row, line in lines.items() if any(own[row - 1, column] for column in columns)}


@st.composite
def documents(draw):
    """Some tables under a title each, some with a block of merged cells."""
    document = docx.Document()
    for number in range(draw(st.integers(1, 3))):
        document.add_paragraph(f"Title {number}")
        rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
        table = document.add_table(rows, columns)
        for row in range(rows):
            for column in range(columns):
                table.cell(row, column).text = draw(TEXTS)
        top, bottom = sorted(draw(st.integers(0, rows - 1)) for _ in range(2))
        left, right = sorted(draw(st.integers(0, columns - 1)) for _ in range(2))
        if draw(st.booleans()):
            table.cell(top, left).merge(table.cell(bottom, right))
    return document


@settings(max_examples=25)
@given(documents())
def test_the_words_of_every_cell_are_those_python_docx_finds(document):
    """A second reader that shares no line with ours, on documents nobody chose."""
    expected = [lines for table in document.tables if (lines := as_python_docx_reads(table))]
    if not expected:
        with pytest.raises(FileRefused, match="no table in it holds anything"):
            sheets_of(saved(document))
        return
    found = sheets_of(saved(document))["sheets"]
    assert [{row: line for row, line in lines_of(sheet).items() if row > 0} for sheet in found] == expected


def test_the_paragraphs_above_a_table_are_its_first_lines():
    """Numbered 0, -1 and so on, so that the table's rows count from 1; five at most, of six the last five."""
    document = docx.Document()
    for number in range(1, 7):
        document.add_paragraph(f"Line {number}")
    document.add_table(1, 1).cell(0, 0).text = "Heading"
    (sheet,) = sheets_of(saved(document))["sheets"]
    above = {number - 6: [f"Line {number}"] for number in range(2, 7)}
    assert lines_of(sheet) == {**above, 1: ["Heading"]}


def test_a_table_cut_in_two_is_one_and_words_between_keep_two_apart():
    """Word cuts a long table at a page's end; a table of another width, or after some words, is another table."""
    document = docx.Document()
    for columns, text, words in ((2, "a", ""), (2, "b", ""), (3, "c", "Next"), (3, "d", "")):
        document.add_table(1, columns).cell(0, 0).text = text
        document.add_paragraph(words)
    found = [
        [line[0] for row, line in lines_of(sheet).items() if row > 0] for sheet in sheets_of(saved(document))["sheets"]
    ]
    assert found == [["a", "b"], ["c"], ["d"]]


def test_a_table_in_a_cell_is_words_of_that_cell():
    """One row, two cells: the inner table's words are lines of the first."""
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    cell = f"<w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p>{inner}</w:tc>"
    other = "<w:tc><w:p><w:r><w:t>beside</w:t></w:r></w:p></w:tc>"
    (sheet,) = sheets_of(leeds_plan.docx(f"<w:tbl><w:tr>{cell}{other}</w:tr></w:tbl>"))["sheets"]
    assert lines_of(sheet) == {1: ["out\nin", "beside"]}


def test_both_marks_for_a_new_line_are_one():
    """Word writes br, and cr in documents of other programs; python-docx takes both for a line's end too."""
    cell = "<w:tc><w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p></w:tc>"
    (sheet,) = sheets_of(leeds_plan.docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))["sheets"]
    assert lines_of(sheet) == {1: ["a\nb\nc"]}


def test_a_second_wording_of_a_shape_is_not_said_twice():
    """Word keeps a shape's words again for older programs, in mc:Fallback."""
    words = "<w:r><w:t>once</w:t></w:r>"
    cell = f"<w:tc><w:p>{words}<Fallback><w:p>{words}</w:p></Fallback></w:p></w:tc>"
    (sheet,) = sheets_of(leeds_plan.docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))["sheets"]
    assert lines_of(sheet) == {1: ["once"]}


def test_no_more_cells_and_columns_than_a_sheet_may_have():
    """Four cells in two columns: as many are read, one more is refused."""
    document = docx.Document()
    document.add_table(2, 2).cell(0, 0).text = "a"
    content = saved(document)
    assert "sheets" in sheets_of(content, cells=4, columns=2)
    for cells, columns in ((3, 2), (4, 1)):
        with pytest.raises(FileRefused) as refused:
            sheets_of(content, cells=cells, columns=columns)
        assert refused.value.finding.code == "FILE-EXTENT"
