"""The list of children for whom the council may have to arrange education: from "duty arises" to "it started"."""

import pandas as pd

from metrics.base.categories import banded
from metrics.base.columns import OfMonth, coded, day_column, decimal, text, words
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.education.exclusion_list import sixth_days
from metrics.law.attendance import DAYS_A_WEEK, ILLNESS_DAYS
from metrics.law.clock import Weeks
from metrics.law.school_year import first_day, school_year
from metrics.schools.child import CHILD, CHILD_TITLES, calendar, grouped, with_child
from metrics.schools.code_lists import (
    END_REASON,
    EXCLUSION,
    MEDICAL,
    NOT_OWED,
    OWED,
    SCHOOL_PROVIDES,
    SECTION_19_DECISION,
    SECTION_19_ROUTE,
    STILL_OWED,
)

STAGES = (
    "Not yet decided",
    "To be provided, not started",
    "Education running",
    "The school can provide",
    "Need not be provided",
    "Ended",
)
UNDECIDED, NOT_STARTED, RUNNING = STAGES[:3]
WAITS = ("Up to 15 school days", "16 to 30", "31 to 60", "Over 60")
WAIT_ENDS = (15, 30, 60)
"""The last school day of each band of waits; our choice."""


def _derive(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """The clock of each child, how far it has come, and how long the child had no education."""
    made = with_child(rows.assign(known_on=_earlier(rows["known_date"], rows["referred_date"])), "known_on", council)
    made = _with_clock(made, council)
    made = _with_state(made, council)
    return _with_waits(made, council)


def _with_clock(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """When the duty is taken to be clear: the latest of the 15th day, the day the council knew and the sixth day.

    The 15th day is the list's own, else counted from the first day absent. The sixth day of an exclusion is that of
    the list's day of exclusion, else of the child's latest exclusion in the log of exclusions.
    """
    fifteenth = rows["reached_date"].fillna(calendar(council).nth(rows["first_day_absent"], ILLNESS_DAYS))
    fifteenth = fifteenth.where(rows["route"] == MEDICAL).astype("datetime64[s]")
    excluded = rows["excluded_date"].fillna(_excluded_on(rows, council)).where(rows["route"] == EXCLUSION)
    sixth = sixth_days(excluded.astype("datetime64[s]"), council)
    return rows.assign(
        fifteenth_day=fifteenth,
        sixth_day=sixth,
        duty_from=_latest(fifteenth, sixth, rows["known_on"]),
    )


def _excluded_on(rows: pd.DataFrame, council: Council) -> pd.Series:
    log = council.known["exclusions"]
    last = log[log["person_key"].notna()].sort_values("excluded_date", kind="stable")
    latest = last.groupby("person_key")["excluded_date"].last().reindex(rows["person_key"].astype("object"))
    return latest.astype("datetime64[s]").set_axis(rows.index)


def _with_state(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """Running education is one that started; an offer alone is none. Refused or broken off, it is still owed."""
    day = pd.Timestamp(council.as_at)
    ended = rows["end_date"].notna()
    over = ended & ~rows["end_reason"].isin(STILL_OWED)
    owed = rows["decision"] == OWED
    undecided = ~rows["decision"].isin((OWED, NOT_OWED, SCHOOL_PROVIDES))
    running = rows["provision_start"].notna() & ~ended
    weeks = Weeks(council.cases.conventions.provision_review_weeks)
    reviewed = rows["last_review"]
    stood = running | ((rows["decision"] == NOT_OWED) & ~over)
    conditions = (over, undecided, running, owed, rows["decision"] == SCHOOL_PROVIDES)
    names = (STAGES[5], UNDECIDED, RUNNING, NOT_STARTED, STAGES[3])
    stage = grouped((*conditions, ~over), (*names, STAGES[4]), rows.index)
    hours = rows["full_time_hours"].fillna(float(council.cases.conventions.full_time_hours))
    return rows.assign(
        in_scope=~over,
        owed_now=owed & ~over,
        provision_running=running & ~over,
        undecided=undecided & ~over,
        stage=stage.cat.reorder_categories(list(STAGES)),
        full_hours=hours,
        part_time=running & (rows["weekly_hours"] < hours).fillna(False),
        review_overdue=stood & (reviewed.isna() | (weeks.due(reviewed) < day)),
    )


def _with_waits(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """School days from the clock's start to the first lesson: for those still waiting, so far.

    Where the arrangements ended before any lesson, to that day. Lessons before the clock's start count as no wait.
    """
    days, day = calendar(council), pd.Timestamp(council.as_at)
    until = (
        rows["provision_start"].fillna(rows["end_date"].where(~rows["in_scope"])).fillna(day).astype("datetime64[s]")
    )
    concerned = ~rows["decision"].isin((NOT_OWED, SCHOOL_PROVIDES))
    wait = days.between(rows["duty_from"], until).clip(lower=0).astype("Float64").where(concerned)
    from_15th = days.between(rows["fifteenth_day"], until).clip(lower=0).astype("Float64").where(concerned)
    year = pd.Timestamp(first_day(school_year(council.as_at)))
    begun = rows["duty_from"].where(~(rows["duty_from"] < year), year - pd.Timedelta(days=1))
    lost = days.between(begun, until).clip(lower=0).astype("Float64")
    started = rows["provision_start"].notna()
    last = council.cases.conventions.section_19_school_days
    on_time = started & (days.between(rows["duty_from"], rows["provision_start"]) <= last).fillna(False).astype(bool)
    waiting = rows["in_scope"] & ~rows["provision_running"] & concerned
    without_since = rows["end_date"].where(waiting).fillna(rows["duty_from"]).astype("datetime64[s]")
    days_without = days.between(without_since, council.as_at).clip(lower=0).astype("Float64").where(waiting)
    return rows.assign(
        without_since=without_since,
        days_without=days_without,
        days_to_provision=wait,
        days_from_15th=from_15th,
        calendar_days_to_provision=(until - rows["duty_from"]).dt.days.clip(lower=0).where(concerned),
        provision_wait=banded(days_without, WAIT_ENDS, WAITS),
        on_time=on_time,
        start_judged=on_time | (days.between(rows["duty_from"], council.as_at) > last).fillna(rows["duty_from"].isna()),
        days_undecided=days.between(rows["known_on"], council.as_at).astype("Float64").where(rows["undecided"]),
        weeks_lost=(lost / DAYS_A_WEEK).where((rows["decision"] == OWED) & rows["duty_from"].notna()),
        waiting=waiting,
    )


def _earlier(one: pd.Series, other: pd.Series) -> pd.Series:
    """The earlier of two days, or the one there is."""
    return one.where(~(other < one), other).fillna(other)


def _latest(*days: pd.Series) -> pd.Series:
    return pd.concat([day.astype("datetime64[s]") for day in days], axis=1).max(axis=1).astype("datetime64[s]")


SECTION_19 = Dataset(
    key="section19",
    title="Section 19 and medical needs",
    one="child on the section 19 list",
    rows_named="children on the section 19 list",
    columns=(
        *CHILD,
        coded("route", "Why without education", SECTION_19_ROUTE),
        day_column("first_day_absent", "First day absent"),
        day_column("reached_date", "15th day of absence"),
        day_column("excluded_date", "Day of exclusion"),
        day_column("known_date", "Council first knew"),
        day_column("referred_date", "Referred"),
        words("evidence", "Evidence held"),
        day_column("panel_date", "Panel"),
        coded("decision", "Decision", SECTION_19_DECISION, decides=True),
        day_column("decision_date", "Decided on"),
        text("provider", "Provider"),
        day_column("provision_start", "Education started"),
        decimal("weekly_hours", "Hours a week"),
        decimal("full_time_hours", "Full-time hours"),
        day_column("last_review", "Last review", of_month=OfMonth.HAPPENED),
        day_column("next_review", "Next review", of_month=OfMonth.TARGET),
        day_column("end_date", "Ended"),
        coded("end_reason", "Why it ended", END_REASON, decides=True),
    ),
    reference="case_reference",
    identity=("person_key", "case_reference", "route", "known_date", "referred_date"),
    begins="known_date",
    planned=frozenset({"next_review"}),
    dated={"decision": "decision_date", "end_reason": "end_date", "weekly_hours": "provision_start"},
    titles={
        **CHILD_TITLES,
        "duty_from": "Duty taken to be clear on",
        "fifteenth_day": "15th day",
        "sixth_day": "Sixth day",
        "stage": "Stage",
        "days_to_provision": "School days to education",
        "days_without": "School days without",
        "without_since": "Without since",
        "provision_wait": "Time without education",
        "days_undecided": "School days undecided",
        "weeks_lost": "Weeks of education lost",
        "known_on": "Known on",
    },
    shown=(
        "case_reference",
        "route",
        "stage",
        "duty_from",
        "provision_start",
        "days_to_provision",
        "decision",
        "weekly_hours",
        "last_review",
        "school",
        "locality",
    ),
    derive=_derive,
)
