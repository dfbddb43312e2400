"""What can be counted: the cases, or one of the registers beside them, as known on a day."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Protocol, Self

import pandas as pd

from metrics.base.on_demand import Rows


class Table(Protocol):
    """Rows as known on a day, and what stands beside them. Read only; rules ask it for whatever else it has."""

    @property
    def rows(self) -> Rows:
        """One for each case, or whatever else is listed."""

    @property
    def as_at(self) -> date:
        """The day it is known by."""

    @property
    def population(self) -> Mapping[str, int]:
        """People aged 0 to 25 by locality, of the whole council under "", and of all ages."""

    @property
    def not_understood(self) -> Self | None:
        """The rows of which a deciding cell could not be read: in no figure. None where there is none."""

    @property
    def begun_on(self) -> pd.Series:
        """The day from which each row is known; missing where it always is."""

    @property
    def answers(self) -> dict[Callable, Any]:
        """What rules have said of these very rows."""

    @property
    def first_day(self) -> date | None:
        """The first day of which it can tell anything, known by whatever day; None where nothing is known of that."""

    def known_by(self, as_at: date, /) -> Self:
        """The table as it stood."""

    def beside(self, about: str, /) -> "Table":
        """Another table of the same council and place."""

    def has_recorded(self, filled: Collection[str], kept: Collection[str], registers: Collection[str], /) -> bool:
        """Whether these columns and registers hold anything at all, and the columns to be kept are kept at all."""
