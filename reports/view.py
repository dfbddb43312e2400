"""What is shown: which data, as known on which day, of which place, over which days."""

from dataclasses import dataclass
from datetime import date

from metrics.base import periods
from metrics.base.periods import Period


@dataclass(frozen=True)
class View:
    """What a page or a document shows. Its figures, words and charts are all of this one view."""

    data: str
    """The version of the data; every cached figure is kept under it."""
    council: str
    extracted_on: date
    as_at: date
    locality: str
    period: Period
    target: float | None
    is_sample: bool
    within: tuple[tuple[str, str], ...] = ()
    """Columns of a register, each with a name that the cells of the rows shown hold, alone or among several."""
    part: str = ""
    """The same in words: of which plan, followed by whom."""

    @property
    def known(self) -> tuple[str, date, str, tuple[tuple[str, str], ...]]:
        """Which data, as known on which day, of which place, and which rows of a register."""
        return self.data, self.as_at, self.locality, self.within

    @property
    def place(self) -> str:
        """The locality, or the council."""
        return self.locality or self.council

    @property
    def today(self) -> Period:
        """The as-at day as a period, for figures that are true on a day."""
        return periods.day(self.as_at)

    @property
    def year_before(self) -> Period:
        """The same days a year earlier, for "a year ago"."""
        shown = self.period.clipped(self.as_at) or self.period
        return Period(_year_back(shown.start), _year_back(shown.end), "")


def _year_back(value: date) -> date:
    try:
        return value.replace(year=value.year - 1)
    except ValueError:  # 29 February
        return value.replace(year=value.year - 1, day=28)
