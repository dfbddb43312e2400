"""The rows to mend: whose they are, which of them are asked for, and where they stand in their file."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from data_access.findings import Severity
from data_access.storage.store import KEYS, Batch
from metrics.base.code_list import NOT_RECORDED
from metrics.counting.registers import CASES, Council
from metrics.datasets import DATASETS, column_of

WAYS: dict[str, tuple[str, ...]] = {
    "locality": ("locality",),
    "team": ("team",),
    "officer": ("officer", "owner"),
}
"""By whom rows can be mended, and the columns that say so: the first that a list has."""
PLACE = ["load", "sheet", "row"]
"""What tells one row of a file from another."""
CHECK = ["about", "code", "column"]
"""What tells one check from another."""


def check_key(about: str, code: str, column: str) -> str:
    """What tells a check from all others, fit for an address."""
    return "~".join((about, code, column))


@dataclass(frozen=True)
class Group:
    """A place, a team or an officer: rows to mend, of all rows of the same lists."""

    name: str
    rows: int
    of: int

    @property
    def share(self) -> float:
        """Of its rows."""
        return self.rows / self.of if self.of else 0.0


def is_to_mend(rows: pd.DataFrame) -> pd.Series:
    """Which lines name a row that some figure leaves out."""
    return (rows["severity"] == str(Severity.LEFT_OUT)) & (rows["row"] > 0)


def placed(council: Council, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows to mend with ``reference``, ``locality``, ``team`` and ``officer`` of their case or entry.

    "" where it is not known; a row of a log without a place has its child's.
    """
    faulty = rows[is_to_mend(rows)]
    where = [_where(council, about) for about in faulty["about"].unique() if about in KEYS]
    names = ["about", "key", "reference", *WAYS]
    known = pd.concat(where, ignore_index=True) if where else pd.DataFrame(columns=names)
    found = faulty.merge(known.drop_duplicates(["about", "key"]), on=["about", "key"], how="left", validate="m:1")
    return found.assign(**{name: found[name].astype("object").fillna("") for name in ("reference", *WAYS)})


def groups(council: Council, rows: pd.DataFrame, by: str) -> list[Group]:
    """Rows to mend by place, team or officer, of the lists that name one and have any: the highest share first.

    Whoever has no rows to mend is among them, with none; those not recorded come last.
    """
    found = placed(council, rows)
    lists = [about for about in found["about"].unique() if about in KEYS and _column(about, by)]
    if not lists:
        return []
    own = found[found["about"].isin(lists) & found["key"].notna()].drop_duplicates(PLACE)
    mend = own[by].replace("", NOT_RECORDED).value_counts()
    every = pd.concat([_where(council, about)[by] for about in lists])
    of = every.fillna(NOT_RECORDED).replace("", NOT_RECORDED).value_counts()
    made = [Group(str(name), int(mend.get(name, 0)), int(count)) for name, count in of.items()]
    return sorted(made, key=lambda one: (one.name == NOT_RECORDED, -one.share, -one.of, one.name))


def _where(council: Council, about: str) -> pd.DataFrame:
    table = council.table(about)
    every = [table.rows, *([table.not_understood.rows] if table.not_understood else [])]
    reference = "case_reference" if about == CASES else DATASETS[about].shown[0]
    columns = {"key": KEYS[about], "reference": reference, **{by: _column(about, by) for by in WAYS}}
    parts = [
        pd.DataFrame(
            {name: rows[source].astype("object") if source else None for name, source in columns.items()},
            index=rows.index,
        )
        for rows in every
    ]
    return pd.concat(parts, ignore_index=True).assign(about=about)


def _column(about: str, by: str) -> str:
    """The column of a list that says place, team or officer; "" where it has none. Every register has a place."""
    if by == "locality":
        return by
    return next((name for name in WAYS[by] if column_of(about, name)), "")


def narrowed(rows: pd.DataFrame, *, check: str = "", locality: str = "", officer: str = "") -> pd.DataFrame:
    """The rows to mend of one check by its ``key``, one place and one officer; all of them where none is named."""
    kept = pd.Series(True, rows.index)
    if check:
        kept &= pd.Series([check_key(*line) for line in rows[CHECK].itertuples(index=False)], rows.index) == check
    for name, wanted in (("locality", locality), ("officer", officer)):
        kept &= (rows[name] == wanted) if wanted else True
    return rows[kept].sort_values(["load", "sheet", "row"], kind="stable")


def places_by_file(rows: pd.DataFrame, loads: Iterable[Batch]) -> dict[str, set[tuple[str, int]]]:
    """The sheets and numbers of rows, by the ``sha256`` of the load that they came with."""
    made: dict[str, set[tuple[str, int]]] = {}
    by_number = {one.id: one.sha256 for one in loads}
    for load, sheet, row in rows[PLACE].itertuples(index=False):
        made.setdefault(by_number[load], set()).add((sheet, int(row)))
    return made
