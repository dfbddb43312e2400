"""Small files of DfE's layout, made by hand for one test each."""

import io
import zipfile
from dataclasses import replace

import pytest

from data_access.findings import FileRefused
from data_access.published.lines import IDENTIFYING
from data_access.published.release import PublishedRelease, read_release

FIGURES = ("plans_issued_den", "plans_issued_den_ex", "plans_issued_20_weeks_ex")
HEADER = ",".join((*IDENTIFYING, *FIGURES))
ALL = "All EHC plans,All EHC plans"
"""The two columns of a headline."""


def small(*cells: str, year: str = "2024", level: str = "National", code: str = "E92000001") -> str:
    """One line of the file on the 20 weeks."""
    return f"{year},{level},{code},England,,,,,,{ALL},{','.join(cells)}"


def read_selection(content: bytes, filename: str) -> PublishedRelease:
    """A file with some of DfE's columns only, without what is said of those that it lacks."""
    read = read_release(content, filename)
    return replace(read, findings=tuple(one for one in read.findings if one.code != "PUBLISHED-COLUMN-MISSING"))


def read_small(*lines: str) -> PublishedRelease:
    return read_selection("\n".join((HEADER, *lines)).encode(), "small.csv")


def table(figures: str, *lines: str) -> bytes:
    """A file of England with a column ``time_identifier``; a line is year, identifier, topic, group, cells."""
    head = f"time_identifier,{','.join(IDENTIFYING)},{figures}"
    rows = []
    for line in lines:
        year, identifier, topic, group, *cells = line.split(",")
        rows.append(f"{identifier},{year},National,E92000001,England,,,,,,{topic},{group},{','.join(cells)}")
    return "\n".join((head, *rows)).encode()


def refusal(content: bytes, name: str = "small.csv") -> str:
    with pytest.raises(FileRefused) as caught:
        read_release(content, name)
    return caught.value.finding.code


def zipped(parts: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def damaged(content: bytes) -> bytes:
    """The same zip with some bytes inside its first part turned over."""
    spoilt = bytearray(content)
    spoilt[50:60] = bytes(255 - byte for byte in spoilt[50:60])
    return bytes(spoilt)
