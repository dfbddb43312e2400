"""How often are decisions appealed? The published rate with its four parts, and how it may be compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

import pandas as pd

from metrics.base.periods import Period, calendar_year
from metrics.cases.case_tables import CaseTables
from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.plans.breakdowns import EVERY_WAY
from metrics.plans.requests import assessments_ended, refused
from metrics.plans.stock import METRICS as PLANS
from metrics.plans.stock import plans_ceased
from metrics.plans.timeliness import requests_received
from metrics.tribunal.appeals import no_claims

REFUSED_TO_ASSESS = "RTA"
NEEDS_MET = "2"
"""SEN2's reason for a plan that ceased because needs are met without one."""
JUMP = 1.3
"""A denominator that grows, or shrinks, by more than this in a year: England's grew by 7 to 12% a year."""
AMBER, GREEN = 1.25, 1.0
"""Beside England's rate: up to England's is green, up to a quarter above it amber. A proposal, not a rule."""
FEWEST = 10
"""Decisions below which no colour is given."""


class Light(StrEnum):
    """A colour in words."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NONE = "none"


def january_census(year: int) -> date:
    """DfE's census day in January: the third Thursday. Inferred from those of 2024, 2025 and 2026."""
    first = date(year, 1, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 14)


def january_after(period: Period) -> date:
    """The census day in the January after a calendar year."""
    return january_census(period.end.year + 1)


def is_calendar_year(period: Period) -> bool:
    """Whether a period is a whole calendar year."""
    return period == calendar_year(period.start.year)


def requests_refused_of_year(tables: CaseTables) -> pd.Series:
    """Requests received in the period on which the council decided not to assess."""
    return requests_received(tables) & refused(tables)


def assessments_without_plan_of_year(tables: CaseTables) -> pd.Series:
    """Assessments that ended in the period with the decision not to issue a plan."""
    return assessments_ended(tables) & (tables.cases["assessment_outcome"] == "N")


def plans_ceased_needs_met(tables: CaseTables) -> pd.Series:
    """EHC plans that ceased in the period because needs are met without a plan."""
    return plans_ceased(tables) & (tables.cases["cease_reason"] == NEEDS_MET)


def refusals_decided(tables: CaseTables) -> pd.Series:
    """Requests on which the council decided in the period not to assess."""
    return ~tables.cases["historical"] & refused(tables)


def refusals_to_assess_appealed(appeals: Register) -> pd.Series:
    """Appeals about a refusal to assess, by the day of the refusal."""
    rows = appeals.rows
    return (rows["appeal_type"] == REFUSED_TO_ASSESS) & rows["decision_date"].notna() & rows["registered_date"].notna()


_PART = "One of the four parts of the published total of appealable decisions."
_MAINTAINED = next(metric for metric in PLANS if metric.key == "plans_maintained")
_metric = partial(
    Metric,
    time=Time.DURING,
    breakdowns=EVERY_WAY,
)

_REFUSED = _metric(
    key="appealable_refusals",
    name="Requests refused in the year",
    question="How many requests were refused, as the appeal rate counts them?",
    kind=Kind.COUNT,
    population=requests_refused_of_year,
    dated_by="received_date",
    needs=("request_outcome",),
    unit="requests",
    source="SEN2 module 2, RequestOutcome",
    published_as="requests_decided_not_to_assess",
    caveats=(_PART,),
)
_NO_PLAN = _metric(
    key="appealable_decisions_without_plan",
    name="Decisions not to issue a plan in the year",
    question="How many assessments ended without a plan, as the appeal rate counts them?",
    kind=Kind.COUNT,
    population=assessments_without_plan_of_year,
    dated_by="assessed_on",
    needs=("assessment_outcome",),
    unit="decisions",
    source="SEN2 module 3, AssessmentOutcome",
    published_as="assess_not_issued",
    caveats=(_PART,),
)
_CEASED = _metric(
    key="plans_ceased_needs_met",
    name="Plans ceased because needs are met",
    question="How many plans ended because needs are met without one?",
    kind=Kind.COUNT,
    population=plans_ceased_needs_met,
    dated_by="ceased_on",
    unit="plans",
    source="SEN2 module 4, CeaseDate, CeaseReason (4.6)",
    published_as="needs_met",
    caveats=(_PART,),
)
_REFUSALS_DECIDED = _metric(
    key="refusals_decided",
    name="Refusals to assess decided",
    question="How many requests did the council refuse in the period?",
    kind=Kind.COUNT,
    population=refusals_decided,
    dated_by="request_outcome_date",
    needs=("request_outcome",),
    unit="requests",
    source="SEN2 module 2, RequestOutcome and RequestOutcomeDate",
    caveats=("By the day of the decision; the appeal rate counts refusals by the day of the request.",),
)
PARTS = (_REFUSED, _NO_PLAN, _MAINTAINED, _CEASED)
"""The appealable decisions; the plans are those of the January after the year."""

METRICS: tuple[Metric, ...] = (
    _REFUSALS_DECIDED,
    _metric(
        key="refusals_to_assess_appealed",
        name="Refusals to assess that were appealed",
        question="How many of the refusals to assess do families appeal?",
        kind=Kind.RATIO,
        about="appeals",
        population=refusals_to_assess_appealed,
        dated_by="decision_date",
        over=(_REFUSALS_DECIDED,),
        needs=("decision_date",),
        polarity=Polarity.NEUTRAL,
        breakdowns=(LOCALITY,),
        unit="refusals",
        source="The council's own log of appeals over its SEN2 records",
        caveats=(
            "A family has at least two months to appeal, so the share of the last months still grows.",
            "An appeal without the day of its decision in the log is left out.",
        ),
        deviations=("Nothing like it is published for a council.",),
    ),
    _metric(
        key="tribunal_appeal_rate",
        name="Tribunal appeal rate",
        question="How many appeals are there for the decisions that families could appeal?",
        kind=Kind.RATIO,
        about="appeals",
        population=no_claims,
        dated_by="registered_date",
        over=PARTS,
        stock_on=january_after,
        whole=is_calendar_year,
        needs=("registered_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(LOCALITY,),
        unit="appealable decisions",
        source="The council's own log of appeals over its SEN2 records, by the definition of HMCTS and DfE: requests "
        "refused, assessments without a plan, plans held the January after, plans ceased because needs are met",
        published_as="appeal_rate_pc",
        caveats=(
            "For whole calendar years only, and only once the January after is in the data.",
            "Some nine in ten of the decisions are plans held, so a fast-growing number of plans lowers the rate.",
            "Refusals to reassess or to amend and most decisions to cease can be appealed but are not among them.",
            'It is not the "in development" rate of 2024, which has about half as many decisions beneath it.',
        ),
        deviations=(
            "The Ministry of Justice counts appeals in its own system; a council's log may hold more or fewer.",
            "That the plans are those of the January after is inferred: it rebuilds England's totals of 2019 to 2021 "
            "exactly. The census day is taken to be the third Thursday.",
        ),
    ),
    _metric(
        key="tribunal_appeals_per_1000_plans",
        name="Appeals for every 1,000 plans",
        question="How many appeals are there for the number of plans?",
        kind=Kind.RATE,
        about="appeals",
        population=no_claims,
        dated_by="registered_date",
        over=(_MAINTAINED,),
        needs=("registered_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(LOCALITY,),
        unit="appeals per 1,000 plans",
        source="The council's own log of appeals; SEN2 modules 4 and 5",
        caveats=(
            "For a part of a year the rate is of that part, not made up to a year.",
            "Plans are those in force on the last day of the period.",
            "For the time before the January after the year is in the data, when the published rate cannot be said.",
        ),
        deviations=("DfE publishes no rate of this kind.",),
    ),
    _REFUSED,
    _NO_PLAN,
    _CEASED,
)


@dataclass(frozen=True)
class BesideEngland:
    """A rate beside England's of the same year and definition, both unrounded."""

    own: float
    england: float
    light: Light

    @property
    def times(self) -> float:
        """How many times England's rate."""
        return self.own / self.england

    @property
    def points(self) -> float:
        """Percentage points above England."""
        return 100 * (self.own - self.england)


def beside_england(appeals: float, decisions: float, england: float) -> BesideEngland | None:
    """The comparison; None where there were no decisions, so that there is no rate."""
    if not decisions or not england:
        return None
    own = appeals / decisions
    light = Light.GREEN if own <= GREEN * england else Light.AMBER if own <= AMBER * england else Light.RED
    return BesideEngland(own, england, light if decisions >= FEWEST else Light.NONE)


def denominator_jumps(decisions: Mapping[int, float]) -> dict[int, float]:
    """Years whose appealable decisions are so many more, or fewer, than the year before that the rate is no news.

    By year, how many times the decisions of the year before. Only years that follow one another are compared.
    """
    grown = {
        year: decisions[year] / decisions[year - 1]
        for year in sorted(decisions)
        if decisions.get(year - 1, 0) > 0 and decisions[year] > 0
    }
    return {year: times for year, times in grown.items() if times > JUMP or times < 1 / JUMP}
