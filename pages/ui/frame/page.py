"""What stands around every page: what is shown and how to change it, and where the data is from."""

from collections.abc import Sequence

import streamlit as st

from pages.ui.frame import address, data, present, say, state
from pages.ui.frame.menu import DEFINITIONS, TRUST, UPLOAD, link_to, menu
from pages.ui.frame.not_usable import NOT_USABLE, say_why
from pages.ui.frame.public import version
from pages.ui.frame.shell import Shell, is_shown
from reports import inert, wording
from reports.shown import Shown
from reports.view import View
from reports.words.publication import PUBLIC_VERSION

EVERY_CONTROL = ("locality", "period", "as_at")
_MADE_UP = "Sample data, made up"


def begin_page(shell: Shell, question: str, controls: Sequence[str] = EVERY_CONTROL) -> View:
    """Begin an opened page: every page calls this once its parts are imported. Gives what the page is to show.

    ``controls`` are those of locality, period and as_at that change something on the page.
    """
    state.arrive(shell.title)
    address.arrive(shell.title)
    shown = _shown_or_stop(shell)
    shell.make_room()
    view, notices = state.settle(
        data=shown.version,
        council=shown.council,
        extracted_on=shown.extracted_on,
        first_day=shown.first_day,
        localities=shown.localities,
        target=shown.target,
        is_sample=shown.is_sample,
    )
    notices += version.settle()
    if version.is_public():
        view, notices, controls = version.of_everybody(view), (), ()
    if not present.is_on():
        with st.sidebar:
            if not shell.is_drawn:
                menu(shell.title)
            _controls(shown, view, controls)
        if shown.is_sample:
            _sample_banner(shell)
    _head(shell, question, view, controls)
    for notice in notices:
        say.warning(notice)
    if version.is_public() and present.screen() <= 1:
        with st.container(key="sb_public", border=True):
            say.words(PUBLIC_VERSION)
    if controls and shell.title != TRUST and present.screen() <= 1:
        _not_understood(view)
    return view


def _head(shell: Shell, question: str, view: View, controls: Sequence[str]) -> None:
    """What the page is called, asks and is about, and the way to present it."""
    if not shell.is_drawn:
        st.title(say.label(shell.title), anchor=False)
    with (shell.below or st).container(key="sb_question"):
        say.words(_on_paper(view, controls))  # shown on paper alone
        if not present.is_on():
            say.words(question)
        if controls or version.is_public():
            say.words(_of_what(view, controls))
        elif present.is_on() and view.is_sample:
            say.words(_MADE_UP)
        if not present.is_on():
            present.button(shell.title)


def _shown_or_stop(shell: Shell) -> Shown:
    """What there is to show; else the page ends with why there is nothing, and what to do."""
    try:
        return data.shown()
    except NOT_USABLE as problem:
        (shell.heading or st).title("Nothing can be shown", anchor=False)
        with (shell.below or st).container():
            say_why(problem)
        shell.make_room()
        st.stop()


def end_page(view: View) -> None:
    """Where the figures of the page come from; it is shown in full then."""
    is_shown()
    address.keep_own()
    if present.is_on():
        return
    shown = data.shown_in(view)
    st.divider()
    with st.container(key="sb_source"):
        say.words(_source(shown, view))
        link_to(DEFINITIONS, "Accessibility of these pages", part="accessibility")


def _controls(shown: Shown, view: View, controls: Sequence[str]) -> None:
    if not controls and not version.is_public():
        return
    say.words("**What to show**")
    version.switch()
    if "locality" in controls and shown.localities:
        _locality(shown, view)
    if "period" in controls:
        _period(shown, view)
    if "as_at" in controls:
        state.show_in_widget("_as_at", view.as_at)
        st.date_input(
            "As known on",
            min_value=shown.first_day,
            max_value=shown.extracted_on,
            format="DD/MM/YYYY",
            key="_as_at",
            on_change=state.take_from_widget,
            args=("as_at", "_as_at"),
            help="An earlier day shows the figures as the records stood then.",
        )
    with st.popover("Link to this view", width="stretch"):
        say.address(address.link())


def _locality(shown: Shown, view: View) -> None:
    options = [state.WHOLE_COUNCIL, *shown.localities]
    state.show_in_widget("_locality", view.locality)
    st.selectbox(
        "Place",
        options,
        format_func=lambda name: name or "Whole council",
        key="_locality",
        on_change=state.take_from_widget,
        args=("locality", "_locality"),
    )


def _period(shown: Shown, view: View) -> None:
    offered = state.period_choices(view.as_at, shown.first_day)
    chosen = state.choices().period
    if chosen not in offered:
        offered[chosen] = view.period.name
    state.show_in_widget("_period", chosen)
    st.selectbox(
        "Period",
        list(offered),
        format_func=lambda spec: wording.capitalised(offered[spec]),
        key="_period",
        on_change=state.take_from_widget,
        args=("period", "_period"),
    )


def _sample_banner(shell: Shell) -> None:
    with (shell.above or st).container(key="sb_banner", border=True, horizontal=True, vertical_alignment="center"):
        say.words("**This is sample data.** Larkmoor Council is invented, and no child in it exists.")
        link_to(UPLOAD, "Load your own data instead")


def _not_understood(view: View) -> None:
    """How many cases no figure has, and the way to what was found in them; nothing where there is none."""
    if said := wording.cases_left_out(data.cases_not_understood(view)):
        with st.container(key="sb_not_understood", border=True, horizontal=True, vertical_alignment="center"):
            say.words(said)
            link_to(TRUST, "Which rows, and what may they change?")


def _on_paper(view: View, controls: Sequence[str]) -> str:
    """What a printed page says of itself, at its head and at the foot of each sheet: whose, where, when, how old."""
    said = [_whose(view, controls)]
    said += [wording.capitalised(view.period.name)] if "period" in controls else []
    said += [f"As known on {wording.day(view.as_at)}"] if view.as_at != view.extracted_on else []
    said += [f"Data as at {wording.day(view.extracted_on)}", *([_MADE_UP] if view.is_sample else [])]
    return f"{'. '.join(said)}."


def _of_what(view: View, controls: Sequence[str]) -> str:
    """Whose figures, of which place and day; in front of a room also that they are made up."""
    made_up = f". {_MADE_UP}" if present.is_on() and view.is_sample else ""
    return f"{_whose(view, controls)}, {_known(view)}{made_up}"


def _whose(view: View, controls: Sequence[str]) -> str:
    place = (inert.markdown(view.locality) if "locality" in controls else "") or "whole council"
    return f"**{inert.markdown(view.council)}**, {place}"


def _known(view: View) -> str:
    day = wording.day(view.as_at)
    return f"as at {day}" if view.as_at == view.extracted_on else f"as known on {day}"


def _source(shown: Shown, view: View) -> str:
    if version.is_public():
        return f"Data as at **{wording.day(view.as_at)}**.{' Sample data, made up.' if shown.is_sample else ''}"
    latest = shown.batches[-1]
    known = f"Data as at **{wording.day(view.extracted_on)}**"
    if view.as_at != view.extracted_on:
        known += f", shown as known on **{wording.day(view.as_at)}**"
    files = f"from {inert.markdown(latest.filename)}"
    if len(shown.batches) > 1:
        files = f"from {wording.counted(len(shown.batches), 'files')}, the latest {inert.markdown(latest.filename)}"
    if shown.is_sample:
        return f"{known}, {files}. Sample data, made up."
    return f"{known}, {files}, loaded on {wording.day(latest.imported_at.date())}."
