"""The rows of a list: those of one place or officer, those that count, a page at a time, each as the address says.

No list has a field to search it by words: they could be a child's reference, and the address is kept by browsers, sent
on and copied. The tables' own search stays in the browser.
"""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric
from metrics.counting.registers import CASES
from metrics.splits import BREAKDOWNS
from pages.ui.frame import address, choose, data, say, state
from reports import wording
from reports.tables import results

WHICH = {"": "All", "yes": "Counted", "no": "Not counted"}
_COUNTED = {"": None, "yes": True, "no": False}
_ALL = "All"
OF_SINGLE_CASES = frozenset({"ombudsman_reference"})
"""Splits whose groups are single cases, by their references."""


def counted(metric: Metric, *, key: str) -> bool | None:
    """Which rows of a figure: those that count, those that do not, or None for all."""
    if not metric.counted:
        return None
    return _COUNTED[choose.one_in_a_row("Which cases", WHICH, key=f"which_{key}", help_words=metric.numerator_words)]


def of_group(by: str, groups: Sequence[str], *, key: str) -> str:
    """Which group of a split; "" for all. Single cases are out of the address, which would say somebody's reference."""
    title, offered = BREAKDOWNS[by].title, {"": _ALL} | {name: say.named(name) for name in groups}
    if by not in OF_SINGLE_CASES:
        return choose.one_in_a_row(title, offered, key=f"group_{key}")
    return st.radio(
        say.label(title), list(offered), format_func=say.option(offered.__getitem__), horizontal=True, key=f"one_{key}"
    )


def only(rows: pd.DataFrame, ways: Sequence[str]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Of a list the rows of one place, team or officer, as somebody chooses; with what was chosen, by its heading.

    Offered are the columns that say anything of these rows. The address holds each under the name of its column; the
    place is that of the whole page.
    """
    chosen: dict[str, str] = {}
    with st.container(key="sb_only", horizontal=True):
        for way in ways:
            names = _names_of(rows, way)
            if len(names) <= 1 and not address.asked(way):
                continue  # nothing to choose between
            title = BREAKDOWNS[way].title
            if name := _one_name(title, way, names):
                rows, chosen[title] = rows[(rows[way] == name).fillna(False)], name
    return rows, chosen


def _names_of(rows: pd.DataFrame, way: str) -> list[str]:
    if way == LOCALITY.key:
        return list(data.shown().localities)
    return sorted({str(name) for name in rows[way].dropna().unique()}, key=str.casefold) if way in rows else []


def _one_name(title: str, way: str, names: Sequence[str]) -> str:
    wanted, key = choose.asked_among(way, names), f"only_{way}"
    state.show_in_widget(key, wanted)
    st.selectbox(
        say.label(title),
        ["", *names],
        format_func=lambda name: name or "All",
        key=key,
        on_change=state.take_from_widget,
        args=(way, key),
    )
    return wanted


def columns(shown: pd.DataFrame) -> dict[Any, Any]:
    """Of a long table: right-aligned where it says that its words are numbers."""
    return {name: st.column_config.Column(alignment="right") for name in wording.numbers_of(shown)}


def paged(
    rows: pd.DataFrame, shown: Callable[[pd.DataFrame], pd.DataFrame], *, key: str, alt: str, named: str = CASES
) -> None:
    """Rows, fifty at a time. No names are stored, so none can be shown."""
    if rows.empty:
        say.words(f"There are no {named} to list.")
        return
    number = page_number(results.pages_in(len(rows)), key=key)
    cut = results.page_of(rows, number)
    first = (number - 1) * results.PAGE + 1
    table = shown(cut)
    days = {name: st.column_config.DateColumn(format="D MMM YYYY") for name in results.day_columns(table)}
    st.dataframe(
        table,
        hide_index=True,
        key=f"list_{key}",
        alt=alt,
        height="content",
        column_config={**columns(table), **days},
        placeholder="none recorded",
    )
    say.caption(
        f"{named.capitalize()} {first:,} to {first + len(cut) - 1:,} of {len(rows):,}. "
        "References are the council's own; keep this list inside the council."
    )


def page_number(pages: int, *, key: str) -> int:
    """Which page of a list, from 1; where there is more than one, with the row of their numbers."""
    name = f"page_{key}"
    asked = choose.asked_among(name, [str(number) for number in range(1, pages + 1)])
    now = int(asked or 1)
    if pages > 1:
        state.show_in_widget(name, now)
        st.pagination(pages, key=name, on_change=_turn, args=(name,))
    return now


def _turn(name: str) -> None:
    number = state.widget(name) or 1
    address.write({name: "" if number == 1 else str(number)})
