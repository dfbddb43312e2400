"""The look at an upload before anything parses it, and every hostile file from end to end."""

import re

import pytest

from data_access.files.archive import inspect_upload
from data_access.files.limits import Limits
from data_access.files.reading import read_file
from data_access.findings import FileRefused, Severity
from tests.hostile import excel, ods
from tests.hostile.files import EXPECTED, HOSTILE, READ_WITH

LATE = {"wide csv", "other xml", "truncated xml", "ill-formed xml", "csv with open quote", "blank xlsx",
        "word document", "docx ill-formed", "docx deep", "docx wide"}  # fmt: skip
"""Known only once the child process reads the text."""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_refused_with_its_code_and_advice(name):
    """Each file would crash the server, fill its memory or be misread; the person is told what to do."""
    filename, content = HOSTILE[name]()
    with pytest.raises(FileRefused) as refused:
        read_file(content, filename)
    finding = refused.value.finding
    assert finding.code == EXPECTED[name]
    assert finding.severity is Severity.STOPS
    assert finding.message
    assert finding.advice
    assert finding.file == filename
    words = finding.sentence()
    assert "Example Child" not in words
    assert not re.search(r"/tmp|/work|sendboard-|\.py", words)


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - LATE))
def test_hostile_container_is_refused_before_any_parser_sees_it(name):
    """The child process is the second line of defence, not the first."""
    filename, content = HOSTILE[name]()
    with pytest.raises(FileRefused) as refused:
        inspect_upload(content, filename)
    assert refused.value.finding.code == EXPECTED[name]


@pytest.mark.parametrize("name", READ_WITH)
def test_renamed_or_oddly_encoded_file_is_read_as_what_it_is(name):
    """A council should not be sent away for a file that can be read safely."""
    made, code = READ_WITH[name]
    filename, content = made()
    raw = read_file(content, filename)
    assert len(raw.sheets[0].cells) >= 2
    assert [finding.code for finding in raw.findings] == ([code] if code else [])


def test_size_limit_is_checked_before_the_content():
    """A limit is a plain number that a council can raise."""
    with pytest.raises(FileRefused) as refused:
        inspect_upload(b"x" * 11, "cases.csv", Limits(file_bytes=10))
    assert refused.value.finding.code == "FILE-SIZE"


def test_formatting_far_to_the_right_is_no_reason_to_refuse():
    """People colour whole rows: cells with a style and no value are not part of what is read."""
    cells = '<c r="A1"><v>1</v></c><c r="XFD1" s="1"/>'
    content = excel.with_sheet(f'<row r="1">{cells}</row><row r="1048576"><c r="A1048576" s="1"/></row>')
    assert inspect_upload(content, "coloured.xlsx").kind == "xlsx"
    assert read_file(content, "coloured.xlsx").sheets[0].cells.shape == (1, 1)


def test_cells_without_references_are_counted():
    """Cells may leave out where they are; then each stands right of the one before."""
    row = "<row>" + "<c><v>1</v></c>" * 600 + "</row>"
    with pytest.raises(FileRefused) as refused:
        inspect_upload(excel.with_sheet(row), "wide.xlsx")
    assert refused.value.finding.code == "FILE-EXTENT"


def test_blank_tail_of_an_ods_is_no_reason_to_refuse():
    """LibreOffice ends each sheet with one blank row repeated to the bottom."""
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    tail = f'<table:table-row table:number-rows-repeated="1048574">{blank}</table:table-row>'
    content = ods.ods(f"<table:table-row>{ods.ods_cell('EX1')}</table:table-row>{tail}")
    assert inspect_upload(content, "cases.ods").extents["Cases"].cells == 1


def test_damaged_old_workbook_is_refused():
    """An .xls cut short after its first block."""
    _, content = excel.encrypted_xls()
    with pytest.raises(FileRefused) as refused:
        inspect_upload(content[:600], "cases.xls")
    assert refused.value.finding.code in {"FILE-TRUNCATED", "FILE-KIND"}
