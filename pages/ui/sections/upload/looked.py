"""A file that was looked at and is not kept yet: what it would change, how it was understood, what was found in it."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from data_access.attendance.findings import MOST_ROWS_NAMED
from data_access.loads.rows_to_mend import rows_to_mend
from data_access.preview import Preview
from data_access.storage.store import Unsaved
from metrics.datasets import rows_named
from pages.ui.blocks import downloads, pieces, readings, uploads
from pages.ui.blocks.findings import say_findings, show_findings
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import acts, say
from pages.ui.frame.changes import would_be_made_by
from pages.ui.frame.not_usable import said
from reports import inert, wording, workbook
from reports.summaries.loads import before_and_after, cases_moved, column_changes, rows_moved
from reports.tables.loads import first_rows
from reports.words.loads import true_on, understood
from reports.words.loads import would_change as words


def show(looked: Preview) -> None:
    """The finding, the choice, and three tabs for what stands behind them."""
    name, intake = inert.markdown(looked.upload.filename), looked.intake
    st.header("Before it is kept", anchor=False)
    if intake.already:
        say.info(words.already_loaded(name, intake.already))
        return
    if intake.refused:
        say.error(f"**{name}** could not be used. Nothing was changed: the figures are as they were.")
        show_findings(intake.findings, key="looked")
        return
    say.words(_finding(name, looked))
    _choice(looked)
    others = [one for one in intake.findings if one not in intake.questions]
    shown: dict[str, Callable[[], object]] = {}
    if looked.unsaved:
        shown["What would change"] = partial(_changes, looked.unsaved)
    shown["How it was understood"] = partial(_understood, looked)
    if others:
        shown[f"What was found ({len(others)})"] = partial(show_findings, others, key="looked")
    _tabs(shown)


def _tabs(shown: Mapping[str, Callable[[], object]]) -> None:
    """No address says which is open: none leads to a file that was handed in."""
    opened = st.tabs([say.label(name) for name in shown], key="looked", on_change="rerun")
    for tab, content in zip(opened, shown.values(), strict=True):
        if tab.open:
            with tab:
                content()


def _finding(name: str, looked: Preview) -> str:
    held = words.held(looked.intake)
    unread = wording.counted_with(looked.intake.not_understood, "rows", "is", "are")
    doubt = f" {unread} not understood and would be in no figure." if looked.intake.not_understood else ""
    when = true_on.true_on(looked.intake)
    return f"**{name}** holds **{held}**{when}.{doubt} Nothing is loaded yet, and nothing was changed."


def _choice(looked: Preview) -> None:
    asked = looked.intake.questions
    if asked:
        say.warning("Please look at this first.")
        say_findings(asked)
    uploads.choose_day(looked)
    can_be_kept = not asked or true_on.only_day_asked(looked.intake)
    doubtful = sum(map(len, looked.prepared.doubtful_rows().values())) if looked.prepared else 0
    with st.container(horizontal=True):
        keep = st.button(
            say.label(true_on.keep_label(looked.intake)),
            key="keep",
            type="primary" if can_be_kept else "secondary",
        )
        if doubtful:
            st.button(
                say.label(f"Leave out the {wording.counted(doubtful, 'rows')} that something is wrong with"),
                key="keep_clear",
                on_click=_leave_out,
                args=(looked,),
            )
        st.button(
            "Leave everything as it is",
            key="keep_not",
            type="secondary" if can_be_kept else "primary",
            on_click=uploads.let_go,
        )
    if doubtful:
        downloads.workbook_button(
            "Those rows as a workbook, to mend and load again",
            lambda: workbook.mending_workbook(rows_to_mend(looked.upload, seen=looked.prepared)),
            name="to_mend.xlsx",
            key="mend",
        )
        say.caption(
            "In the file's own columns, each with what is wrong. It holds what the file holds: keep it as carefully."
        )
        if looked.beginning and any(len(one.rows) >= MOST_ROWS_NAMED for one in looked.intake.findings):
            say.caption(f"Of each fault it has the first {wording.counted(MOST_ROWS_NAMED, 'rows')}.")
    if keep:
        uploads.keep(looked)


def _leave_out(looked: Preview) -> None:
    with said():
        uploads.look_at(acts.look_without_doubtful(looked))


def _changes(file: Unsaved) -> None:
    with said():
        found = would_be_made_by(file)
        lists, figures = found.changes, before_and_after(file.batch.holds, found.before, found.after)
        if headline := words.headline(figures, found.counts):
            pieces.headline(headline)
        if not found.counts:
            pieces.nothing_here("Nothing that figures of today come from would change.")
        moved = words.cases_moved(cases_moved(found.before, found.after, lists))
        of_registers = [words.rows_moved(one) for one in rows_moved(figures, found.before, found.after)]
        pupils = words.pupils_told_otherwise(found.attendance.pupils if found.attendance else 0)
        pieces.points([*map(words.rows_changed, found.counts), *filter(None, (moved, pupils)), *of_registers])
        if figures:
            shown = words.figures_table(figures)
            pieces.table(shown, key="main_figures", alt="The main figures as they are, and as they would be")
        for about, one in lists.items():
            if columns := column_changes(one):
                title = f"Columns of {rows_named(about)} that would say something else"
                table = words.columns_table(columns, about)
                folded(title, partial(pieces.table, table, key=f"columns_{about}", alt=title), key=f"c_{about}")
        if found.attendance and found.attendance.columns:
            title, table = words.LINES_COLUMNS, words.lines_columns(found.attendance.columns)
            folded(title, partial(pieces.table, table, key="columns_lines", alt=title), key="c_lines")


def _understood(looked: Preview) -> None:
    for number, sheet in enumerate(looked.intake.sheets):
        say.words(understood.sheet(sheet))
        shown = first_rows(looked.rows_of(sheet), sheet.about, sheet.name)
        if len(shown):
            say.words("Its first rows, as they will be kept:")
            st.dataframe(
                shown,
                hide_index=True,
                key=f"first_{number}",
                placeholder="",
                alt="The first rows of the sheet as they will be kept",
            )
    readings.columns(looked.intake.mapping, key="mapping_table")
