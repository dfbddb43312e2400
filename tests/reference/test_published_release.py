"""DfE's real release, read by us and read again by the csv module: every cell must agree."""

import csv
import io
from collections import Counter

import numpy as np
import pandas as pd
import pytest

from data_access.published.files import column_of
from data_access.published.release import published_rates, read_release
from metrics.catalogue import CATALOGUE
from metrics.counting.registers import CASES
from metrics.national.england import REFERENCE_FACTS, england
from metrics.national.measures import CEASED_REASONS, MEASURES
from metrics.tribunal.appeal_rate_figures import PARTS
from tests.published_files import published_series

ENGLAND = "E92000001"
FILES = {
    "timeliness_20_week": "timeliness",
    "requests": "requests",
    "assessments": "assessments",
    "newplans": "new_plans",
    "caseload": "caseload",
    "sen_needs_all_plans": "needs_all_plans",
    "sen_need_newplans": "needs_new_plans",
    "annual_reviews": "annual_reviews",
    "ceased_plans": "ceased_plans",
    "personal_budgets": "personal_budgets",
    "residential_settings": "residential",
    "work_based_placements": "work_based",
}
PLACES = ("geographic_level", "country_code", "region_code", "region_name", "new_la_code", "old_la_code", "la_name")
BUCKINGHAMSHIRE = {"E10000002": "E06000060"}


def raw(archive, name: str) -> tuple[list[str], list[list[str]]]:
    text = archive.read(f"data/{name}.csv").decode("utf-8-sig")
    header, *lines = csv.reader(io.StringIO(text))
    return header, lines


def expected_cell(found: str) -> tuple[float | None, str]:
    """The reading rule written a second time, as plainly as can be."""
    return (None, "x") if found == "x" else (float(found), "")


def expected_line(line: dict[str, str]) -> tuple:
    period = line["time_period"]
    year, kind = (int(period), "calendar year") if len(period) == 4 else (int(period[:4]) + 1, "January census")
    code = {"National": "country_code", "Regional": "region_code", "Local authority": "new_la_code"}
    code = line[code[line["geographic_level"]]]
    topic, group = line["breakdown_topic"], line["breakdown"]
    start = (year, kind, line["geographic_level"], BUCKINGHAMSHIRE.get(code, code), line["old_la_code"])
    return (*start, line["region_name"], topic, group, topic == group)


class TestCellForCell:
    """All of the 4,124,446 cells, in the file's own order, with nothing of ours in the second reading."""

    @pytest.mark.parametrize("name", FILES)
    def test_every_cell_of_every_line(self, archive, release, name):
        header, lines = raw(archive, name)
        figures = release.figures[release.figures["dataset"] == FILES[name]]
        first = header.index("breakdown") + 1
        width = len(header) - first
        assert len(figures) == len(lines) * width
        names = [f"{one}.1" if one in header[first : first + n] else one for n, one in enumerate(header[first:])]
        assert figures["indicator"].tolist() == names * len(lines)
        columns = ["time_period", "time_kind", "level", "area_code", "old_la_code", "region_name"]
        columns += ["breakdown_topic", "breakdown", "headline"]
        ours = list(figures.iloc[::width][columns].itertuples(index=False, name=None))
        assert ours == [expected_line(dict(zip(header, line, strict=False))) for line in lines]
        found = (cell for line in lines for cell in line[first:])
        values = figures["value"].astype("object").where(figures["value"].notna(), None).tolist()
        reasons = figures["reason"].tolist()
        wrong = [
            (cell, value, reason)
            for cell, value, reason in zip(found, values, reasons, strict=True)
            if (value, reason) != expected_cell(cell)
        ]
        assert wrong == []

    def test_nothing_else_is_in_it(self, release):
        assert set(release.figures["dataset"].unique()) == {*FILES.values(), "tribunal_appeals"}
        assert release.release == "2025"
        assert len(release.sha256) == 64

    def test_what_is_said_about_it(self, release):
        """Known oddities of the release are said, and nothing in it is left out."""
        assert Counter(finding.code for finding in release.findings) == {
            "PUBLISHED-COLUMN-TWICE": 1,
            "PUBLISHED-FIGURE-NEGATIVE": 2,
            "PUBLISHED-AREA-RECODED": 1,
            "PUBLISHED-APPEALS-CODE": 1,
            "PUBLISHED-FILE-WITHOUT-FIGURES": 1,
        }
        assert {finding.severity for finding in release.findings} == {"for information"}
        by_code = {finding.code: finding for finding in release.findings}
        assert by_code["PUBLISHED-COLUMN-TWICE"].column == "review_meeting_prior_24"
        assert "the same figures" in by_code["PUBLISHED-COLUMN-TWICE"].message

    def test_memory_and_time(self, release, seconds_to_read):
        """A release of 4 million figures in memory: categories make it some 150 MB; 20 seconds is the promise."""
        assert seconds_to_read < 20
        assert release.figures.memory_usage(deep=True).sum() < 300e6

    @pytest.mark.parametrize("name", FILES)
    def test_each_csv_alone_is_known(self, archive, name):
        """Known by its columns, not its name; the two on needs by their years. First thousand lines."""
        content = b"\n".join(archive.read(f"data/{name}.csv").splitlines()[:1000])
        alone = read_release(content, "download (3).csv")
        assert set(alone.figures["dataset"].unique()) == {FILES[name]}


class TestAreasAndYears:
    def test_every_authority_is_there(self, headlines):
        """151 authorities in 2019 and 2020, 152 in 2021 and 2022, 153 in 2024; DfE has two fewer in 2023."""
        councils = headlines[(headlines["dataset"] == "timeliness") & (headlines["level"] == "Local authority")]
        counts = councils.groupby("time_period")["area_code"].nunique().to_dict()
        assert counts == {2019: 151, 2020: 151, 2021: 152, 2022: 152, 2023: 151, 2024: 153}

    def test_a_census_is_not_a_calendar_year(self, headlines):
        """January 2025 (202425) and calendar year 2024 are years 2025 and 2024, each with its kind."""
        kinds = headlines.groupby("dataset", observed=True)["time_kind"].agg(lambda kind: set(kind.unique()))
        january = {"caseload", "needs_all_plans", "personal_budgets", "residential", "work_based"}
        assert {dataset for dataset, kind in kinds.items() if kind == {"January census"}} == january
        assert {dataset for dataset, kind in kinds.items() if kind == {"calendar year"}} == set(kinds.index) - january
        caseload = headlines[headlines["dataset"] == "caseload"]
        assert sorted(caseload["time_period"].unique()) == list(range(2019, 2026))

    @pytest.mark.parametrize("code", ["E10000002", "E06000060"])
    def test_buckinghamshire_is_one_series(self, release, code):
        """DfE has it under its old code in 2019, 2023 and 2024, under its new one in between."""
        series = published_series(release.figures, "plans_issued_within_20_weeks", code)
        assert series["time_period"].tolist() == [2019, 2020, 2021, 2022, 2023, 2024]

    @pytest.mark.parametrize(("code", "plans"), [("E06000059", 585), ("E09000001", 5)])
    def test_no_headline_where_every_plan_was_an_exception(self, release, code, plans):
        """Dorset and the City of London flagged every plan of 2024 as an exception: DfE prints x, and so
        the rate is missing, neither 0 nor 100 per cent."""
        key = "plans_issued_within_20_weeks"
        last = published_series(release.figures, key, code).iloc[-1]
        assert (last["time_period"], last["reason"], last["denominator"]) == (2024, "x", 0)
        assert pd.isna(last["value"])
        with_exceptions = published_series(release.figures, f"{key}_including_exceptions", code).iloc[-1]
        assert (with_exceptions["denominator"], with_exceptions["reason"]) == (plans, "")


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

    @pytest.mark.parametrize("metric", sorted(key for key, one in MEASURES.items() if one.since <= 2025))
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

    @pytest.mark.parametrize("metric", sorted(MEASURES))
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
