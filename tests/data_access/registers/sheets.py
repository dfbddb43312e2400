"""Rows of registers for the tests of this room."""

import pandas as pd

from data_access.findings import Finding, Source

SHEET = Source("list.xlsx", "List")


def as_found(**columns: list[str | None]) -> pd.DataFrame:
    """Rows as found: texts under the importer's names, numbered from row 2."""
    rows = pd.DataFrame(columns, dtype="str")
    return rows.set_axis(range(2, len(rows) + 2))


def typed(**columns: list[object]) -> pd.DataFrame:
    """Typed rows of one sheet: ``…_date`` and other columns of days are days, the rest is as given."""
    made = {
        name: pd.Series(pd.to_datetime(values).astype("datetime64[s]")) if _are_days(values) else pd.Series(values)
        for name, values in columns.items()
    }
    rows = pd.DataFrame(made)
    return rows.assign(source_sheet="List", source_row=range(2, len(rows) + 2))


def _are_days(values: list[object]) -> bool:
    return any(isinstance(value, str) and value[:2] == "20" and value[4:5] == "-" for value in values)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, tuple[int, ...]]]:
    """Each code with the rows it is said of."""
    return [(finding.code, finding.rows) for finding in findings]
