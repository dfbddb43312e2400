"""Blocks of the page on plans and their 20 weeks."""

from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.frame import data, say
from reports.charts import standard
from reports.figure import Figure, wait_groups
from reports.tables import results
from reports.view import View
from reports.words import alternatives, charts
from reports.words.plan_times import exceptions_points, typical_words

_TIMES = (
    "weeks_to_plan_median",
    "weeks_to_plan_mean",
    "weeks_to_plan_mean_including_exceptions",
    "plans_sent_before_draft_answer_time",
)


def how_long(view: View, issued: Figure, over_a_year: Figure) -> None:
    """How long the plans that were issued took, in the three groups that DfE publishes."""
    say.words(charts.groups_finding(issued, over_a_year))
    groups = wait_groups(data.split(issued.metric.key, view, "time_taken"))
    pieces.chart(standard.parts(groups), alt=alternatives.parts(groups), key="wait_groups")
    pieces.small_print(charts.WAIT_GROUPS)
    evidence(
        over_a_year.metric,
        view,
        result=data.result(over_a_year.metric.key, view, [view.period]),
        table=results.parts_table(groups, "Time taken", "Plans"),
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
