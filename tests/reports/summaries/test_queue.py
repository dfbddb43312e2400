"""The queue in numbers: where the 20th week lies, and what grew."""

import pandas as pd
import pytest

from reports.summaries.queue import Flow, Waits, flow_of, waits


def weeks(**children: int) -> list[int]:
    """53 weeks of the wait, all empty but those named: ``w20=3``."""
    return [children.get(f"w{week}", 0) for week in range(1, 54)]


@pytest.mark.parametrize(
    ("children", "found"),
    [
        (weeks(), Waits(0, 0, 0, 0)),
        (weeks(w19=1), Waits(1, 0, 0, 0)),
        (weeks(w20=1), Waits(1, 1, 0, 0)),
        (weeks(w21=1), Waits(0, 0, 1, 0)),
        (weeks(w52=1), Waits(0, 0, 1, 0)),
        (weeks(w53=1), Waits(0, 0, 0, 1)),
        (weeks(w1=5, w20=2, w21=3, w53=4), Waits(7, 2, 3, 4)),
    ],
)
def test_the_20th_week_is_in_time(children, found):
    """The law gives 20 weeks: a child in the 20th can still have the plan in time, in the 21st no more."""
    assert waits(children) == found


def test_late_is_everybody_past_the_limit():
    assert waits(weeks(w20=2, w21=3, w53=4)).late == 7


@pytest.mark.parametrize(
    ("received", "finished", "whole", "growth"),
    [([5, 7], [4, 3], Flow(12, 7), 5), ([1, 1], [2, 3], Flow(2, 5), -3), ([4], [4], Flow(4, 4), 0)],
)
def test_flow(received, finished, whole, growth):
    """Twelve in and seven out: five more are waiting than before."""
    found = flow_of(pd.DataFrame({"received": received, "finished": finished}))
    assert (found, found.growth) == (whole, growth)
