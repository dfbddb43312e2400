"""What was found in a file, by how much it matters, then by sheet, with rows and advice."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from data_access.findings import Finding, Severity
from pages.ui.blocks import downloads
from pages.ui.frame import say
from reports import inert, wording

_HEADINGS = {
    Severity.STOPS: "Why the file could not be used",
    Severity.ASKS: "Asked before it was loaded",
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
            with st.expander(say.label(title), key=f"information_{key}"):
                _by_sheet(listed)
        else:
            st.subheader(say.label(title), anchor=False)
            _by_sheet(listed)
    downloads.workbook_button(
        "All findings as a workbook", lambda: downloads.findings(found), name="findings.xlsx", key=f"findings_{key}"
    )


def _by_sheet(found: Sequence[Finding]) -> None:
    for sheet, in_sheet in groupby(found, key=lambda one: one.sheet):
        if sheet:
            say.words(f"**Sheet {quoted(sheet)}**")
        say_findings(list(in_sheet))


def say_findings(found: Sequence[Finding]) -> None:
    """Findings as a list, in their order."""
    say.words(wording.bullets([_finding_words(one) for one in found]))


def _finding_words(finding: Finding) -> str:
    places = [f"column {quoted(finding.column)}"] if finding.column else []
    places += [_rows_words(finding.rows)] if finding.rows else []
    where = ", ".join(places)
    cells = sorted({cell for cell in finding.found if cell and cell not in finding.message})[:3]
    seen = f"Found: {', '.join(quoted(cell) for cell in cells)}." if cells else ""
    pieces = (inert.markdown(finding.message), seen, inert.markdown(finding.expected), inert.markdown(finding.advice))
    said = " ".join(words for words in pieces if words)
    return f"**{where[0].upper()}{where[1:]}:** {said}" if where else said


def _rows_words(rows: tuple[int, ...]) -> str:
    first = ", ".join(f"{row:,}" for row in rows[:5])
    if len(rows) == 1:
        return f"row {first}"
    return f"{len(rows):,} rows (first: {first})" if len(rows) > 5 else f"rows {first}"


def quoted(text: str) -> str:
    """Text from a file in quotation marks, shown as it is and never as markup."""
    return f'"{inert.markdown(text[:80])}"'
