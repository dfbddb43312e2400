"""The rows to mend on the page on data quality: listed, and to take away as they stand in their file."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from data_access.findings import FileRefused
from metrics.counting.registers import Council
from pages.ui.blocks import downloads, pieces
from pages.ui.blocks.chosen import Chosen, any_of, from_list
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.inside.rows import paged
from pages.ui.frame import acts, say, trust
from pages.ui.frame.not_usable import said
from reports import inert, wording, workbook
from reports.summaries import to_mend as summary
from reports.summaries.data_quality import Check
from reports.tables import data_quality as tables
from reports.view import View
from reports.words.loads import data_quality as words


def rows_to_mend(view: View, council: Council, chosen: Chosen) -> None:
    """The rows to mend of a check, a place or an officer: listed, and to take away as they stand in their file."""
    every = trust.placed(view, council)
    if every.empty:
        pieces.nothing_here(words.NOTHING_TO_MEND)
        return
    found = [one for one in trust.checks(view, council) if one.to_mend]
    rows = _narrowed(view, every, found, chosen)
    count = len(rows[summary.PLACE].drop_duplicates())
    say.words(f"**{wording.counted(count, 'rows').capitalize()} to mend.**")
    names = {(one.about, one.code, one.column): words.fault(one) for one in found}
    files = {one.id: one.filename for one in trust.checked(view).loads}
    paged(
        rows,
        lambda cut: tables.to_mend(cut, names, files),
        key="to_mend",
        alt="Rows to mend: what is wrong with each, and where it stands",
        named="rows",
    )
    if count:
        told = {"Council": view.council, "As known on": wording.day(view.as_at), "Rows": f"{count:,}"}
        downloads.workbook_button(
            "This list as a workbook",
            lambda: downloads.table("To mend", tables.to_mend(rows, names, files), told),
            name="rows_to_mend.xlsx",
            key="rows_to_mend",
        )
        folded("In your own columns, to mend and load again", lambda: _own_columns(view, rows), key="own_columns")


def _narrowed(view: View, every: pd.DataFrame, found: Sequence[Check], chosen: Chosen) -> pd.DataFrame:
    named = {one.key: words.check(one) for one in found if one.now}
    with st.container(horizontal=True):
        check = from_list("Check", chosen, "check", {"": words.ALL_CHECKS} | named)
        whose = {name: any_of(words.WAYS[way], chosen, name, trust.names(view, way)) for name, way in words.WHOSE}
    place, officer = whose.values()
    return summary.narrowed(every, check=check, locality=place, officer=officer)


def _own_columns(view: View, rows: pd.DataFrame) -> None:
    say.words(words.MENDING)
    file = st.file_uploader("The file that was loaded", key="trust_file")
    if not file:
        return
    wanted = summary.places_by_file(rows, trust.checked(view).loads)
    sheets = None
    with said():
        try:
            upload = acts.handed_in([(file.name, file.getvalue())], extracted_on=None, partial=False, holds="")
            sheets = acts.rows_of_load(upload, wanted)
        except FileRefused as refusal:
            say.error(inert.markdown(refusal.finding.sentence()))
            return
    if not sheets:
        say.warning(words.ANOTHER_FILE)
        return
    downloads.workbook_button(
        f"{wording.counted(sum(len(one.rows) for one in sheets), 'rows').capitalize()} to mend, in your own columns",
        lambda: workbook.mending_workbook(sheets),
        name="to_mend.xlsx",
        key="own_columns",
    )
    say.caption("It holds what the file holds: keep it as carefully.")
