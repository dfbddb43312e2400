"""Excel 97 to 2003 workbooks: is the file protected, and how far do its filled cells reach?

The records of the workbook's stream are walked here, by their lengths and without a library: a reader allocates the
rectangle round the filled cells before it says how large that is, and a record of four bytes may name the last corner.
A sheet that begins where the walk does not come by was hidden from it, and the workbook is refused as damaged
(``tests/data_access/files/test_ole_container.py``).
"""

import io
import struct

import olefile

from data_access.files.sheet_extent import Extent

OLE_BROKEN = (OSError, struct.error, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError)
"""What olefile raises for a damaged container: its own error is an OSError, the rest are slips (a loop in the
tree of streams ends in RecursionError)."""
_WORKBOOK_STREAMS = ("Workbook", "Book")
_BEGIN_SHEET, _PROTECTED, _MANY_NUMBERS, _SHEET_AT = 0x0809, 0x002F, 0x00BD, 0x0085
_FILLED = frozenset({0x0203, 0x00FD, 0x0204, 0x027E, 0x0006, 0x0206, 0x0406, 0x0205, 0x00D6})


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


def xls_extents(workbook: bytes) -> tuple[bool, list[Extent]]:
    """Whether the workbook is encrypted, and the extent of each of its sheets in order of storage.

    Raises one of OLE_BROKEN for a sheet that is said to be where none begins.
    """
    extents: list[Extent] = []
    begun, promised = set(), set()
    position, end = 0, len(workbook) - 4
    while position <= end:
        kind, length = struct.unpack_from("<HH", workbook, position)
        position += 4
        if kind == _PROTECTED:
            return True, []
        if kind == _BEGIN_SHEET:
            begun.add(position - 4)
            extents.append(Extent())
        elif kind == _SHEET_AT:
            promised.update(struct.unpack_from("<I", workbook, position))
        elif extents and length >= 6 and (kind in _FILLED or kind == _MANY_NUMBERS):
            row, column = struct.unpack_from("<HH", workbook, position)
            last = column + (length - 6) // 6 - 1 if kind == _MANY_NUMBERS else column
            extents[-1].include(row + 1, column + 1, row + 1, last + 1)
        position += length
    if promised - begun:
        raise ValueError("a sheet begins inside something else")
    return False, extents
