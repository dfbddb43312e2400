"""The page on absence: the finding adds up with the registers, every choice works, nothing loaded says so."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from data_access import attendance_store
from metrics.attendance_tables import ENROLMENTS
from pages.ui import absence
from tests.app.reading import words

Start = Callable[..., AppTest]


def _pupils(sample: Engine):
    found = attendance_store.added_up(sample)[ENROLMENTS.key].rows(date(2026, 10, 31))
    return found[(found["sen_status"] == "E") & (found["possible"] > 0)]


def test_the_finding_is_what_the_registers_hold(start: Start, sample: Engine) -> None:
    """Counted a second time, by division instead of whole numbers."""
    app = start("Absence")
    assert not app.exception
    said, held = words(app), _pupils(sample)
    share = 1 - held["attended"] / held["possible"]
    assert f"**{(share >= 0.5).sum():,} of {len(held):,} pupils with a plan" in said
    assert f"{(share >= 0.1).sum():,} (" in said
    assert "Based on" in said
    assert "from 3.3% in 2018/19 to 6.8% in 2023/24 (full years" in said


@pytest.mark.parametrize("figure", absence.FIGURES)
@pytest.mark.parametrize("status", ["E", ""])
def test_every_figure_can_be_split(start: Start, figure: str, status: str) -> None:
    app = start("Absence")
    app.segmented_control(key="absence_figure").set_value(figure)
    app.segmented_control(key="absence_pupils").set_value(status)
    for way in ("primary_need", "school"):
        app.segmented_control(key="absence_split").set_value(way)
        app.run()
        assert not app.exception
        assert "Highest: **" in words(app)


def test_earlier_years_are_added_up_on_request(start: Start) -> None:
    app = start("Absence")
    app.session_state["open_years"] = True
    app.run()
    assert not app.exception
    assert any("2025/26" in str(table.value) for table in app.main.table)


def test_of_one_place(start: Start) -> None:
    """Where the register of schools says which school is where; else nobody is in any place."""
    app = start("Absence", locality="Milltown")
    assert not app.exception


@pytest.mark.usefixtures("tidy")
def test_without_attendance_it_says_how_to_get_it(start: Start) -> None:
    app = start("Absence")
    assert not app.exception
    assert "No attendance is loaded" in words(app)
