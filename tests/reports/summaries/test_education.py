"""Children without education by how long, at the limits of each group: the day before, the day, the day after."""

import pandas as pd

from reports.figure import Part
from reports.summaries.education import NOT_KNOWN, by_days_without


def rows(*days: float | None) -> pd.DataFrame:
    return pd.DataFrame({"school_days": pd.array(days, dtype="Float64")})


def test_the_longest_come_first_and_every_child_is_in_one_group():
    assert by_days_without(rows(-3, 15, 16, 30, 31, 60, 61, 221, None)) == (
        Part("Over 60 school days", 2, 9, late=True),
        Part("31 to 60 school days", 2, 9, late=True),
        Part("16 to 30 school days", 2, 9),
        Part("Up to 15 school days", 2, 9),
        Part(NOT_KNOWN, 1, 9),
    )


def test_groups_without_children_are_left_out():
    assert by_days_without(rows(61)) == (Part("Over 60 school days", 1, 1, late=True),)
    assert by_days_without(rows()) == ()
