"""What a register of the council's is, and everything a council has recorded, as known on a day."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Self

import numpy as np
import pandas as pd

from metrics.base.columns import Column, ColumnKind, recorded_in, typed_rows
from metrics.cases.case_tables import CaseTables
from metrics.law.conventions import Conventions

CASES = "cases"
"""The key of the cases, which are a table of their own kind."""
_DAYS_KEPT = 30
"""Past days of the registers that are kept: the month ends of two years and some more."""


def _as_found(rows: pd.DataFrame, _council: "Council") -> pd.DataFrame:
    return rows


@dataclass(frozen=True, kw_only=True, eq=False)
class Dataset:
    """One register beside the cases: appeals, complaints, remedies and so on, one row for each of them.

    Every register has ``row_key`` (keyed hash that tells one row from another), ``person_key`` and
    ``case_reference`` (what links it to the child's case) among its columns, and ``locality`` after ``derive``.
    """

    key: str
    title: str
    """On screen, plural: "Appeals"."""
    one: str
    """What one row is: "appeal"."""
    rows_named: str
    """Several of them, in a sentence: "appeals"."""
    columns: tuple[Column, ...]
    reference: str
    """The column with the register's own reference: an appeal's number, a complaint's."""
    identity: tuple[str, ...]
    """The columns that together tell one row from another; the first must be filled. Its checks may make one for it."""
    begins: str
    """The day from which a row is known. A row without one is known always."""
    planned: frozenset[str] = frozenset()
    """Days that lie ahead when they are recorded: targets and hearings."""
    dated: Mapping[str, str] = field(default_factory=dict)
    """What was not known before a day: a column of outcomes to the column of the day it came."""
    made: frozenset[str] = frozenset()
    """Columns that no upload may fill: the importer does, or what officers wrote since."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """What ``derive`` adds, in words."""
    shown: tuple[str, ...] = ()
    """The columns of a list of its rows on screen, the reference first; those of a figure's own day come with them."""
    takes_notes: bool = False
    """Whether officers write about its rows: what they wrote comes with each row, in its column ``notes``."""
    stored: bool = True
    """Whether its rows are kept one by one. Else they are added up from what is, when somebody asks."""
    derive: Callable[[pd.DataFrame, "Council"], pd.DataFrame] = _as_found
    """What follows from the rows, and from the cases and registers beside them, as they were known on the day."""

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    @cached_property
    def event_dates(self) -> tuple[str, ...]:
        """Days on which something happened: not known before they came."""
        dates = (column.name for column in self.columns if column.kind is ColumnKind.DATE)
        return tuple(name for name in dates if name not in self.planned)

    def column_title(self, name: str) -> str:
        """A column in words, one that ``derive`` adds among them."""
        return self.titles.get(name) or self.by_name[name].title

    @cached_property
    def nothing(self) -> pd.DataFrame:
        """The register without rows, as most are that a council does not keep. Read only."""
        return typed_rows(pd.DataFrame(), self.columns)

    def typed(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The same rows with every column of the register, absent ones blank."""
        return typed_rows(rows, self.columns) if len(rows.columns) else self.nothing

    def as_they_stood(self, rows: pd.DataFrame, day: np.datetime64) -> pd.DataFrame:
        """Typed rows as known on a day: later rows drop, later days and what they brought become blank."""
        if rows.empty:
            return rows
        known = rows[~(rows[self.begins] > day)]
        later = {name: known[name] > day for name in self.event_dates}
        changed = {name: known[name].mask(is_later) for name, is_later in later.items() if is_later.any()}
        changed |= {
            name: known[name].mask(later[came])
            for name, came in self.dated.items()
            if came in later and later[came].any()
        }
        return known.assign(**changed) if changed else known


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
    rows: pd.DataFrame
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

    def known_by(self, as_at: date) -> "Register":
        """The register as it stood."""
        return self if as_at == self.as_at else self.council.known_by(as_at).register(self.dataset.key)

    def standing_on(self, as_at: date) -> "Register":
        """The same; the cases work their columns out on demand, a register is small."""
        return self.known_by(as_at)

    def beside(self, about: str) -> "CaseTables | Register":
        """The cases, or another register, of the same council and place."""
        return self.council.table(about)

    def has_recorded(self, filled: Collection[str], kept: Collection[str], registers: Collection[str]) -> bool:
        """Whether these columns and registers hold anything at all, whatever the day, and files have headings for those
        to be kept."""
        known = self.recorded.issuperset(filled) and all(self.council.recorded.get(one) for one in registers)
        return known and self.council.columns_kept(self.dataset.key).issuperset(kept)


@dataclass(frozen=True, eq=False)
class Council:
    """The cases and the registers' own rows as known on ``as_at``; ``register`` adds what follows from them.

    ``locality`` keeps to one place what is counted, cases and registers; ``cases`` stay whole, because a register's
    rows are linked to them before their place is known.
    """

    cases: CaseTables
    datasets: Mapping[str, Dataset]
    known: Mapping[str, pd.DataFrame]
    """Each register's own rows, typed; nothing worked out."""
    as_at: date
    recorded: Mapping[str, frozenset[str]]
    locality: str = ""
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The columns of each register that some file has a heading for, filled or not; where nobody has looked, none."""
    aggregated: Mapping[str, AddedUp] = field(default_factory=dict)
    """Registers that are added up, by key."""
    _made: dict[str, "Register"] = field(default_factory=dict, init=False, repr=False)
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
        recorded = {key: recorded_in(found) for key, found in known.items()}
        recorded |= {key: one.recorded for key, one in (aggregated or {}).items()}
        made = cls(cases, datasets, known, as_at or cases.as_at, recorded, kept=kept or {}, aggregated=aggregated or {})
        return made.known_by(made.as_at)

    def known_by(self, as_at: date) -> Self:
        """Everything as it stood. The last few days asked for are kept: many figures ask for the same month ends."""
        if as_at not in self._past:
            day = np.datetime64(as_at, "s")
            known = {key: self.datasets[key].as_they_stood(rows, day) for key, rows in self.known.items()}
            cases = self.cases if self.cases.as_at == as_at else self.cases.standing_on(as_at)
            while len(self._past) >= _DAYS_KEPT:
                self._past.pop(next(iter(self._past)), None)
            self._past[as_at] = replace(self, cases=cases, known=known, as_at=as_at)
        return self._past[as_at]

    def register(self, key: str) -> Register:
        """One register with what follows from it, worked out once."""
        if key not in self._made:
            dataset = self.datasets[key]
            own = dataset.typed(self.aggregated[key].rows(self.as_at)) if key in self.aggregated else self.known[key]
            rows = dataset.derive(own, self)
            if self.locality:
                rows = rows[(rows["locality"] == self.locality).fillna(False).astype(bool)]
            self._made[key] = Register(dataset, rows, self)
        return self._made[key]

    def columns_kept(self, key: str) -> frozenset[str]:
        """The columns of a register that hold anything, and those for which a file has a heading with nothing below."""
        return self.recorded.get(key, frozenset()) | self.kept.get(key, frozenset())

    def table(self, about: str) -> CaseTables | Register:
        """What a metric is counted from."""
        return self._counted_cases if about == CASES else self.register(about)

    @cached_property
    def _counted_cases(self) -> CaseTables:
        return self.cases.of_locality(self.locality) if self.locality else self.cases
