"""What the page on complaints says: in time and overdue, upheld and not, faults that repeat and that came back."""

from datetime import date

import pandas as pd
import pytest

from metrics.complaints.published_rates import OmbudsmanFact
from metrics.counting.definition import Status
from metrics.law.complaint_stages import StageLimits
from reports.words import complaints as words
from tests.reports.figures import TODAY, count, hidden, measure, missing, share

RECEIVED, FIRST, UPHELD = "complaints_received", "stage_1_on_time", "ombudsman_upheld_rate"


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


def themes(*lines: tuple[str, int, float]) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["words", "rows", "share"])


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


SOURCE = OmbudsmanFact("England", "all services", "2024/25", 0.945, "an annual review")


@pytest.mark.parametrize(
    ("upheld", "others", "said"),
    [
        (
            share(UPHELD, 19, 20),
            [SOURCE],
            "**The Ombudsman upheld 95% (19 of 20) of its investigations** in 2025. England, all services, 2024/25: "
            "95%.",
        ),
        (
            share(UPHELD, 9, 10),
            [],
            "**The Ombudsman upheld 90% (9 of 10) of its investigations** in 2025.",
        ),
        (
            share(UPHELD, 9, 9),
            [SOURCE],
            "**The Ombudsman upheld 100% (9 of 9) of its investigations** in 2025. Fewer than 10, so do not compare "
            "it. England, all services, 2024/25: 95%.",
        ),
        (missing(UPHELD, Status.NO_CASES), [SOURCE], "Investigations upheld: no cases."),
    ],
)
def test_upheld_beside_others(upheld, others, said):
    """Nine investigations are not enough to compare, ten are."""
    assert words.upheld_finding(upheld, others) == said


def test_what_else_is_said_of_decisions_upheld():
    before, rate = share("ombudsman_remedied_before", 2, 19), measure("ombudsman_upheld_per_100000", 6.24, rows=19)
    long = share("ombudsman_after_52_weeks", 1, 4)
    assert words.upheld_points(before, rate, long) == [
        "**11% (2 of 19) had been put right before the Ombudsman looked.**",
        "6.2 upheld for every 100,000 residents (19 in all). The Ombudsman's own figure is about every service of a "
        "council.",
        "25% (1 of 4) of those that can be linked to a case come from families who waited more than 52 weeks.",
    ]
    assert words.upheld_points(missing(before.metric.key), missing(rate.metric.key), hidden(long.metric.key)) == []


EARLIER, DAYS = "ombudsman_from_earlier_years", "days_from_fault_to_decision_median"


@pytest.mark.parametrize(
    ("earlier", "days", "said"),
    [
        (
            share(EARLIER, 3, 4),
            measure(DAYS, 426),
            "**In 75% (3 of 4) of the decisions upheld, the fault was over before the year began.** Half of them came "
            f"14 months or more after the fault began. {words.LAGS}",
        ),
        (
            share(EARLIER, 3, 4),
            measure(DAYS, 31),
            "**In 75% (3 of 4) of the decisions upheld, the fault was over before the year began.** Half of them came "
            f"1 month or more after the fault began. {words.LAGS}",
        ),
        (
            share(EARLIER, 0, 4),
            missing(DAYS),
            "**In 0% (0 of 4) of the decisions upheld, the fault was over before the year began.** " + words.LAGS,
        ),
        (
            missing(EARLIER),
            measure(DAYS, 400),
            "When the faults were is not recorded, so how far these decisions lag behind cannot be said.",
        ),
    ],
)
def test_how_far_decisions_lag_behind(earlier, days, said):
    assert words.lag_finding(earlier, days) == said


REPEAT = "repeat_fault_themes"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            themes(("Delay", 1, 0.5), ("Transport", 1, 0.5)),
            "None of the 2 themes found in the last 24 months was found twice.",
        ),
        (
            themes(("Delay", 2, 0.5), ("Transport", 1, 0.25)),
            "**1 of 2 themes was found in two upheld decisions or more** in the last 24 months: most often Delay (2). "
            "50% (2 of 4) of the decisions carry one of them.",
        ),
        (
            themes(("A", 5, 1), ("B", 4, 1), ("C", 3, 1), ("D", 2, 1)),
            "**4 of 4 themes were found in two upheld decisions or more** in the last 24 months: most often A (5), B "
            "(4) and C (3). 50% (2 of 4) of the decisions carry one of them.",
        ),
    ],
)
def test_found_once_is_not_a_repeat(found, said):
    assert words.repeats_finding(share(REPEAT, 2, 4), found) == said


def test_no_theme_of_an_upheld_decision():
    assert words.repeats_finding(missing(REPEAT), themes()) == (
        "No theme of an upheld decision is recorded in these 24 months."
    )


DONE, ON_TIME, BACK = "ombudsman_compliance", "ombudsman_compliance_on_time", "faults_after_fix"


def test_promises_kept_and_faults_that_came_back():
    done, on_time = share(DONE, 9, 10), share(ON_TIME, 5, 10)
    kept = (
        "Of the Ombudsman's cases whose last remedy fell due in the period, **90% (9 of 10) are done in full**; 50% (5 "
        "of 10) by the days promised."
    )
    assert words.promise_points(done, on_time, share(BACK, 0, 4)) == [
        kept,
        "No fault that we had put right was found again afterwards.",
    ]
    assert words.promise_points(done, on_time, share(BACK, 1, 4)) == [
        kept,
        "**25% (1 of 4): faults that came back.** These upheld decisions are about a fault that we had put right, and "
        "that happened again afterwards.",
    ]
    assert words.promise_points(missing(DONE, Status.NO_CASES), missing(ON_TIME), missing(BACK)) == [
        "No case of the Ombudsman had its last remedy fall due in the period."
    ]
    assert words.promise_points(missing(DONE), missing(ON_TIME), share(BACK, 1, 4)) == [
        "Whether promises to the Ombudsman were kept needs the register of remedies, which is not loaded."
    ]
