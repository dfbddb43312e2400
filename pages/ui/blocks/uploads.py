"""A file on the Upload page, from the moment it is chosen: looked at, then kept or left."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date

import streamlit as st

from data_access.identifiers.days import FIRST_PLAN
from data_access.preview import Preview
from data_access.upload import Upload
from pages.ui.frame import acts, address, say, state
from pages.ui.frame.not_usable import said
from reports import wording

_PAGE = "Upload"


def held() -> Preview | None:
    """The file that is looked at; None where there is none."""
    return state.held_file(_PAGE)


def look(upload: Upload, choice: Hashable) -> None:
    """Look at a file as it was chosen, once for each choice: ``choice`` says which file, and what is said of it."""
    if choice == state.remembered("looked"):
        return
    before, state_of = held(), None
    with said():
        if before is not None and before.upload.sha256 == upload.sha256:
            state_of = acts.look_again(before, _as_said(upload, before.upload))
        else:
            state.remember("intake", None)
            state_of = _first_look(upload)
    state.remember("looked", choice if state_of else None)
    state.hold_file(_PAGE, state_of)


def look_at(looked: Preview) -> None:
    """Show the file from now on as it was just looked at again."""
    state.hold_file(_PAGE, looked)


def choose_day(looked: Preview) -> None:
    """The day, to be changed; and a button for each other that is offered."""
    day, first, last = looked.intake.extracted_on, FIRST_PLAN, state.today()
    key = f"true_on_{looked.upload.sha256[:8]}"
    state.show_in_widget(key, day if day and first <= day <= last else None)
    st.date_input(
        "Day on which the data are true",
        value=None,
        min_value=first,
        max_value=last,
        format="DD/MM/YYYY",
        key=key,
        on_change=_true_on,
        args=(looked, key),
        help="As the file or its name says. Open cases are counted as waiting until that day.",
    )
    offered = [one for one in looked.intake.offered_days if one <= last]
    if offered:
        with st.container(horizontal=True):
            for number, one in enumerate(offered):
                st.button(
                    say.label(f"It is {wording.day(one)}"),
                    key=f"offered_day_{number}",
                    on_click=_true_on,
                    args=(looked, key, one),
                )


def _true_on(looked: Preview, key: str, day: date | None = None) -> None:
    """Look at it again as of the day that was pressed or chosen; with the field empty, as the file says."""
    with said():
        day = day or state.widget(key)
        look_at(acts.look_again(looked, replace(looked.upload, extracted_on=day)))


def keep(looked: Preview) -> None:
    """Load it. Where that raises a question, as another was loaded meanwhile, it is shown again."""
    done = None
    bar = st.progress(0.0, text="Keeping it")
    with said():
        done = acts.keep(looked, lambda share, words: _tell(bar, share, words))
    bar.empty()
    if done is None:
        return
    if done.questions:
        with said():
            state.hold_file(_PAGE, acts.look_again(looked, looked.upload))
        st.rerun()
    state.remember("intake", (looked.upload.filename, done))
    address.write({"as_at": ""})
    let_go()
    st.rerun()  # so that banner, menu and choices are those of the new data


def let_go() -> None:
    """Forget the file, and empty the field that it was chosen in."""
    state.hold_file(_PAGE, None)
    state.remember("looked", None)
    state.remember("upload_round", turn() + 1)


def turn() -> int:
    """How many files were chosen and done with: a field with a new key is an empty one."""
    return state.remembered("upload_round") or 0


def _as_said(upload: Upload, before: Upload) -> Upload:
    """The same file with what was said of it when it was looked at."""
    return replace(upload, corrections=before.corrections, extracted_on=upload.extracted_on or before.extracted_on)


def _first_look(upload: Upload) -> Preview:
    bar = st.progress(0.0, text="Looking at it")
    try:
        return acts.look(upload, lambda share, words: _tell(bar, share, words))
    finally:
        bar.empty()


def _tell(bar: st.delta_generator.DeltaGenerator, share: float, words: str) -> None:
    bar.progress(min(max(share, 0.0), 1.0), text=say.label(words))
