"""Rows of one child that run at once. Counted on a calendar of 2025: 10 March is a Monday, 11 April a Friday."""

import pandas as pd
import pytest

from data_access.registers.of_one_child import running_beside
from metrics.counting.dataset import Dataset
from metrics.education.exclusion_list import EXCLUSIONS
from metrics.education.part_time_list import PART_TIME
from metrics.education.placement_list import PLACEMENTS
from metrics.education.section19_list import SECTION_19
from metrics.schools.code_lists import PERMANENT, SUSPENSION


def runs_beside(dataset: Dataset, new: dict[str, object], loaded: dict[str, object]) -> bool:
    """Whether one row of Ana's runs beside the one that is loaded of her."""
    mine, other = (dataset.typed(_row(one, key)) for one, key in ((new, "new"), (loaded, "old")))
    return bool(running_beside(mine, other, dataset).item())


def _row(cells: dict[str, object], key: str) -> pd.DataFrame:
    days = {name: pd.Timestamp(f"2025-{cell}") if name.endswith(("date", "start", "end")) else cell
            for name, cell in cells.items()}  # fmt: skip
    return pd.DataFrame([{"person_key": "ana", "row_key": key, **days}])


@pytest.mark.parametrize(("begins", "is_asked"), [("04-10", True), ("04-11", False), ("04-12", False)])
@pytest.mark.parametrize(
    ("dataset", "first", "last"),
    [
        (PART_TIME, "start_date", "end_date"),
        (PART_TIME, "start_date", "planned_end"),
        (SECTION_19, "known_date", "end_date"),
        (SECTION_19, "referred_date", "end_date"),
        (PLACEMENTS, "plan_start", "plan_end"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.key,
)
def test_the_next_begins_before_on_or_after_the_day_on_which_the_last_is_over(dataset, first, last, begins, is_asked):
    """What begins on the day on which the other is over follows it; and so where the earlier one is added later."""
    earlier, later = {first: "03-10", last: "04-11"}, {first: begins}
    assert runs_beside(dataset, later, earlier) is is_asked
    assert runs_beside(dataset, earlier, later) is is_asked


@pytest.mark.parametrize(("ended", "is_asked"), [("03-28", False), ("04-25", True)])
def test_a_timetable_is_over_when_it_ended_whenever_that_was_planned(ended, is_asked):
    loaded = {"start_date": "03-10", "planned_end": "04-11", "end_date": ended}
    assert runs_beside(PART_TIME, {"start_date": "04-14"}, loaded) is is_asked


def test_a_child_known_on_one_day_and_referred_on_another_is_on_the_list_from_the_earlier():
    """As its clock has it: the day the council first knew, or the referral before that."""
    new = {"known_date": "04-25", "referred_date": "04-10"}
    assert runs_beside(SECTION_19, new, {"known_date": "03-10", "end_date": "04-11"})


@pytest.mark.parametrize(
    ("kind", "day", "is_asked"),
    [
        (SUSPENSION, "03-07", False),
        (SUSPENSION, "03-10", True),
        (SUSPENSION, "03-11", True),
        (SUSPENSION, "03-12", True),
        (SUSPENSION, "03-13", False),
        (PERMANENT, "03-10", True),
        (PERMANENT, "03-13", False),
    ],
)
def test_a_suspension_of_three_days_from_the_monday(kind, day, is_asked):
    """It covers the 10th to the 12th; the other begins on the Friday before, in it or after it, and is of one day."""
    loaded = {"exclusion_type": SUSPENSION, "excluded_date": "03-10", "days_excluded": 3}
    assert runs_beside(EXCLUSIONS, {"exclusion_type": kind, "excluded_date": day}, loaded) is is_asked


@pytest.mark.parametrize(("day", "is_asked"), [("03-14", True), ("03-17", True), ("03-18", False)])
def test_a_weekend_is_no_part_of_a_suspension(day, is_asked):
    """Two days from Friday the 14th are that day and the Monday."""
    loaded = {"exclusion_type": SUSPENSION, "excluded_date": "03-14", "days_excluded": 2}
    assert runs_beside(EXCLUSIONS, {"exclusion_type": SUSPENSION, "excluded_date": day}, loaded) is is_asked


def test_a_child_is_permanently_excluded_twice():
    """The day was typed month first once: 3 October for 10 March."""
    first, again = ({"exclusion_type": PERMANENT, "excluded_date": day} for day in ("10-03", "03-10"))
    assert runs_beside(EXCLUSIONS, again, first)
    assert runs_beside(EXCLUSIONS, first, again)


def test_a_row_without_a_first_day_has_always_run():
    """The day was filled in since; but what was over before the other began is another."""
    assert runs_beside(PART_TIME, {"start_date": "03-10"}, {"planned_end": "04-11"})
    assert not runs_beside(PART_TIME, {"start_date": "04-14"}, {"planned_end": "04-11"})
    assert runs_beside(EXCLUSIONS, {"exclusion_type": SUSPENSION}, {"exclusion_type": PERMANENT})
