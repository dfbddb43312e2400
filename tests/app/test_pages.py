"""Every page says what it is and what it found, with the sample data that a newcomer sees."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import PAGES
from tests.app.reading import headline, words

Start = Callable[..., AppTest]
SAYS = {
    "": ("Overview", r"\d+% of plans were on time"),
    "1_Plans_on_time": ("Plans on time", r"\d+% of plans were on time"),
    "2_Waiting_now": ("Waiting now", r"\d+ children are waiting"),
    "3_Upload": ("Upload", r"Nothing yet"),
    "4_Definitions": ("Definitions", r"140 days|day 140"),
}
CHARTS = {"": 0, "1_Plans_on_time": 3, "2_Waiting_now": 2, "3_Upload": 0, "4_Definitions": 0}


@pytest.mark.parametrize("page", ["", *PAGES])
def test_page_opens_with_its_title_and_a_number(start: Start, page: str) -> None:
    app = start(page)
    title, said = SAYS[page]
    assert not app.exception
    assert app.main.title[0].value == title
    assert re.search(said, words(app))


@pytest.mark.parametrize("page", ["", *PAGES])
def test_sample_data_says_so_and_how_to_replace_it(start: Start, page: str) -> None:
    app = start(page)
    assert "This is sample data" in words(app)
    assert any(link.proto.label == "Load your own data" for link in app.get("page_link"))


@pytest.mark.parametrize("page", ["", *PAGES])
def test_charts_have_words_for_those_who_cannot_see_them(start: Start, page: str) -> None:
    charts = start(page).get("plotly_chart")
    assert len(charts) == CHARTS[page]
    assert all(len(chart.proto.alt) > 40 for chart in charts)


def test_menu_lists_the_pages_in_the_order_of_the_questions(start: Start) -> None:
    labels = [link.proto.label for link in start().sidebar.get("page_link")]
    wanted = ["Overview", "Plans on time", "Waiting now", "Upload", "Definitions"]
    assert [label for label in labels if label in wanted] == wanted


def test_evidence_is_worked_out_when_it_is_opened(start: Start) -> None:
    """Closed, an expander costs nothing; open, it holds the table that the chart was drawn from."""
    app = start("1_Plans_on_time")
    assert not app.main.dataframe
    app.session_state["open_trend"] = True
    app.run()
    assert not app.exception
    table = app.main.dataframe[0].value
    assert list(table.columns) == ["Month", "Share", "Counted", "Of"]
    assert len(table) == 13


def test_a_locality_changes_the_figures_and_is_named(start: Start) -> None:
    app = start()
    whole = headline(app)
    app.selectbox(key="_locality").select("Milltown").run()
    assert headline(app) != whole
    assert "In Milltown" in headline(app)


def test_the_list_of_those_waiting_is_longest_first_and_nameless(start: Start) -> None:
    table = start("2_Waiting_now").main.dataframe[0].value
    assert table["Weeks waited"].is_monotonic_decreasing
    assert len(table) <= 50
    assert not {"Name", "UPN", "Person key", "Case key"} & set(table.columns)


def test_every_figure_is_defined(start: Start) -> None:
    from metrics.catalogue import CATALOGUE

    said = words(start("4_Definitions"))
    assert all(metric.question in said for metric in CATALOGUE.values())
