"""What has been loaded, newest first, and the undoing of a load."""

from collections.abc import Sequence

import streamlit as st

from data_access.loads.compare_attendance import FIRST
from data_access.storage.held import numbers_in_force
from data_access.storage.store import Batch
from metrics.datasets import rows_named
from pages.ui.blocks import downloads, pieces, readings
from pages.ui.blocks.findings import quoted
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import acts, address, changes, say, state
from pages.ui.frame.not_usable import NOT_USABLE, say_why
from reports import inert, wording, workbook
from reports.tables import changes as tables

_KINDS = {True: "adds to what is loaded", False: "replaces what is loaded"}


def batch_list(batches: Sequence[Batch]) -> None:
    """Everything that was loaded, newest first, each with its undo."""
    if problem := state.remembered("not_undone"):
        say_why(problem)
        state.remember("not_undone", None)
    current = numbers_in_force(batches)
    for batch in batches:
        with st.container(border=True, key=f"batch_{batch.id}"):
            say.words(_batch_words(batch))
            if batch.withdrawn_at is None and batch.id not in current:
                say.caption("Not used by today's figures: newer data are loaded.")
            if batch.withdrawn_at is None:
                with st.container(horizontal=True):
                    if st.button("Undo this load", key=f"undo_{batch.id}"):
                        _confirm_undo(batch)
                    _batch_findings(batch)
                _compared(batch)
            readings.of_load(batch.id)


def _batch_words(batch: Batch) -> str:
    kind = _KINDS[batch.partial]
    words = (
        f"**{inert.markdown(batch.filename)}** · {wording.counted(batch.rows, _named(batch))} · data as at "
        f"{wording.day(batch.extracted_on)} · loaded {_moment(batch)} · {kind}"
    )
    return words if batch.withdrawn_at is None else f"{words}\n\nUndone on {wording.day(batch.withdrawn_at.date())}."


def _named(batch: Batch) -> str:
    return rows_named(batch.holds[0]) if len(batch.holds) == 1 else "rows"


def _moment(batch: Batch) -> str:
    by = f" by {inert.markdown(batch.imported_by)}" if batch.imported_by else ""
    return f"{wording.day(batch.imported_at.date())}{by}"


def _batch_findings(batch: Batch) -> None:
    if batch.findings:
        downloads.workbook_button(
            f"Its findings ({batch.findings})",
            lambda: downloads.findings(changes.findings(batch.id)),
            name=f"findings_{batch.id}.xlsx",
            key=f"batch_{batch.id}",
        )


def _compared(batch: Batch) -> None:
    """What the load made different, worked out once somebody opens it."""
    folded("What it made different", lambda: _what_it_made_different(batch), key=f"compared_{batch.id}")


def _what_it_made_different(batch: Batch) -> None:
    found, attendance = changes.made_by(batch)
    every = [*found.values(), *([attendance] if attendance else [])]
    if not every:
        say.words("Nothing that is compared row by row: the register of schools is not.")
        return
    pieces.table(tables.counts(every), key=f"compared_{batch.id}", alt="Rows new, changed, gone and the same")
    columns = tables.columns(every)
    if len(columns):
        pieces.table(columns, key=f"columns_{batch.id}", alt="Columns in which rows differ")
    downloads.workbook_button(
        "Row by row, as a workbook",
        lambda: workbook.tables_workbook(tables.comparison_sheets(found, attendance), about={"Load": batch.filename}),
        name=f"load_{batch.id}_compared.xlsx",
        key=f"compared_{batch.id}",
    )
    say.caption("Beside what was in force before it. With case references: keep it inside the council.")
    if attendance and attendance.counts.is_more_than(FIRST):
        most = wording.counted(FIRST, "lines")
        say.caption(f"Of attendance the workbook has the first {most} that are new, changed and gone.")


@st.dialog("Undo this load?")
def _confirm_undo(batch: Batch) -> None:
    say.words(
        f"The {wording.counted(batch.rows, _named(batch))} from {quoted(batch.filename)} will be removed, and the "
        "figures will be as if it had never been loaded. You can load the file again."
    )
    yes = st.button("Yes, undo it", type="primary", key=f"undo_yes_{batch.id}", on_click=_undo, args=(batch.id,))
    no = st.button("No, keep it", key=f"undo_no_{batch.id}")
    if yes or no:
        st.rerun()


def _undo(batch: int) -> None:
    state.remember("intake", None)
    try:
        acts.withdraw(batch)
    except NOT_USABLE as problem:
        state.remember("not_undone", problem)  # what is written here goes with the question
    address.write({"as_at": ""})
