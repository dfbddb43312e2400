"""Compare beside our own count: by how much the two differ, and why."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from data_access.settings.read import SETTINGS_VARIABLE
from data_access.storage.database import open_database
from reports.summaries.compare import FIGURES
from reports.summaries.differences import own_and_published
from reports.summaries.series import Point, Series
from reports.tables.compare import reconciliation
from tests.app.compare.page import Start
from tests.app.reading import HEADINGS, every_word, small_tables, tidy_workbook, unfold, upload, words, workbook
from tests.conftest import taken_in
from tests.published_files import RELEASE, published_file


class TestOurOwnCount:
    """A council that is in the release: Leeds, by its setting, with ten invented children."""

    @pytest.fixture
    def _leeds(self, loaded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "leeds.toml"))
        (tmp_path / "leeds.toml").write_text('authority = "383"\ncouncil = "Leeds"\n', encoding="utf-8")
        database = open_database(loaded)
        assert taken_in(tidy_workbook(), "cases.xlsx", database).batch is not None
        database.dispose()

    @pytest.mark.usefixtures("_leeds")
    def test_it_is_held_against_the_published_one(self, start: Start) -> None:
        """Chosen by the setting, and beside it why the two differ."""
        app = start("Compare")
        assert app.selectbox(key="cmp_authority").value == "383"
        counted = unfold(start("Compare", part="side-by-side"), "compare_behind")
        said = "\n".join([words(app), words(counted), every_word(start("Compare", part="our-own-count"))])
        assert "**Leeds 9.3% (67 of 717)**" in said
        assert "Why is our own count not the published one?" in said
        assert "DfE counts to the assessment outcome date as far as is known" in said

    @pytest.mark.usefixtures("_leeds")
    def test_every_figure_can_be_looked_at(self, start: Start) -> None:
        """Also those that DfE publishes and nobody counts from cases, such as appeals."""
        for figure in FIGURES:
            app = start("Compare", figure=figure)
            assert not app.exception, figure
            assert app.selectbox(key="cmp_authority").value == "383", figure


def test_our_own_count_of_a_published_year_says_by_how_much_it_differs_and_why(
    start: Start, loaded: str, published_lines: list[dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four plans counted by hand: one in 2022, the first year and so left out, one in 2023, two in 2024, one late."""
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "leeds.toml"))
    (tmp_path / "leeds.toml").write_text('authority = "383"\ncouncil = "Leeds"\n', encoding="utf-8")
    plans = (("2021-11-01", "2022-03-01"), ("2022-10-03", "2023-02-01"), ("2023-10-02", "2024-02-01"),
             ("2023-10-02", "2024-06-03"))  # fmt: skip
    rows = [(f"C{number}", "", "North", asked, "Yes", asked, "Yes", issued, issued)
            for number, (asked, issued) in enumerate(plans)]  # fmt: skip
    upload(start("Upload"), workbook([HEADINGS, *rows]))
    app = start("Compare", part="our-own-count")
    assert not app.exception
    shown = next(one for one in small_tables(app) if "Our own count" in one.columns).set_index("Year")
    assert list(shown.index) == ["2023", "2024"]
    for year, (part, whole) in {"2023": (1, 1), "2024": (1, 2)}.items():
        (line,) = [one for one in published_lines if (one["old_la_code"], one["time_period"]) == ("383", year)]
        theirs = (int(line["plans_issued_20_weeks_ex"]), int(line["plans_issued_den_ex"]))
        apart = 100 * (part / whole - theirs[0] / theirs[1])
        assert shown.loc[year, "Published"] == f"{line['PC_plans_issued_20_weeks_ex']}% ({theirs[0]} of {theirs[1]})"
        assert shown.loc[year, "Difference"] == (
            f"{apart:+.1f} percentage points; {theirs[1] - whole:,} fewer in all, {theirs[0] - part:,} fewer counted"
        )
    said = words(app)
    assert "For 2024 **our own count is 40.7 percentage points higher than the published figure**" in said
    assert "By our records 2 plans were issued in 2024." in said
    assert "What was recorded or put right since is in our count and not in DfE's." in said


def test_why_england_has_two_appeal_rates_is_explained(start: Start, loaded: str) -> None:
    """6.1% and 5.7%: the first divides the appeals of all authorities by the decisions of some.

    The appeals of those whose decisions are known, added up from DfE's table, give the second.
    """
    with zipfile.ZipFile(published_file(RELEASE)) as archive:
        name = next(one for one in archive.namelist() if "Tribunals and appeal rate" in one)
        lines = list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
    england = [line[-2:] for line in lines if line and line[0].startswith("England")]
    assert england == [["364,912", "6.10%"], ["364,912", "5.70%"]]
    authorities = [line for line in lines if len(line) > 2 and line[1].strip().isdigit()]
    known = [line for line in authorities if line[-2].strip().replace(",", "").isdigit()]
    appeals = sum(int(cell) for line in known if (cell := line[-5].strip().replace(",", "")).isdigit())
    assert f"{appeals / 364_912:.1%}" == "5.7%"
    said = every_word(start("Compare", figure="tribunal_appeal_rate_in_development", authority="383"))
    assert "**6.1%** and **5.7%**" in said
    assert "22,276 appeals of all authorities by 364,912 decisions" in said
    assert "(Blackpool, Plymouth, Reading, Redbridge, Surrey and Waltham Forest), so it is too high" in said
    assert f"leaves those authorities out of both: {appeals:,} of 364,912." in said


def test_the_difference_in_words() -> None:
    """Our count 40 of 100, published 45 of 90."""
    ours = Series("Own", "own", (Point(2024, 0.4, 40, 100),))
    theirs = Series("Us", "us", (Point(2024, 0.5, 45, 90, 0.5),))
    (line,) = reconciliation(own_and_published([ours, theirs])).to_dict("records")
    assert line["Published"] == "50.0% (45 of 90)"
    assert line["Our own count"] == "40.0% (40 of 100)"
    assert line["Difference"] == "-10.0 percentage points; 10 more in all, 5 fewer counted"
