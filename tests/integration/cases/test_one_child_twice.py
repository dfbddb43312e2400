"""One child whose case a file tells twice: nothing is stored before somebody has said that they are two."""

import io

import openpyxl
import pytest

from data_access.layouts.corrections import Corrections
from data_access.storage import store
from tests.conftest import taken_in
from tests.council_files import EXTRACTED, figures
from tests.data_access.sen2.test_return_xml import document, person

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Date of decision", "Date final plan issued")
KEYS = ("requests_received", "assessments_open")


def csv(*rows: tuple[str, ...]) -> tuple[bytes, str]:
    return "\n".join(map(",".join, (HEADINGS, *rows))).encode(), "cases.csv"


def xlsx(*rows: tuple[str, ...]) -> tuple[bytes, str]:
    """The last row on a sheet of its own."""
    book, made = openpyxl.Workbook(), io.BytesIO()
    for sheet, lines in ((book.worksheets[0], rows[:-1]), (book.create_sheet("Open"), rows[-1:])):
        for line in (HEADINGS, *lines):
            sheet.append(line)
    book.save(made)
    return made.getvalue(), "cases.xlsx"


def case(reference: str, received: str = "06/01/2025", outcome: str = "Agreed") -> tuple[str, ...]:
    return (reference, received, outcome, "17/02/2025" if outcome else "")


@pytest.mark.parametrize("form", [csv, xlsx])
@pytest.mark.parametrize(
    ("second", "code"),
    [
        (case("EX0041", "13/01/2025"), "CASE-SPELLING"),
        (case("ex-41", "13/01/2025"), "CASE-AT-ONCE"),
    ],
)
def test_it_is_asked_before_anything_is_stored(form, second, code, database):
    content, name = form(case("EX-40"), case("EX-41"), second)
    done = taken_in(content, name, database, extracted_on=EXTRACTED, confirmed=frozenset())
    assert ({one.code for one in done.questions}, store.batches(database)) == ({code}, ())
    assert sum(one.count for one in done.questions) == 2
    done = taken_in(content, name, database, extracted_on=EXTRACTED, confirmed=frozenset({code}))
    assert figures(database, KEYS[:1]) == {"requests_received": (3, 3)}


def test_two_rows_of_one_reference_and_day_that_differ_are_asked_about(database):
    """On one sheet both would count; on two, the case counts once, as the sheet says that comes first."""
    rows = (case("EX-40"), case("EX-41"), case("EX-41", outcome="Refused"))
    content, name = csv(*rows)
    (asked,) = taken_in(content, name, database, extracted_on=EXTRACTED, confirmed=frozenset()).questions
    assert (asked.code, asked.rows) == ("CASE-SAME-KEY", (3, 4))
    content, name = xlsx(*rows)
    (asked,) = taken_in(content, name, database, extracted_on=EXTRACTED, confirmed=frozenset()).questions
    assert (asked.code, asked.sheet, asked.rows) == ("ROW-DIFFERS", "Open", (2,))
    assert "with what this sheet says: Sheet." in asked.sentence()
    not_first = Corrections(lists={"Sheet": ""})
    done = taken_in(content, name, database, extracted_on=EXTRACTED, confirmed=frozenset(), corrections=not_first)
    assert (done.rows_stored, done.questions) == (1, ())


def test_a_second_request_after_the_first_was_refused_is_not_asked_about(database):
    content, name = csv(case("EX-41", outcome="Refused"), case("EX-41", "18/02/2025"))
    done = taken_in(content, name, database, extracted_on=EXTRACTED, confirmed=frozenset())
    assert (done.rows_stored, done.questions) == (2, ())
    assert figures(database, KEYS) == {"requests_received": (2, 2), "assessments_open": (1, 1)}


def request(received: str, outcome: str) -> str:
    return (
        f"<Requests><ReceivedDate>{received}</ReceivedDate><RequestOutcome>{outcome}</RequestOutcome>"
        "<RequestOutcomeDate>2024-03-01</RequestOutcomeDate></Requests>"
    )


@pytest.mark.parametrize(
    ("second", "stored", "code"),
    [
        (("2024-02-01", "Y"), 1, "ROW-REPEATED"),
        (("2024-02-01", "N"), 0, "CASE-SAME-KEY"),
        (("2024-02-02", "Y"), 0, "CASE-AT-ONCE"),
    ],
)
def test_a_person_twice_in_a_return_is_one_person(second, stored, code, database):
    """Twice the same is taken once; of two that differ somebody must say whether they are two requests."""
    people = (
        person(request("2024-02-01", "Y")),
        person(request(*second)),
        person(request("2024-02-01", "Y"), number=13),
    )
    done = taken_in(document(*people).encode(), "return.xml", database, confirmed=frozenset())
    assert code in {one.code for one in done.findings}
    assert (store.load_cases(database) is not None and len(store.load_cases(database).cases)) == (stored and 2)
