"""Schools that signed up, month by month: where the line begins, and which schools count; and who does not share."""

from datetime import date

import pytest

from metrics.law.conventions import Conventions
from metrics.schools.sharing_by_month import not_sharing, signed_up_by_month
from tests.metrics.tables import DAY, ago, council

JANUARY = date(2026, 1, 9)


def school(name: str, joined: date | None = None, last: date | None = None, **cells: object) -> dict:
    return {"school": name, "school_phase": "Primary", "feed_joined": joined, "last_feed": last} | cells


@pytest.mark.parametrize(
    ("joined", "signed_up"),
    [
        (date(2026, 3, 2), [0, 1]),
        (date(2026, 2, 2), [0, 1, 1]),
        (JANUARY, [0, 1, 1, 1]),
        (date(2025, 12, 1), [1, 1, 1, 1]),
        (None, [0, 0]),
    ],
)
def test_the_line_begins_the_month_before_the_first_signed_up(joined, signed_up):
    """Of four months; where nobody has, with the last two."""
    found = signed_up_by_month(council(schools=[school("Alder", joined)]), 4)
    assert found["signed_up"].tolist() == signed_up
    assert found["day"].iloc[-1].date() == DAY, "the month is not over: its line ends on the day"
    assert found.index.tolist() == list(range(len(signed_up)))


def test_only_schools_that_count_are_counted():
    rows = [school("Alder", JANUARY), school("Birch"), school("Cedar", JANUARY, school_phase="Nursery")]
    chosen = Conventions(sharing_leaves_out=("nursery",))
    found = signed_up_by_month(council(schools=rows, conventions=chosen), 1)
    assert found[["signed_up", "schools"]].to_numpy().tolist() == [[1, 2]]
    assert not_sharing(council(schools=rows, conventions=chosen))["school"].tolist() == ["Alder", "Birch"]


def test_of_schools_that_do_not_share_the_silent_come_first_and_the_longest_silence():
    rows = [
        school("Not signed up"),
        school("Birch", JANUARY, ago(20)),
        school("Ash", JANUARY, ago(20)),
        school("Elm", JANUARY, ago(60)),
        school("Sharing", JANUARY, DAY),
    ]
    assert not_sharing(council(schools=rows))["school"].tolist() == ["Elm", "Ash", "Birch", "Not signed up"]
