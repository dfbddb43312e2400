"""What a file really is, decided from its first bytes and never from its name."""

import codecs
import re
from pathlib import PurePath

EXTENSION_KINDS = {
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".xls": "xls",
    ".ods": "ods",
    ".csv": "csv",
    ".txt": "csv",
    ".tsv": "csv",
    ".xml": "xml",
    ".docx": "docx",
    ".zip": "zip",
}
KIND_WORDS = {
    "xlsx": "an Excel workbook (.xlsx)",
    "xls": "an Excel 97 to 2003 workbook (.xls)",
    "ods": "an OpenDocument spreadsheet (.ods)",
    "csv": "a text file with separated values (.csv)",
    "xml": "an XML file (.xml)",
    "docx": "a Word document (.docx)",
    "zip": "an archive of text files (.zip)",
    "html": "a web page (HTML)",
}
_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x05\x06", "an empty archive"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
)
_HTML = re.compile(r"<\s*(!doctype\s+html|html|head|body|table|meta|div|style|script)\b", re.IGNORECASE)
_BINARY_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x19\x1b-\x1f]")
_HEAD_BYTES = 4096
_FEWEST_BYTES = 4
"""A zero alone tells nothing."""
_MOSTLY = 0.7
"""How much of a heading is Latin letters, figures and separators: of other scripts only a mark tells UTF-16."""


def expected_kind(filename: str) -> str | None:
    """The kind a file's extension promises; None when the extension promises nothing we know."""
    return EXTENSION_KINDS.get(PurePath(filename).suffix.casefold())


def kind_from_bytes(content: bytes) -> str:
    """``zip``, ``ole``, ``xml``, ``html``, ``csv``, ``empty``, or words for something we do not read."""
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    head = _head_text(content)
    if not head.strip("\x00\ufeff \t\r\n") and not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return "empty"
    if head.lstrip("\ufeff \t\r\n").startswith("<"):
        return "html" if _HTML.search(head) and "<message" not in head.casefold() else "xml"
    if len(_BINARY_CONTROLS.findall(head)) > len(head) // 100:
        return "a file that is neither a spreadsheet nor text"
    return "csv"


def wide_encoding(content: bytes) -> str:
    """The codec of a text in UTF-16, as Excel writes "Unicode text"; "" for any other content.

    Without a byte order mark it is known by its zeros: in every other place nearly always, in the others never.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[: min(_HEAD_BYTES, len(content) // 2 * 2)]
    if len(head) < _FEWEST_BYTES:
        return ""
    first, second = head[::2].count(0), head[1::2].count(0)
    if not first and second > _MOSTLY * len(head[1::2]):
        return "utf-16-le"
    return "utf-16-be" if not second and first > _MOSTLY * len(head[::2]) else ""


def _head_text(content: bytes) -> str:
    head = content[:_HEAD_BYTES]
    if codec := wide_encoding(head):
        return head[: len(head) // 2 * 2].decode(codec, errors="replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
