"""What is said of limits that span two levels, and of step changes that were set and undone."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd

from data_access.storage.step_changes import StepChange
from metrics.catalogue import CATALOGUE
from metrics.statistics.two_levels import TwoLevels
from reports import step_changes, trend

LEVELS = TwoLevels(date(2026, 4, 30), 0.38, 0.61, 24, 24)
STEP = StepChange(
    1, "m", date(2026, 4, 1), "One front *door*", "A. Example", datetime(2026, 5, 2, tzinfo=UTC), "", None
)


def offer(key: str, levels: TwoLevels) -> str:
    months = pd.date_range("2026-01-31", periods=3, freq="ME").date
    rows = pd.DataFrame({"period_end": months, "value": [0.3, 0.4, 0.5], "denominator": 10})
    return step_changes.offer(trend.read(CATALOGUE[key], rows), levels)


def test_the_offer_says_both_levels_in_their_order_and_who_decides():
    words = offer("plans_issued_within_20_weeks", LEVELS)
    assert "about 38% before April 2026, about 61% from then on" in words
    assert "calls 24 of these 24 months unusual" in words
    assert "set a step change; the dashboard never does by itself" in words
    fallen = offer("plans_issued_within_20_weeks", replace(LEVELS, before=0.61, after=0.38, flagged=19))
    assert "about 61% before April 2026, about 38% from then on" in fallen
    assert "calls 19 of these 24 months unusual" in fallen


def test_levels_that_are_written_alike_are_not_offered():
    assert offer("plans_issued_within_20_weeks", replace(LEVELS, before=0.381, after=0.384)) == ""
    assert offer("plans_issued_within_20_weeks", replace(LEVELS, before=0.381, after=0.394)) != ""


def test_what_was_set_and_what_was_undone():
    """Whoever wrote a reason cannot shape the page with it."""
    undone = replace(STEP, undone_by="B. Example", undone_at=datetime(2026, 6, 3, tzinfo=UTC))
    assert step_changes.history((STEP, undone)) == (
        r"From 1 April 2026: One front \*door\*. Set by A. Example on 2 May 2026.",
        r"From 1 April 2026: One front \*door\*. Set by A. Example on 2 May 2026; undone by B. Example on 3 June 2026.",
    )
    assert step_changes.history(()) == ()
