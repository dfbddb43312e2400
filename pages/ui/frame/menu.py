"""The menu and the links between pages: every page there is, in the order of the numbers in their files' names."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from metrics.base.root import ROOT
from pages.ui.frame import say
from pages.ui.frame.address import carried
from reports.presenting import menu as drawn
from reports.presenting.menu import Link

START = "Overview"
"""The name of the page that opens first."""
UPLOAD = "Upload"
TRUST = "Data quality"
DEFINITIONS = "Definitions"
_NUMBERED = re.compile(r"(\d+)_(\w+)\.py")


def files_by_name() -> dict[str, str]:
    """The file of every page by its name in the menu, in order: 6_Tribunal.py is the sixth question, Tribunal."""
    return _files_in(ROOT / "pages")


@cache
def _files_in(folder: Path) -> dict[str, str]:
    """Every page asks a dozen times; no page comes or goes while the server runs."""
    numbered = [found for path in folder.iterdir() if (found := _NUMBERED.fullmatch(path.name))]
    in_order = sorted(numbered, key=lambda found: int(found[1]))
    return {START: "dashboard.py"} | {found[2].replace("_", " "): f"pages/{found[0]}" for found in in_order}


def menu(here: str) -> None:
    """Links to every page; ``here`` is the name of the one that is open."""
    with st.container(key="sb_menu"):
        say.words("**SENDboard**")
        say.markup(drawn.links({name: address_of(name, **carried(name)) for name in files_by_name()}, here))


def address_of(name: str, **chosen: str) -> str:
    """The address of another page, by its name in the menu, from the first page; empty choices are left out."""
    path = "" if name == START else name.replace(" ", "_")
    asked = urlencode({key: value for key, value in chosen.items() if value})
    return f"./{path}?{asked}" if asked else f"./{path}"


def link_to(name: str, words: str, **chosen: str) -> None:
    """A link to another page, by its name in the menu; ``chosen`` stands in its address beside what all pages share."""
    st.page_link(files_by_name()[name], label=say.label(words), query_params=carried(**chosen) or None)


def to(name: str, words: str, of: str = "", **chosen: str) -> Link:
    """The same as one of a quiet line of links; ``of`` says what it is about to whoever hears it alone."""
    return Link(words, address_of(name, **carried(**chosen)), of)


def quiet_links(links: Sequence[Link], before: str = "") -> None:
    """Small links in one line, and one message to the browser; ``before`` them a word of what they are."""
    say.markup(drawn.quiet(links, before))
