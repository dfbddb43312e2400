"""The blocks of the page Absence about what is done: notices, section 19, places, sharing, the one list."""

import re
from collections.abc import Callable

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.app.reading import every_word, words

Start = Callable[..., AppTest]


def _line(said: str, pattern: str) -> str:
    (found,) = [line for line in said.splitlines() if re.search(pattern, line)]
    return found


def _numbers(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def test_the_path_of_section_19_adds_up(start: Start) -> None:
    """The finding, the line that adds up and the cards are of the same children."""
    app = start("Absence", part="section-19")
    assert not app.exception
    said = words(app)
    finding = _line(said, "are on the section 19 list")
    everyone, _, undecided, waiting, running = _numbers(finding)
    assert undecided + waiting + running <= everyone
    parts = _numbers(_line(said, r"\*\*[\d,]+ children on the list\*\*").replace("%", ""))
    assert parts[0] == everyone
    assert f"{undecided:,} children wait for a decision" in said


def test_schools_that_share_are_counted_beside_all(start: Start) -> None:
    said = words(start("Absence", part="schools-that-share"))
    those, of, _, silent, never = _numbers(_line(said, r"of [\d,]+ schools share their registers"))
    assert those + silent + never == of


def test_the_list_has_each_child_once_and_longest_first(start: Start) -> None:
    app = start("Absence", part="no-education")
    listed = next(one.value for one in app.main.dataframe if "School days without" in one.value)
    assert listed["School days without"].is_monotonic_decreasing
    references = listed.loc[listed["Case reference"] != "no case", "Case reference"]
    assert references.is_unique
    assert listed["Why"].ne("").all()
    assert not {"Name", "UPN", "Person key", "child"} & set(listed.columns)
    said = words(app)
    (count, *_) = _numbers(_line(said, "have no education that these lists know of"))
    assert f"of {count:,}" in said
    assert "of them something else is open too" in said


def test_the_worst_news_stands_first(start: Start) -> None:
    """How many children have no education is the page's finding, and how long they have had none its chart."""
    app = start("Absence")
    (count, *_) = _numbers(_line(words(app), "have no education that these lists know of"))
    (chart,) = app.get("plotly_chart")
    assert "Children without education by how long" in chart.proto.alt
    assert sum(_numbers(part)[-1] for part in chart.proto.alt.split(". ", 2)[2].split("; ")) == count


def test_every_fold_opens(start: Start) -> None:
    """The schools that do not share, and the split by officer."""
    app = start("Absence", part="schools-that-share")
    app.query_params["open_not_sharing"] = "yes"
    app.segmented_control(key="sharing_by").set_value("officer").run()
    assert not app.exception
    table = next(one.value for one in app.main.dataframe if "Shares its register" in one.value)
    assert table["Shares its register"].iloc[0] == "Signed up, but silent"
    assert pd.api.types.is_numeric_dtype(table["School days since its last data"])


def test_one_place_and_an_earlier_day(start: Start) -> None:
    app = start("Absence", part="section-19", locality="Milltown", as_at="2026-06-30")
    assert not app.exception
    assert "are on the section 19 list" in words(app)


def test_without_lists_the_page_says_so(tidy: None, start: Start) -> None:
    said = every_word(start("Absence"))
    assert "No log of schools' notices is loaded" in said
    assert "No section 19 list is loaded" in said
    assert "No register of schools is loaded" in said
