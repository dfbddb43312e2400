"""Behind every figure: its table, how it is counted, the cases in it, and all of it to take away."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from metrics.base.periods import Period
from metrics.counting.definition import Metric
from metrics.datasets import rows_named
from pages.ui.blocks import downloads, why_changed
from pages.ui.blocks.agreed.actions import actions
from pages.ui.blocks.inside import rows
from pages.ui.blocks.inside.folds import folded_tabs
from pages.ui.frame import data, present, say
from pages.ui.frame.menu import DEFINITIONS, quiet_links, to
from reports import wording
from reports.presenting.menu import Link
from reports.tables import results
from reports.view import View
from reports.words import definitions

TABS = ("Table", "How it is counted", "The cases", "Take it away")
BEHIND = "Table, definition and the cases behind this"


def evidence(
    metric: Metric,
    view: View,
    *,
    result: pd.DataFrame,
    table: Any,
    key: str,
    period: Period | None = None,
    groups: Sequence[str] = (),
    by: str = "",
    label: str = BEHIND,
    with_actions: bool = True,
) -> None:
    """Table, definition, rows and download of one chart; worked out only once somebody opens it.

    Above them what is done about the figure, unless it is split, or that stands elsewhere (not ``with_actions``).
    Below the fold, one click away, its definition and why it is not what it was.
    ``result`` goes into the workbook, ``table``, or what makes it, on the screen; ``period`` has the cases shown.
    ``groups`` of the breakdown ``by`` can be picked, so that each part of a sum leads to its own rows. ``label`` is
    what the fold says while it is closed.
    """
    shown = period or view.period
    if with_actions and not by:
        actions(metric, view, shown, key=key)
    if unread := wording.not_counted(data.not_understood(metric, view, shown)):
        say.caption(unread)
    _folded(
        key,
        label,
        lambda: _table(table, metric.name, key),
        lambda: _counted(metric, view),
        lambda: _cases(metric, view, shown, key, groups, by),
        lambda: _take_away(metric, view, result, shown, key),
    )
    if not present.is_on():
        quiet_links([definition_link(metric, "Definition"), *why_changed.links(metric, view, shown, by)])


def definition_link(metric: Metric, words: str) -> Link:
    """To the figure's own page of Definitions."""
    return to(DEFINITIONS, words, metric.name if words != metric.name else "", figure=metric.key)


def working(
    name: str,
    method: Sequence[str],
    base: Metric,
    view: View,
    *,
    table: Callable[[], pd.DataFrame],
    key: str,
    period: Period,
) -> None:
    """The same for something worked out that is more than one figure: ``method`` says how, in plain sentences.

    ``base`` is the figure whose cases went in.
    """
    if unread := wording.not_counted(data.not_understood(base, view, period)):
        say.caption(unread)
    _folded(
        key,
        BEHIND,
        lambda: _table(table, name, key),
        lambda: _method(method),
        lambda: _cases(base, view, period, key),
        lambda: _take_table_away(name, base, view, table, period, key),
    )


def _folded(key: str, label: str, *contents: Callable[[], None]) -> None:
    """The four tabs, folded away; only the open one is worked out."""
    folded_tabs(label, dict(zip(TABS, contents, strict=True)), key=key)


def _counted(metric: Metric, view: View) -> None:
    if schools := data.resting_on(metric, view):
        say.words(schools)
    definition(metric)


def definition(metric: Metric) -> None:
    """One metric in words: what is asked, counted and left out, under what law and from what source."""
    facts = definitions.facts(metric)
    notes = {"What to keep in mind": metric.caveats, "Where it may differ from DfE's figure": metric.deviations}
    parts = [f"**{metric.question}**", wording.bullets(facts)]
    parts += [f"**{title}**\n\n{wording.bullets(said)}" for title, said in notes.items() if said]
    say.words("\n\n".join(parts))


def _method(sentences: Sequence[str]) -> None:
    say.words(wording.bullets(sentences))


def _table(table: Any, name: str, key: str) -> None:
    alt = f"{name}: the numbers in the chart"
    shown = table() if callable(table) else table
    st.dataframe(
        shown, hide_index=True, key=f"table_{key}", alt=alt, height="content", column_config=rows.columns(shown)
    )


def _cases(metric: Metric, view: View, period: Period, key: str, groups: Sequence[str] = (), by: str = "") -> None:
    if group := rows.of_group(by, groups, key=key) if groups else "":
        shown = data.rows_of_group(metric.key, view, period, by, group)
    else:
        shown = data.rows(metric.key, view, period, None if groups else rows.counted(metric, key=key))
    say.words(f"{wording.counted(len(shown), rows_named(metric.about)).capitalize()}, {period.name}.")
    rows.paged(
        shown,
        lambda cut: results.rows_table(cut, metric),
        key=key,
        alt=f"The {rows_named(metric.about)} behind {metric.name}",
        named=rows_named(metric.about),
    )


def _take_away(metric: Metric, view: View, result: pd.DataFrame, period: Period, key: str) -> None:
    about = downloads.about(metric, view)
    downloads.workbook_button(
        "Figures as a workbook",
        lambda: downloads.figures(metric, result, about),
        name=f"{metric.key}.xlsx",
        key=f"figures_{key}",
    )
    say.caption("Exact numbers with their definition. Small numbers are in it: check it before you publish it.")
    _take_cases_away(metric, view, period, about, name=metric.key, key=key)


def _take_table_away(
    name: str, base: Metric, view: View, table: Callable[[], pd.DataFrame], period: Period, key: str
) -> None:
    about = {**downloads.about(base, view), "Figure": name, "Days looked at": period.name}
    downloads.workbook_button(
        "This table as a workbook",
        lambda: downloads.table("Table", table(), about),
        name=f"{key}.xlsx",
        key=f"figures_{key}",
    )
    say.caption("Small numbers are in it: check it before you publish it.")
    _take_cases_away(base, view, period, about, name=key, key=key)


def _take_cases_away(metric: Metric, view: View, period: Period, about: dict[str, str], *, name: str, key: str) -> None:
    downloads.rows_button(
        "Cases as a workbook",
        metric,
        lambda: data.rows(metric.key, view, period),
        lambda rows: results.rows_table(rows, metric),
        about,
        name=f"{name}_cases.xlsx",
        key=f"cases_{key}",
    )
    say.caption("With case references and the row of the file each came from. Keep it inside the council.")
