"""Which rows of a sheet are cases, and what is said of those that are not."""

import pytest

from data_access.cases.rows import real_rows, typed_sheet
from data_access.layouts.code_words import listed
from tests.data_access.cases.tables import FILE, sheet

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Final plan issued")


def codes(findings) -> list[tuple[str, tuple[int, ...]]]:
    return [(finding.code, finding.rows) for finding in findings]


@pytest.mark.parametrize("word", listed("Total; Grand total; Sub-total; Totals:; Average"))
def test_a_row_of_totals_is_left_out_and_named(word):
    kept, findings = real_rows(sheet(HEADINGS, ("17", "06/01/2025"), (word, "12", "9")), FILE)
    assert list(kept.index) == [2]
    assert codes(findings) == [("ROW-TOTAL", (3,))]


@pytest.mark.parametrize(
    ("row", "is_total"),
    [
        (("North total", "12", "9"), True),
        (("North East totals:", "12", "75%"), True),
        (("North total", None, "£1,300.50"), True),
        (("North total", "06/01/2025", "Agreed"), False),
        (("Refund in total", "12", "Agreed"), False),
        (("17 total", "12", "9"), False),
        (("Totally new", "12", "9"), False),
    ],
)
def test_a_total_that_is_named_after_its_place(row, is_total):
    """Where nothing but figures stands behind it: words or a day may be a case's."""
    kept, findings = real_rows(sheet(HEADINGS, ("17", "06/01/2025"), row), FILE)
    assert (len(kept), codes(findings)) == (2 - is_total, [("ROW-TOTAL", (3,))] * is_total)


def test_a_case_that_begins_with_total_and_has_a_reference_is_a_case():
    """A school may be called "Total Learning"; its cases must not be lost."""
    headings = ("School", *HEADINGS)
    kept, findings = real_rows(sheet(headings, ("Total Learning", "17", "06/01/2025", "Agreed")), FILE)
    assert list(kept.index) == [2]
    assert findings == ()


def test_repeated_headings_and_notes_are_left_out_and_named_in_this_order():
    """Totals, then headings, then notes, whatever their order in the sheet."""
    rows = (("17", "06/01/2025"), ("printed weekly",), HEADINGS, ("Total", "12", "9"))
    kept, findings = real_rows(sheet(HEADINGS, *rows), FILE)
    assert list(kept.index) == [2]
    assert codes(findings) == [("ROW-TOTAL", (5,)), ("ROW-HEADING", (4,)), ("ROW-NOTE", (3,))]


def test_a_lone_day_is_an_open_request():
    """Nothing but the day it came is what a new request looks like; a lone word is a note."""
    kept, _ = real_rows(sheet(HEADINGS, ("17", "06/01/2025"), (None, "07/01/2025"), (None, "see folder")), FILE)
    assert list(kept.index) == [2, 3]


def test_words_behind_a_day_are_said():
    rows = (
        ("17", "06/01/2025 - chased", "Agreed"),
        ("18", "07/01/2025", "Agreed"),
        ("19", "08/01/2025 10:30", "Agreed"),
    )
    made, findings = typed_sheet(sheet(HEADINGS, *rows), FILE)
    assert made.rows["received_date"].notna().all()
    assert codes(findings) == [("CELL-REMARK", (2,))]


def test_a_cell_that_cannot_be_read_is_named_with_its_row_and_left_blank():
    made, findings = typed_sheet(sheet(HEADINGS, ("17", "06/01/2025", "Agreed"), ("18", "31/02/2025", "Agreed")), FILE)
    assert made.rows["received_date"].isna().tolist() == [False, True]
    assert codes(findings) == [("CELL-DATE", (3,))]
    assert (findings[0].column, findings[0].found) == ("Request received", ("31/02/2025",))


def test_the_words_of_a_cell_that_may_name_someone_are_not_quoted():
    _, findings = typed_sheet(sheet(HEADINGS, ("17", "06/01/2025"), ("18", "ask Jane Example")), FILE)
    assert codes(findings) == [("CELL-DATE", (3,))]
    assert findings[0].found == ("",)
    assert "Jane" not in findings[0].sentence()
