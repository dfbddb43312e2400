"""The log of schools' notices: children away for 10 days without authorisation, or for 15 through illness."""

import numpy as np
import pandas as pd

from metrics.base.categories import flag
from metrics.base.columns import coded, day_column, number, text, words
from metrics.counting.dataset import Dataset
from metrics.counting.links import among
from metrics.counting.registers import Council
from metrics.law.attendance import ILLNESS_DAYS, UNAUTHORISED_DAYS
from metrics.law.school_year import school_year
from metrics.schools.child import CHILD, CHILD_TITLES, calendar, with_child
from metrics.schools.code_lists import ILLNESS_15, NIL, NOT_CLEAR, NOTICE_TYPE, SECTION_19_DECISION, UNAUTHORISED_10

DAYS_OF = {UNAUTHORISED_10: UNAUTHORISED_DAYS, ILLNESS_15: ILLNESS_DAYS}
"""School days of absence that a notice is about."""


def _derive(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """When the days of absence were reached, how long the notice took, and what the child has."""
    made = with_child(rows, "received_date", council)
    kind = made["notice_type"].astype("object").fillna(NOT_CLEAR).astype(made["notice_type"].dtype)
    made = made.assign(notice_type=kind)
    made = made.assign(trigger_date=_trigger(made, council))
    delay = calendar(council).between(made["trigger_date"], made["received_date"]).astype("Float64")
    year = pd.Series([school_year(one) if pd.notna(one) else -1 for one in made["received_date"]], made.index)
    key = pd.DataFrame({"who": made["child"], "kind": kind.astype("object"), "year": year})
    about_a_child = kind != NIL
    return made.assign(
        notice_delay=delay,
        notice_late=(delay > council.cases.conventions.notice_school_days).fillna(False).astype(bool),
        notice_year=year,
        about_a_child=about_a_child,
        first_notice=~key.duplicated() & about_a_child,
        notices_of_child=key.groupby(["who", "kind", "year"])["who"].transform("size"),
        has_provision=_has_provision(made, council),
        notice_open=about_a_child & made["closed_date"].isna(),
    )


def _trigger(rows: pd.DataFrame, council: Council) -> pd.Series:
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


def _has_provision(rows: pd.DataFrame, council: Council) -> pd.Series:
    """Whether the section 19 list has education running for the child."""
    listed = council.known["section19"]
    running = listed[listed["provision_start"].notna() & listed["end_date"].isna()]
    found = np.zeros(len(rows), dtype=bool)
    for name in ("person_key", "case_reference"):
        found |= among(rows[name], running[name]).to_numpy()
    return pd.Series(found, rows.index)


NOTIFICATIONS = Dataset(
    key="notifications",
    title="Notices of absence",
    one="notice",
    rows_named="notices",
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
