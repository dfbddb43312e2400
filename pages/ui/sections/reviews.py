"""Blocks of the page on plans and their yearly reviews."""

from datetime import timedelta

import pandas as pd
import streamlit as st

from metrics.base.periods import Period, day, months_to
from metrics.catalogue import CATALOGUE
from metrics.plans.phase_transfers import last_and_coming, rounds
from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import evidence
from pages.ui.frame import choose, data, say
from reports.charts import standard
from reports.figure import Figure
from reports.tables import results
from reports.tables import reviews as tables
from reports.view import View
from reports.words import alternatives, charts, reviews


def eve(view: View) -> Period:
    """The day before the period, on which the stock of plans is counted that the period began with."""
    return day(view.period.start - timedelta(days=1))


def stock(view: View, then: Figure, now: Figure) -> None:
    """The stock of plans at both ends of the period and what came between: a line that adds up."""
    ends = data.figure(now.metric.key, view, day(min(view.period.end, view.as_at)))
    flows = [data.figure(key, view) for key in ("plans_started", "plans_transferred_in", "plans_ceased")]
    say.words(reviews.stock_line(then, *flows, ends))


def by_group(view: View, whole: Figure) -> None:
    """Plans in force, by one of several ways to split."""
    by = choose.plan_breakdown(view)
    split = data.split(whole.metric.key, view, by.key, view.today)
    shown = [one for one in split if one.whole]
    if not shown:
        pieces.nothing_here("No plans to show.")
        return
    figure = data.answer(view, ("plans by", by.key), lambda: standard.groups(whole.metric, shown, whole))
    say.words(charts.largest_finding(shown, whole))
    pieces.chart(figure, alt=alternatives.split(whole.metric, by, shown), key="plans_by")
    evidence(
        whole.metric,
        view,
        result=data.result(whole.metric.key, view, [view.today], [by.key]),
        table=lambda: results.figures_table(split, by.title),
        key="plans_by",
        period=view.today,
        groups=[one.group for one in shown],
        by=by.key,
    )


def moves(view: View) -> None:
    """Moves to the next phase: the last round's result, and what the next one still needs."""
    found: pd.DataFrame = data.from_cases(rounds, view)
    if found.empty:
        pieces.nothing_here(reviews.NO_ROUNDS)
        return
    pieces.points(reviews.rounds_points(found))
    pieces.table(
        tables.rounds_table(found),
        key="rounds",
        alt="Deadlines for moves to the next phase: children, final, final by the deadline, not final",
    )
    past = [due for due, over in zip(found["due"], found["passed"], strict=True) if over]
    figures = [data.figure("phase_transfers_to_do", view, view.today)]
    to_act_on(view, "phase_transfers_to_do")
    if past:
        last = last_and_coming(found)
        span = Period(last["due"].min(), max(past))
        figures.insert(0, data.figure("phase_transfers_on_time", view, span))
    pieces.card_evidence(figures, view)


def post_16_moves(view: View) -> None:
    """Moves between post-16 institutions, where the council records them."""
    found = data.figure("post_16_moves_on_time", view)
    if said := reviews.post_16_words(found):
        say.words(said)
        pieces.card_evidence([found], view)


def to_act_on(view: View, *keys: str) -> None:
    """The plans that need something, a folded list for each figure, the oldest first."""
    for key in keys:
        metric = CATALOGUE[key]
        pieces.case_list(
            metric,
            view,
            lambda cut, metric=metric: results.review_table(cut, metric),
            order=results.REVIEW_LISTS[key][0],
            key=key,
        )


def plans(view: View, whole: Figure) -> None:
    """The plans behind the sum: what moves their number, who has one, why they ceased."""
    flow, groups, ceased = st.tabs(
        ["Month by month", "Who has a plan?", "Why did plans cease?"], key="tabs_plans", on_change="rerun"
    )
    if flow.open:
        with flow:
            metric = choose.plan_flow()
            trends.trend(metric, view, months_to(view.as_at, choose.months(view)), key="plans")
    if groups.open:
        with groups:
            by_group(view, whole)
            residential = data.figure("plans_residential", view, view.today)
            pieces.small_print(reviews.residential_words(residential))
            pieces.card_evidence([residential] if residential.known else [], view)
    if ceased.open:
        with ceased:
            pieces.sum_of_parts(CATALOGUE["plans_ceased"], view, "cease_reason", things="plans that ceased")


def decisions_by_month(view: View) -> None:
    """Decisions after review meetings in the last twelve months, folded away: too few for a control chart."""
    pieces.folded("The last twelve months", lambda: _by_month(view), key="decisions_by_month")


def _by_month(view: View) -> None:
    trends.trend(choose.review_decision(), view, months_to(view.as_at, 12), key="review_decisions")
    pieces.small_print(reviews.LATEST_ONLY)
