"""Looking an upload over before anything parses it: what it is, and whether it is safe to open."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from xml.parsers import expat
from zipfile import ZipFile

from data_access.files import findings as say
from data_access.files.bundles.inspecting import holds_texts, inspect_texts
from data_access.files.file_kind import KIND_WORDS, expected_kind, kind_from_bytes, wide_encoding
from data_access.files.limits import MEGABYTE, Limits
from data_access.files.ods_extent import OdsScan
from data_access.files.ole_container import OLE_BROKEN, ole_streams, xls_extents
from data_access.files.sheet_extent import Extent
from data_access.files.zip_parts import (
    chunks_of,
    open_archive,
    refuse_entities,
    scan_worksheet,
    sheet_parts,
    styles_of,
    without_entities,
    xml_parts,
)
from data_access.findings import Finding, Source

__all__ = ["Limits", "Preflight", "inspect_upload"]


@dataclass(frozen=True)
class Preflight:
    """What is known of an upload that may be opened."""

    kind: str
    """``xlsx``, ``xls``, ``ods``, ``csv``, ``xml``, ``docx``, or ``zip`` for an archive of text files."""
    findings: tuple[Finding, ...] = ()
    extents: dict[str, Extent] = field(default_factory=dict)
    """Sheet name → filled rectangle, where the file says so (xlsx, xls and ods)."""


def inspect_upload(
    content: bytes,
    filename: str,
    limits: Limits | None = None,
    progress: Callable[[float], None] | None = None,
) -> Preflight:
    """Judge an upload by its bytes, reading no more of it than the judgement needs.

    ``progress`` is called with the share done, 0 to 1. Raises FileRefused with one of FILE-SIZE,
    FILE-EMPTY, FILE-KIND, FILE-NUL, FILE-ENCRYPTED, FILE-TRUNCATED, FILE-BOMB, FILE-ENTITY, FILE-EXTENT.
    """
    limits, tell = limits or Limits(), progress or (lambda _share: None)
    if len(content) > limits.file_bytes:
        megabytes, most = len(content) / MEGABYTE, limits.file_bytes / MEGABYTE
        raise say.TOO_LARGE.refusal(megabytes=megabytes, most=most)
    container = kind_from_bytes(content)
    if container == "zip":
        kind, extents = _inspect_zip(content, limits, tell)
    elif container == "ole":
        kind, extents = "xls", _inspect_ole(content, limits)
    else:
        kind, extents = _inspect_text(content, container), {}
    return Preflight(kind, _renamed(kind, filename), extents)


def _inspect_zip(content: bytes, limits: Limits, progress: Callable[[float], None]) -> tuple[str, dict[str, Extent]]:
    with open_archive(content, limits) as archive:
        names = set(archive.namelist())
        total = sum(part.file_size for part in xml_parts(archive)) or 1
        if "content.xml" in names:
            return "ods", _inspect_ods(archive, limits)
        if "xl/workbook.bin" in names:
            raise say.WRONG_KIND.refusal(what="an Excel binary workbook (.xlsb)")
        if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
            if not holds_texts(archive):
                raise say.ARCHIVE.refusal(what="an archive of files")
            inspect_texts(archive, limits, progress)
            return "zip", {}
        if "word/document.xml" in names:
            return "docx", _inspect_docx(archive, progress)
        if any(name.startswith(("word/", "ppt/")) for name in names):
            raise say.PRESENTATION.refusal(what="a PowerPoint document, or a damaged Word one")
        done = 0

        def on_bytes(count: int) -> None:
            nonlocal done
            done += count
            progress(min(done / total, 1.0))

        styles = styles_of(archive)
        extents = {part.filename: scan_worksheet(archive, part, on_bytes, styles) for part in xml_parts(archive)}
        for extent in extents.values():
            _refuse_far(extent, limits)
        return "xlsx", {name: extents[part] for name, part in sheet_parts(archive).items() if part in extents}


def _inspect_docx(archive: ZipFile, progress: Callable[[float], None]) -> dict[str, Extent]:
    """Every part that may be XML is unpacked once and looked over for entities; the child counts the cells."""
    parts = xml_parts(archive)
    for number, part in enumerate(parts):
        for _ in without_entities(chunks_of(archive, part)):
            pass
        progress((number + 1) / len(parts))
    return {}


def _inspect_ods(archive: ZipFile, limits: Limits) -> dict[str, Extent]:
    if b"spreadsheet" not in _first_bytes(archive, "mimetype", b"spreadsheet"):
        raise say.OPEN_DOCUMENT_TEXT.refusal(what="an OpenDocument text or presentation")
    if b"encryption-data" in _first_bytes(archive, "META-INF/manifest.xml", b""):
        raise say.PROTECTED.refusal()
    extents: dict[str, Extent] = {}
    for part in xml_parts(archive):
        chunks = without_entities(chunks_of(archive, part))
        if part.filename != "content.xml":
            for _ in chunks:
                pass  # looked over for entities
            continue
        try:
            extents = OdsScan().run(chunks)
        except (expat.ExpatError, LookupError, ValueError) as error:  # the last two: an unknown encoding
            raise say.DAMAGED.refusal() from error
    for extent in extents.values():
        _refuse_far(extent, limits)
    return extents


def _first_bytes(archive: ZipFile, name: str, otherwise: bytes) -> bytes:
    if name not in archive.namelist():
        return otherwise
    return next(chunks_of(archive, archive.getinfo(name)), b"")


def _inspect_ole(content: bytes, limits: Limits) -> dict[str, Extent]:
    try:
        names, workbook = ole_streams(content)
        protected, extents, by_name = xls_extents(workbook)
    except OLE_BROKEN as error:
        raise say.DAMAGED.refusal() from error
    if "EncryptedPackage" in names or "EncryptionInfo" in names:
        raise say.LABELLED.refusal()
    if not workbook:
        raise say.WRONG_KIND.refusal(what="an Office document without a workbook in it")
    if protected:
        raise say.PROTECTED.refusal()
    for extent in extents:
        _refuse_far(extent, limits)
    return by_name


def _inspect_text(content: bytes, kind: str) -> str:
    if kind == "empty":
        raise say.EMPTY.refusal()
    if kind == "html":
        raise say.WEB_PAGE.refusal(what="a web page, whatever its name says")
    if kind == "xml":
        refuse_entities(content)
    elif kind == "csv":
        _refuse_nul(content)
    else:
        raise say.WRONG_KIND.refusal(what=kind)
    return kind


def _refuse_nul(content: bytes) -> None:
    if b"\x00" in content and not wide_encoding(content):
        raise say.ZERO_BYTES.refusal()


def _refuse_far(extent: Extent, limits: Limits) -> None:
    if extent.columns <= limits.columns and extent.cells <= limits.cells:
        return
    raise say.FAR_CELL.refusal(
        columns=extent.columns, rows=extent.last_row, most_columns=limits.columns, most_cells=limits.cells
    )


def _renamed(kind: str, filename: str) -> tuple[Finding, ...]:
    promised = expected_kind(filename)
    if promised is None or promised == kind:
        return ()
    words = KIND_WORDS[promised]
    return (
        say.RENAMED.on(
            Source(filename),
            suffix=PurePath(filename).suffix.casefold(),
            kind=KIND_WORDS[kind],
            promised=f"{words[0].upper()}{words[1:]}",
        ),
    )
