"""Files that must not be read, or only with care, each made in memory.

``HOSTILE`` has a builder for each, giving (file name, bytes); ``EXPECTED`` the code of the finding that
refuses it, and ``READ_WITH`` the code of the information finding for those that are read all the same.
"""

import io
import zipfile
from collections.abc import Callable

from tests.hostile.excel import (
    ENTITIES,
    blank_xlsx,
    damaged_xlsx,
    encrypted_xls,
    encrypted_xlsx,
    entity_in_xlsx,
    far_cell,
    far_cell_in_first_row,
    far_cell_unusual,
    far_cell_utf16,
    far_cell_xls,
    lying_size,
    ratio_bomb,
    too_many_columns,
    too_many_parts,
    truncated_xlsx,
    workbook,
    zip_bomb,
)
from tests.hostile.ods import ods_blank_repeats, ods_encrypted, ods_repeats
from tests.hostile.word import (
    docx_bomb,
    docx_deep,
    docx_entity,
    docx_ill_formed,
    docx_truncated,
    docx_wide,
    word_document,
)


def entity_xml() -> tuple[str, bytes]:
    """The same in a return."""
    return "entities.xml", f'<?xml version="1.0"?>{ENTITIES}<Message>&b;</Message>'.encode()


def entity_xml_utf16() -> tuple[str, bytes]:
    """The same in UTF-16."""
    text = f'<?xml version="1.0" encoding="UTF-16"?>{ENTITIES}<Message>&b;</Message>'
    return "entities, utf-16.xml", text.encode("utf-16")


def html_as_xls() -> tuple[str, bytes]:
    """What some systems call an Excel export."""
    return "export.xls", b"<html><body><table><tr><td>Example Child 1</td></tr></table></body></html>"


def pdf_as_xlsx() -> tuple[str, bytes]:
    """A PDF with the wrong name."""
    return "report.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"


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
