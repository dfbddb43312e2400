"""How often are decisions appealed? The published rate with its four parts, and how it may be compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import pandas as pd

from metrics.base.on_demand import answer_of
from metrics.base.periods import Period, calendar_year
from metrics.cases.case_tables import CaseTables
from metrics.counting.registers import Register
from metrics.plans.requests import assessments_ended, refused
from metrics.plans.stock import plans_ceased
from metrics.plans.timeliness import requests_received

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
    return answer_of(tables, requests_received) & answer_of(tables, refused)


def assessments_without_plan_of_year(tables: CaseTables) -> pd.Series:
    """Assessments that ended in the period with the decision not to issue a plan."""
    return answer_of(tables, assessments_ended) & (tables.cases["assessment_outcome"] == "N")


def plans_ceased_needs_met(tables: CaseTables) -> pd.Series:
    """EHC plans that ceased in the period because needs are met without a plan."""
    return answer_of(tables, plans_ceased) & (tables.cases["cease_reason"] == NEEDS_MET)


def refusals_decided(tables: CaseTables) -> pd.Series:
    """Requests on which the council decided in the period not to assess."""
    return ~tables.cases["historical"] & answer_of(tables, refused)


def refusals_to_assess_appealed(appeals: Register) -> pd.Series:
    """Appeals about a refusal to assess, by the day of the refusal."""
    rows = appeals.rows
    return (rows["appeal_type"] == REFUSED_TO_ASSESS) & rows["decision_date"].notna() & rows["registered_date"].notna()


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
