"""The log of part-time timetables: agreed, temporary, and to be ended."""

import pandas as pd

from metrics.base.categories import banded
from metrics.base.columns import OfMonth, day_column, decimal, text, yes_no
from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset
from metrics.counting.links import from_cases
from metrics.counting.registers import Council
from metrics.law.clock import Weeks
from metrics.schools.child import CHILD, CHILD_TITLES, with_child

LENGTHS = ("Up to 6 weeks", "6 to 12 weeks", "12 to 26 weeks", "Over 26 weeks")
_LENGTH_ENDS = tuple(Weeks(number).days for number in (6, 12, 26))


def _derive(rows: Columns, council: Council) -> Columns:
    """How long each has run, and whether the child's plan was reviewed since it began.

    The day it starts is day 0: open on day 42 is not over six weeks, on day 43 it is.
    """
    limit = Weeks(council.cases.conventions.part_time_weeks)
    made = with_child(rows, "start_date", council).assign(
        timetable_open=lambda rows: rows["end_date"].isna(),
        days_part_time=lambda rows: _ran(rows, council),
        plan_reviewed=lambda rows: _is_reviewed(rows, council),
    )
    return made.assign(
        over_limit=lambda rows: (rows["days_part_time"] > limit.days).fillna(False).astype(bool),
        timetable_length=lambda rows: banded(
            rows["days_part_time"].where(rows["days_part_time"] >= 0), _LENGTH_ENDS, LENGTHS
        ),
    )


def _ran(rows: Columns, council: Council) -> pd.Series:
    until = rows["end_date"].fillna(pd.Timestamp(council.as_at))
    return (until - rows["start_date"]).dt.days.astype("Float64")


def _is_reviewed(rows: Columns, council: Council) -> pd.Series:
    found = pd.Series(False, rows.index)
    for name in ("review_meeting", "last_review"):
        review = from_cases(rows["linked"], council.cases, name)
        found |= (review >= rows["start_date"]).fillna(False).astype(bool)
    return found


PART_TIME = Dataset(
    key="part_time",
    title="Part-time timetables",
    one="part-time timetable",
    rows_named="part-time timetables",
    headlines=("part_time_timetables_open", "part_time_over_6_weeks"),
    columns=(
        *CHILD,
        day_column("start_date", "Part-time from"),
        day_column("planned_end", "Planned end", of_month=OfMonth.TARGET),
        day_column("end_date", "Part-time until"),
        decimal("weekly_hours", "Hours a week"),
        text("reason", "Reason"),
        yes_no("parent_agreed", "Parent agreed"),
        day_column("review_date", "Timetable to be reviewed on", of_month=OfMonth.TARGET),
        yes_no("caseworker_agreed", "SEND caseworker agreed"),
    ),
    reference="case_reference",
    identity=("person_key", "case_reference", "start_date"),
    begins="start_date",
    over=lambda rows: rows["end_date"].fillna(rows["planned_end"]),
    planned=frozenset({"planned_end", "review_date"}),
    titles={
        **CHILD_TITLES,
        "days_part_time": "Days part-time",
        "timetable_length": "Time part-time",
        "plan_reviewed": "Plan reviewed since",
    },
    shown=(
        "case_reference",
        "start_date",
        "planned_end",
        "end_date",
        "days_part_time",
        "weekly_hours",
        "reason",
        "sen_status",
        "plan_reviewed",
        "school",
        "locality",
    ),
    derive=_derive,
)
