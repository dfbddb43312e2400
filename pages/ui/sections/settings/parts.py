"""The parts of the Settings page: kept with who and when, below what the settings file says."""

from typing import Any

import streamlit as st

from data_access.settings.lines import (
    A_DAY,
    A_NAME,
    A_SPAN,
    days_in,
    names_in,
    percentage_of,
    share_of,
    spans_in,
)
from data_access.settings.scorecard_table import MOST
from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL
from pages.ui.blocks import pieces
from pages.ui.blocks.agreed.targets import ways_to_targets
from pages.ui.blocks.setting_forms import BY, NARROW, Asked, form, key_of, lines, now, number, outcome, text
from pages.ui.blocks.step_changes import step_form
from pages.ui.frame import choose, data, say, state
from reports.summaries.authorities import by_name, label
from reports.view import View
from reports.words.changes import settings as words

_POPULATION, _TARGET, _TARGETS, _MEASURES = "population", "local_target", "scorecard.targets", "scorecard.measures"


def who_decides(view: View) -> None:
    """Who sets anything below: an officer, or, where there are none yet, whoever names the first."""
    found = now()
    say.words(words.NO_SIGN_IN)
    if view.is_sample:
        say.words(words.SAMPLE)
    if sentence := words.no_longer(found.no_longer):
        say.warning(sentence)
    if found.officers:
        st.selectbox("Who decides", list(found.officers), key=BY)
    else:
        say.info(words.NO_OFFICERS)
        st.text_input("Your name", max_chars=100, key=BY)
    outcome()


def council() -> None:
    """Its name, its number, and how many people there are."""
    form(
        {
            "council": text("council"),
            "authority": Asked(_authority, lambda: state.widget(key_of("authority"))),
            "residents": number("residents"),
            "pupils": number("pupils"),
            "england_people": number("england_people"),
            _POPULATION: Asked(_people, _people_read),
        }
    )


def first_page() -> None:
    """Which figures stand there, and when the board meets."""
    meetings = "scorecard.meetings"
    form({_MEASURES: Asked(_measures, _measures_read), meetings: lines(meetings, A_DAY, days_in)})


def targets(view: View) -> None:
    """What the council set itself, for plans on time and for the figures of the first page; never the law's."""
    form({_TARGET: Asked(_percentage, _percentage_read), _TARGETS: Asked(_targets, _targets_read)})
    ways_to_targets(view, BY)


def officers() -> None:
    """Who may change settings, write about remedies and set step changes."""
    form({"officers.names": lines("officers.names", A_NAME, names_in)})


def terms() -> None:
    """By which school days are counted."""
    form({key: lines(key, A_SPAN, spans_in) for key in ("school_calendar.terms", "school_calendar.closed")})


def every_step_change(view: View) -> None:
    """Those of any figure, chosen here by its name."""
    offered = {"": "Choose a figure"} | {key: words.figure(key) for key in CATALOGUE}
    if chosen := choose.one_of_many("Of which figure", offered, key="settings_step_of"):
        step_form(CATALOGUE[chosen], view)


def history() -> None:
    """Who set what, and when."""
    pieces.points(words.history(now().changes) or (words.NO_CHANGES,))


def _authority(value: Any, fixed: bool) -> None:
    names = {one.old_la_code: f"{one.old_la_code}, {label(one)}" for one in by_name()}
    st.selectbox(
        say.label(words.NAMES["authority"]),
        list(names),
        index=list(names).index(value) if value in names else None,
        format_func=say.option(names.__getitem__),
        placeholder="None is chosen",
        key=key_of("authority"),
        disabled=fixed,
    )


def _people(value: Any, fixed: bool) -> None:
    with st.container(horizontal=True, key="set_people"):
        for at, name in enumerate(_places()):
            st.number_input(
                say.label(words.people_of(name)),
                min_value=1,
                step=1,
                value=(value or {}).get(name),
                key=key_of(_POPULATION, str(at)),
                disabled=fixed,
                width=NARROW,
            )


def _people_read() -> dict[str, int] | None:
    people = {name: state.widget(key_of(_POPULATION, str(at))) for at, name in enumerate(_places())}
    return {name: found for name, found in people.items() if found} or None


def _places() -> tuple[str, ...]:
    """The whole council, its localities, and those for which people are known already."""
    shown, known = data.shown(), now().values.get(_POPULATION) or {}
    return tuple(dict.fromkeys(("council", *(() if shown.is_sample else shown.localities), *known)))


def _measures(value: Any, fixed: bool) -> None:
    st.multiselect(
        say.label(words.NAMES[_MEASURES]),
        list(CATALOGUE),
        default=[key for key in value or USUAL if key in CATALOGUE],
        format_func=say.option(words.figure),
        max_selections=MOST,
        key=key_of(_MEASURES),
        disabled=fixed,
    )


def _measures_read() -> list[str] | None:
    found = tuple(state.widget(key_of(_MEASURES)) or ())
    return None if found in ((), USUAL) else list(found)


def _percentage(value: Any, fixed: bool) -> None:
    st.number_input(
        say.label(f"{words.NAMES[_TARGET]}, in percent"),
        min_value=0.0,
        max_value=100.0,
        step=1.0,
        value=None if value is None else percentage_of(value),
        key=key_of(_TARGET),
        disabled=fixed,
        help="For both figures of plans on time, unless one has its own below.",
        width=NARROW,
    )


def _percentage_read() -> float | None:
    found = state.widget(key_of(_TARGET))
    return None if found is None else share_of(found)


def _targets(value: Any, fixed: bool) -> None:
    with st.container(horizontal=True, key="set_targets"):
        for metric in map(CATALOGUE.__getitem__, _may_have_targets()):
            target, in_percent = (value or {}).get(metric.key), metric.kind.to_100
            st.number_input(
                say.label(f"{metric.name}, in percent" if in_percent else metric.name),
                min_value=0.0,
                max_value=100.0 if in_percent else None,
                step=1.0,
                value=target if target is None else percentage_of(target) if in_percent else float(target),
                key=key_of(_TARGETS, metric.key),
                disabled=fixed,
                width=NARROW,
            )


def _targets_read() -> dict[str, float] | None:
    found = {key: state.widget(key_of(_TARGETS, key)) for key in _may_have_targets()}
    return {
        key: share_of(number) if CATALOGUE[key].kind.to_100 else number
        for key, number in found.items()
        if number is not None
    } or None


def _may_have_targets() -> list[str]:
    """Those of the first page, and any others that have a target."""
    values = now().values
    chosen, aimed_at = values.get(_MEASURES) or USUAL, values.get(_TARGETS) or {}
    return [key for key in dict.fromkeys((*chosen, *aimed_at)) if key in CATALOGUE]
