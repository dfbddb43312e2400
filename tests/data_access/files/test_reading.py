"""One upload from its bytes to text cells, as a person waits for it."""

import re
import zipfile
from io import BytesIO

import pytest

from data_access.files.limits import Limits
from data_access.files.reading import read_file
from data_access.findings import FileRefused
from tests.hostile import excel


def test_progress_rises_to_one():
    """A person who waits sees that something happens."""
    told = []
    read_file(excel.workbook(3000), "cases.xlsx", progress=lambda share, words: told.append((share, words)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(words for _, words in told)


def test_folder_in_the_file_name_is_dropped():
    """Some browsers send the whole path of the person's own machine."""
    with pytest.raises(FileRefused) as refused:
        read_file(b"", r"C:\Users\example\cases.csv")
    assert refused.value.finding.file == "cases.csv"


def code_of(content: bytes, filename: str, limits: Limits) -> str:
    """The code of the finding that refuses a file; blank where it is read."""
    try:
        read_file(content, filename, limits=limits)
    except FileRefused as refused:
        return refused.finding.code
    return ""


@pytest.mark.parametrize(("most", "code"), [(11, "FILE-EXTENT"), (12, ""), (13, "")])
@pytest.mark.parametrize(("text", "name"), [("a,b,c\n" * 4, "x.csv"), ("a,b,c\n" * 3 + '"d\n",e\n', "x.csv")])
def test_the_most_cells_of_a_text(most, code, text, name):
    """Four rows of three columns are 12 cells; the fast way and the careful one count alike."""
    assert code_of(text.encode(), name, Limits(cells=most)) == code


@pytest.mark.parametrize(("most", "code"), [(2, "FILE-EXTENT"), (3, ""), (4, "")])
def test_the_most_columns_of_a_text(most, code):
    """Three columns, in the last row only."""
    assert code_of(b"a,b\n1,2\n1,2,3\n", "x.csv", Limits(columns=most)) == code


def test_a_workbook_whose_rows_are_misnumbered_is_not_called_empty():
    """The reader passes over rows with impossible numbers; cells are written in them all the same."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(excel.workbook(3))) as whole, zipfile.ZipFile(made, "w") as broken:
        for name in whole.namelist():
            part = whole.read(name)
            if "worksheets/sheet" in name:
                part = re.sub(rb'<row r="\d+"', b'<row r="-4"', part)
            broken.writestr(name, part)
    with pytest.raises(FileRefused) as refused:
        read_file(made.getvalue(), "cases.xlsx")
    assert "no cell that is written in it can be read: it is damaged" in refused.value.finding.message
