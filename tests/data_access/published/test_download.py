"""A download opened with care: its parts, its lines as they are numbered in the file, and what is not opened."""

import io
import zipfile

import pytest

from data_access.files.process import downloads as download
from data_access.files.process import reading_process
from data_access.findings import FileRefused
from data_access.published.download import csv_parts
from data_access.published.establishments import extract
from data_access.published.establishments.extract import extract_part
from data_access.published.load import load_release
from tests.conftest import TODAY
from tests.hostile.excel import workbook
from tests.reference.small_files import zipped


def refusal(content: bytes) -> str:
    with pytest.raises(FileRefused) as caught:
        csv_parts(content, "a.zip")
    assert caught.value.finding.code == "PUBLISHED-ZIP-UNSAFE"
    return caught.value.finding.message


def test_the_csv_files_of_a_zip_and_no_others():
    found = csv_parts(zipped({"data/a.csv": " x ,y\n1,2\n", "notes.txt": "n", "B.CSV": "z\n"}), "a.zip")
    assert [(part.name, part.header) for part in found] == [("data/a.csv", ("x", "y")), ("B.CSV", ("z",))]
    assert csv_parts(zipped({}), "a.zip") == []


def test_one_csv_is_itself_the_part():
    (part,) = csv_parts(b"x,y\n1,2\n", "a.csv")
    assert (part.name, part.header) == ("a.csv", ("x", "y"))
    assert part.has(frozenset({"x"}))
    assert not part.has(frozenset({"x", "z"}))


def test_rows_keep_the_number_of_their_line():
    """Blank lines are left out, and a cell may go on over two lines."""
    (part,) = csv_parts(b'x,y\n1,2\n\n"3\n3",4\n5,6\n', "a.csv")
    assert part.cells().index.tolist() == [2, 5, 6]
    assert part.first_line() == {"x": "1", "y": "2"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_the_encodings_a_file_comes_in(encoding, separator):
    """As DfE publishes it, and as Excel saves it again; the first reading may end within a letter."""
    lines = ["place", "x"], ["St Helen’s", "1"]
    content = "\r\n".join(map(separator.join, lines)).encode(encoding)
    for (part,) in (csv_parts(content, "a.csv"), csv_parts(zipped({"a.csv": content}), "a.zip")):
        assert part.header == ("place", "x")
        assert part.cells().to_numpy().tolist() == [["St Helen’s", "1"]]
        assert part.first_line() == {"place": "St Helen’s", "x": "1"}


def test_as_many_parts_as_a_release_may_have(monkeypatch):
    monkeypatch.setattr(download, "MOST_PARTS", 2)
    assert len(csv_parts(zipped({"a.csv": "x", "b.csv": "x"}), "a.zip")) == 2
    assert "holds 3 files" in refusal(zipped({"a.csv": "x", "b.csv": "x", "c.txt": "x"}))


def test_as_much_as_a_release_may_unpack_to(monkeypatch):
    monkeypatch.setattr(download, "MOST_BYTES_UNPACKED", 10)
    assert len(csv_parts(zipped({"a.csv": "x" * 5, "b.csv": "x" * 5}), "a.zip")) == 2
    assert "unpacks to more than" in refusal(zipped({"a.csv": "x" * 5, "b.csv": "x" * 6}))


def test_as_tightly_as_a_part_may_be_packed(monkeypatch):
    content = zipped({"a.csv": "x\n" + "0" * 10_000})
    (part,) = zipfile.ZipFile(io.BytesIO(content)).infolist()
    monkeypatch.setattr(download, "HIGHEST_RATIO", -(-part.file_size // part.compress_size))
    assert len(csv_parts(content, "a.zip")) == 1
    monkeypatch.setattr(download, "HIGHEST_RATIO", part.file_size // part.compress_size - 1)
    assert "times its size" in refusal(content)


def test_a_locked_zip_is_not_opened():
    """The bit that says so is set in the list of parts and before the part itself."""
    locked = bytearray(zipped({"a.csv": "x"}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    locked[6] |= 1
    assert "locked with a password" in refusal(bytes(locked))


@pytest.mark.own_process
def test_a_download_is_opened_in_a_process_of_its_own(monkeypatch, database):
    """What crashes or never ends there is a refusal, and what was loaded before stays."""
    (part,) = csv_parts(b"x,y\n1,2\n", "a.csv")
    assert part.cells().to_numpy().tolist() == [["1", "2"]]
    monkeypatch.setattr(reading_process, "_START", "import os; os.abort()")
    loaded = load_release(database, b"x,y\n1,2\n", "a.csv", "", lambda *_: None, today=TODAY)
    assert (loaded.refused, [one.code for one in loaded.findings]) == (True, ["FILE-CRASH"])
    with pytest.raises(FileRefused):
        extract_part(b"URN,TypeOfEstablishment (code)\n", "register.csv")


def test_a_workbook_is_not_looked_through_for_a_register(monkeypatch):
    """Its list of contents names no CSV; a zip that does is opened."""
    opened = []
    monkeypatch.setattr(extract, "csv_parts", lambda content, *_args, **_named: opened.append(content) or [])
    assert extract_part(workbook(), "cases.xlsx") is None
    assert not opened
    assert extract_part(zipped({"a.CSV": "x"}), "a.zip") is None
    assert len(opened) == 1
