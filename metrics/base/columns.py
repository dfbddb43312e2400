"""What a column of the council's data is: its name, what it holds, its words on screen."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from metrics.base.categories import named
from metrics.base.code_list import CodeList

ORIGIN: tuple[str, ...] = ("source_file", "source_sheet", "source_row")
"""Where a row came from; carried beside its columns, for "show me the rows"."""
NOT_UNDERSTOOD = "not_understood"
"""The deciding columns of a row whose cells could not be read, by name with commas between; missing where all could.

Carried beside the columns as the origin is. Such a row is in no figure: nobody may say what it would count as.
"""


class ColumnKind(StrEnum):
    """What a column holds."""

    DATE = "date"
    CODE = "code"
    FLAG = "yes or no"
    NUMBER = "whole number"
    MONEY = "pounds"
    DECIMAL = "number"
    """A number that need not be whole: hours a week."""
    TEXT = "text"
    """One of a few names: a place, a team, a theme."""
    WORDS = "words"
    """Free words or a reference, different in nearly every row."""


class OfMonth(StrEnum):
    """What a month without a day stands for in a column of days; Excel keeps "Nov 2019" as the first of November."""

    NEEDS_A_DAY = "a day is needed"
    """A deadline of law, or a day that one is counted from: nobody may guess it."""
    TARGET = "its last day"
    """A promise for November is not broken in November."""
    HAPPENED = "its last day, or the day of the extract"
    """It had happened by the end of the month, and by the day on which the list was true."""
    BEGINNING = "its first day"
    """Something that lasted began in it."""


_DTYPES = {
    ColumnKind.DATE: "datetime64[s]",
    ColumnKind.FLAG: "boolean",
    ColumnKind.NUMBER: "Int32",
    ColumnKind.MONEY: "float64",
    ColumnKind.DECIMAL: "float64",
    ColumnKind.WORDS: "str",
}


@dataclass(frozen=True)
class Column:
    """One column: our name, what it holds, SEN2's element and one sentence about it."""

    name: str
    kind: ColumnKind
    title: str
    sen2: str = ""
    codes: CodeList | None = None
    about: str = ""
    keyed: bool = False
    """A keyed hash: it links rows, means nothing outside, and must never leave in a list, a workbook or on a screen."""
    of_month: OfMonth = OfMonth.NEEDS_A_DAY
    """For a column of days: what a month stands for in it."""
    decides: bool = False
    """Whether its value, or that it is blank, decides whether and how a row counts.

    A blank plan day means that the child waits: a cell there that cannot be read must not be taken for a blank.
    """

    @property
    def dtype(self) -> str:
        """The pandas type that holds it."""
        return _DTYPES.get(self.kind, "category")

    @cached_property
    def kept_as(self) -> Any:
        """The same as an object: pandas looks through all it knows for what a name stands for."""
        return self.of_codes if self.codes else pd.api.types.pandas_dtype(self.dtype)

    @property
    def title_in_sentence(self) -> str:
        """The title where no table shows what it holds: "Decision whether to assess (day)" is not the decision."""
        return f"{self.title} (day)" if self.kind is ColumnKind.DATE else self.title

    @cached_property
    def of_codes(self) -> pd.CategoricalDtype:
        """The type of a column of codes: in the order of their list, so that groups appear also when empty."""
        return pd.CategoricalDtype(list(self.codes.values()) if self.codes else [], ordered=True)

    @cached_property
    def _missing(self) -> pd.api.extensions.ExtensionArray:
        dtype = self.of_codes if self.dtype == "category" else self.dtype
        return pd.Series([None], dtype=dtype).array

    def blank(self, count: int) -> pd.api.extensions.ExtensionArray:
        """So many rows in which nothing is recorded."""
        return self._missing.take(np.zeros(count, dtype=np.intp))


def day_column(
    name: str,
    title: str,
    sen2: str = "",
    about: str = "",
    of_month: OfMonth = OfMonth.NEEDS_A_DAY,
    *,
    decides: bool = True,
) -> Column:
    """A column of days; ``of_month`` says what a month without a day stands for in it.

    It decides unless it only describes: a blank day is one on which nothing happened.
    """
    return Column(name, ColumnKind.DATE, title, sen2, about=about, of_month=of_month, decides=decides)


def yes_no(name: str, title: str, sen2: str = "", about: str = "", *, decides: bool = True) -> Column:
    """A column of yes, no or not recorded. It decides unless it only describes: a blank counts as no."""
    return Column(name, ColumnKind.FLAG, title, sen2, about=about, decides=decides)


def coded(name: str, title: str, codes: CodeList, sen2: str = "", about: str = "", *, decides: bool = False) -> Column:
    """A column of codes of one list. Outcomes and states decide; needs and the like describe."""
    return Column(name, ColumnKind.CODE, title, sen2, codes, about, decides=decides)


def text(name: str, title: str, sen2: str = "", about: str = "", *, decides: bool = False) -> Column:
    """A column of a few names."""
    return Column(name, ColumnKind.TEXT, title, sen2, about=about, decides=decides)


def words(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    """A column of free words or references."""
    return Column(name, ColumnKind.WORDS, title, sen2, about=about)


def keyed(name: str, title: str, about: str = "") -> Column:
    """A column of keyed hashes, which must never leave."""
    return Column(name, ColumnKind.WORDS, title, about=about, keyed=True)


def number(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    """A column of whole numbers."""
    return Column(name, ColumnKind.NUMBER, title, sen2, about=about)


def decimal(name: str, title: str, sen2: str = "", about: str = "") -> Column:
    """A column of numbers that need not be whole."""
    return Column(name, ColumnKind.DECIMAL, title, sen2, about=about)


def money(name: str, title: str, sen2: str = "", about: str = "", *, decides: bool = False) -> Column:
    """A column of pounds, pence as decimals."""
    return Column(name, ColumnKind.MONEY, title, sen2, about=about, decides=decides)


def typed_rows(rows: pd.DataFrame, columns: tuple[Column, ...]) -> pd.DataFrame:
    """The same rows with every column present and of its type, and what is carried beside; absent ones are blank.

    Raises ValueError for a code outside its list: it would be counted as not recorded.
    """
    if _is_typed(rows, columns):
        return rows.copy(deep=False)
    made = {
        column.name: _as_type(rows[column.name], column) if column.name in rows else column.blank(len(rows))
        for column in columns
    }
    origin = {name: rows[name] if name in rows else "" for name in ORIGIN if name != "source_row"}
    origin["source_row"] = rows["source_row"] if "source_row" in rows else 0
    unclear = rows[NOT_UNDERSTOOD].astype("str") if NOT_UNDERSTOOD in rows else pd.Series(None, rows.index, dtype="str")
    return pd.DataFrame({**made, **origin, NOT_UNDERSTOOD: unclear}, index=rows.index, copy=False)


def _is_typed(rows: pd.DataFrame, columns: tuple[Column, ...]) -> bool:
    """Whether nothing is left to do: rows are typed when they are read, and again when they are counted."""
    names = [*(column.name for column in columns), *ORIGIN, NOT_UNDERSTOOD]
    return list(rows.columns) == names and all(
        isinstance(found, pd.CategoricalDtype) if column.kind is ColumnKind.TEXT else found == column.kept_as
        for found, column in zip(rows.dtypes.array, columns, strict=False)
    )


def _as_type(found: pd.Series, column: Column) -> pd.Series | pd.api.extensions.ExtensionArray:
    if found.dtype == "object" and pd.isna(found.array).all():  # as most columns of most lists are
        return column.blank(len(found))
    if column.codes is not None:
        return _as_codes(found, column.name, column.of_codes)
    if column.dtype == "category":
        return found if isinstance(found.dtype, pd.CategoricalDtype) else named(found)
    return found if found.dtype == column.kept_as else found.astype(column.kept_as)


def _as_codes(found: pd.Series, name: str, wanted: pd.CategoricalDtype) -> pd.Series:
    if found.dtype == wanted:
        return found
    codes, distinct = pd.factorize(found)
    places = np.append(wanted.categories.get_indexer(pd.Index(distinct, dtype="object")), -1)[codes]
    unknown = int(((places < 0) & (codes >= 0)).sum())
    if unknown:
        raise ValueError(f"{name} holds a code outside its list in {unknown:,} rows")
    return pd.Series(pd.Categorical.from_codes(places, dtype=wanted), found.index)


def recorded_in(rows: pd.DataFrame, columns: tuple[Column, ...]) -> frozenset[str]:
    """Which of the columns hold anything at all."""
    names = () if rows.empty else (column.name for column in columns if column.name in rows)
    return frozenset(name for name in names if not pd.isna(rows[name].array).all())
