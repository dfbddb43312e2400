"""The log of schools' notices: children away for 10 days without authorisation, or for 15 through illness."""

import numpy as np
import pandas as pd

from metrics.base.categories import flag
from metrics.base.columns import coded, day_column, number, text, words
from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset
from metrics.counting.links import among
from metrics.counting.registers import Council
from metrics.law.attendance import ILLNESS_DAYS, UNAUTHORISED_DAYS
from metrics.law.school_year import school_year
from metrics.schools.child import CHILD, CHILD_TITLES, calendar, with_child
from metrics.schools.code_lists import ILLNESS_15, NIL, NOT_CLEAR, NOTICE_TYPE, SECTION_19_DECISION, UNAUTHORISED_10

DAYS_OF = {UNAUTHORISED_10: UNAUTHORISED_DAYS, ILLNESS_15: ILLNESS_DAYS}
"""School days of absence that a notice is about."""


def _derive(rows: Columns, council: Council) -> Columns:
    """When the days of absence were reached, how long the notice took, and what the child has."""
    made = with_child(rows, "received_date", council)
    made = made.assign(notice_type=_kind, notice_year=_year, has_provision=lambda rows: _has_provision(rows, council))
    made = made.assign(
        about_a_child=lambda rows: rows["notice_type"] != NIL,
        trigger_date=lambda rows: _trigger(rows, council),
    )
    late = council.cases.conventions.notice_school_days
    made = made.assign(
        notice_delay=lambda rows: _delay(rows, council),
        notice_open=lambda rows: rows["about_a_child"] & rows["closed_date"].isna(),
    )
    made = made.assign(notice_late=lambda rows: (rows["notice_delay"] > late).fillna(False).astype(bool))
    return made.together(("first_notice", "notices_of_child"), _of_the_year)


def _kind(rows: Columns) -> pd.Series:
    return rows["notice_type"].astype("object").fillna(NOT_CLEAR).astype(rows["notice_type"].dtype)


def _year(rows: Columns) -> pd.Series:
    return pd.Series([school_year(one) if pd.notna(one) else -1 for one in rows["received_date"]], rows.index)


def _delay(rows: Columns, council: Council) -> pd.Series:
    return calendar(council).between(rows["trigger_date"], rows["received_date"]).astype("Float64")


def _of_the_year(rows: Columns) -> dict[str, pd.Series]:
    """Whether a notice is the child's first of its kind in the school year, and how many there are."""
    names = {"who": rows["child"], "kind": rows["notice_type"].astype("object"), "year": rows["notice_year"]}
    key = pd.DataFrame(names, rows.index)
    return {
        "first_notice": ~key.duplicated() & rows["about_a_child"],
        "notices_of_child": key.groupby(["who", "kind", "year"])["who"].transform("size"),
    }


def _trigger(rows: Columns, council: Council) -> pd.Series:
    """The 10th or 15th day: as the log says, else counted from the first day where the absence was unbroken.

    Ten unauthorised days are in one run by definition. Days of illness may lie apart; they are known to be unbroken
    only where the log counts as many days absent as there were school days since the first.
    """
    days = calendar(council)
    found = rows["reached_date"].copy()
    since_first = days.between(rows["first_day_absent"] - pd.Timedelta(days=1), rows["received_date"])
    unbroken = flag((rows["days_absent"] >= since_first) & (rows["days_absent"] > 0))
    for kind, number_of_days in DAYS_OF.items():
        counted = days.nth(rows["first_day_absent"], number_of_days)
        fits = (rows["notice_type"] == kind) & (unbroken if kind == ILLNESS_15 else True)
        found = found.fillna(counted.where(fits))
    return found.astype("datetime64[s]")


def _has_provision(rows: Columns, council: Council) -> pd.Series:
    """Whether the section 19 list has education running for the child."""
    listed = council.known["section19"]
    running = listed["provision_start"].notna() & listed["end_date"].isna()
    found = np.zeros(len(rows), dtype=bool)
    for name in ("person_key", "case_reference"):
        found |= among(rows[name], listed[name][running]).to_numpy()
    return pd.Series(found, rows.index)


NOTIFICATIONS = Dataset(
    key="notifications",
    title="Notices of absence",
    one="notice",
    rows_named="notices",
    headlines=("notices_received_late", "notified_without_provision"),
    columns=(
        *CHILD,
        words("notice_reference", "Notice reference"),
        coded("notice_type", "What the notice is about", NOTICE_TYPE, decides=True),
        day_column("received_date", "Notice received"),
        day_column("first_day_absent", "First day absent"),
        number("days_absent", "Days absent at the notice"),
        day_column("reached_date", "10th or 15th day"),
        text("cause", "Cause"),
        text("owner", "Officer"),
        coded("notice_decision", "What the council decided", SECTION_19_DECISION, decides=True),
        day_column("decision_date", "Decided on"),
        text("outcome", "Outcome"),
        day_column("closed_date", "Closed on"),
    ),
    reference="notice_reference",
    identity=("notice_reference",),
    begins="received_date",
    dated={"notice_decision": "decision_date", "outcome": "closed_date"},
    titles={
        **CHILD_TITLES,
        "trigger_date": "Day reached",
        "notice_delay": "School days until the notice",
        "notices_of_child": "Notices of this child in the year",
        "has_provision": "Education arranged",
    },
    shown=(
        "notice_reference",
        "case_reference",
        "notice_type",
        "trigger_date",
        "received_date",
        "notice_delay",
        "school",
        "has_provision",
        "locality",
    ),
    derive=_derive,
)
