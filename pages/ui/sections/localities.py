"""The Localities page's pieces for one figure: the funnel, its table, and the cases at the end."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from pages.ui.blocks import downloads, evidence, pieces
from pages.ui.blocks.inside import rows as listed
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import data, say
from reports import inert, wording
from reports.charts import localities as charts
from reports.summaries.localities import Comparison, Place, compared, rows_inside
from reports.tables import results
from reports.words import localities as words

_FEW_LINES = 20


def found(place: Place) -> Comparison:
    """The groups inside a place beside chance, worked out once."""
    period = place.view.period
    asked = ("compared", place.figure, place.split, place.steps, period, period.label)
    return data.answer(place.view, asked, lambda: compared(place, data))


def chart(shown: Comparison, take_mark: Callable[[Place, str], None]) -> None:
    """The funnel with its key; ``take_mark`` goes into the group whose mark is clicked."""
    if not shown.standings:
        pieces.nothing_here("There are no cases to compare here. Choose another figure, period or place.")
        return
    key = "funnel_" + "_".join((shown.place.figure, shown.place.split, *(name for _, name in shown.place.steps)))
    pieces.chart(
        charts.funnel_chart(shown),
        key=key,
        alt=words.alternative(shown),
        on_select=lambda: take_mark(shown.place, key),
        selection_mode="points",
    )
    pieces.small_print(f"{charts.key(shown)} {charts.cut_off(shown)}")
    pieces.small_print(words.HOW_TO_READ)


def in_words(place: Place) -> None:
    """A sentence for each group, and how many would stand out by chance."""
    here = found(place)
    pieces.points(words.sentences(here))
    pieces.small_print(words.by_chance(here))
    pieces.small_print(words.without_cases(here))
    pieces.small_print(words.NO_BLAME)


def counts(place: Place) -> None:
    """The counts, how they are counted, and to take away."""
    _table(found(place))
    pieces.small_print(words.TABLE)
    _behind(found(place))


def _table(compared_here: Comparison) -> None:
    """The counts beside the chart, in the order of the alphabet."""
    shown, place = words.table(compared_here), compared_here.place
    alt = f"{place.metric.name} by {words.plural(place.split, 1)}, in the order of the alphabet"
    if len(shown) <= _FEW_LINES:
        pieces.table(shown, key="funnel", alt=alt)
    else:
        columns = listed.columns(shown)
        st.dataframe(shown, hide_index=True, key="funnel_table", alt=alt, height=420, column_config=columns)


def _behind(compared_here: Comparison) -> None:
    """How it is counted, and all of it to take away; with the cases, unless they are listed on the page anyway."""
    place, shown = compared_here.place, words.table(compared_here)
    if all(level == "locality" and not place.unplaced for level, _ in place.scope):
        evidence.evidence(
            place.metric, place.view, result=compared_here.result, table=shown, key="funnel", period=place.period
        )
        return
    folded("How it is counted, and the figures to take away", lambda: _to_take_away(compared_here), key="funnel_inside")


def _to_take_away(compared_here: Comparison) -> None:
    place = compared_here.place
    evidence.definition(place.metric)
    about = downloads.about(place.metric, place.view) | {"Place": _path(place)}
    downloads.workbook_button(
        "Figures as a workbook",
        lambda: downloads.figures(place.metric, compared_here.result, about),
        name=f"{place.metric.key}.xlsx",
        key="figures_funnel_inside",
    )


def _path(place: Place) -> str:
    return ", ".join(name for _, name in place.steps)


def cases(place: Place) -> None:
    """The cases of a team or a school: references only, a page at a time, and to take away."""
    metric = place.metric
    rows = _rows(place, listed.counted(metric, key="loc"))
    say.words(
        f"{wording.counted(len(rows), 'cases').capitalize()} of {inert.markdown(place.name)}, {place.period.name}."
    )
    listed.paged(
        rows,
        lambda cut: results.rows_table(cut, metric),
        key="loc",
        alt=f"The cases of {place.name} behind {metric.name}",
    )
    about = downloads.about(metric, place.view) | {"Place": _path(place)}
    downloads.rows_button(
        "These cases as a workbook",
        metric,
        lambda: rows,
        lambda every: results.rows_table(every, metric),
        about,
        name=f"{metric.key}_cases.xlsx",
        key="loc",
    )


def _rows(place: Place, counted: bool | None) -> pd.DataFrame:
    return rows_inside(place, data.rows(place.figure, place.view, place.period, counted))
