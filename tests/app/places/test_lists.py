"""Lists cut to one place, team or officer: what is left is what the data has of it, and the address says which."""

import re
from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.frame import data
from tests.app.reading import words
from tests.app.test_localities import view_of

Start = Callable[..., AppTest]
WAITING, PROMISES, COMPLAINTS = (
    ("Waiting now", "the-cases"),
    ("Remedies", "the-promises"),
    ("Complaints and Ombudsman", "the-complaints"),
)


def shown(app: AppTest) -> pd.DataFrame:
    """The list of the page."""
    assert not app.exception
    return app.main.dataframe[0].value


def behind(metric: str, **of: str) -> int:
    """How many rows of a figure are of these groups, counted by pandas."""
    rows = data.rows(metric, view_of(), view_of().today)
    for column, name in of.items():
        rows = rows[(rows[column] == name).fillna(False)]
    return len(rows)


def test_children_waiting_of_one_team(start: Start) -> None:
    page, part = WAITING
    app = start(page, part=part)
    app.selectbox(key="only_team").select("Fenside Dyke").run()
    assert app.query_params["team"] == "Fenside Dyke"
    assert set(shown(app)["Team"]) == {"Fenside Dyke"}
    assert len(shown(app)) == behind("assessments_open_past_20_weeks", team="Fenside Dyke") == 13
    assert "Cases 1 to 13 of 13." in words(app)


def test_the_place_of_a_list_is_that_of_the_page(start: Start) -> None:
    page, part = WAITING
    app = start(page, part=part)
    app.selectbox(key="only_locality").select("Milltown").run()
    assert app.query_params["locality"] == "Milltown"
    assert app.selectbox(key="_locality").value == "Milltown"
    assert "**190 children" in words(app), "the finding is of the place too"
    teams = app.selectbox(key="only_team").options
    assert teams == ["All", "Milltown Central", "Milltown Looms", "Milltown South"]


def test_promises_of_one_officer(start: Start) -> None:
    page, part = PROMISES
    app = start(page, part=part, remedy_list="remedies_promised", lead_owner="Attendance Lead")
    found = shown(app)
    assert list(found)[:3] == ["Due", "Days overdue", "Responsible officers"]
    assert found["Responsible officers"].str.startswith("Attendance Lead").all()
    assert len(found) == behind("remedies_promised", lead_owner="Attendance Lead") > 0


def test_promises_of_one_place(start: Start) -> None:
    page, part = PROMISES
    app = start(page, part=part, remedy_list="remedies_promised", locality="Milltown")
    assert len(shown(app)) == behind("remedies_promised", locality="Milltown") == 8


@pytest.mark.parametrize("which", ["", "complaints_open", "complaints_received"])
def test_complaints_have_a_list(start: Start, which: str) -> None:
    page, part = COMPLAINTS
    whole, one = (start(page, part=part, complaint_list=which, locality=place) for place in ("", "Milltown"))
    assert list(shown(whole))[:3] == ["Complaint reference", "Response due", "Days late"]
    assert set(shown(one)["Locality"]) == {"Milltown"}
    of_all, of_one = (int(re.findall(r"Complaints 1 to \d+ of (\d+)\.", words(app))[0]) for app in (whole, one))
    assert 0 < of_one < of_all
    assert "only_team" not in [box.key for box in whole.selectbox], "the sample names no team of a complaint"


def test_a_name_that_is_not_in_the_list_is_said_and_dropped(start: Start) -> None:
    page, part = WAITING
    app = start(page, part=part, team="<b>Atlantis</b>")
    assert "is not" not in words(app)
    assert 'There is no "' in words(app)
    assert "team" not in app.query_params
    assert len(shown(app)) == 50


def test_a_place_without_any_says_so(start: Start) -> None:
    page, part = PROMISES
    app = start(page, part=part, locality="Northfold")
    assert not app.exception
    assert "Remedies overdue: none." in words(app)
