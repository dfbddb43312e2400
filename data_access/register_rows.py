"""From the recognised sheets of a register to typed rows without personal details; every row is kept or named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.absence_rows import ABSENCE_CHECKS, ABSENCE_TIDY
from data_access.case_rows import real_rows, typed_fields
from data_access.findings import Finding, Severity, rows_by_sheet
from data_access.people import hashed, linked_to_people, without_national
from data_access.recognise import Recognised
from metrics.dataset import Dataset
from metrics.datasets import DATASETS

Tidy = Callable[[pd.DataFrame, str, str, list[Finding]], pd.DataFrame]
"""Takes a register's rows as found, all text, with sheet and file, and gives them back fit to be typed.

Rows that it leaves out or joins to others it names in the findings.
"""
Read = Callable[[pd.DataFrame, str, list[Finding]], pd.DataFrame]
"""Takes the typed rows of all sheets, with ``source_sheet`` and ``source_row``, and the file; gives them back checked.

What is wrong it names in the findings; it changes no value.
"""
TIDY: dict[str, Tidy] = {**ABSENCE_TIDY}
"""What is peculiar to the sheets of a register, by its key."""
CHECKS: dict[str, Read] = {**ABSENCE_CHECKS}
"""What must fit together in the rows of a register, by its key."""


@dataclass(frozen=True)
class RegisterRows:
    """The rows of one register, and how many were found and refused."""

    rows: pd.DataFrame
    rows_found: int
    rows_refused: int


def read_registers(
    tables: Sequence[Recognised], file: str, *, key: bytes, notes: list[Finding]
) -> Mapping[str, RegisterRows]:
    """Every register that some sheet is about, by key."""
    kinds = dict.fromkeys(table.about for table in tables)
    return {
        about: _read(DATASETS[about], [one for one in tables if one.about == about], file, key, notes)
        for about in kinds
    }


def _read(dataset: Dataset, tables: Sequence[Recognised], file: str, key: bytes, notes: list[Finding]) -> RegisterRows:
    found = sum(len(table.rows) for table in tables)
    rows = pd.concat([_typed(dataset, table, file, notes) for table in tables], ignore_index=True)
    rows = _that_say_something(dataset, rows, file, notes)
    rows = CHECKS.get(dataset.key, _as_found)(rows, file, notes)
    rows = linked_to_people(rows, key=key)
    for name in {dataset.reference, "case_reference"} & set(rows.columns):
        rows[name] = without_national(rows, name, file, notes)
    rows = rows.assign(row_key=_row_keys(dataset, rows, key, file, notes))
    return RegisterRows(dataset.typed(rows), found, found - len(rows))


def _typed(dataset: Dataset, table: Recognised, file: str, notes: list[Finding]) -> pd.DataFrame:
    tidy = TIDY.get(dataset.key)
    if tidy:
        rows = tidy(real_rows(table, file, notes, lone_cells=True), table.name, file, notes)
    else:
        rows = real_rows(table, file, notes)
    typed = typed_fields(rows, table.name, file, notes, about=dataset.key)
    return pd.DataFrame({**typed, "source_sheet": table.name, "source_row": rows.index}, index=rows.index)


def _that_say_something(dataset: Dataset, rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Without rows in which no column of the register itself could be read."""
    own = [name for name in dataset.by_name if name in rows and name != "case_reference"]
    empty = rows[own].isna().all(axis=1)
    notes += [
        Finding(code="ROW-NOTHING", severity=Severity.LEFT_OUT, file=file, sheet=sheet, rows=numbers,
                message=f"The row says nothing about any {dataset.one}.", expected="The row was not loaded.",
                advice="Fill in its dates, or remove it.")
        for sheet, numbers in rows_by_sheet(rows[empty])
    ]  # fmt: skip
    return rows[~empty].reset_index(drop=True)


def _row_keys(dataset: Dataset, rows: pd.DataFrame, key: bytes, file: str, notes: list[Finding]) -> pd.Series:
    """What tells one row from another: its own identity where the register has one, else its place in the file."""
    names = [name for name in dataset.identity if name in rows]
    blank = pd.Series(None, rows.index, dtype="object")
    known = rows[dataset.identity[0]].notna() if dataset.identity and dataset.identity[0] in rows else blank.notna()
    parts = [rows[name].astype("str").fillna("") for name in names]
    joined = parts[0].str.cat(parts[1:], sep="|").str.casefold() if parts else blank
    identity = (dataset.key + ":" + joined.astype("str")).where(known)
    again = identity.groupby(identity).cumcount()
    repeated = identity.notna() & (again > 0)
    notes += [
        Finding(code="ROW-SAME-KEY", severity=Severity.LEFT_OUT, file=file, sheet=sheet, rows=numbers,
                message=f"Another row has the same reference, as if it were the same {dataset.one}.",
                expected="Both were loaded, and both are counted.",
                advice="Check whether one of them should be removed.")
        for sheet, numbers in rows_by_sheet(rows[repeated])
    ]  # fmt: skip
    identity = identity.where(~repeated, identity.astype("str") + "|" + again.astype("str"))
    place = file + "|" + rows["source_sheet"].astype("str") + "|" + rows["source_row"].astype("str")
    return hashed(identity.fillna(place), key)


def _as_found(rows: pd.DataFrame, _file: str, _notes: list[Finding]) -> pd.DataFrame:
    return rows
