"""Who is still waiting, and for how long? True on a day, and nowhere in the published figures."""

from functools import partial

import pandas as pd

from metrics.base.days import before, has_day
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.law.clock import ahead
from metrics.law.conventions import DUE_SOON_WEEKS
from metrics.plans.breakdowns import EVERY_WAY, STAGE, WAIT_BAND, WEEK_OF_WAIT


def assessments_open(tables: CaseTables) -> pd.Series:
    """Requests received by the day and not yet ended: no plan sent, not refused, not decided against, not
    withdrawn, not moved to another council. A refusal that was overturned is open again. Requests without
    a received date are in."""
    cases = tables.cases
    over = cases["historical"].to_numpy() | cases["closed"].to_numpy() | has_day(cases["plan_sent_date"])
    return pd.Series(~over, cases.index)


def open_past_20_weeks(tables: CaseTables) -> pd.Series:
    """Open requests and assessments whose 20-week day has passed, also where an exception is claimed,
    leaving out those whose clock was replaced after mediation or a tribunal and those without a received
    date."""
    cases = tables.cases
    late = before(cases["plan_due_date"], tables.as_at) & ~cases["outside_timeliness"].to_numpy()
    return answer_of(tables, assessments_open) & late


def due_within_4_weeks(tables: CaseTables) -> pd.Series:
    """Open requests and assessments whose 20-week day is the day itself or in the four weeks after it,
    leaving out those whose clock was replaced after mediation or a tribunal."""
    cases = tables.cases
    due = cases["plan_due_date"]
    last = pd.Timestamp(ahead(tables.as_at, DUE_SOON_WEEKS))
    soon = (due >= pd.Timestamp(tables.as_at)) & (due <= last)
    return answer_of(tables, assessments_open) & soon & ~cases["outside_timeliness"]


_SOURCE = "SEN2 ReceivedDate, RequestOutcome, AssessmentOutcome and their dates, StartDate"
_NOT_PUBLISHED = (
    "DfE publishes once a year, for 31 December, how many requests of the year were undecided and how many assessments "
    "unfinished; nothing on how long these children had waited, and nothing within a year.",
)
_WAYS = (*EVERY_WAY, WAIT_BAND, WEEK_OF_WAIT, STAGE)

_metric = partial(
    Metric,
    time=Time.AS_AT,
    kind=Kind.COUNT,
    breakdowns=_WAYS,
    source=_SOURCE,
    deviations=_NOT_PUBLISHED,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="assessments_open",
        name="Children waiting for a decision or a plan",
        question="How many children are waiting?",
        population=assessments_open,
        caveats=(
            "Children under another clock, after mediation or a tribunal, are in it and shown as a group of their own.",
            "A past day is shown from today's records; mediation and tribunal carry no date. A move away without one "
            "is placed after the last day on which anything happened in the case.",
            "A child who moved in during the assessment waits from the day of the move; where that is not recorded, "
            "without a limit.",
        ),
    ),
    _metric(
        key="assessments_open_past_20_weeks",
        drawn_monthly=True,
        name="Children waiting longer than 20 weeks",
        question="How many children are waiting past the legal limit?",
        population=open_past_20_weeks,
        polarity=Polarity.LOWER_IS_BETTER,
        clock=statutory.ISSUE_PLAN,
        caveats=("Exceptions do not excuse here: a child with an exception is still waiting.",),
    ),
    _metric(
        key="assessments_due_within_4_weeks",
        name="Children who reach 20 weeks in the next four weeks",
        question="Whose plan is due soon?",
        population=due_within_4_weeks,
        clock=statutory.ISSUE_PLAN,
    ),
)
