"""What the rules find in DfE's release of 2025: the three cases that were found by hand, and nothing unlisted."""

import pytest

from data_access.published.pooled import pooled
from data_access.published.rates import doubtful, published_rates
from data_access.reference_data.authorities import AUTHORITIES, BY_OLD_CODE
from data_access.reference_data.oddities import oddities
from tests.published_files import published_series

YORKSHIRE_AND_THE_HUMBER = {one.area_code for one in AUTHORITIES if one.region_code == "E12000003"}
WEST_BERKSHIRE = BY_OLD_CODE["869"].area_code


@pytest.fixture(scope="module")
def found(headlines):
    return doubtful(headlines)


def cells(found, column: str, rule: str) -> set[tuple[str, int]]:
    own = found[(found["column"] == column) & found["rule"].str.contains(rule)]
    return set(zip(own["area_code"], own["time_period"], strict=True))


def test_new_plans_of_2022_are_the_regions_for_each_of_fifteen(found, headlines):
    assert len(YORKSHIRE_AND_THE_HUMBER) == 15
    assert cells(found, "new_ehc_plans", "whole region") == {(code, 2022) for code in YORKSHIRE_AND_THE_HUMBER}
    region = published_series(headlines, "plans_started", "E12000003").set_index("time_period")
    assert region.loc[2022, "value"] == 6_078


def test_west_berkshires_requests_of_2022_are_no_nought(found):
    assert (WEST_BERKSHIRE, 2022) in cells(found, "requests_received_in_year", "is 0")


def test_two_authorities_have_each_others_decisions(found):
    two = {(BY_OLD_CODE[number].area_code, 2024) for number in ("823", "873")}
    assert cells(found, "appealable_decisions", "another authority") == two


def test_every_cell_found_is_listed_as_odd(found):
    """43 of the release's 182,717 totals. Whoever changes a rule, or reads a new release, lists what it finds."""
    assert len(found) == 43
    for one in found.itertuples():
        own = [odd for odd in oddities(one.dataset, one.area_code, one.time_period) if odd.area_code == one.area_code]
        assert any(odd.concerns((one.column,)) for odd in own), one


def test_what_is_listed_as_wrong_is_in_doubt_among_the_rates(headlines):
    plans = published_rates(headlines, "plans_started")
    wrong = plans[plans["doubt"] != ""]
    assert set(zip(wrong["area_code"], wrong["time_period"], strict=True)) == {
        (code, 2022) for code in YORKSHIRE_AND_THE_HUMBER
    }
    appeals = published_rates(headlines, "tribunal_appeal_rate")
    assert set(appeals.loc[appeals["doubt"] != "", "area_name"]) == {"Central Bedfordshire", "Cambridgeshire"}
    registered = published_rates(headlines, "tribunal_appeals_registered")
    assert (registered["doubt"] == "").all(), "their appeals are their own"


def test_neighbours_together_leave_out_a_figure_that_is_wrong(headlines):
    codes = [BY_OLD_CODE[number].area_code for number in ("823", "881", "919")]
    last = pooled(headlines, "tribunal_appeal_rate", codes).set_index("time_period").loc[2024]
    assert (last["members"], last["missing"]) == (2, "Central Bedfordshire (not to be relied on)")


def test_it_is_said_when_the_release_is_read(release):
    said = [one for one in release.findings if one.code == "PUBLISHED-FIGURE-DOUBTFUL"]
    assert len(said) == 8
    new_plans = next(one for one in said if "New EHC plans" in one.file)
    assert new_plans.message.startswith("15 numbers in this file cannot be right: new_ehc_plans of ")
    assert "Leeds 2022" in new_plans.message
