"""The page on requests, a function for each of its questions: how many, what is decided, and where the time goes."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from metrics.base.periods import Period
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.law.clock import days_allowed
from metrics.law.statutory import A_YEAR_OF_WEEKS, ISSUE_PLAN
from metrics.plans.advice import advice_times
from metrics.plans.stages import Explanation, StageTimes, explain_lateness, flow, stage_times
from metrics.plans.time_to_plan import TimeToPlan, time_to_plan
from metrics.splits import BREAKDOWNS
from metrics.statistics.few import FEW
from pages.ui.blocks import evidence, pieces, trends
from pages.ui.blocks.inside.folds import folded, tabs
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.blocks.splits import split
from pages.ui.frame import choose, data, say
from reports import trend, wording
from reports.charts import requests
from reports.figure import Figure
from reports.rounding import whole
from reports.tables import requests as tables
from reports.tables import results
from reports.view import View
from reports.words import alternatives, charts, people
from reports.words import requests as request_words

_FIRST_STAGE = CATALOGUE["weeks_deciding_median"]
"""Its cases are the plans whose stages can all be told."""
MONTHS, PLACES = "Month by month", "Place by place"
_RECEIVED = CATALOGUE["requests_received"]


def in_short(view: View, received: Figure, refused: Figure) -> None:
    """How many came in, were refused and decided in time, beside the requests month by month."""
    rate, of_decided, six_weeks = (
        data.figure(key, view)
        for key in ("requests_per_1000", "requests_refused_of_decided", "request_decisions_within_6_weeks")
    )
    figures, main = figures_beside_chart()
    below = st.container()
    with figures:
        pieces.figure_card("Requests received", received, request_words.received_card(received, rate), key="received")
        pieces.figure_card("Refused, the published way", refused, request_words.REFUSED_CARD, key="refused")
        pieces.figure_card("Refused, of those decided", of_decided, request_words.DECIDED_CARD, key="refused_decided")
        pieces.figure_card(
            "Decided within 6 weeks", six_weeks, request_words.six_weeks_card(six_weeks), key="six_weeks"
        )
    with below:
        months = choose.drawn_months(view)
    with main:
        trends.trend(received.metric, view, months, key="demand", below=below)
    _for_the_people(view, rate)


def outcomes(view: View, refused: Figure) -> None:
    """What became of the requests, and of the assessments."""
    pieces.sum_of_parts(_RECEIVED, view, "request_result", things="requests")
    pieces.small_print(request_words.TWO_WAYS_TO_REFUSE)
    pieces.card_evidence([refused, data.figure("requests_refused_of_decided", view)], view)
    st.subheader("How did assessments end?", anchor=False)
    say.words(request_words.endings_finding(data.figure("assessments_ending_in_a_plan", view)))
    pieces.sum_of_parts(CATALOGUE["assessments_ended"], view, "assessment_outcome", things="assessments")


def askers(view: View) -> None:
    """Who asks, and who asks again."""
    pieces.sum_of_parts(_RECEIVED, view, "request_source", things="requests")
    _asking_again(view)


def undecided(view: View, past: Figure) -> None:
    """Who is still waiting to hear."""
    say.words(request_words.undecided_sum(past, data.figure("requests_undecided", view, view.today)))
    pieces.case_list(
        past.metric, view, lambda cut: results.undecided_table(cut, view.as_at), order="received_date", key="undecided"
    )
    trends.trend(past.metric, view, choose.drawn_months(view), key="undecided")


def decisions(view: View) -> None:
    """Either time limit, month by month."""
    trends.trend(choose.decision(), view, choose.drawn_months(view), key="decisions")


def _for_the_people(view: View, rate: Figure) -> None:
    """Requests and plans for the number of people who live here, and of pupils, beside England's."""
    plans = [data.figure(key, view, view.today) for key in ("plans_per_1000", "plans_per_100_pupils")]
    pieces.points(people.for_the_people(rate, *plans, data.shown_in(view).england_people))
    pieces.small_print("" if rate.known else request_words.NO_PEOPLE)


def _asking_again(view: View) -> None:
    """Families who had asked before, and how soon after a refusal."""
    repeated = data.figure("requests_repeated", view)
    again = data.figure("weeks_from_refusal_to_new_request_median", view)
    say.words(request_words.repeated_finding(repeated, again))
    pieces.card_evidence([repeated, again], view)


def where_the_time_goes(view: View) -> None:
    """Stages of the plans issued in the period, of a place that can be chosen, and the one that explains lateness."""
    place = choose.place(view, key="stages")
    times: StageTimes = data.from_cases(stage_times, place, view.period)
    why: Explanation | None = data.from_cases(explain_lateness, place, view.period)
    say.words(request_words.stages_finding(times, why))
    if times.table["children"].max() == 0:
        return
    figure, alt = data.answer(
        place, ("stages", view.period), lambda: _with_words(requests.ranges, alternatives.stages, times.table)
    )
    pieces.chart(figure, alt=alt, key="stages")
    pieces.small_print(request_words.stages_left_out(times))
    evidence.working(
        "Where the time goes",
        request_words.HOW_STAGES,
        _FIRST_STAGE,
        place,
        table=lambda: tables.stages_table(times.table),
        key="stages",
        period=view.period,
    )
    names = dict(zip(times.table["stage"], times.table["name"], strict=True))
    usual = why.stage if why else times.table["stage"].iloc[times.table["share_of_total"].argmax()]
    folded(
        "Each stage month by month and place by place",
        lambda: _by_month_and_place(
            choose.stage(names, usual), place, view, key="stage", table=lambda: _places_table(view)
        ),
        key="stage_by",
    )


def _by_month_and_place(
    metric: Metric,
    place: View,
    view: View,
    *,
    key: str,
    table: Callable[[], pd.DataFrame] | None = None,
) -> None:
    """A figure month by month, in ``place``, and place by place, in the whole council."""
    contents = {MONTHS: lambda: trends.trend(metric, place, choose.drawn_months(view), key=f"{key}_months")}
    if not view.locality:
        contents[PLACES] = lambda: _place_by_place(metric, view, key=f"{key}_places", table=table)
    tabs(contents, key=f"tabs_{key}")


def _place_by_place(metric: Metric, view: View, *, key: str, table: Callable[[], pd.DataFrame] | None) -> None:
    by = BREAKDOWNS["locality"]
    groups = data.split(metric.key, view, by.key)
    if not any(one.known for one in groups):
        pieces.nothing_here("There are no cases to compare in this period.")
        return
    if table:
        pieces.table(table(), key=key, alt="Typical weeks in each stage, place by place")
    say.words(f"{metric.name}: {wording.in_sentence(charts.split_finding(groups))}")
    split(metric, view, by, groups, key=key)


def _places_table(view: View) -> pd.DataFrame:
    """Every stage in every place."""
    places = [replace(view, locality=name) for name in data.shown_in(view).localities]
    found = [(place.locality, data.from_cases(stage_times, place, view.period)) for place in places]
    return tables.medians_table([*found, ("Whole council", data.from_cases(stage_times, view, view.period))], "Place")


def advice(view: View) -> None:
    """Advice by adviser, or that it is not recorded."""
    found = data.from_cases(advice_times, view, view.period)
    if found["received"].sum() + found["outstanding"].sum() == 0:
        pieces.nothing_here(request_words.NO_ADVICE)
        return
    say.words(request_words.advice_finding(found))
    pieces.table(
        tables.advice_table(found), key="advice", alt="Advice by adviser: how long it took and what is outstanding"
    )
    folded(
        "Each adviser month by month and place by place, with the cases",
        lambda: _by_month_and_place(choose.adviser(), view, view, key="advice"),
        key="advice_by",
    )


def in_and_out(view: View) -> None:
    """Requests received and cases finished, month by month; a month that is not over is left out."""
    whole = tuple(month for month in choose.drawn_months(view) if trend.month_end(month.end))
    if not whole:
        pieces.nothing_here("No whole month yet.")
        return
    found = data.from_cases(flow, view, whole)
    say.words(request_words.flow_finding(found))
    _flow(view, whole, found)


def _flow(view: View, whole: tuple[Period, ...], found: pd.DataFrame) -> None:
    figure, alt = data.answer(view, ("flow", whole), lambda: _with_words(requests.flow, alternatives.flow, found))
    pieces.chart(figure, alt=alt, key="flow")
    evidence.working(
        "Requests in and cases finished",
        request_words.HOW_FLOW,
        _RECEIVED,
        view,
        table=lambda: tables.flow_table(found),
        key="flow",
        period=choose.span(whole),
    )


def how_long(view: View) -> None:
    """What became of the requests of the months shown, with those still waiting in it."""
    asked = choose.span(tuple(choose.drawn_months(view)))
    found: TimeToPlan = data.from_cases(time_to_plan, view, asked)
    say.words(request_words.to_plan_finding(found, days_allowed(ISSUE_PLAN), A_YEAR_OF_WEEKS.days))
    weekly = found.weekly[found.weekly["at_risk"] >= FEW]
    if len(weekly) < 2:
        return
    figure, alt = data.answer(
        view, ("became", asked), lambda: _with_words(requests.became, alternatives.became, weekly)
    )
    pieces.chart(figure, alt=alt, key="became")
    median = data.figure("weeks_to_plan_median", view, asked)
    pieces.small_print(request_words.completed_only(found, median, whole(7 * (median.value or 0))))
    pieces.small_print(request_words.to_plan_left_out(found))
    evidence.working(
        "What became of requests",
        request_words.HOW_TO_PLAN,
        _RECEIVED,
        view,
        table=lambda: tables.weekly_table(found.weekly),
        key="became",
        period=asked,
    )


def _with_words(
    draw: Callable[[pd.DataFrame], go.Figure], tell: Callable[[pd.DataFrame], str], table: pd.DataFrame
) -> tuple[go.Figure, str]:
    """A chart and the same in words."""
    return draw(table), tell(table)
