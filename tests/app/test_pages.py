"""Every page says what it is and what it found, with the sample data that a newcomer sees."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from metrics.catalogue import CATALOGUE
from pages.ui.frame import choose
from tests.app.conftest import PAGES
from tests.app.reading import headline, words

Start = Callable[..., AppTest]
SAYS = {
    "": ("Overview", r"Getting (worse|better): ", 0),
    "Plans on time": ("Plans on time", r"\d+% of plans were on time", 3),
    "Waiting now": ("Waiting now", r"\d+ children are waiting", 2),
    "Requests and decisions": ("Requests and decisions", r"[\d,]+ requests came in", 6),
    "Annual reviews": ("Annual reviews", r"[\d,]+ children and young people have an EHC plan", 3),
    "Upload": ("Upload", r"Nothing yet", 0),
    "Definitions": ("Definitions", r"140 days|day 140", 0),
}
"""Title, finding and number of charts."""
CONTROL_CHARTS = {"Plans on time": 1, "Waiting now": 1, "Requests and decisions": 2, "Annual reviews": 1}


@pytest.mark.parametrize("page", SAYS)
def test_page_says_what_it_is_and_found(start: Start, page: str) -> None:
    """One run, all checks, because a run costs: title, finding, sample banner, charts in words, nothing unfinished."""
    app = start(page)
    title, found, count = SAYS[page]
    said, charts = words(app), app.get("plotly_chart")
    assert not app.exception
    assert app.main.title[0].value == title
    assert re.search(found, said)
    assert "This is sample data" in said
    assert any(link.proto.label == "Load your own data instead" for link in app.get("page_link"))
    assert len(charts) == count
    assert all(len(chart.proto.alt) > 40 for chart in charts), "words for those who cannot see them"
    assert not re.search(r"\bnan\b|\bNone\b|\bNaT\b", said.replace("None of them", ""))
    drawn = [chart for chart in charts if re.match(r"Control chart|Run chart", chart.proto.alt)]
    assert len(drawn) == CONTROL_CHARTS.get(page, 0)
    assert all("Making Data Count" in chart.proto.spec for chart in drawn), "the rules are named on the chart"


def test_menu_lists_the_pages_in_the_order_of_the_questions(start: Start) -> None:
    labels = [link.proto.label for link in start().sidebar.get("page_link")]
    wanted = ["Overview", *PAGES]
    assert [label for label in labels if label in wanted] == wanted


def test_evidence_is_worked_out_when_it_is_opened(start: Start) -> None:
    """Closed, an expander costs nothing; open, it holds the table that the chart was drawn from."""
    app = start("Plans on time")
    assert not app.main.dataframe
    app.session_state["open_on_time_trend"] = True
    app.run()
    assert not app.exception
    table = app.main.dataframe[0].value
    assert list(table.columns)[:4] == ["Month", "Share", "Counted", "Of"]
    assert {"Average", "Lower limit", "Upper limit", "Stands out", "Why"} < set(table.columns)
    assert len(table) == 24


def test_a_locality_changes_the_figures_and_is_named(start: Start) -> None:
    app = start("Plans on time")
    whole = headline(app)
    app.selectbox(key="_locality").select("Milltown").run()
    assert headline(app) != whole
    assert "In Milltown" in headline(app)


def test_the_list_of_those_waiting_is_longest_first_and_nameless(start: Start) -> None:
    table = start("Waiting now").main.dataframe[0].value
    assert table["Weeks waited"].is_monotonic_decreasing
    assert len(table) <= 50
    assert not {"Name", "UPN", "Person key", "Case key"} & set(table.columns)


def test_every_figure_is_defined(start: Start) -> None:
    from metrics.catalogue import CATALOGUE

    said = words(start("Definitions"))
    assert all(metric.question in said for metric in CATALOGUE.values())


def test_every_figure_has_its_place_on_the_definitions_page() -> None:
    """A figure that stands under no question cannot be looked up."""
    listed = [metric.key for _, metrics in choose.metrics_by_subject() for metric in metrics]
    assert sorted(listed) == sorted(CATALOGUE)


def test_a_database_of_another_version_is_said_to_be(start: Start, tmp_path: Path) -> None:
    """Not shown as a fault of the program: whoever looks after it must know what to do."""
    (tmp_path / "council.db").unlink(missing_ok=True)
    with sqlite3.connect(tmp_path / "council.db") as connection:
        connection.execute("CREATE TABLE batch (id INTEGER PRIMARY KEY)")
    app = start()
    assert not app.exception
    assert "another version of SENDboard" in app.error[0].value


def test_settings_that_cannot_be_read_are_said_to_be(tidy: None, start: Start, tmp_path: Path) -> None:
    """A misspelt setting must not pass for no setting."""
    (tmp_path / "sendboard.toml").write_text('councl = "Misspelt"', encoding="utf-8")
    app = start("Waiting now")
    assert not app.exception
    assert "'councl' is not a setting" in app.error[0].value
