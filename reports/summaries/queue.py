"""The queue in numbers: how waits fall around the legal limit, and what came in and was finished over the months."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from metrics.law.clock import weeks_allowed
from metrics.law.statutory import ISSUE_PLAN


@dataclass(frozen=True)
class Waits:
    """Children waiting, by where their wait stands on the day."""

    in_time: int
    in_last_week: int
    """Of those in time, the ones who will be past the limit within a week."""
    late_to_a_year: int
    over_a_year: int

    @property
    def late(self) -> int:
        """Past the limit, however long."""
        return self.late_to_a_year + self.over_a_year


def waits(weeks: Sequence[int]) -> Waits:
    """From the number of children in each week of the wait; the first is week 1, the last all longer ones.

    A child in the 20th week is still in time.
    """
    limit = weeks_allowed(ISSUE_PLAN)
    return Waits(sum(weeks[:limit]), weeks[limit - 1], sum(weeks[limit:-1]), weeks[-1])


@dataclass(frozen=True)
class Flow:
    """Requests that came in and cases that were finished, all months together."""

    received: int
    finished: int

    @property
    def growth(self) -> int:
        """By how many the queue grew; below nought where it shrank."""
        return self.received - self.finished


def flow_of(months: pd.DataFrame) -> Flow:
    """The months of ``metrics.plans.stages.flow`` added up."""
    return Flow(int(months["received"].sum()), int(months["finished"].sum()))
