"""The ways to split cases: by a column of theirs, or by how long and how far they have come as at a day."""

import numpy as np
import pandas as pd

from metrics.base.categories import banded, numbered
from metrics.base.days import QUARTERS_IN_DAYS, days_between
from metrics.base.on_demand import answer_of
from metrics.cases import code_lists
from metrics.cases.case_tables import CaseTables
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED, SCHOOL, SCHOOL_PHASE, TEAM, Breakdown, by_column
from metrics.law.clock import Weeks, days_allowed
from metrics.law.statutory import A_YEAR_OF_WEEKS, ISSUE_PLAN
from metrics.plans.placement.rules import BREAKDOWNS as OF_PLACEMENT
from metrics.plans.placement.rules import BY_AREA, BY_KIND

WITHIN_20_WEEKS = "Up to 20 weeks"
ANOTHER_CLOCK = "Another clock"
WAIT_BANDS = ("20 to 26 weeks", "26 to 39 weeks", "39 to 52 weeks", "Over 52 weeks")
_BAND_ENDS = np.array([Weeks(26).days, Weeks(39).days, A_YEAR_OF_WEEKS.days])
WEEKS_OF_WAIT = (*(str(week) for week in range(1, 53)), "Over 52")
TIMES_TAKEN = ("Within 20 weeks", "Over 20 weeks, up to 52", "Over 52 weeks")
REQUEST_RESULTS = ("Agreed to assess", "Refused", "Withdrawn", "Not yet decided")
LENGTHS_HELD = ("Up to 1 year", "1 to 2 years", "2 to 5 years", "Over 5 years")
OVERDUE_BANDS = ("Up to 3 months", "3 to 6 months", "6 to 12 months", "Over a year")
AMENDMENT_WAITS = ("Up to 1 year", "1 to 2 years", "2 to 3 years", "Over 3 years")
PHASE_NOT_KNOWN = "Setting recorded, its phase not"
NOT_RESIDENTIAL = "No residential place named"
STAGES = (
    "Waiting for the decision whether to assess",
    "Being assessed",
    "Plan agreed, not yet sent",
)


def days_waited(tables: CaseTables) -> pd.Series:
    """Days from the request to the day the tables are known by; missing without a request date."""
    return days_between(tables.cases["received_date"], tables.as_at)


def wait_band(tables: CaseTables) -> pd.Series:
    """How long each case has waited, in bands that do not overlap and leave nothing out.

    The last day of a band belongs to it: 26 weeks to the day is "20 to 26 weeks". A case whose 20-week
    clock was replaced by an order or agreement is told apart, because 20 weeks is not its limit.
    """
    waited = answer_of(tables, days_waited)
    bands = np.searchsorted(_BAND_ENDS, waited.fillna(-1).to_numpy(), side="left") + 2
    codes = np.where(waited.isna(), -1, np.where(waited <= days_allowed(ISSUE_PLAN), 0, bands))
    codes = np.where(tables.cases["outside_timeliness"], 1, codes)
    return numbered(codes, (WITHIN_20_WEEKS, ANOTHER_CLOCK, *WAIT_BANDS), tables.cases.index)


def week_of_wait(tables: CaseTables) -> pd.Series:
    """Which week of its wait each case is in; missing under another clock or without a request date.

    Week 20 ends on the last day in time, so the legal limit lies between two weeks.
    """
    waited = answer_of(tables, days_waited)
    week = np.clip((waited.fillna(0).to_numpy() - 1) // 7, 0, len(WEEKS_OF_WAIT) - 1)
    known = waited.notna() & ~tables.cases["outside_timeliness"]
    return numbered(np.where(known, week, -1).astype(int), WEEKS_OF_WAIT, tables.cases.index)


def time_taken(tables: CaseTables) -> pd.Series:
    """How long each plan that was issued took, in DfE's bands; missing without usable dates."""
    cases = tables.cases
    taken = days_between(cases["received_date"], cases["issued_date"])
    over = np.where(taken > A_YEAR_OF_WEEKS.days, 2, 1)
    codes = np.where(taken.ge(0), np.where(taken <= days_allowed(ISSUE_PLAN), 0, over), -1)
    return numbered(codes, TIMES_TAKEN, cases.index)


def request_result(tables: CaseTables) -> pd.Series:
    """What became of a request, in four parts that leave nothing out, as DfE publishes them."""
    outcome = tables.cases["request_outcome"]
    codes = np.select([outcome == "Y", outcome == "N", outcome == "W"], [0, 1, 2], default=3)
    return numbered(codes, REQUEST_RESULTS, tables.cases.index)


def placement(tables: CaseTables) -> pd.Series:
    """The phase of the school or setting of each child; missing where no school or setting is recorded."""
    cases = tables.cases
    phases = cases["school_phase"].cat
    names = (*(str(name) for name in phases.categories), PHASE_NOT_KNOWN)
    codes = np.where(phases.codes < 0, len(names) - 1, phases.codes)
    return numbered(np.where(cases["school"].isna(), -1, codes), names, cases.index)


def residential(tables: CaseTables) -> pd.Series:
    """Whether the plan names a residential place, and for how much of the year.

    SEN2 leaves it blank where none is named, so it is missing only where nothing is recorded for anybody.
    """
    codes = tables.cases["plan_residential"].cat.codes.to_numpy()
    names = (*code_lists.RESIDENTIAL.labels().values(), NOT_RESIDENTIAL)
    blank = len(names) - 1 if "plan_residential" in tables.recorded else -1
    return numbered(np.where(codes < 0, blank, codes), names, tables.cases.index)


def years_held(tables: CaseTables) -> pd.Series:
    """How long each plan has been in force on the day; not recorded for plans older than the records."""
    days = days_between(tables.cases["in_force_from"], tables.as_at)
    return banded(days.where(days >= 0), [365, 2 * 365, 5 * 365], LENGTHS_HELD)


def overdue_band(tables: CaseTables) -> pd.Series:
    """How long a review has been overdue."""
    days = days_between(tables.cases["review_due"], tables.as_at)
    return banded(days.where(days >= 0), QUARTERS_IN_DAYS, OVERDUE_BANDS)


def amendment_wait(tables: CaseTables) -> pd.Series:
    """How long ago the review was that decided to amend the plan."""
    days = days_between(tables.cases["review_meeting"], tables.as_at)
    return banded(days.where(days >= 0), [365, 2 * 365, 3 * 365], AMENDMENT_WAITS)


def stage(tables: CaseTables) -> pd.Series:
    """How far each open case has come."""
    cases = tables.cases
    agreed = (cases["request_outcome"] == "Y") | cases["assessment_outcome"].notna() | cases["replaced_on"].notna()
    to_plan = cases["assessment_outcome"] == "Y"
    return numbered(np.where(to_plan, 2, np.where(agreed, 1, 0)), STAGES, cases.index)


AGE_BAND = by_column("age_band", "Age at request", about="cases")
REQUEST_SOURCE = by_column("request_source", "Source of the request", code_lists.REQUEST_SOURCE, about="cases")
SEX = by_column("sex", "Sex", code_lists.SEX, about="cases")
ASSESSMENT_OUTCOME = by_column(
    "assessment_outcome", "Outcome of the assessment", code_lists.ASSESSMENT_OUTCOME, about="cases"
)
CEASE_REASON = by_column("cease_reason", "Why the plan ceased", code_lists.CEASE_REASON, about="cases")
WAIT_BAND = Breakdown("wait_band", "Time waited", wait_band, about="cases")
WEEK_OF_WAIT = Breakdown("week_of_wait", "Week of the wait", week_of_wait, about="cases")
STAGE = Breakdown("stage", "Stage", stage, about="cases")
TIME_TAKEN = Breakdown("time_taken", "Time taken", time_taken, about="cases")
REQUEST_RESULT = Breakdown("request_result", "Outcome of the request", request_result, about="cases")
PLACEMENT = Breakdown("placement", "Placement", placement, about="cases")
RESIDENTIAL = Breakdown("residential", "Residential placement", residential, about="cases")
YEARS_HELD = Breakdown("years_held", "Time the plan has been held", years_held, about="cases")
OVERDUE_BAND = Breakdown("overdue_band", "Overdue for", overdue_band, about="cases")
AMENDMENT_WAIT = Breakdown("amendment_wait", "Since the review meeting", amendment_wait, about="cases")

EVERY_WAY = (LOCALITY, TEAM, PRIMARY_NEED, AGE_BAND, REQUEST_SOURCE, SCHOOL_PHASE, SCHOOL, BY_KIND, BY_AREA, SEX)
"""The ways that fit any figure of the cases."""
BREAKDOWNS: tuple[Breakdown, ...] = (
    AGE_BAND,
    REQUEST_SOURCE,
    SEX,
    ASSESSMENT_OUTCOME,
    CEASE_REASON,
    WAIT_BAND,
    WEEK_OF_WAIT,
    STAGE,
    TIME_TAKEN,
    REQUEST_RESULT,
    PLACEMENT,
    RESIDENTIAL,
    YEARS_HELD,
    OVERDUE_BAND,
    AMENDMENT_WAIT,
    *OF_PLACEMENT,
)
