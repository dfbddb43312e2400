"""What is set side by side: DfE's published figures of several places, and our own count of the same thing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from data_access.published.pooled import pooled_rates
from data_access.reference_data.authorities import BY_OLD_CODE, ENGLAND, Authority
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.national.england import england
from metrics.national.measure import PublishedMeasure
from metrics.national.measures import MEASURES
from metrics.statistics import distribution
from reports.results import Results
from reports.summaries.authorities import label, statistical_neighbours
from reports.summaries.series import Point, Series, number, reason_words, whole
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


def figure_name(figure: str) -> str:
    """How one of ``FIGURES`` is called."""
    return CATALOGUE[figure].name if figure in CATALOGUE else _NAMES[figure]


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
    releases: tuple[str, ...]
    """DfE's releases that are loaded; without one only England's built-in figures can be shown."""

    @property
    def name(self) -> str:
        """How the figure is called."""
        return figure_name(self.figure)

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


def for_the_council(view: View, figure: str, results: Results) -> Choice:
    """The council on show beside England, its region and its statistical neighbours, in the latest year there is."""
    authority = BY_OLD_CODE.get(results.shown().authority)
    beside = statistical_neighbours(authority)
    latest = max(years(figure, results))
    return Choice(view, figure, authority, latest, beside, True, authority is not None, results.releases())


def years(figure: str, results: Results) -> tuple[int, ...]:
    """The years in which England has a figure, newest first."""
    return tuple(sorted((point.year for point in _england(figure, results).known), reverse=True))


def of_role(found: Sequence[Series], role: str) -> Series | None:
    """The line of us, own, england, region or pooled; None where it is not there."""
    return next((one for one in found if one.role == role), None)


def compared(chosen: Choice, results: Results) -> tuple[Series, ...]:
    """The lines to set side by side: us as published, our own count, England, the region, those beside together."""
    us = chosen.authority
    country = _england(chosen.figure, results)
    found = [_published(chosen.figure, us.area_code, label(us), "us", results)] if us else []
    if own := _own(chosen, country, results):
        found.append(own)
    found.append(country)
    if us and chosen.releases:
        region = _published(chosen.figure, us.region_code, us.region_name, "region", results)
        found += [region] if region.known else []
        found += [_pooled(chosen, results)] if chosen.beside else []
    return tuple(found)


def others(chosen: Choice, results: Results) -> tuple[Series, ...]:
    """Each authority to stand beside, in the order of the alphabet."""
    if not chosen.releases:
        return ()
    return tuple(_published(chosen.figure, one.area_code, label(one), "other", results) for one in chosen.beside)


def everybody(chosen: Choice, results: Results) -> tuple[Series, ...]:
    """Every authority that has a figure in the year, without those whose figure is known to be wrong."""
    rates = results.published_shares(chosen.figure)
    rates = rates[(rates["level"] == "Local authority") & (rates["time_period"] == chosen.year)]
    lines = rates[rates["value"].notna() & (rates["doubt"] == "")].to_dict("records")
    return tuple(Series(line["area_name"], _role(chosen, line["area_code"]), (_point(line),)) for line in lines)


def comparable(chosen: Choice, one: Series) -> tuple[Point, ...]:
    """The years that may be compared with the last: counted the same way, and with a figure not known to be wrong."""
    since, _ = distribution.SERIES_BREAKS.get(chosen.measure.dataset, (0, ""))
    points = one.sound
    return tuple(point for point in points if point.year >= since or points[-1].year < since)


def spread(every: Sequence[Series]) -> distribution.Distribution | None:
    """Where the authorities' figures of a year lie; each has that one year. None without any."""
    return distribution.distribution([one.points[0].shown or 0.0 for one in every])


def own_published(chosen: Choice, indicator: str, results: Results) -> dict[int, float]:
    """A column of DfE's about the council itself, by year; empty without a release or a number of the council."""
    if chosen.authority is None or not chosen.releases:
        return {}
    figures = results.published(chosen.figure)
    own = figures[(figures["area_code"] == chosen.authority.area_code) & (figures["indicator"] == indicator)]
    own = own[own["value"].notna()]
    return {int(year): float(value) for year, value in zip(own["time_period"], own["value"], strict=True)}


def _england(figure: str, results: Results) -> Series:
    """As in the release that is loaded, else as built in."""
    if results.releases():
        found = _published(figure, ENGLAND, "England", "england", results)
        if found.known:
            return found
    points = [
        Point(
            fact.year,
            fact.value,
            fact.numerator,
            fact.denominator,
            float(fact.as_published) / 100 if fact.as_published else None,
        )
        for fact in england(figure)
    ]
    return Series("England", "england", tuple(points))


def _published(figure: str, area_code: str, name: str, role: str, results: Results) -> Series:
    rates = results.published_shares(figure)
    own = rates[rates["area_code"] == area_code]
    return Series(name, role, tuple(_point(line) for line in own.to_dict("records")))


def _pooled(chosen: Choice, results: Results) -> Series:
    found = pooled_rates(results.published_shares(chosen.figure), [one.area_code for one in chosen.beside])
    return Series(pooled_name(chosen), "pooled", tuple(_pooled_point(line) for line in found.to_dict("records")))


def pooled_name(chosen: Choice) -> str:
    """How those beside are called when they are put together."""
    if chosen.is_usual:
        return "Statistical neighbours together"
    return "The authorities chosen, together" if len(chosen.beside) > 1 else label(chosen.beside[0])


def _pooled_point(line: Mapping[str, Any]) -> Point:
    missing = line["missing"]
    counts = whole(line["numerator"]), whole(line["denominator"])
    return Point(
        int(line["time_period"]), number(line["value"]), *counts, None, f"without {missing}" if missing else ""
    )


def _own(chosen: Choice, country: Series, results: Results) -> Series | None:
    """Our own count by calendar year; the last one may not be over."""
    if chosen.own is None:
        return None
    everywhere = replace(chosen.view, locality="")
    first, last = results.shown().first_day.year + 1, chosen.view.as_at.year
    periods = [calendar_year(year) for year in range(first, last + 1)]
    lines = results.result(chosen.own.key, everywhere, periods).to_dict("records") if periods else []
    points = [
        Point(period.start.year, number(line["value"]), whole(line["numerator"]), whole(line["denominator"]))
        for period, line in zip(periods, lines, strict=True)
    ]
    shown = begun(points, is_rate=bool(chosen.own.over), since=min((point.year for point in country.known), default=0))
    return Series(f"{chosen.view.council}, own count", "own", shown) if shown else None


def begun(points: Sequence[Point], *, is_rate: bool, since: int) -> tuple[Point, ...]:
    """Our own count from its second year on, none before ``since``, the first year with a published figure.

    The first year with cases is left out, because what ended in it may have begun before the data do. Years of a rate
    without any row before a log begins are years without a log.
    """
    there = [point.year for point in points if point.value is not None and (point.numerator or not is_rate)][1:]
    return tuple(point for point in points if there and point.year >= max(there[0], since))


def _point(line: Mapping[str, Any]) -> Point:
    value, printed = number(line["value"]), number(line["as_published"])
    return Point(
        int(line["time_period"]),
        value,
        whole(line["numerator"]),
        whole(line["denominator"]),
        None if printed is None or value is None else printed / 100,
        reason_words(str(line["reason"])) if value is None else "",
        str(line["doubt"]),
    )


def _role(chosen: Choice, area_code: str) -> str:
    if chosen.authority and area_code == chosen.authority.area_code:
        return "us"
    return "pooled" if area_code in {one.area_code for one in chosen.beside} else "other"
