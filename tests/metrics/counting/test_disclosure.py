"""Small numbers stay inside the council, and nobody can subtract their way to them."""

import pandas as pd
import pytest

from metrics.counting.definition import Status
from metrics.counting.disclosure import DisclosureRule, protect


def result(*cells: tuple[float | None, float | None]) -> pd.DataFrame:
    """One metric and period; a group for each (numerator, denominator)."""
    frame = pd.DataFrame(cells, columns=["numerator", "denominator"], dtype="float64")
    keys = {"metric": "m", "period_start": "2025-01-01", "period_end": "2025-12-31"}
    value = (frame["numerator"] / frame["denominator"]).fillna(frame["numerator"])
    return frame.assign(**keys, locality=[f"L{number}" for number in range(len(cells))], value=value, status="shown")


def hidden(frame: pd.DataFrame) -> list[bool]:
    return (protect(frame)["status"] == Status.SUPPRESSED).tolist()


@pytest.mark.parametrize(("count", "is_hidden"), [(0, False), (1, True), (4, True), (5, False), (6, False)])
def test_the_edges_of_the_threshold(count, is_hidden):
    """Nobody is no child; four children could be known; five are shown."""
    assert hidden(result((count, None))) == [is_hidden]


@pytest.mark.parametrize("cell", [(3, 50), (47, 50), (2, 3), (0, 4)])
def test_few_counted_few_not_counted_or_few_in_all(cell):
    """47 of 50 tells about 3 children as plainly as 3 of 50 does."""
    assert hidden(result(cell)) == [True]


def test_a_single_hidden_group_takes_the_next_smallest_with_it():
    """Otherwise total minus the others is the hidden number."""
    assert hidden(result((3, None), (40, None), (9, None))) == [True, False, True]


def test_an_empty_group_gives_no_cover():
    """Hiding a nought beside the 3 would still let anybody subtract."""
    assert hidden(result((3, None), (0, None), (30, None))) == [True, False, True]


def test_two_hidden_groups_cover_each_other():
    """Only their sum can be worked out."""
    assert hidden(result((3, None), (2, None), (30, None))) == [True, True, False]


def test_hidden_is_blank_with_its_reason_and_never_nought():
    """A chart of noughts would be a false statement to a committee."""
    row = protect(result((3, 50))).iloc[0]
    assert row[["numerator", "denominator", "value"]].isna().all()
    assert row["status"] == "suppressed"


def test_the_threshold_is_a_choice():
    """Some councils hide below 10."""
    assert (protect(result((9, None)), DisclosureRule(10))["status"] == Status.SUPPRESSED).all()
