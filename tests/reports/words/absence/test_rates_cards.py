"""The cards of the page on absence: severe absence beside the others, the gap, days lost, illness; and other tools."""

import pytest

from reports.words.absence import rates as words
from tests.reports.figures import count, hidden, measure, missing, share

SEVERE, RATE, GAP = "severe_absence", "absence_rate", "absence_gap_to_no_sen"
PLAN, SUPPORT, NONE = words.PLAN, words.SUPPORT, words.NONE


def test_severe_absence_beside_the_others():
    by_status = {SUPPORT: share(SEVERE, 44, 1000), NONE: share(SEVERE, 1, 1000)}
    assert words.severe_card(by_status) == "With SEN support 4.4%, without SEN 0.1%."
    assert words.severe_card({SUPPORT: hidden(SEVERE)}) == (
        "With SEN support hidden, to protect privacy, without SEN not known."
    )


def test_the_gap_is_between_plan_and_no_sen():
    rates = {PLAN: share(RATE, 131, 1000), SUPPORT: share(RATE, 96, 1000), NONE: share(RATE, 56, 1000)}
    assert words.gap_card(measure(GAP, 0.075), rates) == (
        "Pupils with a plan missed 13.1% of their sessions, pupils without SEN 5.6%."
    )
    assert words.gap_card(missing(GAP), rates) == "There are no pupils on one of the two sides."


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (
            measure("school_days_lost", 6170.5, rows=500),
            "Pupils with a plan lost **6,171 days of school**, 12.3 days each on average.",
        ),
        (missing("school_days_lost"), ""),
        (measure("school_days_lost", 0.0, rows=0), ""),
    ],
)
def test_days_lost(lost, said):
    assert words.lost_card(lost) == said


@pytest.mark.parametrize(
    ("pupils", "said"),
    [
        (0, "pupils, all SEN statuses, have"),
        (1, "pupil, all SEN statuses, has"),
        (2, "pupils, all SEN statuses, have"),
    ],
)
def test_15_days_of_illness(pupils, said):
    assert words.ill_card(count("illness_15_days", pupils)) == (
        f"{said} 15 days of illness or more this school year, together or apart. Their schools must tell the council, "
        "and the council must see to their education."
    )


def test_without_marks_of_illness_nobody_is_called_ill():
    assert words.ill_card(missing("illness_15_days")) == "Illness (I) is not in the files that were loaded."


def test_why_another_tool_shows_a_lower_attendance():
    attendance = share("attendance_rate", 869, 1000)
    assert words.peer_note(attendance, 0.8504) == (
        "**Attendance of pupils with a plan is 86.9%.** Education that the council arranged (K) and other approved "
        "activities count as attending. A tool that divides the sessions present in school by those possible shows "
        "85.0% or less; nationally, in autumn 2025, 85% where DfE's way gives 87%."
    )
    nothing = ((missing("attendance_rate"), 0.85), (share("attendance_rate", 0, 0), 0.85), (attendance, None))
    assert [words.peer_note(*pair) for pair in (*nothing, (None, 0.85))] == [""] * 4
