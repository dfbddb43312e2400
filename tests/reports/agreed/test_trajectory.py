"""The way to a target: its value on the day before, the day and the day after of each of its turns, counted by hand."""

from datetime import UTC, date, datetime

import pytest

from data_access.storage.agreed.targets import KeptTarget, Target
from reports.agreed.trajectory import in_force, turns, value_on

FIRST, LAST = date(2026, 4, 1), date(2027, 4, 1)
MADE = date(2026, 5, 1)


def target(shape: str = "line", **more) -> Target:
    usual = {"metric": "plans_ceased", "from_value": 0.4, "to_value": 0.6, "from_day": FIRST, "to_day": LAST}
    return Target(shape=shape, source="The board", **(usual | more))


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2026, 3, 31), None),
        (FIRST, 0.4),
        (date(2026, 4, 2), 0.4 + 0.2 / 365),
        (date(2026, 10, 1), 0.4 + 0.2 * 183 / 365),
        (date(2027, 3, 31), 0.6 - 0.2 / 365),
        (LAST, 0.6),
        (date(2027, 4, 2), 0.6),
    ],
)
def test_a_straight_line_by_days(day, value):
    """365 days from one first of April to the next; 183 of them are over on the first of October."""
    assert value_on(target(), day) == (value if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2026, 3, 31), None),
        (FIRST, 0.4),
        (date(2026, 6, 30), 0.4),
        (date(2026, 7, 1), 0.45),
        (date(2026, 7, 2), 0.45),
        (date(2026, 10, 1), 0.5),
        (date(2027, 3, 31), 0.55),
        (LAST, 0.6),
    ],
)
def test_four_steps_in_a_year(day, value):
    assert value_on(target("steps"), day) == (value if value is None else pytest.approx(value))


def test_a_way_shorter_than_a_step_is_one_step():
    short = target("steps", to_day=date(2026, 5, 1))
    assert value_on(short, date(2026, 4, 30)) == pytest.approx(0.4)
    assert value_on(short, date(2026, 5, 1)) == pytest.approx(0.6)
    assert turns(short) == (FIRST, date(2026, 5, 1))


def test_a_way_may_go_down():
    down = target(from_value=100.0, to_value=35.0, to_day=date(2026, 4, 11))
    assert value_on(down, date(2026, 4, 5)) == pytest.approx(74.0)


def test_its_turns():
    assert turns(target()) == (FIRST, LAST)
    assert turns(target("steps")) == (FIRST, date(2026, 7, 1), date(2026, 10, 1), date(2027, 1, 1), LAST)


def kept(found: Target | None, known_on: date = MADE, metric: str = "plans_ceased") -> KeptTarget:
    return KeptTarget(metric, found, datetime(2026, 5, 1, tzinfo=UTC), "A. Example", known_on)


def test_the_newest_known_on_the_day_holds_until_it_is_taken_back():
    first, second = target(), target("steps")
    lines = [kept(first), kept(second, date(2026, 6, 1)), kept(None, date(2026, 7, 1))]
    days = [date(2026, 4, 30), MADE, date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 30), date(2026, 7, 1)]
    assert [in_force(lines, day).get("plans_ceased") for day in days] == [None, first, first, second, second, None]
    assert in_force([], MADE) == {}
