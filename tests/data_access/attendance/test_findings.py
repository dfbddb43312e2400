"""One finding for each fault of a file, however many blocks it is read in."""

import pytest

from data_access.attendance import findings as say
from data_access.findings import Source

SOURCE = Source("f.csv")


@pytest.mark.parametrize(
    ("lines", "named", "more"),
    [(999, 999, ""), (1_000, 1_000, ""), (1_001, 1_000, " Lines besides those named: 1.")],
)
@pytest.mark.parametrize("block", [400, 5_000])
def test_a_thousand_lines_are_named_and_the_rest_counted(lines, named, more, block):
    """In one block or in several; the first lines are those that are named."""
    found = say.OverBlocks()
    for start in range(1, lines + 1, block):
        found.add(say.NO_PUPIL.on_rows(SOURCE, range(start, min(start + block, lines + 1))))
    (finding,) = found.findings()
    assert finding.rows == tuple(range(1, named + 1))
    assert finding.message == say.NO_PUPIL.message + more


def test_columns_and_words_are_kept_apart_in_the_order_they_were_met():
    """A mark that is none and a cell that cannot be read share a code, not a sentence."""
    found = say.OverBlocks()
    found.add((say.UNREADABLE.on(SOURCE, column="B", rows=[2]), say.NO_MARK.on(SOURCE, column="A", rows=[2])))
    found.add((say.NO_MARK.on(SOURCE, column="A", rows=[9]), say.UNREADABLE.on(SOURCE, column="A", rows=[9])))
    assert [(one.column, one.message == say.NO_MARK.message, one.rows) for one in found.findings()] == [
        ("B", False, (2,)),
        ("A", True, (2, 9)),
        ("A", False, (9,)),
    ]
