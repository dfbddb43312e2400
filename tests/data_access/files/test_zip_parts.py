"""A workbook's container: each limit met, and passed by one; what is declared is found wherever it is cut in two."""

import io
import zipfile
from dataclasses import replace

import pytest

from data_access.files.limits import Limits
from data_access.files.zip_parts import open_archive, refuse_entities, sheet_parts, without_entities, xml_parts
from data_access.findings import FileRefused

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def archive(parts: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return packed.getvalue()


def refused(content: bytes, limits: Limits) -> str:
    try:
        open_archive(content, limits).close()
    except FileRefused as refusal:
        return refusal.finding.code
    return ""


PARTS = {"a.xml": "a" * 1_000, "b.xml": "b" * 500}
CONTENT = archive(PARTS)
PACKED = {part.filename: part.compress_size for part in zipfile.ZipFile(io.BytesIO(CONTENT)).infolist()}


@pytest.mark.parametrize(("more", "code"), [(-1, "FILE-BOMB"), (0, ""), (1, "")])
def test_so_much_may_be_unpacked_and_so_many_parts_there_be(more, code):
    assert refused(CONTENT, Limits(unpacked_bytes=1_500 + more)) == code
    assert refused(CONTENT, Limits(parts=2 + more)) == code


def test_only_a_large_part_is_judged_by_how_small_it_was_packed():
    """Of two parts the larger is 1,000 bytes: it is judged where parts from 999 bytes on are."""
    ratio = 1_000 // PACKED["a.xml"]
    assert ratio * PACKED["a.xml"] < 1_000 <= (ratio + 1) * PACKED["a.xml"]
    strict = Limits(part_ratio=ratio, ratio_from_bytes=999)
    assert refused(CONTENT, strict) == "FILE-BOMB"
    assert refused(CONTENT, replace(strict, ratio_from_bytes=1_000)) == ""
    assert refused(CONTENT, replace(strict, part_ratio=ratio + 1)) == ""


def test_what_is_no_archive_or_cut_short_is_damaged():
    assert refused(CONTENT[:-30], Limits()) == refused(b"PK\x03\x04", Limits()) == "FILE-TRUNCATED"


@pytest.mark.parametrize("declared", ["<!DOCTYPE", "<!ENTITY"])
@pytest.mark.parametrize(("codec", "step"), [("ascii", 1), ("utf-16-le", 2), ("utf-16-be", 2)])
def test_a_declaration_is_found_wherever_it_is_cut(declared, codec, step):
    text = f"<?xml version='1.0'?>{declared} x".encode(codec)
    for cut in range(0, len(text) + 1, step):
        with pytest.raises(FileRefused) as refusal:
            list(without_entities(iter([text[:cut], text[cut:]])))
        assert refusal.value.finding.code == "FILE-ENTITY"


def test_comments_and_quoted_words_declare_nothing():
    for text in (b"<!-- a -->", b"<![CDATA[a]]>", b"&lt;!DOCTYPE", b"<! DOCTYPE", b"DOCTYPE"):
        refuse_entities(text)
        assert list(without_entities(iter([text, b"", text]))) == [text, b"", text]


def test_pictures_and_enclosed_files_are_not_looked_over():
    names = ["xl/a.xml", "xl/b.XML", "a.rels", "c.PNG", "d.bin", "e.xlsx", "f.pdf", "g", "png"]
    with zipfile.ZipFile(io.BytesIO(archive(dict.fromkeys(names, "")))) as made:
        assert [part.filename for part in xml_parts(made)] == ["xl/a.xml", "xl/b.XML", "a.rels", "g", "png"]


@pytest.mark.parametrize("relations", [RELATIONS, STRICT])
def test_sheets_are_found_by_the_workbooks_index(relations):
    parts = {
        "xl/workbook.xml": f"<workbook xmlns:r='{relations}'><sheets><sheet name='Open' r:id='1'/>"
        "<sheet name='Closed' r:id='2'/><sheet name='Lost' r:id='3'/><other name='x' r:id='1'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='1' Target='worksheets/sheet1.xml'/>"
        "<Relationship Id='2' Target='/xl/worksheets/sheet2.xml'/></Relationships>",
    }
    with zipfile.ZipFile(io.BytesIO(archive(parts))) as made:
        assert sheet_parts(made) == {"Open": "xl/worksheets/sheet1.xml", "Closed": "xl/worksheets/sheet2.xml"}
    for name in parts:
        with zipfile.ZipFile(io.BytesIO(archive(parts | {name: "<"}))) as made:
            assert sheet_parts(made) == {}
        with zipfile.ZipFile(io.BytesIO(archive({one: parts[one] for one in parts if one != name}))) as made:
            assert sheet_parts(made) == {}
