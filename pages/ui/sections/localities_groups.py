"""Which place the Localities page shows, and its groups beside what chance alone would give."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Kind, Metric, Polarity, Time
from metrics.splits import BREAKDOWNS
from metrics.statistics import funnel
from metrics.statistics.funnel import Verdict
from pages.ui.frame import cached, state
from reports.figure import Figure
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
    if CATALOGUE[key].kind is Kind.SHARE and CATALOGUE[key].ways.keys() >= set(LEVELS)
}
"""What can be compared: shares alone, because chance is reckoned from parts of a whole. Most asked for first."""
_USUAL = next(iter(FIGURES))
_PAGE = "localities"
_NAMES = ("figure", "split", "team", "school", "unplaced")


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

    def chosen(self) -> dict[str, str]:
        """What the address carries, besides the locality that every page has; what is usual is left out."""
        usual = {"figure": _USUAL, "split": splits(self)[0]}
        return {name: "" if (text := getattr(self, name)) == usual.get(name) else text for name in _NAMES}


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


def place_of(view: View) -> tuple[Place, tuple[str, ...]]:
    """The place that the address or the session says; what it cannot be is dropped, with a notice for each."""
    asked = state.page_choices(_PAGE, *_NAMES)
    known = Place(view, asked["figure"] if asked["figure"] in FIGURES else _USUAL, "")
    unknown = asked["figure"] not in ("", *FIGURES)
    notices = [f'There is no figure "{asked["figure"][:40]}" to compare, so another is shown.'] if unknown else []
    known = replace(known, unplaced="yes" if asked["unplaced"] and not view.locality else "")
    for level in ("team", "school"):
        if not (name := asked[level]):
            continue
        if name in _names_in(known, level):
            known = replace(known, **{level: name})
        else:
            notices.append(f'There is no {level} "{name[:60]}" in {known.name}, so {known.name} is shown.')
    offered = splits(known)
    known = replace(known, split=asked["split"] if asked["split"] in offered else offered[0])
    state.keep_for_page(_PAGE, known.chosen())
    return known, tuple(notices)


def splits(place: Place) -> tuple[str, ...]:
    """The ways to split what is inside a place: those recorded, smaller than the place itself."""
    inside = [level for level, _ in place.steps if level != "school"]
    rest = LEVELS[LEVELS.index(inside[-1]) + 1 :] if inside else LEVELS
    recorded = cached.shown().recorded
    return tuple(level for level in rest if level in recorded) or ("school",)


def go_to(place: Place, steps: tuple[tuple[str, str], ...]) -> None:
    """Show a place by its steps; those not named are left."""
    wanted = dict(steps)
    locality = wanted.get("locality", "")
    unplaced = "yes" if locality == NOT_RECORDED else ""
    state.change(locality="" if unplaced else locality)
    chosen = {"team": wanted.get("team", ""), "school": wanted.get("school", ""), "unplaced": unplaced}
    state.keep_for_page(_PAGE, place.chosen() | chosen)


def choose(place: Place, **chosen: str) -> None:
    """Another figure, or another way to split; a school that was chosen is left."""
    state.keep_for_page(_PAGE, place.chosen() | chosen)


def compared(place: Place) -> Comparison:
    """The groups inside a place, each with the limits for its size around the council's figure."""
    whole = cached.figure(place.figure, replace(place.view, locality=""), place.period)
    result = _within(place, place.split)
    label = BREAKDOWNS[place.split].label
    counts = [
        (label(str(line[place.split])), int(line["numerator"]), int(line["denominator"]))
        for line in result.to_dict("records")
        if line["status"] == "shown"
    ]
    counts.sort(key=lambda line: (line[0] == NOT_RECORDED, line[0].casefold()))
    names = [name for name, _, _ in counts]
    parts, sizes = [part for _, part, _ in counts], [size for _, _, size in counts]
    standings = _standings(names, parts, sizes, whole)
    (everyone,) = _standings([place.name], [sum(parts)], [sum(sizes)], whole)
    own = next((one for one in standings if (place.split, one.name) in place.steps), everyone)
    empty = () if place.scope else tuple(_empty(place, result))
    return Comparison(place, whole, own if place.steps else None, standings, empty, result)


def rows_of(place: Place, counted: bool | None) -> pd.DataFrame:
    """The cases of a place."""
    rows = cached.rows(place.figure, place.view, place.period, counted)
    for level, name in place.steps:
        column = rows[level]
        rows = rows[column.isna() if name == NOT_RECORDED else (column == name).fillna(False)]
    return rows


def _names_in(place: Place, level: str) -> set[str]:
    """The groups of a level in a place, by their requests and plans: a link must not depend on figure or period."""
    by = (*_levels(place), level)
    ever = Period(cached.shown().first_day, place.view.as_at)
    found = pd.concat(
        [
            cached.result("requests_received", place.view, [ever], by),
            cached.result("plans_maintained", place.view, [place.view.today], by),
        ]
    )
    return set(_inside(found[found["numerator"] > 0], place, by)[level].astype(str))


def _within(place: Place, split: str) -> pd.DataFrame:
    levels = tuple(level for level, _ in place.scope if level != "locality" or place.unplaced)
    found = cached.result(place.figure, place.view, [place.period], (*levels, split))
    return _inside(found, place, levels).reset_index(drop=True)


def _levels(place: Place) -> tuple[str, ...]:
    return tuple(level for level, _ in place.steps if level != "locality" or place.unplaced)


def _inside(result: pd.DataFrame, place: Place, levels: tuple[str, ...]) -> pd.DataFrame:
    """The lines of a place. A view already holds no other locality, so its column is not among the levels."""
    for level, name in place.steps:
        if level in levels:
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
