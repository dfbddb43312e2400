"""The list that inspectors ask for, to take away."""

import streamlit as st

from metrics.counting.registers import Council
from pages.ui.blocks import downloads
from pages.ui.frame import data, say
from reports import wording
from reports.annex_a import annex_a_workbook
from reports.view import View


def annex_a_form(here: View) -> None:
    """Annex A's list of children with a plan, on the day and for the place of the view."""
    if not downloads.may_take_every_column():
        return
    inside = st.expander("Or take the inspectors' list of children with a plan (Annex A)", key="open_annex_a")
    with inside:
        say.words(
            "List 1 of Annex A, a row for each plan in force, by your own reference. Nothing here names a child, so "
            "numbers, days of birth and some other columns are left empty: a second sheet says which and why."
        )
        downloads.workbook_button(
            "List for inspectors", lambda: data.from_council(_made, here, here), name="Annex A.xlsx", key="annex_a"
        )


def _made(council: Council, here: View) -> bytes:
    return annex_a_workbook(
        council,
        {
            "Council": here.council + (" (sample data, invented)" if here.is_sample else ""),
            "Place": here.locality or "Whole council",
            "As known on": wording.day(here.as_at),
        },
    )
