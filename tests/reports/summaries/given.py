"""Somebody who answers with figures made by hand, in place of the pages' caches or a count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from data_access.published.rates import published_rates
from metrics.base.periods import Period, calendar_year
from reports.figure import Figure
from reports.shown import Shown
from reports.summaries.series import Point, Series
from reports.view import View
from tests.reference.small_files import read_small

NO_RATES = pd.DataFrame(
    columns=[
        "time_period",
        "level",
        "area_code",
        "area_name",
        "numerator",
        "denominator",
        "value",
        "as_published",
        "doubt",
    ]
)


def view(as_at: date = date(2026, 10, 31), locality: str = "", *, is_sample: bool = False) -> View:
    return View("v1", "Leeds", as_at, as_at, locality, calendar_year(2025), None, is_sample)


def shown(authority: str = "383", first_day: date = date(2020, 6, 1), recorded: Sequence[str] = ()) -> Shown:
    last = date(2026, 10, 31)
    return Shown("v1", "Leeds", last, first_day, (), tuple(recorded), (), None, {}, authority=authority)


@dataclass
class Given:
    """``figures`` by metric, or by metric and plan date; ``lines`` by metric and the ways it is split."""

    figures: Mapping[Any, Figure] = field(default_factory=dict)
    lines: Mapping[Any, pd.DataFrame] = field(default_factory=dict)
    release: pd.DataFrame | None = None
    data: Shown = field(default_factory=shown)
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def shown(self) -> Shown:
        return self.data

    def figure(self, metric: str, view: View, period: Period | None = None, *, plan_date: str = "") -> Figure:
        self.asked.append((metric, view.locality, period))
        return self.figures[(metric, plan_date) if plan_date else metric]

    def result(self, metric: str, view: View, periods: Sequence[Period], by: Sequence[str] = ()) -> pd.DataFrame:
        self.asked.append((metric, view.locality, tuple(periods)))
        found = self.lines[(metric, tuple(by))]
        return found if by else found.set_index("year").reindex([one.start.year for one in periods]).reset_index()

    def releases(self) -> tuple[str, ...]:
        return () if self.release is None else ("2025",)

    def published(self, metric: str) -> pd.DataFrame:
        assert self.release is not None
        return self.release

    def published_shares(self, metric: str) -> pd.DataFrame:
        return NO_RATES if self.release is None else published_rates(self.release, metric)


def release(*lines: str) -> pd.DataFrame:
    """DfE's file on the 20 weeks; a line is year, number of the authority (E, or R for the region) and three counts:
    plans, plans without exceptions, and those of them within 20 weeks."""
    return read_small(*(_line(*line.split(",")) for line in lines)).figures


def _line(year: str, who: str, *counts: str) -> str:
    from data_access.reference_data.authorities import BY_OLD_CODE

    england = f"{year},National,E92000001,England,,,,,"
    if who == "R":
        england = f"{year},Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,"
    elif who != "E":
        one = BY_OLD_CODE[who]
        where = f'E92000001,England,{one.region_code},{one.region_name},{one.area_code},{who},"{one.name}"'
        england = f"{year},Local authority,{where}"
    return f"{england},All EHC plans,All EHC plans,{','.join(counts)}"


def years(*lines: tuple[int, int | None, int | None]) -> pd.DataFrame:
    """A result by calendar year: year, numerator, denominator; no value without a denominator."""
    made = pd.DataFrame(lines, columns=["year", "numerator", "denominator"]).astype("float64")
    return made.assign(year=made["year"].astype(int), value=made["numerator"] / made["denominator"])


def series(role: str, *points: tuple[int, int, int], name: str = "") -> Series:
    """A line by year, numerator and denominator."""
    return Series(name or role, role, tuple(Point(year, part / whole, part, whole) for year, part, whole in points))
