"""The rows to mend: whose they are, which of them are asked for, and where they stand in their file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data_access.findings import Severity
from data_access.loads.checked_rows import WAYS, CheckedRows, column_of_way
from data_access.storage.store import KEYS, Batch
from metrics.base.categories import folded
from metrics.base.code_list import NOT_RECORDED
from metrics.counting.bounds import Bounds
from metrics.counting.registers import CASES, Council
from metrics.datasets import DATASETS

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
    trend: tuple[tuple[date, int], ...] = ()
    """The days of loads, oldest first, and how many rows it had to mend, by what its rows said in each."""
    moves: tuple[Bounds, ...] = ()
    """The main shares of the whole council that its rows alone may move, with what they may make of each."""

    @property
    def share(self) -> float:
        """Of its rows."""
        return self.rows / self.of if self.of else 0.0

    @property
    def before(self) -> int | None:
        """How many rows it had to mend at the load before; None where there is none."""
        return self.trend[-2][1] if len(self.trend) > 1 else None

    @property
    def ever(self) -> bool:
        """Whether it had any row to mend in any of the loads."""
        return any(count for _, count in self.trend)


def is_to_mend(rows: pd.DataFrame) -> pd.Series:
    """Which lines name a row that some figure leaves out."""
    return (rows["severity"] == str(Severity.LEFT_OUT)) & (rows["row"] > 0)


def placed(council: Council, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows to mend with ``reference``, ``locality``, ``team`` and ``officer`` of their case or entry.

    "" where it is not known; a row of a log without a place has its child's.
    """
    faulty = rows[is_to_mend(rows)].drop(columns=list(WAYS))
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
    """The column of a table that says place, team or officer; "" where it has none. Every register has a place."""
    return by if by == "locality" else column_of_way(about, by)


def with_places(council: Council, checked: CheckedRows) -> CheckedRows:
    """The same, each row with whose it was: as it said in its own load, else as its case or entry says now.

    "" where neither says, and of what is no row. Places are spelt as the council spells them.
    """
    rows = checked.rows
    where = [_where(council, about) for about in rows["about"].unique() if about in KEYS]
    if not where:
        return checked
    known = pd.concat(where, ignore_index=True).drop_duplicates(["about", "key"])
    today = rows[["about", "key"]].merge(known, on=["about", "key"], how="left", validate="m:1").set_axis(rows.index)
    spelt = {folded(str(name)): str(name) for name in known["locality"].dropna().unique()}
    made = {}
    for way in WAYS:
        own = rows[way].map(lambda name: spelt.get(folded(name), name)) if way == "locality" else rows[way]
        made[way] = own.where(own != "", today[way].astype("object").fillna("").astype("str"))
    return replace(checked, rows=rows.assign(**made))


def only(checked: CheckedRows, *, locality: str = "", officer: str = "") -> CheckedRows:
    """The rows of one place and one officer, of all days; all of them where none is named."""
    rows = checked.rows
    for way, wanted in (("locality", locality), ("officer", officer)):
        rows = rows[rows[way] == wanted] if wanted else rows
    return replace(checked, rows=rows)


def names(checked: CheckedRows, way: str, until: date) -> list[str]:
    """Every place, team or officer that had rows named by a check in the loads known on a day."""
    known = checked.rows[checked.rows["starts"] <= pd.Timestamp(until)]
    return sorted(set(known[way]) - {""})


def with_trends(
    found: Iterable[Group], checked: CheckedRows, days: Sequence[date], by: str, reached: Sequence[Bounds]
) -> list[Group]:
    """The same groups with their rows to mend on each day, and the main shares that those of the last day may move.

    ``checked`` are rows with places, of one check or of all.
    """
    then = [_stored_rows(checked.on(day), by) for day in days]
    counts = [rows.drop_duplicates(PLACE)[by].value_counts() for rows in then]
    now = then[-1] if then else checked.rows.iloc[:0]
    made = []
    for one in found:
        own = now[now[by] == one.name]
        moves = [some.of_rows(own.loc[own["about"] == some.metric.about, "key"].tolist()) for some in reached]
        made.append(
            replace(
                one,
                trend=tuple((day, int(count.get(one.name, 0))) for day, count in zip(days, counts, strict=True)),
                moves=tuple(some for some in moves if some.in_question),
            )
        )
    return made


def _stored_rows(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The rows to mend that were stored, of lists that say place, team or officer."""
    lists = [about for about in rows["about"].unique() if about in KEYS and _column(about, by)]
    own = rows[is_to_mend(rows) & rows["key"].notna() & rows["about"].isin(lists)]
    return own.assign(**{by: own[by].replace("", NOT_RECORDED)})


def narrowed(rows: pd.DataFrame, *, check: str = "", locality: str = "", officer: str = "") -> pd.DataFrame:
    """The rows to mend of one check by its ``key``, one place and one officer; all of them where none is named."""
    kept = _of_check(rows, check)
    for name, wanted in (("locality", locality), ("officer", officer)):
        kept &= (rows[name] == wanted) if wanted else True
    return rows[kept].sort_values(["load", "sheet", "row"], kind="stable")


def of_check(checked: CheckedRows, check: str) -> CheckedRows:
    """The rows of one check by its ``key``, of all days; all of them where none is named."""
    return replace(checked, rows=checked.rows[_of_check(checked.rows, check)])


def _of_check(rows: pd.DataFrame, check: str) -> pd.Series:
    keys = [not check or check_key(*line) == check for line in rows[CHECK].itertuples(index=False)]
    return pd.Series(keys, rows.index, dtype=bool)


def places_by_file(rows: pd.DataFrame, loads: Iterable[Batch]) -> dict[str, set[tuple[str, int]]]:
    """The sheets and numbers of rows, by the ``sha256`` of the load that they came with."""
    made: dict[str, set[tuple[str, int]]] = {}
    by_number = {one.id: one.sha256 for one in loads}
    for load, sheet, row in rows[PLACE].itertuples(index=False):
        made.setdefault(by_number[load], set()).add((sheet, int(row)))
    return made
