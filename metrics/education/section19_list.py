"""The list of children for whom the council may have to arrange education: from "duty arises" to "it started"."""

import pandas as pd

from metrics.base.categories import banded
from metrics.base.columns import OfMonth, coded, day_column, decimal, text, words
from metrics.base.on_demand import Columns
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


def _derive(rows: Columns, council: Council) -> Columns:
    """The clock of each child, how far it has come, and how long the child had no education."""
    made = rows.assign(known_on=lambda rows: _earlier(rows["known_date"], rows["referred_date"]))
    made = with_child(made, "known_on", council)
    made = made.together(("fifteenth_day", "sixth_day", "duty_from"), lambda rows: _clock(rows, council))
    return _with_waits(_with_state(made, council), council)


def _clock(rows: Columns, council: Council) -> dict[str, pd.Series]:
    """When the duty is taken to be clear: the latest of the 15th day, the day the council knew and the sixth day.

    The 15th day is the list's own, else counted from the first day absent. The sixth day of an exclusion is that of
    the list's day of exclusion, else of the child's latest exclusion in the log of exclusions.
    """
    fifteenth = rows["reached_date"].fillna(calendar(council).nth(rows["first_day_absent"], ILLNESS_DAYS))
    fifteenth = fifteenth.where(rows["route"] == MEDICAL).astype("datetime64[s]")
    excluded = rows["excluded_date"].fillna(_excluded_on(rows, council)).where(rows["route"] == EXCLUSION)
    sixth = sixth_days(excluded.astype("datetime64[s]"), council)
    return {
        "fifteenth_day": fifteenth,
        "sixth_day": sixth,
        "duty_from": _latest(fifteenth, sixth, rows["known_on"]),
    }


def _excluded_on(rows: Columns, council: Council) -> pd.Series:
    log = council.known["exclusions"][["person_key", "excluded_date"]]
    last = log[log["person_key"].notna()].sort_values("excluded_date", kind="stable")
    latest = last.groupby("person_key")["excluded_date"].last().reindex(rows["person_key"].astype("object"))
    return latest.astype("datetime64[s]").set_axis(rows.index)


def _with_state(rows: Columns, council: Council) -> Columns:
    """Running education is one that started; an offer alone is none. Refused or broken off, it is still owed."""
    usual = float(council.cases.conventions.full_time_hours)
    made = rows.assign(
        in_scope=lambda rows: ~_is_over(rows),
        full_hours=lambda rows: rows["full_time_hours"].fillna(usual),
        part_time=lambda rows: (
            _is_running(rows) & (rows["weekly_hours"] < rows["full_time_hours"].fillna(usual)).fillna(False)
        ),
        review_overdue=lambda rows: _is_review_overdue(rows, council),
        stage=_stage,
    )
    return made.assign(
        owed_now=lambda rows: (rows["decision"] == OWED) & rows["in_scope"],
        provision_running=lambda rows: _is_running(rows) & rows["in_scope"],
        undecided=lambda rows: ~rows["decision"].isin((OWED, NOT_OWED, SCHOOL_PROVIDES)) & rows["in_scope"],
    )


def _is_over(rows: Columns) -> pd.Series:
    return rows["end_date"].notna() & ~rows["end_reason"].isin(STILL_OWED)


def _is_running(rows: Columns) -> pd.Series:
    return rows["provision_start"].notna() & rows["end_date"].isna()


def _is_review_overdue(rows: Columns, council: Council) -> pd.Series:
    weeks = Weeks(council.cases.conventions.provision_review_weeks)
    stood = _is_running(rows) | ((rows["decision"] == NOT_OWED) & ~_is_over(rows))
    return stood & (rows["last_review"].isna() | (weeks.due(rows["last_review"]) < pd.Timestamp(council.as_at)))


def _stage(rows: Columns) -> pd.Series:
    over, decision = _is_over(rows), rows["decision"]
    undecided = ~decision.isin((OWED, NOT_OWED, SCHOOL_PROVIDES))
    conditions = (over, undecided, _is_running(rows), decision == OWED, decision == SCHOOL_PROVIDES, ~over)
    names = (STAGES[5], UNDECIDED, RUNNING, NOT_STARTED, STAGES[3], STAGES[4])
    return grouped(conditions, names, rows.index).cat.reorder_categories(list(STAGES))


def _with_waits(rows: Columns, council: Council) -> Columns:
    """School days from the clock's start to the first lesson: for those still waiting, so far.

    Where the arrangements ended before any lesson, to that day. Lessons before the clock's start count as no wait.
    """
    days, last = calendar(council), council.cases.conventions.section_19_school_days
    made = rows.assign(
        days_to_provision=lambda rows: _wait(rows, "duty_from", council),
        days_from_15th=lambda rows: _wait(rows, "fifteenth_day", council),
        calendar_days_to_provision=lambda rows: _calendar_days(rows, council),
        on_time=lambda rows: _is_on_time(rows, council),
        days_undecided=lambda rows: (
            days.between(rows["known_on"], council.as_at).astype("Float64").where(rows["undecided"])
        ),
        weeks_lost=lambda rows: _weeks_lost(rows, council),
        waiting=lambda rows: rows["in_scope"] & ~rows["provision_running"] & _is_concerned(rows),
    )
    made = made.assign(
        without_since=lambda rows: (
            rows["end_date"].where(rows["waiting"]).fillna(rows["duty_from"]).astype("datetime64[s]")
        ),
        start_judged=lambda rows: (
            rows["on_time"] | (days.between(rows["duty_from"], council.as_at) > last).fillna(rows["duty_from"].isna())
        ),
    )
    made = made.assign(days_without=lambda rows: _days_without(rows, council))
    return made.assign(provision_wait=lambda rows: banded(rows["days_without"], WAIT_ENDS, WAITS))


def _is_concerned(rows: Columns) -> pd.Series:
    return ~rows["decision"].isin((NOT_OWED, SCHOOL_PROVIDES))


def _until(rows: Columns, council: Council) -> pd.Series:
    ended = rows["provision_start"].fillna(rows["end_date"].where(~rows["in_scope"]))
    return ended.fillna(pd.Timestamp(council.as_at)).astype("datetime64[s]")


def _wait(rows: Columns, since: str, council: Council) -> pd.Series:
    waited = calendar(council).between(rows[since], _until(rows, council)).clip(lower=0)
    return waited.astype("Float64").where(_is_concerned(rows))


def _calendar_days(rows: Columns, council: Council) -> pd.Series:
    return (_until(rows, council) - rows["duty_from"]).dt.days.clip(lower=0).where(_is_concerned(rows))


def _is_on_time(rows: Columns, council: Council) -> pd.Series:
    last = council.cases.conventions.section_19_school_days
    within = calendar(council).between(rows["duty_from"], rows["provision_start"]) <= last
    return rows["provision_start"].notna() & within.fillna(False).astype(bool)


def _weeks_lost(rows: Columns, council: Council) -> pd.Series:
    """In the school year of the day."""
    year = pd.Timestamp(first_day(school_year(council.as_at)))
    begun = rows["duty_from"].where(~(rows["duty_from"] < year), year - pd.Timedelta(days=1))
    lost = calendar(council).between(begun, _until(rows, council)).clip(lower=0).astype("Float64")
    return (lost / DAYS_A_WEEK).where((rows["decision"] == OWED) & rows["duty_from"].notna())


def _days_without(rows: Columns, council: Council) -> pd.Series:
    so_far = calendar(council).between(rows["without_since"], council.as_at).clip(lower=0)
    return so_far.astype("Float64").where(rows["waiting"])


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
    headlines=("section19_in_scope", "section19_on_time", "section19_waiting"),
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
    over=lambda rows: rows["end_date"],
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
