"""On which day a file that is looked at is true: as it was found, one of others that it may be, or as chosen."""

from dataclasses import replace
from datetime import date

import streamlit as st

from data_access.identifiers.days import FIRST_PLAN
from data_access.preview import Preview
from pages.ui.blocks import uploads
from pages.ui.frame import acts, say, state
from pages.ui.frame.not_usable import said
from reports import wording


def choose(looked: Preview) -> None:
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
                title = say.label(f"It is {wording.day(one)}")
                st.button(title, key=f"offered_day_{number}", on_click=_true_on, args=(looked, key, one))


def _true_on(looked: Preview, key: str, day: date | None = None) -> None:
    """Look at it again as of the day that was pressed or chosen; with the field empty, as the file says."""
    with said():
        day = day or state.widget(key)
        uploads.look_at(acts.look_again(looked, replace(looked.upload, extracted_on=day)))
