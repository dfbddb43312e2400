"""A table with its awkwardness, described once, whatever format it is written in."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tests.corpus.council import Cell, Rows

Span = tuple[int, int, int, int]
"""First row, first column, last row and last column of merged cells, all from 0."""


@dataclass(frozen=True)
class Table:
    """The cells of a sheet, a file of text or a table in a document. Days are real dates where a format has them."""

    rows: Rows
    name: str = "Sheet1"
    merged: Sequence[Span] = ()
    hidden: frozenset[int] = field(default_factory=frozenset)
    """Rows that nobody sees, from 0."""
    struck: frozenset[int] = field(default_factory=frozenset)
    """Rows that are crossed out."""

    @property
    def width(self) -> int:
        """Of the widest row."""
        return max(map(len, self.rows))

    def of(self, rows: Rows) -> "Table":
        """The same with other cells."""
        return replace(self, rows=rows)


Tables = Sequence[Table]


def headed(head: Sequence[Cell], body: Rows) -> Tables:
    """One plain table."""
    return (Table([list(head), *body]),)
