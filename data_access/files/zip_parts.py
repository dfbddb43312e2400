"""A workbook's container: is the archive whole, harmless, and small enough to unpack?"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET
from xml.parsers import expat

from data_access.files import findings as say
from data_access.files.limits import MEGABYTE, Limits
from data_access.files.shape.marks import Marks
from data_access.files.sheet_extent import ExactScan, Extent, NotPlain, plain_extent
from data_access.layouts.month_formats import PLAIN, Styles, StylesPart

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, OSError, ValueError)
_CHUNK = MEGABYTE
_STYLES = "xl/styles.xml"
_TAIL = 16
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin", ".vml", ".svg", ".ttf", ".odttf")
_ENCLOSED = (".xlsx", ".xlsm", ".xls", ".docx", ".doc", ".pptx", ".ppt", ".pdf", ".zip", ".msg")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def open_archive(content: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive, once its list of contents has been judged.

    Raises FileRefused: FILE-TRUNCATED, FILE-ENCRYPTED or FILE-BOMB.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except BROKEN as error:
        raise say.DAMAGED.refusal() from error
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise say.PROTECTED.refusal()
    too_large = sum(part.file_size for part in parts) > limits.unpacked_bytes
    squeezed = any(
        part.file_size > limits.ratio_from_bytes and part.file_size > limits.part_ratio * max(part.compress_size, 1)
        for part in parts
    )
    if too_large or squeezed or len(parts) > limits.parts:
        raise say.BOMB.refusal()
    return archive


def chunks_of(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """One part's unpacked bytes. Raises FileRefused (FILE-TRUNCATED) where the archive is damaged.

    zipfile stops at the size the list of contents promises and then compares checksums, so a part
    that lies about its size is damaged too.
    """
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except RuntimeError as error:  # zipfile's word for "needs a password"
        raise say.PROTECTED.refusal() from error
    except BROKEN as error:
        raise say.DAMAGED.refusal() from error


def xml_parts(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The parts that may hold XML: all but pictures, fonts, enclosed files and the like."""
    return [part for part in archive.infolist() if not part.filename.casefold().endswith(_PICTURES + _ENCLOSED)]


def without_entities(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same chunks, refusing (FILE-ENTITY) a document type or entity declaration in any of them."""
    tail = b""
    for chunk in chunks:
        refuse_entities(tail + chunk)
        tail = chunk[-_TAIL:]
        yield chunk


def refuse_entities(text: bytes) -> None:
    """Raise FileRefused (FILE-ENTITY) when the XML declares a document type or entities."""
    if b"!" not in text or (b"<!" not in text and b"<\x00!" not in text):  # one letter is found many times faster
        return
    for encoding in ("ascii", "utf-16-le", "utf-16-be"):
        if "<!DOCTYPE".encode(encoding) in text or "<!ENTITY".encode(encoding) in text:
            raise say.ENTITIES.refusal()


def styles_of(archive: zipfile.ZipFile) -> Styles:
    """The cell styles of an xlsx workbook that say more than its cells; none where its styles are not XML.

    Raises FileRefused (FILE-ENTITY, FILE-TRUNCATED).
    """
    if _STYLES not in archive.namelist():
        return PLAIN
    try:
        return StylesPart().run(without_entities(chunks_of(archive, archive.getinfo(_STYLES))))
    except (expat.ExpatError, LookupError, ValueError):  # the reader will say that it is damaged
        return PLAIN


def scan_worksheet(
    archive: zipfile.ZipFile,
    part: zipfile.ZipInfo,
    on_bytes: Callable[[int], None],
    styles: Styles = PLAIN,
) -> Extent:
    """The extent of one part of an xlsx workbook, looking for entities on the way; ``styles`` are the workbook's.

    Raises FileRefused (FILE-ENTITY, FILE-TRUNCATED).
    """

    def counted() -> Iterator[bytes]:
        for chunk in without_entities(chunks_of(archive, part)):
            on_bytes(len(chunk))
            yield chunk

    marks = Marks()
    try:
        return replace(plain_extent(marks.read(counted()), styles), marks=marks)
    except NotPlain:
        pass
    try:
        return ExactScan(styles).run(without_entities(chunks_of(archive, part)))
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an unknown encoding
        raise say.DAMAGED.refusal() from error


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → part name, as the workbook's own index says; empty when the index is unusual.

    Only for the notes on cells (errors, formulas): the reader finds its sheets by itself. Call after
    every part was searched for entities.
    """
    try:
        targets = {
            relation.get("Id"): relation.get("Target", "")
            for relation in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        }
        sheets = [
            element
            for element in ET.fromstring(archive.read("xl/workbook.xml")).iter()
            if element.tag.rpartition("}")[2] == "sheet"
        ]
    except (LookupError, ET.ParseError, *BROKEN):
        return {}
    named = {s.get("name", ""): targets.get(s.get(_RELATION) or s.get(_STRICT_RELATION), "") for s in sheets}
    return {
        name: target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        for name, target in named.items()
        if target
    }
