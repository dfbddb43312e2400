"""From the recognised sheets of a register to typed rows without personal details; every row is kept or named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.cases.not_understood import understood
from data_access.cases.people import linked_to_people
from data_access.cases.rows import real_rows, typed_fields
from data_access.cases.searched import Begins, is_reference, searched_names, searched_references
from data_access.findings import Finding, Read, Source, gathered
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.recognise.columns import UNUSED
from data_access.recognise.sheet import Recognised
from data_access.registers import findings as say
from data_access.registers.reader import RegisterReader
from data_access.registers.readers import READERS
from data_access.registers.row_keys import with_keys, without_repeats
from metrics.counting.dataset import Dataset

_YEARS_OF_A_CASE = 5
"""How long after its case began most of what follows from it is recorded."""


@dataclass(frozen=True)
class RegisterRows:
    """The rows of one register, and how many were found and refused."""

    rows: pd.DataFrame
    rows_found: int
    rows_refused: int


def read_registers(
    tables: Sequence[Recognised],
    file: str,
    *,
    key: bytes,
    extracted_on: date,
    readers: Mapping[str, RegisterReader] = READERS,
    corrections: Corrections = AS_WRITTEN,
) -> Read[Mapping[str, RegisterRows]]:
    """Every register that some sheet is about, by key."""
    kinds = tuple(dict.fromkeys(table.about for table in tables))
    made = gathered(
        _register(
            readers[about], [table for table in tables if table.about == about], file, key, extracted_on, corrections
        )
        for about in kinds
    )
    by_key = dict(zip(kinds, made.value, strict=True))
    ahead = [
        finding
        for about, register in by_key.items()
        for finding in _days_ahead(readers[about].dataset, register.rows, extracted_on, file)
    ]
    return Read(by_key, (*made.findings, *ahead))


def _days_ahead(dataset: Dataset, rows: pd.DataFrame, extracted_on: date, file: str) -> list[Finding]:
    """Days on which something happened that lie after the day the data are true on."""
    day = pd.Timestamp(extracted_on)
    return [
        finding
        for name in dataset.event_dates
        if name not in dataset.made
        if (ahead := rows[name] > day).any()
        for finding in say.DAY_AHEAD.by_sheet(rows[ahead], file, column=dataset.column_title(name))
    ]


def _register(
    reader: RegisterReader,
    tables: Sequence[Recognised],
    file: str,
    key: bytes,
    extracted_on: date,
    corrections: Corrections,
) -> Read[RegisterRows]:
    dataset = reader.dataset
    found = sum(len(table.rows) for table in tables)
    typed = gathered(_typed(reader, table, file, extracted_on, corrections) for table in tables)
    checked = (
        Read(pd.concat(typed.value, ignore_index=True), typed.findings)
        .then(_that_say_something, dataset, file)
        .then(reader.check, file)
        .then(_without_people, dataset, file, key)
        .then(without_repeats, dataset, file)
        .then(with_keys, dataset, file, key)
    )
    rows = dataset.typed(checked.value)
    return Read(RegisterRows(rows, found, found - len(rows)), checked.findings)


def _typed(
    reader: RegisterReader, table: Recognised, file: str, extracted_on: date, corrections: Corrections
) -> Read[pd.DataFrame]:
    """The rows of one sheet, each column by its kind; columns that ``tidy`` worked out stay as they are."""
    source, fields = Source(file, table.name), reader.layout.fields
    tidy = real_rows(table, file, lone_cells=reader.lone_cells).then(reader.tidy, source)
    if reader.from_titles:
        tidy = tidy.then(reader.from_titles, source, table.titles)
    rows = tidy.value
    known = rows[[name for name in rows if name in fields]]
    typed = typed_fields(known, reader.layout, source, extracted_on, corrections)
    unread = [match.heading for match in table.matches if match.how == UNUSED] if reader.not_read else []
    told = [reader.not_read.on(source, column=heading) for heading in unread if reader.not_read]
    worked_out = {name: rows[name] for name in rows if name not in fields}
    columns = {**typed.value, **worked_out, "source_sheet": table.name, "source_row": rows.index}
    return Read(pd.DataFrame(columns, index=rows.index), (*told, *tidy.findings, *typed.findings))


def _that_say_something(rows: pd.DataFrame, dataset: Dataset, file: str) -> Read[pd.DataFrame]:
    """Without rows in which no column of the register itself says anything."""
    own = [name for name in dataset.by_name if name in rows and name != "case_reference"]
    empty = rows[own].isna().all(axis=1) & understood(rows)
    return Read(rows[~empty].reset_index(drop=True), say.NOTHING.by_sheet(rows[empty], file, one=dataset.one))


def _without_people(rows: pd.DataFrame, dataset: Dataset, file: str, key: bytes) -> Read[pd.DataFrame]:
    """Linked to people by hashes, without what names them or identifies them where nobody expects it."""
    references: dict[str, pd.Series] = {}
    findings: list[Finding] = []
    begins = Begins(rows.get(dataset.begins), _YEARS_OF_A_CASE)
    for column in dataset.columns:
        if column.name in rows and is_reference(column):
            name, title = column.name, column.title
            searched, found = searched_references(rows, name, title, begins=begins, key=key, file=file)
            references[name] = searched.kept.fillna(searched.stand_ins) if found else rows[name]
            findings += found
    cut = searched_names(rows.assign(**references), dataset.columns, file)
    return Read(linked_to_people(cut.value, key=key), (*findings, *cut.findings))
