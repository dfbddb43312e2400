"""Compare: the page against DfE's release as a CSV reader finds it, with nothing of ours in between."""

import csv
import io
import shutil
import statistics
import zipfile
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.published.release import read_release
from data_access.published.store import releases, save_release, version
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE
from data_access.reference_data.statistical_neighbours import neighbours_of
from data_access.settings.read import SETTINGS_VARIABLE, SettingsError, read_settings
from data_access.storage.database import DATABASE_VARIABLE, open_database
from metrics.national.england import england
from pages.ui.frame import cached
from reports.summaries.authorities import label
from reports.summaries.compare import FIGURES
from reports.summaries.differences import own_and_published
from reports.summaries.series import NO_LINE, Point, Series
from reports.tables.compare import reconciliation
from tests.app.reading import HEADINGS, tidy_workbook, upload, words, workbook
from tests.published_files import RELEASE, published_file

Start = Callable[..., AppTest]
ON_TIME = "plans_issued_within_20_weeks"
YEARS = [str(year) for year in range(2019, 2025)]
TEN = ("201", "838", "383", "202", "856", "921", "825", "857", "886", "936")
"""City of London, Dorset, Leeds, Camden, Leicester, Isle of Wight, Buckinghamshire, Rutland, Kent, Surrey: with gaps,
without a headline, under two codes, the smallest and the largest."""


@pytest.fixture(scope="session")
def release_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the real release, made once."""
    content = published_file(RELEASE).read_bytes()
    path = tmp_path_factory.mktemp("release") / "release.db"
    engine = open_database(f"sqlite:///{path}")
    save_release(engine, read_release(content, RELEASE))
    engine.dispose()
    return path


@pytest.fixture
def loaded(release_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The release is loaded in this test's own database."""
    shutil.copy(release_file, tmp_path / "with_release.db")
    address = f"sqlite:///{tmp_path / 'with_release.db'}"
    monkeypatch.setenv(DATABASE_VARIABLE, address)
    cached.database.clear()
    return address


@pytest.fixture(scope="session")
def published_lines() -> list[dict[str, str]]:
    """The file on the 20 weeks, headline lines, as Python's csv module reads it."""
    with zipfile.ZipFile(published_file(RELEASE)) as archive:
        text = archive.read("data/timeliness_20_week.csv").decode("utf-8-sig")
    return [line for line in csv.DictReader(io.StringIO(text)) if line["breakdown"] == "All EHC plans issued"]


def table(app: AppTest):
    return next(one.value for one in app.main.dataframe if "Place" in one.value.columns).set_index("Place")


def as_shown(cell: str) -> str:
    """How the page writes what DfE prints."""
    if cell in ("x", "z", "c", "low", "k", "u"):
        return f"({cell})"
    share = f"{float(cell):.1f}%"
    return {"0.0%": "0%", "100.0%": "100%"}.get(share, share)


@pytest.mark.parametrize(
    ("figure", "column"),
    [(ON_TIME, "PC_plans_issued_20_weeks_ex"),
     ("plans_issued_within_20_weeks_including_exceptions", "pc_plans_issued_within_20_weeks")],
)  # fmt: skip
def test_england_and_ten_authorities_match_the_release(
    start: Start, loaded: str, published_lines: list[dict[str, str]], figure: str, column: str
) -> None:
    app = start("Compare", figure=figure, authority="383", beside=",".join(TEN))
    assert not app.exception
    shown = table(app)
    places = {"England": [line for line in published_lines if line["geographic_level"] == "National"]}
    region = [line for line in published_lines if line["geographic_level"] == "Regional"]
    places["Yorkshire and The Humber"] = [line for line in region if line["region_name"] == "Yorkshire and The Humber"]
    for number in TEN:
        own = [line for line in published_lines if line["old_la_code"] == number]
        places[label(BY_OLD_CODE[number])] = own
    assert len(places) == 12
    for place, lines in places.items():
        found = shown.loc[[place]].iloc[-1]
        cells = {line["time_period"]: as_shown(line[column].strip()) for line in lines}
        assert len(cells) == len(lines) >= 5, place
        for year in YEARS:
            told = cells.get(year, NO_LINE)
            assert found[year].endswith(told), (place, year)


def test_ten_authorities_can_be_chosen_by_hand(start: Start, loaded: str) -> None:
    app = start("Compare", authority="383")
    assert len(app.multiselect(key="cmp_beside").value) == 10, "the statistical neighbours to begin with"
    app.multiselect(key="cmp_beside").set_value(list(TEN)).run()
    assert not app.exception
    assert {label(BY_OLD_CODE[number]) for number in TEN} <= set(table(app).index)
    assert app.query_params["beside"] == ",".join(TEN)
    app.multiselect(key="cmp_beside").set_value([]).run()
    assert list(table(app).index)[-1] == "Yorkshire and The Humber"


def test_counts_of_the_year_match_the_release(start: Start, loaded: str, published_lines: list[dict[str, str]]) -> None:
    shown = start("Compare", authority="383", beside=",".join(TEN)).main.table[0].value.set_index("Place")
    for number in TEN:
        (line,) = [one for one in published_lines if (one["old_la_code"], one["time_period"]) == (number, "2024")]
        found = shown.loc[[label(BY_OLD_CODE[number])]].iloc[-1]
        if line["plans_issued_den_ex"] == "0":
            assert (found["Counted"], found["Of"]) == ("", "")
        else:
            assert found["Counted"] == f"{int(line['plans_issued_20_weeks_ex']):,}"
            assert found["Of"] == f"{int(line['plans_issued_den_ex']):,}"


def test_neighbours_are_put_together_by_their_counts(
    start: Start, loaded: str, published_lines: list[dict[str, str]]
) -> None:
    """A mean of their percentages would be another number."""
    codes = {BY_CODE[code].old_la_code for code in neighbours_of(BY_OLD_CODE["383"].area_code)}
    lines = [one for one in published_lines if one["time_period"] == "2024" and one["old_la_code"] in codes]
    parts = [(int(one["plans_issued_20_weeks_ex"]), int(one["plans_issued_den_ex"])) for one in lines]
    pooled = sum(part for part, _ in parts) / sum(whole for _, whole in parts)
    mean = statistics.mean(part / whole for part, whole in parts)
    shown = table(start("Compare", authority="383")).loc["Statistical neighbours together", "2024"]
    assert shown == f"{pooled:.1%}" != f"{mean:.1%}"


def test_where_all_authorities_lie(start: Start, loaded: str, published_lines: list[dict[str, str]]) -> None:
    values = [
        Decimal(line["PC_plans_issued_20_weeks_ex"])
        for line in published_lines
        if line["geographic_level"] == "Local authority" and line["time_period"] == "2024"
        and line["PC_plans_issued_20_weeks_ex"] != "x"
    ]  # fmt: skip
    quarters = statistics.quantiles(values, n=4, method="inclusive")
    lower, middle, upper = (f"{one.quantize(Decimal('0.1'), ROUND_HALF_UP)}%" for one in quarters)
    said = words(start("Compare", authority="383"))
    assert f"Of the {len(values)} authorities with a figure for 2024" in said
    assert f"half lie between {lower} and {upper}**, the middle one at {middle}" in said
    assert "**Leeds, with 9.3%, is in the lowest quarter.**" in said


@pytest.mark.parametrize("number", ["838", "201"])
def test_without_a_headline_the_reason_is_said(start: Start, loaded: str, number: str) -> None:
    """Dorset and City of London recorded every plan of 2024 as an exception."""
    app = start("Compare", authority=number)
    assert not app.exception
    said = words(app)
    assert "has no published figure.** Every plan of 2024 was recorded as an exception" in said
    assert table(app).iloc[0]["2024"] == "not available (x)"


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("number", ["", "383", "909", "201"])
def test_every_figure_for_any_authority(start: Start, loaded: str, figure: str, number: str) -> None:
    """Cumbria (909) is no more; City of London is tiny."""
    app = start("Compare", figure=figure, authority=number)
    assert not app.exception
    assert "England" in words(app)


def test_the_break_of_2022_is_said(start: Start, loaded: str) -> None:
    assert "from 2022 on the figures come from records of each child" in words(start("Compare", authority="383"))


class TestOurOwnCount:
    """A council that is in the release: Leeds, by its setting, with ten invented children."""

    @pytest.fixture
    def app(self, start: Start, loaded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
        monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "leeds.toml"))
        (tmp_path / "leeds.toml").write_text('authority = "383"\ncouncil = "Leeds"\n', encoding="utf-8")
        upload(start("Upload"), tidy_workbook())
        return start("Compare")

    def test_is_chosen_by_the_setting(self, app: AppTest) -> None:
        assert app.selectbox(key="cmp_authority").value == "383"
        assert "**Leeds 9.3% (67 of 717)**" in words(app)

    def test_is_held_against_the_published_one(self, app: AppTest) -> None:
        said = words(app)
        assert "Why is our own count not the published one?" in said
        assert "DfE counts to the assessment outcome date as far as is known" in said

    @pytest.mark.parametrize("figure", FIGURES)
    def test_every_figure_can_be_looked_at(self, app: AppTest, start: Start, figure: str) -> None:
        """Also those that DfE publishes and nobody counts from cases, such as appeals."""
        app = start("Compare", figure=figure)
        assert not app.exception
        assert app.selectbox(key="cmp_authority").value == "383"


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
    app = start("Compare")
    assert not app.exception
    shown = next(one.value for one in app.main.table if "Our own count" in one.value.columns).set_index("Year")
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
    said = words(start("Compare", figure="tribunal_appeal_rate_in_development", authority="383"))
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


class TestWithoutARelease:
    def test_englands_built_in_figures_and_how_to_load(self, start: Start) -> None:
        app = start("Compare")
        assert not app.exception
        assert "sendboard.py published FILE" in words(app)
        shown = table(app).loc["England"]
        assert [shown[str(fact.year)] for fact in england(ON_TIME)] == [
            f"{fact.as_published}%" for fact in england(ON_TIME)
        ]

    def test_larkmoor_beside_england(self, start: Start) -> None:
        app = start("Compare")
        assert "Larkmoor Council by its own count" in words(app)
        assert "DfE publishes nothing about it" in words(app)

    def test_a_release_is_loaded_on_the_page(
        self, start: Start, database_address: str, published_lines: list[dict[str, str]]
    ) -> None:
        with zipfile.ZipFile(published_file(RELEASE)) as archive:
            content = archive.read("data/timeliness_20_week.csv")
        app = start("Compare")
        app.file_uploader(key="release_file").set_value(("timeliness_20_week.csv", content, "text/csv"))
        app.button(key="release_load").click()
        app.run(timeout=120)
        assert not app.exception
        assert "The 2025 release is loaded" in words(app)
        assert releases(open_database(database_address)) == ("2025",)
        assert "Of the 151 authorities" in words(app)

    def test_another_file_is_refused_with_its_sentence(self, start: Start, database_address: str) -> None:
        app = start("Compare")
        app.file_uploader(key="release_file").set_value(("cats.csv", b"a,b\n1,2\n", "text/csv"))
        app.button(key="release_load").click()
        app.run()
        assert not app.exception
        assert "could not be used. Nothing was changed" in words(app)
        assert "not a file of DfE's release that SENDboard reads" in words(app)
        assert version(open_database(database_address)) == ""

    def test_no_file_is_answered_kindly(self, start: Start) -> None:
        app = start("Compare")
        app.button(key="release_load").click().run()
        assert "No file was chosen" in words(app)


@pytest.mark.parametrize(
    "address",
    [{"figure": "luck"}, {"authority": "998"}, {"year": "1066"}, {"beside": "998,<b>"}, {"year": "20x4"}],
)
def test_a_bad_link_is_answered_kindly(start: Start, loaded: str, address: dict[str, str]) -> None:
    app = start("Compare", **address)
    assert not app.exception
    assert "England" in words(app)


@pytest.mark.parametrize(("written", "read"), [('"383"', "383"), ("383", "383")])
def test_the_setting_authority(tmp_path: Path, written: str, read: str) -> None:
    (tmp_path / "a.toml").write_text(f"authority = {written}\n", encoding="utf-8")
    assert read_settings(tmp_path / "a.toml").authority == read


def test_a_wrong_authority_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('authority = "998"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="authority is '998'"):
        read_settings(tmp_path / "a.toml")


def test_the_version_of_the_figures_changes_with_a_load(loaded: str) -> None:
    """What is worked out from the figures is kept under it."""
    assert version(open_database("sqlite://")) == ""
    assert version(open_database(loaded)) != ""
