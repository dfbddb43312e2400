"""An archive of text files: read as one sheet each, or refused before anything parses it."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from data_access.files.archive import inspect_upload
from data_access.files.limits import Limits
from data_access.files.reading import read_file
from data_access.findings import FileRefused
from tests.hostile.excel import workbook

CSV = b"case,received\nEX1,2025-03-04\n"


def archive(**parts: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    return archive(**parts)


def code(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(FileRefused) as refused:
        inspect_upload(content, "return.zip", limits)
    return refused.value.finding.code


def test_each_file_is_a_sheet():
    """What a system laid there, a folder and an empty file are none."""
    parts = {"b/": b"", "b/y.csv": CSV, "b/x.TSV": b"case\treceived\nEX2\t2025\n", "b/empty.csv": b"",
             "__MACOSX/b/._y.csv": b"\x00", "b/.DS_Store": b"\x00"}  # fmt: skip
    raw = read_file(zipped(parts), "return.zip")
    assert (raw.kind, [sheet.name for sheet in raw.sheets], raw.findings) == ("zip", ["x", "y"], ())
    assert raw.sheets[0].cells.iloc[1].tolist() == ["EX2", "2025"]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"a.csv": CSV, "b.xlsx": workbook()}, "FILE-KIND"),
        ({"a.csv": CSV, "b.csv": workbook()}, "FILE-KIND"),
        ({"a.csv": CSV, "b.csv": b"<Message></Message>"}, "FILE-KIND"),
        ({"a.csv": CSV, "more.zip": zipped({"b.csv": CSV})}, "FILE-KIND"),
        ({"a.csv": CSV, "b.csv": CSV + b"EX2,\x00\x00"}, "FILE-NUL"),
        ({"a.csv": b"", "b.csv": b"\n\n"}, "FILE-EMPTY"),
        ({"a.csv": b"\n" * 20_000_000}, "FILE-BOMB"),
        ({f"{one}.csv": CSV for one in range(2001)}, "FILE-BOMB"),
    ],
)  # fmt: skip
def test_what_is_not_text_throughout_is_refused(parts, expected):
    assert code(zipped(parts)) == expected


def test_together_they_are_as_large_as_one_file_may_be():
    parts = zipped({"a.csv": CSV, "b.csv": CSV})
    limits = replace(Limits(), file_bytes=2 * len(CSV))
    if len(parts) > limits.file_bytes:  # small files grow when they are packed
        parts = zipped({"a.csv": CSV * 50, "b.csv": CSV * 50})
        limits = replace(Limits(), file_bytes=100 * len(CSV))
    assert inspect_upload(parts, "return.zip", limits).kind == "zip"
    assert code(parts, replace(limits, file_bytes=limits.file_bytes - 1)) == "FILE-SIZE"


def test_a_damaged_or_a_locked_part_is_refused():
    whole = zipped({"a.csv": CSV * 100})
    spoilt = bytearray(whole)
    spoilt[45] ^= 0xFF
    assert code(bytes(spoilt)) == "FILE-TRUNCATED"
    assert code(whole[:-30]) == "FILE-TRUNCATED"
    locked = bytearray(zipped({"a.csv": CSV}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert code(bytes(locked)) == "FILE-ENCRYPTED"


def test_what_is_found_in_a_file_names_it():
    """The officer has nine files: which one is it?"""
    raw = read_file(zipped({"n_a.csv": CSV, "n_b.csv": "case,school\nEX1,École\n".encode("cp1252")}), "return.zip")
    assert [(one.code, one.sheet) for one in raw.findings] == [("FILE-ENCODING", "b")]
    with pytest.raises(FileRefused) as refused:
        read_file(zipped({"n_a.csv": CSV, "n_b.csv": b"a,b\n" + b"x," * 5000 + b"\n"}), "return.zip")
    assert (refused.value.finding.code, refused.value.finding.sheet) == ("FILE-EXTENT", "b")


def test_a_file_without_a_name_is_no_text():
    """Python reads a name no further than its first zero byte, which leaves none here."""
    nameless = archive(**{"a.csv": CSV, "xxxxx": CSV}).replace(b"xxxxx", b"\x00csv\x00")
    assert code(nameless) == "FILE-KIND"
