"""The groups inside a place, each beside what chance alone would give so many cases."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.splits import BREAKDOWNS
from metrics.statistics import funnel
from metrics.statistics.funnel import Verdict
from reports.figure import Figure
from reports.results import Results
from reports.shown import Shown
from reports.view import View

LEVELS = ("locality", "team", "school")
"""From large to small: each is looked into by the ones after it."""
_FIRST = (
    "plans_issued_within_20_weeks",
    "plans_due_issued_on_time",
    "request_decisions_within_6_weeks",
    "requests_refused",
    "plans_reviewed_within_12_months",
)
FIGURES: dict[str, Metric] = {
    key: CATALOGUE[key]
    for key in dict.fromkeys((*_FIRST, *CATALOGUE))
    if CATALOGUE[key].kind.to_100 and CATALOGUE[key].ways.keys() >= set(LEVELS)
}
"""What can be compared: shares alone, because chance is reckoned from parts of a whole. Most asked for first."""


@dataclass(frozen=True)
class Place:
    """Where the reader is: a figure, a way to split, and how far they have gone in. Empty is not chosen."""

    view: View
    figure: str
    split: str
    team: str = ""
    school: str = ""
    unplaced: str = ""
    """Not empty when the cases without a locality are looked at."""

    @property
    def metric(self) -> Metric:
        """The figure that is compared."""
        return FIGURES[self.figure]

    @property
    def period(self) -> Period:
        """The days it is about."""
        return self.view.period if self.metric.time is Time.DURING else self.view.today

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """How far in, from the outside: (level, name)."""
        locality = NOT_RECORDED if self.unplaced else self.view.locality
        found = (("locality", locality), ("team", self.team), ("school", self.school))
        return tuple((level, name) for level, name in found if name)

    @property
    def scope(self) -> tuple[tuple[str, str], ...]:
        """The steps around the groups shown: a school that was chosen stays among the others."""
        return tuple((level, name) for level, name in self.steps if level != self.split)

    @property
    def name(self) -> str:
        """The innermost place."""
        return self.steps[-1][1] if self.steps else self.view.council

    @property
    def at_the_end(self) -> bool:
        """Whether there is a team or a school, so that its cases can be listed."""
        return bool(self.steps) and (self.steps[-1][0] != "locality" or bool(self.unplaced))


@dataclass(frozen=True)
class Standing:
    """One group beside what chance alone would give."""

    name: str
    numerator: int
    denominator: int
    value: float
    low: float
    high: float
    verdict: Verdict
    small: bool

    @property
    def differs(self) -> bool:
        """Whether it is outside the outer limits."""
        return self.verdict in (Verdict.HIGHER, Verdict.LOWER)

    @property
    def perhaps(self) -> bool:
        """Whether it is between the inner and the outer limits."""
        return self.verdict in (Verdict.PERHAPS_HIGHER, Verdict.PERHAPS_LOWER)

    @property
    def is_higher(self) -> bool:
        """Whether it is above the inner limits."""
        return self.verdict in (Verdict.HIGHER, Verdict.PERHAPS_HIGHER)

    def judged(self, metric: Metric) -> str:
        """Better or worse; empty where neither way is, or where chance may explain it."""
        if not self.differs or metric.polarity is Polarity.NEUTRAL:
            return ""
        return "better" if self.is_higher == (metric.polarity is Polarity.HIGHER_IS_BETTER) else "worse"


@dataclass(frozen=True)
class Comparison:
    """The groups of a place, in the order of the alphabet, around the council's figure."""

    place: Place
    council: Figure
    own: Standing | None
    """The place itself, beside what chance alone would give; none for the whole council."""
    standings: tuple[Standing, ...]
    empty: tuple[str, ...]
    result: pd.DataFrame

    @property
    def named(self) -> tuple[Standing, ...]:
        """The groups without that of the cases whose group is not recorded."""
        return tuple(one for one in self.standings if one.name != NOT_RECORDED)

    @property
    def drawn(self) -> tuple[Standing, ...]:
        """The marks of the chart: a few cases without a recorded group are no place, and would stretch the scale."""
        return tuple(one for one in self.standings if one.name != NOT_RECORDED or not one.small)

    @property
    def differing(self) -> tuple[Standing, ...]:
        """The groups beyond what chance would give."""
        return tuple(one for one in self.standings if one.differs)


def splits(place: Place, shown: Shown) -> tuple[str, ...]:
    """The ways to split what is inside a place: those recorded, smaller than the place itself."""
    inside = [level for level, _ in place.steps if level != "school"]
    rest = LEVELS[LEVELS.index(inside[-1]) + 1 :] if inside else LEVELS
    return tuple(level for level in rest if level in shown.recorded) or ("school",)


def compared(place: Place, results: Results) -> Comparison:
    """The groups inside a place, each with the limits for its size around the council's figure."""
    council = results.figure(place.figure, replace(place.view, locality=""), place.period)
    result = _inside_of(place, results)
    label = BREAKDOWNS[place.split].label
    counts = [
        (label(str(line[place.split])), int(line["numerator"]), int(line["denominator"]))
        for line in result.to_dict("records")
        if line["status"] == "shown"
    ]
    counts.sort(key=lambda line: (line[0] == NOT_RECORDED, line[0].casefold()))
    names = [name for name, _, _ in counts]
    parts, sizes = [part for _, part, _ in counts], [size for _, _, size in counts]
    standings = _standings(names, parts, sizes, council)
    (everyone,) = _standings([place.name], [sum(parts)], [sum(sizes)], council)
    own = next((one for one in standings if (place.split, one.name) in place.steps), everyone)
    empty = () if place.scope else tuple(_empty(place, result))
    return Comparison(place, council, own if place.steps else None, standings, empty, result)


def rows_inside(place: Place, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a place among those behind its figure."""
    for level, name in place.steps:
        column = rows[level]
        rows = rows[column.isna() if name == NOT_RECORDED else (column == name).fillna(False)]
    return rows


def names_inside(place: Place, level: str, results: Results) -> set[str]:
    """The groups of a level in a place, by their requests and plans: a link must not depend on figure or period."""
    by = (*(one for one, _ in _split_steps(place, place.steps)), level)
    ever = Period(results.shown().first_day, place.view.as_at)
    found = pd.concat(
        [
            results.result("requests_received", place.view, [ever], by),
            results.result("plans_maintained", place.view, [place.view.today], by),
        ]
    )
    return set(_lines_of(found[found["numerator"] > 0], _split_steps(place, place.steps))[level].astype(str))


def _inside_of(place: Place, results: Results) -> pd.DataFrame:
    steps = _split_steps(place, place.scope)
    found = results.result(place.figure, place.view, [place.period], (*(level for level, _ in steps), place.split))
    return _lines_of(found, steps).reset_index(drop=True)


def _split_steps(place: Place, steps: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The steps to split by. A view already holds no other locality, so its column is not among them."""
    return tuple((level, name) for level, name in steps if level != "locality" or place.unplaced)


def _lines_of(result: pd.DataFrame, steps: Sequence[tuple[str, str]]) -> pd.DataFrame:
    for level, name in steps:
        result = result[result[level] == name]
    return result


def _empty(place: Place, result: pd.DataFrame) -> list[str]:
    none = result[(result["status"] == "no cases") & (result[place.split] != NOT_RECORDED)]
    return [str(name) for name in none[place.split]]


def _standings(
    names: Sequence[str], parts: Sequence[int], sizes: Sequence[int], council: Figure
) -> tuple[Standing, ...]:
    found = funnel.compare(names, parts, sizes, overall=council.value)
    return tuple(
        Standing(
            name=line["group"],
            numerator=line["numerator"],
            denominator=line["denominator"],
            value=line["value"],
            low=line["lower_95"],
            high=line["upper_95"],
            verdict=Verdict(line["verdict"]),
            small=line["small"],
        )
        for line in found.to_dict("records")
    )
