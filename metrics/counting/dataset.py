"""What a register of the council's is: its columns, what tells one row from another, and what follows from the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from metrics.base.columns import Column, ColumnKind, typed_rows
from metrics.base.on_demand import Columns
from metrics.cases.past_days import after, changed


def _as_found(rows: Columns, _council: object) -> Columns:
    return rows


def _as_found_always(rows: Columns) -> Columns:
    return rows


@dataclass(frozen=True, kw_only=True, eq=False)
class Dataset:
    """One register beside the cases: appeals, complaints, remedies and so on, one row for each of them.

    Every register has ``row_key`` (keyed hash that tells one row from another), ``person_key`` and
    ``case_reference`` (what links it to the child's case) among its columns, and ``locality`` after ``derive``.
    """

    key: str
    title: str
    """On screen, plural: "Appeals"."""
    one: str
    """What one row is: "appeal"."""
    rows_named: str
    """Several of them, in a sentence: "appeals"."""
    headlines: tuple[str, ...] = ()
    """The figures that are asked for first, by key; the main one leads. None of a register that is made of another."""
    columns: tuple[Column, ...]
    reference: str
    """The column with the register's own reference: an appeal's number, a complaint's."""
    identity: tuple[str, ...]
    """The columns that together tell one row from another; the first must be filled. Its checks may make one for it."""
    begins: str
    """The day from which a row is known. A row without one is known always."""
    taken_for: Mapping[str, str] = field(default_factory=dict)
    """What a blank in a column of its identity is taken for, so that a row stays the same once it is filled in."""
    planned: frozenset[str] = frozenset()
    """Days that lie ahead when they are recorded: targets and hearings."""
    dated: Mapping[str, str] = field(default_factory=dict)
    """What was not known before a day: a column of outcomes to the column of the day it came."""
    over: Callable[[pd.DataFrame], pd.Series] | None = None
    """The day from which each typed row is over, missing where it is not. None: a child may have several at once."""
    made: frozenset[str] = frozenset()
    """Columns that no upload may fill: the importer does, or what officers wrote since."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What ``derive`` adds, in words."""
    shown: tuple[str, ...] = ()
    """The columns of a list of its rows on screen, the reference first; those of a figure's own day come with them."""
    takes_notes: bool = False
    """Whether officers write about its rows: what they wrote comes with each row, in its column ``notes``."""
    stored: bool = True
    """Whether its rows are kept one by one. Else they are added up from what is, when somebody asks."""
    made_of: str = ""
    """The register whose rows its own are made of, where it is not stored."""
    derive: Callable[[Columns, Any], Columns] = _as_found
    """What follows from the rows, and from the cases and registers beside them, as they were known on the day: the
    ``Council`` of all places, which is made of registers. Each column is worked out when a rule first asks for it."""
    always: Callable[[Columns], Columns] = _as_found_always
    """What follows from the rows on every day alike, and so is worked out once for all days."""

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @cached_property
    def event_dates(self) -> frozenset[str]:
        """Days on which something happened: not known before they came."""
        dates = (column.name for column in self.columns if column.kind is ColumnKind.DATE)
        return frozenset(dates) - self.planned

    def column_title(self, name: str) -> str:
        """A column in words, one that ``derive`` adds among them."""
        return self.titles.get(name) or self.by_name[name].title

    @cached_property
    def first_days(self) -> tuple[str, ...]:
        """The days on which a row may begin: the one from which it is known, and those among its identity."""
        days = (name for name in self.identity if self.by_name[name].kind is ColumnKind.DATE)
        return tuple(dict.fromkeys((self.begins, *days)))

    @cached_property
    def nothing(self) -> pd.DataFrame:
        """The register without rows, as most are that a council does not keep. Read only."""
        return typed_rows(pd.DataFrame(), self.columns)

    def typed(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The same rows with every column of the register, absent ones blank."""
        return typed_rows(rows, self.columns) if len(rows.columns) else self.nothing

    def as_they_stood(self, rows: Columns, day: np.datetime64) -> Columns:
        """Typed rows as known on a day: later rows drop, later days and what they brought become blank."""
        if not len(rows):
            return rows
        before = rows.take(np.flatnonzero(~after(rows[self.begins], day)))

        def work_out(_stood: Columns, name: str) -> pd.Series:
            came = self.dated.get(name, name)
            found = before[name]
            return changed(found, None, after(before[came], day)) if came in self.event_dates else found

        return Columns(before.names, before.index, work_out)
