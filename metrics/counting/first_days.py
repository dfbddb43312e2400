"""Since when each register says anything: that nothing is recorded before does not mean that nothing happened."""

from collections.abc import Mapping
from datetime import date

from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset


class FirstDays:
    """The first day on which a row of each register begins, whatever day it is asked on; looked up once for each.

    ``rows`` are all that are loaded, those not understood among them; ``known`` are days that are told otherwise.
    """

    def __init__(self, datasets: Mapping[str, Dataset], rows: Mapping[str, Columns], known: Mapping[str, date]) -> None:
        self._datasets, self._rows = datasets, rows
        self._found: dict[str, date | None] = dict(known)

    def of(self, key: str) -> date | None:
        """None of a register without rows, or none of whose rows has a day."""
        if key not in self._found:
            begins = self._datasets[key].begins
            days = self._rows[key][begins].dropna() if key in self._rows else ()
            self._found[key] = min(days).date() if len(days) else None
        return self._found[key]
