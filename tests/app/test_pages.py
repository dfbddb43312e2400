"""Every page says what it is and what it found, with the sample data that a newcomer sees."""

import html
import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from metrics.catalogue import CATALOGUE
from pages.ui.blocks.questions import IN_SHORT
from pages.ui.frame import choose
from pages.ui.frame.menu import files_by_name
from reports import inert
from tests.app.conftest import PAGES, page_file
from tests.app.reading import headline, through, words

Start = Callable[..., AppTest]
SAYS = {
    "": ("Overview", r"Getting (worse|better): ", 0),
    "Plans on time": ("Plans on time", r"\d+% of plans were on time", 1),
    "Waiting now": ("Waiting now", r"\d+ children are waiting", 1),
    "Requests and decisions": ("Requests and decisions", r"[\d,]+ requests came in", 1),
    "Annual reviews": ("Annual reviews", r"[\d,]+ children and young people have an EHC plan", 1),
    "Upload": ("Upload", r"Nothing yet", 0),
    "Definitions": ("Definitions", r"figures\*\* are defined here", 0),
}
"""Title, finding and number of charts."""
WITHOUT = {"Overview", "Upload", "Settings"}
"""Pages whose parts are chosen in another way, or that show nothing to choose of the sample."""
CONTROL_CHARTS = {"Plans on time": 1, "Requests and decisions": 1}


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
    assert not re.search(r"\bnan\b|\bNone\b|\bNaT\b", re.sub("None (of them|open)", "", said))
    drawn = [chart for chart in charts if re.match(r"Control chart|Run chart", chart.proto.alt)]
    assert len(drawn) == CONTROL_CHARTS.get(page, 0)
    assert all("Making Data Count" in chart.proto.spec for chart in drawn), "the rules are named on the chart"


def test_menu_lists_the_pages_in_the_order_of_the_questions(start: Start) -> None:
    """Each with what all pages share; the page that is open is said to be."""
    (made,) = [one.value for one in start("Waiting now", locality="Milltown").sidebar.markdown if "<nav" in one.value]
    links = re.findall(r'<a href="([^"]+)" target="_self"( aria-current="page")?>([^<]+)</a>', made)
    wanted = ["Overview", *PAGES]
    assert [label for _, _, label in links if label in wanted] == wanted
    assert [label for _, is_open, label in links if is_open] == ["Waiting now"]
    assert all(html.unescape(address).endswith("?locality=Milltown") for address, _, _ in links)


def test_evidence_is_worked_out_when_it_is_opened(start: Start) -> None:
    """Closed, an expander costs nothing; open, it holds the table that the chart was drawn from."""
    app = start("Plans on time")
    assert not app.main.dataframe
    app.query_params["open_on_time_trend"] = "yes"
    app.run()
    assert not app.exception
    table = app.main.dataframe[0].value
    assert list(table.columns)[:4] == ["Month", "Share", "Counted", "Of"]
    assert {"Average", "Lower limit", "Upper limit", "Stands out", "Why"} < set(table.columns)
    assert len(table) == 24
    stands = json.loads(app.main.dataframe[0].proto.columns)
    right = {name for name, told in stands.items() if told.get("alignment") == "right"}
    assert right == {"Share", "Counted", "Of", "Average", "Lower limit", "Upper limit"}


def test_a_definition_is_one_click_away_while_its_fold_is_closed(start: Start) -> None:
    """Each figure's own page, in the place that is shown; of cards that share a fold by name; a room needs none."""
    lines = [one.value for one in start("Plans on time", locality="Milltown").main.markdown if "sb-quiet" in one.value]
    addresses = [html.unescape(one) for line in lines for one in re.findall(r'href="([^"]+)"', line)]
    wanted = "./Definitions?locality=Milltown&figure=plans_issued_within_20_weeks"
    assert wanted in addresses
    assert all(one.startswith("./Definitions?") for one in addresses), "the sample is one load: nothing was changed"
    of_cards = [one.value for one in start("Tribunal", part="mediation").main.markdown if "Definitions: " in one.value]
    assert of_cards
    assert not [one for one in start("Plans on time", present="2").main.markdown if "sb-quiet" in one.value]


def test_a_locality_changes_the_figures_and_is_named(start: Start) -> None:
    app = start("Plans on time")
    whole = headline(app)
    app.selectbox(key="_locality").select("Milltown").run()
    assert headline(app) != whole
    assert "In Milltown" in headline(app)


def test_the_list_of_those_waiting_is_longest_first_and_nameless(start: Start) -> None:
    table = start("Waiting now", part="the-cases").main.dataframe[0].value
    assert table["Weeks waited"].is_monotonic_decreasing
    assert len(table) <= 50
    assert not {"Name", "UPN", "Person key", "Case key"} & set(table.columns)


def test_every_figure_has_a_page_of_its_own(start: Start) -> None:
    """Found by its subject or by a word of its name; its address leads to it alone."""
    app = start("Definitions")
    offered = []
    for subject in app.selectbox(key="definitions_subject").options:
        app.selectbox(key="definitions_subject").select(subject).run()
        offered += [link.proto.label for link in app.main.get("page_link")]
    figures = [one for one in offered if one not in ("Load your own data instead", "Accessibility of these pages")]
    assert sorted(figures) == sorted(inert.sentence(metric.name) for metric in CATALOGUE.values())
    app.text_input(key="definitions_search").set_value("reviews overdue").run()
    assert "Annual reviews overdue" in [link.proto.label for link in app.main.get("page_link")]
    said = words(start("Definitions", figure="reviews_overdue"))
    assert CATALOGUE["reviews_overdue"].question in said
    assert CATALOGUE["plans_maintained"].question not in said


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


def opened(app: AppTest) -> str:
    return next(one.value for one in app.main.segmented_control if str(one.key).startswith("part_"))


@pytest.mark.parametrize("page", [one for one in files_by_name() if one not in WITHOUT])
def test_every_question_opens_by_its_address(start: Start, page: str) -> None:
    """A click writes the address, the address opens the same; the first question has none of its own."""
    app = start(page)
    asked = []
    for one in through(app):
        assert not one.exception, (page, opened(one))
        asked.append((one.query_params.get("part", ""), one.main.header[0].value))
    assert asked[0][0] == ""
    assert len({heading for _, heading in asked}) == len(asked)
    part, heading = asked[-1]
    again = start(page, part=part)
    assert (opened(again), again.main.header[0].value) == (part, heading)


def test_whoever_goes_back_to_the_first_question_finds_the_plain_address(start: Start) -> None:
    """So Back gives what it shows: the session keeps nothing of it."""
    app = start("Plans on time", part="exceptions")
    app.segmented_control(key="part_plans").set_value("in-short").run()
    assert "part" not in app.query_params
    app.query_params["part"] = "how-long"
    app.run()
    assert opened(app) == "how-long"
    del app.query_params["part"]
    app.run()
    assert opened(app) == "in-short"


def test_a_question_that_is_not_there_is_said(start: Start) -> None:
    app = start("Plans on time", part="![x](y)")
    assert not app.exception
    assert opened(app) == "in-short"
    assert 'There is no "' in app.warning[0].value
    assert "![x]" not in app.warning[0].value
    assert "part" not in app.query_params


def test_another_page_begins_with_its_first_question(start: Start) -> None:
    app = start("Plans on time", part="exceptions")
    del app.query_params["part"]  # as the browser does
    app.switch_page(page_file("Tribunal")).run()
    assert app.segmented_control(key="part_tribunal").options[0] == IN_SHORT
    assert opened(app) == "in-short"
