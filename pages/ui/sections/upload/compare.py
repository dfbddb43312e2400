"""Any two loads of a list side by side, as the address says: how many rows differ, in which columns, and which rows."""

from collections.abc import Sequence

import streamlit as st

from data_access.loads.compare_loads import comparable
from data_access.storage.store import Batch
from metrics.changes.row_changes import Changes
from metrics.datasets import column_titles, rows_named
from pages.ui.blocks import downloads, pieces
from pages.ui.blocks.chosen import Chosen, chosen, from_list, side_by_side
from pages.ui.blocks.inside.rows import paged
from pages.ui.frame import address, changes, say, state
from reports import workbook
from reports.summaries.loads import column_changes
from reports.tables import changes as tables
from reports.words.loads import compared as words
from reports.words.loads.would_change import columns_table

_LIST = "list"
_OF_LIST = ("before", "after", "rows", "column")


def any_two(loaded: Sequence[Batch]) -> None:
    """A choice among the lists that were loaded twice or more; below it, once one is chosen, two of its loads."""
    lists = comparable(loaded)
    if not lists:
        return
    names = {"": words.NO_LIST} | {about: rows_named(about) for about in lists}
    by_number = {str(one.id): one for one in lists.get(address.asked(_LIST), ())}
    loads = {"": ""} | {number: words.load(one) for number, one in by_number.items()}
    now = chosen(
        "compare_loads", (_LIST, *_OF_LIST), {_LIST: names, "before": loads, "after": loads, "rows": words.ROWS}
    )
    key = "compare_loads_list"
    state.show_in_widget(key, now[_LIST])
    st.selectbox(
        "Compare two loads of",
        list(names),
        format_func=names.__getitem__,
        key=key,
        on_change=_take_list,
        args=(key,),
    )
    if by_number:
        _two(now, by_number)


def _take_list(key: str) -> None:
    address.write({**dict.fromkeys(_OF_LIST, ""), _LIST: state.widget(key) or ""})


def _two(now: Chosen, loads: dict[str, Batch]) -> None:
    """The newest beside the one before it, unless others are chosen."""
    newest, *others = ((number, words.load(one)) for number, one in loads.items())
    with st.container(horizontal=True):
        before = loads[from_list("From the load", now, "before", dict([*others, newest]))]
        after = loads[from_list("To the load", now, "after", dict([newest, *others]))]
    if before is after:
        say.words(words.BOTH_ONE)
        return
    about = now[_LIST]
    found = changes.between(before, after, about)
    say.words(words.rows(found, about))
    if found and not found.counts.is_nothing:
        if found.columns:
            table = columns_table(column_changes(found), about)
            pieces.table(table, key="two_columns", alt="Columns that differ, and in how many rows")
        _rows(now, found, f"{about}_{before.id}_{after.id}")
        downloads.workbook_button(
            "All of it as a workbook",
            lambda: workbook.tables_workbook(
                tables.comparison_sheets({about: found}), about=words.told(about, before, after)
            ),
            name=f"loads_{before.id}_{after.id}_{about}.xlsx",
            key="two_loads",
        )
    pieces.small_print(words.HOW)


def _rows(now: Chosen, found: Changes, key: str) -> None:
    side_by_side("List", now, "rows", words.ROWS)
    if which := now["rows"]:
        named = rows_named(found.about)
        rows = found.new if which == "new" else found.gone
        alt = f"{words.ROWS[which]}: the reference of each, and where it stands in its file"
        paged(rows, lambda cut: tables.rows_listed(cut, found.about), key=f"{key}_{which}", alt=alt, named=named)
        return
    titles = column_titles(found.about)
    column = from_list("Column", now, "column", {"": words.ALL_COLUMNS} | {one: titles[one] for one in found.columns})
    cells = found.cells_of(column) if column else found.cells
    alt = "Cells that differ: the reference of the row, what it said and what it says"
    paged(cells, lambda cut: tables.cells(found, cut), key=f"{key}_{column}", alt=alt, named="cells")
