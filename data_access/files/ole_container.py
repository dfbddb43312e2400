"""Excel 97 to 2003 workbooks: is the file protected, how far do its filled cells reach, and what is merged and hidden?

The records of the workbook's stream are walked here, by their lengths and without a library: a reader allocates the
rectangle round the filled cells before it says how large that is, and a record of four bytes may name the last corner.
A sheet that begins where the walk does not come by was hidden from it, and the workbook is refused as damaged
(``tests/data_access/files/test_ole_container.py``).
"""

import io
import struct
from collections.abc import Iterator

import olefile

from data_access.files.shape.marks import Marks
from data_access.files.shape.xls_styles import RECORDS, XlsStyles
from data_access.files.sheet_extent import Extent

OLE_BROKEN = (OSError, struct.error, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError)
"""What olefile raises for a damaged container: its own error is an OSError, the rest are slips (a loop in the
tree of streams ends in RecursionError)."""
_WORKBOOK_STREAMS = ("Workbook", "Book")
_BEGIN_SHEET, _END_SHEET, _PROTECTED, _MANY_NUMBERS, _SHEET_AT = 0x0809, 0x000A, 0x002F, 0x00BD, 0x0085
_ROW, _COLUMNS, _FILTER, _MERGED = 0x0208, 0x007D, 0x009D, 0x00E5
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_DEEPEST = 8
"""A chart inside a sheet is a sheet of its own in the stream, and nothing lies deeper."""
_FILLED = frozenset({0x0203, 0x00FD, 0x0204, 0x027E, 0x0006, 0x0206, 0x0406, 0x0205, 0x00D6})

_BOOLEAN_OR_ERROR, _FORMULAS = 0x0205, frozenset({0x0006, 0x0206, 0x0406})
_ERRORS = dict(
    zip(
        b"\x00\x07\x0f\x17\x1d\x24\x2a",
        ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"),
        strict=True,
    )
)
_NO_NUMBER, _IS_ERROR = b"\xff\xff", 2
_MAX_NOTES = 200_000


def ole_streams(content: bytes) -> tuple[set[str], bytes]:
    """The names of the container's streams, and the workbook's own stream (empty when it has none).

    Raises one of OLE_BROKEN for a damaged container.
    """
    with olefile.OleFileIO(io.BytesIO(content)) as container:
        names = {"/".join(path) for path in container.listdir()}
        for name in _WORKBOOK_STREAMS:
            if name in names:
                return names, container.openstream(name).read()
    return names, b""


def xls_extents(workbook: bytes) -> tuple[bool, list[Extent], dict[str, Extent]]:
    """Whether the workbook is encrypted, the extent of each of its sheets in order of storage, and those by name.

    Raises one of OLE_BROKEN for a sheet that is said to be where none begins.
    """
    extents: dict[int, Extent] = {}
    within: list[Extent] = []
    promised: dict[int, str] = {}
    styles = XlsStyles()
    for kind, position, length in _records(workbook):
        if kind == _PROTECTED:
            return True, [], {}
        if kind == _BEGIN_SHEET:
            outside = [] if position - 4 in promised else within
            within = _inside(outside, extents.setdefault(position - 4, Extent()))
        elif kind == _END_SHEET:
            within = within[:-1] or within
        elif kind == _SHEET_AT:
            promised |= _promised(workbook[position : position + length])
        elif kind in RECORDS:
            styles.note(kind, workbook[position : position + length])
        else:
            _note(within, styles, kind, workbook, position, length)
    if promised.keys() - extents.keys():
        raise ValueError("a sheet begins inside something else")
    for extent in extents.values():
        extent.marks.hidden_rows.sort()
        extent.marks.hidden_columns.sort()
    return False, list(extents.values()), {name: extents[place] for place, name in promised.items()}


def _records(workbook: bytes) -> Iterator[tuple[int, int, int]]:
    """The kind of each record, where what it holds begins, and how long that is."""
    position, end = 0, len(workbook) - 4
    while position <= end:
        kind, length = struct.unpack_from("<HH", workbook, position)
        yield kind, position + 4, length
        position += 4 + length


def _promised(record: bytes) -> dict[int, str]:
    """Where a sheet begins, and its name: of single bytes, or of two where the file says so; Excel 95 says nothing."""
    (place,) = struct.unpack_from("<I", record)
    letters, name = record[6], record[8:]
    if len(record) == 7 + letters:
        return {place: record[7:].decode("cp1252", "replace")}
    return {place: (name[: 2 * letters].decode("utf-16-le", "replace") if record[7] & 1 else name.decode("latin-1"))}


def _inside(outside: list[Extent], sheet: Extent) -> list[Extent]:
    if len(outside) == _DEEPEST:
        raise ValueError("sheets inside one another")
    return [*outside, sheet]


def _note(within: list[Extent], styles: XlsStyles, kind: int, workbook: bytes, position: int, length: int) -> None:
    """What one record says of the sheet it stands in, if in any."""
    if within and length >= 6 and (kind in _FILLED or kind == _MANY_NUMBERS):
        _note_cells(within, styles, kind, workbook[position : position + length])
    elif within:
        _note_marks(within[-1].marks, kind, workbook, position, length)


def _note_cells(within: list[Extent], styles: XlsStyles, kind: int, record: bytes) -> None:
    """The cells of one record; they count for the sheets round theirs too."""
    row, first = struct.unpack_from("<HH", record)
    last = first + (len(record) - 6) // 6 - 1 if kind == _MANY_NUMBERS else first
    for extent in within:
        extent.include(row + 1, first + 1, row + 1, last + 1)
    if (error := _error(kind, record)) and len(within[-1].errors) < _MAX_NOTES:
        within[-1].errors.append((row + 1, first + 1, error))
    for column in range(first, last + 1) if styles.months or styles.struck else ():
        (style,) = struct.unpack_from("<H", record, 4 + 6 * (column - first))
        if style in styles.months:
            within[-1].note_month(row + 1, column + 1)
        if style in styles.struck:
            within[-1].note_struck(row + 1, column + 1)


def _error(kind: int, record: bytes) -> str:
    """The error that a cell shows, typed or what its formula came to; "" for none. Readers give a blank for it."""
    if kind == _BOOLEAN_OR_ERROR and len(record) > 7 and record[7]:
        return _ERRORS.get(record[6], "#N/A")
    if kind in _FORMULAS and record[12:14] == _NO_NUMBER and record[6] == _IS_ERROR:
        return _ERRORS.get(record[8], "#N/A")
    return ""


def _note_marks(marks: Marks, kind: int, workbook: bytes, position: int, length: int) -> None:
    if kind == _ROW:
        row, *_, flags = struct.unpack_from("<H10sH", workbook, position)
        if flags & _HIDDEN_ROW:
            marks.hide_rows(row + 1, row + 1)
    elif kind == _COLUMNS:
        first, last, _, _, flags = struct.unpack_from("<5H", workbook, position)
        if flags & _HIDDEN_COLUMN:
            marks.hidden_columns.append([first + 1, last + 1])
    elif kind == _MERGED:
        for one in struct.iter_unpack("<4H", workbook[position + 2 : position + 2 + (length - 2) // 8 * 8]):
            top, bottom, left, right = one
            marks.cover((top + 1, left + 1, bottom + 1, right + 1))
    elif kind == _FILTER:
        marks.is_filtered = True
