"""What stands around a chart: which month, whether the law was ever met, where the 20th week lies."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from metrics.plans.breakdowns import ANOTHER_CLOCK
from reports.figure import Part
from reports.words import charts as words
from tests.reports.figures import TODAY, YEAR, count, hidden, measure, missing, share

ISSUED, OPEN = "plans_issued_within_20_weeks", "assessments_open"


def months(*values: float | None) -> pd.DataFrame:
    """The months to October 2026, a value each."""
    periods = months_to(date(2026, 10, 31), len(values))
    return pd.DataFrame({"period_end": [one.end for one in periods], "value": values, "status": "shown"})


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        (ISSUED, (None, None), "There is nothing to show for these months."),
        (
            ISSUED,
            (0.4, 0.6, 0.5),
            "**50% in October 2026**. The months range from 40% in August 2026 to 60% in September 2026. In none of "
            "them was every plan on time.",
        ),
        (
            ISSUED,
            (1.0, 0.5, None),
            "**50% in September 2026**. The months range from 50% in September 2026 to 100% in August 2026. In 1 of 2 "
            "every plan was on time.",
        ),
        (ISSUED, (0.5,), "**50% in October 2026**. Not every plan was on time."),
        (ISSUED, (None, 1.0), "**100% in October 2026**. In 1 of 1 every plan was on time."),
        ("requests_received", (12,), "**12 in October 2026**."),
        ("requests_received", (12, 12, 12), "**12 in October 2026**, as in every month."),
        (
            ISSUED,
            (1.0, 1.0),
            "**100% in October 2026**, as in every month. In 2 of 2 every plan was on time.",
        ),
        (
            "request_decisions_within_6_weeks",
            (0.9, 0.8),
            "**80% in October 2026**. The months range from 80% in October 2026 to 90% in September 2026. In none of "
            "them was every decision on time.",
        ),
        (
            "plans_issued_over_52_weeks",
            (0.1, 0.2),
            "**20% in October 2026**. The months range from 10% in September 2026 to 20% in October 2026.",
        ),
        (
            "requests_received",
            (1200, 900),
            "**900 in October 2026**. The months range from 900 in October 2026 to 1,200 in September 2026.",
        ),
        (
            "weeks_to_plan_median",
            (23.25, 20),
            "**20 weeks in October 2026**. The months range from 20 weeks in October 2026 to 23.3 weeks in September "
            "2026.",
        ),
    ],
)
def test_trend_finding(key, values, said):
    """The law is spoken of where a clock is and more is better; a month without cases is no month in which it was
    met."""
    assert words.trend_finding(CATALOGUE[key], months(*values)) == said


@pytest.mark.parametrize(
    ("on_time", "over", "said"),
    [
        (
            share(ISSUED, 39, 85),
            share("plans_issued_over_52_weeks", 4, 85),
            "**46 of 85 plans took longer than 20 weeks** or have no usable dates; 4 took longer than a year.",
        ),
        (
            share(ISSUED, 1, 1),
            share("plans_issued_over_52_weeks", 0, 1),
            "**0 of 1 plan took longer than 20 weeks** or have no usable dates; 0 took longer than a year.",
        ),
        (missing(ISSUED), missing("plans_issued_over_52_weeks"), "No plans were issued in this period."),
    ],
)
def test_groups_finding(on_time, over, said):
    """Late are those not on time: all less the 39 within 20 weeks."""
    assert words.groups_finding(on_time, over) == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((), "No requests."),
        ((Part("Agreed", 1, 1),), "**1 request** = 1 (agreed)."),
        (
            (Part("Agreed to assess", 1500, 2237), Part("EHC plan refused (twice)", 737, 2237)),
            "**2,237 requests** = 1,500 (agreed to assess) + 737 (EHC plan refused, twice).",
        ),
    ],
)
def test_sum_line(parts, said):
    """A bracket within a bracket would be misread."""
    assert words.sum_line("requests", parts) == said


def test_the_largest_group():
    groups = [count("plans_maintained", number, name, TODAY) for name, number in (("A", 30), ("B", 70), ("C", 70))]
    whole = count("plans_maintained", 170, period=TODAY)
    assert words.largest_finding(groups, whole) == "The largest group: **B, 70 of 170** (41%)."


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ([], "There are too few cases to compare groups."),
        ([("A", 10, 20), ("B", 19, 19)], "There are too few cases to compare groups."),
        (
            [("A", 10, 20), ("B", 18, 20), ("C", 0, 19)],
            "From **50% in A** to **90% in B**. Part of any difference between groups is chance, the more so the "
            "fewer cases there are.",
        ),
        (
            [("A", 10, 20), ("B", 10, 20)],
            "**50%** in each of 2 groups with cases enough to compare.",
        ),
    ],
)
def test_groups_of_fewer_than_ten_are_not_compared(groups, said):
    """Nine cases: one child more moves the share by eleven points."""
    assert words.split_finding([share(ISSUED, part, of, name) for name, part, of in groups]) == said


def test_a_hidden_group_is_not_the_lowest():
    """No value is not nought."""
    split = [share(ISSUED, 10, 20, "A"), share(ISSUED, 18, 20, "B"), hidden(ISSUED, "C")]
    assert words.split_finding(split).startswith("From **50% in A** to **90% in B**.")


@pytest.mark.parametrize(
    ("week", "said"),
    [
        (19, "**1 is still within their 20 weeks**, 0 of them in the 20th; 0 are past them."),
        (20, "**1 is still within their 20 weeks**, 1 of them in the 20th; 0 are past them."),
        (21, "**0 are still within their 20 weeks**, 0 of them in the 20th; 1 is past them."),
        (53, "**0 are still within their 20 weeks**, 0 of them in the 20th; 1 is past them."),
    ],
)
def test_the_20th_week_is_within_the_limit(week, said):
    weeks = [int(number == week) for number in range(1, 54)]
    assert words.waits_finding(weeks) == said


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (10, ""),
        (
            11,
            "1 more is waiting but not in the chart: under another clock after mediation or a tribunal, or without a "
            "recorded request date.",
        ),
        (
            1210,
            "1,200 more are waiting but not in the chart: under another clock after mediation or a tribunal, or "
            "without a recorded request date.",
        ),
    ],
)
def test_who_is_not_in_the_chart_of_waits(waiting, said):
    assert words.left_out_of_chart(count(OPEN, waiting, period=TODAY), [4, 6]) == said


def test_the_groups_of_waits_are_parts_of_everyone():
    """Waits in their order; what is aside comes last, under a longer name, and only where there is any. Late are the
    waits past 20 weeks, and they alone."""
    groups = [
        (ANOTHER_CLOCK, 3),
        ("Within 20 weeks", 50),
        ("20 to 26 weeks", 0),
        ("Over 52 weeks", 7),
        (NOT_RECORDED, 0),
    ]
    parts = words.band_parts([count(OPEN, number, name, TODAY) for name, number in groups], count(OPEN, 60, "", TODAY))
    assert [(one.label, one.count, one.whole, one.late) for one in parts] == [
        ("Within 20 weeks", 50, 60, False),
        ("20 to 26 weeks", 0, 60, True),
        ("Over 52 weeks", 7, 60, True),
        ("Under another clock, after mediation or a tribunal", 3, 60, False),
    ]


def test_figures_are_of_the_year_they_say():
    """The tiny constructors themselves: a period that was asked for is the one that is said."""
    assert measure("weeks_to_plan_median", 20.0).period == YEAR
