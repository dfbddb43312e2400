"""Excel workbooks that must not be read: cells far out, bombs, entities, damage and passwords."""

import io
import struct
import zipfile
from functools import cache

import msoffcrypto.format.ooxml
import xlsxwriter
import xlwt

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def workbook(rows: int = 5) -> bytes:
    """A plain small workbook of fictional children."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Requests")
    sheet.write_row(0, 0, ["Name", "Case reference", "Request received"])
    for row in range(1, rows + 1):
        sheet.write_row(row, 0, [f"Example Child {row}", f"EX{row:04}", "2025-03-04"])
    book.close()
    return target.getvalue()


def with_parts(base: bytes, parts: dict[str, bytes | str]) -> bytes:
    """The same archive with some parts replaced or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(base)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return target.getvalue()


def sheet_xml(rows: str, before: str = "") -> str:
    """Worksheet XML with these rows in it."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="{NAMESPACE}">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def with_sheet(rows: str, before: str = "") -> bytes:
    """A workbook whose one sheet holds these rows of XML."""
    return with_parts(workbook(), {"xl/worksheets/sheet1.xml": sheet_xml(rows, before)})


def far_cell() -> tuple[str, bytes]:
    """5 KB on disk, 550 GB in memory: a cell in the first corner and one in the last."""
    first, last = '<row r="1"><c r="A1"><v>1</v></c></row>', '<c r="XFD1048576"><v>1</v></c>'
    return "far cell.xlsx", with_sheet(f'{first}<row r="1048576">{last}</row>')


def far_cell_in_first_row() -> tuple[str, bytes]:
    """The row says 1, its cell says 1,048,576: readers believe the cell."""
    cells = '<c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c>'
    return "far cell in row 1.xlsx", with_sheet(f'<row r="1">{cells}</row>')


def far_cell_unusual() -> tuple[str, bytes]:
    """The same with a prefix and single quotes, so that a simple search for the text misses it."""
    part = (
        f"<x:worksheet xmlns:x='{NAMESPACE}'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>1</x:v></x:c>"
        "</x:row><x:row r='1048576'><x:c r = 'XFD1048576'><x:v>1</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    return "far cell, unusual.xlsx", with_parts(workbook(), {"xl/worksheets/sheet1.xml": part})


def far_cell_utf16() -> tuple[str, bytes]:
    """The same in UTF-16, so that a search for ASCII text misses it."""
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'
    part = sheet_xml(rows).replace("UTF-8", "UTF-16").encode("utf-16")
    return "far cell, utf-16.xlsx", with_parts(workbook(), {"xl/worksheets/sheet1.xml": part})


def too_many_columns() -> tuple[str, bytes]:
    """Two rows of 600 columns: no list of cases is that wide."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Wide")
    for row in range(2):
        sheet.write_row(row, 0, [str(column) for column in range(600)])
    book.close()
    return "wide.xlsx", target.getvalue()


def far_cell_xls() -> tuple[str, bytes]:
    """An .xls whose one cell claims row 65,536 and column 65,536, beyond what the format allows."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Far")
    sheet.write(0, 0, 1.5)
    sheet.write(1, 1, 123456.789)
    target = io.BytesIO()
    book.save(target)
    content = target.getvalue()
    record = struct.pack("<HHHH", 0x0203, 14, 1, 1)
    assert content.count(record) == 1
    return "far cell.xls", content.replace(record, struct.pack("<HHHH", 0x0203, 14, 65535, 65535))


@cache
def zip_bomb() -> tuple[str, bytes]:
    """Many parts, none large enough to be judged by its ratio, together 1.6 GB unpacked."""
    part = b"<a>" + b" " * (9 * 1024 * 1024) + b"</a>"
    target = io.BytesIO(workbook())
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(180):
            archive.writestr(f"xl/extra{number}.xml", part)
    return "zip bomb.xlsx", target.getvalue()


@cache
def ratio_bomb() -> tuple[str, bytes]:
    """One shared text of 300 MB in 0.3 MB: within the total, but squeezed a thousandfold."""
    text = f'<sst xmlns="{NAMESPACE}" count="1" uniqueCount="1"><si><t>{"a" * 300_000_000}</t></si></sst>'
    return "ratio bomb.xlsx", with_parts(workbook(), {"xl/sharedStrings.xml": text})


def too_many_parts() -> tuple[str, bytes]:
    """3,000 small parts."""
    return "parts.xlsx", with_parts(workbook(), {f"xl/extra{number}.xml": "<a/>" for number in range(3000)})


def lying_size() -> tuple[str, bytes]:
    """A part that unpacks to more than the list of contents promises."""
    content = bytearray(workbook(2000))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        promised = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    entry = content.rfind(struct.pack("<I", promised), content.rfind(b"PK\x01\x02") - 2000)
    content[entry : entry + 4] = struct.pack("<I", 100)
    return "lying size.xlsx", bytes(content)


def entity_in_xlsx() -> tuple[str, bytes]:
    """Entities that unfold to billions of characters, in the sheet."""
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'
    return "entities.xlsx", with_sheet(row, ENTITIES)


def truncated_xlsx() -> tuple[str, bytes]:
    """The first two thirds of a workbook, as after a broken download."""
    content = workbook(500)
    return "truncated.xlsx", content[: len(content) * 2 // 3]


def damaged_xlsx() -> tuple[str, bytes]:
    """A workbook with some bytes of its sheet overwritten."""
    content = bytearray(workbook(500))
    place = content.find(b"xl/worksheets/sheet1.xml") + 200
    content[place : place + 40] = b"\xff" * 40
    return "damaged.xlsx", bytes(content)


def encrypted_xlsx() -> tuple[str, bytes]:
    """A workbook with a password, as Excel writes it."""
    target = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(workbook())).encrypt("example", target)
    return "protected.xlsx", target.getvalue()


def encrypted_xls() -> tuple[str, bytes]:
    """An .xls with the record that says that a password protects all that follows."""
    book = xlwt.Workbook()
    book.add_sheet("Cases").write(0, 0, "Name")
    target = io.BytesIO()
    book.save(target)
    content = target.getvalue()
    # WRITEACCESS (the author's name) follows the workbook's BOF: same place, now FILEPASS
    record = struct.pack("<HH", 0x005C, 112)
    assert content.count(record) == 1
    return "protected.xls", content.replace(record, struct.pack("<HH", 0x002F, 112))


def blank_xlsx() -> tuple[str, bytes]:
    """A workbook with nothing in it."""
    return "blank.xlsx", with_sheet("")
