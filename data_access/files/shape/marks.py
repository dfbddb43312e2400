"""Which cells of a worksheet are merged or of some styles, and which rows and columns are hidden, as its XML says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from data_access.files import findings as say

MOST_MERGED = 1_000_000
"""Reports with a merge in every row of every column stay far below."""
_TAG = re.compile(
    rb"<(?:\w+:)?(row|col)\s([^<>]*?hidden\s*=\s*[\"'](?:1|true)[^<>]*)>|<(?:\w+:)?(mergeCell|autoFilter)\s([^<>]*)>"
)
_ATTRIBUTE = re.compile(rb"(\w+)\s*=\s*[\"']([^\"'<>]*)")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
_YES = ("1", "true")
_FEW_STYLES = 64
_ANY_STYLE = rb"\d{1,6}"

Merged = tuple[int, int, int, int]
"""First row, first column, last row and last column, counted from 1."""


@dataclass
class Marks:
    """What is marked on a sheet beside its cells. Rows and columns count from 1."""

    merged: list[Merged] = field(default_factory=list)
    hidden_rows: list[list[int]] = field(default_factory=list)
    """First and last of each stretch."""
    hidden_columns: list[list[int]] = field(default_factory=list)
    is_filtered: bool = False
    """Whether a filter stands on the sheet, so that hidden rows are hidden by it."""

    def cover(self, merged: Merged) -> None:
        """One more range of merged cells. Raises FileRefused (FILE-BOMB) for more than any report has."""
        self.merged.append(merged)
        if len(self.merged) > MOST_MERGED:
            raise say.BOMB.refusal()

    def hide_rows(self, first: int, last: int) -> None:
        """Some more hidden rows, in order."""
        if self.hidden_rows and self.hidden_rows[-1][1] == first - 1:
            self.hidden_rows[-1][1] = last
        else:
            self.hidden_rows.append([first, last])

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """One more element of a worksheet of Excel begins; ``name`` is without a prefix."""
        if name == "mergeCell":
            if found := _RANGE.fullmatch(attributes.get("ref", "")):
                self.cover((int(found[2]), column_number(found[1]), int(found[4]), column_number(found[3])))
        elif name == "autoFilter":
            self.is_filtered = True
        elif name == "row" and attributes.get("hidden") in _YES:
            row = _whole(attributes.get("r"))
            self.hide_rows(row, row)
        elif name == "col" and attributes.get("hidden") in _YES:
            self.hidden_columns.append([_whole(attributes.get("min")), _whole(attributes.get("max"))])

    def read(self, chunks: Iterable[bytes]) -> Iterable[bytes]:
        """The same chunks of a worksheet in UTF-8, looked over on the way."""
        rest = b""
        for chunk in chunks:
            block = rest + chunk
            cut = max(block.rfind(b"<"), 0)
            self._look_at(block[:cut])
            rest = block[cut:]
            yield chunk
        self._look_at(rest)

    def _look_at(self, block: bytes) -> None:
        if b"hidden" not in block and b"mergeCell " not in block and b"autoFilter" not in block:
            return
        for found in _TAG.finditer(block):
            name, attributes = (found[1], found[2]) if found[1] else (found[3], found[4])
            texts = {key.decode(): value.decode("utf-8", "replace") for key, value in _ATTRIBUTE.findall(attributes)}
            self.begin(name.decode(), texts)


class StyledCells:
    """Finds the cells of some styles, in the one plain way of writing."""

    def __init__(self, styles: frozenset[int]) -> None:
        self._styles = styles
        some = b"|".join(b"%d" % style for style in sorted(styles)) if len(styles) <= _FEW_STYLES else _ANY_STYLE
        self._pattern = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^<>]*? s="(' + some + rb')"[^<>]*(?<!/)>')

    def within(self, block: bytes) -> Iterator[tuple[int, int]]:
        """Row and column of each such cell; nothing is looked at where there are no such styles."""
        for letters, row, style in self._pattern.findall(block) if self._styles else ():
            if int(style) in self._styles:
                yield int(row), column_number(letters)


def column_number(letters: bytes | str) -> int:
    """``A`` is 1, ``Z`` is 26, ``AA`` is 27."""
    number = 0
    for letter in letters if isinstance(letters, bytes) else letters.encode("ascii", "replace"):
        number = number * 26 + letter - 64
    return number


def within(stretches: Iterable[list[int]], numbers: Iterable[int]) -> tuple[int, ...]:
    """Which of some numbers, in order, fall into stretches that are in order."""
    found: list[int] = []
    left = iter(stretches)
    stretch = next(left, None)
    for number in numbers:
        while stretch and stretch[1] < number:
            stretch = next(left, None)
        if not stretch:
            break
        if stretch[0] <= number:
            found.append(number)
    return tuple(found)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 8 else 0
