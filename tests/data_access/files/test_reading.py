"""Cells as found: what a person sees in the file is what the dashboard gets, with its row numbers."""

import contextlib
import datetime as dt
import io
import os
import tempfile
import threading
import time

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from data_access.files import reading_process
from data_access.files.limits import Limits
from data_access.files.reading import read_file
from data_access.findings import FileRefused
from tests import hostile

pytestmark = pytest.mark.own_process


def made(write, **options) -> bytes:
    """A workbook that ``write(book, sheet)`` filled."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, **options})
    write(book, book.add_worksheet("Cases"))
    book.close()
    return target.getvalue()


def rows_of(content: bytes, filename: str = "cases.xlsx", sheet: int = 0) -> dict[int, list]:
    """Row number → cells, blanks as None."""
    cells = read_file(content, filename).sheets[sheet].cells
    assert [str(kind) for kind in cells.dtypes.unique()] == ["str"]
    return {row: [None if pd.isna(cell) else cell for cell in line] for row, *line in cells.itertuples()}


def test_text_cells_are_kept_exactly():
    """Codes such as NA and 007 are values; a reader that thinks for itself loses them."""
    texts = ["NA", "N/A", "NULL", "nan", "007", " padded ", "04/03/2025", "TRUE", "1e5", "é ’ 🙂"]
    content = made(lambda _, sheet: [sheet.write_string(0, place, text) for place, text in enumerate(texts)])
    assert rows_of(content) == {1: texts}


def test_numbers_booleans_and_dates_read_as_excel_shows_them():
    """45901 and not 45901.0; 0.3 and not 0.30000000000000004; a real date tells itself from a text date."""

    def write(book, sheet):
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        clock = book.add_format({"num_format": "hh:mm"})
        sheet.write_row(0, 0, [45901, 1234567890, 12.5, True, False, -1.5])
        sheet.write_datetime(0, 6, dt.datetime(2025, 3, 4), day)  # noqa: DTZ001 – Excel knows no time zones
        sheet.write_datetime(0, 7, dt.datetime(2025, 3, 4, 9, 5, 7), day)  # noqa: DTZ001 – Excel knows no time zones
        sheet.write_number(0, 8, 0.395833333333333, clock)

    dates = ["2025-03-04 00:00:00", "2025-03-04 09:05:07", "09:30:00"]
    assert rows_of(made(write)) == {1: ["45901", "1234567890", "12.5", "true", "false", "-1.5", *dates]}


def test_floating_point_dust_is_not_shown():
    """openpyxl, like Excel, stores 17 digits of 0.1 + 0.2."""
    book = openpyxl.Workbook()
    book.active.append([0.1 + 0.2, 1 / 3, 1e15])
    target = io.BytesIO()
    book.save(target)
    assert rows_of(target.getvalue()) == {1: ["0.3", "0.333333333", "1000000000000000"]}


def test_workbook_counting_from_1904():
    """Workbooks from old Macs count days from another start; four years' error would look plausible."""

    def write(book, sheet):
        sheet.write_datetime(0, 0, dt.datetime(2025, 3, 4), book.add_format({"num_format": "d/m/yy"}))  # noqa: DTZ001 – Excel knows no time zones

    assert rows_of(made(write, date_1904=True)) == {1: ["2025-03-04 00:00:00"]}


def test_rows_and_columns_keep_their_places():
    """A finding names the row a person sees; title rows, blank rows and a blank column A must not shift it."""

    def write(_, sheet):
        sheet.write(2, 1, "Case")
        sheet.write(2, 2, "Received")
        sheet.write(5, 1, "EX1")

    assert rows_of(made(write)) == {3: [None, "Case", "Received"], 6: [None, "EX1", None]}


def test_places_hold_when_formatting_starts_further_left():
    """The pre-flight and the reader may differ on which cells are filled; the reader is then asked."""
    rows = '<row r="4"><c r="B4" t="str"><v></v></c><c r="D4"><v>7</v></c></row>'
    row = rows_of(hostile.with_sheet(rows))[4]
    assert row[3] == "7"
    assert row[:3] == [None, None, None]


def test_excel_errors_keep_their_text_and_are_reported():
    """#N/A from a lookup is not the same as a blank; row and sheet are named."""

    def write(_, sheet):
        sheet.write_row(1, 0, ["EX1", "x"])
        sheet.write_formula(2, 1, "=NA()", None, "#N/A")

    content = made(write)
    assert rows_of(content) == {2: ["EX1", "x"], 3: [None, "#N/A"]}
    (finding,) = read_file(content, "cases.xlsx").findings
    assert (finding.code, finding.sheet, finding.rows) == ("CELL-ERROR", "Cases", (3,))


def test_formula_without_a_saved_result_is_blank_and_reported():
    """Workbooks written by programs hold formulas nobody calculated; opening and saving cures it."""
    book = openpyxl.Workbook()
    book.active.title = "Cases"
    book.active.append(["EX1", "=1+1"])
    target = io.BytesIO()
    book.save(target)
    raw = read_file(target.getvalue(), "cases.xlsx")
    assert raw.sheets[0].cells.iloc[0].dropna().tolist() == ["EX1"]
    (finding,) = raw.findings
    assert (finding.code, finding.rows) == ("CELL-FORMULA", (1,))
    assert "save" in finding.advice


def test_formula_whose_saved_result_is_an_empty_text_is_only_blank():
    """=IF(A1="","",…) is everywhere and no fault."""
    cells = '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c>'
    assert read_file(hostile.with_sheet(f'<row r="1">{cells}</row>'), "cases.xlsx").findings == ()


def test_merged_cells_have_their_value_top_left_only():
    """As Excel itself keeps them."""
    content = made(lambda _, sheet: (sheet.merge_range(0, 0, 1, 1, "Dates"), sheet.write(2, 1, "x")))
    assert rows_of(content) == {1: ["Dates", None], 3: [None, "x"]}


def test_hidden_sheets_are_marked_and_blank_sheets_left_out():
    """Hidden sheets often hold last year's list: they must be seen to be hidden."""

    def write(book, sheet):
        sheet.write(0, 0, "a")
        book.add_worksheet("Blank")
        hidden = book.add_worksheet("Old")
        hidden.write(0, 0, "b")
        hidden.hide()

    sheets = read_file(made(write), "cases.xlsx").sheets
    assert [(sheet.name, sheet.visible) for sheet in sheets] == [("Cases", True), ("Old", False)]


def test_old_xls_reads_alike():
    """Some systems still export .xls."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Cases")
    for column, value in enumerate(["007", 45901, True, 1.5]):
        sheet.write(2, column + 1, value)
    sheet.write(2, 5, dt.date(2025, 3, 4), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    target = io.BytesIO()
    book.save(target)
    expected = [None, "007", "45901", "true", "1.5", "2025-03-04 00:00:00"]
    assert rows_of(target.getvalue(), "cases.xls") == {3: expected}


def test_ods_reads_alike():
    """LibreOffice councils exist."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Cases")
    table.addElement(TableRow(numberrowsrepeated=2))
    row = TableRow()
    row.addElement(TableCell())
    for kind, value, shown in [
        ("string", {}, "007"),
        ("float", {"value": "45901"}, "45901"),
        ("boolean", {"booleanvalue": "true"}, "TRUE"),
        ("date", {"datevalue": "2025-03-04"}, "04/03/2025"),
    ]:
        cell = TableCell(valuetype=kind, **value)
        cell.addElement(P(text=shown))
        row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    target = io.BytesIO()
    document.save(target)
    expected = [None, "007", "45901", "true", "2025-03-04 00:00:00"]
    assert rows_of(target.getvalue(), "cases.ods") == {3: expected}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
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


def test_progress_rises_to_one():
    """A person who waits sees that something happens."""
    told = []
    read_file(hostile.workbook(3000), "cases.xlsx", progress=lambda share, words: told.append((share, words)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(words for _, words in told)


def test_progress_that_raises_ends_the_reading_and_leaves_nothing(monkeypatch, tmp_path):
    """Streamlit stops a script by raising inside whatever it called; process and folder must go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    class Stopped(Exception):
        pass

    def stop(share, words):
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped):
        read_file(hostile.workbook(3000), "cases.xlsx", progress=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"case\nEX1\n", b"<Message><Persons></Message>"])
def test_no_trace_of_the_upload_is_left(monkeypatch, tmp_path, content):
    """Uploads hold children's names: the private folder goes, whether the file was read or refused."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with contextlib.suppress(FileRefused):
        read_file(content, "x.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on a process's memory")
def test_memory_limit_refuses_and_the_server_lives():
    """The same limit that stops a bomb nobody thought of."""
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n" * 3_000_000, "x.csv", limits=Limits(memory_bytes=150 * 1024 * 1024))
    assert refused.value.finding.code == "FILE-MEMORY"


def test_wall_clock_limit_refuses(monkeypatch):
    """On every platform, a reader that hangs is stopped."""
    monkeypatch.setattr(reading_process, "_START", "import time; time.sleep(60)")
    began = time.monotonic()
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n1,2\n", "x.csv", limits=Limits(wall_seconds=0.5))
    assert refused.value.finding.code == "FILE-TIME"
    assert time.monotonic() - began < 10


def test_crash_of_the_reader_is_a_refusal(monkeypatch):
    """SIGABRT from a Rust allocator cannot be caught in Python: only the child may get it."""
    monkeypatch.setattr(reading_process, "_START", "import os; os.abort()")
    with pytest.raises(FileRefused) as refused:
        read_file(b"a,b\n1,2\n", "x.csv")
    assert refused.value.finding.code == "FILE-CRASH"


def test_far_cell_that_slips_past_the_preflight_kills_only_the_child(monkeypatch):
    """The second line of defence, tried for real: the reader itself asks for 550 GB."""
    filename, content = hostile.far_cell()
    wide = Limits(columns=1 << 20, cells=1 << 50)
    with pytest.raises(FileRefused) as refused:
        read_file(content, filename, limits=wide)
    assert refused.value.finding.code in {"FILE-MEMORY", "FILE-CRASH"}


def test_reads_from_a_thread_and_from_any_folder(monkeypatch, tmp_path):
    """Streamlit runs scripts in threads, and the server may be started anywhere."""
    monkeypatch.chdir(tmp_path)
    read = []
    thread = threading.Thread(target=lambda: read.append(read_file(hostile.workbook(), "cases.xlsx")))
    thread.start()
    thread.join(30)
    assert len(read[0].sheets[0].cells) == 6


def test_folder_in_the_file_name_is_dropped():
    """Some browsers send the whole path of the person's own machine."""
    with pytest.raises(FileRefused) as refused:
        read_file(b"", r"C:\Users\example\cases.csv")
    assert refused.value.finding.file == "cases.csv"
