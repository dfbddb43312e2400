"""The tables of what is compared: places over the years, the counts of one year, our count and the published one."""

from collections.abc import Sequence

import pandas as pd

from data_access.published import pooled
from metrics.statistics import distribution
from reports import wording
from reports.summaries.compare import Choice, of_role
from reports.summaries.differences import Pair
from reports.summaries.series import Point, Series

NOT_RELIED_ON = f", {pooled.NOT_RELIED_ON}"


def years_table(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> pd.DataFrame:
    """A line for each place, a column for each year: the share as published, or why there is none."""
    lines = [*found, *others]
    years = sorted({point.year for one in lines for point in one.known})
    country = of_role(found, "england")
    latest = max((point.year for point in country.known), default=0) if country else 0
    shown: dict[str, list[str]] = {"Place": [one.name for one in lines]}
    for year in years:
        heading = f"{year}, so far" if year == chosen.unfinished else str(year)
        shown[heading] = [_cell(one, year, latest) for one in lines]
    made = pd.DataFrame(shown)
    return wording.with_numbers(made, made.columns[1:])


def _cell(series: Series, year: int, latest: int) -> str:
    point = series.at(year)
    if point.shown is not None:
        return f"{wording.percent(point.shown, places=1)}{NOT_RELIED_ON if point.doubt else ''}"
    if series.role == "own":
        return "no data"
    if year > latest:
        return "not yet"
    return "no figure" if series.role == "pooled" else point.reason or "no figure"


def year_table(found: Sequence[Series], others: Sequence[Series], year: int) -> pd.DataFrame:
    """The counts of one year, place by place."""
    lines = [*(one for one in found if one.role != "own"), *others]
    points = [one.at(year) for one in lines]
    made = pd.DataFrame(
        {
            "Place": [one.name for one in lines],
            "Share": [_cell(one, year, year) for one in lines],
            "Counted": [_count(point.numerator, point) for point in points],
            "Of": [_count(point.denominator, point) for point in points],
        }
    )
    return wording.with_numbers(made, made.columns[1:])


def _count(number: int | None, point: Point) -> str:
    return "" if number is None or point.shown is None else f"{number:,}"


def reconciliation(pairs: Sequence[Pair]) -> pd.DataFrame:
    """Our own count of each published year beside the published one, and the difference."""
    lines = [
        {
            "Year": str(one.ours.year),
            "Published": _full(one.theirs),
            "Our own count": _full(one.ours),
            "Difference": _gap_words(one.gap) if one.gap else "",
        }
        for one in pairs
    ]
    return pd.DataFrame(lines, columns=["Year", "Published", "Our own count", "Difference"])


def _full(point: Point) -> str:
    return wording.share(point.shown or 0, point.numerator, point.denominator)


def _gap_words(apart: distribution.Gap) -> str:
    if not apart.numerator and not apart.denominator:
        return "none"
    points = f"{wording.signed(100 * apart.value)} percentage points"
    return f"{points}; {_more(apart.denominator)} in all, {_more(apart.numerator)} counted"


def _more(count: int) -> str:
    return "as many" if not count else f"{abs(count):,} {'more' if count > 0 else 'fewer'}"
