"""Presenting: the finding, then each question of the page alone, without menu, choices, folds or lists of cases."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.frame import present
from pages.ui.frame.menu import files_by_name
from tests.app.reading import headline, words

Start = Callable[..., AppTest]


def place(app: AppTest) -> str:
    """3 of 5, as the foot of the screen says it."""
    said = next(one.value for one in app.main.markdown if 'role="status"' in one.value)
    return said.partition(">")[2].partition("<")[0]


def test_every_page_of_figures_can_be_presented_and_no_other(start: Start) -> None:
    """Those before Upload, where what loads and looks up begins: a form is nothing to show to a room."""
    assert present.pages()[0] == "Overview"
    assert present.pages()[-1] == "Quality of plans"
    assert set(files_by_name()) - set(present.pages()) == {
        "Upload",
        "Data quality",
        "Definitions",
        "Settings",
    }
    app = start("Definitions", present="1")
    assert "present" not in app.query_params
    assert not [one for one in app.main.button if one.key == "present_start"]


def test_the_button_leads_to_the_first_screen_and_escape_back_to_the_question(start: Start) -> None:
    app = start("Plans on time", period="calendar:2025")
    app.button(key="present_start").click().run()
    assert app.query_params["present"] in ("1", ["1"])
    assert place(app) == "1 of 5"
    assert "60% of plans" in headline(app) or "of plans were on time" in headline(app)
    assert not app.sidebar.selectbox
    assert not app.sidebar.markdown
    app.button(key="present_next").click().run()
    app.button(key="present_next").click().run()
    assert (place(app), app.main.header[0].value) == ("3 of 5", "For whom, and where?")
    app.button(key="present_stop").click().run()
    assert "present" not in app.query_params
    assert app.query_params["part"] in ("for-whom", ["for-whom"])
    assert app.query_params["period"] in ("calendar:2025", ["calendar:2025"])
    assert app.main.header[0].value == "For whom, and where?"
    assert app.sidebar.selectbox


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("1", "1 of 5"), ("5", "5 of 5"), ("6", "5 of 5"), ("99999", "5 of 5")],
)
def test_after_the_last_screen_there_is_none(start: Start, asked: str, shown: str) -> None:
    app = start("Plans on time", present=asked)
    assert place(app) == shown
    assert app.query_params["present"] in (shown[0], [shown[0]])
    assert app.button(key="present_back").disabled == (shown[0] == "1")
    leads_on = [link.proto.label for link in app.main.get("page_link") if link.proto.label.startswith("Next: ")]
    assert leads_on == (["Next: Waiting now"] if shown[0] == "5" else [])


@pytest.mark.parametrize("asked", ["0", "-1", "x", "²", ""])
def test_what_is_no_screen_is_the_page(start: Start, asked: str) -> None:
    app = start("Plans on time", present=asked)
    assert not app.exception
    assert app.button(key="present_start")


def test_a_list_of_children_is_never_shown_to_a_room(start: Start) -> None:
    """Waiting now has four questions, of which one lists cases; Remedies eight, of which two are for a desk alone."""
    app = start("Waiting now", present="1")
    said = []
    while True:
        said.append(place(app))
        assert not app.main.dataframe
        if said[-1] == "4 of 4":
            break
        app.button(key="present_next").click().run()
    assert said == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]


def test_the_code_holds_day_place_and_period_and_nothing_that_names_anybody(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr("reports.presenting.quick_code.drawn", lambda address: seen.append(address) or "<svg></svg>")
    start("Plans on time", present="1", locality="Milltown", as_at="2026-09-30", officer="Jo Smith", months="36")
    (address,) = seen
    assert sorted(address.partition("?")[2].split("&")) == ["as_at=2026-09-30", "locality=Milltown"]


def test_made_up_data_is_said_to_be(start: Start) -> None:
    for page in ("Plans on time", "Compare", ""):
        assert "Sample data, made up" in words(start(page, present="2"))


def test_the_scorecard_is_presented_a_screenful_at_a_time(start: Start) -> None:
    """Finding, news, icons, then fifteen measures as eight and seven; each name leads to its page, presented."""
    app = start("", present="1")
    assert place(app) == "1 of 5"
    assert "Getting " in words(app)
    found = []
    for number in range(2, 6):
        app = start("", present=str(number))
        found.append(app.main.header[0].value)
    assert found == ["What has changed?", "Every measure at a glance", "How does each stand?", "How does each stand?"]
    last = next(one.value for one in app.main.markdown if "sb-score" in one.value)
    assert last.count("<tr") == 1 + 7
    assert "present=1" in last
