"""The actions on a figure, beside its chart, and the box in which officers add one or say how one goes on."""

import streamlit as st

from data_access.storage.agreed.actions import Agreed
from metrics.base.periods import Period
from metrics.counting.definition import Metric
from pages.ui.blocks.agreed import kept
from pages.ui.frame import acts, agreed, data, present, say, state
from reports import wording
from reports.agreed.standing import Action, of_metric
from reports.view import View
from reports.words.agreed import actions as words
from reports.words.remedies.promises import SAMPLE, SAMPLE_OFFICER

_WRONG = "action_wrong"
_ON = ("which", "status", "said", "due_now", "next_now")


def actions(metric: Metric, view: View, period: Period, *, key: str) -> None:
    """What is open, and the way to all of it; of a figure that the first page shows, or that has any."""
    found = of_metric(agreed.actions(view), metric.key)
    if not found and metric.key not in data.shown_in(view).measures:
        return
    with st.container(key=f"sb_actions_{key}"):
        still_open = [one for one in found if one.is_open]
        lines = [words.counted(found), *map(words.line, still_open)]
        say.words(lines[0] if len(lines) == 1 else f"{lines[0]}\n\n{wording.bullets(lines[1:])}")
        if present.is_on():
            return
        name = wording.in_sentence(metric.name)
        if st.button(say.label(f"Actions: {name}"), key=f"actions_{key}", type="tertiary"):
            _box(metric, view, period)
        kept.what_was_wrong(_WRONG, metric.key)


@st.dialog("Actions on this figure", width="large")
def _box(metric: Metric, view: View, period: Period) -> None:
    found = of_metric(agreed.actions(view), metric.key)
    say.words(words.ASK)
    say.words(wording.bullets(words.history(found) or (words.NONE,)))
    officers = (SAMPLE_OFFICER,) if view.is_sample else acts.officers()
    if not officers:
        say.info(words.NO_OFFICERS)
        return
    if view.is_sample:
        say.words(SAMPLE)
    st.selectbox("Who writes", list(officers), key="action_by")
    asked = _new_form(metric, period, view.is_sample)
    if still_open := [one for one in found if one.is_open]:
        asked |= _on_form(metric, still_open, view.is_sample)
    if asked and not kept.what_was_wrong(_WRONG, metric.key):
        st.rerun()


def _new_form(metric: Metric, period: Period, is_sample: bool) -> bool:
    """A new action; whether it was handed in."""
    with st.form("action_new", border=True):
        say.words(words.new_about(period))
        st.text_input(
            "Why the figure stands as it does", max_chars=300, key="action_reason", help="No names of children, please."
        )
        st.text_input("What is done about it", max_chars=300, key="action_action", help="No names of children, please.")
        st.text_input("Who owns it: a role, or an officer", max_chars=60, key="action_owner")
        with st.container(horizontal=True):
            st.date_input("Due by", value=None, format="DD/MM/YYYY", key="action_due")
            st.date_input("Next update", value=None, format="DD/MM/YYYY", key="action_next")
            met = [*reversed(data.shown().meetings), None]
            st.selectbox("Agreed at", met, format_func=words.meeting_words, key="action_meeting")
        return st.form_submit_button(
            "Add it", type="primary", key="action_add", on_click=_add, args=(metric.key, period, is_sample)
        )


def _on_form(metric: Metric, still_open: list[Action], is_sample: bool) -> bool:
    """How one that is open goes on; whether it was handed in."""
    names = {one.first.number: words.named(one) for one in still_open}
    with st.form("action_on", border=True):
        st.selectbox("How does this action go on?", list(names), format_func=names.__getitem__, key="action_which")
        st.radio(
            "It is", list(words.STATUSES), format_func=say.option(words.STATUSES.__getitem__), horizontal=True,
            key="action_status",
        )  # fmt: skip
        st.text_input("What was done, or why", max_chars=300, key="action_said", help="No names of children, please.")
        with st.container(horizontal=True):
            st.date_input("Due by, if that day moves", value=None, format="DD/MM/YYYY", key="action_due_now")
            st.date_input("Next update by", value=None, format="DD/MM/YYYY", key="action_next_now")
        return st.form_submit_button(
            "Say so", type="primary", key="action_go_on", on_click=_go_on, args=(metric.key, is_sample)
        )


def _add(metric: str, period: Period, is_sample: bool) -> None:
    said = {name: state.widget(f"action_{name}") for name in ("reason", "action", "owner", "due", "next", "meeting")}
    words_said = {name: said[name] or "" for name in ("reason", "action", "owner")}
    new = Agreed(**words_said, due=said["due"], next_update=said["next"], meeting=said["meeting"])
    kept.keep(_WRONG, metric, lambda: acts.add_action(metric, period, new, by=_by()), is_sample=is_sample)


def _go_on(metric: str, is_sample: bool) -> None:
    which, status, said, due, later = (state.widget(f"action_{name}") for name in _ON)
    kept.keep(
        _WRONG,
        metric,
        lambda: acts.update_action(which, status=status, said=said or "", due=due, next_update=later, by=_by()),
        is_sample=is_sample,
    )


def _by() -> str:
    return state.widget("action_by") or ""
