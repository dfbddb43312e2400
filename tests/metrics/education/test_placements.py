"""Who waits for a place, and who is of an age that must be at school: at, below and above each limit."""

import pytest

from metrics.education import placements
from metrics.education.placement_list import GROUPS
from tests.metrics.tables import ago, around, held, register


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


@pytest.mark.parametrize(
    ("of_age", "ended", "counts"), [(True, None, True), (False, None, False), (True, ago(1), False)]
)
def test_only_a_child_of_school_age_whose_plan_goes_on_awaits_a_place(of_age, ended, counts):
    """Both must hold, and somebody who is placed awaits nothing."""
    row = {"person_key": "P", "of_compulsory_age": of_age, "plan_end": ended}
    table = register("placements", {**row, "awaiting_since": ago(10)}, {**row, "school": "Alder"})
    assert held(placements.plan_holders, table) == [counts, counts]
    assert held(placements.awaiting, table) == [counts, False]


@pytest.mark.parametrize(
    ("rule", "place"), [(placements.at_home, 2), (placements.elsewhere, 3), (placements.not_known, 6)]
)
def test_each_rule_counts_its_own_group_alone(rule, place):
    rows = ({"arrangement": "EHE"}, {"arrangement": "EOTAS"}, {}, {"school": "Alder"})
    table = register("placements", *({"person_key": f"P{number}", **row} for number, row in enumerate(rows)))
    groups = table.rows["placement_group"].tolist()
    assert [groups.count(GROUPS[number]) for number in (2, 3, 6, 0)] == [1, 1, 1, 1]
    assert held(rule, table) == [group == GROUPS[place] for group in groups]
