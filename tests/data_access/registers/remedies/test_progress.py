"""Whether a remedy is done, in the words of officers: what only reads as done is not taken for done."""

from datetime import date

import pytest

from data_access.registers.remedies.progress import last_update, progress_in, with_progress, with_status
from tests.data_access.registers.sheets import SHEET, as_found, said


@pytest.mark.parametrize(
    ("words", "completed", "day"),
    [
        ("Completed 9.9.19", True, date(2019, 9, 9)),
        ("Completed", True, None),
        ("Completed in March 2020", True, date(2020, 3, 31)),
        ("Action completed 1/2/2020; all completed 1/3/2020", True, date(2020, 3, 1)),
        ("Letter completed 1/2/2020. Payment still outstanding", False, None),
        ("Training completed 1/3/2020", True, date(2020, 3, 1)),
        ("Apology done", True, None),
        ("Training not completed 1/3/2020", False, None),
        ("Training to be completed 1/3/2020", False, None),
        ("Draft completed 1/3/2020", False, None),
        ("To be completed by 1/2/2020", False, None),
        ("Nearly complete", False, None),
        ("50% complete", False, None),
    ],
)
def test_the_whole_must_be_said_to_be_done(words, completed, day):
    """A month stands for its last day; of several days the last, when the whole was done."""
    progress = progress_in(words)
    found = progress.completed_on.day if progress.completed_on else None
    assert (progress.completed, found) == (completed, day)


def test_what_reads_as_done_is_marked_and_not_taken():
    assert progress_in("The new policy is in place") == progress_in("Staff were told. The policy is in place")
    assert progress_in("The new policy is in place").reads_complete
    assert not progress_in("The new policy is in place").completed
    assert not progress_in("The new policy will be in place by May").reads_complete


def test_something_completed_on_a_day_may_be_a_part_and_is_asked_about():
    assert progress_in("Draft completed 1/3/2020").reads_complete
    assert not progress_in("Draft completed").reads_complete
    assert not progress_in("Draft to be completed 1/3/2020").reads_complete
    assert not progress_in("Draft completed 1/3/2020. Training outstanding").reads_complete


def test_the_latest_update_is_the_latest_day_that_a_line_is_headed_by():
    """A day within a line is no update: it may be a meeting to come."""
    words = "12/05/2020: letter sent\nUpdate October 2020\nWe meet on 1/12/2020"
    assert last_update(words).cell == "Oct 2020"
    assert last_update("We meet on 1/12/2020") is None


def test_a_status_with_a_day_is_taken_apart():
    rows = as_found(status=["Completed 9.9.19", "Withdrawn", "In progress"])
    made, findings = with_status(rows, SHEET)
    assert made["status"].tolist() == ["completed", "superseded", "In progress"]
    assert made["completed_date"].fillna("").tolist() == ["2019-09-09", "", ""]
    assert said(findings) == [("REMEDY-DONE-FROM-WORDS", (2,))]


def test_a_tick_for_the_day_of_completion_says_done_and_not_when():
    made, _ = with_status(as_found(completed_date=["Yes", "1/2/2020"]), SHEET)
    assert made["completed_text"].fillna("").tolist() == ["yes", ""]
    assert made["completed_date"].fillna("").tolist() == ["", "1/2/2020"]


def test_a_recorded_day_comes_before_what_the_prose_says():
    rows = as_found(
        progress_note=["Completed 1/3/2020", "Completed", "It is in place"], completed_date=["1/2/2020", None, None]
    )
    made, findings = with_progress(rows, SHEET)
    assert made["completed_date"].fillna("").tolist() == ["1/2/2020", "", ""]
    assert made["reads_complete"].tolist() == [False, False, True]
    assert said(findings) == [("REMEDY-DONE-WITHOUT-DAY", (3,)), ("REMEDY-CONFIRM", (4,))]
