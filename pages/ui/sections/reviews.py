"""The page on plans and their yearly reviews, a function for each of its questions."""

from datetime import timedelta

import pandas as pd

from metrics.base.periods import Period, day, months_to
from metrics.catalogue import CATALOGUE
from metrics.plans.phase_transfers import last_and_coming, rounds
from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.inside.folds import tabs
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.frame import choose, data, say
from reports.charts import standard
from reports.figure import Figure
from reports.tables import results
from reports.tables import reviews as tables
from reports.view import View
from reports.words import alternatives, charts, reviews


def in_short(view: View, maintained: Figure, reviewed: Figure, overdue: Figure) -> None:
    """Plans, those reviewed and those not changed, beside the reviews overdue by how long."""
    never, not_amended = (data.figure(key, view, view.today) for key in ("plans_never_reviewed", "plans_not_amended"))
    bands, waits = data.split(overdue.metric.key, view, "overdue_band", view.today), _waits(view)
    figures, main = figures_beside_chart()
    with figures:
        card = pieces.figure_card
        card("Reviews overdue", overdue, reviews.overdue_card(overdue, bands, never), key="overdue")
        card("Reviewed within 12 months", reviewed, reviews.reviewed_card(reviewed), key="reviewed")
        card("Not changed in time", not_amended, reviews.not_amended_card(not_amended, waits), key="amended")
        card("Plans maintained", maintained, reviews.maintained_card(_at_first(view), maintained), key="maintained")
    with main:
        pieces.sum_of_parts(overdue.metric, view, "overdue_band", things="reviews overdue", period=view.today)
    pieces.small_print(reviews.never_words(never))
    to_act_on(view, "reviews_overdue", "plans_never_reviewed")
    pieces.card_evidence([reviewed, never], view)


def _waits(view: View) -> tuple[Figure, ...]:
    return data.split("plans_not_amended", view, "amendment_wait", view.today)


def _at_first(view: View) -> Figure:
    """The plans on the day before the period, with which it began."""
    return data.figure("plans_maintained", view, day(view.period.start - timedelta(days=1)))


def decisions(view: View) -> None:
    """Whether the family is told within 4 weeks of the meeting, counted in two ways."""
    published = data.figure("review_decisions_within_4_weeks", view)
    due = data.figure("reviews_due_decided_on_time", view)
    say.words(reviews.decisions_finding(published, due))
    with pieces.card_row(2, "decisions"):
        pieces.figure_card("Of the decisions made", published, reviews.PUBLISHED_CARD, key="decided")
        pieces.figure_card("Of the meetings due", due, reviews.DUE_CARD, key="due")
    pieces.small_print(reviews.TWO_WAYS_TO_DECIDE)
    trends.trend(choose.review_decision(), view, months_to(view.as_at, 12), key="review_decisions")
    pieces.small_print(reviews.LATEST_ONLY)
    pieces.card_evidence([published, due], view)


def changed(view: View) -> None:
    """Whether plans are changed when a review asked for it."""
    within_12, within_8 = (
        data.figure(key, view) for key in ("amendments_due_finished_on_time", "amendments_within_8_weeks_of_notice")
    )
    not_amended = data.figure("plans_not_amended", view, view.today)
    say.words(reviews.amended_finding(within_12, not_amended, _waits(view)))
    with pieces.card_row(2, "changes"):
        pieces.figure_card("Within 12 weeks of the meeting", within_12, reviews.WITHIN_12_CARD, key="within_12")
        pieces.figure_card("Within 8 weeks of the notice", within_8, reviews.WITHIN_8_CARD, key="within_8")
    pieces.sum_of_parts(not_amended.metric, view, "amendment_wait", things="plans not changed", period=view.today)
    to_act_on(view, "plans_not_amended")
    pieces.card_evidence([within_12, within_8], view)


def gaps(view: View) -> None:
    """What is not recorded of plans and reviews."""
    figures = [data.figure(key, view, view.today) for key in reviews.GAPS]
    pieces.points(reviews.gaps_words(figures))
    pieces.card_evidence(figures, view)


def how_many(view: View, maintained: Figure) -> None:
    """The stock of plans at both ends of the period and what came between, a line that adds up, and who has one."""
    then = _at_first(view)
    ends = data.figure(maintained.metric.key, view, day(min(view.period.end, view.as_at)))
    flows = [data.figure(key, view) for key in ("plans_started", "plans_transferred_in", "plans_ceased")]
    say.words(reviews.stock_line(then, *flows, ends))
    _plans(view, maintained)


def _by_group(view: View, whole: Figure) -> None:
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
    """Moves to the next phase, and between post-16 institutions."""
    _rounds(view)
    _post_16_moves(view)


def _rounds(view: View) -> None:
    """The last round's result, and what the next one still needs."""
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


def _post_16_moves(view: View) -> None:
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
            lambda cut, metric=metric: tables.list_table(cut, metric),
            order=tables.LISTS[key][0],
            key=key,
        )


def _plans(view: View, whole: Figure) -> None:
    """The plans behind the sum: what moves their number, who has one, why they ceased."""
    tabs(
        {
            "Month by month": lambda: _flow(view),
            "Who has a plan?": lambda: _groups(view, whole),
            "Why did plans cease?": lambda: pieces.sum_of_parts(
                CATALOGUE["plans_ceased"], view, "cease_reason", things="plans that ceased"
            ),
        },
        key="tabs_plans",
    )


def _flow(view: View) -> None:
    metric = choose.plan_flow()
    trends.trend(metric, view, months_to(view.as_at, choose.months(view)), key="plans")


def _groups(view: View, whole: Figure) -> None:
    _by_group(view, whole)
    residential = data.figure("plans_residential", view, view.today)
    pieces.small_print(reviews.residential_words(residential))
    pieces.card_evidence([residential] if residential.known else [], view)
