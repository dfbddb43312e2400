"""What the Compare page sets side by side: DfE's published figures, and our own count of the same thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from data_access.findings import FileRefused, Finding
from data_access.published import store
from data_access.published.absence import DATASETS as ABSENCE_DATASETS
from data_access.published.absence import read_absence
from data_access.published.cells import REASONS
from data_access.published.neighbours import pooled
from data_access.published.release import read_release
from data_access.published.store import areas_worth_keeping
from data_access.reference_data.authorities import AUTHORITIES, BY_OLD_CODE, ENGLAND, Authority
from data_access.reference_data.oddities import oddities
from data_access.reference_data.series_breaks import SERIES_BREAKS, breaks_of
from data_access.reference_data.statistical_neighbours import neighbours_of
from data_access.settings.read import read_settings
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.national.england import england
from metrics.national.measures import MEASURES, PublishedMeasure
from metrics.statistics import distribution
from pages.ui.frame import cached, state
from reports.view import View

_NAMES = {
    "tribunal_appeal_rate": "Appeals to the tribunal, of decisions that can be appealed",
    "tribunal_appeal_rate_in_development": "Appeals to the tribunal, DfE's new way of counting",
}
"""Of figures that DfE publishes and we do not count."""
FIGURES = (
    "plans_issued_within_20_weeks",
    "plans_issued_within_20_weeks_including_exceptions",
    "plans_issued_over_52_weeks",
    "request_decisions_within_6_weeks",
    "requests_refused",
    "no_plan_decisions_within_16_weeks",
    "assessments_ending_in_a_plan",
    "review_decisions_within_4_weeks",
    *_NAMES,
)
"""Shares alone: a count says how large an authority is."""
NO_LINE = "no line"
NOBODY = "none"
_PAGE = "compare"
_CHOICES = ("figure", "authority", "year", "beside")
Tell = Callable[[float, str], object]


@dataclass(frozen=True)
class Point:
    """One share of one year; ``reason`` says in words why there is none."""

    year: int
    value: float | None = None
    numerator: int | None = None
    denominator: int | None = None
    printed: float | None = None
    """As DfE prints it, rounded."""
    reason: str = ""

    @property
    def shown(self) -> float | None:
        """What a reader finds in DfE's own tables, where DfE prints it; else worked out."""
        return self.value if self.printed is None else self.printed


@dataclass(frozen=True)
class Series:
    """One place over the years. ``role`` is us, own, england, region, pooled or other."""

    name: str
    role: str
    points: tuple[Point, ...]

    def at(self, year: int) -> Point:
        """The figure of a year."""
        return next((point for point in self.points if point.year == year), Point(year, reason=NO_LINE))

    def until(self, year: int) -> "Series":
        """The same without the years after one."""
        return Series(self.name, self.role, tuple(point for point in self.points if point.year <= year))

    @property
    def known(self) -> tuple[Point, ...]:
        """The years with a figure."""
        return tuple(point for point in self.points if point.shown is not None)


@dataclass(frozen=True)
class Choice:
    """What is compared: a figure, an authority (None: not chosen), a year, and those to stand beside."""

    view: View
    figure: str
    authority: Authority | None
    year: int
    beside: tuple[Authority, ...]
    is_usual: bool
    """Whether those beside are the statistical neighbours."""
    is_ours: bool
    """Whether the authority is the council whose cases are loaded."""

    @property
    def name(self) -> str:
        """How the figure is called."""
        return CATALOGUE[self.figure].name if self.figure in CATALOGUE else _NAMES[self.figure]

    @property
    def measure(self) -> PublishedMeasure:
        """What DfE divides by what."""
        return MEASURES[self.figure]

    @property
    def own(self) -> Metric | None:
        """Our own count of the same figure, if there is one."""
        return CATALOGUE.get(self.figure)

    @property
    def unfinished(self) -> int:
        """The year of our own count that is not over yet; 0 if the last one is."""
        last = self.view.as_at
        return 0 if (last.month, last.day) == (12, 31) else last.year

    def kept(self) -> dict[str, str]:
        """What the address carries; what is usual is left out."""
        numbers = ",".join(one.old_la_code for one in self.beside) or NOBODY
        return {
            "figure": "" if self.figure == FIGURES[0] else self.figure,
            "authority": self.authority.old_la_code if self.authority else "",
            "year": "" if self.year == max(years(self.figure), default=self.year) else str(self.year),
            "beside": "" if self.is_usual else numbers,
        }


def label(authority: Authority) -> str:
    """The name; of one that has since been merged or split also until when it was."""
    until = next((one.year for one in SERIES_BREAKS if authority.area_code in one.before), None)
    return f"{authority.name} (until {until})" if until else authority.name


def by_name() -> tuple[Authority, ...]:
    """Every authority in the order of the alphabet."""
    return tuple(sorted(AUTHORITIES, key=label))


def own_authority() -> str:
    """The number of the council whose cases are loaded; empty where nothing says it."""
    shown = cached.shown()
    if shown.is_sample:
        return ""
    named = (read_settings().authority, *(batch.authority for batch in reversed(shown.batches)))
    return next((number for number in named if number in BY_OLD_CODE), "")


def releases() -> tuple[str, ...]:
    """The releases on EHC plans that are loaded; absence by SEN, which is loaded in the same way, is none of them."""
    return store.releases(cached.database(), without=ABSENCE_DATASETS)


def loaded() -> list[str]:
    """Everything of DfE's that is loaded, in words."""
    return [_named(one) for one in store.releases(cached.database())]


def _named(release: str) -> str:
    return f"the {release} release" if release.isdigit() else f"DfE's {release}"


def years(figure: str) -> tuple[int, ...]:
    """The years in which England has a figure, newest first."""
    return tuple(sorted((point.year for point in _england(figure).known), reverse=True))


def choice(view: View) -> tuple[Choice, tuple[str, ...]]:
    """What the address or the session says, with a notice for what it cannot be."""
    asked, notices = state.page_choices(_PAGE, *_CHOICES), []
    if asked["figure"] not in ("", *FIGURES):
        notices.append(f'There is no figure "{asked["figure"][:40]}" to compare, so another is shown.')
    figure = asked["figure"] if asked["figure"] in FIGURES else FIGURES[0]
    ours = own_authority()
    if asked["authority"] and asked["authority"] not in BY_OLD_CODE:
        notices.append(f'No authority has the number "{asked["authority"][:10]}".')
    number = asked["authority"] if asked["authority"] in BY_OLD_CODE else ours
    authority = BY_OLD_CODE.get(number)
    offered = years(figure)
    year = int(asked["year"]) if asked["year"].isdigit() and int(asked["year"]) in offered else max(offered, default=0)
    usual = _usual(authority)
    beside = (
        usual
        if not asked["beside"]
        else tuple(BY_OLD_CODE[one] for one in asked["beside"].split(",") if one in BY_OLD_CODE)
    )
    made = Choice(view, figure, authority, year, beside, beside == usual, bool(ours) and number == ours)
    state.keep_for_page(_PAGE, made.kept())
    return made, tuple(notices)


def choose(chosen: Choice, **changed: str) -> None:
    """Keep another choice; another authority has other neighbours."""
    kept = chosen.kept() | changed
    state.keep_for_page(_PAGE, kept | ({"beside": ""} if "authority" in changed else {}))


def for_the_council(view: View, figure: str) -> Choice:
    """The council on show beside England, its region and its statistical neighbours, in the latest year there is."""
    authority = BY_OLD_CODE.get(own_authority())
    return Choice(view, figure, authority, max(years(figure)), _usual(authority), True, authority is not None)


def own_published(chosen: Choice, indicator: str) -> dict[int, float]:
    """A column of DfE's about the council itself, by year; empty without a release or a number of the council."""
    if chosen.authority is None or not releases():
        return {}
    figures = cached.published(chosen.figure)
    own = figures[(figures["area_code"] == chosen.authority.area_code) & (figures["indicator"] == indicator)]
    own = own[own["value"].notna()]
    return {int(year): float(value) for year, value in zip(own["time_period"], own["value"], strict=True)}


def _usual(authority: Authority | None) -> tuple[Authority, ...]:
    codes = neighbours_of(authority.area_code) if authority else ()
    return tuple(sorted((one for one in AUTHORITIES if one.area_code in codes), key=label))


def compared(chosen: Choice) -> tuple[Series, ...]:
    """The lines to set side by side: us as published, our own count, England, the region, those beside together."""
    found = (
        [_published(chosen.figure, chosen.authority.area_code, label(chosen.authority), "us")]
        if (chosen.authority)
        else []
    )
    if own := _own(chosen):
        found.append(own)
    found.append(_england(chosen.figure))
    if chosen.authority and releases():
        found.append(_published(chosen.figure, chosen.authority.region_code, chosen.authority.region_name, "region"))
        found += [_pooled(chosen)] if chosen.beside else []
    return tuple(one for one in found if one.known or one.role != "region")


def others(chosen: Choice) -> tuple[Series, ...]:
    """Each authority to stand beside, in the order of the alphabet."""
    if not releases():
        return ()
    return tuple(_published(chosen.figure, one.area_code, label(one), "other") for one in chosen.beside)


def everybody(chosen: Choice) -> tuple[Series, ...]:
    """Every authority that has a figure in the year."""
    rates = cached.published_shares(chosen.figure)
    rates = rates[(rates["level"] == "Local authority") & (rates["time_period"] == chosen.year)]
    lines = rates[rates["value"].notna()].to_dict("records")
    return tuple(Series(line["area_name"], _role(chosen, line["area_code"]), (_point(line),)) for line in lines)


def spread(chosen: Choice) -> distribution.Distribution | None:
    """Where the authorities' figures of the year lie."""
    return distribution.distribution([one.points[0].shown or 0.0 for one in everybody(chosen)])


def why_missing(chosen: Choice) -> str:
    """Why the authority has no figure in the year, where that is known; else empty."""
    if chosen.authority is None:
        return ""
    known = oddities(chosen.measure.dataset, chosen.authority.area_code, chosen.year)
    return " ".join(odd.words for odd in known if odd.area_code != ENGLAND)


def warnings(chosen: Choice) -> list[str]:
    """What is known to be odd about the figures shown, each with whom it is about."""
    dataset = chosen.measure.dataset
    found = []
    for one in (*([chosen.authority] if chosen.authority else []), *chosen.beside):
        own = [odd for odd in oddities(dataset, one.area_code) if odd.area_code != ENGLAND]
        found += [f"{label(one)}, {_years_words(odd.years)}: {odd.words}" for odd in own]
        found += [f"{label(one)}: {change.words}" for change in breaks_of(one.area_code)]
    found += [f"All areas, {_years_words(odd.years)}: {odd.words}" for odd in oddities(dataset, ENGLAND)]
    return list(dict.fromkeys(found))


def published_counts(figure: str, indicator: str, year: int) -> float | None:
    """One published number of England, by DfE's column."""
    figures = cached.published(figure)
    own = figures[(figures["area_code"] == ENGLAND) & (figures["time_period"] == year)]
    found = own.loc[own["indicator"] == indicator, "value"].dropna()
    return None if found.empty else float(found.iloc[0])


def covered(chosen: Choice) -> tuple[int, tuple[str, ...]]:
    """Counted cases of the authorities that have a figure to divide by, and the names of those that have none."""
    rates = cached.published_shares(chosen.figure)
    own = rates[(rates["level"] == "Local authority") & (rates["time_period"] == chosen.year)]
    own = own[own["numerator"].notna()]
    known = own["denominator"].notna()
    return int(own.loc[known, "numerator"].sum()), tuple(sorted(str(name) for name in own.loc[~known, "area_name"]))


def load(content: bytes, filename: str, authority: str, tell: Tell) -> tuple[str, tuple[Finding, ...]]:
    """Read a release, or absence by SEN, and keep it: what was done in words, and what was found.

    A refused file changes nothing.
    """
    tell(0.05, "Reading the file. DfE's whole release takes up to half a minute.")
    try:
        release = read_absence(content, filename) or read_release(content, filename)
    except FileRefused as refusal:
        return "", (refusal.finding,)
    name = _named(release.release)
    tell(0.6, f"Keeping {len(release.figures):,} figures of {name}")
    own = BY_OLD_CODE.get(authority)
    kept = areas_worth_keeping(own.area_code, ()) if own else store.ENGLAND_ONLY
    stored = store.save_release(cached.database(), release, kept)
    said = f"{stored:,} figures were kept." if stored else "It was loaded before; nothing was changed."
    tell(1.0, "Done")
    return f"{name[:1].upper()}{name[1:]} is loaded. {said}", release.findings


def _england(figure: str) -> Series:
    if releases():
        found = _published(figure, ENGLAND, "England", "england")
        if found.known:
            return found
    facts = england(figure)
    points = [
        Point(
            fact.year,
            fact.value,
            fact.numerator,
            fact.denominator,
            float(fact.as_published) / 100 if fact.as_published else None,
        )
        for fact in facts
    ]
    return Series("England", "england", tuple(points))


def _published(figure: str, area_code: str, name: str, role: str) -> Series:
    rates = cached.published_shares(figure)
    own = rates[rates["area_code"] == area_code]
    return Series(name, role, tuple(_point(line) for line in own.to_dict("records")))


def _pooled(chosen: Choice) -> Series:
    figures = cached.published(chosen.figure)
    found = pooled(figures, chosen.figure, [one.area_code for one in chosen.beside])
    return Series(pooled_name(chosen), "pooled", tuple(_pooled_point(line) for line in found.to_dict("records")))


def pooled_name(chosen: Choice) -> str:
    """How those beside are called when they are put together."""
    if chosen.is_usual:
        return "Statistical neighbours together"
    return "The authorities chosen, together" if len(chosen.beside) > 1 else label(chosen.beside[0])


def _pooled_point(line: dict) -> Point:
    value, missing = _number(line["value"]), line["missing"]
    reason = f"without {missing}" if missing else ""
    return Point(int(line["time_period"]), value, _whole(line["numerator"]), _whole(line["denominator"]), None, reason)


def _own(chosen: Choice) -> Series | None:
    """Our own count by calendar year; the last one may not be over.

    The first year with cases is left out, because what ended in it may have begun before the data do. Years without
    any row before a log begins are years without a log.
    """
    if chosen.own is None:
        return None
    whole = replace(chosen.view, locality="")
    first, last = cached.shown().first_day.year + 1, chosen.view.as_at.year
    periods = [calendar_year(year) for year in range(first, last + 1)]
    lines = cached.result(chosen.own.key, whole, periods).to_dict("records") if periods else []
    points = [
        Point(period.start.year, _number(line["value"]), _whole(line["numerator"]), _whole(line["denominator"]))
        for period, line in zip(periods, lines, strict=True)
    ]
    begun = [point for point in points if point.value is not None and (point.numerator or not chosen.own.over)][1:]
    points = [point for point in points if begun and point.year >= max(begun[0].year, min(years(chosen.figure)))]
    return Series(f"{chosen.view.council}, own count", "own", tuple(points)) if points else None


def _point(line: dict) -> Point:
    value, printed = _number(line["value"]), _number(line["as_published"])
    return Point(
        int(line["time_period"]),
        value,
        _whole(line["numerator"]),
        _whole(line["denominator"]),
        None if printed is None or value is None else printed / 100,
        reason_words(str(line["reason"])) if value is None else "",
    )


def reason_words(symbol: str) -> str:
    """A missing figure in words, with DfE's symbol."""
    words = REASONS.get(symbol, "no figure")
    return f"{words} ({symbol})" if symbol in REASONS and symbol not in ("blank", "unreadable") else words


def _role(chosen: Choice, area_code: str) -> str:
    if chosen.authority and area_code == chosen.authority.area_code:
        return "us"
    return "pooled" if area_code in {one.area_code for one in chosen.beside} else "other"


def _years_words(found: Sequence[int]) -> str:
    return str(found[0]) if len(found) == 1 else f"{found[0]} to {found[-1]}"


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _whole(value: float) -> int | None:
    return None if pd.isna(value) else int(value)
