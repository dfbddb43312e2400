"""Charts in words, for somebody who cannot see them: the same numbers as the table, the same limit, the same sides."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from metrics.national.england import ReferenceFact
from metrics.splits import BREAKDOWNS
from reports import trend
from reports.figure import Part
from reports.words import alternatives as words
from tests.reports.figures import hidden, share

ISSUED, LATE, RECEIVED = (
    CATALOGUE[key] for key in ("plans_issued_within_20_weeks", "plans_issued_over_52_weeks", "requests_received")
)
ENGLAND = ReferenceFact("plans_issued_within_20_weeks", "England", 2024, 39_407, 84_866, "46.4")


def months(*values: float | None, of: int = 50) -> pd.DataFrame:
    """The months to October 2026, a value each."""
    periods = months_to(date(2026, 10, 31), len(values))
    return pd.DataFrame(
        {
            "period_start": [one.start for one in periods],
            "period_end": [one.end for one in periods],
            "value": values,
            "numerator": [None if value is None else value * of for value in values],
            "denominator": of,
            "status": ["no cases" if value is None else "shown" for value in values],
        }
    )


def test_a_run_chart():
    read = trend.read(ISSUED, months(0.4, 0.6, 0.5))
    assert words.control(read, target=0.625) == (
        f"Run chart, without limits. {ISSUED.name}, by month: 40.0% in August 2026, 50.0% in October 2026. Lowest "
        f"40.0% in August 2026, highest 60.0% in September 2026; {trend.range_words(read)}. Our target: 63%. "
        f"{read.signal.sentence}"
    )
    nothing = trend.read(ISSUED, months(None, None))
    assert words.control(nothing) == f"{ISSUED.name}: nothing to show for these months."


def test_a_control_chart_names_what_stands_out():
    """Fourteen months around a half and one at nought: of plans on time a concern, of plans over a year better."""
    values = [0.5, 0.52, 0.48, 0.51, 0.49, 0.5, 0.52, 0.48, 0.5, 0.51, 0.49, 0.5, 0.52, 0.48, 0.0]
    read = trend.read(ISSUED, months(*values))
    said = words.control(read)
    assert said.startswith(f"Control chart. {ISSUED.name}, by month: 50.0% in August 2025, 0% in October 2026.")
    assert "October 2026 L (A concern)" in said
    fewer_late = words.control(trend.read(LATE, months(*values)))
    assert "October 2026 L (Getting better)" in fewer_late


def test_a_split_with_every_group_that_has_a_value():
    groups = [share(ISSUED.key, 39, 85, "Milltown"), hidden(ISSUED.key, "Fenside"), share(ISSUED.key, 0, 3, "Harbour")]
    assert words.split(ISSUED, BREAKDOWNS["locality"], groups) == (
        f"Bar chart. {ISSUED.name} by locality. Milltown: 46% (39 of 85); Harbour: 0% (0 of 3)."
    )


@pytest.mark.parametrize(
    ("week", "said"),
    [
        (20, "In the first 20 weeks: 1. In weeks 21 to 52: 0. Longer: 0."),
        (21, "In the first 20 weeks: 0. In weeks 21 to 52: 1. Longer: 0."),
        (52, "In the first 20 weeks: 0. In weeks 21 to 52: 1. Longer: 0."),
        (53, "In the first 20 weeks: 0. In weeks 21 to 52: 0. Longer: 1."),
    ],
)
def test_waits_around_the_limit(week, said):
    weeks = [int(number == week) for number in range(1, 54)]
    assert words.waits(weeks) == (
        f"Bar chart of children waiting, by week. {said} A line marks 20 weeks, the legal limit."
    )


def test_parts():
    assert words.parts([Part("Agreed", 1500, 2237), Part("Refused", 737, 2237)]) == (
        "Agreed: 1,500 of 2,237; Refused: 737 of 2,237"
    )


def test_stages_without_those_of_nobody():
    stages = pd.DataFrame(
        [("Deciding", 10, 5.25, 4, 6.75, 0.2), ("Advice", 0, None, None, None, None)],
        columns=["name", "children", "median_weeks", "lower_quartile", "upper_quartile", "share_of_total"],
    )
    assert words.stages(stages) == (
        "Bars for the stages between a request and a plan. Deciding: half within 5.3 weeks, the middle half 4.0 to "
        "6.8, 20% of the time."
    )


def test_flow():
    found = pd.DataFrame(
        {"period_end": [date(2026, 9, 30), date(2026, 10, 31)], "received": [1200, 7], "finished": [1000, 3]}
    )
    assert words.flow(found) == (
        "Two lines by month, requests in and cases finished. September 2026: 1,200 in, 1,000 finished; October 2026: 7 "
        "in, 3 finished. In all 1,207 in and 1,003 finished."
    )


def line(week: int, **shares: float) -> dict:
    ends = dict.fromkeys(("plan", "still_waiting", "refused", "no_plan", "withdrawn", "moved"), 0.0)
    return {"weeks": week, **ends, **shares}


def test_what_became_of_requests_at_a_few_weeks():
    """Whoever is neither waiting nor has a plan has ended without one. Week 19 is not told, week 20 is."""
    weekly = pd.DataFrame(
        [
            line(10, still_waiting=0.755, refused=0.245),
            line(19, still_waiting=1.0),
            line(20, plan=0.37, still_waiting=0.35, refused=0.2, no_plan=0.05, withdrawn=0.02, moved=0.01),
            line(52, plan=0.995, still_waiting=0.004, moved=0.001),
        ]
    )
    assert words.became(weekly) == (
        "Layers that fill 100%, by week since the request. by week 10: plan 0%, still waiting 76%, ended without a "
        "plan 25%; by week 20: plan 37%, still waiting 35%, ended without a plan 28%; by week 52: plan over 99%, still "
        "waiting under 1%, ended without a plan under 1%. A line marks 20 weeks, the legal limit."
    )
