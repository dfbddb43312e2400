"""OpenDocument sheets that must not be read: repeats without end, and a password."""

import io
import zipfile

ODS_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def ods(rows: str, extra: dict[str, str] | None = None) -> bytes:
    """An OpenDocument spreadsheet with these rows of XML."""
    return ods_of(f'<table:table table:name="Cases">{rows}</table:table>', extra)


def ods_of(tables: str, extra: dict[str, str] | None = None, *, styles: str = "") -> bytes:
    """One with these tables, and the styles of their cells."""
    target = io.BytesIO()
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODS_NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
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
