"""Attendance as text, as systems, editors and accidents leave it: read, or refused in words, and never a crash."""

from datetime import date

import pytest

from data_access.intake import take_in
from data_access.storage import store
from data_access.upload import Upload

HEAD = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
LINE = "A998000000001,Alder,22/09/2025,10,8,2,0\n"
LINES = LINE.replace("Alder", "Alder School of Long Name") * 1_500
"""More than the 64 KB that are looked at first."""


def load(database, content: bytes):
    return take_in(Upload(content=content, filename="weeks.csv", today=date(2026, 11, 21)), database)


def codes(done) -> list[str]:
    return [finding.code for finding in done.findings]


@pytest.mark.parametrize(
    ("content", "stored", "found"),
    [
        ((HEAD + LINES + LINE.replace("Alder", "École")).encode("cp1252"), 1501, ["FILE-ENCODING"]),
        ((HEAD + LINE.replace("Alder", "École")).encode("utf-16"), 1, []),
        ((HEAD + LINE).replace(",", "\t").encode("utf-16"), 1, []),
        ((HEAD + LINE.replace("Alder", '"Alder\nupper"')).replace(",", "\t").encode(), 1, []),
        (f"{HEAD}{LINE}".encode("utf-8-sig"), 1, []),
        (f"{HEAD}{LINE.replace(',10,', ',²,')}".encode(), 1, ["ATT-CELL"]),
        (f"{HEAD}{LINE.replace(',10,', ',' + '1' * 5_000 + ',')}".encode(), 1, ["ATT-CELL"]),
        (f"{HEAD}{LINE.replace('Alder', 'A' * 70_000)}".encode(), 1, ["CELL-TOO-LONG"]),
        (f'{HEAD}{LINE.replace("Alder", chr(34) + "Alder, upper" + chr(34))}'.encode(), 1, []),
        ((f'"School, its name",{HEAD}' + f"x,{LINE}").encode(), 1, []),
    ],
    ids=["late accent", "utf-16", "utf-16 with tabs", "line end in a cell", "mark", "small two", "long number",
         "long cell", "quoted comma", "quoted heading"],
)  # fmt: skip
def test_what_is_written_oddly_is_read(database, content, stored, found):
    """A letter after the part that is looked at first, or a digit that is none, once stopped the server."""
    done = load(database, content)
    assert (done.held.get("attendance", 0), codes(done)) == (stored, found)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ((HEAD + LINES).encode() + b"\x00" * 100, "FILE-NUL"),
        ((HEAD + LINE * 2).encode("utf-16")[:-1], "FILE-TRUNCATED"),
        (f'{HEAD}{LINE}"{LINES}'.encode(), "FILE-QUOTE"),
        (f'{HEAD}{LINE}"{LINE * 3}A,B"{LINE * 3}'.encode(), "FILE-QUOTE"),
        ((HEAD + LINE).encode() + b"x" * (17 * 1024 * 1024), "FILE-QUOTE"),
        ((HEAD + LINE).encode() + b'"' + LINES.encode() * 120, "FILE-QUOTE"),
    ],
    ids=["zero bytes", "cut letter", "open quotation", "quotation over lines", "endless line", "open for ever"],
)
def test_what_cannot_be_told_apart_is_refused_and_changes_nothing(database, content, code):
    """Lines that a quotation mark swallows would be lost without a word."""
    load(database, f"{HEAD}{LINE}".encode())
    before = store.version(database), store.batches(database)
    done = load(database, content)
    assert (codes(done), done.refused, done.findings[0].file) == ([code], True, "weeks.csv")
    assert (store.version(database), store.batches(database)) == before
