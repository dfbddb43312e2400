"""What a metric is: one object that holds its words, its rules and its sources, read by every output."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

import pandas as pd

from metrics.base.periods import Period
from metrics.base.units import SINGULAR
from metrics.counting.breakdown import Breakdown
from metrics.counting.kinds import Kind, ValueFormat
from metrics.law.clock import Clock

Rule = Callable[[Any], pd.Series]
"""A yes/no for every row of the table a metric is about. Its docstring is the rule in words, as shown to readers."""
Measure = Callable[[Any], pd.Series]
"""A number for every row, missing where it cannot be told. Its docstring says what and in which unit."""


class Time(StrEnum):
    """Whether a metric looks at what happened in a period, or at how things stand on its last day."""

    DURING = "during a period"
    AS_AT = "as at a day"


class Polarity(StrEnum):
    """Which way is better for children. Neutral is a real answer: it is never praised or blamed."""

    HIGHER_IS_BETTER = "higher is better"
    LOWER_IS_BETTER = "lower is better"
    NEUTRAL = "neither way is better"


class Status(StrEnum):
    """Whether a value is shown, and if not, why not."""

    SHOWN = "shown"
    NO_CASES = "no cases"
    SUPPRESSED = "suppressed"
    NOT_RECORDED = "not recorded"
    NOT_YET_DUE = "not yet due"
    NOT_APPLICABLE = "not applicable"


class CatalogueError(ValueError):
    """A metric is defined wrongly; the message names it."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Metric:
    """One figure, defined once.

    ``population`` says which cases are in the denominator, ``counted`` which of them are in the
    numerator; the engine joins the two with "and", so the numerator never exceeds the denominator.
    A count has a population only; a median and a sum have ``measured`` instead of ``counted``.
    ``dated_by`` is the column whose day puts a row into a period.
    """

    key: str
    name: str
    question: str
    kind: Kind
    time: Time
    about: str = "cases"
    """The table it is counted from: the cases, or a register by its key."""
    population: Rule
    counted: Rule | None = None
    measured: Measure | None = None
    out_of: Measure | None = None
    """For a share of sessions: what ``measured`` is out of. Its docstring is the denominator in words."""
    dated_by: str = ""
    needs: tuple[str, ...] = ()
    """Columns without which nothing can be said; all blank gives the status "not recorded"."""
    kept: tuple[str, ...] = ()
    """Columns that a file must have, if with nothing in them: where no day stands, nothing was done."""
    shows: tuple[str, ...] = ()
    """Columns of a register that decide, beside those that its lists always show: limits, days done, states."""
    beside: tuple[str, ...] = ()
    """Registers without which nothing can be said; an absent one gives the status "not recorded"."""
    over: tuple["Metric", ...] = ()
    """Counts whose sum a rate or a ratio stands over; people, where a rate has none."""
    per: int = 1_000
    """Of how many people, or of what other figures count, a rate is."""
    people: str = ""
    """Which people a rate stands over where not residents aged 0 to 25: the key of their number, a setting."""
    stock_on: Callable[[Period], date] | None = None
    """The day that those true on a day are taken on, if other than the last of the period."""
    whole: Callable[[Period], bool] | None = None
    """Which periods it can be said of at all, where not of any."""
    drawn_monthly: bool = False
    """Whether it is true on a day and yet drawn month by month: such figures are counted together for a month's end."""
    measured_in: str = "weeks"
    tenths: bool = False
    """Whether its percentage is said with a tenth even in a sentence, as absence is, whatever its kind."""
    polarity: Polarity = Polarity.NEUTRAL
    breakdowns: tuple[Breakdown, ...] = ()
    """The ways it can be split."""
    clock: Clock | None = None
    unit: str = "children"
    source: str
    published_as: str = ""
    caveats: tuple[str, ...] = ()
    deviations: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for fault in self._faults():
            raise CatalogueError(f"Metric {self.key!r}: {fault}")

    @cached_property
    def ways(self) -> dict[str, Breakdown]:
        """The ways it can be split, by key."""
        return {breakdown.key: breakdown for breakdown in self.breakdowns}

    @property
    def in_percent(self) -> bool:
        """Whether the value is shown as a percentage."""
        return self.kind.value_format is ValueFormat.PERCENT

    @property
    def measure_unit(self) -> str:
        """What the measure of one row is in."""
        return self.unit if self.kind.measured_in_its_unit else self.measured_in

    @property
    def places(self) -> int:
        """Decimals of its percentage in a sentence."""
        return 1 if self.tenths else self.kind.places

    @property
    def denominator_words(self) -> str:
        """The population in words."""
        return " ".join(_sentence(rule) for rule in (self.out_of, self.population) if rule)

    @property
    def numerator_words(self) -> str:
        """What is counted, or measured, in words; empty for a count."""
        return " ".join(_sentence(rule) for rule in (self.counted, self.measured) if rule)

    def _faults(self) -> list[str]:
        sentences = {"question": self.question, "source": self.source}
        faults = [f"{name} is empty." for name, text in sentences.items() if not text]
        faults += [f"{text!r} does not end with a full stop." for text in self._words() if not text.endswith(".")]
        faults += [f"the unit {unit!r} has no singular." for unit in self._units() if unit not in SINGULAR]
        if (self.time is Time.DURING) != bool(self.dated_by):
            faults.append("a metric during a period needs dated_by, one as at a day must not have it.")
        if self.drawn_monthly and (self.time is Time.DURING or self.about != "cases"):
            faults.append("only what is true of the cases on a day is counted for the ends of months together.")
        return faults + self._faults_of_kind()

    def _faults_of_kind(self) -> list[str]:
        has = {name for name in ("counted", "measured", "out_of") if getattr(self, name)}
        faults = [f"a {self.kind} has {sorted(self.kind.rules)}, not {sorted(has)}."] if has != self.kind.rules else []
        if (self.kind is Kind.RATIO and not self.over) or (self.over and not self.kind.stands_over):
            faults.append("a ratio needs the counts it stands over, and only ratios and rates have any.")
        faults += [f"it stands over {one.key}, which is no count." for one in self.over if one.kind is not Kind.COUNT]
        return faults

    def _units(self) -> tuple[str, ...]:
        return (self.unit, self.measure_unit) if self.measured else (self.unit,)

    def _words(self) -> list[str]:
        rules = [rule for rule in (self.population, self.counted, self.measured, self.out_of) if rule]
        return [*(_sentence(rule) for rule in rules), *self.caveats, *self.deviations]


def _sentence(rule: Callable) -> str:
    return " ".join((rule.__doc__ or "").split())
