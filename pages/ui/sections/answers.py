"""Questions from outside answered whole: which set of them, from which year on, for whom; and the document of it."""

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.blocks.chosen import chosen, from_list, side_by_side
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.papers import described
from pages.ui.blocks.papers.making import answers_button
from pages.ui.frame import address, say
from pages.ui.frame.public.paper import answers
from reports.answers import paper
from reports.answers.answered import Answered
from reports.pack.document import Heading
from reports.pack.given import Version
from reports.papers.order import FIRST_YEAR
from reports.view import View
from reports.words.answers import said
from reports.words.answers.question import Question, Request

_PAGE = "answers"
_NAMES = ("request", "since", "who", "answer")
_WHO = {"": "Everybody", Version.INTERNAL: "Staff alone"}


def answered(view: View) -> None:
    """What is asked on one side, the answers on the other: all of them in short, or one of them whole."""
    sets = {"": said.SETS[Request.TIMELINESS].choice} | {
        one: asked.choice for one, asked in said.SETS.items() if one is not Request.TIMELINESS
    }
    years = {"": said.AS_ASKED} | {str(year): str(year) for year in range(view.as_at.year, FIRST_YEAR - 1, -1)}
    now = chosen(_PAGE, _NAMES, {"request": sets, "since": years, "who": _WHO})
    request = Request(now["request"] or Request.TIMELINESS)
    since, version = int(now["since"]) if now["since"] else None, Version(now["who"] or Version.PUBLIC)
    asked = {address.part_of(one.title): one for one in said.SETS[request].questions}
    with st.container(key="sb_answer"):
        with st.container(key="sb_side"):
            from_list("What is asked", now, "request", sets)
            from_list("From the year", now, "since", years)
            side_by_side("Who may read it", now, "who", _WHO)
            one = from_list("Which answer", now, "answer", {"": said.ALL_IN_SHORT} | _titles(asked))
            answers_button(view, request, since, version)
        with st.container(key="sb_main"):
            found = answers(view, said.SETS[request], since, version)
            if isinstance(found, str):
                pieces.nothing_here(found)
            else:
                _shown(found, asked.get(one), view)


def _titles(asked: dict[str, Question]) -> dict[str, str]:
    return {key: f"{number}. {one.title}" for number, (key, one) in enumerate(asked.items(), 1)}


def _shown(found: Answered, question: Question | None, view: View) -> None:
    if question:
        say.words(f"**{question.asks}**")
        every = paper.section(found, question).parts[1:]
        counted = every.index(Heading(said.COUNTED)) if question.wanted else len(every)
        key = address.part_of(question.title)
        described.parts(every[:counted], key=f"answer_{key}")
        if question.wanted:
            folded(said.BEHIND, lambda: described.parts(every[counted:], key=f"behind_{key}"), key=f"answer_{key}")
        return
    say.words(said.about(found.asked.asked_by, view.as_at, is_public=found.given.is_public))
    described.part(paper.in_short(found), key="answers_in_short")
    described.parts(paper.about(found).parts, key="answers_about")
