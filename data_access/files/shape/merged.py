"""Merged cells stand for every cell that they cover, across and down; in the file only the first one holds the words.

Not filled are merges that only draw: over a whole row that holds nothing else (a title, a note), and over columns that
hold nothing of their own (one column drawn wide). Where a cell below a merge holds something, no program made it as
people see it, and every cell is taken as it is. So nothing becomes a row, a column or a table that was none.
"""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_access.files import findings as say
from data_access.files.shape.marks import Merged
from data_access.findings import Read, Source


def with_merged(
    columns: list[pa.Array], merged: Sequence[Merged], sheet: str, first_row: int = 1
) -> Read[list[pa.Array]]:
    """The columns of a sheet with every covered cell filled, in rows that hold something; and the rows, named.

    Those with cells merged across columns are named besides, to be looked at when it is known what the columns hold.

    ``merged`` counts rows and columns from 1; ``first_row`` is the number that a person sees on the first row. Raises
    FileRefused (FILE-TRUNCATED) where merged cells cover each other, which no spreadsheet program lets happen.
    """
    if not merged or not columns:
        return Read(columns)
    ranges = _within(np.array(merged, dtype=np.int64) - 1, len(columns[0]), len(columns))
    own = np.array([column.is_valid().to_numpy(zero_copy_only=False) for column in columns])
    ranges = _that_stand_for_cells(ranges, own)
    made, touched, across = list(columns), *np.zeros((2, len(columns[0])), dtype=bool)
    for place in range(len(columns)):
        over = ranges[(ranges[:, 1] <= place) & (ranges[:, 3] >= place)]
        over = over[(over[:, 1] < place) | (over[:, 2] > over[:, 0])]  # a first cell stands for itself
        if not len(over) or not own[place].any():
            continue
        made[place], rows = _covered(columns, place, over)
        touched[rows] = True
    for top, _, bottom, _ in ranges[ranges[:, 3] > ranges[:, 1]]:
        across[top : bottom + 1] = True
    touched &= own.any(axis=0)
    source, numbers = Source("", sheet), np.arange(len(touched)) + first_row
    of_days = say.MERGED_ACROSS.on_rows(source, numbers[touched & across])
    return Read(made, (*say.MERGED.on_rows(source, numbers[touched]), *of_days))


def _within(ranges: np.ndarray, height: int, width: int) -> np.ndarray:
    """The ranges as far as they lie among the filled cells, without single cells."""
    ranges = np.minimum(ranges, np.array([height, width, height, width]) - np.array([0, 0, 1, 1]))
    ranges = ranges[(ranges[:, 0] < height) & (ranges[:, 1] < width) & (ranges[:, :2] >= 0).all(axis=1)]
    sizes = ranges[:, 2:] - ranges[:, :2] + 1
    ranges, sizes = ranges[(sizes >= 1).all(axis=1)], sizes[(sizes >= 1).all(axis=1)]
    if sizes.prod(axis=1).sum() > height * width:
        raise say.DAMAGED_INSIDE.refusal()
    return ranges[sizes.prod(axis=1) > 1]


def _that_stand_for_cells(ranges: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Without ranges that hold more than their first cell, or nothing, and without those that draw over whole rows."""
    upto = np.zeros((own.shape[0] + 1, own.shape[1] + 1), dtype=np.int32)
    upto[1:, 1:] = own.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, dtype=np.int32)
    top, left, bottom, right = ranges[:, 0], ranges[:, 1], ranges[:, 2] + 1, ranges[:, 3] + 1
    inside = upto[right, bottom] - upto[left, bottom] - upto[right, top] + upto[left, top]
    in_rows = upto[-1, bottom] - upto[-1, top]
    is_one = own[left, top] & (inside == 1)
    return ranges[is_one & ((in_rows > 1) | (right - left == 1))]


def _covered(columns: list[pa.Array], place: int, over: np.ndarray) -> tuple[pa.Array, np.ndarray]:
    """One column with the cells that ranges cover there, and the rows of these."""
    lengths = over[:, 2] - over[:, 0] + 1
    begins = np.repeat(over[:, 0], lengths)
    rows = begins + np.arange(lengths.sum()) - np.repeat(lengths.cumsum() - lengths, lengths)
    sources = np.repeat(over[:, 1], lengths)
    texts, at = [], []
    for source in np.unique(sources):
        ours = sources == source
        texts.append(columns[source].take(pa.array(begins[ours])))
        at.append(rows[ours])
    order = np.argsort(np.concatenate(at), kind="stable")
    rows = np.concatenate(at)[order]
    mask = np.zeros(len(columns[place]), dtype=bool)
    mask[rows] = True
    if mask.sum() != len(rows):
        raise say.DAMAGED_INSIDE.refusal()
    words = pa.concat_arrays(texts).take(pa.array(order))
    return pc.replace_with_mask(columns[place], pa.array(mask), words), rows


class MergedInWord:
    """The merged cells of a table in a Word document, told cell by cell."""

    def __init__(self) -> None:
        self._ranges: list[list[int]] = []
        self._open: dict[int, list[int]] = {}

    def cell(self, row: int, column: int, span: int, down: str) -> None:
        """One more cell of ``span`` columns; ``down`` is "restart", "continue" or nothing, as Word says it."""
        if down == "continue" and column in self._open:
            self._open[column][2] = row
            return
        self._open.pop(column, None)
        if down or span > 1:
            self._ranges.append([row, column, row, column + max(span, 1) - 1])
        if down:
            self._open[column] = self._ranges[-1]

    def go_on(self, other: "MergedInWord", rows: int) -> None:
        """Those of a table that goes on from one of so many rows."""
        self._ranges += map(list, other.below(rows))

    def below(self, rows: int) -> list[Merged]:
        """First row, first column, last row and last column of each, below so many more rows."""
        return [(top + rows, left, last + rows, right) for top, left, last, right in self._ranges]
