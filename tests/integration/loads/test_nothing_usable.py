"""A file of which nothing can be used changes nothing, whatever it lists; and Excel's "Unicode text" can be used."""

import codecs
from datetime import date

import pytest

from data_access.intake import check
from data_access.prepare import LAYOUTS
from data_access.published.load import load_release
from data_access.storage import store
from data_access.upload import Upload
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.datasets import rows_named
from tests.conftest import TODAY, council_of, taken_in
from tests.data_access.published.establishments.test_extract import HEADINGS as SCHOOL_HEADINGS
from tests.reference.small_files import HEADER

ATTENDANCE = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\r\n"
KEPT = "A998000000001,Alder,22/09/2025,10,8,2,0\r\n"


def total_alone(layout) -> bytes:
    """The headings of a list, and below them a line that counts and tells of nobody."""
    headings = [field.title for field in layout.fields.values() if not field.personal]
    return f"{','.join(headings)}\nTotal{',' * (len(headings) - 1)}\n".encode()


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.about)
def test_a_list_without_a_row_that_can_be_used_is_refused(layout, database):
    """In a sentence that names what the file was taken for, what was found, and what was expected."""
    before = store.version(database)
    done = taken_in(total_alone(layout), "f.csv", database, holds=layout.about)
    assert (done.refused, done.batch, done.rows_stored, done.rows_refused) == (True, None, 0, 1)
    assert done.findings[0].code == "FILE-NOTHING-USABLE"
    said = done.findings[0].sentence()
    assert rows_named(layout.about) in said
    assert "Rows found: 1. Rows that can be used: none. Nothing was changed." in said
    assert (store.version(database), store.batches(database)) == (before, ())
    assert check(Upload(content=total_alone(layout), filename="f.csv", today=TODAY, holds=layout.about)).refused


def test_an_extract_of_schools_or_a_release_without_a_line_is_refused(database):
    done = taken_in(SCHOOL_HEADINGS.encode(), "schools.csv", database)
    loaded = load_release(database, HEADER.encode(), "small.csv", "", lambda _share, _words: None, today=TODAY)
    assert ([one.code for one in done.findings], store.batches(database)) == (["SCHOOLS-NO-ROWS"], ())
    assert (loaded.refused, [one.code for one in loaded.findings]) == (True, ["PUBLISHED-FILE-EMPTY"])
    assert "Expected" in done.findings[0].sentence()
    assert "Expected" in loaded.findings[0].sentence()


def test_attendance_of_nobody_leaves_the_absence_figures(database):
    """As text in blocks: the rows that were written while it was read are gone with it."""

    def absence() -> list:
        table = council_of(database).table("enrolments")
        return evaluate(CATALOGUE["absence_rate"], table, [day(date(2025, 10, 17))])["value"].tolist()

    taken_in((ATTENDANCE + KEPT).encode(), "a.csv", database, extracted_on=date(2025, 10, 17))
    before, version = absence(), store.version(database)
    nobody = ATTENDANCE + ",Alder,22/09/2025,10,0,0,10\r\n" * 3
    done = taken_in(nobody.encode(), "b.csv", database, extracted_on=date(2025, 10, 24))
    assert [one.code for one in done.findings] == ["FILE-NOTHING-USABLE", "ATT-NO-PUPIL"]
    assert (done.rows_found, done.rows_refused, done.held, done.batch) == (3, 3, {}, None)
    assert (absence(), before, store.version(database)) == (before, [0.2], version)
    with database.connect() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM attendance_chunk").scalar() == 1


UNICODE_TEXT = {
    "as Excel writes it": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "the other way round": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "without a mark": lambda text: text.encode("utf-16-le"),
    "without a mark, the other way round": lambda text: text.encode("utf-16-be"),
}
CASES = "Case ref,Date request received,Request outcome\r\nÉ-1,06/01/2025,Agreed\r\n"
COMPLAINTS = "Complaint reference,Date received,Stage,Outcome\r\nÉ-1,06/01/2025,1,Upheld\r\n"
LISTS = {"cases": CASES, "complaints": COMPLAINTS, "attendance": ATTENDANCE + KEPT}


@pytest.mark.parametrize("about", LISTS)
@pytest.mark.parametrize("written", UNICODE_TEXT)
def test_unicode_text_is_read_as_what_it_says(about, written, database):
    """Tabs between the cells, two bytes a letter; the same rows as from plain text."""
    text = LISTS[about].replace(",", "\t")
    done = taken_in(UNICODE_TEXT[written](text), "list.txt", database, holds="")
    assert (done.held, done.rows_refused) == ({about: 1}, 0)


def test_text_with_other_zeros_is_damaged_and_not_wide(database):
    """Zero bytes here and there, or in both places of a letter, are no UTF-16."""
    plain = CASES.encode()
    for content in (plain.replace(b"2025", b"2\x0025"), plain + bytes(400), b"\x00\x00" + plain):
        done = taken_in(content, "f.csv", database)
        assert [one.code for one in done.findings] == ["FILE-NUL"]
