"""Each limit on an upload as it is looked over: one below it, at it and one above it."""

import io
import zipfile

import pytest

from data_access.files import limits
from data_access.files.archive import inspect_upload
from data_access.files.limits import Clock, Limits
from data_access.findings import FileRefused
from tests.hostile import excel, ods


def code_of(content: bytes, **limits: int) -> str:
    """The code of the finding that refuses a file; blank where it may be opened."""
    try:
        inspect_upload(content, "x", Limits(**limits))
    except FileRefused as refused:
        return refused.finding.code
    return ""


def around(number: int, code: str) -> list[tuple[int, str]]:
    """A limit one too low, exactly enough, and one more, for a file of this size."""
    return [(number - 1, code), (number, ""), (number + 1, "")]


@pytest.mark.parametrize(("most", "code"), around(5, "FILE-SIZE"))
def test_bytes_of_the_file(most, code):
    """Five bytes."""
    assert code_of(b"a,b\n1", file_bytes=most) == code


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_bytes_once_unpacked(more):
    """All parts together, as the archive lists them."""
    content = excel.workbook()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    assert code_of(content, unpacked_bytes=unpacked + more) == ("FILE-BOMB" if more < 0 else "")


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_parts(more):
    """Sheets, styles, pictures."""
    content = excel.workbook()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = len(archive.infolist())
    assert code_of(content, parts=parts + more) == ("FILE-BOMB" if more < 0 else "")


def squeezed() -> tuple[bytes, int, int]:
    """A workbook with one part that packs well; the part's bytes unpacked and packed."""
    content = excel.with_parts(excel.workbook(), {"xl/extra.xml": "<a>" + " " * 50_000 + "</a>"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = archive.getinfo("xl/extra.xml")
    return content, part.file_size, part.compress_size


@pytest.mark.parametrize(("more", "code"), [(-1, "FILE-BOMB"), (0, ""), (1, "")])
def test_bytes_from_which_the_ratio_counts(more, code):
    """A part as large as that is not judged yet, one byte larger is."""
    content, unpacked, _ = squeezed()
    assert code_of(content, ratio_from_bytes=unpacked + more, part_ratio=2) == code


@pytest.mark.parametrize("more", [0, 1, 2])
def test_how_many_times_smaller_a_part_may_be(more):
    """50,007 bytes in some eighty: the whole ratio below is passed, the one above is not."""
    content, unpacked, packed = squeezed()
    expected = "FILE-BOMB" if unpacked > (unpacked // packed + more) * packed else ""
    assert expected == ("FILE-BOMB" if more == 0 else "")
    assert code_of(content, ratio_from_bytes=1_000, part_ratio=unpacked // packed + more) == expected


ROWS = '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="D5"><v>1</v></c></row>'
"""From B to D are three columns; rows count from the top, so that the rectangle has 5 times 3 cells."""


@pytest.mark.parametrize(("most", "code"), around(3, "FILE-EXTENT"))
def test_columns(most, code):
    """From the first filled column to the last."""
    assert code_of(excel.with_sheet(ROWS), columns=most) == code


@pytest.mark.parametrize(("most", "code"), around(15, "FILE-EXTENT"))
def test_cells(most, code):
    """Rows times columns."""
    assert code_of(excel.with_sheet(ROWS), cells=most) == code


@pytest.mark.parametrize(("most", "code"), around(6, "FILE-EXTENT"))
def test_cells_of_an_open_document(most, code):
    """One row of three cells, said twice."""
    row = f'<table:table-row table:number-rows-repeated="2">{ods.ods_cell("x", 3)}</table:table-row>'
    assert code_of(ods.ods(row), cells=most) == code


@pytest.mark.parametrize(("each", "taken"), [(29, 3), (30, 3), (31, 2)])
def test_time_for_the_sheets_of_one_file(monkeypatch, each, taken):
    """Of 60 seconds: the third sheet begins while none too many have gone, and what has begun is not interrupted."""
    now, seen = [100.0], []
    monkeypatch.setattr(limits.time, "thread_time", lambda: now[0])

    def run():
        for sheet in Clock(60).over("abc"):
            seen.append(sheet)
            now[0] += each

    if taken == 3:
        run()
    else:
        with pytest.raises(FileRefused, match="longer than 60 seconds"):
            run()
    assert len(seen) == taken
