"""The block of the page on absence that shows DfE's published absence by SEN: us beside England and the region."""

import streamlit as st

from data_access.published.absence import DATASETS
from data_access.reference_data.authorities import BY_OLD_CODE, ENGLAND
from metrics.base.periods import two_years
from pages.ui.blocks import downloads, pieces
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.inside.rows import columns
from pages.ui.frame import choose, data, say
from pages.ui.frame.menu import link_to
from reports import inert, wording, workbook
from reports.charts import absence
from reports.charts.absence import Line
from reports.summaries.absence_published import FIGURES, STATUSES, Published, Terms
from reports.summaries.series import Series
from reports.view import View
from reports.words.absence import published as words

_TICKS = 3
"""School years named below the chart: no more fit a phone."""


def as_published(view: View) -> None:
    """The finding, the latest year as a table, and the years as a chart; where nothing is loaded, how to get it."""
    found = _published()
    if found.lines.empty:
        pieces.small_print(words.HOW_TO_LOAD)
        link_to("Compare", "Load DfE's absence by SEN")
        return
    say.words(words.finding(found))
    if whose := words.whose(found, view):
        pieces.small_print(" ".join(whose))
    terms = _terms(found)
    phases = {one: words.phase_words(one).capitalize() for one in found.phases(terms)}
    phase = choose.one_of("Which schools", phases, key="published_phase") if len(phases) > 1 else next(iter(phases))
    if not found.figures(terms, phase):
        pieces.nothing_here(words.NO_FIGURE)
        return
    title, latest = words.latest_table(found, terms, phase)
    say.words(f"**{title}**")
    pieces.table(latest, key="published_absence", alt=f"DfE's absence by SEN, {title}: figure and SEN status by area")
    if len(found.years(terms, phase)) > 1:
        _over_years(found, terms, phase)
    pieces.points(words.notes(found, terms, phase))
    folded("Every year, and the numbers to take away", lambda: _take_away(found, terms, view), key="published")


def _published() -> Published:
    """What is stored for the council on show; no lines where no absence by SEN is loaded."""
    authority = BY_OLD_CODE.get(data.shown().authority)
    areas = (ENGLAND, *((authority.area_code, authority.region_code) if authority else ()))
    return Published(authority, data.published_absence(areas))


def _terms(found: Published) -> Terms:
    """Which source and terms, where there is a choice; the latest to begin with."""
    offered = {f"{one.dataset} {one.terms}": one for one in found.terms}
    if len(offered) == 1:
        return found.terms[0]
    titles = {
        key: f"{words.terms_words(one).capitalize()} (to {two_years(int(found.of(one)['year'].max()))})"
        for key, one in offered.items()
    }
    return offered[choose.one_of("Which terms", titles, key="published_terms")]


def _over_years(found: Published, terms: Terms, phase: str) -> None:
    offered = {one: FIGURES[one] for one in found.figures(terms, phase)}
    metric = choose.one_of("Which figure over the years", offered, key="published_figure")
    status = choose.one_of("Which pupils", STATUSES, key="published_pupils")
    series = [one for one in found.series(terms, phase, metric, status) if one.known]
    title = words.chart_title(terms, phase, metric, status)
    if not series:
        pieces.nothing_here(f"{title}: DfE publishes no figure.")
        return
    say.words(f"**{title}**: {words.MEANING[metric]}.")
    years = [point.year for point in series[0].points]
    lines = [_line(one) for one in series]
    named = years[::-1][:: -(-len(years) // _TICKS)]
    chart = absence.over_time(lines, [(year, two_years(year)) for year in named], (years[0] - 0.3, years[-1] + 0.3))
    pieces.chart(chart, alt=words.alternative(title, series), key="published_absence")


def _line(one: Series) -> Line:
    name = {"region": "Region"}.get(one.role, one.name)
    return Line(
        name=inert.chart(name),
        style=one.role,
        x=[point.year for point in one.points],
        y=[point.shown for point in one.points],
        hover=[f"{inert.chart(one.name)}, {two_years(point.year)}: {words.cell(point)}" for point in one.points],
    )


def _take_away(found: Published, terms: Terms, view: View) -> None:
    """Every year, kind of school, figure and status."""
    shown = words.years_table(found, terms)
    st.dataframe(
        shown,
        hide_index=True,
        key="published_years",
        column_config=columns(shown),
        height="content" if len(shown) < 40 else 600,
        alt="DfE's absence by SEN: every year, kind of school, figure and SEN status",
    )
    sheets = {words.terms_words(one).capitalize()[:31]: words.years_table(found, one) for one in found.terms}
    about = {
        "Source": "; ".join(dict.fromkeys(DATASETS[one.dataset] for one in found.terms)),
        "Council": found.authority.name if found.authority else "England alone",
        "Shown on": wording.day(view.as_at),
    }
    downloads.workbook_button(
        "These tables as a workbook",
        lambda: workbook.tables_workbook(sheets, about=about),
        name="published_absence_by_sen.xlsx",
        key="published_absence",
    )
