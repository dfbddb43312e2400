"""How papers look: the council's colour and logo, both checked before any paper is made with them."""

import base64
import binascii
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

USUAL_COLOUR = "#12436D"
LEAST_CONTRAST = 4.5
"""To white, as WCAG 2.2 asks of text (1.4.3): words stand in it on white, and white words on it."""
MOST_BYTES, MOST_PIXELS, WIDEST = 64 * 1024, 2_000, 6
"""Of a logo: its file, each of its sides, and how many times as wide as high it may be."""
PREFIX = "data:image/png;base64,"
"""How a logo begins that is kept among the settings."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""What makes the picture. All else goes: it may say who drew it, when, and where."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


@dataclass(frozen=True)
class Look:
    """The colour of headings, and a PNG with what is read aloud of it; no logo where it is empty."""

    colour: str = USUAL_COLOUR
    logo: bytes = b""
    logo_alt: str = ""

    @property
    def across(self) -> float:
        """How many times as wide as high the logo is."""
        wide, high = _sides(self.logo)
        return wide / high

    @property
    def high(self) -> int:
        """Pixels of the logo from top to bottom."""
        return _sides(self.logo)[1]


USUAL = Look()


def contrast_to_white(colour: str) -> float:
    """The contrast of a colour such as #12436D to white, from 1 to 21, to a tenth below."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return floor(10.5 / (light + 0.05)) / 10


def as_kept(content: bytes) -> str:
    """A file as it stands among the settings."""
    return PREFIX + base64.b64encode(content).decode()


def logo_of(kept: str) -> bytes:
    """The picture alone of what stands among the settings. Raises ValueError with what is wrong with it."""
    try:
        content = base64.b64decode(kept.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        content = b""
    if len(content) > MOST_BYTES:
        raise ValueError(f"it has {ceil(len(content) / 1024):,} kB, and at most {MOST_BYTES // 1024} are taken")
    return _cleaned(content)


def _cleaned(content: bytes) -> bytes:
    """The same without remarks. Nothing of it is drawn here, so all that could go wrong when it is drawn is tried."""
    if not content.startswith(_SIGNATURE):
        raise ValueError("it is no PNG file")
    kept = [(kind, data) for kind, data in _chunks(content) if kind in _KEPT]
    kinds = [kind for kind, _ in kept]
    if not kept or kinds[0] != b"IHDR" or kinds[-1] != b"IEND" or len(kept[0][1]) != struct.calcsize(">IIBBBBB"):
        raise ValueError("it is damaged")
    wide, high, bits, colours, *ways = struct.unpack(">IIBBBBB", kept[0][1])
    if not (0 < wide <= MOST_PIXELS and 0 < high <= MOST_PIXELS):
        raise ValueError(f"it is {wide:,} by {high:,} pixels, and at most {MOST_PIXELS:,} of each are taken")
    if not high / WIDEST <= wide <= high * WIDEST:
        raise ValueError(f"it is {wide:,} by {high:,} pixels: one side is more than {WIDEST} times the other")
    if bits != 8 or colours not in _CHANNELS or any(ways) or (colours == 3) > (b"PLTE" in kinds):
        raise ValueError("it is of a kind of PNG that is not taken; save it with 8 bits a channel and not interlaced")
    line = 1 + wide * _CHANNELS[colours]
    pixels = _unpacked(b"".join(data for kind, data in kept if kind == b"IDAT"), line * high)
    if len(pixels) != line * high or max(pixels[::line]) > 4:
        raise ValueError("it is damaged")
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in kept)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(content):
        head = content[at : at + 8]
        length = struct.unpack(">I", head[:4])[0] if len(head) == 8 else len(content)
        data = content[at + 8 : at + 8 + length]
        if content[at : at + 12 + length] != _chunk(head[4:], data) or len(data) != length:
            raise ValueError("it is damaged")
        yield head[4:], data
        at += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _unpacked(packed: bytes, most: int) -> bytes:
    """Never more than one byte beyond what is expected, however much is packed in it."""
    try:
        return zlib.decompressobj().decompress(packed, most + 1)
    except zlib.error as problem:
        raise ValueError("it is damaged") from problem


def _sides(logo: bytes) -> tuple[int, int]:
    return struct.unpack(">II", logo[16:24])
