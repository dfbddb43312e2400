"""Figures of the sample council as they leave it, with an attacker who reads them, their sums and what was before."""

from datetime import date

import pytest

from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD, Policy
from metrics.disclosure.publication import Asked, publish
from metrics.disclosure.together import TooMuchTogether
from sample_data import ready_made
from tests.relations.disclosure.reader import periods, worked_out

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
        ([ON_TIME], MONTHS + QUARTERS + YEAR, ("locality",)),
        ([ON_TIME], YEAR, ("locality", "age_band")),
        (["requests_received", "requests_refused"], QUARTERS[:2], ("locality",)),
        (["plans_issued", ON_TIME, "exceptions_claimed"], YEAR, ("locality",)),
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


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((MONTHS[:3], ("locality",)), (["2025-01-01..2025-04-30"], ("locality",))),
        ((QUARTERS[:2], ("locality",)), (MONTHS[:6], ())),
        ((MONTHS[:6], ()), (QUARTERS[:2], ("locality",))),
        ((YEAR, ("locality",)), (YEAR, ("locality", "school_phase"))),
    ],
)
def test_nor_with_what_was_published_before(larkmoor, first, then):
    """May less April is one child: three months, and then four; a quarter, and then its months."""
    earlier, later = (asked_of(larkmoor, [ON_TIME], *one) for one in (first, then))
    told = publish(earlier, STANDARD)
    before = {one: frozenset() if number is None else frozenset({number}) for one, number in told.numbers.items()}
    published = publish(later, STANDARD, before)
    assert not published.given_away
    assert worked_out(published, later, [(told, earlier)]) == []
    again = publish(earlier, STANDARD, before)
    assert again.result.equals(told.result), "the same again is the same"


def test_what_was_told_as_another_number_binds_nothing(larkmoor):
    """Two plans came in late: what was told of the others is of other rows."""
    asked = asked_of(larkmoor, [ON_TIME], YEAR, ("locality",))
    told = publish(asked, STANDARD)
    before = {one: frozenset({number + 2}) for one, number in told.numbers.items() if number is not None}
    assert publish(asked, STANDARD, before).result.equals(told.result)


@pytest.mark.parametrize("to", [5, 10])
def test_rounded_numbers_and_the_shares_of_them(larkmoor, to):
    """What is shown is rounded, a half going up; what is hidden is the same."""
    asked = asked_of(larkmoor, [ON_TIME, "plans_issued"], YEAR, ("locality",))
    exact, rounded = (publish(asked, Policy(rounding=one)).result for one in (0, to))
    assert (exact["status"] == rounded["status"]).all()
    for part in ("numerator", "denominator"):
        assert (rounded[part].dropna() % to == 0).all()
        assert ((rounded[part] - exact[part]).dropna().between(-to / 2, to / 2)).all()
    shares = rounded[(rounded["metric"] == ON_TIME) & (rounded["status"] == "shown")]
    assert (shares["value"] == shares["numerator"] / shares["denominator"]).all()
    counts = rounded[(rounded["metric"] == "plans_issued") & (rounded["status"] == "shown")]
    assert (counts["value"] == counts["numerator"]).all()


def test_too_much_at_once_is_refused(larkmoor, monkeypatch):
    """Better no table than one that nobody could look through."""
    monkeypatch.setattr("metrics.disclosure.together.MOST_PARTS", 100)
    with pytest.raises(TooMuchTogether, match="fewer periods"):
        publish(asked_of(larkmoor, [ON_TIME], MONTHS, ("locality",)), STANDARD)
