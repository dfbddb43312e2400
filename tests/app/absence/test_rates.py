"""The page on absence: the finding adds up with the registers, every choice works, nothing loaded says so."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.periods import last_12_months
from metrics.catalogue import CATALOGUE
from pages.ui.blocks import downloads
from pages.ui.frame import cached, data
from pages.ui.sections.absence import rates
from reports.view import View
from sample_data.ready_made import Sample
from tests.app.reading import every_word, on, small_tables, words
from tests.conftest import taken_in

Start = Callable[..., AppTest]


def _pupils(sample: Sample):
    found = sample.attendance[ENROLMENTS.key].rows(date(2026, 10, 31))
    return found[(found["sen_status"] == "E") & (found["possible"] > 0)]


def test_the_finding_is_what_the_registers_hold(start: Start, sample: Sample) -> None:
    """Counted a second time, by division instead of whole numbers."""
    app = start("Absence")
    assert not app.exception
    said, held = every_word(app), _pupils(sample)
    share = 1 - held["attended"] / held["possible"]
    assert f"**{(share >= 0.5).sum():,} of {len(held):,} pupils with a plan" in said
    assert f"{(share >= 0.1).sum():,} (" in said
    assert "Based on" in said
    assert "from 3.3% in 2018/19 to 6.8% in 2023/24 (full years" in said


def test_every_figure_of_the_registers_says_how_many_schools_it_rests_on(start: Start) -> None:
    """On the page, where it is defined, and in the workbook taken away: a figure travels without its page."""
    app = start("Absence")
    sentence = next(text.value for text in app.main.markdown if text.value.startswith("Based on"))
    assert re.fullmatch(r"Based on \d+ of \d+ schools\.( These figures are partial: .+)?", sentence)
    app = start("Absence", part="who-misses-school")
    app.query_params["open_card_severe_absence"] = on("How it is counted")
    app.run()
    assert sentence in [text.value for text in app.main.markdown]


def test_a_workbook_says_how_many_schools_its_figures_rest_on() -> None:
    """And only figures from the registers do."""
    head = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
    attended = f"{head}\nA123456789012,Alder,22/09/2025,10,8,2,0\n".encode()
    taken_in(attended, "attendance.csv", cached.database(), extracted_on=date(2025, 10, 17))
    shown = data.shown()
    view = View(data=shown.version, council="", extracted_on=shown.extracted_on, as_at=shown.extracted_on, locality="",
                period=last_12_months(shown.extracted_on), target=None, is_sample=False)  # fmt: skip
    told = downloads.about(CATALOGUE["severe_absence"], view)
    assert told["Schools"] == "Based on 1 school; of how many is not known: no register of schools is loaded."
    assert "Schools" not in downloads.about(CATALOGUE["requests_received"], view)


@pytest.mark.parametrize("figure", rates.FIGURES)
@pytest.mark.parametrize("status", ["E", ""])
def test_every_figure_can_be_split(start: Start, figure: str, status: str) -> None:
    app = start("Absence", part="who-misses-school")
    app.segmented_control(key="absence_figure").set_value(figure)
    app.segmented_control(key="absence_pupils").set_value(status)
    for way in ("primary_need", "school"):
        app.segmented_control(key="absence_split").set_value(way)
        app.run()
        assert not app.exception
        assert "Highest: **" in words(app)


def test_earlier_years_are_added_up_on_request(start: Start) -> None:
    app = start("Absence", part="over-the-year")
    app.query_params["open_years"] = "yes"
    app.run()
    assert not app.exception
    assert any("2025/26" in str(table) for table in small_tables(app))


def test_of_one_place(start: Start, sample: Sample) -> None:
    """By the place of the school, as the register of schools has it; without the register nobody is in any place."""
    app = start("Absence", locality="Milltown")
    assert not app.exception
    held = "schools" in sample.registers
    assert ("pupils with a plan (" in words(app)) == held
    assert ("no attendance of any school in Milltown" in words(app)) != held


@pytest.mark.usefixtures("tidy")
def test_without_attendance_it_says_how_to_get_it(start: Start) -> None:
    app = start("Absence")
    assert not app.exception
    assert "No attendance is loaded" in words(app)


@pytest.mark.parametrize("tab", ["Table", "How it is counted", "The cases", "Take it away"])
def test_behind_the_chart(start: Start, tab: str) -> None:
    """Table, definition, rows and download; no key of a person among the rows."""
    app = start("Absence", part="who-misses-school")
    key = "absence_severe_absence_E_primary_need"
    app.query_params[f"open_{key}"] = on(tab)
    app.run()
    assert not app.exception
    if tab == "The cases":
        table = next(one.value for one in app.main.dataframe if "Sessions absent" in one.value)
        assert "Person key" not in table.columns
        assert "School" in table.columns
    if tab == "How it is counted":
        assert "half or more of their own possible sessions; exactly half is in" in words(app)


def test_the_definitions_page_has_the_figures_and_the_examples(start: Start) -> None:
    app = start("Definitions", part="worked-examples")
    app.query_params["open_example_absence_limits"] = "yes"
    app.run()
    assert not app.exception
    assert "half or more" in words(start("Definitions", figure="severe_absence"))
