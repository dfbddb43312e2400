"""Exceptions to the 20 weeks: what was claimed, and beside it what the school calendar shows of long closures.

Regulation 10(4)(a), to which 13(3) points: it was impractical to be in time because the head or principal was asked for
advice from one week before a closure of 4 weeks or more until one week before the school reopened. The calendar can
show that the day lay there, not that this made it impractical. The other grounds, exceptional circumstances and
absence from the area, stay as claimed.
"""

from functools import partial

import pandas as pd

from metrics.base.categories import flag
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.counting.definition import Metric, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.plans.breakdowns import EVERY_WAY
from metrics.plans.timeliness import plans_with_exceptions


def exception_claimed(tables: CaseTables) -> pd.Series:
    """Those for which an exception to the 20 weeks was claimed, on whatever ground."""
    return flag(tables.cases["exception_applies"])


def plans_with_school_advice(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period, leaving out cases with mediation or a tribunal about the request or the
    assessment, for which it is recorded when educational advice was asked for."""
    return answer_of(tables, plans_with_exceptions) & tables.cases["education_advice_asked"].notna()


def asked_around_a_closure(tables: CaseTables) -> pd.Series:
    """Those whose educational advice was asked for from one week before a school closure of 4 weeks or more until one
    week before the schools reopened, by the school calendar of the settings."""
    calendar = tables.conventions.school_calendar
    return calendar.around_long_closure(tables.cases["education_advice_asked"])


def plans_claimed_with_school_advice(tables: CaseTables) -> pd.Series:
    """EHC plans issued in the period with an exception claimed, leaving out cases with mediation or a tribunal about
    the request or the assessment, for which it is recorded when educational advice was asked for."""
    return answer_of(tables, plans_with_school_advice) & answer_of(tables, exception_claimed)


_ONLY_SHOWS = "That the day lay there does not yet excuse: the closure must have made the 20 weeks impractical."
_HEADS = "The day educational advice was asked for is taken as the day the head or principal was asked."
_CALENDAR = "Schools may differ from the council's calendar by some days; without one of its own it is a usual one."

_metric = partial(
    Metric,
    kind=Kind.SHARE,
    time=Time.DURING,
    dated_by="issued_date",
    breakdowns=EVERY_WAY,
    clock=statutory.ISSUE_PLAN,
    unit="plans",
)
_from_calendar = partial(
    _metric,
    counted=asked_around_a_closure,
    needs=("education_advice_asked",),
    source="The council's own record of advice, and its school calendar (settings); regulation 10(4)(a)",
    caveats=(_ONLY_SHOWS, _HEADS, _CALENDAR),
    deviations=("DfE collects one flag for all grounds, without a day; it publishes nothing by ground.",),
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="exceptions_claimed",
        name="Plans with an exception claimed",
        question="For how many plans does the council say that the 20 weeks were impractical?",
        population=plans_with_exceptions,
        counted=exception_claimed,
        needs=("exception_applies",),
        source="SEN2 AssessmentOutcome, Week20",
        caveats=("A claim does not say that the plan was late; DfE leaves out those on time too.",),
        deviations=("DfE publishes the plans with and without exceptions; this is the difference, of all.",),
    ),
    _from_calendar(
        key="exceptions_by_calendar",
        name="Plans whose advice was asked for around a long closure",
        question="For how many plans would the school calendar bear out an exception?",
        population=plans_with_school_advice,
    ),
    _from_calendar(
        key="exceptions_claimed_by_calendar",
        name="Exceptions claimed that the school calendar bears out",
        question="How many of the exceptions claimed lie around a long school closure?",
        population=plans_claimed_with_school_advice,
    ),
)
