"""Presenting to a room: one finding a screen, in large type, without menu or choices. The address says which screen.

What is shown was chosen before. The buttons at the foot go on, back and out; ``present.js`` lets keys and clickers
press them, and gives a chart the room that is left.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import streamlit as st

from pages.ui.frame import address, say
from pages.ui.frame.menu import UPLOAD, files_by_name, link_to
from reports.presenting import foot

STYLE = Path(__file__).with_name("present.css")
_SCREEN = address.PRESENT


@dataclass
class Charts:
    """The charts of one screen, of which one is shown: from 1."""

    shown: int
    met: int = 0


_of_screen: ContextVar[Charts | None] = ContextVar("charts of the screen", default=None)
"""Those of the run, which has a thread of its own."""


def pages() -> tuple[str, ...]:
    """The pages that can be presented, by their names in the menu, in order: those before what loads and looks up."""
    names = list(files_by_name())
    return tuple(names[: names.index(UPLOAD)])


def screen() -> int:
    """Which screen of the page is shown, from 1; 0 where nobody presents."""
    return _number(_SCREEN)


def _number(name: str) -> int:
    asked = address.asked(name)
    return int(asked) if asked.isascii() and asked.isdecimal() else 0


def is_on() -> bool:
    """Whether the page is being presented."""
    return screen() > 0


def arrive(page: str) -> None:
    """Begin a page that is presented; one that cannot be is shown as ever, and the address says so."""
    if is_on() and page not in pages():
        address.write({_SCREEN: ""})
    if is_on():
        st.html(STYLE)


def settled(last: int) -> int:
    """The screen to show of so many: after the last there is none."""
    now = min(screen(), last)
    address.write({_SCREEN: str(now)})
    return now


@contextmanager
def one_chart() -> Generator[Charts]:
    """Of the charts drawn herein only the one that the address asks for is shown; after the last the first."""
    charts = Charts(max(1, _number(address.CHART)))
    before = _of_screen.set(charts)
    try:
        yield charts
    finally:
        _of_screen.reset(before)
    if charts.shown > max(charts.met, 1):
        address.write({address.CHART: ""})
        st.rerun()


def passes() -> bool:
    """Whether the chart that comes next is not the one to show."""
    charts = _of_screen.get()
    if charts is None:
        return False
    charts.met += 1
    if charts.met < charts.shown:
        say.markup(foot.PASSED)
    return charts.met != charts.shown


def button(page: str) -> None:
    """The way in, on every page that can be presented."""
    if page in pages():
        st.button("Present", key="present_start", on_click=_show, args=(1,), help="One finding a screen, in large type")


def bar(now: int, last: int, *, part: str = "", charts: Charts | None = None) -> None:
    """Where one is, and the ways on, back and out; ``part`` is the question that is shown, for whoever stops here."""
    chart, count = (charts.shown, charts.met) if charts else (1, 1)
    names = pages()
    page = dict(pairwise(names)).get(address.here())
    with st.container(key="sb_bar", horizontal=True):
        st.button("Back", key="present_back", on_click=_step, args=(-1, last, count), disabled=now == 1)
        say.markup(foot.place(now, last, chart, count))
        with st.container(key="sb_next", width="content"):
            if now < last or chart < count:
                st.button("Next", key="present_next", on_click=_step, args=(1, last, count))
            elif page:
                link_to(page, f"Next: {page}", **{_SCREEN: "1"})
        say.markup(foot.FULL_SCREEN)
        st.button("Stop presenting", key="present_stop", on_click=_stop, args=(part,), help="Key Escape")


def _step(by: int, last: int, charts: int) -> None:
    """From where the address is now, so that two quick presses are two steps."""
    chart = max(1, _number(address.CHART)) + by
    if 1 <= chart <= charts:
        address.write({address.CHART: str(chart) if chart > 1 else ""})
        return
    _show(min(max(screen() + by, 1), last))


def _show(number: int) -> None:
    address.write({_SCREEN: str(number), address.CHART: "", address.PART: ""})


def _stop(part: str) -> None:
    address.write({_SCREEN: "", address.CHART: "", address.PART: part})
