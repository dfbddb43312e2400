"""Published figures of several authorities put together: sums, never means, and who is missing."""

import math

import pandas as pd
import pytest

from data_access.published.pooled import pooled
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE
from tests.published_files import published_series

HEADLINE = "plans_issued_within_20_weeks"
ENGLAND = "E92000001"


def test_by_hand(headlines):
    """Leeds 77 of 922 and Camden 242 of … in 2023: sums, not the mean of two percentages."""
    leeds, camden = BY_OLD_CODE["383"].area_code, BY_OLD_CODE["202"].area_code
    together = pooled(headlines, HEADLINE, [leeds, camden]).set_index("time_period")
    one, other = (published_series(headlines, HEADLINE, code).set_index("time_period") for code in (leeds, camden))
    assert (one.loc[2023, "numerator"], one.loc[2023, "denominator"]) == (77, 922)
    numerator = 77 + other.loc[2023, "numerator"]
    denominator = 922 + other.loc[2023, "denominator"]
    assert together.loc[2023, ["numerator", "denominator"]].tolist() == [numerator, denominator]
    assert together.loc[2023, "value"] == numerator / denominator
    mean = (one.loc[2023, "value"] + other.loc[2023, "value"]) / 2
    assert abs(together.loc[2023, "value"] - mean) > 0.05


@pytest.mark.parametrize("metric", [HEADLINE, "requests_refused", "request_decisions_within_6_weeks"])
def test_all_authorities_are_england(headlines, metric):
    """Where DfE's authorities add up to England, so do ours; in 2024 all 153 are there but two without a rate."""
    together = pooled(headlines, metric, BY_CODE).set_index("time_period").loc[2024]
    england = published_series(headlines, metric, ENGLAND).set_index("time_period").loc[2024]
    assert together[["numerator", "denominator"]].tolist() == england[["numerator", "denominator"]].tolist()
    assert together["value"] == england["value"]


def test_a_missing_member_is_named_with_its_reason(headlines):
    """Dorset has no rate in 2024; Cumbria no line since its split; Leicester none in 2023."""
    codes = [BY_OLD_CODE[number].area_code for number in ("838", "909", "856", "383")]
    together = pooled(headlines, HEADLINE, codes).set_index("time_period")
    assert together.loc[2024, "missing"] == "Dorset (x); Cumbria"
    assert together.loc[2023, "missing"] == "Cumbria; Leicester"
    assert together.loc[2022, "missing"] == ""
    assert together["areas"].unique().tolist() == [4]
    assert together["members"].tolist() == [4, 4, 4, 4, 2, 2]


def test_nobody_has_a_figure(headlines):
    last = pooled(headlines, HEADLINE, [BY_OLD_CODE["838"].area_code]).iloc[-1]
    assert math.isnan(last["value"])
    assert math.isnan(last["numerator"])
    assert (last["members"], last["missing"]) == (0, "Dorset (x)")
    assert pooled(headlines, HEADLINE, []).empty


def test_a_count_is_a_sum(headlines):
    """Kent 20,635 and Rutland 376 plans in January 2025."""
    codes = [BY_OLD_CODE[number].area_code for number in ("886", "857")]
    last = pooled(headlines, "plans_maintained", codes).iloc[-1]
    assert (last["time_period"], last["time_kind"], last["value"]) == (2025, "January census", 21_011)
    assert math.isnan(last["denominator"])


def test_an_area_named_twice_counts_once(headlines):
    once = pooled(headlines, HEADLINE, ["E06000060"])
    pd.testing.assert_frame_equal(pooled(headlines, HEADLINE, ["E10000002", "E06000060"]), once)
