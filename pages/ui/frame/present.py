"""Presenting to a room: one finding a screen, in large type, without menu or choices. The address says which screen.

What is shown was chosen before. The buttons at the foot go on, back and out; ``present.js`` lets keys and clickers
press them, and gives a chart the room that is left.
"""

from itertools import pairwise
from pathlib import Path

import streamlit as st

from pages.ui.frame import address, say
from pages.ui.frame.menu import UPLOAD, files_by_name, link_to
from reports.presenting import foot

STYLE = Path(__file__).with_name("present.css")
_SCREEN = address.PRESENT


def pages() -> tuple[str, ...]:
    """The pages that can be presented, by their names in the menu, in order: those before what loads and looks up."""
    names = list(files_by_name())
    return tuple(names[: names.index(UPLOAD)])


def screen() -> int:
    """Which screen of the page is shown, from 1; 0 where nobody presents."""
    asked = address.asked(_SCREEN)
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


def button(page: str) -> None:
    """The way in, on every page that can be presented."""
    if page in pages():
        st.button("Present", key="present_start", on_click=_show, args=(1,), help="One finding a screen, in large type")


def bar(now: int, last: int, *, part: str = "") -> None:
    """Where one is, and the ways on, back and out; ``part`` is the question that is shown, for whoever stops here."""
    names = pages()
    page = dict(pairwise(names)).get(address.here())
    with st.container(key="sb_bar", horizontal=True):
        st.button("Back", key="present_back", on_click=_step, args=(-1, last), disabled=now == 1)
        say.markup(foot.place(now, last))
        with st.container(key="sb_next", width="content"):
            if now < last:
                st.button("Next", key="present_next", on_click=_step, args=(1, last))
            elif page:
                link_to(page, f"Next: {page}", **{_SCREEN: "1"})
        say.markup(foot.FULL_SCREEN)
        st.button("Stop presenting", key="present_stop", on_click=_stop, args=(part,), help="Key Escape")


def _step(by: int, last: int) -> None:
    """From where the address is now, so that two quick presses are two steps."""
    _show(min(max(screen() + by, 1), last))


def _show(number: int) -> None:
    address.write({_SCREEN: str(number)})


def _stop(part: str) -> None:
    address.write({_SCREEN: "", address.PART: part})
