"""The appeal rate against the published table: denominators rebuilt, comparisons, counts reconciled."""

import pandas as pd
import pytest

from data_access.published.rates import published_rates
from data_access.published.release import read_release
from metrics.national.england import england
from metrics.national.tribunal import IN_DEVELOPMENT, IN_DEVELOPMENT_LIKE_FOR_LIKE
from metrics.tribunal.appeal_rate import Light, beside_england, denominator_jumps, january_census
from metrics.tribunal.reconciliation import Reconciliation
from tests.published_files import APPEALS, published_file


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    table = published_file(APPEALS)
    return read_release(table.read_bytes(), table.name).figures


def of(figures: pd.DataFrame, area: str, indicator: str) -> dict[int, float]:
    own = figures[(figures["area_name"] == area) & (figures["indicator"] == indicator)]
    return dict(zip(own["time_period"], own["value"], strict=True))


def test_england_decisions_rebuild_exactly():
    """WE14: refused, no plan, plans of the January after and plans ceased as needs are met, from the SEN2 releases."""
    parts = {
        2019: (18_755, 3_368, 390_109, 899),
        2020: (16_406, 3_122, 430_697, 526),
        2021: (20_830, 3_903, 473_255, 428),
    }
    published = {fact.year: fact for fact in england("tribunal_appeal_rate")}
    for year, four in parts.items():
        assert sum(four) == published[year].denominator
        assert f"{100 * published[year].numerator / sum(four):.1f}" == published[year].as_published


def test_the_file_given_is_the_table_read(figures):
    """Derby's and England's line, from the file beside the project."""
    assert of(figures, "Derby", "appeals_registered")[2024] == 190
    assert of(figures, "Derby", "appealable_decisions")[2024] == 4_142
    assert of(figures, "England", "appealable_decisions")[2024] == 689_739


def test_derby_beside_england():
    """WE13."""
    found = beside_england(190, 4_142, 22_276 / 689_739)
    assert found is not None
    assert (round(100 * found.own, 3), round(100 * found.england, 3)) == (4.587, 3.230)
    assert (round(found.times, 2), round(found.points, 1), found.light) == (1.42, 1.4, Light.RED)


def test_no_decisions_give_no_rate_and_few_give_no_colour(figures):
    """WE17: nought of 26 is a rate, nought of nought is none, and a withheld figure is neither."""
    none_of_26 = beside_england(0, 26, 0.0323)
    assert none_of_26 is not None
    assert (none_of_26.own, none_of_26.light) == (0.0, Light.GREEN)
    assert beside_england(0, 0, 0.0323) is None
    few = beside_england(1, 9, 0.0323)
    assert few is not None
    assert few.light is Light.NONE
    rates = published_rates(figures, "tribunal_appeal_rate")
    city = rates[(rates["area_name"] == "City of London") & (rates["time_period"] == 2024)].iloc[0]
    assert (city["numerator"], city["denominator"], city["value"]) == (0, 26, 0)
    withheld = figures[(figures["indicator"] == "appealable_decisions_in_development") & (figures["reason"] == "x")]
    assert len(withheld) == 6
    assert withheld["value"].isna().all()


def test_in_development_like_for_like(figures):
    """WE15: six authorities are in the printed numerator alone."""
    own = figures[(figures["level"] == "Local authority") & (figures["time_period"] == 2024)]
    appeals = own[own["indicator"] == "appeals_registered"].set_index("area_code")["value"]
    decisions = own[own["indicator"] == "appealable_decisions_in_development"].set_index("area_code")["value"]
    alive = decisions.index[(own[own["indicator"] == "appealable_decisions"].set_index("area_code")["value"]).notna()]
    appeals, decisions = appeals.reindex(alive), decisions.reindex(alive)
    both = decisions.notna()
    assert int((appeals.notna() & ~both).sum()) == 6
    printed, like_for_like = appeals.sum() / decisions.sum(), appeals[both].sum() / decisions.sum()
    assert (f"{100 * printed:.1f}", f"{100 * like_for_like:.1f}") == (
        IN_DEVELOPMENT.printed,
        IN_DEVELOPMENT_LIKE_FOR_LIKE.printed,
    )


def test_a_jump_in_the_denominator_is_said(figures):
    """Central Bedfordshire's decisions more than doubled in 2024, so its rate fell while its appeals rose by 46%."""
    jumps = denominator_jumps(of(figures, "Central Bedfordshire", "appealable_decisions"))
    assert list(jumps) == [2024]
    assert round(jumps[2024], 2) == 2.22
    assert denominator_jumps(of(figures, "England", "appealable_decisions")) == {}
    assert denominator_jumps(of(figures, "Derby", "appealable_decisions")) == {}


@pytest.mark.parametrize(
    ("own", "published", "percent", "light"),
    [
        (38, 90, "-57.8", Light.RED),
        (194, 186, "+4.3", Light.GREEN),
        (111, 111, "+0.0", Light.GREEN),
        (47, 54, "-13.0", Light.RED),
        (78, 73, "+6.8", Light.AMBER),
        (88, 90, "-2.2", Light.GREEN),
        (5, 3, "+66.7", Light.GREEN),
    ],
)
def test_the_councils_log_beside_the_ministrys_count(own, published, percent, light):
    """WE33, and councils that answered requests for information; two more or fewer are close for any council."""
    found = Reconciliation(2023, own, published)
    assert found.share is not None
    assert (f"{100 * found.share:+.1f}", found.light) == (percent, light)


def test_the_census_day():
    assert [january_census(year).day for year in (2024, 2025, 2026)] == [18, 16, 15]
