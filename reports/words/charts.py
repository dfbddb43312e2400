"""What stands in words around a chart: its finding above it, and what helps to read it below."""

from collections.abc import Sequence

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.counting.definition import Metric, Polarity
from metrics.counting.kinds import ValueFormat
from metrics.law.clock import weeks_allowed
from metrics.law.statutory import ISSUE_PLAN
from metrics.plans.breakdowns import ANOTHER_CLOCK, WAIT_BANDS
from reports import inert, wording
from reports import trend as signals
from reports.figure import Figure, Part
from reports.summaries.queue import waits

_ASIDE = {
    ANOTHER_CLOCK: "Under another clock, after mediation or a tribunal",
    NOT_RECORDED: "No request date recorded",
}
WAIT_GROUPS = (
    "Plans issued in the period, leaving out claimed exceptions. The groups add up to all of them. Children still "
    "waiting are in none of them."
)


def trend_finding(metric: Metric, trend: pd.DataFrame) -> str:
    """What a trend shows: where it stands, how far the months swing, and whether the law was ever met."""
    known = trend.dropna(subset=["value"]).to_dict("records")
    if not known:
        return "There is nothing to show for these months."
    low, high = min(known, key=lambda one: one["value"]), max(known, key=lambda one: one["value"])
    words = f"**{_month_value(metric, known[-1])}**"
    if _value_words(metric, low) != _value_words(metric, high):
        words += (
            f". The {signals.each(metric)}s range from {_month_value(metric, low)} to {_month_value(metric, high)}."
        )
    else:
        words += f", as in every {signals.each(metric)}." if len(known) > 1 else "."
    if not metric.kind.to_100 or metric.clock is None:
        return words
    if metric.polarity is not Polarity.HIGHER_IS_BETTER:
        return words
    met = sum(one["value"] == 1 for one in known)
    thing = wording.THING_ON_TIME.get(metric.unit, "case")
    if met:
        return f"{words} In {met} of {len(known)} every {thing} was on time."
    none = f"In none of them was every {thing} on time" if len(known) > 1 else f"Not every {thing} was on time"
    return f"{words} {none}."


def groups_finding(within: Figure, over_a_year: Figure) -> str:
    """How long the plans issued took, in one sentence."""
    if not within.known:
        return "No plans were issued in this period."
    late = (within.denominator or 0) - (within.numerator or 0)
    words = f"**{late:,} of {wording.counted(within.denominator or 0, 'plans')} took longer than 20 weeks**"
    return f"{words} or have no usable dates; {over_a_year.numerator or 0:,} took longer than a year."


def sum_line(things: str, parts: Sequence[Part]) -> str:
    """**2,237 requests** = 1,500 (agreed to assess) + 537 (refused) + 40 (withdrawn) + 160 (not yet decided).

    In brackets, or "442 3 to 6 months" would be misread, and "2 discrimination claim" is no English.
    """
    if not parts:
        return f"No {things}."
    words = [inert.markdown(wording.in_sentence(part.label).replace(" (", ", ").replace(")", "")) for part in parts]
    terms = " + ".join(f"{part.count:,} ({word})" for part, word in zip(parts, words, strict=True))
    return f"**{wording.counted(parts[0].whole, things)}** = {terms}."


def largest_finding(groups: Sequence[Figure], whole: Figure) -> str:
    """The largest group of a count, with its part of the whole."""
    most = max(groups, key=lambda one: one.whole)
    share = Part(most.group, most.whole, whole.whole).share
    words = f"The largest group: **{inert.markdown(most.group)}, {most.whole:,} of {whole.whole:,}**"
    return f"{words} ({wording.percent(share)})." if share is not None else f"{words}."


def split_finding(figures: Sequence[Figure]) -> str:
    """The range over the groups that are large enough to say anything, and a word of caution."""
    known = [one for one in figures if one.known and one.denominator is not None and not one.is_few]
    if len(known) < 2:
        return "There are too few cases to compare groups."
    low, high = min(known, key=_value_of), max(known, key=_value_of)
    if wording.value(low) == wording.value(high):
        return (
            f"**{wording.value(low)}** in each of {wording.counted(len(known), 'groups')} with cases enough to compare."
        )
    lowest, highest = (f"{wording.value(one)} in {inert.markdown(one.group)}" for one in (low, high))
    words = f"From **{lowest}** to **{highest}**."
    return f"{words} Part of any difference between groups is chance, the more so the fewer cases there are."


def waits_finding(weeks: Sequence[int]) -> str:
    """How the waits fall around the legal limit: the first of ``weeks`` is the number in their first week."""
    limit, found = weeks_allowed(ISSUE_PLAN), waits(weeks)
    are, past = (wording.by_number(number, "is", "are") for number in (found.in_time, found.late))
    words = f"**{found.in_time:,} {are} still within their {limit} weeks**, {found.in_last_week:,} of them in the "
    return f"{words}{limit}th; {found.late:,} {past} past them."


def left_out_of_chart(everyone: Figure, weeks: Sequence[int]) -> str:
    """Who is waiting but cannot be placed in a week of the 20; empty if nobody."""
    rest = everyone.whole - sum(weeks)
    if not rest:
        return ""
    return (
        f"{rest:,} more {wording.by_number(rest, 'is', 'are')} waiting but not in the chart: under another "
        "clock after mediation or a tribunal, or without a recorded request date."
    )


def band_parts(bands: Sequence[Figure], everyone: Figure) -> tuple[Part, ...]:
    """The groups of waits, as parts of everyone waiting."""
    ordered = sorted(bands, key=lambda band: band.group in _ASIDE)  # stable: the waits keep their order
    return tuple(
        Part(_ASIDE.get(band.group, band.group), band.whole, everyone.whole, late=band.group in WAIT_BANDS)
        for band in ordered
        if band.whole or band.group not in _ASIDE
    )


def _value_of(figure: Figure) -> float:
    return figure.value or 0.0


def _month_value(metric: Metric, line: dict) -> str:
    return f"{_value_words(metric, line)} in {signals.when(metric, line['period_end'])}"


def _value_words(metric: Metric, line: dict) -> str:
    if metric.kind.value_format is ValueFormat.SPAN:
        return wording.span(line["value"], metric.measured_in)
    return signals.point_words(metric, line["value"])
