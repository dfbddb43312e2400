"""Who is asked for figures: the pages give what they keep, a document or the terminal may count afresh."""

from collections.abc import Sequence
from typing import Protocol

import pandas as pd

from metrics.base.periods import Period
from reports.figure import Figure
from reports.shown import Shown
from reports.view import View


class Counts(Protocol):
    """Figures of the council on show. What is given is shared: read only."""

    def shown(self) -> Shown:
        """The data on show."""
        ...

    def result(self, metric: str, view: View, periods: Sequence[Period], by: Sequence[str] = ()) -> pd.DataFrame:
        """A metric over some periods, split or not, in the view's place and as known on its day, as ``evaluate``."""
        ...


class Results(Counts, Protocol):
    """The same one by one, and what DfE publishes."""

    def figure(self, metric: str, view: View, period: Period | None = None, *, plan_date: str = "") -> Figure:
        """One figure for the view's period or another; ``plan_date`` names another day to count plans to."""
        ...

    def releases(self) -> tuple[str, ...]:
        """DfE's releases on EHC plans that are loaded."""
        ...

    def published(self, metric: str) -> pd.DataFrame:
        """The totals of every area in the file of DfE's release that holds a metric; no lines without a release."""
        ...

    def published_shares(self, metric: str) -> pd.DataFrame:
        """One metric as DfE publishes it, a line for every area and year; no lines without a release."""
        ...
