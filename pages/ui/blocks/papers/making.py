"""The boxes in which a paper for a meeting, or a document of answers, is chosen, made and taken away."""

from collections.abc import Collection, Mapping
from typing import TypeVar

import streamlit as st

from pages.ui.blocks.papers.taking import made_with_a_bar, take_away
from pages.ui.frame import acts, say, state
from pages.ui.frame.menu import DEFINITIONS, START, link_to
from pages.ui.frame.not_usable import or_the_page_ends
from reports.pack.given import Audience, Version
from reports.papers import words
from reports.papers.order import ON_PAPER, ONLY_PUBLIC, Form, Order
from reports.view import View
from reports.words.answers.question import Request

_Choice = TypeVar("_Choice")


def paper_button(view: View) -> None:
    """The button that opens the box, below what is chosen for all pages: the first screen is the measures' own.

    With it the way to what is answered to whoever asks.
    """
    with st.sidebar:
        is_asked = st.button("Paper for a meeting", key="paper_open", width="stretch")
        link_to(DEFINITIONS, "Answers to a request", part="answers")
    if is_asked:
        state.hold_file(START, None)
        _box(view)


def answers_button(view: View, request: Request, since: int | None, version: Version) -> None:
    """The button that opens the box for a document of the answers that are shown."""
    if st.button("Make a document of it", key="answers_open", width="stretch"):
        state.hold_file(DEFINITIONS, None)
        _answers_box(view, request, since, version)


@st.dialog("Paper for a meeting", width="large")
def _box(view: View) -> None:
    say.words(words.about(view.as_at))
    if view.is_sample:
        say.info(words.SAMPLE)
    measure = st.selectbox(
        "What is in it", list(words.MEASURES), format_func=say.option(words.MEASURES.__getitem__), key="paper_measure"
    )
    version = _one_of("Who may read it", words.VERSIONS, "paper_version")
    audience = Audience.BOARD if measure else _one_of("Who meets over it", words.AUDIENCES, "paper_for")
    form = _form(version, Form.PDF, ON_PAPER if measure else Form)
    is_draft, by = (True, "") if view.is_sample else _to_keep(version)
    _make(START, Order(state.today(), version, audience, form, is_draft, view.as_at, measure=measure), view, by)


@st.dialog("Answers as a document", width="large")
def _answers_box(view: View, request: Request, since: int | None, version: Version) -> None:
    say.words(words.about_answers(request, view.as_at, version))
    if view.is_sample:
        say.info(words.SAMPLE)
    form = _form(version, Form.DOCX, [one for one in Form if one is not Form.OPEN_DATA])
    is_draft, by = (True, "") if view.is_sample else _to_keep(version)
    order = Order(state.today(), version, form=form, is_draft=is_draft, as_at=view.as_at, request=request, since=since)
    _make(DEFINITIONS, order, view, by)


def _form(version: Version, usual: Form, offered: Collection[Form]) -> Form:
    """The kind of file, the usual one first; a web page is for everybody."""
    forms = [usual, *(form for form in offered if form is not usual)]
    allowed = [form for form in forms if version is Version.PUBLIC or form not in ONLY_PUBLIC]
    return _one_of("What kind of file", {one: words.FORMS[one] for one in allowed}, "paper_form")


def _make(page: str, order: Order, view: View, by: str) -> None:
    """The button that makes it, and the file once it is there."""
    if st.button("Make it", type="primary", key="paper_make", disabled=not (order.is_draft or by)):
        made = made_with_a_bar(lambda tell: acts.make_paper(order, tell, by=by, is_sample=view.is_sample))
        state.hold_file(page, made and (order, made))
    if found := state.held_file(page):
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
