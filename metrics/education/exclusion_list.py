"""The log of exclusions, and the clock of the sixth school day."""

import pandas as pd

from metrics.base.columns import coded, day_column, number, text
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.law.attendance import LONGEST_WITHOUT, SIXTH_DAY
from metrics.schools.child import CHILD, CHILD_TITLES, calendar, with_child
from metrics.schools.code_lists import EXCLUSION_TYPE, PERMANENT, SUSPENSION


def sixth_days(excluded: pd.Series, council: Council) -> pd.Series:
    """The sixth school day: the day of the exclusion is day 1, or the day after it where the settings say so."""
    days = calendar(council)
    if council.cases.conventions.exclusion_day_is_day_1:
        return days.nth(excluded, SIXTH_DAY)
    return days.after(excluded, SIXTH_DAY)


def _derive(rows: pd.DataFrame, council: Council) -> pd.DataFrame:
    """The sixth day as counted, and whether education had begun by then. The log's own sixth day is only shown."""
    made = with_child(rows, "excluded_date", council)
    due = sixth_days(made["excluded_date"], council).fillna(made["sixth_day"]).astype("datetime64[s]")
    started = made["provision_start"]
    return made.assign(
        sixth_due=due,
        permanent=(made["exclusion_type"] == PERMANENT).fillna(False).astype(bool),
        long_suspension=((made["exclusion_type"] == SUSPENSION) & (made["days_excluded"] > LONGEST_WITHOUT))
        .fillna(False)
        .astype(bool),
        by_sixth_day=(started <= due).fillna(False).astype(bool),
        days_after_sixth=calendar(council).between(due, started.fillna(pd.Timestamp(council.as_at))).astype("Float64"),
    )


EXCLUSIONS = Dataset(
    key="exclusions",
    title="Exclusions",
    one="exclusion",
    rows_named="exclusions",
    columns=(
        *CHILD,
        coded("exclusion_type", "Kind of exclusion", EXCLUSION_TYPE, decides=True),
        day_column("excluded_date", "Excluded on"),
        number("days_excluded", "School days excluded"),
        day_column("sixth_day", "Sixth day, as logged"),
        day_column("provision_start", "Education started"),
        text("provider", "Provider"),
    ),
    reference="case_reference",
    identity=("person_key", "case_reference", "exclusion_type", "excluded_date"),
    begins="excluded_date",
    planned=frozenset({"sixth_day"}),
    dated={"provider": "provision_start"},
    titles={**CHILD_TITLES, "sixth_due": "Sixth school day", "days_after_sixth": "School days after the sixth"},
    shown=(
        "case_reference",
        "exclusion_type",
        "excluded_date",
        "sixth_due",
        "provision_start",
        "days_after_sixth",
        "school",
        "locality",
    ),
    derive=_derive,
)
