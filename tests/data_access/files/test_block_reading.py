"""Text that is read in blocks: under the limits of every other file, and a block is believed only as it should be."""

import pyarrow as pa
import pyarrow.ipc
import pytest

from data_access.files import block_reading
from data_access.files.block_reading import TextTable, read_in_blocks
from data_access.files.limits import Limits
from data_access.files.process import csv_blocks, parse_child, reading_process
from data_access.files.process.csv_blocks import block_schema
from data_access.findings import FileRefused

TABLE = TextTable(header=1, headed=3, width=3, columns=[0, 2], delimiter=",")
HEAD = b"a,b,c\n"


def read(content: bytes, limits: Limits | None = None) -> tuple[list, list[int]]:
    """The rows of the columns that are used, with their lines; and the broken lines."""
    parts, rows = read_in_blocks(content, "long.csv", TABLE, lambda *_: None, limits), []
    while True:
        try:
            columns, lines = next(parts)
        except StopIteration as end:
            return rows, end.value.value
        rows += zip(lines.tolist(), *(column.to_pylist() for column in columns.values()), strict=True)


def code_of(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(FileRefused) as refused:
        read(content, limits)
    assert refused.value.finding.file == "long.csv"
    return refused.value.finding.code


def test_lines_keep_their_numbers_over_blocks(monkeypatch):
    """Broken lines are named; the block they fall into is of no account."""
    monkeypatch.setattr(csv_blocks, "BLOCK_BYTES", 16)
    rows, broken = read(HEAD + b"1,x,2\n3,y\n4,,\n" * 3)
    assert rows == [(line, *cells) for first in (2, 5, 8) for line, cells in ((first, "12"), (first + 2, ("4", None)))]
    assert broken == [3, 6, 9]


@pytest.mark.parametrize("content", [b"a,b,c", HEAD])
def test_headings_alone_are_no_rows(content):
    assert read(content) == ([], [])


@pytest.mark.own_process
def test_more_than_is_in_hand_is_handed_over(monkeypatch, tmp_path):
    """Blocks lie in the folder two at a time, however many there are."""
    wide = b"%07d," + b"x" * 500_000 + b",z\n"
    rows, _ = read(HEAD + b"".join(wide % number for number in range(80)))
    assert [row[1] for row in rows] == [f"{number:07}" for number in range(80)]


@pytest.mark.own_process
@pytest.mark.parametrize(
    ("start", "limits", "code"),
    [
        ("import time; time.sleep(60)", Limits(wall_seconds=0.5), "FILE-TIME"),
        ("import os; os.abort()", Limits(), "FILE-CRASH"),
        (None, Limits(memory_bytes=150 * 1024 * 1024), "FILE-MEMORY"),
        (None, Limits(block_file_bytes=100), "FILE-SIZE"),
    ],
)
def test_the_limits_are_those_of_every_file(monkeypatch, start, limits, code):
    """The server once read attendance itself, without any."""
    if start:
        monkeypatch.setattr(reading_process, "_START", start)
    assert code_of(HEAD + b"1,2,3\n" * 2_000_000, limits) == code


GOOD = pa.table({"0": ["x"], "2": ["y"], "line": [2]}, schema=block_schema([0, 2]))


@pytest.mark.parametrize(
    "block",
    [
        GOOD.drop_columns(["2"]),
        GOOD.set_column(0, "0", pa.array(["x"])),
        GOOD.set_column(2, "line", pa.array([1], pa.int64())),
        GOOD.set_column(2, "line", pa.array([None], pa.int64())),
        pa.concat_tables([GOOD, GOOD]),
        b"ARROW1 and no more",
    ],
    ids=["a column less", "another type", "a line above", "no line", "a line twice", "no table"],
)
def test_a_block_that_is_not_as_it_should_be_is_not_believed(monkeypatch, block):
    """It comes from a process that read a stranger's file."""

    def parse(task, place, ahead=0):
        if isinstance(block, bytes):
            (place / parse_child.block_name(0)).write_bytes(block)
        else:
            parse_child._write_table(block, place / parse_child.block_name(0))
        return {"broken": [], "findings": []}

    monkeypatch.setattr(parse_child, "parse", parse)
    assert code_of(HEAD) == "FILE-CRASH"


def test_a_block_beyond_all_bounds_is_not_opened(monkeypatch):
    monkeypatch.setattr(block_reading, "_LARGEST_BLOCK", 100)
    assert code_of(HEAD + b"1,2,3\n") == "FILE-CRASH"
