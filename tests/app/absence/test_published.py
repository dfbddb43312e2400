"""DfE's absence by SEN on the page on absence: what is shown is what the file has. The figures are typed in."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.published.absence import read_absence
from data_access.published.store import areas_worth_keeping, save_release
from data_access.settings.read import SETTINGS_VARIABLE
from data_access.storage.database import open_database
from tests.app.reading import small_tables, words
from tests.reference.published.test_absence import LEEDS

Start = Callable[..., AppTest]
_PLACE = "country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name"
_NATIONAL = "National,E92000001,England,,,,,"
_REGIONAL = "Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,"
_OURS = "Local authority,E92000001,England,E12000003,Yorkshire and The Humber,E08000035,383,Leeds"
_HEAD = (
    f"time_period,time_identifier,geographic_level,{_PLACE},education_phase,characteristic_topic,"
    "characteristic_breakdown,sess_overall_percent,enrolments_pa_10_exact_percent,enrolments_pa_50_exact_percent\n"
)


def _lines(year: int, terms: str, place: str, phase: str, *figures: str) -> str:
    """Lines of one area in one year: EHC plan, SEN support, no SEN; each "overall,persistent,severe"."""
    names = ("EHC plan", "SEN support", "No identified SEN")
    return "".join(f"{year},{terms},{place},{phase},SEN provision,{name},{found}\n"
                   for name, found in zip(names, figures, strict=True))  # fmt: skip


FULL = _HEAD + "".join(
    (
        _lines(201819, "Academic year", _NATIONAL, "Total", "8.72,24.59,3.3", "6.48,17.87,1.6", "4.31,9.02,0.5"),
        _lines(201819, "Academic year", _OURS, "Total", "8.9,25.1,3.9", "6.8,18.2,1.9", "4.4,9.3,0.6"),
        _lines(202324, "Academic year", _NATIONAL, "Total", "12.7,35.6,6.8", "10.2,30.1,4.4", "6.3,16.8,1.3"),
        _lines(202324, "Academic year", _REGIONAL, "Total", "13.0,36.0,7.1", "10.4,30.8,4.6", "6.5,17.2,1.4"),
        _lines(202324, "Academic year", _OURS, "Total", "13.4,36.6,8.2", "10.9,31.5,c", "6.8,17.9,low"),
        _lines(202324, "Academic year", _NATIONAL, "Special", "13.0,37.2,6.7", "x,x,x", "x,x,x"),
        _lines(202324, "Academic year", _OURS, "Special", "12.0,35.0,6.1", "x,x,x", "x,x,x"),
    )
)
TWO_TERMS = _HEAD + _lines(202425, "Autumn and spring term", _NATIONAL, "Total", "12.8,34.3,7.30", "9.8,27.8,4.5",
                           "5.8,14.7,1.2")  # fmt: skip


@pytest.fixture
def leeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tidy: None) -> None:
    """The council on show is Leeds, by its setting."""
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "leeds.toml"))
    (tmp_path / "leeds.toml").write_text('authority = "383"\ncouncil = "Leeds"\n', encoding="utf-8")


@pytest.fixture
def load(database_address: str) -> Callable[[str], None]:
    def loaded(text: str) -> None:
        release = read_absence(text.encode(), "absence.csv")
        assert release is not None
        database = open_database(database_address)
        save_release(database, release, areas_worth_keeping(LEEDS))
        database.dispose()

    return loaded


def latest(app: AppTest) -> dict[tuple[str, str], dict[str, str]]:
    """The table of the latest year, by figure and pupils."""
    table = next(one for one in small_tables(app) if "Pupils" in one and "England" in one)
    return {(line["Figure"], line["Pupils"]): line for line in table.to_dict("records")}


@pytest.mark.usefixtures("leeds")
class TestOurCouncil:
    def test_what_the_file_says_of_us(self, start: Start, load: Callable[[str], None]) -> None:
        """The page once: the finding with year, terms and schools named, each figure as printed, gaps as gaps."""
        load(FULL)
        app = start("Absence", part="england")
        assert not app.exception
        self._finding_first(app)
        self._the_latest_year_beside_england_and_the_region(app)
        self._years_that_are_missing_are_gaps(app)

    def _finding_first(self, app: AppTest) -> None:
        assert (
            "DfE's latest, 2023/24 (full year, all schools): severe absence of pupils with an EHC plan was **8.2% in "
            "Leeds**, 6.8% in England and 7.1% in Yorkshire and The Humber." in words(app)
        )

    def _the_latest_year_beside_england_and_the_region(self, app: AppTest) -> None:
        """What is withheld is said in words with DfE's symbol, never as nought."""
        found = latest(app)
        line = found["Missed a tenth or more", "EHC plan"]
        assert (line["Leeds"], line["England"], line["Yorkshire and The Humber"]) == ("36.6%", "35.6%", "36.0%")
        assert found["Sessions missed", "SEN support"]["Leeds"] == "10.9%"
        assert found["Missed half or more", "SEN support"]["Leeds"] == "confidential (c)"
        assert (
            found["Missed half or more", "No identified SEN"]["Leeds"] == "more than nought, but rounds to nought (low)"
        )
        assert "withheld so that nobody can be recognised" in words(app)

    def _years_that_are_missing_are_gaps(self, app: AppTest) -> None:
        """The file has 2018/19 and 2023/24: the four years between are said to be missing, and why 2019/20 is."""
        said = next(one.proto.alt for one in app.main.get("plotly_chart") if "school year" in one.proto.alt)
        assert "Leeds: 3.9% in 2018/19, 8.2% in 2023/24, no figure for 2019/20, 2020/21, 2021/22 and 2022/23" in said
        assert "There are no full-year figures for 2019/20." in words(app)

    def test_other_terms_are_another_choice(self, start: Start, load: Callable[[str], None]) -> None:
        """England's two terms of 2024/25 are never the next point of the full years; our own latest comes first."""
        load(FULL)
        load(TWO_TERMS)
        app = start("Absence", part="england")
        assert "DfE's latest, 2023/24 (full year, all schools)" in words(app)
        assert "Other terms are a choice above and never joined to these" in words(app)
        app.segmented_control(key="published_terms").set_value("absence_by_sen autumn and spring")
        app.run()
        assert not app.exception
        assert "**2024/25, autumn and spring terms, all schools**" in words(app)
        line = latest(app)["Missed half or more", "EHC plan"]
        assert (line["Leeds"], line["England"]) == ("not in the file", "7.3%")
        assert not [one for one in app.main.get("plotly_chart") if "school year" in one.proto.alt], "one year, no line"

    def test_no_line_about_us(self, start: Start, load: Callable[[str], None]) -> None:
        """A file without authorities, as DfE publishes some: said, not left blank."""
        load(TWO_TERMS)
        told = "was 7.3% in England. **There is no published figure for Leeds**: the file has no line about it."
        assert told in words(start("Absence", part="england"))

    def test_withheld_from_us(self, start: Start, load: Callable[[str], None]) -> None:
        """Why there is none stands in the finding."""
        load(FULL.replace("13.4,36.6,8.2", "13.4,36.6,c"))
        said = words(start("Absence", part="england"))
        assert "**There is no published figure for Leeds**: confidential: withheld so that nobody" in said

    def test_kinds_of_school_that_were_not_kept(self, start: Start, database_address: str) -> None:
        """Loaded without naming the council, single kinds are kept for England only: no blank column is offered."""
        release = read_absence(FULL.encode(), "absence.csv")
        assert release is not None
        save_release(open_database(database_address), release)
        app = start("Absence", part="england")
        assert "**8.2% in Leeds**" in words(app)
        assert not [one for one in app.main.segmented_control if one.label == "Which schools"]

    def test_kinds_of_school(self, start: Start, load: Callable[[str], None]) -> None:
        load(FULL)
        app = start("Absence", part="england")
        app.segmented_control(key="published_phase").set_value("Special")
        app.run()
        assert not app.exception
        assert "**2023/24, full year, Special**" in words(app)
        assert latest(app)["Missed half or more", "EHC plan"]["Leeds"] == "6.1%"

    def test_every_choice_over_the_years(self, start: Start, load: Callable[[str], None]) -> None:
        """Each figure of each kind of pupils, chosen one after the other."""
        load(FULL)
        app = start("Absence", part="england")
        app.query_params["open_published"] = "yes"
        for figure, status in product(("severe_absence", "persistent_absence", "absence_rate"), "EKN"):
            app.segmented_control(key="published_figure").set_value(figure)
            app.segmented_control(key="published_pupils").set_value(status)
            app.run()
            assert not app.exception, (figure, status)
            shown = next(one.value for one in app.main.dataframe if "Terms" in one.value)
            assert set(shown["School year"]) == {"2018/19", "2023/24"}, (figure, status)

    def test_of_one_place_it_says_so(self, start: Start, load: Callable[[str], None]) -> None:
        load(FULL)
        said = words(start("Absence", part="england", locality="North"))
        assert "DfE publishes whole councils: nothing here is about North alone." in said


def test_larkmoor_beside_england(start: Start, load: Callable[[str], None]) -> None:
    """An invented council has no published figure: England stands alone, and that is said."""
    load(FULL)
    app = start("Absence", part="england")
    assert not app.exception
    assert "severe absence of pupils with an EHC plan was 6.8% in England." in words(app)
    assert "Larkmoor is invented, so DfE publishes nothing about it." in words(app)


@pytest.mark.usefixtures("tidy")
def test_a_council_without_its_number_is_told(start: Start, load: Callable[[str], None]) -> None:
    load(FULL)
    assert 'put its number into the settings: `authority = "383"`' in words(start("Absence", part="england"))


def test_nothing_loaded_says_where_to_get_it(start: Start) -> None:
    said = words(start("Absence", part="england"))
    assert "DfE's absence by SEN is not loaded" in said
    assert "sendboard.py published FILE" in said


def test_it_is_loaded_on_the_page_compare_and_is_no_release_on_plans(start: Start) -> None:
    """Compare takes the file, but does not take it for the release that its own figures need."""
    app = start("Compare", part="dfe-s-release")
    app.file_uploader(key="release_file").set_value(("absence.csv", FULL.encode(), "text/csv"))
    app.button(key="release_load").click()
    app.run()
    assert not app.exception
    assert "DfE's absence 2023/24: Academic year is loaded." in words(app)
    assert "**DfE's release is not loaded**" in words(start("Compare"))
    assert "6.8% in England" in words(start("Absence", part="england"))


def test_attendance_of_the_registers_is_named_as_such(start: Start, load: Callable[[str], None]) -> None:
    """DfE's other source, from daily registers: a rate for the autumn, no severe absence."""
    load(f"time_period,time_identifier,geographic_level,{_PLACE},school_type,sen,attendance_perc,overall_absence_perc\n"
         f"202526,Autumn term,{_NATIONAL},Total,EHC plan,86.88,13.12\n")  # fmt: skip
    said = words(start("Absence", part="england"))
    assert "2025/26 (autumn term, daily registers, all schools): overall absence of pupils with an EHC plan was" in said
    assert "13.1% in England" in said
