"""PNG files written by hand: the least that is one, and what else may be in one."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    wide: int = 12, high: int = 4, *more: bytes, bits: int = 8, colours: int = 2, pixels: bytes | None = None
) -> bytes:
    """A picture of one colour; ``more`` are chunks before its pixels."""
    line = b"\0" + b"\x12\x43\x6d" * wide
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, bits, colours, 0, 0, 0))
    packed = zlib.compress(line * high if pixels is None else pixels)
    return SIGNATURE + head + b"".join(more) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
