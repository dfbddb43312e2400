"""What a line of the scorecard holds, and when it needs attention: each reason both ways round."""

from datetime import date

import pytest

from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL, measure
from metrics.statistics.signal_rules import Rebase
from reports.scorecard.rows import OLD, Reason, Standing, before, chosen, england_of, law_of
from tests.reports.scorecard.made import FALLING, ON_TIME, QUEUE, REQUESTS, RISING, STEADY, line


@pytest.mark.parametrize(
    ("key", "values", "standing"),
    [
        (QUEUE, RISING, Standing.WORSE),
        (QUEUE, FALLING, Standing.BETTER),
        (ON_TIME, RISING, Standing.BETTER),
        (ON_TIME, FALLING, Standing.WORSE),
        (REQUESTS, RISING, Standing.CHANGED),
        (REQUESTS, FALLING, Standing.CHANGED),
        (QUEUE, STEADY, Standing.STEADY),
        (QUEUE, STEADY[:14], Standing.NOT_TOLD),
        (QUEUE, STEADY[:15], Standing.STEADY),
    ],
)
def test_which_way_it_goes(key, values, standing):
    assert line(key, values).standing is standing


@pytest.mark.parametrize(
    ("row", "reasons"),
    [
        (line(ON_TIME, FALLING), (Reason.WORSE,)),
        (line(ON_TIME, RISING), ()),
        (line(QUEUE, STEADY), (Reason.LATE,)),
        (line(QUEUE, RISING), (Reason.WORSE, Reason.LATE)),
        (line(QUEUE, (*STEADY[:-1], 0.0)), ()),
        (line(REQUESTS, RISING), ()),
        (line("remedies_overdue", STEADY), (Reason.LATE,)),
        (line("remedies_overdue", [0.0] * 24), ()),
        (line(ON_TIME, STEADY, target=0.6), (Reason.MISSES,)),
        (line(ON_TIME, STEADY, target=0.1), ()),
        (line(ON_TIME, STEADY, target=0.21), ()),
        (line(ON_TIME, STEADY, days_old=OLD), ()),
        (line(ON_TIME, STEADY, days_old=OLD + 1), (Reason.OLD,)),
    ],
)
def test_why_it_needs_attention(row, reasons):
    """The last nought is a low outlier of a figure for which low is good."""
    assert row.reasons == reasons


def test_of_one_subject_and_of_those_that_need_attention():
    rows = (line(QUEUE), line(REQUESTS), line("remedies_overdue"), line("stage_1_on_time"))
    assert chosen(rows) == rows
    assert chosen(rows, subject="Plans") == rows[:2]
    assert chosen(rows, attention=True) == (rows[0], rows[2])
    assert chosen(rows, subject="Complaints", attention=True) == (rows[2],)
    assert chosen(rows, subject="Education") == ()


@pytest.mark.parametrize(
    ("key", "law"),
    [
        (ON_TIME, 1.0),
        ("request_decisions_within_6_weeks", 1.0),
        (QUEUE, 0.0),
        ("tribunal_orders_overdue", 0.0),
        (REQUESTS, None),
        ("assessments_due_within_4_weeks", None),
        ("stage_1_on_time", None),
        ("section19_on_time", None),
        ("plans_issued_over_52_weeks", None),
    ],
)
def test_what_the_law_asks_for(key, law):
    """All in time, or nobody late; nothing where no law sets a time, as for complaints to the council."""
    assert law_of(CATALOGUE[key]) == law


@pytest.mark.parametrize(
    ("key", "year"),
    [
        (ON_TIME, "2025"),
        ("tribunal_appeal_rate", "2024"),
        ("ombudsman_upheld_rate", "2024/25"),
        ("severe_absence", "2024/25"),
    ],
)
def test_england_is_named_with_its_year(key, year):
    found = england_of(measure(key))
    assert found
    assert found.year == year


def test_numbers_of_children_are_not_set_beside_those_of_england():
    assert all(england_of(measure(key)) is None for key in USUAL if not CATALOGUE[key].in_percent)


@pytest.mark.parametrize(
    ("meeting", "last"),
    [
        (date(2026, 8, 30), date(2026, 7, 31)),
        (date(2026, 8, 31), date(2026, 8, 31)),
        (date(2026, 9, 1), date(2026, 8, 31)),
    ],
)
def test_a_meeting_saw_the_months_that_were_over(meeting, last):
    assert before(line(QUEUE), meeting).signal.points[-1].date == last


def test_a_meeting_knew_of_no_later_step_change():
    step = Rebase(date(2026, 9, 1), "invented", "invented")
    row = line(QUEUE, steps=(step,))
    assert len(row.trend.signal.segments) == 2
    assert len(before(row, date(2026, 8, 31)).signal.segments) == 1
