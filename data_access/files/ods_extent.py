"""How far the filled cells of an OpenDocument spreadsheet reach, repeats unrolled on paper only."""

from collections.abc import Iterable
from xml.parsers import expat

from data_access.files.sheet_extent import Extent

_MAX_COLUMNS = 16_384
_MAX_ROWS = 1_048_576
FAR = 1 << 40
"""A repeat beyond what any spreadsheet program writes counts as reaching this far."""


class OdsScan:
    """Sheet name → extent of an ods ``content.xml``."""

    def __init__(self) -> None:
        self.extents: dict[str, Extent] = {}
        self._extent = Extent()
        self._row = self._column = 0
        self._row_repeat = self._cell_repeat = 1
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._in_cell = False

    def run(self, chunks: Iterable[bytes]) -> dict[str, Extent]:
        """Read all chunks. Raises expat.ExpatError for XML that is not well formed."""
        for chunk in chunks:
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)
        return self.extents

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "table":
            self._extent = self.extents.setdefault(_attribute(attributes, "name"), Extent())
            self._row = 0
        elif local == "table-row":
            self._row_repeat = _repeat(attributes, "number-rows-repeated", _MAX_ROWS)
            self._column = 0
        elif local in ("table-cell", "covered-table-cell"):
            self._cell_repeat = _repeat(attributes, "number-columns-repeated", _MAX_COLUMNS)
            self._in_cell = True
            if self._cell_repeat >= FAR or self._row_repeat >= FAR or _attribute(attributes, "value-type"):
                self._fill()

    def _fill(self) -> None:
        first_row, first_column = self._row + 1, self._column + 1
        self._extent.include(first_row, first_column, self._row + self._row_repeat, self._column + self._cell_repeat)

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in ("table-cell", "covered-table-cell"):
            self._column += self._cell_repeat
            self._in_cell = False
        elif local == "table-row":
            self._row += self._row_repeat

    def _text(self, text: str) -> None:
        if self._in_cell and not text.isspace():
            self._fill()


def _attribute(attributes: dict[str, str], local: str) -> str:
    return next((value for name, value in attributes.items() if name.rpartition(":")[2] == local), "")


def _repeat(attributes: dict[str, str], local: str, most: int) -> int:
    text = _attribute(attributes, local) or "1"
    number = int(text) if text.isdecimal() and len(text) < 12 else FAR
    return number if number <= most else FAR
