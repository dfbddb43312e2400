"""Workbooks, documents and returns that are built to harm or by accident: read as they are, or refused in words."""

import io
import stat
import zipfile

import xlsxwriter

from tests.hostile.excel import ENTITIES, sheet_xml, with_parts, with_sheet
from tests.hostile.ods import ods, ods_cell
from tests.hostile.word import _docx

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Locality")
CASE = ("EX-1", "2025-01-06", "Agreed", "North")
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def book(*sheets: tuple[str, list[tuple]], hidden: int = -1, merged: str = "") -> bytes:
    """A workbook of these sheets, one of them hidden, or with all cells of a range merged."""
    target = io.BytesIO()
    made = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "nan_inf_to_errors": True})
    for number, (name, rows) in enumerate(sheets):
        sheet = made.add_worksheet(name)
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
        if merged:
            sheet.merge_range(merged, "Case reference")
        if number == hidden:
            sheet.hide()
    made.close()
    return target.getvalue()


PLAIN = book(("Requests", [HEADINGS, CASE]))


def _named(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as archive:
        index = archive.read("xl/workbook.xml").decode()
    return with_parts(PLAIN, {"xl/workbook.xml": index.replace('name="Requests"', f'name="{name}"')})


def _with_entries(*names: str, link: bool = False) -> bytes:
    target = io.BytesIO(PLAIN)
    with zipfile.ZipFile(target, "a") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16 if link else 0o644 << 16
            archive.writestr(entry, "/etc/hostname" if link else "x")
    return target.getvalue()


def _cells(*cells: str) -> bytes:
    head = "".join(_text(f"{letter}1", text) for letter, text in zip("ABCD", HEADINGS, strict=True))
    return with_sheet(f'<row r="1">{head}</row><row r="2">{"".join(cells)}</row>')


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


FIRST = _text("A2", "EX-1") + _text("B2", "2025-01-06")
BOOKS: dict[str, tuple[tuple[str, bytes], int, set[str]]] = {
    "macros": (("cases.xlsm", with_parts(PLAIN, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(500)})), 1, set()),
    "links to other workbooks": (
        (
            "cases.xlsx",
            with_parts(
                PLAIN,
                {
                    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
                    "xl/externalLinks/_rels/externalLink1.xml.rels": "<Relationships><Relationship Id='r' "
                    "TargetMode='External' Target='http://127.0.0.1:9/x.xlsx'/></Relationships>",
                },
            ),
        ),
        1,
        set(),
    ),
    "formulas without results": (
        ("cases.xlsx", _cells(FIRST, '<c r="D2"><f>WEBSERVICE("http://127.0.0.1:9/")</f></c>')),
        1,
        {"CELL-FORMULA"},
    ),
    "a sheet named like a path": (("cases.xlsx", _named("../../../etc/x")), 1, set()),
    "a sheet named as markup": (("cases.xlsx", _named("[/b]![x](http://x)&#27;[31m")), 1, set()),
    "a hidden copy": (
        ("cases.xlsx", book(("Now", [HEADINGS, CASE]), ("Old", [HEADINGS, ("EX-9", *CASE[1:])]), hidden=1)),
        1,
        {"SHEET-HIDDEN"},
    ),
    "paths in the archive": (
        ("cases.xlsx", _with_entries("../../evil.xml", "/etc/evil.xml", "C:\\evil.xml")),
        1,
        set(),
    ),
    "a link in the archive": (("cases.xlsx", _with_entries("xl/link.xml", link=True)), 1, set()),
    "a workbook in a workbook": (("cases.xlsx", with_parts(PLAIN, {"xl/embeddings/inner.xlsx": PLAIN})), 1, set()),
    "days at the ends": (
        (
            "cases.xlsx",
            book(
                (
                    "Requests",
                    [
                        HEADINGS,
                        CASE,
                        ("EX-2", 60, "Agreed", "a"),
                        ("EX-3", 2958466, "Agreed", "b"),
                        ("EX-4", -5, "Agreed", "c"),
                        ("EX-5", 1e300, "Agreed", "d"),
                    ],
                )
            ),
        ),
        5,
        {"CELL-DATE"},
    ),
    "everything merged": (("cases.xlsx", book(("Requests", [HEADINGS, CASE]), merged="A1:D30")), 1, set()),
    "errors in cells": (
        ("cases.xlsx", _cells(FIRST, '<c r="C2" t="e"><v>#REF!</v></c>')),
        1,
        {"CELL-ERROR", "CELL-CODE"},
    ),
}
"""The file, how many of its cases are stored, and the codes of what must be said."""


def _zip_of_paths() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("../../cases.csv", "a,b\n1,2\n")
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml(""))
    return target.getvalue()


RETURN = "<Message><Header/><SEN2>{}</SEN2></Message>"
REFUSED_BOOKS: dict[str, tuple[tuple[str, bytes], str]] = {
    "headings only in a workbook": (("cases.xlsx", book(("Requests", [HEADINGS]))), "FILE-NO-CASES"),
    "a binary workbook": (("cases.xlsb", with_parts(PLAIN, {"xl/workbook.bin": b"x"})), "FILE-KIND"),
    "a file outside, by workbook": (
        (
            "cases.xlsx",
            with_parts(
                PLAIN, {"xl/sharedStrings.xml": f'<?xml version="1.0"?>{OUTSIDE}<sst><si><t>&a;</t></si></sst>'}
            ),
        ),
        "FILE-ENTITY",
    ),
    "a file outside, by OpenDocument": (
        ("cases.ods", ods(f"<table:table-row>{ods_cell('x')}</table:table-row>", {"meta.xml": f"{OUTSIDE}<x>&a;</x>"})),
        "FILE-ENTITY",
    ),
    "a file outside, by Word": (_docx("plan.docx", document=f"{OUTSIDE}<w>&a;</w>"), "FILE-ENTITY"),
    "a file outside, by return": (
        ("sen2.xml", f"<?xml version='1.0'?>{OUTSIDE}<Message>&a;</Message>".encode()),
        "FILE-ENTITY",
    ),
    "entities in the index": (
        ("cases.xlsx", with_parts(PLAIN, {"xl/workbook.xml": f"{ENTITIES}<workbook>&b;</workbook>"})),
        "FILE-ENTITY",
    ),
    "a document type alone": (
        ("sen2.xml", b'<!DOCTYPE Message SYSTEM "http://127.0.0.1:9/a.dtd"><Message/>'),
        "FILE-ENTITY",
    ),
    "a return nested without end": (("sen2.xml", RETURN.format("<Persons>" * 60_000).encode()), "FILE-KIND"),
    "a return in an unknown encoding": (("sen2.xml", b'<?xml version="1.0" encoding="x-none"?><Message/>'), "FILE-XML"),
    "a return that includes a file": (
        (
            "sen2.xml",
            RETURN.format(
                '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>'
            ).encode(),
        ),
        "FILE-EMPTY",
    ),
    "a cell that is no place": (("cases.xlsx", _cells('<c r="ZZZZ99999999999"><v>1</v></c>')), "FILE-EXTENT"),
    "a text that is not there": (("cases.xlsx", _cells('<c r="A2" t="s"><v>99999999</v></c>')), "FILE-EMPTY"),
    "repeats that are no numbers": (
        (
            "cases.ods",
            ods(
                '<table:table-row table:number-rows-repeated="-1"><table:table-cell table:number-columns-repeated="x"/>'
                "</table:table-row>"
            ),
        ),
        "FILE-EXTENT",
    ),
    "a zip of CSV with paths": (("release.zip", _zip_of_paths()), "FILE-KIND"),
    "a damaged old workbook": (("cases.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5_000), "FILE-TRUNCATED"),
}
"""The file, and the code of the finding that refuses it."""
