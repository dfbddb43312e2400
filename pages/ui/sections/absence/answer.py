"""The page on absence in short: the children without education first, then who misses half of school."""

from collections.abc import Callable

import pandas as pd

from metrics.attendance.coverage import Coverage
from metrics.education.missing_education import children_without_education
from pages.ui.blocks import pieces
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.frame import data, say
from pages.ui.frame.menu import link_to
from reports.charts import standard
from reports.figure import Figure
from reports.summaries.education import by_days_without
from reports.view import View
from reports.words.absence import education as list_words
from reports.words.absence import rates as words


def finding(view: View, schools: Coverage | None) -> str:
    """The worst news, then how many miss half of school; nothing where neither is loaded."""
    listed = list_words.without_education(_listed(view))
    if schools is None:
        return listed
    severe = _by_status("severe_absence", view)[words.PLAN]
    return f"{listed} {words.headline(severe, view.place, words.school_year_words(schools.year, view.as_at))}".strip()


def in_short(view: View, schools: Coverage | None, otherwise: Callable[[], object]) -> None:
    """Who misses school, beside how long the children without education have been without it.

    Where nobody is on those lists, what ``otherwise`` draws stands beside.
    """
    rows = _listed(view)
    if schools is None:
        pieces.nothing_here(words.none_loaded(view))
        link_to("Upload", "Load attendance")
        _days_without(rows, view)
        return
    figures, main = figures_beside_chart()
    with figures:
        _cards(view)
    with main:
        _days_without(rows, view) if len(rows) else otherwise()
    pieces.small_print(words.coverage_words(schools))


def _listed(view: View) -> pd.DataFrame:
    return data.from_council(children_without_education, view)


def _by_status(metric: str, view: View) -> dict[str, Figure]:
    return {one.group: one for one in data.split(metric, view, "sen_status", view.today)}


def _cards(view: View) -> None:
    severe, persistent = (_by_status(key, view) for key in ("severe_absence", "persistent_absence"))
    ill = data.figure("illness_15_days", view, view.today)
    card = pieces.figure_card
    card("Missed half or more", severe[words.PLAN], words.severe_card(severe), key="severe")
    card("Missed a tenth or more", persistent[words.PLAN], words.severe_card(persistent), key="persistent")
    card("Ill for 15 days or more", ill, words.ill_card(ill), key="ill")


def _days_without(rows: pd.DataFrame, view: View) -> None:
    if len(rows):
        parts = by_days_without(rows)
        say.words(list_words.DAYS)
        figure = data.answer(view, "days without", lambda: standard.parts(parts))
        pieces.chart(figure, alt=list_words.days_alternative(parts), key="days_without")
