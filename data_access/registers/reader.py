"""What the importer must know of one register: how councils name its columns, and what is peculiar to its sheets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from data_access.cases.not_understood import understood
from data_access.findings import Finding, FindingKind, Read, Source
from data_access.layouts.code_words import CodeWords
from data_access.layouts.fields import Field
from data_access.layouts.layout import Layout, register_fields
from metrics.base.columns import ColumnKind
from metrics.counting.dataset import Dataset

Tidy = Callable[[pd.DataFrame, Source], Read[pd.DataFrame]]
"""Takes the rows of one sheet as found, all text, and gives them back fit to be typed.

Rows that it leaves out or joins to others it names in the findings.
"""
Check = Callable[[pd.DataFrame, str], Read[pd.DataFrame]]
"""Takes the typed rows of all sheets, with ``source_sheet`` and ``source_row``, and the file; gives them back checked.

What is wrong it names in the findings; it changes no value.
"""
FromTitles = Callable[[pd.DataFrame, Source, tuple[str, ...]], Read[pd.DataFrame]]
"""Takes rows as found and the lines above their headings, and adds what those say of all rows."""


def as_found(rows: pd.DataFrame, _source: object) -> Read[pd.DataFrame]:
    """Nothing is peculiar."""
    return Read(rows)


def named(rows: pd.DataFrame, checks: Iterable[tuple[FindingKind, pd.Series]], file: str) -> Read[pd.DataFrame]:
    """Typed rows as they are; each kind of finding is said of the rows that its mask marks.

    Nothing is said of rows that are not understood: what they would count as is not known.
    """
    findings: list[Finding] = []
    told = understood(rows)
    for kind, broken in checks:
        if broken.any():
            findings += kind.by_sheet(rows[broken.fillna(False).astype(bool) & told], file)
    return Read(rows, tuple(findings))


@dataclass(frozen=True, kw_only=True, eq=False)
class RegisterReader:
    """How one register is read. A mistake in its declaration is found when the program starts."""

    dataset: Dataset
    headings: Mapping[str, str]
    """By column, what councils call it beside its title, parted by semicolons."""
    code_words: tuple[CodeWords, ...] = ()
    """What councils write for the codes of its lists, beside the words of the lists."""
    twins: Mapping[str, str] = field(default_factory=dict)
    """Pairs of columns whose headings councils use for either: the cells decide."""
    unheaded: str = ""
    """What its first column of numbers holds where that has no heading."""
    tidied: frozenset[str] = frozenset()
    """Columns whose cells ``tidy`` makes readable: "Yes - to 12 May"."""
    by_cells: tuple[str, CodeWords] | None = None
    """The column that columns with unknown headings are for where every cell of them reads by these words."""
    ended_by: Mapping[str, Sequence[str]] | None = None
    """What ends a row for the figures: each such column with the codes that do, none where whatever is filled in does.
    None for a register whose rows do not end."""
    says_ended: tuple[str, ...] = ()
    """Columns that tell how a row ended, and without any of those do not end it."""
    not_read: FindingKind | None = None
    """What is said of each column that is not read, where that is more than usual."""
    lone_cells: bool = False
    """Whether a row with a single cell may go on from the one above."""
    tidy: Tidy = as_found
    from_titles: FromTitles | None = None
    check: Check = as_found

    def __post_init__(self) -> None:
        """Every column it names exists, and every code has words.

        Raises ValueError with the register and what is wrong.
        """
        columns = self.dataset.by_name
        pairs = (name for pair in self.twins.items() for name in pair)
        single = [name for name in (self.unheaded, self.by_cells[0] if self.by_cells else "") if name]
        named = {*self.headings, *pairs, *self.tidied, *single, *(self.ended_by or ()), *self.says_ended}
        if unknown := named - columns.keys():
            raise ValueError(f"{self.dataset.key}: there is no column {', '.join(sorted(unknown))}")
        if filled := set(self.headings) & self.dataset.made:
            raise ValueError(f"{self.dataset.key}: no upload may fill {', '.join(sorted(filled))}")
        if bare := [name for name, column in columns.items() if column.kind is ColumnKind.CODE and not column.codes]:
            raise ValueError(f"{self.dataset.key}: no code list says what {', '.join(bare)} may hold")
        lists = {column.codes for column in columns.values() if column.codes}
        if unused := [words.codes.key for words in self.code_words if words.codes not in lists]:
            raise ValueError(f"{self.dataset.key}: no column holds codes of {', '.join(unused)}")

    @property
    def key(self) -> str:
        """The key of its register."""
        return self.dataset.key

    @cached_property
    def layout(self) -> Layout:
        """What its sheets look like."""
        return Layout(
            self.key,
            register_fields(self.dataset, self.headings, self.code_words),
            twins=self.twins,
            unheaded=self.unheaded,
            tidied=self.tidied,
            by_cells=self._field_by_cells,
            ended_by=self.ended_by,
            says_ended=self.says_ended,
        )

    @cached_property
    def _field_by_cells(self) -> Field | None:
        if self.by_cells is None:
            return None
        name, words = self.by_cells
        return Field(name, ColumnKind.CODE, (), column=self.dataset.by_name[name], code_words=words)
