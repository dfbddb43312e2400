"""Which children are on a part-time timetable, and for how long?"""

from functools import partial

import pandas as pd

from metrics.counting.breakdown import LOCALITY, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.education.breakdowns import TIMETABLE_LENGTH
from metrics.schools.breakdowns import CLUSTER, SEN_STATUS


def timetables_open(register: Register) -> pd.Series:
    """Part-time timetables that have begun and not ended."""
    return register.rows["timetable_open"] & register.rows["start_date"].notna()


def open_over_6_weeks(register: Register) -> pd.Series:
    """Part-time timetables that have not ended and began more than 42 days ago, or than the council's setting of
    weeks; exactly 42 days is not over."""
    return timetables_open(register) & register.rows["over_limit"]


def timetables_ended(register: Register) -> pd.Series:
    """Part-time timetables that ended."""
    return ~register.rows["timetable_open"]


def lasted_over_6_weeks(register: Register) -> pd.Series:
    """That had run for more than 42 days, or the council's setting of weeks."""
    return register.rows["over_limit"]


def with_plan_not_reviewed(register: Register) -> pd.Series:
    """Part-time timetables of children with an EHC plan that have not ended, where no review meeting or review
    decision of the plan is recorded since the timetable began."""
    rows = register.rows
    return timetables_open(register) & rows["with_plan"] & ~rows["plan_reviewed"]


_SOURCE = (
    "Working together to improve school attendance (2024), as councils restate it; the council's log of part-time \
timetables"
)
_WAYS = (LOCALITY, CLUSTER, SCHOOL_PHASE, SCHOOL, SEN_STATUS, TIMETABLE_LENGTH)
_LOCAL = "Six weeks is local practice, not law; the setting part_time_weeks changes it."
_LOGGED = "Only those that schools told the council of. Sessions marked C2 in registers may show more."

_metric = partial(
    Metric,
    about="part_time",
    time=Time.AS_AT,
    breakdowns=_WAYS,
    polarity=Polarity.LOWER_IS_BETTER,
    source=_SOURCE,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="part_time_timetables_open",
        name="Children on a part-time timetable",
        question="How many children go to school only part of the week?",
        kind=Kind.COUNT,
        population=timetables_open,
        needs=("start_date",),
        caveats=(_LOGGED,),
    ),
    _metric(
        key="part_time_over_6_weeks",
        name="Part-time for more than 6 weeks",
        question="How many part-time timetables have run too long?",
        kind=Kind.COUNT,
        population=open_over_6_weeks,
        needs=("start_date",),
        caveats=(_LOGGED, "A timetable without an end that nobody closed in the log looks long."),
        deviations=(_LOCAL,),
    ),
    _metric(
        key="part_time_ended_after_6_weeks",
        name="Part-time timetables that lasted more than 6 weeks",
        question="Of the part-time timetables that ended, how many had lasted too long?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=timetables_ended,
        counted=lasted_over_6_weeks,
        dated_by="end_date",
        needs=("start_date", "end_date"),
        breakdowns=_WAYS[:-1],
        unit="timetables",
        caveats=(_LOGGED,),
        deviations=(_LOCAL,),
    ),
    _metric(
        key="part_time_plan_not_reviewed",
        name="Part-time with a plan that was not reviewed",
        question="For how many children with a plan was it not reviewed since they went part-time?",
        kind=Kind.COUNT,
        population=with_plan_not_reviewed,
        needs=("start_date",),
        source=f"{_SOURCE}; reviews in the cases",
        caveats=("A child whose case is not linked counts as not reviewed.",),
        deviations=(
            "No law asks for a review of the plan for each timetable; that one is due is our reading of a "
            "change in what the plan provides.",
        ),
    ),
)
