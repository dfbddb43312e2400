"""What is said of limits that span two levels, and of step changes that were set and undone."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd

from data_access.storage.step_changes import StepChange
from metrics.catalogue import CATALOGUE
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.two_levels import two_levels
from reports import step_changes, trend
from reports.charts import control
from reports.tables import results
from reports.words import alternatives

STEP = StepChange(
    1, "m", date(2026, 4, 1), "One front *door*", "A. Example", datetime(2026, 5, 2, tzinfo=UTC), "", None
)


def two(before: float, after: float, key: str = "plans_issued_within_20_weeks", **more) -> trend.Trend:
    """A year at one level and a year at another, going up and down by a hundredth."""
    values = [level + (0.01 if number % 2 else -0.01) for level in (before, after) for number in range(12)]
    months = pd.date_range("2025-04-30", periods=24, freq="ME").date
    return trend.read(
        CATALOGUE[key],
        pd.DataFrame({"period_end": months, "value": values, "denominator": 40, "status": "shown", "numerator": 20}),
        **more,
    )


def test_the_offer_says_both_levels_in_their_order_and_who_decides():
    words = step_changes.offer(two(0.38, 0.61))
    assert "about 38% before April 2026, about 61% from then on" in words
    assert "would call 24 of these 24 months unusual, so no month is marked and nothing is said of a target" in words
    assert "set a step change below; the dashboard never does by itself" in words
    assert "about 61% before April 2026, about 38% from then on" in step_changes.offer(two(0.61, 0.38))


def test_where_limits_span_two_levels_no_month_is_marked_and_nothing_is_said_of_the_target():
    """Not in the chart, its words or its table; with the step change set, what then stands out is."""
    read = two(0.38, 0.61, target=0.5)
    assert read.signal.assurance is not None, "from a mix of two eras"
    assert read.assurance is None
    assert sum(bool(point.patterns) for point in read.signal.points) == 24
    assert not any(map(read.is_marked, read.signal.points))
    drawn = control.control(read, target=0.5)
    assert not [trace.name for trace in drawn.data if trace.mode == "markers+text"]
    said = alternatives.control(read, 0.5)
    assert "Standing out" not in said
    assert "One pair of limits spans two levels here" in said
    assert not any(results.control_table(read)["Stands out"])
    apart = two(0.38, 0.61, target=0.5, rebases=[Rebase(date(2026, 4, 30), "A second team", "A. Example")])
    assert step_changes.offer(apart) == ""
    assert apart.assurance is not None


def test_levels_that_are_written_alike_are_not_offered():
    """38.1 and 38.4 of a hundred are both 38%."""
    values = [level + (0.0001 if number % 2 else -0.0001) for level in (0.381, 0.384) for number in range(12)]
    months = pd.date_range("2025-04-30", periods=24, freq="ME").date
    rows = pd.DataFrame({"period_end": months, "value": values, "denominator": 40})
    read = trend.read(CATALOGUE["plans_issued_within_20_weeks"], rows)
    assert two_levels(read.signal) is not None
    assert step_changes.offer(read) == ""


def test_what_was_set_and_what_was_undone():
    """Whoever wrote a reason cannot shape the page with it."""
    undone = replace(STEP, undone_by="B. Example", undone_at=datetime(2026, 6, 3, tzinfo=UTC))
    assert step_changes.history((STEP, undone)) == (
        r"From 1 April 2026: One front \*door\*. Set by A. Example on 2 May 2026.",
        r"From 1 April 2026: One front \*door\*. Set by A. Example on 2 May 2026; undone by B. Example on 3 June 2026.",
    )
    assert step_changes.history(()) == ()
