"""Attendance as text, as systems, editors and accidents leave it: read, or refused in words, and never a crash."""

from datetime import date

import pytest

from data_access.intake import take_in
from data_access.layouts.corrections import Corrections
from data_access.profiled import attendance_heading_of
from data_access.storage import store
from data_access.upload import Upload

HEAD = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
LINE = "A998000000001,Alder,22/09/2025,10,8,2,0\n"
LINES = "".join(LINE.replace("Alder", "Alder School of Long Name").replace("01,", f"{one},") for one in range(1_500))
"""More than the 64 KB that are looked at first."""


def load(database, content: bytes):
    day = date(2026, 11, 21)
    return take_in(Upload(content=content, filename="weeks.csv", today=day, extracted_on=day), database)


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
        (f"{HEAD}{LINE}{LINE.replace(',10,', ',²,')}".encode(), 1, ["ATT-CELL", "ATT-NO-SESSIONS"]),
        (f"{HEAD}{LINE}{LINE.replace('10', '1' * 5_000, 1)}".encode(), 1, ["ATT-CELL", "ATT-NO-SESSIONS"]),
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


PLAIN = (HEAD + LINE).encode()
OWN_WORDS = b"Pupil code,School,Wk,Poss sessions,Attended,S\nA998000000001,Alder,22/09/2025,10,8,K\n"
COLUMNS = {"Pupil code": "upn", "Wk": "starts", "Poss sessions": "possible", "S": "sen_status"}


def read(content: bytes, **said):
    upload = Upload(content=content, filename="weeks.csv", today=date(2026, 11, 21), corrections=Corrections(**said))
    return attendance_heading_of(upload)


def test_what_somebody_says_that_columns_hold():
    """Without it nobody knows that it is attendance."""
    assert read(OWN_WORDS) is None
    heading = read(OWN_WORDS, columns={"attendance": COLUMNS})
    assert heading
    assert heading.fields == {"upn": 0, "school": 1, "starts": 2, "possible": 3, "attended": 4, "sen_status": 5}
    assert {one.heading: one.how for one in heading.matches("")}["Wk"] == "chosen"


def test_a_column_that_is_not_wanted_is_not_read():
    heading = read(PLAIN, columns={"attendance": {"Authorised": ""}})
    assert heading
    assert "authorised" not in heading.fields
    assert "not used: chosen so" in {one.how for one in heading.matches("")}


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ({"lists": {"weeks": "attendance"}}, 0),
        ({"lists": {"weeks": "cases"}}, None),
        ({"lists": {"weeks": ""}}, None),
        ({"lists": {"other": "cases"}}, 0),
        ({"heading_rows": {"weeks": 1}}, 0),
        ({"heading_rows": {"weeks": 2}}, None),
    ],
    ids=["attendance", "cases", "no list", "another sheet", "this row", "another row"],
)
def test_what_somebody_says_of_the_sheet(said, row):
    heading = read(PLAIN, **said)
    assert (heading.row if heading else None) == row


def test_words_of_codes_that_somebody_says(database):
    said = Corrections(columns={"attendance": COLUMNS}, values={"attendance": {"sen_status": {"Q1": "K"}}})
    upload = Upload(content=OWN_WORDS.replace(b",8,K", b",8,Q1"), filename="weeks.csv", today=date(2026, 11, 21),
                    extracted_on=date(2026, 11, 21), corrections=said)  # fmt: skip
    done = take_in(upload, database)
    assert (done.held, codes(done)) == ({"attendance": 1}, [])


@pytest.mark.parametrize(("above", "is_attendance"), [(2, True), (3, False)])
def test_another_list_above_is_not_lost(above, is_attendance):
    """Lines of titles with many cells are few; a list above is read with the attendance, not passed over."""
    lines = "Case reference,Date request received,Outcome,Locality\n" + "A1,06/01/2025,Yes,North\n" * (above - 1)
    assert bool(read(lines.encode() + b"\n" + PLAIN)) == is_attendance


def test_lines_that_are_of_no_pupil_are_no_pupils(database):
    """Headings again as on each page, blank lines, a total, and notes: for information, as in a workbook."""
    content = f"{HEAD}{LINE}{HEAD},,,,,,\n{LINE.replace('01,', '02,')}Total,,,20,16,4,0\nSource: case system,,,,,,\n"
    done = load(database, content.encode())
    assert (done.held, done.rows_found, done.rows_refused) == ({"attendance": 2}, 6, 4)
    assert {one.code: one.rows for one in done.findings} == {"ATT-TOTAL": (6,), "ROW-HEADING": (3,), "ROW-NOTE": (4, 7)}


def test_tables_that_are_not_read_line_by_line(database):
    """Side by side, or below in another order: once the right half was lost, and those below."""
    other = LINE.replace("01,", "02,")
    beside = f"{HEAD.strip()},,{HEAD}{LINE.strip()},,{other}"
    below = f"{HEAD}{LINE}{_turned(HEAD)}{_turned(other)}"
    for content in (beside, below):
        assert load(database, content.encode()).held == {"attendance": 2}


def _turned(line: str) -> str:
    return ",".join(reversed(line.strip().split(","))) + "\n"
