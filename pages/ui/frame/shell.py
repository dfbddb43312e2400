"""What a page shows before anything else: menu, title and a sign that the rest is on its way.

The first page of a process waits a second or two for the libraries and the data. Every page therefore opens with this
module, which needs nothing but Streamlit, and imports the rest below. Once one page was shown in full, the others are
there as fast as their shell, and nothing is drawn twice.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.ui.frame import present, say
from pages.ui.frame.menu import menu

STYLE = Path(__file__).with_name("page.css")
SCRIPTS = tuple(Path(__file__).with_name(f"{name}.js") for name in ("page", "present", "print", "keys"))
_QUESTION, _FINDING = 72, 320
"""The heights of what stands for the question and for the finding with its figures, in pixels."""
_shown_before = threading.Event()
"""Whether a page was shown in full since the process began."""


@dataclass(frozen=True)
class Shell:
    """An opened page, and the places in which what comes later belongs; none where nothing was drawn ahead."""

    title: str
    above: DeltaGenerator | None = None
    heading: DeltaGenerator | None = None
    below: DeltaGenerator | None = None
    rest: DeltaGenerator | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether menu and title are on the screen already."""
        return self.heading is not None

    def make_room(self) -> None:
        """Take away what stands for the rest of the page, which is about to come."""
        if self.rest is not None:
            self.rest.empty()


def open_page(title: str) -> Shell:
    """Open a page: the very first thing that it does, before it imports what it is made of."""
    st.set_page_config(page_title=f"{title} – SENDboard", layout="wide")
    st.html(STYLE)
    say.scripts(SCRIPTS)
    present.arrive(title)
    if _shown_before.is_set():
        return Shell(title)
    if not present.is_on():
        with st.sidebar:
            menu(title)
    above, heading, below, rest = st.empty(), st.empty(), st.empty(), st.empty()
    heading.title(say.label(title), anchor=False)
    below.skeleton(height=_QUESTION)
    rest.skeleton(height=_FINDING)
    return Shell(title, above, heading, below, rest)


def is_shown() -> None:
    """A page was shown in full: from now on nothing is drawn ahead."""
    _shown_before.set()
