"""The measures of DfE's real release: what they add up to, and numbers typed off the files by eye."""

import numpy as np
import pandas as pd
import pytest

from data_access.published.files import column_of
from data_access.published.rates import published_rates
from metrics.catalogue import CATALOGUE
from metrics.counting.registers import CASES
from metrics.national.england import REFERENCE_FACTS, england
from metrics.national.measures import CEASED_REASONS, MEASURES
from metrics.tribunal.appeal_rate_figures import PARTS
from tests.published_files import published_series

ENGLAND = "E92000001"
IN_RELEASE = sorted(key for key, one in MEASURES.items() if one.since <= 2025 and one.dataset != "phase_transfers")
"""What the release of 2025 has; that of 2026 has more, and a file on moves between phases: ``test_release_2026``."""


class TestEngland:
    """Section 4.3 of the domain notes, built in as reference facts."""

    @pytest.mark.parametrize("metric", sorted({fact.metric for fact in REFERENCE_FACTS if fact.year <= 2024}))
    def test_shares_are_what_we_built_in(self, headlines, metric):
        rates = published_series(headlines, metric, ENGLAND)
        found = [
            (row.time_period, row.numerator, row.denominator, "" if pd.isna(row.as_published) else row.as_published)
            for row in rates[rates["value"].notna()].itertuples()
        ]
        facts = [
            (fact.year, fact.numerator, fact.denominator, fact.as_published and float(fact.as_published))
            for fact in england(metric)
            if fact.year <= 2024
        ]
        assert found == facts

    def test_reasons_why_plans_ceased(self, headlines):
        counts = {"not_engaging": 16_091, "transferred": 13_953, "employed": 4_053, "needs_met": 3_955}
        counts |= {"higher_education": 2_579, "max_age": 1_990, "left_england": 928, "other": 837, "died": 475}
        for reason in CEASED_REASONS:
            last = published_series(headlines, f"plans_ceased_{reason}", ENGLAND).iloc[-1]
            assert (last["numerator"], last["denominator"]) == (counts.get(reason, 0), 44_862)

    def test_annual_reviews(self, headlines):
        own = headlines[(headlines["dataset"] == "annual_reviews") & (headlines["area_code"] == ENGLAND)]
        cells = own.set_index(own["indicator"].astype("str"))["value"]
        assert cells[["review_expected", "total_review_meeting"]].tolist() == [524_654, 453_761]
        assert cells[["outcome_amend", "outcome_maintan", "outcome_cease"]].tolist() == [219_538, 135_264, 4_087]
        assert cells["review_meeting_prior_24.1"] == cells["review_meeting_prior_24"] == 126_184


class TestMeasures:
    # lines where DfE's percentage is not the quotient of its own two counts; why, stands in published_oddities
    NOT_THE_QUOTIENT = {
        "request_decisions_within_6_weeks": 38,
        "plans_in_mainstream_schools": 3,
        "plans_in_special_schools": 3,
        "plans_maintained_sld": 1,
        "plans_maintained_spld": 1,
    }

    @pytest.mark.parametrize("metric", IN_RELEASE)
    def test_published_rates_follow_from_published_counts(self, headlines, metric):
        """For every area and year: DfE's percentage is numerator over denominator, to its one decimal."""
        rates = published_rates(headlines, metric)
        assert not rates.empty
        assert not rates.duplicated(["area_code", "time_period"]).any()
        both = rates[rates["as_published"].notna() & rates["value"].notna() & MEASURES[metric].is_share]
        apart = ((100 * both["value"] - both["as_published"]).abs() > 0.0501).sum()
        assert apart == self.NOT_THE_QUOTIENT.get(metric, 0)
        assert (rates["value"].isna() == (rates["reason"] != "")).all()
        if MEASURES[metric].is_share:
            assert (rates["value"].dropna() <= 1).all()

    @pytest.mark.parametrize("metric", IN_RELEASE)
    def test_the_columns_are_there(self, headlines, metric):
        measure = MEASURES[metric]
        own = headlines[headlines["dataset"] == measure.dataset]
        ours = {column_of(measure.dataset, name) for name in own["indicator"].unique()}
        assert {name for name in (measure.numerator, *measure.denominator, measure.rate) if name} <= ours
        keys = {
            key for key, other in MEASURES.items() if (other.dataset, other.shown) == (measure.dataset, measure.shown)
        }
        keyed = own.loc[own["metric"].isin(keys), "indicator"].unique()
        assert [column_of(measure.dataset, name) for name in keyed] == [measure.shown]

    def test_the_catalogue_names_the_same_columns(self):
        """A metric says in ``published_as`` which of DfE's columns it should equal; both lists must agree."""
        shared = CATALOGUE.keys() & MEASURES.keys()
        assert len(shared) >= 7
        for key in shared:
            named = column_of(MEASURES[key].dataset, CATALOGUE[key].published_as)
            assert named in ("", MEASURES[key].rate, MEASURES[key].numerator), key
        of_cases = {key: metric for key, metric in CATALOGUE.items() if metric.about == CASES}
        named = {key for key, metric in of_cases.items() if metric.published_as}
        # parts of the appeal rate, and a count that DfE lays out by group: columns that Compare does not show
        apart = {*(part.key for part in PARTS), "plans_residential"}
        assert named <= MEASURES.keys() | apart


# read off the CSV files by eye: file, authority, year, column, number
TYPED = [
    ("requests", "Camden", 2024, "requests_received_in_year", 246),
    ("requests", "Camden", 2024, "requests_decided_not_to_assess", 16),
    ("requests", "Camden", 2024, "request_outcome_six_weeks", 238),
    ("timeliness", "Leeds", 2023, "plans_issued_den_ex", 922),
    ("timeliness", "Leeds", 2023, "PC_plans_issued_20_weeks_ex", 8.4),
    ("timeliness", "Leeds", 2023, "plans_issued_gt_1_year_ex", 324),
    ("timeliness", "Buckinghamshire", 2022, "plans_issued_20_weeks_ex", 438),
    ("caseload", "Kent", 2025, "ehcplans", 20_635),
    ("caseload", "Kent", 2025, "mainstream_total", 7_452),
    ("ceased_plans", "Devon", 2024, "total_ceased", 722),
    ("ceased_plans", "Devon", 2024, "no_engage", 244),
    ("annual_reviews", "Birmingham", 2024, "review_expected", 10_407),
    ("annual_reviews", "Birmingham", 2024, "review_decision24", 6_408),
    ("personal_budgets", "Cornwall", 2020, "personal_budget", 6),
    ("needs_new_plans", "Rutland", 2024, "number_slcn", 20),
    ("needs_all_plans", "Rutland", 2025, "number_mld", 53),
    ("work_based", "Northumberland", 2025, "open_apprentice", 4),
    ("assessments", "Wokingham", 2022, "assess_not_issued", 25),
    ("residential", "Leeds", 2023, "Res_tot", 0),
    ("tribunal_appeals", "Manchester", 2024, "appealable_decisions", 9_533),
    ("tribunal_appeals", "Manchester", 2019, "appeals_registered", 49),
]


@pytest.mark.parametrize(("dataset", "area", "year", "column", "number"), TYPED)
def test_numbers_typed_by_hand(headlines, dataset, area, year, column, number):
    rows = headlines[
        (headlines["dataset"] == dataset)
        & (headlines["area_name"] == area)
        & (headlines["time_period"] == year)
        & (headlines["indicator"] == column)
    ]
    assert np.array_equal(rows["value"], [number])
