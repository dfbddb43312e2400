"""The page on plans and their 20 weeks: the three ways to count beside the trend, how long, exceptions, for whom."""

import streamlit as st

from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.blocks.splits import split
from pages.ui.frame import choose, data, say
from reports.charts import standard
from reports.figure import Figure, wait_groups
from reports.tables import results
from reports.view import View
from reports.words import alternatives, charts, timeliness
from reports.words.plan_times import exceptions_points, typical_words

_TIMES = (
    "weeks_to_plan_median",
    "weeks_to_plan_mean",
    "weeks_to_plan_mean_including_exceptions",
    "plans_sent_before_draft_answer_time",
)


def in_short(view: View, issued: Figure, past: Figure) -> None:
    """Issued, due and still waiting, beside one of them month by month."""
    figures, main = figures_beside_chart()
    below = st.container()
    with figures:
        _three_ways(view, issued, past)
    with below, st.container(horizontal=True):
        chosen, months = choose.way_of_counting("trend"), choose.drawn_months(view)
    with main:
        trends.trend(chosen, view, months, key="on_time_trend", target=view.target, below=below)
    by_start = data.figure(issued.metric.key, view, plan_date="start_date")
    pieces.small_print(timeliness.WHY_THREE)
    pieces.small_print(timeliness.other_date(issued, by_start))


def _three_ways(view: View, issued: Figure, past: Figure) -> None:
    with_exceptions = data.figure("plans_issued_within_20_weeks_including_exceptions", view)
    due = data.figure("plans_due_issued_on_time", view)
    bands = data.split(past.metric.key, view, "wait_band", view.today)
    pieces.figure_card("Of the plans issued", issued, timeliness.issued_words(with_exceptions), key="issued")
    pieces.figure_card("Of the plans due", due, timeliness.due_card(due), key="due")
    pieces.figure_card(
        "Still waiting",
        past,
        timeliness.past_card(past, bands),
        key="past",
        page="Waiting now",
        link="Who is waiting?",
    )


def for_whom(view: View) -> None:
    """One of the ways to count, split one way."""
    measure, by = choose.way_of_counting("split"), choose.breakdown(view)
    groups = data.split(measure.key, view, by.key)
    say.words(charts.split_finding(groups))
    split(measure, view, by, groups, key="split")


def how_long(view: View, issued: Figure) -> None:
    """How long the plans that were issued took, in the three groups that DfE publishes."""
    over_a_year = data.figure("plans_issued_over_52_weeks", view)
    say.words(charts.groups_finding(issued, over_a_year))
    groups = wait_groups(data.split(issued.metric.key, view, "time_taken"))
    drawn = data.answer(view, ("wait groups", view.period), lambda: standard.parts(groups))
    pieces.chart(drawn, alt=alternatives.parts(groups), key="wait_groups")
    pieces.small_print(charts.WAIT_GROUPS)
    evidence(
        over_a_year.metric,
        view,
        result=data.result(over_a_year.metric.key, view, [view.period]),
        table=lambda: results.parts_table(groups, "Time taken", "Plans"),
        key="groups",
    )
    told = [data.figure(key, view) for key in _TIMES]
    say.words(typical_words(*told[:2]))
    pieces.card_evidence(told, view)


def exceptions(view: View) -> None:
    """What was claimed, and beside it what the school calendar shows."""
    figures = [
        data.figure(key, view)
        for key in ("exceptions_claimed", "exceptions_by_calendar", "exceptions_claimed_by_calendar")
    ]
    pieces.points(exceptions_points(*figures))
    pieces.card_evidence(figures, view)
