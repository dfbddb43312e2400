"""How far the filled cells of an OpenDocument spreadsheet reach, repeats unrolled on paper only.

A repeat of a thousand million cells is thirty bytes, and a reader makes a list of it before it says how long that is.
So the elements are counted here first, by the names that the reader goes by: it may be more than it reads, never less
(``tests/data_access/files/test_ods_extent.py``).
"""

from collections.abc import Iterable
from xml.parsers import expat

from data_access.files.sheet_extent import Extent

_CELLS = ("table:table-cell", "table:covered-table-cell")
_MAX_COLUMNS = 16_384
_MAX_ROWS = 1_048_576
_MOST_MONTHS = 100
"""Repeats of one cell in a row that are looked at one by one."""
_ERRORS = ("#", "Err:")
_LONGEST_ERROR = 30
_HIDDEN = ("collapse", "filter")
FAR = 1 << 40
"""A repeat beyond what any spreadsheet program writes counts as reaching this far."""


class OdsStyles:
    """Which cells of an ods file are crossed out, or shown as a month without a day: styles stand before the sheets."""

    def __init__(self) -> None:
        self._formats: dict[str, set[str]] = {}
        self._format = ""
        self._styles: dict[str, str] = {}
        self._style = ""
        self._struck: set[str] = set()
        self._of_columns: list[tuple[int, str]] = []
        self._column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """One more element begins."""
        if name == "number:date-style":
            self._format = attributes.get("style:name", "")
            self._formats[self._format] = set()
        elif name.startswith("number:") and self._format:
            self._formats[self._format].add(name.removeprefix("number:"))
        elif name == "style:style":
            self._format, self._style = "", attributes.get("style:name", "")
            self._styles[self._style] = attributes.get("style:data-style-name", "")
        elif name == "style:text-properties" and _is_struck(attributes):
            self._struck.add(self._style)
        elif name == "table:table":
            self._of_columns, self._column = [], 0
        elif name == "table:table-column":
            self._column += _repeat(attributes, "table:number-columns-repeated", _MAX_COLUMNS)
            self._of_columns.append((self._column, attributes.get("table:default-cell-style-name", "")))

    def is_month(self, attributes: dict[str, str], column: int) -> bool:
        """Whether a cell in a column, counted from 1, is shown as a month."""
        parts = self._formats.get(self._styles.get(self._style_of(attributes, column), ""), set())
        return "month" in parts and not parts & {"day", "hours", "minutes", "seconds", "week-of-year", "day-of-week"}

    def is_struck(self, attributes: dict[str, str], column: int) -> bool:
        """Whether a cell in a column is crossed out."""
        return bool(self._struck) and self._style_of(attributes, column) in self._struck

    def _style_of(self, attributes: dict[str, str], column: int) -> str:
        own = attributes.get("table:style-name")
        return next((name for last, name in self._of_columns if column <= last), "") if own is None else own


class OdsScan:
    """Sheet name → extent of an ods ``content.xml``."""

    def __init__(self) -> None:
        self.extents: dict[str, Extent] = {}
        self._extent = Extent()
        self._row = self._column = self._last_column = 0
        self._row_repeat = self._cell_repeat = 1
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._cells_open = 0
        self._shown: str | None = None
        self._styled = OdsStyles()

    def run(self, chunks: Iterable[bytes]) -> dict[str, Extent]:
        """Read all chunks. Raises expat.ExpatError for XML that is not well formed."""
        for chunk in chunks:
            self._parser.Parse(chunk, False)
        self._parser.Parse(b"", True)
        return self.extents

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._styled.start(name, attributes)
        if name in _CELLS:
            self._cells_open += 1
        if self._cells_open > 1 or (self._cells_open and name not in _CELLS):
            return  # what a cell holds, be it a table, is that cell's
        if name == "table:table":
            self._extent = self.extents.setdefault(attributes.get("table:name", ""), Extent())
            self._row = self._last_column = 0
        elif name == "table:table-column":
            self._note_column(attributes)
        elif name == "table:table-row":
            self._row_repeat = max(_repeat(attributes, "table:number-rows-repeated", _MAX_ROWS), 1)
            self._column = 0
            self._note_row(attributes)
        elif name in _CELLS:
            self._cell_repeat = _repeat(attributes, "table:number-columns-repeated", _MAX_COLUMNS)
            self._note_merged(attributes)
            self._shown = "" if attributes.get("office:string-value") == "" else None
            if self._cell_repeat >= FAR or self._row_repeat >= FAR or _holds_value(attributes):
                self._fill()
                self._note_styles(attributes)

    def _note_merged(self, attributes: dict[str, str]) -> None:
        across = _repeat(attributes, "table:number-columns-spanned", _MAX_COLUMNS)
        down = _repeat(attributes, "table:number-rows-spanned", _MAX_ROWS)
        if across < 2 and down < 2:
            return
        for row in range(self._row + 1, self._row + min(self._row_repeat, _MAX_ROWS) + 1):
            self._extent.marks.cover((row, self._column + 1, row + max(down, 1) - 1, self._column + max(across, 1)))

    def _note_column(self, attributes: dict[str, str]) -> None:
        first = self._last_column + 1
        self._last_column += max(_repeat(attributes, "table:number-columns-repeated", _MAX_COLUMNS), 1)
        if attributes.get("table:visibility") in _HIDDEN:
            self._extent.marks.hidden_columns.append([first, self._last_column])

    def _note_row(self, attributes: dict[str, str]) -> None:
        if (shown := attributes.get("table:visibility")) in _HIDDEN:
            self._extent.marks.is_filtered |= shown == "filter"
            self._extent.marks.hide_rows(self._row + 1, self._row + self._row_repeat)

    def _note_styles(self, attributes: dict[str, str]) -> None:
        if self._cell_repeat > _MOST_MONTHS:
            return
        is_day, last = attributes.get("office:value-type") == "date", self._row + self._row_repeat
        for column in range(self._column + 1, self._column + self._cell_repeat + 1):
            if is_day and self._styled.is_month(attributes, column):
                self._extent.note_month(self._row + 1, column, last)
            if self._styled.is_struck(attributes, column):
                self._extent.note_struck(self._row + 1, column, last)

    def _fill(self) -> None:
        first_row, first_column = self._row + 1, self._column + 1
        self._extent.include(first_row, first_column, self._row + self._row_repeat, self._column + self._cell_repeat)

    def _end(self, name: str) -> None:
        if name in _CELLS:
            self._cells_open -= 1
        if self._cells_open:
            return
        if name in _CELLS:
            self._note_error()
            self._column += self._cell_repeat
        elif name == "table:table-row":
            self._row += self._row_repeat

    def _text(self, text: str) -> None:
        if self._cells_open and not text.isspace():
            self._fill()
            if self._shown is not None and len(self._shown) < _LONGEST_ERROR:
                self._shown += text.strip()

    def _note_error(self) -> None:
        """A formula that failed shows what is wrong and has an empty text for its value, which is what is read."""
        if not self._shown or not self._shown.startswith(_ERRORS):
            return
        for row in range(self._row + 1, self._row + min(self._row_repeat, _MOST_MONTHS) + 1):
            for column in range(self._column + 1, self._column + min(self._cell_repeat, _MOST_MONTHS) + 1):
                self._extent.errors.append((row, column, self._shown))


def _holds_value(attributes: dict[str, str]) -> bool:
    """Whether a cell says its value, or of which type it is: either alone fills it."""
    return any(name.endswith(("value", "value-type")) for name in attributes)


def _is_struck(attributes: dict[str, str]) -> bool:
    kinds = (attributes.get(f"style:text-line-through-{name}", "none") for name in ("style", "type"))
    return any(kind != "none" for kind in kinds)


def _repeat(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(name) or "1"
    number = int(text) if text.isdecimal() and len(text) < 12 else FAR
    return number if number <= most else FAR
