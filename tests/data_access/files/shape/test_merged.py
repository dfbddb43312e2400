"""A merged cell stands for all it covers, and draws no row, column or table where there was none."""

import pyarrow as pa
import pytest

from data_access.files.findings import MERGED, MERGED_ACROSS
from data_access.files.shape.merged import with_merged
from data_access.findings import FileRefused


def filled(lines: list[str], merged: list[tuple[int, int, int, int]]) -> tuple[list[str], list[tuple[int, ...]]]:
    """The lines with each cell as a letter and "." for a blank; and the rows that are named."""
    columns = [
        pa.array([None if cell == "." else cell for cell in column], pa.string()) for column in zip(*lines, strict=True)
    ]
    made, findings = with_merged(columns, merged, "List")
    cells = zip(*(column.to_pylist() for column in made), strict=True)
    return ["".join(cell or "." for cell in line) for line in cells], [
        one.rows for one in findings if one.code == MERGED.code
    ]


HEAD = "RLDO"


@pytest.mark.parametrize(
    ("lines", "merged", "expected", "rows"),
    [
        ([HEAD, "1Nab", "2.ab", "3Sab"], [(2, 2, 3, 2)], [HEAD, "1Nab", "2Nab", "3Sab"], (2, 3)),
        ([HEAD, "1W..", "2Nab"], [(2, 2, 2, 4)], [HEAD, "1WWW", "2Nab"], (2,)),
        ([HEAD, "1W..", "2...", "3Nab"], [(2, 2, 3, 3)], [HEAD, "1WW.", "2WW.", "3Nab"], (2, 3)),
        (["RG..", ".LDO", "1Nab"], [(1, 1, 2, 1), (1, 2, 1, 4)], ["RGGG", "RLDO", "1Nab"], (1, 2)),
        (["T...", HEAD, "1Nab"], [(1, 1, 1, 4)], ["T...", HEAD, "1Nab"], ()),
        ([HEAD, "1Nab", "n..."], [(3, 1, 3, 4)], [HEAD, "1Nab", "n..."], ()),
        (["R.D.", "1.a.", "2.b."], [(1, 1, 1, 2), (2, 1, 2, 2)], ["R.D.", "1.a.", "2.b."], ()),
        ([HEAD, "1Nab", "...."], [(2, 2, 3, 2)], [HEAD, "1Nab", ".N.."], (2,)),
        ([HEAD, "1.ab", "2.ab"], [(2, 2, 3, 2)], [HEAD, "1.ab", "2.ab"], ()),
        ([HEAD, "1Nab", "2Xab"], [(2, 2, 3, 2)], [HEAD, "1Nab", "2Xab"], ()),
        ([HEAD, "1Nab", "2.ab"], [(2, 2, 1_048_576, 2)], [HEAD, "1Nab", "2Nab"], (2, 3)),
        ([HEAD, "1Nab"], [(9, 9, 12, 12), (2, 2, 1, 1), (2, 2, 2, 2)], [HEAD, "1Nab"], ()),
    ],
    ids=["down", "across", "both ways", "headings", "title", "note", "drawn wide", "blank row", "blank cell",
         "cells below a merge", "beyond the sheet", "none"],
)  # fmt: skip
def test_merged_cells(lines, merged, expected, rows):
    """The row that a merge alone would fill is not named: it holds nothing, and is left out as before."""
    assert filled(lines, merged) == (expected, [rows] if rows else [])


def test_cells_that_cover_each_other_are_damage():
    """No program writes them; to fill them again and again would take for ever."""
    for merged in ([(1, 1, 3, 4)] * 2, [(1, 2, 3, 3), (2, 1, 2, 2)]):
        with pytest.raises(FileRefused, match="damaged"):
            filled(["RL..", "1..D", "2..."], merged)


def test_many_merged_cells_take_no_time():
    """A report with a merge in every row: twenty thousand of them are filled in one go."""
    columns = [pa.array(["a", None] * 20_000), pa.array(["b"] * 40_000)]
    made, _ = with_merged(columns, [(row, 1, row + 1, 1) for row in range(1, 40_000, 2)], "List")
    assert made[0].null_count == 0


def test_rows_with_cells_merged_across_are_named_besides():
    """What their columns hold is not known here."""
    lists = (["R", "1", "2", "3"], ["L", "a", "b", None], ["D", None, None, None])
    columns = [pa.array(one, pa.string()) for one in lists]
    _, findings = with_merged(columns, [(2, 2, 2, 3), (3, 2, 4, 2)], "List")
    assert [(one.code, one.rows) for one in findings] == [(MERGED.code, (2, 3, 4)), (MERGED_ACROSS.code, (2,))]
