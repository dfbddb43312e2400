"""What a list says of one remedy, and its history."""

from datetime import UTC, date, datetime

import pytest

from data_access.storage.officer_notes import Note
from metrics.remedies.notes import COMPLETED, DUE, EVIDENCE, NOTE
from reports.words.remedies import promises as words

AS_AT = date(2026, 10, 31)


def row(**given: str) -> dict:
    names = ("ombudsman_reference", "recommendation_number", "recommendation", "action")
    return dict.fromkeys(names) | given


@pytest.mark.parametrize(
    ("remedy", "said"),
    [
        (row(ombudsman_reference="26-1", recommendation_number="2", recommendation="Apologise"), "26-1, 2: Apologise"),
        (row(action="Train staff"), "Train staff"),
        (row(ombudsman_reference="26-1"), "26-1: no words recorded"),
        (row(recommendation="x" * 70), "x" * 70),
        (row(recommendation="x" * 71), "x" * 69 + "…"),
    ],
)
def test_a_remedy_in_a_list(remedy, said):
    """Seventy letters fit."""
    assert words.remedy_words(remedy) == said


def test_history_of_a_remedy():
    """What an officer wrote is shown as written; a target day is not the day it was completed."""
    moment = datetime(2026, 10, 30, 9, 5, tzinfo=UTC)
    notes = [
        Note(COMPLETED, "", date(2026, 10, 1), moment, "A. Officer"),
        Note(DUE, "", date(2026, 12, 1), moment, "A. Officer"),
        Note(NOTE, "*Sent*", None, moment, "A. Officer"),
        Note(EVIDENCE, "Folder 3", None, moment, "A. Officer"),
    ]
    by = "*A. Officer, 30 October 2026, 09:05 (UTC)*"
    assert words.history(notes) == [
        f"**The day it was completed:** 1 October 2026. {by}",
        f"**Another target day:** 1 December 2026. {by}",
        f"**A note on progress:** \\*Sent\\* {by}",
        f"**Where the evidence is:** Folder 3 {by}",
    ]


@pytest.mark.parametrize(("day", "later"), [(None, False), (date(2026, 10, 31), False), (date(2026, 11, 1), True)])
def test_a_day_after_the_figures_shows_later(day, later):
    said = words.kept_words(day, AS_AT)
    assert said == (
        "Kept. The figures are as at 31 October 2026, so a later day shows in them once newer data are loaded."
        if later
        else "Kept."
    )
