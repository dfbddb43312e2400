"""The table of the rate of appeals: year by year, place by place."""

from collections.abc import Sequence

import pandas as pd

from reports import wording
from reports.summaries.series import NO_LINE, Series
from reports.tables.compare import NOT_RELIED_ON


def rate_table(found: Sequence[Series]) -> pd.DataFrame:
    """A line for each year, newest first; a column for each place, with the parts of each rate."""
    years = sorted({point.year for one in found for point in one.known}, reverse=True)
    made = pd.DataFrame([{"Year": str(year), **{one.name: _cell(one, year) for one in found}} for year in years])
    return wording.with_numbers(made, made.columns[1:])


def _cell(one: Series, year: int) -> str:
    """One rate with its parts, or why there is none."""
    point = one.at(year)
    if point.shown is None:
        return "" if point.reason == NO_LINE else point.reason
    shown = wording.share(point.shown, point.numerator, point.denominator)
    return f"{shown}{NOT_RELIED_ON if point.doubt else ''}"
