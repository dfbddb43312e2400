"""Number formats that show a month and no day: Excel keeps "Nov 2019" as 1 November and shows Nov-19.

The format is the only place where it stands that a month was meant; no reader hands it on.
"""

import re
from collections.abc import Iterable
from datetime import date
from xml.parsers import expat

from data_access.layouts.days import month_in_words

_BUILT_IN = frozenset({17})
"""mmm-yy. What other formats show has a day, a time, or is no day at all (ECMA-376 part 1, 18.8.30)."""
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FIRST = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])-01(?: 00:00:00)?$")


def shows_a_month(number_format: str) -> bool:
    """Whether a number format, such as ``mmm yyyy;@``, shows a month and neither day nor time."""
    shown = set(_NOT_SHOWN.sub("", number_format.partition(";")[0]).casefold())
    return "m" in shown and not shown & set("dhs0#?@")


class MonthStyles:
    """The numbers of the cell styles of a workbook whose format shows a month; from ``styles.xml``."""

    def __init__(self) -> None:
        self.found: set[int] = set()
        self._months = {str(number) for number in _BUILT_IN}
        self._in_cells = False
        self._number = 0

    def run(self, chunks: Iterable[bytes]) -> frozenset[int]:
        """Read all chunks. Raises expat.ExpatError for XML that is not well formed."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
        return frozenset(self.found)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "numFmt" and shows_a_month(attributes.get("formatCode", "")):
            self._months.add(attributes.get("numFmtId", ""))
        elif local == "cellXfs":
            self._in_cells = True
        elif local == "xf" and self._in_cells:
            if attributes.get("numFmtId") in self._months:
                self.found.add(self._number)
            self._number += 1

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] == "cellXfs":
            self._in_cells = False


def month_of_cell(text: str) -> str | None:
    """Nov 2019 for the cell 2019-11-01; None for any other day, which somebody must have typed."""
    found = _FIRST.match(text)
    return month_in_words(date(int(found[1]), int(found[2]), 1)) if found else None
