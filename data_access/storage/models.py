"""The tables of the database, as SQLModel classes in a registry of their own.

Streamlit imports a changed module again; with SQLModel's shared registry that fails with "table is
already defined" (sqlmodel issue 350). The columns of a case are made from ``metrics.cases.columns.CASES``,
so that the two cannot disagree.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from pydantic import create_model
from sqlalchemy import LargeBinary, Text, func
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from metrics.base.columns import Column, ColumnKind
from metrics.cases.columns import CASES
from metrics.counting.registers import CASES as CASES_KEY
from metrics.datasets import STORED
from metrics.schools.public_register import ESTABLISHMENTS


class Table(SQLModel, registry=registry()):
    """The base of every table."""


class BatchRecord(Table, table=True):
    """One imported file. Never changed, but for the moment it is withdrawn."""

    __tablename__ = "batch"

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(index=True)
    filename: str
    kind: str
    authority: str = ""
    extracted_on: date
    imported_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock, as is ``withdrawn_at``."""
    imported_by: str = ""
    partial: bool = False
    holds: str = CASES_KEY
    """What the file listed: the cases, registers by key, with commas between."""
    rows_found: int
    rows_stored: int
    rows_refused: int
    mapping: str = Field(sa_type=Text)
    """How each column was understood, as JSON."""
    withdrawn_at: datetime | None = None


class FindingRecord(Table, table=True):
    """One finding of one batch; rows and found texts as JSON lists."""

    __tablename__ = "finding"

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(foreign_key="batch.id", index=True)
    code: str
    severity: str
    message: str
    expected: str
    advice: str
    file: str
    sheet: str
    column_title: str
    rows: str = Field(sa_type=Text)
    found: str = Field(sa_type=Text)


class AttendanceChunk(Table, table=True):
    """Some lines of attendance of one batch and one school year, as a compressed Parquet file.

    Weekly lines of every pupil of a county for five years are fifteen million rows: as rows of a table they would
    take gigabytes and minutes, as columns of codes some hundred megabytes and seconds.
    """

    __tablename__ = "attendance_chunk"

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(foreign_key="batch.id", index=True)
    school_year: int = Field(index=True)
    """The calendar year in which it begins."""
    rows: int
    sessions: bytes = Field(sa_type=LargeBinary)
    """The file. Should its columns change, so must this name: a database without it is told as another version's."""


class PublishedRecord(Table, table=True):
    """One published figure of one release; ``reason`` says why a value is missing.

    ``dataset`` is the file it came from; ``time_kind`` whether ``time_period`` is a calendar year, the census in
    January of that year, or a school year with its terms; ``headline`` whether it is about all children of the area.
    """

    __tablename__ = "published"

    id: int | None = Field(default=None, primary_key=True)
    sha256: str
    release: str
    dataset: str
    time_period: int
    time_kind: str
    level: str
    area_code: str = Field(index=True)
    old_la_code: str = ""
    area_name: str
    region_name: str = ""
    headline: bool
    breakdown_topic: str
    breakdown: str
    indicator: str
    metric: str = ""
    value: float | None = None
    reason: str = ""


class RemedyNote(Table, table=True):
    """What an officer wrote about one remedy: a note, evidence, a target day, a day of completion. Never changed."""

    __tablename__ = "remedy_note"

    id: int | None = Field(default=None, primary_key=True)
    row_key: str = Field(index=True)
    """Of the remedy, the same in every version of the register: so a note outlives an upload."""
    kind: str
    text: str = Field(default="", sa_type=Text)
    day: date | None = None
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock."""
    made_by: str


class StepChangeRecord(Table, table=True):
    """A day from which a figure's average and limits start afresh. Never changed, but for the moment it is undone."""

    __tablename__ = "step_change"

    id: int | None = Field(default=None, primary_key=True)
    metric: str = Field(index=True)
    day: date
    reason: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock, as is ``undone_at``."""
    made_by: str
    undone_at: datetime | None = None
    undone_by: str = ""


class SettingRecord(Table, table=True):
    """One setting as somebody chose it on a page. Never changed: the newest of a key counts."""

    __tablename__ = "setting"

    id: int | None = Field(default=None, primary_key=True)
    key: str
    value: str = Field(sa_type=Text)
    """As JSON; "null" once nothing is chosen any more."""
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock."""
    made_by: str


class ProfileRecord(Table, table=True):
    """How files of one shape are to be read, as an officer said once. Never changed: the newest of a shape counts."""

    __tablename__ = "profile"

    id: int | None = Field(default=None, primary_key=True)
    shape: str = Field(index=True)
    name: str
    corrections: str = Field(sa_type=Text)
    """As JSON; "{}" once it is to be read as it is again."""
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock."""
    made_by: str = ""


class ReadingRecord(Table, table=True):
    """How one batch was read, and the settings in force when it was made. Never changed."""

    __tablename__ = "reading"

    batch_id: int = Field(primary_key=True, foreign_key="batch.id")
    corrections: str = Field(sa_type=Text)
    """As JSON; "{}" where nothing was said."""
    counted_by: str = Field(sa_type=Text)
    """The settings that change figures, as JSON; "" where they were not given."""


class PublicationRecord(Table, table=True):
    """What was published once: every number of it as JSON, and by which policy. Never changed."""

    __tablename__ = "publication"
    id: int | None = Field(default=None, primary_key=True)
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    policy: str
    numbers: str = Field(sa_type=Text)


class HashKeyRecord(Table, table=True):
    """Which key the keyed hashes were made with, as its fingerprint. One row, which a load also holds while it writes.

    A database of a version that kept no fingerprint has no row; the next load takes the key that is used then for it.
    """

    __tablename__ = "hash_key"

    id: int = Field(primary_key=True)
    fingerprint: str


_TYPES: dict[ColumnKind, Any] = {
    ColumnKind.DATE: date | None,
    ColumnKind.FLAG: bool | None,
    ColumnKind.NUMBER: int | None,
    ColumnKind.MONEY: float | None,
    ColumnKind.DECIMAL: float | None,
}


def _rows_of(name: str, table: str, about: str, columns: Iterable[Column]) -> Any:
    """The class for the rows of a table whose columns ``metrics`` defines, and where each row came from."""
    return create_model(  # ty: ignore[no-matching-overload]
        name,
        __base__=Table,
        __module__=__name__,
        __doc__=about,
        __cls_kwargs__={"table": True},
        __tablename__=(str, table),
        id=(int | None, Field(default=None, primary_key=True)),
        batch_id=(int, Field(foreign_key="batch.id", index=True)),
        source_sheet=(str, ""),
        source_row=(int, 0),
        not_understood=(str | None, None),
        **{column.name: (_TYPES.get(column.kind, str | None), None) for column in columns},
    )


CaseRecord: Any = _rows_of("CaseRecord", "case_record", "One case of one batch.", CASES)
RECORDS: dict[str, Any] = {
    CASES_KEY: CaseRecord,
    **{
        key: _rows_of(f"{key.title()}Record", f"{key}_record", f"One {one.one} of one batch.", one.columns)
        for key, one in (STORED | {ESTABLISHMENTS.key: ESTABLISHMENTS}).items()
    },
}
"""The class for the rows of every table, by its key."""
