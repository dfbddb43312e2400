"""The first page: the finding, what changed, and every measure on one screen, as a table, icons alone or easy read."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from metrics.catalogue import CATALOGUE
from pages.ui.blocks.papers.making import paper_button
from pages.ui.blocks.questions import Question, presented
from pages.ui.frame import address, agreed, present, say, scorecard, state
from reports import wording
from reports.agreed.meetings import of_the_last
from reports.scorecard import markup as drawn
from reports.scorecard import words
from reports.scorecard.easy_read import easy_read
from reports.scorecard.places import SUBJECTS, subject
from reports.scorecard.rows import Row, chosen
from reports.view import View
from reports.words.agreed import meetings

_EVERY, _ATTENTION = "All", "Needs attention"
_TABLE, _ICONS, _EASY = "Table", "Icons", "Easy read"
_LOOKS = {_TABLE: "", _ICONS: "icons", _EASY: "easy-read"}
"""The ways to show the measures, as the address says them."""
_ON_A_SCREEN = 8
"""As many lines of measures are read from the back of a room."""


def scorecard_of(view: View) -> None:
    """Everything of the first page but its head and foot: drawn at once as far as it is counted, then whole."""
    of = scorecard.asked(view)
    meeting, is_meeting = scorecard.since(of)
    since = words.since_heading(meeting, is_meeting=is_meeting)
    acted = meetings.agreed(*of_the_last(agreed.actions(view), meeting if is_meeting else None))
    if present.is_on():
        news = words.news(since, scorecard.changed(of, meeting), acted)
        _presented(scorecard.rows(of), news, view, of.shown.is_sample)
        return
    paper_button(view)
    with st.container(key="sb_top"):
        with st.container(key="sb_headline_scorecard"):
            finding = st.empty()
        with st.container(key="sb_changed"):
            changed = st.empty()
    chosen_here = _choice([subject(CATALOGUE[key]) for key in of.shown.measures])
    body = st.empty()

    def draw(rows: Sequence[Row], news: Sequence[str]) -> None:
        with finding:
            say.words("\n\n".join(words.finding(rows)))
        with changed:
            say.words(words.news(since, news, acted))
        with body:
            _lines(rows, chosen_here, view, is_sample=of.shown.is_sample)

    if not scorecard.is_counted(of):
        draw(scorecard.rows(of, wait=False), [words.COUNTING])
    draw(scorecard.rows(of), scorecard.changed(of, meeting))
    say.caption(words.HOW_TO_READ)


def _lines(rows: Sequence[Row], asked: Mapping[str, str], view: View, *, is_sample: bool) -> None:
    wanted = chosen(rows, subject=asked["subject"], attention=asked["needs"] == "attention")
    caption = words.caption(wanted, len(rows), view.place, wording.day(view.as_at))
    if not wanted:
        say.words(words.NONE_NEED_ATTENTION)
    elif asked["look"] == _LOOKS[_ICONS]:
        say.markup(drawn.icons(wanted, caption, _door))
    elif asked["look"] == _LOOKS[_EASY]:
        say.words(easy_read(wanted, view.place, view.as_at, view.period))
    else:
        say.markup(drawn.table(wanted, caption, _door, is_sample=is_sample, actions=agreed.actions(view)))


def _presented(rows: Sequence[Row], news: str, view: View, is_sample: bool) -> None:
    """The finding, what is new, every measure by its icons, and then their lines, a screenful at a time."""
    if present.screen() == 1:
        with st.container(key="sb_headline_scorecard"):
            say.words("\n\n".join(words.finding(rows)))

    at_once = -(-len(rows) // -(-len(rows) // _ON_A_SCREEN)) if rows else 1

    def lines(first: int) -> None:
        shown = rows[first : first + at_once]
        caption = words.caption(shown, len(rows), view.place, wording.day(view.as_at))
        say.markup(drawn.table(shown, caption, _door, is_sample=is_sample, actions=agreed.actions(view)))

    def icons() -> None:
        say.markup(drawn.icons(rows, words.caption(rows, len(rows), view.place, wording.day(view.as_at)), _door))

    presented(
        [
            Question("News", "What has changed?", partial(say.words, news)),
            Question("Icons", "Every measure at a glance", icons),
            *(
                Question(f"Measures {first + 1}", "How does each stand?", partial(lines, first))
                for first in range(0, len(rows), at_once)
            ),
        ]
    )


def _door(row: Row) -> str:
    return scorecard.door(row.metric, **address.carried(), present="1" if present.is_on() else "")


def _choice(subjects: Sequence[str]) -> dict[str, str]:
    """Which lines and how they are drawn: as the address says."""
    asked = address.asked_of("subject", "needs", "look")
    held = [name for name in SUBJECTS if name in subjects]
    kept = {
        "subject": asked["subject"] if asked["subject"] in held else "",
        "needs": "attention" if asked["needs"] == "attention" else "",
        "look": asked["look"] if asked["look"] in _LOOKS.values() else "",
    }
    address.write(kept)
    with st.container(key="sb_filters", horizontal=True, vertical_alignment="center"):
        _one_of("Subject", (_EVERY, *held), kept["subject"] or _EVERY, "subject")
        _one_of(
            "Which measures", ("Every measure", _ATTENTION), _ATTENTION if kept["needs"] else "Every measure", "needs"
        )
        look = next(name for name, said in _LOOKS.items() if said == kept["look"])
        _one_of("How to show them", list(_LOOKS), look, "look")
    return kept


_STANDS_FOR = {_EVERY: "", "Every measure": "", _ATTENTION: "attention", **_LOOKS}


def _one_of(title: str, options: Sequence[str], now: str, name: str) -> None:
    key = f"sb_score_{name}"
    state.show_in_widget(key, now)
    st.segmented_control(
        say.label(title),
        list(options),
        format_func=say.option(),
        required=True,
        key=key,
        on_change=_take,
        args=(name, key),
        label_visibility="collapsed",
        wrap=True,
    )


def _take(name: str, key: str) -> None:
    said = str(state.widget(key) or "")
    asked = address.asked_of("subject", "needs", "look")
    address.write(asked | {name: _STANDS_FOR.get(said, said)})
