"""How long does each stage between a request and a plan take? A figure for each, to be split and followed by month.

``metrics.plans.stages`` looks at the stages together: their share of the time, and which explains lateness.
"""

import pandas as pd

from metrics.base.days import in_order
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.counting.definition import Measure, Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.law.clock import Clock
from metrics.plans.breakdowns import EVERY_WAY
from metrics.plans.stages import day_of, stage_days
from metrics.plans.timeliness import plans_with_exceptions


def plans_with_every_stage(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period, also where an exception was claimed, whose day of every stage is recorded and in
    order; cases with mediation or a tribunal about the request or the assessment are left out."""
    return answer_of(tables, plans_with_exceptions) & in_order(*stage_days(tables))


def weeks_deciding(tables: CaseTables) -> pd.Series:
    """Weeks from the request to the decision to assess; half of the children waited longer."""
    return _weeks(tables, "received_date", "request_outcome_date")


def weeks_gathering_advice(tables: CaseTables) -> pd.Series:
    """Weeks from the decision to assess to the day the last advice came; half of the children waited longer."""
    return _weeks(tables, "request_outcome_date", "last_advice_received")


def weeks_writing(tables: CaseTables) -> pd.Series:
    """Weeks from the day the last advice came to the draft plan; half of the children waited longer."""
    return _weeks(tables, "last_advice_received", "draft_date")


def weeks_assessing(tables: CaseTables) -> pd.Series:
    """Weeks from the decision to assess to the draft plan; half of the children waited longer."""
    return _weeks(tables, "request_outcome_date", "draft_date")


def weeks_finishing(tables: CaseTables) -> pd.Series:
    """Weeks from the draft plan to the day the plan was issued; half of the children waited longer."""
    return _weeks(tables, "draft_date", "issued_date")


def _weeks(tables: CaseTables, starts: str, stops: str) -> pd.Series:
    return (day_of(tables, stops) - day_of(tables, starts)).dt.days / 7


_SAME_CHILDREN = "A plan that lacks the day of any stage is in none, so that the stages are of the same children."
_OPEN_NOT_IN = "Children still waiting are not in it: their stages are not over."
_NO_LIMIT = "No time limit is set for this stage alone; the 20 weeks are for all of them together."
_NO_ADVICE = "Where the council records no advice at all, there are no cases."


def _stage(
    key: str,
    name: str,
    question: str,
    measured: Measure,
    source: str,
    *caveats: str,
    clock: Clock = statutory.ISSUE_PLAN,
) -> Metric:
    return Metric(
        key=key,
        name=name,
        question=question,
        kind=Kind.MEDIAN,
        time=Time.DURING,
        dated_by="issued_date",
        population=plans_with_every_stage,
        measured=measured,
        needs=("draft_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=EVERY_WAY,
        clock=clock,
        unit="weeks",
        source=f"{source}; the day of the draft is the council's own record",
        caveats=(*caveats, _SAME_CHILDREN, _OPEN_NOT_IN),
        deviations=("DfE publishes no figure of this kind.",),
    )


METRICS: tuple[Metric, ...] = (
    _stage(
        "weeks_deciding_median",
        "Time to decide whether to assess",
        "How long did the children who got a plan wait for the decision to assess?",
        weeks_deciding,
        "SEN2 ReceivedDate, RequestOutcomeDate",
        clock=statutory.DECIDE_TO_ASSESS,
    ),
    _stage(
        "weeks_gathering_advice_median",
        "Time to gather advice",
        "How long did it take until the last adviser had answered?",
        weeks_gathering_advice,
        "SEN2 RequestOutcomeDate; the council's own record of advice",
        "Each adviser has 6 weeks from being asked (regulations 6(1) and 8(1)); this runs to the last of them.",
        _NO_ADVICE,
    ),
    _stage(
        "weeks_writing_median",
        "Time to write the draft",
        "How long did it take to write the draft once all advice was there?",
        weeks_writing,
        "The council's own record of advice",
        _NO_LIMIT,
        _NO_ADVICE,
    ),
    _stage(
        "weeks_assessing_median",
        "Time to assess and write the draft",
        "How long did it take from the decision to assess to the draft?",
        weeks_assessing,
        "SEN2 RequestOutcomeDate",
        _NO_LIMIT,
        "It is the time to gather advice and the time to write the draft together.",
    ),
    _stage(
        "weeks_finishing_median",
        "Time from the draft to the final plan",
        "How long did it take to finish the plan after the draft?",
        weeks_finishing,
        "SEN2 AssessmentOutcomeDate, StartDate",
        "The family has 15 days to answer the draft (regulation 13(1)).",
        _NO_LIMIT,
    ),
)
BY_STAGE: dict[str, str] = {
    "decision": "weeks_deciding_median",
    "advice": "weeks_gathering_advice_median",
    "writing": "weeks_writing_median",
    "assessment": "weeks_assessing_median",
    "finishing": "weeks_finishing_median",
}
"""The key of each stage of ``metrics.plans.stages`` to that of its figure."""
