"""DfE's real release, read by us and read again by the csv module: every cell must agree."""

import csv
import io
from collections import Counter

import pandas as pd
import pytest

from data_access.published.release import read_release
from tests.published_files import published_series

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
            "PUBLISHED-FIGURE-DOUBTFUL": 8,
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
