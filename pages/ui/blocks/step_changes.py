"""Where people say from which day a trend's limits start afresh: offered below the chart, asked for in a box."""

from datetime import date
from functools import partial

import streamlit as st

from data_access.storage.step_changes import StepChange
from metrics.counting.definition import Metric
from pages.ui.blocks import pieces
from pages.ui.blocks.agreed import kept
from pages.ui.frame import acts, agreed, say, state
from reports import step_changes as words
from reports import wording
from reports.trend import Trend
from reports.view import View
from reports.words.remedies.promises import SAMPLE, SAMPLE_OFFICER

_WRONG = "step_wrong"


def step_changes(read: Trend, view: View, *, key: str) -> None:
    """The button that opens the box; where limits plainly span two levels, with the day on which the later begins."""
    day = read.levels.begins.replace(day=1) if read.levels else None
    name = wording.in_sentence(read.metric.name)
    if st.button(say.label(f"Step changes: {name}"), key=f"step_changes_{key}", type="tertiary"):
        _box(read.metric, view, day)
    kept.what_was_wrong(_WRONG, read.metric.key)


@st.dialog("Step changes of this trend", width="large")
def _box(metric: Metric, view: View, day: date | None) -> None:
    step_form(metric, view, day)


def step_form(metric: Metric, view: View, day: date | None = None) -> None:
    """What is set for a figure, and where more is set and undone."""
    say.words(words.ASK)
    steps = agreed.set_here(view, metric.key)
    pieces.points(words.history(steps) or (words.NONE,))
    officers = (SAMPLE_OFFICER,) if view.is_sample else acts.officers()
    if not officers:
        pieces.nothing_here(words.NO_OFFICERS)
        return
    if view.is_sample:
        say.words(SAMPLE)
    st.selectbox("Who decides", list(officers), key="step_by")
    done = _undoing([one for one in steps if one.undone_at is None])
    with st.form("step_form", border=False):
        st.date_input("From which day", value=day, format="DD/MM/YYYY", key="step_day")
        st.text_input("What changed", max_chars=300, key="step_reason", help="No names of children, please.")
        asked = st.form_submit_button(
            "Set it", type="primary", key="step_set", on_click=_set, args=(metric.key, view.is_sample)
        )
    if done or (asked and not kept.what_was_wrong(_WRONG, metric.key)):
        st.rerun()


def _undoing(standing: list[StepChange]) -> bool:
    """A button for each that holds; whether one was pressed."""
    pressed = False
    for one in standing:
        words_on_it = f"Undo the one from {one.day:%d/%m/%Y}"
        pressed |= st.button(say.label(words_on_it), key=f"step_undo_{one.id}", on_click=_undo, args=(one.id,))
    return pressed


def _undo(step: int) -> None:
    acts.undo_step_change(step, by=state.widget("step_by"))


def _set(metric: str, is_sample: bool) -> None:
    day, reason, by = (state.widget(f"step_{name}") for name in ("day", "reason", "by"))
    write = partial(acts.add_step_change, metric, day=day, reason=reason or "", by=by)
    kept.keep(_WRONG, metric, write, is_sample=is_sample)
