"""A form of settings: what each is asked by, how it is read, and what becomes of it once it is kept."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import streamlit as st

from data_access.chosen_settings import Choosable, NotASetting
from data_access.settings.lines import NotUnderstood, in_lines
from data_access.storage.officer_notes import NotAllowed
from pages.ui.frame import acts, say, state
from pages.ui.frame.not_usable import NOT_USABLE, or_the_page_ends
from reports import inert
from reports.words.changes import settings as words

NARROW = 340
"""Pixels of a box for a number: as wide as its name, and two side by side where there is room."""
BY = "settings_by"
"""The widget that says who decides."""


class Asked(NamedTuple):
    """How one setting is asked for."""

    draw: Callable[[Any, bool], None]
    """Shows its widgets, given its value as the settings file would have it and whether that is fixed."""
    read: Callable[[], object]
    """What the widgets hold, as the settings file would have it; None for what is usual. Raises NotUnderstood."""


@or_the_page_ends
def now() -> Choosable:
    """The settings as they stand."""
    return acts.choosable()


def key_of(setting: str, part: str = "") -> str:
    """The key of a setting's widget, or of one of several."""
    return f"set_{setting}_{part}" if part else f"set_{setting}"


def form(asked: Mapping[str, Asked]) -> None:
    """The widgets of some settings, with their values, and the button that keeps them."""
    found, name = now(), next(iter(asked))
    with st.form(key=f"form_{name}", border=False):
        for setting, one in asked.items():
            one.draw(found.values.get(setting), setting in found.fixed)
            if setting in found.fixed:
                say.caption(words.IN_THE_FILE)
        free = {setting: one.read for setting, one in asked.items() if setting not in found.fixed}
        st.form_submit_button(
            "Keep", type="primary", key=f"keep_{name}", on_click=_keep, args=(free,), disabled=not free
        )


def text(setting: str) -> Asked:
    """A few words."""

    def draw(value: Any, fixed: bool) -> None:
        st.text_input(
            say.label(words.NAMES[setting]), value=value or "", max_chars=100, key=key_of(setting), disabled=fixed
        )

    return Asked(draw, lambda: (state.widget(key_of(setting)) or "").strip() or None)


def number(setting: str) -> Asked:
    """A whole number above nought."""

    def draw(value: Any, fixed: bool) -> None:
        st.number_input(
            say.label(words.NAMES[setting]),
            min_value=1,
            step=1,
            value=value,
            key=key_of(setting),
            disabled=fixed,
            width=NARROW,
        )

    return Asked(draw, lambda: state.widget(key_of(setting)))


def lines(setting: str, example: str, read: Callable[[str], list]) -> Asked:
    """Names, days or spans of days, a line each."""

    def draw(value: Any, fixed: bool) -> None:
        st.text_area(
            say.label(f"{words.NAMES[setting]}, a line each, such as {example}"),
            value=in_lines(value or ()),
            height=160,
            key=key_of(setting),
            disabled=fixed,
        )

    def found() -> list | None:
        try:
            return read(state.widget(key_of(setting)) or "") or None
        except NotUnderstood as problem:
            raise NotUnderstood(f"{words.NAMES[setting]}: {problem}") from problem

    return Asked(draw, found)


def _keep(asked: Mapping[str, Callable[[], object]]) -> None:
    try:
        values = {setting: read() for setting, read in asked.items()}
        changed = acts.choose_settings(values, by=(state.widget(BY) or "").strip())
    except (NotAllowed, NotASetting, NotUnderstood, *NOT_USABLE) as problem:
        state.remember("settings", ("wrong", inert.markdown(str(problem))))
    else:
        state.remember("settings", ("kept", words.kept_words(changed) if changed else words.NOTHING_CHANGED))


def outcome() -> None:
    """What became of what was set last, said once."""
    kind, sentence = state.remembered("settings") or ("", "")
    if sentence:
        (say.success if kind == "kept" else say.warning)(sentence)
        state.remember("settings", None)
