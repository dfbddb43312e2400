"""Who waits for a place, and who is of an age that must be at school: at, below and above each limit."""

import pytest

from tests.metrics.tables import ago, around, register


def test_a_place_from_the_day_the_wait_began_ends_it():
    """Placed the day before, the child lost that place; on the day or after it, the wait is over."""
    rows = [
        {"person_key": f"P{number}", "awaiting_since": ago(10), "placement_start": day}
        for number, day in enumerate((*around(ago(10)), None))
    ]
    assert register("placements", *rows).rows["unplaced"].tolist() == [True, False, False, True]


@pytest.mark.parametrize(("year", "compulsory"), [(0, False), (1, True), (11, True), (12, False), (None, True)])
def test_year_1_to_year_11(year, compulsory):
    """The years of compulsory school age. Where nobody says, yes."""
    assert register("placements", {"person_key": "P", "year_group": year}).rows["compulsory"].tolist() == [compulsory]
    told = {"person_key": "P", "year_group": year, "of_compulsory_age": not compulsory}
    assert register("placements", told).rows["compulsory"].tolist() == [not compulsory]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, "Up to 3 months"),
        (91, "Up to 3 months"),
        (92, "3 to 6 months"),
        (182, "3 to 6 months"),
        (183, "6 to 12 months"),
        (365, "6 to 12 months"),
        (366, "Over a year"),
    ],
)
def test_how_long_a_child_has_waited_for_a_place(days, band):
    rows = register("placements", {"person_key": "P", "awaiting_since": ago(days)}).rows
    assert rows["awaiting_band"].tolist() == [band]
