"""What is said of a figure beside the way to its target, counted by hand: none, one, two points, and which way."""

from datetime import UTC, date, datetime

import pytest

from data_access.storage.agreed.targets import KeptTarget, Target
from metrics.catalogue import CATALOGUE
from reports.words.agreed import targets as words

SHARE, QUEUE = CATALOGUE["plans_issued_within_20_weeks"], CATALOGUE["assessments_open_past_20_weeks"]
DEMAND = CATALOGUE["requests_received"]
STEPS = Target(SHARE.key, 0.4, date(2026, 4, 1), 0.6, date(2027, 4, 1), "steps", "SEND board, April 2026")
OCTOBER = date(2026, 10, 31)
WAY = "(from 40% on 1 April 2026 to 60% by 1 April 2027). Agreed: SEND board, April 2026."


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.42, "**8 points behind the trajectory**: 42% in October 2026, where it asks for 50%"),
        (0.488, "**1 point behind the trajectory**: 49%"),
        (0.496, "**On the trajectory**: 50%"),
        (0.50, "**On the trajectory**: 50%"),
        (0.51, "**1 point ahead of the trajectory**: 51%"),
        (0.52, "**2 points ahead of the trajectory**: 52%"),
    ],
)
def test_points_of_the_shown_percentages(value, said):
    """Two steps of five points are over by the end of October: it asks for 50%."""
    found = words.standing(SHARE, STEPS, OCTOBER, value)
    assert found.startswith(said)
    assert found.endswith(WAY)


@pytest.mark.parametrize(
    ("value", "said"), [(62.0, "**12 behind"), (51.0, "**1 behind"), (50.0, "**On"), (49.0, "**1 ahead of")]
)
def test_a_number_that_should_be_low(value, said):
    down = Target(QUEUE.key, 100.0, date(2026, 4, 1), 0.0, date(2027, 4, 1), "steps", "The board")
    assert words.standing(QUEUE, down, OCTOBER, value).startswith(f"{said} the trajectory**")


@pytest.mark.parametrize(("value", "said"), [(52.0, "**2 above"), (49.0, "**1 below")])
def test_a_number_of_which_neither_way_is_better(value, said):
    plan = Target(DEMAND.key, 50.0, date(2026, 4, 1), 50.0, date(2027, 4, 1), "line", "The board")
    assert words.standing(DEMAND, plan, OCTOBER, value).startswith(f"{said} the trajectory**")


def test_a_way_that_has_not_begun():
    said = words.standing(SHARE, STEPS, date(2026, 3, 31), 0.42)
    assert said.startswith("The trajectory to our target has not begun by March 2026: from 40% on 1 April 2026 to 60%")
    assert words.standing(SHARE, STEPS, date(2026, 4, 1), 0.4).startswith("**On the trajectory**")


def test_who_set_what_and_took_it_back():
    made = datetime(2026, 5, 1, tzinfo=UTC)
    lines = tuple(KeptTarget(SHARE.key, one, made, "A. Example", made.date()) for one in (STEPS, None))
    last, first = words.history(lines)
    assert last == "Plans issued within 20 weeks: taken back by A. Example on 1 May 2026."
    assert first == (
        "Plans issued within 20 weeks: from 40% on 1 April 2026 to 60% by 1 April 2027. Agreed: SEND board, "
        "April 2026. Set by A. Example on 1 May 2026."
    )
    assert words.history(()) == ()
