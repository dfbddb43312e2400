"""How the promises of each group stand: done, open or overdue."""

from dataclasses import dataclass

import pandas as pd

from metrics.base.on_demand import Rows
from metrics.remedies.code_lists import DONE

_OPEN = ("not_yet_due", "no_target")
_OVERDUE = "overdue"


@dataclass(frozen=True)
class Standing:
    """The promises of one group: how many are done, open and not overdue, and overdue."""

    group: str
    done: int
    open: int
    overdue: int

    @property
    def whole(self) -> int:
        """All of them."""
        return self.done + self.open + self.overdue

    @property
    def words(self) -> str:
        """3 of 9 done, 4 overdue."""
        words = f"{self.done:,} of {self.whole:,} done"
        return f"{words}, {self.overdue:,} overdue" if self.overdue else words


def standings(found: pd.DataFrame, by: str) -> tuple[Standing, ...]:
    """Each group with its promises done, open and overdue; those with the most overdue first, then the most open."""
    made = []
    for group, lines in found.groupby(by, sort=False):
        counts = lines.set_index("remedy_status")["value"]
        parts = [int(sum(counts.get(one, 0) for one in statuses)) for statuses in (DONE, _OPEN)]
        one = Standing(str(group), *parts, int(counts.get(_OVERDUE, 0)))
        if one.whole:
            made.append(one)
    return tuple(sorted(made, key=lambda one: (-one.overdue, -one.open)))


def most_days_overdue(rows: Rows) -> int:
    """The most days that any promise is overdue; 0 where none is."""
    found = rows["days_overdue"].max()
    return 0 if pd.isna(found) else int(found)
