"""Word documents that must not be read: bombs, entities, damage, tables too deep or too wide."""

import io
import zipfile


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
