"""Rows that go on from the one above, as after the end of a printed page."""

from data_access.registers.complaints.continued import with_continued_rows
from tests.data_access.registers.sheets import SHEET, as_found, said


def test_words_in_a_row_of_their_own_are_joined_to_the_row_above():
    rows = as_found(ref=["C1", None, "C2"], received=["1/4/2025", None, "2/4/2025"], themes=["Delay", "Fault", None])
    made, findings = with_continued_rows(rows, SHEET, ("themes",))
    assert made["themes"].fillna("").tolist() == ["Delay; Fault", ""]
    assert said(findings) == [("ROW-CONTINUED", (3,))]


def test_any_other_lone_cell_is_a_note_and_no_complaint():
    rows = as_found(ref=["C1", "reviewed in May"], received=["1/4/2025", None], themes=["Delay", None])
    made, findings = with_continued_rows(rows, SHEET, ("themes",))
    assert (list(made.index), said(findings)) == ([2], [("ROW-NOTE", (3,))])


def test_the_first_row_goes_on_from_nothing():
    """A lone theme at the top is a note: there is no complaint above it."""
    rows = as_found(ref=[None, "C1"], received=[None, "1/4/2025"], themes=["Delay", "Fault"])
    made, findings = with_continued_rows(rows, SHEET, ("themes",))
    assert (made["themes"].tolist(), said(findings)) == (["Fault"], [("ROW-NOTE", (2,))])


def test_a_lone_day_on_which_something_came_is_a_row():
    """An open decision of the Ombudsman, of which Excel destroyed the reference: it was left out as a note."""
    received = ["24/11/2025", "Extracted 24/11/2025", "31/02/2025", "see log"]
    rows = as_found(received_date=received, themes=[None] * 4)
    made, findings = with_continued_rows(rows, SHEET, ("themes",))
    assert made["received_date"].tolist() == ["24/11/2025", "31/02/2025"]
    assert said(findings) == [("ROW-NOTE", (3, 5))]
