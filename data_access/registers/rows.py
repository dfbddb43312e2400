"""From the recognised sheets of a register to typed rows without personal details; every row is kept or named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.cases.people import hashed, linked_to_people, without_national
from data_access.cases.rows import real_rows, typed_fields
from data_access.findings import Finding, Severity, about_rows
from data_access.layouts.fields import fields_of
from data_access.recognise.sheet import Recognised
from data_access.registers import look_backs
from data_access.registers.appeals import check_appeals, check_mediations, tidy_appeals, tidy_mediations
from data_access.registers.complaints import check_complaints, tidy_complaints
from data_access.registers.education import ABSENCE_CHECKS, ABSENCE_TIDY
from data_access.registers.ombudsman import check_ombudsman, tidy_ombudsman
from data_access.registers.remedies import rows as remedy_rows
from metrics.counting.registers import Dataset
from metrics.datasets import DATASETS

Tidy = Callable[[pd.DataFrame, str, str, list[Finding]], pd.DataFrame]
"""Takes a register's rows as found, all text, with sheet and file, and gives them back fit to be typed.

Rows that it leaves out or joins to others it names in the findings.
"""
Read = Callable[[pd.DataFrame, str, list[Finding]], pd.DataFrame]
"""Takes the typed rows of all sheets, with ``source_sheet`` and ``source_row``, and the file; gives them back checked.

What is wrong it names in the findings; it changes no value.
"""
FromTitles = Callable[[pd.DataFrame, Sequence[str], str, str, list[Finding]], pd.DataFrame]
"""Takes rows as found and the lines above their headings, with sheet and file, and adds what those say of all rows."""
TITLED: dict[str, FromTitles] = {"remedies": remedy_rows.from_titles}
"""What the title of a sheet says of the rows of a register, by its key."""
TIDY: dict[str, Tidy] = {
    "appeals": tidy_appeals,
    "mediations": tidy_mediations,
    "complaints": tidy_complaints,
    "ombudsman": tidy_ombudsman,
    "remedies": remedy_rows.tidy_remedies,
    "look_backs": look_backs.tidy_look_backs,
    **ABSENCE_TIDY,
}
"""What is peculiar to the sheets of a register, by its key."""
CHECKS: dict[str, Read] = {
    "appeals": check_appeals,
    "mediations": check_mediations,
    "complaints": check_complaints,
    "ombudsman": check_ombudsman,
    "remedies": remedy_rows.check_remedies,
    "look_backs": look_backs.check_look_backs,
    **ABSENCE_CHECKS,
}
"""What must fit together in the rows of a register, by its key."""


LONE_CELLS = frozenset({"complaints", "ombudsman", "remedies"})
"""Registers in which a row with a single cell may go on from the one above."""


@dataclass(frozen=True)
class RegisterRows:
    """The rows of one register, and how many were found and refused."""

    rows: pd.DataFrame
    rows_found: int
    rows_refused: int


def read_registers(
    tables: Sequence[Recognised], file: str, *, key: bytes, notes: list[Finding], extracted_on: date
) -> Mapping[str, RegisterRows]:
    """Every register that some sheet is about, by key."""
    kinds = dict.fromkeys(table.about for table in tables)
    made = {
        about: _read(DATASETS[about], [one for one in tables if one.about == about], file, key, notes)
        for about in kinds
    }
    for about, found in made.items():
        notes += _days_ahead(DATASETS[about], found.rows, extracted_on, file)
    return made


def _days_ahead(dataset: Dataset, rows: pd.DataFrame, extracted_on: date, file: str) -> list[Finding]:
    """Days on which something happened that lie after the day the data are true on."""
    day = pd.Timestamp(extracted_on)
    return [
        finding
        for name in dataset.event_dates
        if name not in dataset.made
        for finding in about_rows(
            rows[rows[name] > day],
            Finding(
                code="ROW-DAY-AHEAD",
                severity=Severity.LEFT_OUT,
                file=file,
                column=dataset.column_title(name),
                message="The day lies after the day the data are true on.",
                expected="It counts once that day has come, and not before.",
                advice="Check it for a slip in the year.",
            ),
        )
    ]


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
    tidy, titled = TIDY.get(dataset.key), TITLED.get(dataset.key)
    rows = real_rows(table, file, notes, lone_cells=dataset.key in LONE_CELLS)
    rows = tidy(rows, table.name, file, notes) if tidy else rows
    rows = titled(rows, table.titles, table.name, file, notes) if titled else rows
    fields = fields_of(dataset.key)
    held = [name for name in rows if name in fields]
    typed = typed_fields(rows[held], table.name, file, notes, about=dataset.key)
    worked_out = {name: rows[name] for name in rows if name not in fields}
    return pd.DataFrame({**typed, **worked_out, "source_sheet": table.name, "source_row": rows.index}, index=rows.index)


def _that_say_something(dataset: Dataset, rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Without rows in which no column of the register itself could be read."""
    own = [name for name in dataset.by_name if name in rows and name != "case_reference"]
    empty = rows[own].isna().all(axis=1)
    notes += about_rows(
        rows[empty],
        Finding(
            code="ROW-NOTHING",
            severity=Severity.LEFT_OUT,
            file=file,
            expected="The row was not loaded.",
            message=f"The row says nothing about any {dataset.one}.",
            advice="Fill in its dates, or remove it.",
        ),
    )
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
    notes += about_rows(
        rows[repeated],
        Finding(
            code="ROW-SAME-KEY",
            severity=Severity.LEFT_OUT,
            file=file,
            message=f"Another row has the same reference, as if it were the same {dataset.one}.",
            expected="Both were loaded, and both are counted.",
            advice="Check whether one of them should be removed.",
        ),
    )
    identity = identity.where(~repeated, identity.astype("str") + "|" + again.astype("str"))
    place = file + "|" + rows["source_sheet"].astype("str") + "|" + rows["source_row"].astype("str")
    return hashed(identity.fillna(place), key)


def _as_found(rows: pd.DataFrame, _file: str, _notes: list[Finding]) -> pd.DataFrame:
    return rows
