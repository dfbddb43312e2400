"""What the public register of schools (GIAS) says of the settings that cases name, extract by extract.

A register is dated: on a day, the extract that was held then says what a school is. Before the first extract that was
loaded, the first one does, because it is the nearest there is.
"""

from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd

from metrics.base.on_demand import Columns

COLUMNS = ("urn", "ukprn", "name", "kind", "la_code", "la_name", "opened", "closed", "held_from")
"""``kind`` is a code of ``plans.placement.kinds``; ``la_code`` DfE's number of the council whose area it lies in."""


def _no_rows() -> pd.DataFrame:
    """No establishment, its days as days, so that they can be compared with one."""
    days = dict.fromkeys(("opened", "closed", "held_from"), "datetime64[s]")
    return pd.DataFrame(columns=list(COLUMNS)).astype(days)


@dataclass(frozen=True, eq=False)
class Establishments:
    """Schools and other settings by number, a row for each in each extract. Read only."""

    rows: pd.DataFrame = field(default_factory=_no_rows)
    days: tuple[date, ...] = ()
    """The days of the extracts, oldest first; none where no register is loaded."""
    own_authority: str = ""
    """DfE's number of the council whose cases they are; without it nothing lies inside or outside."""

    @property
    def says_nothing_of(self) -> frozenset[str]:
        """The columns of the cases that mean nothing without a register: numbers of settings."""
        return frozenset() if self.days else frozenset({"setting_urn", "setting_ukprn"})

    def day_held(self, as_at: date) -> date | None:
        """The day of the extract that was held on a day, else of the first one; None without a register."""
        known = [day for day in self.days if day <= as_at]
        return known[-1] if known else next(iter(self.days), None)

    def held_on(self, as_at: date) -> pd.DataFrame:
        """The rows of the extract that was held on a day, else of the first one."""
        return self.rows[self.rows["held_from"] == pd.Timestamp(self.day_held(as_at) or date.max)]

    def of(self, cases: pd.DataFrame | Columns, as_at: date) -> Columns:
        """The establishment of each case, blank where it has none or the register does not know it.

        By its URN; by its UKPRN only where no URN is recorded, and then the one that is open.
        """
        held = self.held_on(as_at).sort_values("closed", na_position="first", kind="stable").reset_index(drop=True)
        by_urn, by_ukprn = _places(cases["setting_urn"], held["urn"]), _places(cases["setting_ukprn"], held["ukprn"])
        places = np.where(cases["setting_urn"].notna(), by_urn, by_ukprn)

        def said(_made: Columns, name: str) -> pd.Series:
            column = held[name].astype("category") if held[name].dtype.kind != "M" else held[name]
            return pd.Series(column.array.take(places, allow_fill=True), cases.index)

        return Columns(COLUMNS, cases.index, said)


NO_REGISTER = Establishments()


def _places(numbers: pd.Series, known: pd.Series) -> np.ndarray:
    """Where each number stands among those that are known, -1 where it does not."""
    first = pd.Series(known.index, index=known.astype("object")).groupby(level=0).min()
    found = first.reindex(numbers.cat.categories.astype("object")).fillna(-1).to_numpy(dtype="int64")
    return np.append(found, -1)[numbers.cat.codes.to_numpy()]
