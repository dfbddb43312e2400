"""Every control of every page is in its address: a click writes it, and it alone gives the same again.

``tests/architecture/test_addresses.py`` looks for controls in the code, where no sample draws them; here they are used.
"""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.frame.menu import files_by_name
from tests.app.addresses.controls import Control, controls
from tests.app.reading import through

Start = Callable[..., AppTest]
FIRST = "Plans on time"
SHARED = ("_locality", "_period", "_as_at", "_version")
"""The same on every page: chosen on the first that has them, one after the other."""
OUTSIDE = {
    "every_": "to take more away than is shown is asked anew each time",
    "one_": "single cases by their references, which no address may hold",
    "note_remedy": "what is written is about a family's complaint",
    "settings_by": "what is being written",
}
"""How the keys begin of what no address holds, and why. Upload, where files are handed in, is left out whole."""
LAST = ("remedies_", "_version")
"""With another plan, and in public, other questions are asked, and the open one may be gone, which is said."""
PAGES = [one for one in files_by_name() if one != "Upload"]
FOLDS = 1
"""Of the folds of one question, which are all drawn by one function, so many are opened, with all that is in them."""


def shown(app: AppTest) -> dict[str, Any]:
    """What every control shows that has an address."""
    return {key: one.shown for key, one in controls(app).items() if not key.startswith(tuple(OUTSIDE))}


def to_click(app: AppTest, done: set[str], page: str) -> Control | None:
    """The next control of an answer to be clicked, if there is anything to choose; what is in an open fold too.

    The pages of a list come first, for there are fewer once less is listed.
    """
    left_out = ("part_", *OUTSIDE, *(SHARED if page != FIRST else ()))
    opened = sum(key.startswith("open_") for key in done)
    waiting = [
        one
        for key, one in controls(app).items()
        if key not in done and one.others and not key.startswith(left_out)
        if one.kind != "expander" or opened < FOLDS
    ]
    return min(waiting, key=lambda one: (one.kind != "pagination", one.key.startswith(LAST)), default=None)


def walked(app: AppTest, page: str) -> set[str]:
    """Click every control of the open question; the keys of those that were there."""
    done, part = set[str](), app.query_params.get("part")
    while app.query_params.get("part") == part and (one := to_click(app, done, page)):
        done.add(one.key)
        before = dict(app.query_params)
        one.click(app)
        assert not app.exception, one
        assert app.query_params != before, f"{one.key} is not in the address"
        assert one.key.startswith(LAST) or not app.main.warning, one
        now = controls(app).get(one.key)
        assert now is None or now.shown != one.shown, f"{one.key} does not show what was chosen"
    return done


@pytest.mark.parametrize("page", PAGES)
def test_every_control_goes_round(start: Start, page: str) -> None:
    """What is clicked is in the address; a copied address opens the same, and Back gives what was there before."""
    for part in [one.query_params.get("part", "") for one in through(start(page))]:
        asked = {"part": part} if part else {}
        app = start(page, **asked)
        first = shown(app)
        walked(app, page)
        said = {name: text if isinstance(text, str) else text[-1] for name, text in app.query_params.items()}
        assert shown(start(page, **said)) == shown(app), (part, said)
        app.query_params.clear()
        app.query_params.update(asked)
        assert shown(app.run()) == first, f"Back from {said}"


def test_what_is_walked(start: Start) -> None:
    """The walk can fail: folds, tabs, which cases, pages of a list and filters are among what it clicks."""
    assert walked(start(FIRST), FIRST) >= {
        *(*SHARED, "months", "way_trend"),
        *("open_on_time_trend", "tab_on_time_trend", "which_on_time_trend", "page_on_time_trend"),
    }
    walk = walked(start("Waiting now", part="the-cases"), "Waiting now")
    assert walk >= {"who", "only_team", "page_listed_assessments_open_past_20_weeks"}


def test_what_stands_inside_an_answer_is_left_with_it(start: Start) -> None:
    """Neither the next question has it nor the menu's way back; another choice begins its list with the first page."""
    inside = {"open_on_time_trend": "the-cases", "which_on_time_trend": "no", "page_on_time_trend": "2"}
    app = start(FIRST, months="36", **inside)
    (menu,) = [one.value for one in app.sidebar.markdown if "<nav" in one.value]
    assert "months=36" in menu
    assert "_on_time_trend" not in menu
    app.segmented_control(key="way_trend").set_value("plans_due_issued_on_time").run()
    assert {*inside, "page_on_time_trend"} - set(app.query_params) == {"page_on_time_trend"}
    app.segmented_control(key="part_plans").set_value("how-long").run()
    assert not {*inside} & set(app.query_params)
