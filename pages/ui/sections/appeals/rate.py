"""The page on the Tribunal in short: the log's figures beside the rate of appeals over the years."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.frame import data, say
from reports.charts.compare import over_years
from reports.summaries.compare import Choice, compared, for_the_council, of_role, own_published
from reports.summaries.series import Series
from reports.summaries.tribunal import OwnRate, jumps_of, own_rate, parts_of_rate, reconciled
from reports.tables.tribunal import rate_table
from reports.view import View
from reports.words import tribunal as words
from reports.words.compare import known_to_be_odd

RATE = "tribunal_appeal_rate"
_ENDS = ("appeals_registered", "appeals_decided_for_appellant", "appeals_conceded")


def has_log(view: View) -> bool:
    """Whether any appeal is there."""
    return not data.register("appeals", view).rows.empty


def finding(view: View) -> str:
    """How many appeals came, are open and were decided for the family."""
    registered, decided, conceded = (data.figure(key, view) for key in _ENDS)
    return words.headline(registered, data.figure("appeals_open", view, view.today), decided, conceded, view.locality)


def in_short(view: View) -> None:
    """The figures of the log, where there is one, beside the rate over the years."""
    if not has_log(view):
        rate(view)
        return
    figures, main = figures_beside_chart()
    below = st.container()
    with figures:
        _cards(view)
    with main:
        rate(view, below=below)


def _cards(view: View) -> None:
    registered, decided, on_time, exempt = (
        data.figure(key, view)
        for key in (
            "appeals_registered",
            "appeals_decided_for_appellant",
            "tribunal_orders_met_on_time",
            "tribunal_orders_exempt",
        )
    )
    still_open, overdue = (data.figure(key, view, view.today) for key in ("appeals_open", "tribunal_orders_overdue"))
    ages = data.split("appeals_open", view, "appeal_age", view.today)
    before = data.figure("appeals_registered", view, view.year_before)
    pieces.figure_card("Appeals registered", registered, words.registered_card(before), key="registered")
    pieces.figure_card("Appeals open", still_open, words.open_card(ages), key="open")
    pieces.figure_card("Decided for the family", decided, "Wholly or in part.", key="decided")
    pieces.figure_card("Orders carried out in time", on_time, words.orders_card(overdue, exempt), key="orders")


def rate(view: View, below: DeltaGenerator | None = None) -> None:
    """Our rate over the years beside England, the region and the neighbours, as far as they are loaded.

    Where ``below`` is given, the chart stands here and what is said of it there.
    """
    chosen, found, drawn = data.beside_published(view, ("rate", view.period), lambda: _compared(view))
    ours = own_rate(found)
    say.words(words.rate_finding(ours.latest, ours.common, ours.beside))
    height = pieces.FIRST_SCREEN - 60 if below else None
    pieces.chart(drawn, alt=words.rate_alt(found), key="appeal_rate", height=height)
    with below or st.container():
        _beneath(view, chosen, found, ours)


def _compared(view: View) -> tuple[Choice, tuple[Series, ...], go.Figure]:
    chosen = for_the_council(view, RATE, data)
    found = compared(chosen, data)
    return chosen, found, over_years(chosen, found)


def _beneath(view: View, chosen: Choice, found: Sequence[Series], ours: OwnRate) -> None:
    """What the rate is made of, what to know before comparing it, and the evidence."""
    if ours.latest:
        year, decisions = ours.latest.year, ours.latest.denominator or 0
        say.words(words.parts_line(year, parts_of_rate(view, year, data), decisions))
    _notes(chosen, found)
    own = of_role(found, "own")
    periods = [calendar_year(point.year) for point in own.known] if own else []
    evidence(
        CATALOGUE[RATE],
        view,
        result=data.result(RATE, view, periods),
        table=lambda: rate_table(found),
        key="rate",
        period=periods[-1] if periods else calendar_year(view.as_at.year),
    )


def _notes(chosen: Choice, found: Sequence[Series]) -> None:
    said = [words.WHAT_IT_IS, words.IN_DEVELOPMENT]
    if not chosen.releases:
        said.append(words.NO_RELEASE)
    elif chosen.authority is None and not chosen.view.is_sample:
        said.append(words.NO_NUMBER)
    for one in found:
        if one.role in ("us", "own"):
            said += words.jump_words(jumps_of(one), f"{one.name}: the")
    said += known_to_be_odd(chosen)
    published = own_published(chosen, "appeals_registered", data)
    pieces.points(said + words.reconciliation_words(reconciled(found, published)))
