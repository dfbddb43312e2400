"""What stands on a scorecard: measures, each a figure of the catalogue or one group of it, and their months."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from metrics.base.periods import Period, calendar_year, day, months_to
from metrics.catalogue import CATALOGUE
from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Status, Time
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.counting.table import Table

MONTHS = 24
"""Long enough for a control chart, short enough to be about now."""
YEARS = 5
"""Of a figure that can be said of whole calendar years alone."""
USUAL = (
    "plans_issued_within_20_weeks",
    "plans_due_issued_on_time",
    "assessments_open_past_20_weeks",
    "assessments_due_within_4_weeks",
    "requests_received",
    "request_decisions_within_6_weeks",
    "plans_reviewed_within_12_months",
    "tribunal_appeal_rate",
    "tribunal_orders_overdue",
    "stage_1_on_time",
    "ombudsman_upheld_rate",
    "remedies_overdue",
    "severe_absence",
    "section19_waiting",
    "section19_on_time",
)
"""For boards that have not chosen: what most of their papers show, and what no national figure does."""
OF_ONE_GROUP = {"severe_absence": ("sen_status", "E")}
"""Figures that a board on special needs asks of some only: of pupils with a plan."""


@dataclass(frozen=True)
class Measure:
    """One line of a scorecard."""

    key: str
    by: str = ""
    """A way to split, where only one group of it is meant."""
    group: str = ""

    @property
    def metric(self) -> Metric:
        """The figure."""
        return CATALOGUE[self.key]

    @property
    def is_as_at(self) -> bool:
        """Whether it is true on a day, and so its months are their last days."""
        return self.metric.time is Time.AS_AT

    @property
    def ways(self) -> tuple[str, ...]:
        """How the figure is to be split to find the measure."""
        return (self.by,) if self.by else ()

    def of(self, result: pd.DataFrame) -> pd.DataFrame:
        """Of a result split in those ways, the lines of the group, the split left out."""
        if not self.by:
            return result
        return result[(result[self.by] == self.group).to_numpy(dtype=bool)].drop(columns=self.by).reset_index(drop=True)

    def counted(self, table: Table, periods: Sequence[Period]) -> pd.DataFrame:
        """A line for each period, as ``evaluate`` gives them; where there is no such group, why there is no figure."""
        found = self.of(evaluate(self.metric, table, periods, by=self.ways, unread=False))
        if len(found) == len(periods):
            return found
        whole = evaluate(self.metric, table, periods, unread=False)
        why = whole["status"].where(whole["status"] != Status.SHOWN, str(Status.NO_CASES))
        return whole.assign(numerator=np.nan, denominator=np.nan, value=np.nan, status=why)


Lines = dict[tuple[str, str], dict]
"""Lines of figures, each by its key and place; the whole council's place is empty."""


def stood(council: Council, end: date, measures: Sequence[Measure], places: Sequence[str]) -> Lines:
    """Measures true on a day as they stood at a month's end, of the whole council and of each place.

    No line where there is none of them in a place. What a register says from a later day on is not recorded before:
    that nobody was on a list that nobody kept is no nought. The council as it stood is let go again.
    """
    there = replace(council, locality="").known_by(end)  # of its own, so that the day is not kept with the others
    found: Lines = {}
    for one in measures:
        about = one.metric.about
        began = council.first_day(about)
        if began and end < began:
            found |= {(one.key, place): not_recorded() for place in ("", *places)}
            continue
        found[one.key, ""] = _line(one.counted(there.table(about), (day(end),)))
        if LOCALITY.key in one.metric.ways:
            by = (*one.ways, LOCALITY.key)
            split = one.of(evaluate(one.metric, there.table(about), (day(end),), by=by, unread=False))
            lines = zip(split[LOCALITY.key], split.to_dict("records"), strict=True)
            found |= {(one.key, place): _told(line) for place, line in lines if place in places}
        else:
            for place in places:
                found[one.key, place] = _line(one.counted(replace(there, locality=place).table(about), (day(end),)))
    return found


_TOLD = ("numerator", "denominator", "value", "status")


def not_recorded(status: Status = Status.NOT_RECORDED) -> dict:
    """A line without a figure."""
    return dict.fromkeys(_TOLD[:3], np.nan) | {"status": str(status)}


def _line(found: pd.DataFrame) -> dict:
    return _told(found.iloc[0].to_dict())


def _told(line: dict) -> dict:
    return {name: line[name] for name in _TOLD}


def measure(key: str) -> Measure:
    """The measure of a figure."""
    return Measure(key, *OF_ONE_GROUP.get(key, ()))


def is_yearly(metric: Metric) -> bool:
    """Whether it can be said of whole calendar years, and of no month."""
    a_month = months_to(date(2024, 1, 31), 1)[0]
    return metric.whole is not None and not metric.whole(a_month)


def series_of(metric: Metric, as_at: date, months: int = MONTHS) -> tuple[Period, ...]:
    """The months that a line of the scorecard shows, oldest first; whole calendar years where there are no months."""
    if not is_yearly(metric):
        return months_to(as_at, months)
    years = [calendar_year(as_at.year - back) for back in range(YEARS + 1, 0, -1)]
    told = [year for year in years if (metric.stock_on(year) if metric.stock_on else year.end) <= as_at]
    return tuple(told[-YEARS:])


def period_of(metric: Metric, chosen: Period, as_at: date) -> Period:
    """The span of a measure's figure: the day, the chosen period, or the last calendar year where it must be one."""
    if metric.time is Time.AS_AT:
        return Period(as_at, as_at)
    if metric.whole is None or (metric.whole(chosen) and chosen.end <= as_at):
        return chosen
    years: Sequence[Period] = series_of(metric, as_at)
    return years[-1] if is_yearly(metric) and years else chosen
