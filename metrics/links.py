"""From a row of a register to the child's case."""

import pandas as pd

from metrics.case_tables import CaseTables

_EARLIEST = pd.Timestamp("1900-01-01")


def linked_cases(rows: pd.DataFrame, day_column: str, cases: CaseTables) -> pd.Series:
    """The index label of the case that each row belongs to; missing where there is none.

    The same child by ``person_key``, else the same ``case_reference``; of several requests the latest received on or
    before the row's day. A row without a day belongs to the latest there is.
    """
    by_person = _latest(rows, day_column, cases, "person_key")
    return by_person.where(by_person.notna(), _latest(rows, day_column, cases, "case_reference"))


def _latest(rows: pd.DataFrame, day_column: str, cases: CaseTables, key: str) -> pd.Series:
    known = cases.cases[cases.cases[key].notna()]
    right = pd.DataFrame(
        {"key": known[key].astype("object"), "case": known.index, "begun": known["received_date"].fillna(_EARLIEST)}
    )
    left = pd.DataFrame({"key": rows[key].astype("object"), "day": rows[day_column].fillna(pd.Timestamp(cases.as_at))})
    left = left.assign(row=range(len(left)))
    right["begun"], left["day"] = right["begun"].astype("datetime64[s]"), left["day"].astype("datetime64[s]")
    found = pd.merge_asof(
        left[left["key"].notna()].sort_values("day", kind="stable"), right.sort_values("begun", kind="stable"),
        left_on="day", right_on="begun", by="key", direction="backward",
    )  # fmt: skip
    placed = found.set_index("row")["case"].reindex(range(len(rows)))
    return placed.astype("object").set_axis(rows.index)
