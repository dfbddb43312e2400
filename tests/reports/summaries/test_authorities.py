"""Authorities by name: those that are no more say until when they were."""

from data_access.reference_data.authorities import BY_OLD_CODE
from reports.summaries.authorities import by_name, label, statistical_neighbours


def test_one_that_is_no_more_says_until_when():
    """Cumbria was split in April 2023."""
    assert label(BY_OLD_CODE["909"]) == "Cumbria (until 2023)"
    assert label(BY_OLD_CODE["383"]) == "Leeds"


def test_everybody_in_the_order_of_the_alphabet():
    names = [label(one) for one in by_name()]
    assert names == sorted(names)
    assert len(set(names)) == len(names) > 150


def test_neighbours_are_ten_or_none():
    """DfE names none for an authority that is no more."""
    names = [one.name for one in statistical_neighbours(BY_OLD_CODE["383"])]
    assert len(names) == 10
    assert {"Sheffield", "Kirklees"} <= set(names)
    assert names == sorted(names)
    assert statistical_neighbours(BY_OLD_CODE["909"]) == ()
    assert statistical_neighbours(None) == ()
