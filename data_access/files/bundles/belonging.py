"""Which of several files are modules of one return: COLLECT's export, Data to Insight's files, SSD's tables.

Known by the names of the files, which begin alike and end with the module, and by a heading that joins it to others.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from data_access.files.bundles.packing import TEXTS
from data_access.files.csv_text import sniff_delimiter
from data_access.files.file_kind import wide_encoding
from data_access.layouts.fields import FIELDS, normalised

MODULES = re.compile(
    r"(?:persons?|requests?|assessments?|named ?plans?|plan ?details?|active ?plans?|placement ?details?|sen ?needs?"
    r"|sen2|module ?\d|m\d|ssd ?\w+)$"
)
"""How the name of a module's file ends, in lower case and with spaces only."""
LINKS = ("person_id", "send_id", "request_id", "assessment_id", "named_plan_id", "active_plan_id")
_TABLE_ID = "tableid"
"""What COLLECT's exports call the numbers that join their tables."""
_BEGINNING = 65_536


def returns_among(paths: Iterable[Path]) -> list[list[Path]]:
    """The files in their order, those that are modules of one return as one; a file that is none stands alone."""
    groups: dict[object, list[Path]] = {}
    for path in paths:
        begins = _before_module(path)
        groups.setdefault((path.parent, begins) if begins is not None else path, []).append(path)
    return [part for group in groups.values() for part in ([group] if len(group) > 1 else [[one] for one in group])]


def is_table_id(heading: str) -> bool:
    """Whether a heading is one of those by which COLLECT's exports join their tables."""
    return normalised(heading).endswith(_TABLE_ID)


def _before_module(path: Path) -> str | None:
    """How a module's file begins, in lower case; None for any other file."""
    name = re.sub(r"[^0-9a-z]+", " ", path.stem.casefold()).strip()
    found = MODULES.search(name)
    at_word = found and (found.start() == 0 or name[found.start() - 1] == " ")
    if not found or not at_word or not path.name.casefold().endswith(TEXTS) or not _is_linked(path):
        return None
    return name[: found.start()]


def _is_linked(path: Path) -> bool:
    """Whether one of the headings in a file's first line joins it to other modules."""
    try:
        with path.open("rb") as file:
            content = file.read(_BEGINNING)
    except OSError:  # said when it is read in earnest
        return False
    text = content.decode(wide_encoding(content) or "utf-8-sig", errors="replace")
    head = text.partition("\n")[0]
    headings = [cell.strip('" \r') for cell in head.split(sniff_delimiter(text))]
    return any(is_table_id(one) or normalised(one) in _links() for one in headings)


@cache
def _links() -> frozenset[str]:
    return frozenset(normalised(alias) for name in LINKS for alias in FIELDS[name].aliases)
