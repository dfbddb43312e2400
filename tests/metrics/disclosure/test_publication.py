"""Figures of the sample council as they leave it, with an attacker who reads them, their sums and what was before."""

from datetime import date

import pytest

from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD, Policy
from metrics.disclosure.publication import Asked, publish
from metrics.disclosure.together import TooMuchTogether
from sample_data import ready_made
from tests.metrics.disclosure.reader import periods, worked_out

ON_TIME = "plans_issued_within_20_weeks"
MONTHS = [f"month:2025-{month:02d}" for month in range(1, 13)]
QUARTERS = [f"quarter:2025-Q{quarter}" for quarter in range(1, 5)]
YEAR = ["calendar:2025"]


@pytest.fixture(scope="module")
def larkmoor() -> CaseTables:
    return CaseTables.build(ready_made.sample().loaded.cases, as_at=date(2026, 10, 31))


def asked_of(table: CaseTables, keys: list[str], specs: list[str], by: tuple[str, ...]) -> list[Asked]:
    return [Asked(CATALOGUE[key], table, periods(table, *specs), by) for key in keys]


@pytest.mark.parametrize(
    ("keys", "specs", "by"),
    [
        ([ON_TIME], MONTHS + QUARTERS + YEAR, ()),
        ([ON_TIME], MONTHS[:6] + QUARTERS[:2], ("locality",)),
        ([ON_TIME], YEAR, ("locality", "age_band")),
        (["requests_received", "requests_refused"], QUARTERS + YEAR, ("locality",)),
        (["plans_issued", ON_TIME, "exceptions_claimed"], QUARTERS[:2], ("locality",)),
        (["assessments_open", "assessments_open_past_20_weeks"], YEAR, ("locality",)),
    ],
)
def test_nobody_works_out_what_is_hidden(larkmoor, keys, specs, by):
    """Months with quarters, places by month, two splits at once, figures over the same children."""
    asked = asked_of(larkmoor, keys, specs, by)
    published = publish(asked, STANDARD)
    assert worked_out(published, asked) == []
    assert (published.result["status"] == "shown").mean() > 0.25, "what is left is worth reading"


def test_to_hide_the_small_alone_hides_nothing(larkmoor):
    """The attacker is no straw man: of the months and quarters as they were published before, numbers were known."""
    asked = asked_of(larkmoor, [ON_TIME], MONTHS[:6] + QUARTERS[:2], ("locality",))
    assert worked_out(publish(asked, Policy(secondary=False)), asked)


def test_too_much_at_once_is_refused(larkmoor):
    """Better no table than one that nobody could look through."""
    with pytest.raises(TooMuchTogether, match="fewer periods"):
        publish(asked_of(larkmoor, [ON_TIME], MONTHS, ("school", "primary_need")), STANDARD)
