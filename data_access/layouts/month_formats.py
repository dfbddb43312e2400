"""What only the styles of cells say: that a month was meant and no day, and that a cell is crossed out.

Excel keeps "Nov 2019" as 1 November and shows Nov-19. No reader hands its formats on.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from xml.parsers import expat

from data_access.layouts.days import month_in_words

BUILT_IN = frozenset({17})
"""mmm-yy. What other formats show has a day, a time, or is no day at all (ECMA-376 part 1, 18.8.30)."""
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FIRST = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])-01(?: 00:00:00)?$")


def shows_a_month(number_format: str) -> bool:
    """Whether a number format, such as ``mmm yyyy;@``, shows a month and neither day nor time."""
    shown = set(_NOT_SHOWN.sub("", number_format.partition(";")[0]).casefold())
    return "m" in shown and not shown & set("dhs0#?@")


class Styles(NamedTuple):
    """The numbers of the styles of cells that are shown as a month without a day, and of those that cross out."""

    months: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()


PLAIN = Styles()
"""No cell is shown as a month, and none is crossed out."""


class StylesPart:
    """Finds those of a workbook in its ``styles.xml``."""

    def __init__(self) -> None:
        self._months = {str(number) for number in BUILT_IN}
        self._struck: set[str] = set()
        self._inside = ""
        self._fonts = self._cells = 0
        self._found: tuple[set[int], set[int]] = (set(), set())

    def run(self, chunks: Iterable[bytes]) -> Styles:
        """Read all chunks. Raises expat.ExpatError for XML that is not well formed."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
        return Styles(*map(frozenset, self._found))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "numFmt" and shows_a_month(attributes.get("formatCode", "")):
            self._months.add(attributes.get("numFmtId", ""))
        elif local in ("cellXfs", "fonts"):
            self._inside = local
        elif local == "font" and self._inside == "fonts":
            self._fonts += 1
        elif local == "strike" and self._inside == "fonts" and attributes.get("val", "1") not in ("0", "false"):
            self._struck.add(str(self._fonts - 1))
        elif local == "xf" and self._inside == "cellXfs":
            for found, said, known in zip(
                self._found, ("numFmtId", "fontId"), (self._months, self._struck), strict=True
            ):
                if attributes.get(said) in known:
                    found.add(self._cells)
            self._cells += 1

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == self._inside:
            self._inside = ""


def month_of_cell(text: str) -> str | None:
    """Nov 2019 for the cell 2019-11-01; None for any other day, which somebody must have typed."""
    found = _FIRST.match(text)
    return month_in_words(date(int(found[1]), int(found[2]), 1)) if found else None
