"""What the Compare page says: the finding, where we stand among all, and why our own count differs."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from metrics.base.periods import calendar_year
from metrics.statistics import distribution, funnel
from metrics.statistics.funnel import Verdict
from pages.ui.frame import cached
from pages.ui.sections import compare_data
from pages.ui.sections.compare_data import Choice, Point, Series, label, published_counts, spread
from reports import wording
from reports.figure import Figure

NEUTRAL = "More is neither better nor worse here; a figure far from the others is a reason to ask why."
_TIMELINESS = (
    "plans_issued_within_20_weeks",
    "plans_issued_within_20_weeks_including_exceptions",
    "plans_issued_over_52_weeks",
)
_DEVELOPMENT = "tribunal_appeal_rate_in_development"
_SMALL = 0.2
"""Shares below this are said to a tenth of a point."""
HOW_TO_LOAD = (
    "**DfE's release is not loaded**, so only England's figures, which are built in, can be shown. To stand beside "
    "your region and your statistical neighbours, load the release below, or from a terminal: "
    "`sendboard.py published FILE`. It is the zip that DfE's statistics site offers under *Education, health and care "
    "plans*; nothing in it is about a single child."
)


def headline(chosen: Choice, found: Sequence[Series]) -> str:
    """Us, England, our region and those beside, each with its share, for the year; then our own count since."""
    by_role = {one.role: one for one in found}
    us, year, own = by_role.get("us"), chosen.year, by_role.get("own")
    rest = "; ".join(
        _said(by_role[role], year) for role in ("england", "region", "pooled") if _is_there(by_role, role, year)
    )
    ours = _own_said(own, chosen) if own and (chosen.is_ours or us is None) else ""
    if us is None:
        return f"{chosen.name}. {ours} Published for {year}: {rest}."
    point = us.at(year)
    if point.shown is None:
        why = compare_data.why_missing(chosen) or f"The release says: {point.reason}."
        return f"{chosen.name}, {year}: **{us.name} has no published figure.** {why} {_start(rest)}. {ours}"
    return f"{chosen.name}, {year}: **{us.name} {_full(point)}**; {rest}. {ours}"


def _is_there(by_role: dict[str, Series], role: str, year: int) -> bool:
    return role in by_role and by_role[role].at(year).shown is not None


def _said(series: Series, year: int) -> str:
    name = "the statistical neighbours together" if series.name.startswith("Statistical") else series.name
    return f"{name} **{wording.percent(series.at(year).shown or 0, places=1)}**"


def _own_said(own: Series, chosen: Choice) -> str:
    """Our own count of the last whole year, and of the year so far."""
    unfinished = chosen.unfinished
    whole = [point for point in own.known if point.year != unfinished]
    said = [f"**{_full(whole[-1])}** in {whole[-1].year}"] if whole else []
    said += [f"{_full(point)} in {point.year} so far" for point in own.known if point.year == unfinished]
    return f"{chosen.view.council} by its own count: {' and '.join(said)}."


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _full(point: Point) -> str:
    shown = wording.percent(point.shown or 0, places=1)
    known = point.numerator is not None and point.denominator is not None
    return f"{shown} ({point.numerator:,} of {point.denominator:,})" if known else shown


def chance(chosen: Choice, found: Sequence[Series]) -> str:
    """Whether our distance from England is more than chance would give for so many cases."""
    by_role = {one.role: one for one in found}
    if "us" not in by_role or (england := by_role["england"].at(chosen.year)).value is None:
        return ""
    us, us_name = by_role["us"].at(chosen.year), by_role["us"].name
    if not us.denominator or us.numerator is None:
        return ""
    line = funnel.compare([by_role["us"].name], [us.numerator], [us.denominator], overall=england.value).iloc[0]
    places = int(england.value < _SMALL)
    low = wording.percent(max(line["lower_998"], 0), places=places)
    high = wording.percent(min(line["upper_998"], 1), places=places)
    inside = line["verdict"] in (Verdict.CHANCE, Verdict.PERHAPS_HIGHER, Verdict.PERHAPS_LOWER)
    said = (
        f"{us_name} is inside that range."
        if inside
        else (f"{us_name} is outside that range, so the difference is more than chance.")
    )
    return (
        f"With {us.denominator:,} cases, a council just like England would have between {low} and {high} by chance "
        f"alone; {said}"
    )


def among_all(chosen: Choice, us: Series | None) -> str:
    """Where the authorities lie, and in which quarter we are."""
    found = spread(chosen)
    if found is None:
        return "No authority has a published figure for this year."
    low, middle, high = (
        wording.percent(one, places=1) for one in (found.lower_quartile, found.median, found.upper_quartile)
    )
    words = (
        f"Of the {found.count} authorities with a figure for {chosen.year}, **half lie between {low} and {high}**, the "
        f"middle one at {middle}; the lowest has {wording.percent(found.lowest, places=1)}, the highest "
        f"{wording.percent(found.highest, places=1)}."
    )
    point = us.at(chosen.year) if us else None
    if us is None or point is None:
        return words
    if point.shown is None:
        return f"{words} {us.name} has no figure: {point.reason}."
    share, where = wording.percent(point.shown, places=1), distribution.quarter(point.shown, found)
    return f"{words} **{us.name}, with {share}, is in {where}.**"


def over_years(found: Sequence[Series]) -> str:
    """First and last published figure of us, or of England."""
    line = next((one for one in found if one.role in ("us", "england") and len(one.known) > 1), None)
    if line is None:
        return "There is a figure for one year only, so there is no change to show."
    first, last = line.known[0], line.known[-1]
    return (
        f"**{line.name}: {wording.percent(first.shown or 0, places=1)} in {first.year}, "
        f"{wording.percent(last.shown or 0, places=1)} in {last.year}.**"
    )


def years_table(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> pd.DataFrame:
    """A line for each place, a column for each year: the share as published, or why there is none."""
    lines = [*found, *others]
    years = sorted({point.year for one in lines for point in one.known})
    latest = max(compare_data.years(chosen.figure), default=0)
    shown: dict[str, list[str]] = {"Place": [one.name for one in lines]}
    for year in years:
        heading = f"{year}, so far" if year == chosen.unfinished else str(year)
        shown[heading] = [_cell(one, year, latest) for one in lines]
    return pd.DataFrame(shown)


def _cell(series: Series, year: int, latest: int) -> str:
    point = series.at(year)
    if point.shown is not None:
        return wording.percent(point.shown, places=1)
    if series.role == "own":
        return "no data"
    if year > latest:
        return "not yet"
    return "no figure" if series.role == "pooled" else point.reason or "no figure"


def year_table(found: Sequence[Series], others: Sequence[Series], year: int) -> pd.DataFrame:
    """The counts of one year, place by place."""
    lines = [*(one for one in found if one.role != "own"), *others]
    points = [one.at(year) for one in lines]
    return pd.DataFrame(
        {
            "Place": [one.name for one in lines],
            "Share": [_cell(one, year, year) for one in lines],
            "Counted": [_count(point.numerator, point) for point in points],
            "Of": [_count(point.denominator, point) for point in points],
        }
    )


def _count(number: int | None, point: Point) -> str:
    return "" if number is None or point.shown is None else f"{number:,}"


def missing(chosen: Choice, found: Sequence[Series]) -> list[str]:
    """Years without a figure, in words, for the lines that are drawn; only where England has one."""
    england, said = compare_data.years(chosen.figure), []
    for one in found:
        gone: dict[str, list[int]] = {}
        for point in (one.at(year) for year in sorted(england)):
            if one.role in ("us", "region", "pooled") and point.reason:
                gone.setdefault(point.reason, []).append(point.year)
        said += [f"{one.name}, {year_words(years)}: {reason}." for reason, years in gone.items()]
    if chosen.authority and compare_data.releases() and "region" not in {one.role for one in found}:
        said.append("DfE gives no figure of regions for this.")
    return said


def year_words(years: Sequence[int]) -> str:
    """2019, 2021 to 2024."""
    spans: list[list[int]] = []
    for year in years:
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return wording.listed([str(span[0]) if len(span) == 1 else f"{span[0]} to {span[-1]}" for span in spans])


def series_break(chosen: Choice) -> str:
    """Since when the figures are counted another way; empty where they are not."""
    known = distribution.SERIES_BREAKS.get(chosen.measure.dataset)
    return known[1] if known else ""


def coverage(chosen: Choice) -> list[str]:
    """Where England's figure is not of the same authorities above and below the line."""
    if chosen.figure != _DEVELOPMENT:
        return []
    wanted = (
        "appeal_rate_in_development_pc",
        "appeal_rate_in_development_pc_excluding_suppressed",
        "appeals_registered",
        "appealable_decisions_in_development",
    )
    all_, without, appeals, decisions = (published_counts(chosen.figure, name, chosen.year) for name in wanted)
    if None in (all_, without, appeals, decisions):
        return []
    counted, withheld = compare_data.covered(chosen)
    return [
        f"DfE prints two figures for England in {chosen.year}: **{all_:.1f}%** and **{without:.1f}%**. The first "
        f"divides the {appeals:,.0f} appeals of all authorities by {decisions:,.0f} decisions, which leave out the "
        f"authorities whose figures were withheld ({wording.listed(list(withheld))}), so it is too high. The second "
        f"leaves those authorities out of both: {counted:,} of {decisions:,.0f}."
    ]


def own_finding(found: Sequence[Series]) -> str:
    """By how much our own count differs in the latest year that has both."""
    both = _own_and_published(found)
    if not both:
        return "No year has both a published figure and our own count of it, so there is nothing to hold side by side."
    ours, theirs = both[-1]
    apart = distribution.gap(_parts(ours), _parts(theirs))
    if apart is None or not (apart.numerator or apart.denominator):
        return f"For {ours.year} **our own count is the published one**: {_full(theirs)}."
    points = 100 * apart.value
    way = "higher" if points > 0 else "lower"
    words = f"{abs(points):.1f} percentage points {way} than" if round(abs(points), 1) else "as high as"
    return f"For {ours.year} **our own count is {words} the published figure**: {_full(ours)}, not {_full(theirs)}."


def reconciliation(found: Sequence[Series]) -> pd.DataFrame:
    """Our own count of each published year beside the published one, and the difference."""
    lines = []
    for ours, theirs in _own_and_published(found):
        apart = distribution.gap(_parts(ours), _parts(theirs))
        lines.append(
            {
                "Year": str(ours.year),
                "Published": _full(theirs),
                "Our own count": _full(ours),
                "Difference": _gap_words(apart) if apart else "",
            }
        )
    return pd.DataFrame(lines, columns=["Year", "Published", "Our own count", "Difference"])


def _own_and_published(found: Sequence[Series]) -> list[tuple[Point, Point]]:
    """The years that have both, in order."""
    by_role = {one.role: one for one in found}
    if not {"own", "us"} <= set(by_role):
        return []
    pairs = [(point, by_role["us"].at(point.year)) for point in by_role["own"].points]
    return [(ours, theirs) for ours, theirs in pairs if ours.value is not None and theirs.value is not None]


def _parts(point: Point) -> tuple[int, int]:
    return point.numerator or 0, point.denominator or 0


def _gap_words(apart: distribution.Gap) -> str:
    if not apart.numerator and not apart.denominator:
        return "none"
    points = f"{100 * apart.value:+.1f} percentage points"
    return f"{points}; {_more(apart.denominator)} in all, {_more(apart.numerator)} counted"


def _more(count: int) -> str:
    return "as many" if not count else f"{abs(count):,} {'more' if count > 0 else 'fewer'}"


def why_different(chosen: Choice) -> list[str]:
    """What could explain a difference, with the number of our own cases that each concerns."""
    said = []
    if chosen.figure in _TIMELINESS:
        said += _plans_left_out(chosen)
    return [*said, *(chosen.own.deviations if chosen.own else ())]


def _plans_left_out(chosen: Choice) -> list[str]:
    whole, year = replace(chosen.view, locality=""), calendar_year(chosen.year)
    every = cached.figure("plans_issued", whole, year)
    kept = cached.figure("plans_issued_within_20_weeks_including_exceptions", whole, year)
    without = cached.figure("plans_issued_within_20_weeks", whole, year)
    by_start = cached.figure(chosen.figure, whole, year, plan_date="start_date")
    ours = cached.figure(chosen.figure, whole, year)
    out = every.whole - _size(kept)
    return [
        f"By our records {every.whole:,} plans were issued in {chosen.year}. {out:,} had mediation or a tribunal and "
        f"are left out; of the rest {_size(kept) - _size(without):,} had an exception claimed.",
        f"Counted to the day the outcome was decided, as here, there are {_size(ours):,}; to the day the plan started, "
        f"{_size(by_start):,} ({wording.full(by_start)}).",
        "The return was sent in January. What was recorded or put right since is in our count and not in DfE's.",
    ]


def _size(figure: Figure) -> int:
    return figure.denominator or 0


def told(chosen: Choice) -> list[str]:
    """How the figure is counted, in DfE's terms."""
    measure = chosen.measure
    shown = (
        f"DfE's column `{measure.rate}`" if measure.rate else "DfE prints no percentage; it is worked out from counts"
    )
    pooled = "Those put together are divided once: all their counted cases by all their cases, never a mean of shares."
    whom = [f"Beside: {', '.join(label(one) for one in chosen.beside)}."] if chosen.beside else []
    return [*([measure.basis] if measure.basis else []), f"{shown}.", pooled, *whom]


def alternative_years(chosen: Choice, found: Sequence[Series]) -> str:
    """The lines for somebody who cannot see them."""
    said = [
        f"{one.name} from {wording.percent(one.known[0].shown or 0, places=1)} in {one.known[0].year} to "
        f"{wording.percent(one.known[-1].shown or 0, places=1)} in {one.known[-1].year}"
        for one in found
        if one.known
    ]
    return f"Line chart. {chosen.name}, by calendar year. {'; '.join(said)}."


def key_of_marks(chosen: Choice) -> str:
    """What the marks of the dot plot stand for."""
    ours = f"◆ {label(chosen.authority)}, " if chosen.authority else ""
    beside = "■ those set beside, " if chosen.beside else ""
    return f"{ours}{beside}● {'all others' if ours or beside else 'an authority each'}."


def alternative_spread(chosen: Choice, us: Series | None) -> str:
    """The dot plot for somebody who cannot see it."""
    return f"Dot plot, one dot for each authority. {chosen.name}, {chosen.year}. {among_all(chosen, us)}".replace(
        "**", ""
    )
