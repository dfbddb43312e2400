"""Rows of a table in the database and back: columns by their kind, as fast as the driver goes."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, func
from sqlalchemy.engine import Connection, Engine
from sqlmodel import select

from data_access.storage.models import RECORDS
from metrics.base.columns import NOT_UNDERSTOOD, ColumnKind
from metrics.datasets import columns_of


def read_rows(database: Engine, about: str, batch_id: int, *, only: ColumnElement[bool] | None = None) -> pd.DataFrame:
    """The rows of one table of one batch, each column by its kind; ``only`` narrows them down.

    Most lists fill a third of the columns: to ask first which those are takes less time than to fetch what is blank.
    """
    kinds = {**_kinds(about), **_BESIDE}
    model = RECORDS[about]
    held = {name: model.__table__.c[name] for name in kinds}
    rows = model.batch_id == batch_id if only is None else and_(model.batch_id == batch_id, only)
    counts = _fetched(database, select(*map(func.count, held.values())).where(rows))
    filled = [name for name, count in zip(held, *counts, strict=True) if count] or list(held)
    found = _fetched(database, select(*(held[name] for name in filled)).where(rows))
    columns = dict(zip(filled, zip(*found, strict=True), strict=True)) if found else {}
    blank = (None,) * len(found)
    return pd.DataFrame({name: _column(columns.get(name, blank), kind) for name, kind in kinds.items()})


def columns_in(connection: Connection, about: str, batch_id: int, names: Sequence[str]) -> pd.DataFrame:
    """Some columns of one table of one batch, each by its kind, by a connection that may be writing it."""
    kinds, model = _BESIDE | _kinds(about), RECORDS[about]
    query = select(*(model.__table__.c[name] for name in names)).where(model.batch_id == batch_id)
    cursor = connection.exec_driver_sql(str(query.compile(connection, compile_kwargs={"literal_binds": True}))).cursor
    columns = list(zip(*(cursor.fetchall() if cursor else ()), strict=True)) or [()] * len(names)
    return pd.DataFrame({name: _column(values, kinds[name]) for name, values in zip(names, columns, strict=True)})


def _fetched(database: Engine, query: Select) -> Sequence[tuple]:
    """The rows as the driver gives them: SQLAlchemy's own rows cost as much again as reading them."""
    with database.connect() as connection:
        asked = str(query.compile(database, compile_kwargs={"literal_binds": True}))
        cursor = connection.exec_driver_sql(asked).cursor
        return cursor.fetchall() if cursor else ()


_BESIDE = {"source_sheet": ColumnKind.TEXT, "source_row": ColumnKind.NUMBER, NOT_UNDERSTOOD: ColumnKind.TEXT}
"""What is kept of each row beside the columns of its list."""


_BLANK = {
    ColumnKind.DATE: "datetime64[s]",
    ColumnKind.FLAG: "boolean",
    ColumnKind.NUMBER: "Int32",
    ColumnKind.MONEY: "float64",
    ColumnKind.DECIMAL: "float64",
}


def _kinds(about: str) -> dict[str, ColumnKind]:
    return {column.name: column.kind for column in columns_of(about)}


def _column(values: Sequence, kind: ColumnKind) -> pd.Series:
    if values.count(None) == len(values):
        return pd.Series(None, pd.RangeIndex(len(values)), dtype=_BLANK.get(kind, "object"))
    if kind is ColumnKind.DATE:
        return _days(values)
    if kind is ColumnKind.FLAG:
        return pd.Series([None if one is None else bool(one) for one in values], dtype="boolean")
    if kind is ColumnKind.NUMBER:
        return pd.Series(values, dtype="Int32")
    if kind in (ColumnKind.MONEY, ColumnKind.DECIMAL):
        return pd.Series(values, dtype="float64")
    return pd.Series(values, dtype="object")


def _days(values: Sequence) -> pd.Series:
    """A list has far fewer different days than rows, and numpy is slow to read one."""
    codes, distinct = pd.factorize(np.array(values, dtype="object"))
    return pd.Series(np.array([*distinct, None], dtype="datetime64[s]")[codes])


def write_rows(connection: Connection, about: str, rows: pd.DataFrame) -> None:
    """Store rows of one table, with the number of their batch in ``batch_id``.

    Of the columns that hold anything: most lists fill a third of them.
    """
    kinds = _kinds(about)
    names = [name for name in ("batch_id", *_BESIDE, *kinds) if not pd.isna(rows[name].array).all()]
    columns = {name: _plain(rows[name], kinds.get(name, ColumnKind.TEXT)) for name in names}
    insert_columns(connection, str(RECORDS[about].__tablename__), columns)


def insert_columns(connection: Connection, table: str, columns: Mapping[str, Sequence]) -> None:
    """Store columns of plain values, each by its name in the database, as rows of one of our tables.

    By the driver's executemany, several times faster than one object for each row.
    """
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join([mark] * len(columns))})"
    if made := list(zip(*columns.values(), strict=True)):
        connection.exec_driver_sql(statement, made)


def _plain(column: pd.Series, kind: ColumnKind) -> list:
    """Values as every driver takes them: ISO text for days, None for missing."""
    if kind is ColumnKind.DATE:
        codes, distinct = pd.factorize(column)
        texts = np.datetime_as_string(np.asarray(distinct).astype("datetime64[D]")).tolist()
        return np.array([*texts, None], dtype="object")[codes].tolist()
    return column.to_numpy(dtype="object", na_value=None).tolist()
