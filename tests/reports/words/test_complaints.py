"""What the page on complaints says: in time and overdue, upheld and not, faults that repeat and that came back."""

from datetime import date

import pytest

from metrics.counting.definition import Status
from metrics.law.complaint_stages import StageLimits
from reports.words import complaints as words
from tests.reports.figures import TODAY, count, hidden, measure, missing, share
from tests.reports.words.complaints.given import FIRST, RECEIVED, UPHELD, themes


@pytest.mark.parametrize(
    ("received", "on_time", "upheld", "place", "said"),
    [
        (
            count(RECEIVED, 284),
            share(FIRST, 150, 200),
            share(UPHELD, 19, 20),
            "",
            "In 2025, **284 complaints came in**; **75% of first answers were in time** (150 of 200); **the Ombudsman "
            "upheld 19 of 20** that it investigated.",
        ),
        (
            count(RECEIVED, 1),
            missing(FIRST, Status.NO_CASES),
            missing(UPHELD, Status.NO_CASES),
            "Milltown",
            "In Milltown, in 2025, **1 complaint came in**; the Ombudsman ended no investigation.",
        ),
        (
            count(RECEIVED, 0),
            missing(FIRST),
            missing(UPHELD),
            "",
            "In 2025, **no complaints came in**; how many complaints the Ombudsman upheld is not recorded in this "
            "data.",
        ),
        (
            missing(RECEIVED),
            missing(FIRST),
            hidden(UPHELD),
            "",
            "In 2025, complaints are not recorded in this data; how many complaints the Ombudsman upheld is hidden, "
            "to protect privacy.",
        ),
    ],
)
def test_headline(received, on_time, upheld, place, said):
    """No investigation is not the same as no register: only the first may be said to be none."""
    assert words.headline(received, on_time, upheld, place) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [(1300, 100, "1,200 more than"), (9, 10, "1 fewer than"), (10, 10, "as many as")],
)
def test_more_than_a_year_before(now, before, said):
    assert words.received_card(count(RECEIVED, now), count(RECEIVED, before)) == (
        f"about special educational needs: {said} in the same months a year before."
    )


@pytest.mark.parametrize(
    ("now", "usual", "said"),
    [
        (12, False, "2 more than in the same months a year before."),
        (12, True, "2 more than in the same months a year before; the latest month is within the usual ups and downs."),
        (10, True, "as many as in the same months a year before."),
    ],
)
def test_a_difference_to_a_year_before_never_stands_alone_beside_a_trend_without_a_sign(now, usual, said):
    """ "2 more" above and "no sign of real change" below would contradict one another."""
    card = words.received_card(count(RECEIVED, now), count(RECEIVED, 10), usual=usual)
    assert card == f"about special educational needs: {said}"


RATE = "complaints_per_1000_plans"


@pytest.mark.parametrize(
    ("density", "transport", "compliments", "said"),
    [
        (
            measure(RATE, 34.34),
            2,
            1,
            [
                "**34.3 complaints for every 1,000 plans** (20 for 20 plans).",
                "2 more complaints were about school transport and nothing else.",
                "1 compliment was registered.",
            ],
        ),
        (
            missing(RATE, Status.NOT_APPLICABLE),
            1,
            0,
            [
                "Complaints for every 1,000 plans are said of twelve months only: a part of a year is not made up.",
                "1 more complaint was about school transport and nothing else.",
                "No compliments were registered.",
            ],
        ),
        (
            missing(RATE),
            0,
            1200,
            [
                "No more complaints were about school transport and nothing else.",
                "1,200 compliments were registered.",
            ],
        ),
    ],
)
def test_beside_plans_transport_and_compliments(density, transport, compliments, said):
    found = words.volume_points(
        density, count("transport_complaints_received", transport), count("compliments_received", compliments)
    )
    assert found == said


MEDIAN = "complaint_working_days_median"


@pytest.mark.parametrize(
    ("first", "strict", "median", "mean", "said"),
    [
        (
            share(FIRST, 3, 4),
            share("stage_1_on_time_without_extension", 1, 4),
            measure(MEDIAN, 12.0),
            15.25,
            "**75% (3 of 4) of first answers came in time**, agreed extensions counted; without extensions 25% (1 of "
            "4). Half of the answers took up to 12 working days, 15.3 on average.",
        ),
        (
            share(FIRST, 3, 4),
            missing("stage_1_on_time_without_extension"),
            measure(MEDIAN, 1.0),
            1.0,
            "**75% (3 of 4) of first answers came in time**, agreed extensions counted. Half of the answers took up to "
            "1 working day, 1.0 on average.",
        ),
        (
            share(FIRST, 3, 4),
            share("stage_1_on_time_without_extension", 3, 4),
            missing(MEDIAN),
            None,
            "**75% (3 of 4) of first answers came in time**, agreed extensions counted; without extensions 75% (3 of "
            "4).",
        ),
        (hidden(FIRST), missing(FIRST), missing(MEDIAN), None, "First answers in time: hidden, to protect privacy."),
    ],
)
def test_first_answers_in_time(first, strict, median, mean, said):
    assert words.timely_finding(first, strict, median, mean) == said


@pytest.mark.parametrize(
    ("waiting", "overdue", "said"),
    [
        (1200, 31, "**1,200 complaints are open** on 31 October 2026; **31 of them are overdue**."),
        (2, 1, "**2 complaints are open** on 31 October 2026; **1 of them is overdue**."),
        (1, 1, "**1 complaint is open** on 31 October 2026; **it is overdue**."),
        (1, 0, "**1 complaint is open** on 31 October 2026; none is overdue."),
        (0, 0, "**No complaints are open** on 31 October 2026; none is overdue."),
    ],
)
def test_open_and_overdue(waiting, overdue, said):
    """What is open is not overdue until its day has passed."""
    found = words.overdue_words(
        count("complaints_open", waiting, period=TODAY), count("complaints_overdue", overdue, period=TODAY)
    )
    assert found == said
    assert words.overdue_words(missing("complaints_open"), missing("complaints_overdue")) == ""


def test_limits_of_each_stage():
    """A stage without a day to acknowledge, one with a panel, one that begins later."""
    stages = [
        StageLimits(procedure="statutory", stage="1", respond=10, extension=10),
        StageLimits(procedure="statutory", stage="3", acknowledge=2, respond=30, report=5, reply=15),
        StageLimits(procedure="corporate", stage="1", acknowledge=5, respond=10, in_force=date(2026, 4, 1)),
    ]
    first, panel, later = words.limits_points(stages)
    assert first.endswith(", stage 1:** answer in 10 from the receipt, 10 more if agreed.")
    assert panel.endswith(
        ", stage 3:** acknowledge in 2, hold the panel in 30 from the receipt; report in 5, reply in 15."
    )
    assert later.endswith("acknowledge in 5, answer in 10 from the receipt; for complaints from 1 April 2026.")


def test_how_complaints_ended():
    upheld, escalated = share("complaints_upheld", 3, 4), share("complaints_escalated", 1, 80)
    onwards, answered = share("complaints_to_ombudsman", 1, 100), measure(MEDIAN, 12.0, rows=100)
    assert words.ends_points(upheld, escalated, answered, onwards) == [
        "**75% (3 of 4) were upheld in full or in part**, by the council's own judgement.",
        "**1% (1 of 80) went on to stage 2.** For 20 more it is too early to tell.",
        "**1% (1 of 100) of the complaints received have gone to the Ombudsman so far.** Families go there months "
        "later, so this will rise.",
    ]
    assert words.ends_points(
        hidden("complaints_upheld"), share("complaints_escalated", 0, 100), answered, missing("complaints_to_ombudsman")
    ) == ["**0% (0 of 100) went on to stage 2.**"]


@pytest.mark.parametrize(
    ("without", "rest"), [(0, ""), (1, " For 1 no theme is recorded."), (1200, " For 1,200 no theme is recorded.")]
)
def test_the_most_common_theme(without, rest):
    """A theme is somebody else's words: its stars are shown, not obeyed."""
    found = themes(("Delay *again*", 150, 0.525), ("Transport", 20, 0.07))
    assert words.themes_finding(found, 284, without) == (
        f"**Delay \\*again\\* is what families complain of most**: 150 of 284 complaints (53%).{rest}"
    )


def test_no_themes():
    assert words.themes_finding(themes(), 5, 5) == "What complaints are about is not recorded in this data."


LONG = "complaints_after_52_weeks"


@pytest.mark.parametrize(
    ("long", "received", "said"),
    [
        (
            share(LONG, 3, 10),
            30,
            "**30% (3 of 10) of the complaints that we can link to a case come from families whose request took, or "
            "has taken so far, more than 52 weeks.** 20 could not be linked.",
        ),
        (
            share(LONG, 0, 10),
            10,
            "**0% (0 of 10) of the complaints that we can link to a case come from families whose request took, or "
            "has taken so far, more than 52 weeks.**",
        ),
        (
            missing(LONG),
            10,
            "No complaint could be linked to a child's case, so how long these families waited cannot be said.",
        ),
    ],
)
def test_families_who_waited_more_than_a_year(long, received, said):
    assert words.waits_finding(long, count(RECEIVED, received)) == said
