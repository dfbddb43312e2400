"""Every screen of every page that can be presented: no case is named on it, and each chart of it has its turn."""

import re
from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.frame import present
from sample_data.ready_made import Sample
from tests.app.presenting.test_presenting import place

Start = Callable[..., AppTest]


@pytest.fixture(scope="module")
def references(sample: Sample) -> set[str]:
    """Everything that the council or the Ombudsman calls a case, complaint, appeal or child by."""
    rows = [sample.loaded.cases, *sample.registers.values()]
    told = [one[name].dropna().astype(str) for one in rows for name in one if str(name).endswith("_reference")]
    found = {text for column in told for text in column}
    assert {"LK-2022-00541", "23 900 177", "CP/23/0001"} <= found
    return found


def named_in(text: str, references: set[str]) -> set[str]:
    """Looked for by their shapes, of which there are few: LK-2022-00541 is two letters, four and five digits."""
    shapes = {re.sub(r"\d+", lambda run: rf"\d{{{len(run[0])}}}", re.escape(one)) for one in references}
    return set(re.findall("|".join(rf"\b{shape}\b" for shape in shapes), text)) & references


def screens(start: Start, page: str) -> Iterator[tuple[str, AppTest]]:
    """From the first screen to the last, as the button at the foot leads."""
    app = start("" if page == "Overview" else page, present="1")
    while True:
        yield place(app), app
        if not [one for one in app.main.button if one.key == "present_next"]:
            return
        app.button(key="present_next").click().run()


def everything(app: AppTest) -> str:
    """All that is sent, charts and tables among it."""
    return "\n".join(str(one.proto) for one in app.main)


def test_a_reference_is_found_where_it_stands_in_a_sentence(references: set[str]) -> None:
    assert named_in("Case 23 900 177, and LK-2022-00541.", references) == {"23 900 177", "LK-2022-00541"}
    assert named_in("Case 23 900 1771, and K-2022-00541.", references) == set()


def test_each_chart_of_a_question_has_its_turn(start: Start) -> None:
    """Quality of plans, "Who answered?": three charts; and the key back leads one by one, as the key on did."""
    app = start("Quality of plans", present="8")
    said = [place(app)]
    drawn = [app.main.get("plotly_chart")]
    for _ in range(2):
        app.button(key="present_next").click().run()
        said.append(place(app))
        drawn.append(app.main.get("plotly_chart"))
    assert said == [f"8 of 8, chart {number} of 3" for number in (1, 2, 3)]
    assert [len(one) for one in drawn] == [1, 1, 1]
    assert len({one[0].proto.id for one in drawn}) == 3
    assert not [one for one in app.main.button if one.key == "present_next"]
    app.button(key="present_back").click().run()
    assert place(app) == "8 of 8, chart 2 of 3"
    app.button(key="present_back").click().run()
    assert "chart" not in app.query_params
    app.button(key="present_back").click().run()
    assert place(app) == "7 of 8"


@pytest.mark.parametrize(("asked", "shown"), [("0", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 1), ("x", 1), ("", 1)])
def test_after_the_last_chart_of_a_screen_comes_the_first(start: Start, asked: str, shown: int) -> None:
    app = start("Quality of plans", present="8", chart=asked)
    assert not app.exception
    assert place(app) == f"8 of 8, chart {shown} of 3"


def test_a_screen_without_charts_or_with_one_says_nothing_of_them(start: Start) -> None:
    """Screen 5 of Quality of plans has no chart, screen 7 one."""
    for screen in (5, 7):
        assert place(start("Quality of plans", present=str(screen), chart="2")) == f"{screen} of 8"


def test_whoever_stops_at_a_chart_leaves_it_behind(start: Start) -> None:
    app = start("Quality of plans", present="8", chart="2")
    app.button(key="present_stop").click().run()
    assert {name for name in app.query_params if name in ("present", "chart")} == set()
    assert app.main.header[0].value == "Who answered?"
    assert len(app.main.get("plotly_chart")) == 3


@pytest.mark.parametrize("page", present.pages())
def test_no_case_is_named_in_front_of_a_room(start: Start, page: str, references: set[str]) -> None:
    said = {where: everything(app) for where, app in screens(start, page)}
    assert said
    assert {where: found for where, text in said.items() if (found := named_in(text, references))} == {}
