"""What a fuzzer throws its bytes at: each reader of bytes, which may refuse a file and may do nothing else.

A reader runs in a process of its own, so that an exception here harms nobody: it would be told as a file that stops the
reader, where it should have been told what is wrong with it.
"""

import io
import zipfile
from collections.abc import Callable
from datetime import date

import pyarrow as pa

from data_access.attendance.as_text.csv_text import attendance_heading
from data_access.attendance.blocks import BlockReader
from data_access.files.archive import inspect_upload
from data_access.files.csv_text import read_csv
from data_access.files.docx_tables import read_docx
from data_access.files.limits import Limits
from data_access.files.process.csv_blocks import LINE, read_blocks
from data_access.files.process.downloads import read_download
from data_access.findings import FileRefused, Read, Source
from data_access.layouts.days import NotReadable, read_date
from data_access.sen2.return_xml import read_sen2
from tests.hostile.excel import with_parts, workbook
from tests.hostile.odd_text import REFUSED_TEXTS, TEXTS
from tests.hostile.ods import ods, ods_cell

Target = Callable[[bytes], None]
_TASK = {"name": "x", "columns": 512, "cells": 1_000_000, "notes": {}}
_BASE = workbook()
_HEAD = b"UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
_LINE = b"A998000000001,Alder,22/09/2025,10,8,2,0\n"


def _silent(_share: float, _words: str) -> None:
    """Nobody is told how far it is."""


def _reading(read: Callable[[bytes, dict, Callable], Read[dict]]) -> Target:
    def target(data: bytes) -> None:
        read(data, _TASK, _silent)

    return target


def _download(data: bytes) -> None:
    read_download(data, {"name": "x.csv"}, _silent)
    read_download(data, {"name": "x.csv", "columns": ["a"], "known_by": ["a"]}, _silent)


def _looked_over(data: bytes) -> None:
    inspect_upload(data, "x.xlsx", Limits())


def _sheet(data: bytes) -> None:
    inspect_upload(with_parts(_BASE, {"xl/worksheets/sheet1.xml": data}), "x.xlsx")


def _styles(data: bytes) -> None:
    inspect_upload(with_parts(_BASE, {"xl/styles.xml": data}), "x.xlsx")


def _index(data: bytes) -> None:
    inspect_upload(with_parts(_BASE, {"xl/workbook.xml": data, "xl/_rels/workbook.xml.rels": data}), "x.xlsx")


def _open_document(data: bytes) -> None:
    inspect_upload(with_parts(ods(""), {"content.xml": data}), "x.ods")


def _word(data: bytes) -> None:
    content = _packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": data})
    inspect_upload(content, "x.docx")
    read_docx(content, _TASK, _silent)


def _packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def _attendance(data: bytes) -> None:
    heading = attendance_heading(data)
    content = data if heading else _HEAD + data
    heading = heading or attendance_heading(content)
    if heading is None:
        return
    reader = BlockReader(b"key", Source("x.csv"))
    names = {place: name for name, place in heading.fields.items()}

    def store(block: pa.Table) -> None:
        columns = {names[place]: block.column(str(place)).combine_chunks() for place in names}
        reader.sessions(columns, block.column(LINE).to_numpy())

    where = {"header": heading.row + 1, "headed": len(heading.texts), "width": heading.width}
    task = {**where, "columns": sorted(names), "delimiter": heading.delimiter}
    result = read_blocks(content, task, _silent, store)
    reader.end(Read(result.value["broken"], result.findings))
    reader.findings()


def _days(data: bytes) -> None:
    try:
        found = read_date(data.decode("utf-8", errors="replace"))
    except NotReadable:
        return
    assert isinstance(found, date)


_RETURN = b"<Message><Header/><SEN2><Persons><Person><Surname>x</Surname></Person></Persons></SEN2></Message>"
_SHEET = b'<worksheet><sheetData><row r="1"><c r="A1" t="e"><f>x</f><v>#N/A</v></c></row></sheetData></worksheet>'
_TABLE = b"<document><body><tbl><tr><tc><gridSpan val='2'/><p><t>x</t></p></tc></tr></tbl></body></document>"
_TEXTS = [content[:2_000] for (_, content), *_ in [*TEXTS.values(), *REFUSED_TEXTS.values()]]

TARGETS: dict[str, tuple[Target, list[bytes]]] = {
    "text": (_reading(read_csv), _TEXTS),
    "attendance": (_attendance, [_HEAD + _LINE, _LINE.replace(b"10", b"\xc2\xb2"), _HEAD.replace(b",", b"\t") + _LINE]),
    "downloads": (_download, [b"time_period,a\n2025,1\n", *_TEXTS, _packed({"a.csv": b"a,b\n1,2\n"})]),
    "returns": (_reading(read_sen2), [_RETURN]),
    "archives": (_looked_over, [_BASE]),
    "sheets": (_sheet, [_SHEET]),
    "styles": (_styles, [b'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm-yy"/></numFmts></styleSheet>']),
    "indexes": (_index, [b'<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>']),
    "open documents": (_open_document, [zipfile.ZipFile(io.BytesIO(ods(ods_cell("x", 2)))).read("content.xml")]),
    "Word tables": (_word, [_TABLE]),
    "days": (_days, [b"22/09/2025", b"2025-09-22 00:00:00", b"Sept 2025", b"45922", b"22nd September 25"]),
}  # fmt: skip
"""Each target by what it reads, with the files to begin with."""


def try_bytes(name: str, data: bytes) -> None:
    """Give bytes to a target. It may refuse them; whatever else it raises is a fault."""
    try:
        TARGETS[name][0](data)
    except FileRefused:
        return
