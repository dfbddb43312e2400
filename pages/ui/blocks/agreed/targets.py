"""Where people set the way to a figure's target: from a value to a value, by when, and who agreed it."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from data_access.settings.lines import share_of
from data_access.storage.agreed.targets import NotATarget, Target
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from pages.ui.blocks.agreed import kept
from pages.ui.frame import acts, agreed, choose, data, say, state
from reports import wording
from reports.view import View
from reports.words.agreed import targets as words
from reports.words.changes import settings

_WRONG = "target_wrong"
_PARTS = ("from", "from_day", "to", "to_day", "shape", "source")


def ways_to_targets(view: View, by: str) -> None:
    """What is set, and the form for the figure that is chosen; ``by`` is the widget that says who decides."""
    say.words(words.ASK)
    say.words(wording.bullets(words.history(agreed.kept_targets(view)) or (words.NONE,)))
    measures = data.shown().measures
    offered = {key: settings.figure(key) for key in (*measures, *CATALOGUE)}
    chosen = choose.one_of_many("Target of which figure", offered, key="target_of")
    metric = CATALOGUE[chosen]
    _form(metric, view, by)
    if chosen in agreed.targets(view):
        st.button("Take it back", key="target_back", on_click=_take_back, args=(metric, view, by))
    kept.what_was_wrong(_WRONG, "")


def _form(metric: Metric, view: View, by: str) -> None:
    unit, most = (", in percent", 100.0) if metric.kind.to_100 else ("", None)
    with st.form("target_form", border=False):
        with st.container(horizontal=True):
            for name, title in (("from", "From"), ("to", "To")):
                st.number_input(
                    say.label(f"{title}{unit}"), min_value=0.0, max_value=most, value=None, key=f"target_{name}"
                )
                st.date_input(
                    say.label(f"{title} which day"), value=None, format="DD/MM/YYYY", key=f"target_{name}_day"
                )
        st.radio(
            "How it goes in between",
            list(words.SHAPES),
            format_func=say.option(words.SHAPES.__getitem__),
            horizontal=True,
            key="target_shape",
        )
        st.text_input("Who agreed it, and where", max_chars=300, key="target_source")
        st.form_submit_button("Set it", type="primary", key="target_set", on_click=_set, args=(metric, view, by))


def _set(metric: Metric, view: View, by: str) -> None:
    _write(view, by, lambda who: acts.set_target(_said(metric), by=who))


def _said(metric: Metric) -> Target:
    """What the form holds. Raises NotATarget where a value or a day is missing."""
    first, first_day, last, last_day, shape, source = (state.widget(f"target_{name}") for name in _PARTS)
    if first is None or last is None or not isinstance(first_day, date) or not isinstance(last_day, date):
        raise NotATarget("Give both values and both days.")
    values = [share_of(one) if metric.kind.to_100 else float(one) for one in (first, last)]
    return Target(metric.key, values[0], first_day, values[1], last_day, shape=shape, source=source or "")


def _take_back(metric: Metric, view: View, by: str) -> None:
    _write(view, by, lambda who: acts.take_back_target(metric.key, by=who))


def _write(view: View, by: str, write: Callable[[str], None]) -> None:
    kept.keep(_WRONG, "", lambda: write((state.widget(by) or "").strip()), is_sample=view.is_sample)
