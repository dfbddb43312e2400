"""What the Compare page says: the finding, where we stand among all, and why our own count differs."""

from collections.abc import Sequence

from data_access.reference_data.authorities import ENGLAND
from data_access.reference_data.oddities import oddities
from data_access.reference_data.series_breaks import breaks_of
from metrics.statistics import distribution, funnel
from metrics.statistics.funnel import Verdict
from reports import inert, wording
from reports.rounding import rounded
from reports.summaries.authorities import label
from reports.summaries.compare import Choice, comparable, of_role, spread
from reports.summaries.differences import Coverage, Pair, PlansCounted
from reports.summaries.series import Point, Series

_SMALL = 0.2
"""Shares below this are said to a tenth of a point."""
HOW_TO_LOAD = (
    "**DfE's release is not loaded**, so only England's figures, which are built in, can be shown. To stand beside "
    "your region and your statistical neighbours, load the release above, under its name, or from a terminal: "
    "`sendboard.py published FILE`. It is the zip that DfE's statistics site offers under *Education, health and care "
    "plans*; nothing in it is about a single child."
)


def headline(chosen: Choice, found: Sequence[Series]) -> str:
    """Us, England, our region and those beside, each with its share, for the year; then our own count since."""
    us, own, year = of_role(found, "us"), of_role(found, "own"), chosen.year
    theirs = (of_role(found, role) for role in ("england", "region", "pooled"))
    rest = "; ".join(_name_and_share(one, year) for one in theirs if one and one.at(year).shown is not None)
    ours = _own_counts(own, chosen) if own and (chosen.is_ours or us is None) else ""
    if us is None:
        return f"{chosen.name}. {ours} Published for {year}: {rest}."
    point = us.at(year)
    if point.shown is None:
        why = _why_missing(chosen) or f"The release says: {point.reason}."
        return (
            f"{chosen.name}, {year}: **{_name(us)} has no published figure.** {why} {wording.capitalised(rest)}. {ours}"
        )
    if point.doubt:
        return (
            f"{chosen.name}, {year}: **{_name(us)} is published with {_full(point)}, which cannot be relied on**, so "
            f"nothing is concluded from it. {point.doubt} {wording.capitalised(rest)}. {ours}"
        )
    return f"{chosen.name}, {year}: **{_name(us)} {_full(point)}**; {rest}. {ours}"


def _why_missing(chosen: Choice) -> str:
    """Why the authority has no figure in the year, where that is known; else empty."""
    code = chosen.authority.area_code if chosen.authority else ""
    known = oddities(chosen.measure.dataset, code, chosen.year)
    return " ".join(odd.words for odd in known if odd.area_code != ENGLAND)


def _name(series: Series) -> str:
    return inert.markdown(series.name)


def _name_and_share(series: Series, year: int) -> str:
    name = "the statistical neighbours together" if series.name.startswith("Statistical") else _name(series)
    point = series.at(year)
    return f"{name} **{_share(point)}**{' (not to be relied on)' if point.doubt else ''}"


def _own_counts(own: Series, chosen: Choice) -> str:
    """Our own count of the last whole year, and of the year so far."""
    whole = [point for point in own.known if point.year != chosen.unfinished]
    said = [f"**{_full(whole[-1])}** in {whole[-1].year}"] if whole else []
    said += [f"{_full(point)} in {point.year} so far" for point in own.known if point.year == chosen.unfinished]
    return f"{inert.markdown(chosen.view.council)} by its own count: {' and '.join(said)}."


def _share(point: Point) -> str:
    return wording.percent(point.shown or 0, places=1)


def _full(point: Point) -> str:
    return wording.share(point.shown or 0, point.numerator, point.denominator)


def chance(chosen: Choice, found: Sequence[Series]) -> str:
    """Whether our distance from England is more than chance would give for so many cases."""
    ours, country = of_role(found, "us"), of_role(found, "england")
    theirs = country.at(chosen.year) if country else None
    if ours is None or theirs is None or not theirs.is_sound:
        return ""
    us, overall = ours.at(chosen.year), theirs.shown if theirs.value is None else theirs.value
    if not us.denominator or us.numerator is None or us.doubt or overall is None:
        return ""
    line = funnel.compare([ours.name], [us.numerator], [us.denominator], overall=overall).iloc[0]
    places = int(overall < _SMALL)
    low = wording.percent(max(line["lower_998"], 0), places=places)
    high = wording.percent(min(line["upper_998"], 1), places=places)
    inside = line["verdict"] in (Verdict.CHANCE, Verdict.PERHAPS_HIGHER, Verdict.PERHAPS_LOWER)
    where = "inside that range" if inside else "outside that range, so the difference is more than chance"
    return (
        f"With {wording.counted(us.denominator or 0, 'cases')}, a council just like England would have between {low} "
        f"and {high} by chance alone; {_name(ours)} is {where}."
    )


def among_all(chosen: Choice, us: Series | None, every: Sequence[Series]) -> str:
    """Where the authorities lie, and in which quarter we are."""
    found = spread(every)
    if found is None:
        return "No authority has a published figure for this year."
    ends = (found.lowest, found.lower_quartile, found.median, found.upper_quartile, found.highest)
    lowest, low, middle, high, highest = (wording.percent(one, places=1) for one in ends)
    words = (
        f"Of the {found.count} authorities with a figure for {chosen.year}, **half lie between {low} and {high}**, the "
        f"middle one at {middle}; the lowest has {lowest}, the highest {highest}."
    )
    if us is None:
        return words
    if (point := us.at(chosen.year)).shown is None:
        return f"{words} {_name(us)} has no figure: {point.reason}."
    if point.doubt:
        return f"{words} {_name(us)} is not among them: its figure cannot be relied on."
    return f"{words} **{_name(us)}, with {_share(point)}, is in {distribution.quarter(point.shown, found)}.**"


def over_years(chosen: Choice, found: Sequence[Series]) -> str:
    """First and last published figure of us, or of England, that are counted the same way and not known to be wrong."""
    lines = [(one.name, comparable(chosen, one)) for one in found if one.role in ("us", "england")]
    name, points = next(((name, points) for name, points in lines if len(points) > 1), ("", ()))
    if not points:
        several = any(len(one.known) > 1 for one in found if one.role in ("us", "england"))
        changed = "The way of counting changed, or figures cannot be relied on"
        return f"{changed if several else 'There is a figure for one year only'}, so there is no change to show."
    first, last = points[0], points[-1]
    return f"**{inert.markdown(name)}: {_share(first)} in {first.year}, {_share(last)} in {last.year}.**"


def missing(chosen: Choice, found: Sequence[Series]) -> list[str]:
    """Years without a figure, in words, for the lines that are drawn; only where England has one."""
    country, said = of_role(found, "england"), []
    years = sorted(point.year for point in country.known) if country else []
    for one in found:
        gone: dict[str, list[int]] = {}
        for point in (one.at(year) for year in years):
            if one.role in ("us", "region", "pooled") and point.reason:
                gone.setdefault(point.reason, []).append(point.year)
        said += [f"{_name(one)}, {year_words(gone_in)}: {reason}." for reason, gone_in in gone.items()]
        said += [
            f"{_name(one)}, {point.year}: {_share(point)} is published, but cannot be relied on, so it is not drawn. "
            f"{point.doubt}"
            for point in one.known
            if point.doubt
        ]
    if chosen.authority and chosen.releases and "region" not in {one.role for one in found}:
        said.append("DfE gives no figure of regions for this.")
    return said


def year_words(years: Sequence[int]) -> str:
    """2019, 2021 to 2024."""
    spans: list[list[int]] = []
    for year in years:
        if not spans or year != spans[-1][-1] + 1:
            spans.append([])
        spans[-1].append(year)
    return wording.listed([str(span[0]) if len(span) == 1 else f"{span[0]} to {span[-1]}" for span in spans])


def series_break(chosen: Choice) -> str:
    """Since when the figures are counted another way, so that no year before is compared; empty where they are not."""
    known = distribution.SERIES_BREAKS.get(chosen.measure.dataset)
    return f"{known[1]} No year before {known[0]} is compared with a later one." if known else ""


def coverage(found: Coverage | None) -> list[str]:
    """Where England's figure is not of the same authorities above and below the line."""
    if found is None:
        return []
    every, without = (f"**{wording.printed(wording.decimal(one))}**" for one in (found.every, found.without))
    appeals, decisions = wording.number(found.appeals), wording.number(found.decisions)
    return [
        f"DfE prints two figures for England in {found.year}: {every} and {without}. The first divides the {appeals} "
        f"appeals of all authorities by {decisions} decisions, which leave out the authorities whose figures were "
        f"withheld ({wording.listed(list(found.withheld))}), so it is too high. The second leaves those authorities "
        f"out of both: {found.counted:,} of {decisions}."
    ]


def own_finding(pairs: Sequence[Pair]) -> str:
    """By how much our own count differs in the latest year that has both."""
    if not pairs:
        return "No year has both a published figure and our own count of it, so there is nothing to hold side by side."
    ours, theirs, apart = pairs[-1].ours, pairs[-1].theirs, pairs[-1].gap
    if apart is None or not (apart.numerator or apart.denominator):
        return f"For {ours.year} **our own count is the published one**: {_full(theirs)}."
    points = rounded(100 * apart.value, 1)
    words = f"{abs(points)} percentage points {'higher' if points > 0 else 'lower'} than" if points else "as high as"
    return f"For {ours.year} **our own count is {words} the published figure**: {_full(ours)}, not {_full(theirs)}."


def why_different(chosen: Choice, plans: PlansCounted | None) -> list[str]:
    """What could explain a difference, with the number of our own cases that each concerns."""
    return [*(_plans_left_out(plans) if plans else ()), *(chosen.own.deviations if chosen.own else ())]


def _plans_left_out(plans: PlansCounted) -> list[str]:
    return [
        f"By our records {wording.counted_with(plans.issued, 'plans', 'was', 'were')} issued in {plans.year}. "
        f"{plans.disputed:,} had mediation or a tribunal and "
        f"{wording.by_number(plans.disputed, 'is', 'are')} left out; of the rest {plans.with_exception:,} had an "
        "exception claimed.",
        f"Counted to the day the outcome was decided, as here, there are {plans.counted:,}; to the day the plan "
        f"started, {plans.by_start.denominator or 0:,} ({wording.full(plans.by_start)}).",
        "The return was sent in January. What was recorded or put right since is in our count and not in DfE's.",
    ]


def known_to_be_odd(chosen: Choice) -> list[str]:
    """What is known to be odd about the figures shown, each with whom it is about."""
    dataset = chosen.measure.dataset
    found = []
    for one in (*([chosen.authority] if chosen.authority else []), *chosen.beside):
        own = [odd for odd in oddities(dataset, one.area_code) if odd.area_code != ENGLAND]
        name = inert.markdown(label(one))
        found += [f"{name}, {year_words(odd.years)}: {odd.words}" for odd in own]
        found += [f"{name}: {change.words} {change.compare}" for change in breaks_of(one.area_code)]
    found += [f"All areas, {year_words(odd.years)}: {odd.words}" for odd in oddities(dataset, ENGLAND)]
    return list(dict.fromkeys(found))


def release_name(release: str) -> str:
    """How a release of DfE's is called in a sentence."""
    return f"the {release} release" if release.isdigit() else f"DfE's {release}"


def loaded(name: str, stored: int) -> str:
    """What became of a release that was loaded, by its name in a sentence."""
    kept = wording.counted_with(stored, "figures", "was", "were")
    what = f"{kept} kept." if stored else "It was loaded before; nothing was changed."
    return f"{wording.capitalised(name)} is loaded. {what}"


def how_counted(chosen: Choice) -> list[str]:
    """How the figure is counted, in DfE's terms."""
    measure = chosen.measure
    shown = (
        f"DfE's column `{measure.rate}`" if measure.rate else "DfE prints no percentage; it is worked out from counts"
    )
    pooled = "Those put together are divided once: all their counted cases by all their cases, never a mean of shares."
    whom = [f"Beside: {', '.join(inert.markdown(label(one)) for one in chosen.beside)}."] if chosen.beside else []
    return [*([measure.basis] if measure.basis else []), f"{shown}.", pooled, *whom]
