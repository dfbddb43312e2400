"""Any figure of a page month by month: the chart whose small drawing the first page has, with its step changes."""

from collections.abc import Mapping
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.scorecard import MONTHS, is_yearly
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import chosen, pieces, trends
from pages.ui.blocks.agreed.actions import actions
from pages.ui.blocks.questions import Question, figures_beside_chart
from pages.ui.frame import address, choose, data, present, scorecard
from reports.scorecard import by_month_words as words
from reports.scorecard import places
from reports.scorecard import words as scorecard_words
from reports.scorecard.rows import Row
from reports.view import View

_FIGURE = "figure"


def question(view: View, *, to_a_room: bool = False) -> Question:
    """The question of this page whose figure the address says: the first of the board's, where it says none.

    Unless it is always shown ``to_a_room``, it is where somebody has asked for a figure: else the page's own charts
    stand for it.
    """
    offered = _offered(view, address.here())
    wanted = address.asked(_FIGURE)
    shown = CATALOGUE[wanted if wanted in offered else next(iter(offered))]
    return Question(
        places.MONTHS, words.asks(shown), partial(_answer, view, offered), at_a_desk=not (wanted or to_a_room)
    )


def _offered(view: View, page: str) -> Mapping[str, str]:
    """The figures of a page with their names, what the board has chosen first."""
    here = [key for key, metric in CATALOGUE.items() if places.page(metric) == page]
    first = [key for key in data.shown_in(view).measures if key in here]
    return {key: places.title(CATALOGUE[key]) for key in dict.fromkeys([*first, *here])}


def _answer(view: View, offered: Mapping[str, str]) -> None:
    now = chosen.chosen("months", (_FIGURE,), {_FIGURE: {"": "", **offered}})
    figures, main = figures_beside_chart()
    below = st.container()
    with figures:
        key = now[_FIGURE] or next(iter(offered))
        if not present.is_on():
            key = chosen.from_list("Which figure", now, _FIGURE, offered)
        months = choose.months(view) if _reaches_back(CATALOGUE[key]) else MONTHS
        row = scorecard.row(key, view, months)
        pieces.figure_card(words.card(row), row.figure, words.context(row), key=f"month_{key}")
    with main:
        if row.trend.result["value"].isna().all():
            pieces.nothing_here(f"{row.title}: {scorecard_words.why_missing(row) or words.NO_MONTHS}.")
        else:
            _chart(row, view, months, figures, below)


def _chart(row: Row, view: View, months: int, beside: DeltaGenerator, below: DeltaGenerator) -> None:
    one = row.measure
    group = (one.by, BREAKDOWNS[one.by].label(one.group)) if one.by else None
    question = ("scorecard", months, row.steps)
    trends.drawn(
        row.trend,
        view,
        question,
        key=f"month_{one.key}",
        target=row.target,
        beside=beside,
        below=below,
        group=group,
    )
    with below:
        if group:
            actions(row.metric, view, row.figure.period, key=f"month_{one.key}")
        pieces.small_print(words.AS_THEY_STOOD if one.is_as_at else "")


def _reaches_back(metric: Metric) -> bool:
    """Whether months beyond those of the first page cost little to find."""
    return not is_yearly(metric) and (metric.drawn_monthly or bool(metric.dated_by))
