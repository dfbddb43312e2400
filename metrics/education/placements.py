"""Which children with a plan have no school or setting?"""

from functools import partial

import pandas as pd

from metrics.counting.breakdown import LOCALITY, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.links import among
from metrics.counting.registers import Register
from metrics.education.breakdowns import AWAITING_BAND, INTERIM
from metrics.education.placement_list import GROUPS
from metrics.schools.breakdowns import CLUSTER


def plan_holders(register: Register) -> pd.Series:
    """Children of compulsory school age with a plan that has not ended, on the list of placements."""
    return register.rows["plan_held"] & register.rows["compulsory"]


def without_placement(register: Register) -> pd.Series:
    """Awaiting a placement, not in education, or with a type of school named and no school."""
    return register.rows["unplaced"]


def at_home(register: Register) -> pd.Series:
    """Educated at home by their parents' choice."""
    return (register.rows["placement_group"] == GROUPS[2]).fillna(False).astype(bool)


def elsewhere(register: Register) -> pd.Series:
    """Educated otherwise than at school, as the council arranged (EOTAS)."""
    return (register.rows["placement_group"] == GROUPS[3]).fillna(False).astype(bool)


def not_known(register: Register) -> pd.Series:
    """Without anything recorded about where they are educated."""
    return (register.rows["placement_group"] == GROUPS[6]).fillna(False).astype(bool)


def awaiting(register: Register) -> pd.Series:
    """Children of compulsory school age with a plan that has not ended who await a placement, are not in education,
    or have a type of school named and no school."""
    return plan_holders(register) & register.rows["unplaced"]


def days_awaiting(register: Register) -> pd.Series:
    """Days since the child began to await a place; where that is blank, since the last placement ended, else since
    the plan."""
    return register.rows["days_awaiting"]


def expected_in_registers(register: Register) -> pd.Series:
    """Children of compulsory school age with a plan, at a state school of the area: those whose attendance the
    council can expect to see. Children in independent schools or out of the area are not in it. Nobody, where no
    attendance is loaded."""
    loaded = register.council.recorded.get("enrolments", frozenset())
    return plan_holders(register) & register.rows["on_local_roll"] & bool(loaded)


def not_in_registers(register: Register) -> pd.Series:
    """In none of the registers of the school year that were loaded."""
    if not register.council.recorded.get("enrolments"):
        return pd.Series(False, register.rows.index)
    enrolled = register.council.aggregated["enrolments"].rows(register.as_at)  # at schools of every locality
    return ~among(register.rows["person_key"], enrolled["person_key"])


_SOURCE = "Children and Families Act 2014, section 42; SEN2 caseload; the council's list of placements"
_WAYS = (LOCALITY, CLUSTER, SCHOOL_PHASE)
_AGE = "Where neither the list nor the case says how old a child is, it is taken to be of compulsory school age."
_SEN2 = (
    "SEN2 counts plans of every age on one January day, under its own names; this list is the council's, on any day."
)


_metric = partial(
    Metric,
    about="placements",
    time=Time.AS_AT,
    kind=Kind.SHARE,
    population=plan_holders,
    breakdowns=_WAYS,
    unit="children",
    needs=("placement_type",),
    polarity=Polarity.NEUTRAL,
    source=_SOURCE,
    caveats=(_AGE,),
    deviations=(_SEN2,),
)


METRICS: tuple[Metric, ...] = (
    _metric(
        key="plan_holders_without_placement",
        name="Children with a plan and no school place",
        question="How many children with a plan have no school?",
        counted=without_placement,
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(_AGE, "Home education, education otherwise than at school and hospital are not in it."),
    ),
    _metric(
        key="plan_holders_home_educated",
        name="Children with a plan educated at home",
        question="How many children with a plan are educated at home by choice?",
        counted=at_home,
    ),
    _metric(
        key="plan_holders_eotas",
        name="Children with a plan educated otherwise than at school",
        question="For how many does the council arrange education out of school?",
        counted=elsewhere,
    ),
    _metric(
        key="placements_unknown",
        name="Placement not recorded",
        question="For how many do we not know where they are?",
        counted=not_known,
        needs=("plan_start",),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(_AGE, "A gap in the list, not children without a school."),
    ),
    _metric(
        key="days_awaiting_placement_median",
        name="Days awaiting a school place",
        question="How long do they wait for a place?",
        kind=Kind.MEDIAN,
        population=awaiting,
        measured=days_awaiting,
        measured_in="days",
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*_WAYS, INTERIM, AWAITING_BAND),
        caveats=(_AGE, "Calendar days so far: all of them still wait."),
    ),
    _metric(
        key="children_awaiting_placement",
        name="Children awaiting a school place",
        question="How many wait for a place?",
        kind=Kind.COUNT,
        population=awaiting,
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*_WAYS, INTERIM, AWAITING_BAND),
    ),
    _metric(
        key="plan_holders_without_attendance",
        name="Children with a plan whose attendance we cannot see",
        question="Of how many children with a plan in our schools do we have no attendance?",
        population=expected_in_registers,
        counted=not_in_registers,
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            _AGE,
            "A gap in the data: it says nothing about whether they attend.",
            "Children are linked by pupil number.",
        ),
    ),
)
