"""The council's cases as known on a day, with the days that follow from the law worked out once."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self, cast

import numpy as np
import pandas as pd

from metrics.base.categories import flag, has_code
from metrics.base.columns import recorded_in
from metrics.base.days import NO_DAY, day_where
from metrics.base.on_demand import Columns
from metrics.cases.age_bands import age_band
from metrics.cases.columns import EVENT_DATES, REPLACEMENT_DATES, typed
from metrics.cases.establishments import NO_REGISTER, Establishments
from metrics.cases.past_days import after, as_they_stood, with_records
from metrics.cases.plan_dates import PLAN_DATES
from metrics.law import statutory, tribunal
from metrics.law.conventions import STANDARD, Conventions

ALL_AGES = "residents of all ages"
"""The key, among the numbers of people, of all who live in the council's area; no locality is called so."""
PUPILS = "pupils at schools in the area"
"""The key of those at schools in the area, wherever they live."""


@dataclass(frozen=True, eq=False)
class CaseTables:
    """Everything the metrics count, as known on ``as_at``.

    ``cases`` has the columns of ``tables.CASES`` and those that ``derive`` adds. Treat it as read-only:
    it is shared by all readers.
    """

    cases: pd.DataFrame
    as_at: date
    conventions: Conventions = STANDARD
    recorded: frozenset[str] = frozenset()
    """Columns that hold anything at all in the data, whatever the day: a blank one was never recorded."""

    population: Mapping[str, int] = field(default_factory=dict)
    """People aged 0 to 25 by locality, and of the whole council under "": for rates. Not in the cases."""

    establishments: Establishments = NO_REGISTER
    """What the public register of schools says of the settings where children are."""

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
        recorded = recorded_in(rows) - establishments.says_nothing_of
        records = cls(with_records(rows), date.max, conventions, recorded, population or {}, establishments)
        if records._nothing_after(as_at):
            return replace(records, cases=derive(records.cases, conventions), as_at=as_at)
        return records.known_by(as_at)

    @property
    def rows(self) -> pd.DataFrame:
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
        if self._nothing_after(as_at):
            return replace(self, as_at=as_at)
        return replace(self, cases=self._stood(as_at).frame(), as_at=as_at)

    def standing_on(self, as_at: date) -> Self:
        """The same for counting: a column of ``cases`` is worked out when a rule first asks for it.

        Many times faster than ``known_by`` for a few figures on each of many days.
        """
        if as_at == self.as_at:
            return self
        if as_at > self.as_at:
            return replace(self, as_at=as_at)
        return replace(self, cases=cast("pd.DataFrame", self._stood(as_at)), as_at=as_at)

    def _nothing_after(self, as_at: date) -> bool:
        day = np.datetime64(as_at, "s")
        days = (*EVENT_DATES, "placement_from")
        return as_at >= self.as_at or not any(after(self.cases[name], day).any() for name in days)

    def _stood(self, as_at: date) -> Columns:
        return as_they_stood(self.cases, np.datetime64(as_at, "s"), _rules(self.conventions))

    def beside(self, _about: str) -> Self:
        """The same: the cases know no other table, and what is counted from them stands over cases alone."""
        return self

    def has_recorded(self, filled: Collection[str], kept: Collection[str], _registers: Collection[str]) -> bool:
        """Whether all of these columns hold anything at all, whatever the day; yes where nobody has looked."""
        return not self.recorded or self.recorded.issuperset((*filled, *kept))

    def of_locality(self, locality: str) -> Self:
        """The cases of one place, with its people alone for the rates."""
        people = {name: self.population[locality] for name in ("", locality) if locality in self.population}
        inside = (self.cases["locality"] == locality).fillna(False)
        return replace(self, cases=self.cases[inside], population=people)

    def counted_by(self, conventions: Conventions) -> Self:
        """The same cases under other conventions; for counting, as ``standing_on``."""
        return replace(self, cases=cast("pd.DataFrame", _derived(self.cases, conventions)), conventions=conventions)


def derive(cases: pd.DataFrame, conventions: Conventions) -> pd.DataFrame:
    """The cases with what follows from them.

    ``historical`` a plan made before the collection or by another council: outside every event measure;
    ``plan_moved_in`` a plan made by another council;
    ``issued_date`` the day of issue as the published measures count it, ``plan_sent_date`` as the law does;
    ``replaced_on`` the order, agreement or notice that replaced the 20-week clock;
    ``outside_timeliness`` mediation or tribunal, hence outside the published 20-week measure;
    ``closed``, ``closed_date`` ended without a plan, and when; ``plan_due_date`` the 20-week day;
    ``duty_date`` the day the plan is due under the clock in force; ``age_band`` at the request;
    ``assessed_on`` the day the assessment had its outcome; and the columns of ``PLAN_DATES``.
    """
    return _derived(cases, conventions).frame()


def _derived(cases: pd.DataFrame, conventions: Conventions) -> Columns:
    rules = _rules(conventions)
    names = dict.fromkeys((*cases.columns, *rules))
    return Columns(names, cases.index, lambda made, name: rules[name](made) if name in rules else cases[name])


def _rules(conventions: Conventions) -> dict[str, Callable[[Columns], pd.Series]]:
    """How each column is made that follows from the others."""
    return {
        "plan_moved_in": lambda cases: cases["transfer_la"].notna() & ~cases["arrived"],
        "historical": _historical,
        "plan_sent_date": _plan_sent_date,
        "issued_date": lambda cases: _issued_date(cases, conventions),
        "replaced_on": _replaced_on,
        "outside_timeliness": lambda cases: _outside_timeliness(cases, conventions),
        "closed": _closed,
        "closed_date": _closed_date,
        "plan_due_date": lambda cases: statutory.ISSUE_PLAN.due(cases["received_date"]),
        "duty_date": _duty_date,
        "age_band": lambda cases: age_band(cases["age_at_request"]),
        "assessed_on": _assessed_on,
        **PLAN_DATES,
    }


def _historical(cases: Columns) -> pd.Series:
    before = has_code(cases["request_outcome"], "H") | has_code(cases["assessment_outcome"], "H")
    return cases["plan_moved_in"] | before


def _plan_sent_date(cases: Columns) -> pd.Series:
    """When the plan was sent, as the law asks."""
    return day_where(cases["start_recorded"], cases["start_date"], _plan_decided(cases))


def _issued_date(cases: Columns, conventions: Conventions) -> pd.Series:
    """When the plan counts as issued in the published measure."""
    if conventions.published_plan_date == "start_date":
        return cases["plan_sent_date"]
    return day_where(cases["issue_recorded"], _plan_decided(cases), cases["start_date"])


def _plan_decided(cases: Columns) -> pd.Series:
    return day_where(has_code(cases["assessment_outcome"], "Y"), cases["assessment_outcome_date"])


def _assessed_on(cases: Columns) -> pd.Series:
    """The day of the outcome of the assessment; for a plan without one, the day the plan started."""
    started = day_where(has_code(cases["assessment_outcome"], "Y"), cases["start_date"])
    return day_where(cases["assessment_outcome_date"].notna(), cases["assessment_outcome_date"], started)


def _replaced_on(cases: Columns) -> pd.Series:
    """The first order, agreement or notice, unless it is about a plan that was already issued."""
    first = np.fmin.reduce([cases[name].to_numpy() for name in REPLACEMENT_DATES])
    about_contents = has_code(cases["replacement_duty"], "amend", "section_i")
    first[about_contents | (cases["plan_sent_date"].to_numpy() <= first)] = NO_DAY
    return pd.Series(first, cases.index)


def _outside_timeliness(cases: Columns, conventions: Conventions) -> pd.Series:
    found = ~np.isnat(cases["replaced_on"].to_numpy())
    for name in conventions.timeliness_excludes:
        found |= flag(cases[name]).to_numpy()
    return pd.Series(found, cases.index)


def _duty_date(cases: Columns) -> pd.Series:
    """14 weeks where an assessment must be made, 11 where the assessment is done and a plan must be."""
    undetermined = cases["replacement_duty"].isna().to_numpy()
    to_plan = has_code(cases["replacement_duty"], "make_plan") | (
        undetermined & has_code(cases["assessment_outcome"], "N")
    )
    after_order = tribunal.ORDER_ASSESS_PLAN.due(cases["replaced_on"])
    after_order = day_where(to_plan, tribunal.ORDER_PLAN_FINAL.due(cases["replaced_on"]), after_order)
    return after_order.fillna(cases["plan_due_date"])


def _closed(cases: Columns) -> pd.Series:
    """Cases that ended without a plan."""
    ended = ended_by(cases, "request_outcome", "N", "W") | ended_by(cases, "assessment_outcome", "N", "W")
    unsent = np.isnat(cases["plan_sent_date"].to_numpy())
    moved = cases["exported"].notna() | cases["exported_date"].notna()
    return pd.Series(unsent & (ended | moved.to_numpy()), cases.index)


def _closed_date(cases: Columns) -> pd.Series:
    """When they ended, if a date is recorded."""
    decided = day_where(ended_by(cases, "request_outcome", "N", "W"), cases["request_outcome_date"])
    assessed = day_where(ended_by(cases, "assessment_outcome", "N", "W"), cases["assessment_outcome_date"])
    return day_where(cases["closed"], decided.fillna(assessed).fillna(cases["exported_date"]))


def ended_by(cases: Columns | pd.DataFrame, outcome: str, *codes: str) -> np.ndarray:
    """Whether an outcome with one of these codes, N against and W withdrawn, ended each case.

    ``outcome`` is ``request_outcome`` or ``assessment_outcome``. One that came before the order, agreement or notice
    that overturned it, or on its day, does not stand; nor does one without a day where there is an order.
    """
    decided, replaced = cases[f"{outcome}_date"].to_numpy(), cases["replaced_on"].to_numpy()
    return has_code(cases[outcome], *codes) & (np.isnat(replaced) | (decided > replaced))


WORKED_OUT: frozenset[str] = frozenset(_rules(STANDARD))
"""The columns that follow from the others, whatever the conventions."""
