"""The log of exclusions, and the clock of the sixth school day."""

import numpy as np
import pandas as pd

from metrics.base.columns import coded, day_column, number, text
from metrics.base.on_demand import Columns
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


def _derive(rows: Columns, council: Council) -> Columns:
    """The sixth day as counted, and whether education had begun by then. The log's own sixth day is only shown."""
    made = with_child(rows, "excluded_date", council).assign(
        sixth_due=lambda rows: _sixth_due(rows, council),
        permanent=lambda rows: (rows["exclusion_type"] == PERMANENT).fillna(False).astype(bool),
        long_suspension=_is_long_suspension,
    )
    return made.assign(
        by_sixth_day=lambda rows: (rows["provision_start"] <= rows["sixth_due"]).fillna(False).astype(bool),
        days_after_sixth=lambda rows: _days_after_sixth(rows, council),
    )


def _sixth_due(rows: Columns, council: Council) -> pd.Series:
    return sixth_days(rows["excluded_date"], council).fillna(rows["sixth_day"]).astype("datetime64[s]")


def _is_long_suspension(rows: Columns) -> pd.Series:
    long = (rows["exclusion_type"] == SUSPENSION) & (rows["days_excluded"] > LONGEST_WITHOUT)
    return long.fillna(False).astype(bool)


def _days_after_sixth(rows: Columns, council: Council) -> pd.Series:
    until = rows["provision_start"].fillna(pd.Timestamp(council.as_at))
    return calendar(council).between(rows["sixth_due"], until).astype("Float64")


def _over(rows: pd.DataFrame) -> pd.Series:
    """The weekday after the last day of a suspension, which has one at least; a permanent exclusion does not end.

    Holidays are not known here: with them it ends later.
    """
    first = rows["excluded_date"].to_numpy("datetime64[D]")
    days = rows["days_excluded"].fillna(1).clip(lower=1).to_numpy("int64")
    ends = pd.Series(np.busday_offset(first, days, roll="forward"), rows.index).astype("datetime64[s]")
    return ends.mask((rows["exclusion_type"] == PERMANENT).fillna(False).astype(bool))


EXCLUSIONS = Dataset(
    key="exclusions",
    title="Exclusions",
    one="exclusion",
    rows_named="exclusions",
    headlines=("sixth_day_met", "permanent_exclusions_without_provision"),
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
    over=_over,
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
