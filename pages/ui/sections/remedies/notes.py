"""Where an authorised officer writes about a remedy: a note, evidence, another target day, the day it was done."""

from datetime import date

import streamlit as st

from data_access.storage.officer_notes import NotAllowed, NotANote
from metrics.counting.registers import Council
from metrics.remedies.notes import COMPLETED, DUE
from pages.ui.blocks import pieces
from pages.ui.frame import acts, data, say, state
from pages.ui.frame.not_usable import NOT_USABLE
from reports import inert
from reports.view import View
from reports.words.remedies import promises


def notes(view: View) -> None:
    """Choose a remedy, read what was written about it, write more."""
    officers = (promises.SAMPLE_OFFICER,) if view.is_sample else acts.officers()
    say.words(promises.SAMPLE if view.is_sample else promises.NO_SIGN_IN)
    names: dict[str, str] = data.from_council(_to_choose, view)
    if not names:
        return
    chosen = st.selectbox("Which remedy", list(names), format_func=lambda key: names[key], key="note_remedy")
    _written(view, chosen)
    if not officers:
        pieces.nothing_here(promises.NO_OFFICERS)
        return
    _form(view, chosen, officers)


_ASKED = [
    *("row_key", "remedy_status", "due_date"),
    *("ombudsman_reference", "recommendation_number", "recommendation", "action"),
]


def _to_choose(council: Council) -> dict[str, str]:
    """Each remedy in words, by its key: the overdue ones first."""
    rows = council.register("remedies").rows[_ASKED]
    open_first = rows.sort_values(["remedy_status", "due_date"], key=_urgency, kind="stable")
    return dict(zip(open_first["row_key"], map(promises.remedy_words, open_first.to_dict("records")), strict=True))


def _urgency(column):  # noqa: ANN001, ANN202
    return ~column.isin(["overdue"]) if column.name == "remedy_status" else column


def _written(view: View, row_key: str) -> None:
    found = () if view.is_sample else data.notes_of(row_key)
    if found:
        pieces.points(promises.history(found))
    elif not view.is_sample:
        say.words("Nothing has been written about it yet.")


def _form(view: View, row_key: str, officers: tuple[str, ...]) -> None:
    with st.form("note_form", clear_on_submit=True, border=True):
        kind = st.radio(
            "What to add", list(promises.KINDS), format_func=say.option(promises.KINDS.__getitem__), key="note_kind"
        )
        text = st.text_area(
            "In words", key="note_text", max_chars=2_000, height=100, help="No names of children, please."
        )
        on = st.date_input(
            "Day (for a target day or a day of completion)", value=None, format="DD/MM/YYYY", key="note_day"
        )
        by = st.selectbox("Who writes", list(officers), key="note_by")
        pressed = st.form_submit_button("Add it", type="primary", key="note_add")
    if pressed:
        _add(view, row_key, kind, text or "", on, by)
    if kept := state.remembered("note"):
        say.success(kept)
        state.remember("note", None)


def _add(view: View, row_key: str, kind: str, text: str, on: date | None, by: str) -> None:
    if view.is_sample:
        say.info(promises.NOT_KEPT)
        return
    try:
        acts.add_note(row_key, kind=kind, text=text, day=on if kind in (DUE, COMPLETED) else None, by=by)
    except (NotAllowed, NotANote, *NOT_USABLE) as problem:
        say.warning(inert.markdown(str(problem)))
        return
    state.remember("note", promises.kept_words(on if kind == COMPLETED else None, view.as_at))
    st.rerun()  # so that every figure is counted with it
