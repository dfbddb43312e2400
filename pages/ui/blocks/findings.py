"""What was found in a file, by how much it matters, then by sheet, with rows and advice."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from data_access.findings import Finding, Severity
from pages.ui.blocks import downloads
from reports.words.findings import finding_words, quoted

_HEADINGS = {
    Severity.STOPS: "Why the file could not be used",
    Severity.LEFT_OUT: "Left out of some figures",
    Severity.INFORMATION: "For your information",
}


def show_findings(found: Sequence[Finding], *, key: str) -> None:
    """Findings by how much they matter, then by sheet, with rows and advice; and all of them as a workbook.

    What changes no figure is folded away: it is often long, and must not hide what does.
    """
    order = list(Severity)
    ranked = sorted(found, key=lambda one: (order.index(one.severity), one.sheet, one.code))
    for severity, of_kind in groupby(ranked, key=lambda one: one.severity):
        listed = list(of_kind)
        title = f"{_HEADINGS[severity]} ({len(listed)})"
        if severity is Severity.INFORMATION:
            with st.expander(title, key=f"information_{key}"):
                _by_sheet(listed)
        else:
            st.subheader(title, anchor=False)
            _by_sheet(listed)
    downloads.workbook_button(
        "All findings as a workbook", lambda: downloads.findings(found), name="findings.xlsx", key=f"findings_{key}"
    )


def _by_sheet(found: Sequence[Finding]) -> None:
    for sheet, in_sheet in groupby(found, key=lambda one: one.sheet):
        if sheet:
            st.markdown(f"**Sheet {quoted(sheet)}**")
        st.markdown("\n".join(f"- {finding_words(one)}" for one in in_sheet))
