"""The mean is of the very days of which the median is."""

from datetime import date, timedelta

from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.metrics.tables import register

REGISTERED = date(2025, 1, 1)


def appeal(days: int | None, outcome: str | None) -> dict:
    ended = None if days is None else REGISTERED + timedelta(days=days)
    return {"appeal_type": "RTA", "registered_date": REGISTERED, "outcome": outcome, "outcome_date": ended}


def test_mean_and_median_of_the_same_appeals():
    """100, 110 and 300 days; one is still open."""
    log = register("appeals", *(appeal(days, "withdrawn") for days in (100, 110, 300)), appeal(None, None))
    found = {
        key: evaluate(CATALOGUE[key], log, [calendar_year(2025)]).iloc[0]
        for key in ("days_to_outcome_mean", "days_to_outcome_median")
    }
    assert {key: (one["denominator"], one["value"]) for key, one in found.items()} == {
        "days_to_outcome_mean": (3, 170),
        "days_to_outcome_median": (3, 110),
    }
