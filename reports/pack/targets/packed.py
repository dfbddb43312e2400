"""What files made of parts share: an empty file to begin with, its properties, and the same bytes each time.

The empty files stand as text in ``blank``, a part to a file, so that nothing of another's template comes along.
"""

from collections.abc import Mapping
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from data_access.settings.look import USUAL_COLOUR, Look
from reports import inert
from reports.pack.document import Document

_BLANK = Path(__file__).with_name("blank")
_TYPES = "[Content_Types].xml"
LANGUAGE = "en-GB"
_LONGEST = 255
"""Letters of a property, by both libraries."""


def blank(kind: str, look: Look) -> BytesIO:
    """An empty file, "docx" or "pptx", put together from its parts, in the council's colour."""
    usual, own = (colour.removeprefix("#").encode() for colour in (USUAL_COLOUR, look.colour))
    root, made = _BLANK / kind, BytesIO()
    names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    with ZipFile(made, "w") as kept:
        for name in names:
            kept.writestr(ZipInfo(name), (root / name).read_bytes().replace(usual, own))
    made.seek(0)
    return made


def set_properties(properties: Any, document: Document) -> None:
    """Whose paper it is, for whom and when made, in the ``properties`` of either library: nothing else is in them."""
    cover = document.cover
    properties.title = _short(document.title)
    properties.author = properties.last_modified_by = _short(cover.council)
    properties.comments = _short(f"{cover.audience}. {cover.notice}.")
    properties.created = properties.modified = datetime.combine(document.made_on, time())
    properties.revision = 1
    properties.language = LANGUAGE


def _short(words: str) -> str:
    """As long as a property may be."""
    return inert.office(words)[:_LONGEST]


def same_bytes(made: bytes) -> bytes:
    """The file with one time for all of its parts, whenever and wherever it was written; what it holds stays."""
    with ZipFile(BytesIO(made)) as read:
        return zipped({name: read.read(name) for name in read.namelist()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """An archive of parts by their names: the same parts are the same bytes."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as kept:
        for name in sorted(parts, key=lambda one: (one != _TYPES, one)):
            part = ZipInfo(name)
            part.create_system, part.compress_type = 0, ZIP_DEFLATED
            kept.writestr(part, parts[name])
    return made.getvalue()
