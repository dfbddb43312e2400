"""The council's cases as known on a day, with the days that follow from the law worked out once."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

import numpy as np
import pandas as pd

from metrics.base.categories import folded, in_one_spelling
from metrics.base.columns import NOT_UNDERSTOOD, recorded_in
from metrics.base.on_demand import Columns, answer_of
from metrics.cases.columns import CASES, typed
from metrics.cases.derived import dated_rules, derived, with_undated
from metrics.cases.establishments import NO_REGISTER, Establishments
from metrics.cases.past_days import as_they_stood, with_records, with_unread_records
from metrics.law.conventions import STANDARD, Conventions

ALL_AGES = "residents of all ages"
"""The key, among the numbers of people, of all who live in the council's area; no locality is called so."""
PUPILS = "pupils at schools in the area"
"""The key of those at schools in the area, wherever they live."""


_NAMES = ("locality", "team", "school")
"""What officers spell in two ways and mean one: North, NORTH."""


@dataclass(frozen=True, eq=False)
class CaseTables:
    """Everything the metrics count, as known on ``as_at``.

    ``cases`` has the columns of ``CASES`` and those that ``derived`` adds, each worked out when a rule first asks for
    it: most figures read a dozen of a hundred. Treat it as read-only: it is shared by all readers.
    """

    cases: Columns
    as_at: date
    conventions: Conventions = STANDARD
    recorded: frozenset[str] = frozenset()
    """Columns that hold anything at all in the data, whatever the day: a blank one was never recorded."""

    population: Mapping[str, int] = field(default_factory=dict)
    """People aged 0 to 25 by locality, and of the whole council under "": for rates. Not in the cases."""

    establishments: Establishments = NO_REGISTER
    """What the public register of schools says of the settings where children are."""

    not_understood: Self | None = None
    """The cases of which a deciding cell could not be read, known on the same day; None where there is none.

    They are in no figure. ``counting.not_understood`` says beside each how many of them it may lack.
    """

    answers: dict[Callable, Any] = field(default_factory=dict, init=False, repr=False)
    """What rules have said of these very cases; see ``on_demand.answer_of``."""

    @classmethod
    def build(
        cls,
        cases: pd.DataFrame,
        *,
        as_at: date,
        conventions: Conventions = STANDARD,
        population: Mapping[str, int] | None = None,
        establishments: Establishments = NO_REGISTER,
    ) -> Self:
        """From bare cases, in any column order, with absent columns taken as blank."""
        rows = typed(cases)
        recorded = recorded_in(cases, CASES) - establishments.says_nothing_of
        unread, bare = rows.pop(NOT_UNDERSTOOD), Columns.of(rows)
        bare = bare.assign(**{name: in_one_spelling(bare[name]) for name in _NAMES})
        told = (conventions, recorded, population or {}, establishments)

        own, aside = with_records(bare.take(np.flatnonzero(unread.isna()))), None
        if unread.notna().any():
            left_out = with_unread_records(bare.take(np.flatnonzero(unread.notna())), unread.dropna())
            aside = cls(left_out, date.max, *told)
        return cls(own, date.max, *told, aside).known_by(as_at)

    @property
    def rows(self) -> Columns:
        """The cases, by the name that the engine has for the rows of any table."""
        return self.cases

    def known_by(self, as_at: date) -> Self:
        """The cases as they stood: later rows drop, later dates become empty, later outcomes undecided.

        What cannot be undone from one extract: a value since overwritten in the council's system, and
        what is not dated (mediation, tribunal and exception flags). A move to another council without a day is taken to
        be after the last day on which anything happened in the case.
        """
        if as_at == self.as_at:
            return self
        aside = self.not_understood and self.not_understood.known_by(as_at)
        if as_at > self.as_at:
            return replace(self, as_at=as_at, not_understood=aside)
        day, rules = np.datetime64(as_at, "s"), dated_rules(self.conventions)
        stood = as_they_stood(answer_of(self, _undated), day, rules)
        return replace(self, cases=stood, as_at=as_at, not_understood=aside)

    @property
    def places(self) -> dict[str, str]:
        """How each locality is spelt, by its folded name."""
        return {folded(str(name)): str(name) for name in self.cases["locality"].cat.categories}

    @property
    def begun_on(self) -> pd.Series:
        """The day from which each case is known."""
        return self.cases["begun_on"]

    @property
    def first_day(self) -> None:
        """Not asked: requests and plans of any age are among them."""
        return

    def beside(self, _about: str) -> Self:
        """The same: the cases know no other table, and what is counted from them stands over cases alone."""
        return self

    def has_recorded(self, filled: Collection[str], kept: Collection[str], _registers: Collection[str]) -> bool:
        """Whether all of these columns hold anything at all, whatever the day; yes where nobody has looked."""
        return not self.recorded or self.recorded.issuperset((*filled, *kept))

    def of_locality(self, locality: str) -> Self:
        """The cases of one place, with its people alone for the rates."""
        people = {name: self.population[locality] for name in ("", locality) if locality in self.population}
        inside = np.flatnonzero((self.cases["locality"] == locality).fillna(False))
        aside = self.not_understood and self.not_understood.of_locality(locality)
        return replace(self, cases=self.cases.take(inside), population=people, not_understood=aside)

    def counted_by(self, conventions: Conventions) -> Self:
        """The same cases under other conventions."""
        aside = self.not_understood and self.not_understood.counted_by(conventions)
        return replace(self, cases=derived(self.cases, conventions), conventions=conventions, not_understood=aside)


def _undated(tables: CaseTables) -> Columns:
    return with_undated(tables.cases, tables.conventions)
