"""The address holds the whole view: day, place, period, the open part of a page, and what is chosen on it.

It alone says what is shown, so that a link, Back and Forward give what they say. Links between pages therefore carry
what is shared by all pages, and the menu also what was last chosen on each. What is chosen is written at once, in one
piece: each writing is a step of the browser's history. The only file that touches the address.
"""

import re
from collections.abc import Collection, Mapping
from urllib.parse import urlencode

import streamlit as st

VERSION = "version"
"""Who may see it: what the address says nothing of is for staff."""
SHARED = ("as_at", "locality", "period", "months", VERSION)
"""What goes along from page to page."""
PART = "part"
"""What the address calls the open question of a page."""
PRESENT = "present"
"""Which screen is shown to a room; never remembered, so that no link of the menu begins to present."""
CHART = "chart"
"""Which chart of the screen, where it has several."""
_CHECKED = ("as_at", "locality", "period", VERSION)
"""What every page has checked before it is shown: a day, a place that there is, a period, and who may see it."""
_HERE, _OWN = "kept_page", "kept_addresses"
"""What was last chosen on each page alone, by the page's name in the menu."""
_INSIDE = ("open_", "which_", "group_", "page_")
"""How names begin of what stands inside an answer: an open fold with its tab, which rows, of which group, which page.
They are of the open question alone: neither the next question has them, nor the menu's way back to the page."""
_OF_A_LIST = ("group_", "page_")
"""Of these, what may not be there once something else is chosen."""
LONGEST = 200
"""Letters of a choice that are read; no more are asked for."""


def part_of(tab: str) -> str:
    """The name of a question, or of a tab, as the address has it: Section 19 is section-19."""
    return re.sub(r"[^a-z0-9]+", "-", tab.lower()).strip("-")


def asked(name: str) -> str:
    """What the address says of a choice; empty where it says nothing, or what is usual."""
    return str(st.query_params.get(name, ""))[:LONGEST]


def asked_of(*names: str) -> dict[str, str]:
    """The same of several choices."""
    return {name: asked(name) for name in names}


def write(chosen: Mapping[str, str]) -> None:
    """Say in the address what is chosen; what is empty is left out of it.

    What it says of all else stays, but for what stood inside an answer that is left, and the page of a list that is
    another now.
    """
    now = st.query_params.to_dict()
    wanted = {name: text for name, text in {**now, **chosen}.items() if text}
    changed = {name for name in {*now, *wanted} if now.get(name) != wanted.get(name)}
    if changed:
        left = _left_by(changed)
        st.query_params.from_dict({name: text for name, text in wanted.items() if not name.startswith(left)})


def _left_by(changed: Collection[str]) -> tuple[str, ...]:
    """How the names begin of what these changes leave behind."""
    if PART in changed:
        return _INSIDE
    if any(not name.startswith(_INSIDE) for name in changed):
        return _OF_A_LIST
    return ("page_",) if any(name.startswith(("which_", "group_")) for name in changed) else ()


def arrive(page: str) -> None:
    """Say which page this is, by its name in the menu."""
    st.session_state[_HERE] = page


def here() -> str:
    """The name of this page in the menu."""
    return st.session_state[_HERE]


def keep_own() -> None:
    """Remember what the address says of this page alone, once all of it is known there, for the way back to it."""
    said, others = st.query_params.to_dict(), (*SHARED, PRESENT, CHART)
    own = {name: text for name, text in said.items() if name not in others and not name.startswith(_INSIDE)}
    st.session_state[_OWN] = {**st.session_state.get(_OWN, {}), st.session_state.get(_HERE, ""): own}


def carried(page: str = "", **chosen: str) -> Mapping[str, str]:
    """What a link says: the choices that every page shares, what was last chosen on that page, and ``chosen``."""
    shared = {name: text for name, text in st.query_params.to_dict().items() if name in SHARED}
    own = st.session_state.get(_OWN, {}).get(page, {}) if page else {}
    return {name: text for name, text in {**shared, **own, **chosen}.items() if text}


def link() -> str:
    """The whole address of what is shown, to be copied."""
    return _addressed(st.query_params.to_dict())


def short_link() -> str:
    """The address of the page with nothing but day, place and period, which name nobody: for a room to see."""
    return _addressed({name: text for name, text in st.query_params.to_dict().items() if name in _CHECKED})


def _addressed(said: Mapping[str, str]) -> str:
    page, asked = str(st.context.url or "").partition("?")[0], urlencode(said)
    return f"{page}?{asked}" if asked else page
