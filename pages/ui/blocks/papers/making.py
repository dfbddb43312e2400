"""The box in which a paper for a meeting is chosen, made and taken away."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from pages.ui.blocks.papers.taking import made_with_a_bar, take_away
from pages.ui.frame import acts, say, state
from pages.ui.frame.not_usable import or_the_page_ends
from reports.pack.given import Version
from reports.papers import words
from reports.papers.order import ONLY_PUBLIC, Form, Order
from reports.view import View

_PAGE = "Overview"
_Choice = TypeVar("_Choice")


def paper_button(view: View) -> None:
    """The button that opens the box, below what is chosen for all pages: the first screen is the measures' own."""
    with st.sidebar:
        is_asked = st.button("Paper for a meeting", key="paper_open", width="stretch")
    if is_asked:
        state.hold_file(_PAGE, None)
        _box(view)


@st.dialog("Paper for a meeting", width="large")
def _box(view: View) -> None:
    say.words(words.about(view.as_at))
    if view.is_sample:
        say.info(words.SAMPLE)
    version = _one_of("Who may read it", words.VERSIONS, "paper_version")
    audience = _one_of("Who meets over it", words.AUDIENCES, "paper_for")
    forms = [form for form in Form if version is Version.PUBLIC or form not in ONLY_PUBLIC]
    form = _one_of("What kind of file", {one: words.FORMS[one] for one in forms}, "paper_form")
    is_draft, by = (True, "") if view.is_sample else _to_keep(version)
    if st.button("Make it", type="primary", key="paper_make", disabled=not (is_draft or by)):
        order = Order(state.today(), version, audience, form, is_draft, view.as_at)
        made = made_with_a_bar(lambda tell: acts.make_paper(order, tell, by=by, is_sample=view.is_sample))
        state.hold_file(_PAGE, made and (order, made))
    if found := state.held_file(_PAGE):
        take_away(*found, key="paper")


@or_the_page_ends
def _to_keep(version: Version) -> tuple[bool, str]:
    """Whether it is a draft, and who makes it if it is none."""
    is_draft = _one_of("What it is for", words.drafts(is_public=version is Version.PUBLIC), "paper_draft")
    if is_draft:
        return True, ""
    if not (officers := acts.officers()):
        say.info(words.NO_OFFICERS)
        return False, ""
    return False, st.selectbox("Who makes it", list(officers), key="paper_by") or ""


def _one_of(title: str, offered: Mapping[_Choice, str], key: str) -> _Choice:
    """One of some choices in words; the first where nobody chose."""
    options: list[_Choice] = list(offered)
    chosen = st.radio(say.label(title), options, format_func=say.option(offered.__getitem__), key=key)
    return options[0] if chosen is None else chosen
