"""The questions of a page: the answer in short and then each of them alone. The address says which one is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.ui.frame import address, present, say, state
from reports import inert
from reports.presenting import quick_code

IN_SHORT = "In short"
"""The name of the first question of every page: its figures and its main chart."""


@dataclass(frozen=True)
class Question:
    """``tab`` is its name in the row of all of them and, in small letters, in the address; ``asks`` is all of it.

    ``at_a_desk`` are lists and forms, which are not shown to a room.
    """

    tab: str
    asks: str
    answer: Callable[[], object]
    at_a_desk: bool = False

    @property
    def key(self) -> str:
        """As the address has it: section-19."""
        return address.part_of(self.tab)


def opened() -> str:
    """The question that the address asks for; "" is the first. It may be none of the page's."""
    return address.asked(address.PART)


def questions(page: str, asked: Sequence[Question]) -> None:
    """The row of questions, and the open one with its answer. Only that one is worked out.

    It is the one that the address says, else the first: so Back and Forward give what they show. ``page`` is a short
    name that no other page has.
    """
    if present.is_on():
        presented(asked, asked[0].answer)
        return
    offered = {one.key: one for one in asked}
    wanted = opened()
    if wanted and wanted not in offered:
        say.warning(f'There is no "{inert.markdown(wanted[:40])}" on this page, so what comes first is shown.')
        address.write({address.PART: ""})
    now = offered.get(wanted, asked[0])
    if len(asked) > 1:
        key = f"part_{page}"
        state.show_in_widget(key, now.key)
        with st.container(key="sb_questions"):
            st.segmented_control(
                "What to look at",
                list(offered),
                format_func=say.option(lambda one: offered[one].tab),
                required=True,
                key=key,
                on_change=_open,
                args=(key, asked[0].key),
                label_visibility="collapsed",
                wrap=True,
            )
    st.header(say.label(now.asks), anchor=False)
    now.answer()


def presented(asked: Sequence[Question], figures: Callable[[], object] | None = None) -> None:
    """The page as screens: the finding, which stands above, then each question that is not for a desk.

    ``figures`` is the answer whose large figures stand below the finding; its chart has a screen of its own. An address
    that says a question leads to the screen of it.
    """
    shown = [one for one in asked if not one.at_a_desk]
    last = 1 + len(shown)
    if opened() in (keys := [one.key for one in shown]):
        address.write({address.PART: "", address.PRESENT: str(2 + keys.index(opened()))})
    now = present.settled(last)
    if now == 1:
        if figures:
            with st.container(key="sb_unseen"):  # the figures' own headings are of the third level
                st.header(say.label(asked[0].asks), anchor=False)
            with st.container(key="sb_large"):
                figures()
        _way_here()
        present.bar(now, last)
        return
    one = shown[now - 2]
    st.header(say.label(one.asks), anchor=False)
    with st.container(key="sb_screen"), present.one_chart() as charts:
        one.answer()
    present.bar(now, last, part="" if one is asked[0] else one.key, charts=charts)


def _way_here() -> None:
    """The address of the page for whoever sits in the room, as a code to scan and in words."""
    with st.container(key="sb_here"):
        say.markup(quick_code.with_address(address.short_link()))


def _open(key: str, first: str) -> None:
    chosen = str(state.widget(key) or "")
    address.write({address.PART: "" if chosen == first else chosen})


def figures_beside_chart() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Where the figures of a page stand and, beside them where there is room, its main chart."""
    with st.container(key="sb_answer"):
        return st.container(key="sb_side"), st.container(key="sb_main")
