"""Files that must not be read, or only with care, each made in memory.

``HOSTILE`` has a builder for each, giving (file name, bytes); ``EXPECTED`` the code of the finding that
refuses it, and ``READ_WITH`` the code of the information finding for those that are read all the same.
"""

import io
import struct
import zipfile
from collections.abc import Callable
from functools import cache

import msoffcrypto.format.ooxml
import xlsxwriter
import xlwt

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
ODS_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


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


def ods(rows: str, extra: dict[str, str] | None = None) -> bytes:
    """An OpenDocument spreadsheet with these rows of XML."""
    target = io.BytesIO()
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODS_NAMES}><office:body>'
        f'<office:spreadsheet><table:table table:name="Cases">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        parts = {"content.xml": content, "META-INF/manifest.xml": manifest, **(extra or {})}
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


def ods_cell(text: str, repeat: int = 1) -> str:
    """One cell of text, repeated to the right."""
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeat}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def ods_repeats() -> tuple[str, bytes]:
    """One filled cell, repeated over every column and row of the sheet."""
    cell = ods_cell("x", 16384)
    return "repeats.ods", ods(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


def ods_blank_repeats() -> tuple[str, bytes]:
    """A blank cell repeated two thousand million times: blank, yet readers make a list of it."""
    blank = '<table:table-cell table:number-columns-repeated="2000000000"/>'
    return "blank repeats.ods", ods(f"<table:table-row>{blank}{ods_cell('x')}</table:table-row>")


def ods_encrypted() -> tuple[str, bytes]:
    """An OpenDocument file whose manifest says that its content is encrypted."""
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA"/>'
        "</manifest:file-entry></manifest:manifest>"
    )
    return "protected.ods", ods("", {"META-INF/manifest.xml": manifest, "content.xml": "\x81\x02scrambled"})


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


def entity_xml() -> tuple[str, bytes]:
    """The same in a return."""
    return "entities.xml", f'<?xml version="1.0"?>{ENTITIES}<Message>&b;</Message>'.encode()


def entity_xml_utf16() -> tuple[str, bytes]:
    """The same in UTF-16."""
    text = f'<?xml version="1.0" encoding="UTF-16"?>{ENTITIES}<Message>&b;</Message>'
    return "entities, utf-16.xml", text.encode("utf-16")


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


def html_as_xls() -> tuple[str, bytes]:
    """What some systems call an Excel export."""
    return "export.xls", b"<html><body><table><tr><td>Example Child 1</td></tr></table></body></html>"


def pdf_as_xlsx() -> tuple[str, bytes]:
    """A PDF with the wrong name."""
    return "report.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"


def word_document() -> tuple[str, bytes]:
    """A Word document without a table, called .xlsx."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return "letter.xlsx", target.getvalue()


def _docx(name: str, **parts: str | bytes) -> tuple[str, bytes]:
    """A Word document with these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for part, text in parts.items():
            archive.writestr(f"word/{part}.xml", text)
    return name, target.getvalue()


def docx_bomb() -> tuple[str, bytes]:
    """A Word document that unpacks to a thousand times its size."""
    return _docx("plan.docx", document=b"<w>" + b" " * (50 * 1024 * 1024) + b"</w>")


def docx_entity() -> tuple[str, bytes]:
    """A Word document that declares entities, in a part that nobody would read."""
    return _docx("plan.docx", document="<w/>", footnotes='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


def docx_truncated() -> tuple[str, bytes]:
    """A Word document that was not downloaded to its end."""
    name, content = _docx("plan.docx", document="<w>" + "<p>Example Child 1</p>" * 500 + "</w>")
    return name, content[: len(content) // 2]


def docx_ill_formed() -> tuple[str, bytes]:
    """A Word document whose own text breaks off."""
    return _docx("plan.docx", document="<document><body><tbl><tr><tc><p>Example Child")


def docx_deep() -> tuple[str, bytes]:
    """Elements nested deeper than any document nests them."""
    return _docx("plan.docx", document="<tbl>" * 5_000 + "</tbl>" * 5_000)


def docx_wide() -> tuple[str, bytes]:
    """A cell that says it reaches over a million columns."""
    cell = '<tc><gridSpan val="1000000"/><p><t>x</t></p></tc>'
    return _docx("plan.docx", document=f"<body><tbl><tr>{cell}</tr></tbl></body>")


def plain_zip() -> tuple[str, bytes]:
    """A zip of a workbook, not unpacked."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("cases.xlsx", workbook())
    return "cases.zip", target.getvalue()


def other_xml() -> tuple[str, bytes]:
    """XML that is no SEN2 return."""
    return "other.xml", b'<?xml version="1.0"?>\n<Workbook><Worksheet/></Workbook>'


def truncated_xml() -> tuple[str, bytes]:
    """A return that breaks off."""
    return "truncated.xml", b"<Message>\n<Persons>\n<Person><Surname>Exa"


def ill_formed_xml() -> tuple[str, bytes]:
    """A return with a tag that closes another."""
    return "faulty.xml", b"<Message>\n<Persons>\n<Person></Persons></Message>"


def csv_with_nul() -> tuple[str, bytes]:
    """Text with zero bytes in it."""
    return "cases.csv", b"case,received\nEX1,2025-03-04\nEX2,\x00\x00\n"


def csv_open_quote() -> tuple[str, bytes]:
    """A quotation mark never closed swallows every row after it."""
    return "quote.csv", b'case,note\nEX1,"opened\nEX2,b\nEX3,c\n'


def csv_wide() -> tuple[str, bytes]:
    """One line of 5,000 values."""
    return "wide.csv", b"a,b\n1,2\n" + b"x," * 5000 + b"\n"


def empty() -> tuple[str, bytes]:
    """Nothing at all."""
    return "empty.csv", b""


def blank_text() -> tuple[str, bytes]:
    """A byte order mark and line ends only."""
    return "blank.csv", b"\xef\xbb\xbf\r\n\r\n"


def blank_xlsx() -> tuple[str, bytes]:
    """A workbook with nothing in it."""
    return "blank.xlsx", with_sheet("")


def csv_as_xlsx() -> tuple[str, bytes]:
    """A CSV renamed: read as what it is."""
    return "cases.xlsx", b"case,received\nEX1,2025-03-04\n"


def xlsx_as_csv() -> tuple[str, bytes]:
    """A workbook renamed: read as what it is."""
    return "cases.csv", workbook()


def csv_utf16() -> tuple[str, bytes]:
    """Excel's "Unicode text": UTF-16 with tabs, here called .csv."""
    return "cases.csv", "case\tschool\nEX1\tÉcole d'Exemple\n".encode("utf-16")


def csv_windows() -> tuple[str, bytes]:
    """Excel's plain CSV: Windows-1252."""
    return "cases.csv", "case,school\nEX1,École d’Exemple\n".encode("cp1252")


_REFUSED: dict[str, tuple[Callable[[], tuple[str, bytes]], str]] = {
    "far cell": (far_cell, "FILE-EXTENT"),
    "far cell in first row": (far_cell_in_first_row, "FILE-EXTENT"),
    "far cell, unusual": (far_cell_unusual, "FILE-EXTENT"),
    "far cell, utf-16": (far_cell_utf16, "FILE-EXTENT"),
    "too many columns": (too_many_columns, "FILE-EXTENT"),
    "far cell in xls": (far_cell_xls, "FILE-EXTENT"),
    "ods repeats": (ods_repeats, "FILE-EXTENT"),
    "ods blank repeats": (ods_blank_repeats, "FILE-EXTENT"),
    "wide csv": (csv_wide, "FILE-EXTENT"),
    "zip bomb": (zip_bomb, "FILE-BOMB"),
    "ratio bomb": (ratio_bomb, "FILE-BOMB"),
    "too many parts": (too_many_parts, "FILE-BOMB"),
    "lying size": (lying_size, "FILE-TRUNCATED"),
    "entities in xlsx": (entity_in_xlsx, "FILE-ENTITY"),
    "entities in xml": (entity_xml, "FILE-ENTITY"),
    "entities in utf-16 xml": (entity_xml_utf16, "FILE-ENTITY"),
    "truncated xlsx": (truncated_xlsx, "FILE-TRUNCATED"),
    "damaged xlsx": (damaged_xlsx, "FILE-TRUNCATED"),
    "encrypted xlsx": (encrypted_xlsx, "FILE-ENCRYPTED"),
    "encrypted xls": (encrypted_xls, "FILE-ENCRYPTED"),
    "encrypted ods": (ods_encrypted, "FILE-ENCRYPTED"),
    "html as xls": (html_as_xls, "FILE-KIND"),
    "pdf as xlsx": (pdf_as_xlsx, "FILE-KIND"),
    "word document": (word_document, "FILE-EMPTY"),
    "docx bomb": (docx_bomb, "FILE-BOMB"),
    "docx entity": (docx_entity, "FILE-ENTITY"),
    "docx truncated": (docx_truncated, "FILE-TRUNCATED"),
    "docx ill-formed": (docx_ill_formed, "FILE-TRUNCATED"),
    "docx deep": (docx_deep, "FILE-TRUNCATED"),
    "docx wide": (docx_wide, "FILE-EXTENT"),
    "plain zip": (plain_zip, "FILE-KIND"),
    "other xml": (other_xml, "FILE-KIND"),
    "truncated xml": (truncated_xml, "FILE-TRUNCATED"),
    "ill-formed xml": (ill_formed_xml, "FILE-XML"),
    "csv with zero bytes": (csv_with_nul, "FILE-NUL"),
    "csv with open quote": (csv_open_quote, "FILE-QUOTE"),
    "empty": (empty, "FILE-EMPTY"),
    "blank text": (blank_text, "FILE-EMPTY"),
    "blank xlsx": (blank_xlsx, "FILE-EMPTY"),
}
HOSTILE: dict[str, Callable[[], tuple[str, bytes]]] = {name: made for name, (made, _) in _REFUSED.items()}
EXPECTED: dict[str, str] = {name: code for name, (_, code) in _REFUSED.items()}
READ_WITH: dict[str, tuple[Callable[[], tuple[str, bytes]], str | None]] = {
    "csv as xlsx": (csv_as_xlsx, "FILE-RENAMED"),
    "xlsx as csv": (xlsx_as_csv, "FILE-RENAMED"),
    "csv in utf-16": (csv_utf16, None),
    "csv in windows-1252": (csv_windows, "FILE-ENCODING"),
}
