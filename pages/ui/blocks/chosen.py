"""What is chosen on one page alone, of its questions and of its lists: by widgets, and carried by its address."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from metrics.counting.definition import Metric
from metrics.datasets import rows_named
from pages.ui.blocks import downloads
from pages.ui.blocks.inside import rows as inside
from pages.ui.frame import address, say, state
from reports import inert
from reports.view import View


@dataclass(frozen=True)
class Chosen:
    """The choices of a page by name; "" is what is shown where nothing is chosen."""

    page: str
    by_name: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.by_name[name]


def chosen(page: str, names: Sequence[str], known: Mapping[str, Mapping[str, str]]) -> Chosen:
    """What the address says; what is not among the ``known`` of its name is said, and left out."""
    asked = address.asked_of(*names)
    for name, offered in known.items():
        if asked[name] not in offered:
            say.warning(f'There is no "{inert.markdown(asked[name][:40])}" on this page, so what is usual is shown.')
            asked[name] = ""
    address.write(asked)
    return Chosen(page, asked)


def side_by_side(label: str, now: Chosen, name: str, offered: Mapping[str, str], *, named: bool = True) -> None:
    """One of a few; without its label seen where ``named`` is not."""
    key = f"{now.page}_{name}"
    state.show_in_widget(key, now[name])
    st.segmented_control(
        say.label(label),
        list(offered),
        required=True,
        format_func=say.option(offered.__getitem__),
        key=key,
        on_change=_take,
        args=(now, name, key),
        label_visibility="visible" if named else "collapsed",
    )


def from_list(label: str, now: Chosen, name: str, offered: Mapping[str, str]) -> str:
    """One of many, by its words; gives what is shown, which is the first where the choice is not offered."""
    key = f"{now.page}_{name}"
    shown = now[name] if now[name] in offered else next(iter(offered))
    state.show_in_widget(key, shown)
    st.selectbox(
        say.label(label),
        list(offered),
        format_func=offered.__getitem__,
        key=key,
        on_change=_take,
        args=(now, name, key),
    )
    return shown


def any_of(label: str, now: Chosen, name: str, known: Sequence[str]) -> str:
    """One of some names, or every one: ""; nothing is asked where there is none."""
    if not known:
        return ""
    return from_list(label, now, name, {"": f"Every {label.lower()}"} | {one: one for one in known})


def own_words(label: str, now: Chosen, name: str) -> str:
    """Words of the reader's own, which the address then holds: only to search what is ours, where nobody is named."""
    key = f"{now.page}_{name}"
    state.show_in_widget(key, now[name])
    st.text_input(say.label(label), max_chars=address.LONGEST, key=key, on_change=_take, args=(now, name, key))
    return now[name]


def _take(now: Chosen, name: str, key: str) -> None:
    address.write({**now.by_name, name: state.widget(key) or ""})


def list_of(
    rows: pd.DataFrame,
    metric: Metric,
    view: View,
    table: Callable[[pd.DataFrame], pd.DataFrame],
    ways: Sequence[str] = (),
) -> None:
    """The rows behind a figure, of one place, team or officer where there are ``ways`` to choose by, a page at a time.

    What was chosen is what is taken away as a workbook, which says what it is.
    """
    some, of = inside.only(rows, ways) if ways else (rows, {})
    named = rows_named(metric.about)
    inside.paged(some, table, key=f"listed_{metric.key}", alt=f"{metric.name}: one line for each", named=named)
    downloads.rows_button(
        f"These {named} as a workbook",
        metric,
        lambda: some,
        table,
        downloads.about(metric, view) | of,
        name=f"{metric.key}_list.xlsx",
        key=f"list_{metric.key}",
    )
