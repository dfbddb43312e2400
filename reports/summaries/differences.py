"""Why two figures of the same thing differ: our own count and the published one, and England's two appeal rates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data_access.reference_data.authorities import ENGLAND
from metrics.base.periods import calendar_year
from metrics.statistics import distribution
from reports.figure import Figure
from reports.results import Results
from reports.summaries.compare import Choice, of_role
from reports.summaries.series import Point, Series

_TIMELINESS = (
    "plans_issued_within_20_weeks",
    "plans_issued_within_20_weeks_including_exceptions",
    "plans_issued_over_52_weeks",
)
_DEVELOPMENT = "tribunal_appeal_rate_in_development"


@dataclass(frozen=True)
class Coverage:
    """England's rate of appeals in development, which DfE prints twice, and which authorities make the difference."""

    year: int
    every: float
    """In per cent: the appeals of all authorities, though some of their decisions are withheld."""
    without: float
    """In per cent: without those authorities."""
    appeals: float
    decisions: float
    counted: int
    """Appeals of the authorities whose decisions are known."""
    withheld: tuple[str, ...]
    """The names of the others."""


def coverage(chosen: Choice, results: Results) -> Coverage | None:
    """Where England's figure is not of the same authorities above and below the line; None where it is."""
    if chosen.figure != _DEVELOPMENT:
        return None
    every, without, appeals, decisions = (
        _of_england(chosen, name, results)
        for name in (
            "appeal_rate_in_development_pc",
            "appeal_rate_in_development_pc_excluding_suppressed",
            "appeals_registered",
            "appealable_decisions_in_development",
        )
    )
    if every is None or without is None or appeals is None or decisions is None:
        return None
    return Coverage(chosen.year, every, without, appeals, decisions, *_covered(chosen, results))


def _of_england(chosen: Choice, indicator: str, results: Results) -> float | None:
    """One published number of England, by DfE's column."""
    figures = results.published(chosen.figure)
    own = figures[(figures["area_code"] == ENGLAND) & (figures["time_period"] == chosen.year)]
    found = own.loc[own["indicator"] == indicator, "value"].dropna()
    return None if found.empty else float(found.iloc[0])


def _covered(chosen: Choice, results: Results) -> tuple[int, tuple[str, ...]]:
    """Counted cases of the authorities that have a figure to divide by, and the names of those that have none."""
    rates = results.published_shares(chosen.figure)
    own = rates[(rates["level"] == "Local authority") & (rates["time_period"] == chosen.year)]
    own = own[own["numerator"].notna()]
    known = own["denominator"].notna()
    return int(own.loc[known, "numerator"].sum()), tuple(sorted(str(name) for name in own.loc[~known, "area_name"]))


@dataclass(frozen=True)
class Pair:
    """One year that has both our own count and the published figure."""

    ours: Point
    theirs: Point

    @property
    def gap(self) -> distribution.Gap | None:
        """Ours less theirs; None where either divides by nobody."""
        return distribution.gap(_counts(self.ours), _counts(self.theirs))


def _counts(point: Point) -> tuple[int, int]:
    return point.numerator or 0, point.denominator or 0


def own_and_published(found: Sequence[Series]) -> tuple[Pair, ...]:
    """The years that have both, the published one not known to be wrong, oldest first; none where either is missing."""
    own, us = of_role(found, "own"), of_role(found, "us")
    if own is None or us is None:
        return ()
    pairs = (Pair(point, us.at(point.year)) for point in own.points)
    both = (one for one in pairs if one.ours.value is not None and one.theirs.value is not None)
    return tuple(one for one in both if not one.theirs.doubt)


@dataclass(frozen=True)
class PlansCounted:
    """Plans that we issued in a year, and how many of them each way of counting leaves out."""

    year: int
    issued: int
    disputed: int
    """With mediation or a tribunal, and so in neither published figure."""
    with_exception: int
    counted: int
    by_start: Figure
    """The same figure, counted to the day a plan started."""


def plans_counted(chosen: Choice, results: Results) -> PlansCounted | None:
    """Our own plans of the year that is compared; None for a figure that is not about how long plans took."""
    if chosen.figure not in _TIMELINESS:
        return None
    everywhere, year = replace(chosen.view, locality=""), calendar_year(chosen.year)

    def plans(figure: str) -> int:
        return results.figure(figure, everywhere, year).denominator or 0

    issued = results.figure("plans_issued", everywhere, year).whole
    undisputed = plans("plans_issued_within_20_weeks_including_exceptions")
    return PlansCounted(
        year=chosen.year,
        issued=issued,
        disputed=issued - undisputed,
        with_exception=undisputed - plans("plans_issued_within_20_weeks"),
        counted=plans(chosen.figure),
        by_start=results.figure(chosen.figure, everywhere, year, plan_date="start_date"),
    )
