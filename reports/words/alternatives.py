"""Charts in words, for somebody who cannot see them. The table that follows each chart has every number."""

from collections.abc import Sequence

import pandas as pd

from data_access.storage.agreed.targets import Target
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import Metric
from metrics.law.clock import weeks_allowed
from metrics.law.statutory import A_YEAR_OF_WEEKS, ISSUE_PLAN
from metrics.national.england import ReferenceFact
from metrics.plans.time_to_plan import ended_without_plan
from reports import trend as signals
from reports import wording
from reports.figure import Figure, Part
from reports.inert import unmarked
from reports.step_changes import offer
from reports.summaries import queue
from reports.trend import Trend
from reports.words.agreed import targets
from reports.words.timeliness import england_words

_WEEKS_TOLD = (10, weeks_allowed(ISSUE_PLAN), 30, A_YEAR_OF_WEEKS.number)
"""Some weeks of the wait, the legal limit and a year among them."""


def control(
    trend: Trend, target: float | None = None, facts: Sequence[ReferenceFact] = (), way: Target | None = None
) -> str:
    """A control chart for somebody who cannot see it: range, average, limits, what stands out, and what it says."""
    signal, metric = trend.signal, trend.metric
    lines = trend.whole.dropna(subset=["value"]).to_dict("records")
    if not lines:
        return f"{metric.name}: nothing to show for these months."
    kind = "Control chart" if signal.has_limits else "Run chart, without limits"
    low, high = min(lines, key=lambda one: one["value"]), max(lines, key=lambda one: one["value"])
    words = [
        f"{kind}. {metric.name}, by {signals.each(metric)}: {_point(metric, lines[0])}, {_point(metric, lines[-1])}."
    ]
    words.append(f"Lowest {_point(metric, low)}, highest {_point(metric, high)}; {signals.range_words(trend)}.")
    marked = [
        f"{signals.when(metric, point.date)} {point.icon.letter} ({signals.meaning(point.icon)})"
        for point in signal.points
        if trend.is_marked(point)
    ]
    words += [f"Standing out: {'; '.join(marked)}."] if marked else []
    words += [f"Our target: {signals.point_words(metric, target)}."] if target is not None and way is None else []
    words += [f"Our trajectory: {targets.way(metric, way)}."] if way else []
    words += [england_words(fact) for fact in trend.england(facts)]
    return " ".join([*words, unmarked(offer(trend)) or signal.sentence])


def split(metric: Metric, by: Breakdown, figures: Sequence[Figure]) -> str:
    """A split for somebody who cannot see it: every group."""
    found = "; ".join(f"{one.group}: {wording.full(one)}" for one in figures if one.known)
    return f"Bar chart. {metric.name} by {wording.in_sentence(by.title)}. {found}."


def waits(weeks: Sequence[int]) -> str:
    """The chart of waits for somebody who cannot see it."""
    limit, year, found = weeks_allowed(ISSUE_PLAN), A_YEAR_OF_WEEKS.number, queue.waits(weeks)
    return (
        f"Bar chart of children waiting, by week. In the first {limit} weeks: {found.in_time:,}. In weeks {limit + 1} "
        f"to {year}: {found.late_to_a_year:,}. Longer: {found.over_a_year:,}. A line marks {limit} weeks, the legal "
        "limit."
    )


def parts(parts: Sequence[Part]) -> str:
    """The parts of a whole as one sentence, for those who do not see the bars."""
    return "; ".join(f"{part.label}: {part.count:,} of {part.whole:,}" for part in parts)


def stages(table: pd.DataFrame) -> str:
    """The stages as one sentence each."""
    told = "; ".join(
        f"{line['name']}: half within {wording.decimal(line['median_weeks'])} weeks, the middle half "
        f"{wording.decimal(line['lower_quartile'])} to {wording.decimal(line['upper_quartile'])}, "
        f"{wording.percent(line['share_of_total'])} of the time"
        for line in table.to_dict("records")
        if line["children"]
    )
    return f"Bars for the stages between a request and a plan. {told}."


def flow(table: pd.DataFrame) -> str:
    """What came in and what was finished: the ends and the sums."""
    ends = "; ".join(
        f"{line['period_end']:%B %Y}: {line['received']:,} in, {line['finished']:,} finished"
        for line in (table.iloc[0], table.iloc[-1])
    )
    whole = queue.flow_of(table)
    sums = f"In all {whole.received:,} in and {whole.finished:,} finished."
    return f"Two lines by month, requests in and cases finished. {ends}. {sums}"


def became(weekly: pd.DataFrame) -> str:
    """What became of requests, at a few weeks."""
    told = []
    for line in weekly.to_dict("records"):
        if line["weeks"] in _WEEKS_TOLD:
            plan, waiting = line["plan"], line["still_waiting"]
            told.append(
                f"by week {line['weeks']}: plan {wording.percent(plan)}, still waiting {wording.percent(waiting)}, "
                f"ended without a plan {wording.percent(ended_without_plan(line))}"
            )
    limit = weeks_allowed(ISSUE_PLAN)
    return (
        f"Layers that fill 100%, by week since the request. {'; '.join(told)}. A line marks {limit} weeks, the legal "
        "limit."
    )


def _point(metric: Metric, line: dict) -> str:
    return f"{wording.in_table(metric, line['value'], line['status'])} in {signals.when(metric, line['period_end'])}"
