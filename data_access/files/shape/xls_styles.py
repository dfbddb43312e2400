"""The styles of cells in Excel 97 to 2003 workbooks, record by record: which show a month, and which cross out."""

import struct

from data_access.layouts.month_formats import BUILT_IN, shows_a_month

_FONT, _FORMAT, _STYLE = 0x0031, 0x041E, 0x00E0
RECORDS = frozenset({_FONT, _FORMAT, _STYLE})
"""The kinds of records that say something of styles; they stand before all sheets."""
_STRUCK = 0x0008
_SHORTEST = 5
_LEFT_OUT = 4
"""No font has this number."""


class XlsStyles:
    """The styles of a workbook, noted as its records come by."""

    def __init__(self) -> None:
        self._formats = dict.fromkeys(BUILT_IN, True)
        self._fonts: list[bool] = []
        self.months: set[int] = set()
        self.struck: set[int] = set()
        self._styles = 0

    def note(self, kind: int, record: bytes) -> None:
        """One more record of ``RECORDS``; one that is too short says nothing."""
        record = record.ljust(_SHORTEST, b"\0")
        if kind == _FONT:
            self._fonts.append(bool(struct.unpack_from("<H", record, 2)[0] & _STRUCK))
        elif kind == _FORMAT:
            self._formats[struct.unpack_from("<H", record)[0]] = shows_a_month(_words(record))
        else:
            font, number_format = struct.unpack_from("<HH", record)
            if self._formats.get(number_format):
                self.months.add(self._styles)
            place = font - (font > _LEFT_OUT)
            if place < len(self._fonts) and self._fonts[place]:
                self.struck.add(self._styles)
            self._styles += 1


def _words(record: bytes) -> str:
    """The format's own words: of single bytes, or of two where the record says so; Excel 95 says nothing."""
    if len(record) == 3 + record[2]:
        return record[3:].decode("cp1252", "replace")
    (letters,) = struct.unpack_from("<H", record, 2)
    text = record[5:]
    return text[: 2 * letters].decode("utf-16-le", "replace") if record[4] & 1 else text[:letters].decode("latin-1")
