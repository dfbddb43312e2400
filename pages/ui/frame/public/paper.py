"""The public paper that the public version of the pages is cut from: everything published together, once a day.

What is shown there is published. It is therefore kept as such before anybody sees it, and whatever is published later
is looked through together with it. The fictional council's is not kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from data_access.publications.ledger import Numbers, publish_in_turn, published_before
from data_access.storage.database import Engine
from data_access.storage.papers.moment import this_moment
from metrics.disclosure.together import Number, TooMuchTogether
from pages.ui.frame import agreed, cached, data, say, state
from pages.ui.frame.not_usable import or_the_page_ends
from reports.answers.answered import Answered, answered
from reports.pack.given import Audience, Given, Version
from reports.pack.measures import Counted, counted
from reports.view import View
from reports.words.answers.question import QuestionSet


@dataclass(frozen=True, eq=False)
class Published:
    """What a public paper is made of, and its lines. Shared and read only."""

    given: Given
    lines: Counted


@or_the_page_ends
def answers(view: View, asked: QuestionSet, since: int | None, version: Version) -> Answered | str:
    """The answers to some questions as a paper would tell them now, kept nowhere; or why they cannot, in words."""
    given = replace(_given(view), council=cached.council(view.data, view.as_at, ""), version=version)
    looked = given.is_public and not given.shown.is_sample
    moment = this_moment(cached.database()) if looked else None
    meanwhile = st.empty()
    with meanwhile:
        say.words("Working out the answers …")
    told = data.answer(
        replace(view, locality=""),
        ("answers", asked.title, since, version, str(moment)),
        lambda: _answered(given, asked, since, published_before(cached.database()) if looked else {}),
    )
    meanwhile.empty()
    return told


def _answered(
    given: Given, asked: QuestionSet, since: int | None, before: Mapping[Number, frozenset[int]]
) -> Answered | str:
    try:
        return answered(given, asked, since, before)
    except TooMuchTogether as problem:
        return str(problem)


@or_the_page_ends
def published(view: View) -> Published | str:
    """What may be shown to everybody of the data on show; or why nothing may, in words."""
    given = _given(view)
    asked = ("public", given.made_on, tuple(given.steps.items()), tuple(given.ways.items()))
    meanwhile = st.empty()
    with meanwhile:
        say.words("Working out what everybody may see …")
    found = data.answer(view, asked, lambda: _made(given))
    meanwhile.empty()
    return found


def _given(view: View) -> Given:
    """The words that officers type about actions are left out: nobody has read them for names before they are shown."""
    shown = data.shown_in(view)
    return Given(
        cached.council(view.data, view.extracted_on, ""),
        shown,
        Version.PUBLIC,
        Audience.BOARD,
        made_on=state.today(),
        steps=dict(zip(shown.measures, agreed.in_force(view, *shown.measures), strict=True)),
        has_actions=False,
        ways=agreed.targets(view),
    )


def _made(given: Given) -> Published | str:
    try:
        if given.shown.is_sample:
            return Published(given, counted(given, {}))
        return Published(given, _kept(given, cached.database()))
    except TooMuchTogether as problem:
        return str(problem)


def _kept(given: Given, database: Engine) -> Counted:
    """The lines, kept as published unless all of them were told so before."""

    def looked_through(before: Mapping[Number, frozenset[int]]) -> tuple[Counted, Numbers | None]:
        lines = counted(given, before)
        numbers = lines.publication.numbers if lines.publication else {}
        is_news = any(_is_news(number, before.get(line)) for line, number in numbers.items())
        return lines, numbers if is_news else None

    return publish_in_turn(database, given.shown.disclosure, looked_through)


def _is_news(number: int | None, told: frozenset[int] | None) -> bool:
    """Whether what is shown of a line is not what was last told of it."""
    return told is None or (number is not None and number not in told)
