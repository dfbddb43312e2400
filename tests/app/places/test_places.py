"""Places by measures, and one place's own page: what is said there is what the measures' own pages say."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from metrics.by_place import MEASURES
from pages.ui.frame import data
from tests.app.reading import words
from tests.app.test_localities import view_of

Start = Callable[..., AppTest]


@pytest.fixture
def page() -> str:
    return "Localities"


def table(app: AppTest) -> str:
    """The markup of the one table."""
    return next(one.value for one in app.main.markdown if "sb-score" in one.value)


def cells(app: AppTest, name: str) -> list[str]:
    """What the row of a name says."""
    row = next(one for one in table(app).split("<tr")[1:] if f">{name}<" in one)
    found = re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", one)).split()) for one in found]


def test_it_opens_with_every_place_by_measures(start: Start, page: str) -> None:
    app = start(page)
    assert not app.exception
    assert "**Measures worse than the council's by more than chance would give: Fenside (2 of 10)" in words(app)
    said = cells(app, "Milltown")
    assert said[1] == "46% 142 of 306 ◆ L worse"
    assert said[3] == "45 of 190"
    assert len(said) == len(MEASURES) + 1
    assert cells(app, "Northfold")[8].endswith("○ few")


def test_a_figure_of_the_grid_is_that_of_its_page_for_the_place(start: Start, page: str) -> None:
    """Each cell is counted once more, for the one place alone."""
    said, milltown = cells(start(page), "Milltown"), view_of("Milltown")
    for key, place in (("plans_reviewed_within_12_months", 5), ("remedies_overdue", 8), ("section19_waiting", 10)):
        figure = data.figure(key, milltown, milltown.today)
        assert said[place].startswith(f"{figure.whole if figure.denominator is None else '69%'} ")


def test_teams_have_a_grid_of_what_is_known_of_teams(start: Start, page: str) -> None:
    app = start(page, part="teams")
    assert not app.exception
    assert "Milltown Central (2 of 5)" in words(app)
    assert "Appeal rate" not in table(app)


def test_doors_carry_the_place_and_what_all_pages_share(start: Start, page: str) -> None:
    made = unescape(table(start(page, period="calendar:2025")))
    doors = re.findall(r'href="([^"]+)"', made)
    months = "part=month-by-month&figure=plans_issued_within_20_weeks"
    assert f"./Plans_on_time?period=calendar%3A2025&locality=Milltown&{months}" in doors
    assert any(one.startswith("./Remedies?period=calendar%3A2025&locality=Vale+and+Tarn&part=") for one in doors)
    assert "./Localities?period=calendar%3A2025&locality=Milltown" in doors
    assert "./Localities?period=calendar%3A2025&unplaced=yes" in doors
    teams = re.findall(r'href="([^"]+)"', unescape(table(start(page, part="teams"))))
    assert "./Localities?team=Milltown+Central&figure=plans_issued_within_20_weeks&part=compare" in teams


def test_one_place_has_a_page_of_its_own(start: Start, page: str) -> None:
    app = start(page, locality="Milltown")
    assert not app.exception
    assert "**Milltown is worse than the council in 2 of 10 measures, by more than chance would give**" in words(app)
    said = cells(app, "Plans issued on time")
    assert said[1:7] == ["46%", "142 of 306", "60%", "916 of 1,521", "◆ L worse", "55% to 66%"]
    assert said[8] == "▲ H better", "its months say that it gets better"
    assert "perhaps higher" in cells(app, "Severe absence, with a plan")


def test_every_place_has_a_page(start: Start, page: str) -> None:
    for name in data.shown().localities:
        app = start(page, locality=name)
        assert not app.exception
        assert f"How does {name} stand beside the council?" in words(app)


@pytest.mark.parametrize(("recorded", "said"), [(("team",), "Milltown Central (2 of 5)"), ((), "Plans issued within")])
def test_without_localities_it_opens_with_teams_or_one_figure(
    start: Start, page: str, monkeypatch: pytest.MonkeyPatch, recorded: tuple[str, ...], said: str
) -> None:
    without = replace(data.shown(), localities=(), recorded=recorded)
    monkeypatch.setattr(data, "shown", lambda: without)
    app = start(page)
    assert not app.exception
    assert said in words(app)


def test_a_view_of_the_past_has_its_own_grid(start: Start, page: str) -> None:
    early = cells(start(page, as_at="2026-03-31"), "Milltown")
    assert early != cells(start(page), "Milltown")


WHO = {"part": "schools-and-officers", "locality": "Milltown"}


def test_one_place_has_its_teams_with_what_each_has_in_hand(start: Start, page: str) -> None:
    app = start(page, **WHO)
    assert not app.exception
    assert cells(app, "Milltown Central")[:4] == ["Milltown Central", "80", "15 of 80", "15 of 80"]
    assert "40% 58 of 144 ◆ L worse" in cells(app, "Milltown Central")
    assert "Fenside Dyke" not in table(app), "a team of another place"
    door = "./Localities?locality=Milltown&team=Milltown+Central"
    assert door in unescape(table(app))


@pytest.mark.parametrize(
    ("whom", "measure"),
    [("officer", "Schools sharing"), ("lead_owner", "Remedies overdue"), ("school", "Plans maintained")],
)
def test_one_place_has_its_officers_and_schools(start: Start, page: str, whom: str, measure: str) -> None:
    app = start(page, inside=whom, **WHO)
    assert not app.exception
    assert measure in table(app)


def test_schools_lead_to_their_cases_and_officers_nowhere(start: Start, page: str) -> None:
    made = unescape(table(start(page, inside="school", **WHO)))
    assert "./Localities?locality=Milltown&school=Bobbingarth+Nursery" in made
    assert "href" not in table(start(page, inside="officer", **WHO))


def test_what_is_inside_a_place_is_counted_there_alone(start: Start, page: str) -> None:
    """The teams of a place add up to it."""
    milltown = view_of("Milltown")
    of_teams = sum(one.whole for one in data.split("assessments_open", milltown, "team", milltown.today))
    assert of_teams == data.figure("assessments_open", milltown, milltown.today).whole == 190
