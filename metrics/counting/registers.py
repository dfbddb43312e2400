"""Everything a council has recorded, its cases and its registers, as known on a day."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Self

import numpy as np
import pandas as pd

from metrics.base.categories import in_one_spelling, kept_to
from metrics.base.columns import NOT_UNDERSTOOD, recorded_in
from metrics.base.on_demand import Columns
from metrics.cases.case_tables import CaseTables
from metrics.counting.dataset import Dataset
from metrics.counting.first_days import FirstDays
from metrics.law.conventions import Conventions
from metrics.law.school_year import first_day as begins_on

CASES = "cases"
"""The key of the cases, which are a table of their own kind."""
_DAYS_KEPT = 30
"""Past days of the registers that are kept: the month ends of two years and some more."""


@dataclass(frozen=True, eq=False)
class AddedUp:
    """A register that is added up, when somebody asks, from more rows than fit in memory."""

    rows: Callable[[date], pd.DataFrame]
    """A day to its rows as they stood then."""
    recorded: frozenset[str]
    """Its columns of which the files say anything at all."""
    years: tuple[int, ...] = ()
    """The school years it can be added up for, by the year each begins in, oldest first."""
    by_week: Callable[[date], pd.DataFrame] = lambda _day: pd.DataFrame()
    """A day to the sessions by week of the school year that ``rows`` gives; without rows where nothing is known."""


@dataclass(frozen=True, eq=False)
class Register:
    """The rows of one register as known on ``as_at``, with what follows from them. Read only.

    The engine counts it as it counts ``CaseTables``. ``council`` holds what stands beside it.
    """

    dataset: Dataset
    rows: Columns
    council: "Council"
    answers: dict[Callable, Any] = field(default_factory=dict, init=False, repr=False)
    """What rules have said of these very rows; see ``on_demand.answer_of``."""

    @property
    def as_at(self) -> date:
        """The day it is known by."""
        return self.council.as_at

    @property
    def conventions(self) -> Conventions:
        """How the open questions are answered."""
        return self.council.cases.conventions

    @property
    def recorded(self) -> frozenset[str]:
        """Columns that hold anything at all, whatever the day."""
        return self.council.recorded.get(self.dataset.key, frozenset())

    @property
    def population(self) -> Mapping[str, int]:
        """People aged 0 to 25 by locality, and of the whole council under ""; of one place alone, if kept to one."""
        return self.council.table(CASES).population

    @property
    def not_understood(self) -> "Register | None":
        """Its rows of which a deciding cell could not be read, known on the same day: in no figure."""
        return self.council.not_understood(self.dataset.made_of or self.dataset.key)

    @property
    def begun_on(self) -> pd.Series:
        """The day from which each row is known; missing where it always is."""
        return self.rows[self.dataset.begins]

    @property
    def first_day(self) -> date | None:
        """The first day on which any of its rows begins, in whatever place and known by whatever day."""
        return self.council.first_day(self.dataset.key)

    def known_by(self, as_at: date) -> "Register":
        """The register as it stood."""
        return self if as_at == self.as_at else self.council.known_by(as_at).register(self.dataset.key)

    def beside(self, about: str) -> "CaseTables | Register":
        """The cases, or another register, of the same council and place."""
        return self.council.table(about)

    def has_recorded(self, filled: Collection[str], kept: Collection[str], registers: Collection[str]) -> bool:
        """Whether these columns and registers hold anything at all, whatever the day, and files have headings for those
        to be kept."""
        known = self.recorded.issuperset(filled) and all(self.council.recorded.get(one) for one in registers)
        return known and self.council.columns_kept(self.dataset.key).issuperset(kept)


def _spelt_as(cases: CaseTables, rows: pd.DataFrame) -> pd.DataFrame:
    """A register with its places spelt as the cases spell them."""
    own = rows["locality"]
    found = in_one_spelling(own, cases.places)
    return rows if found is own else rows.assign(locality=found)


class _AsTheyStood(Mapping[str, Columns]):
    """The registers as known on a day, each worked out when it is first asked for: most figures ask for one of them."""

    def __init__(self, datasets: Mapping[str, Dataset], rows: Mapping[str, Columns], day: np.datetime64) -> None:
        self._datasets, self._rows, self._day = datasets, rows, day
        self._made: dict[str, Columns] = {}

    def __getitem__(self, key: str) -> Columns:
        if key not in self._made:
            self._made[key] = self._datasets[key].as_they_stood(self._rows[key], self._day)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@dataclass(frozen=True, eq=False)
class Council:
    """The cases and the registers' own rows as known on ``as_at``; ``register`` adds what follows from them.

    ``locality`` keeps to one place what is counted, cases and registers; ``cases`` stay whole, because a register's
    rows are linked to them before their place is known.
    """

    cases: CaseTables
    datasets: Mapping[str, Dataset]
    known: Mapping[str, Columns]
    """Each register's own rows, typed, with what follows from them on every day alike."""
    as_at: date
    recorded: Mapping[str, frozenset[str]]
    first_days: FirstDays
    locality: str = ""
    within: tuple[tuple[str, str], ...] = ()
    """Registers that have these columns are kept to rows whose cells hold these names. Rows not understood all stay."""
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The columns of each register that some file has a heading for, filled or not; where nobody has looked, none."""
    aggregated: Mapping[str, AddedUp] = field(default_factory=dict)
    """Registers that are added up, by key."""
    unread: Mapping[str, Columns] = field(default_factory=dict)
    """The rows of which a deciding cell could not be read, by the registers that have any: in no figure."""
    worked_out: dict[str, Columns] = field(default_factory=dict, repr=False)
    """The registers of all places with what follows from them; the council of one place has them of the whole one's."""
    _made: dict[str, "Register"] = field(default_factory=dict, init=False, repr=False)
    _made_of_unread: dict[str, "Register"] = field(default_factory=dict, init=False, repr=False)
    _past: "dict[date, Self]" = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def build(
        cls,
        cases: CaseTables,
        datasets: Mapping[str, Dataset],
        rows: Mapping[str, pd.DataFrame],
        *,
        as_at: date | None = None,
        kept: Mapping[str, frozenset[str]] | None = None,
        aggregated: Mapping[str, AddedUp] | None = None,
    ) -> Self:
        """From cases and bare rows of registers; a register without rows is empty."""
        known = {key: dataset.typed(rows.get(key, pd.DataFrame())) for key, dataset in datasets.items()}
        filled = {key: found for key, found in known.items() if len(found)}
        known |= {key: _spelt_as(cases, found) for key, found in filled.items() if "locality" in found}
        recorded = {key: recorded_in(found, datasets[key].columns) for key, found in known.items()}
        recorded |= {key: one.recorded for key, one in (aggregated or {}).items()}
        aside = {key: known[key][NOT_UNDERSTOOD].notna().to_numpy() for key in filled}
        rows_of = {key: datasets[key].always(Columns.of(found).without(NOT_UNDERSTOOD)) for key, found in known.items()}
        some = {key: unclear for key, unclear in aside.items() if unclear.any()}
        added_up = {key: begins_on(one.years[0]) for key, one in (aggregated or {}).items() if one.years}
        made = cls(
            cases,
            datasets,
            rows_of | {key: rows_of[key].take(np.flatnonzero(~unclear)) for key, unclear in some.items()},
            as_at or cases.as_at,
            recorded,
            FirstDays(datasets, rows_of, added_up),
            kept=kept or {},
            aggregated=aggregated or {},
            unread={key: rows_of[key].take(np.flatnonzero(unclear)) for key, unclear in some.items()},
        )
        return made.known_by(made.as_at)

    def known_by(self, as_at: date) -> Self:
        """Everything as it stood. The last few days asked for are kept: many figures ask for the same month ends."""
        if as_at not in self._past:
            day = np.datetime64(as_at, "s")
            known, unread = (_AsTheyStood(self.datasets, rows, day) for rows in (self.known, self.unread))
            cases = self.cases if self.cases.as_at == as_at else self.cases.known_by(as_at)
            while len(self._past) >= _DAYS_KEPT:
                self._past.pop(next(iter(self._past)), None)
            stood = replace(self, cases=cases, known=known, unread=unread, as_at=as_at, worked_out={})
            self._past[as_at] = stood
        return self._past[as_at]

    def register(self, key: str) -> Register:
        """One register with what follows from it, each column worked out once."""
        if key not in self._made:
            of_place = self._kept_to_place(self.datasets[key], key, self._own_rows)
            self._made[key] = replace(of_place, rows=kept_to(of_place.rows, self.within))
        return self._made[key]

    def not_understood(self, key: str) -> Register | None:
        """The rows of one register that are not understood, with what follows from them; None where there is none."""
        if key not in self.unread:
            return None
        if key not in self._made_of_unread:
            made = self._kept_to_place(self.datasets[key], f"{key}, not understood", lambda _: self.unread[key])
            self._made_of_unread[key] = made
        return self._made_of_unread[key]

    def _own_rows(self, dataset: Dataset) -> Columns:
        if dataset.key not in self.aggregated:
            return self.known[dataset.key]
        return Columns.of(dataset.typed(self.aggregated[dataset.key].rows(self.as_at))).without(NOT_UNDERSTOOD)

    def _kept_to_place(self, dataset: Dataset, name: str, own: Callable[[Dataset], Columns]) -> Register:
        if name not in self.worked_out:
            everywhere = replace(self, locality="", within=()) if self.locality or self.within else self
            self.worked_out[name] = dataset.derive(own(dataset), everywhere)
        rows = self.worked_out[name]
        if self.locality:
            rows = rows[(rows["locality"] == self.locality).fillna(False).astype(bool)]
        return Register(dataset, rows, self)

    def first_day(self, about: str) -> date | None:
        """The first day of which a table says anything. None of the cases, and of a register without rows."""
        return None if about == CASES else self.first_days.of(about)

    def columns_kept(self, key: str) -> frozenset[str]:
        """The columns of a register that hold anything, and those for which a file has a heading with nothing below."""
        return self.recorded.get(key, frozenset()) | self.kept.get(key, frozenset())

    def table(self, about: str) -> CaseTables | Register:
        """What a metric is counted from."""
        return self._counted_cases if about == CASES else self.register(about)

    @cached_property
    def _counted_cases(self) -> CaseTables:
        return self.cases.of_locality(self.locality) if self.locality else self.cases
