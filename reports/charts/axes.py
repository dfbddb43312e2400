"""Axes that several charts share: values from zero, and months."""

import math
from collections.abc import Sequence

from metrics.counting.definition import Metric
from metrics.counting.kinds import ValueFormat

_TICK_EVERY = (1, 3, 6, 12)
"""Months between two ticks: the first that gives no more than six."""
_FORMS = {ValueFormat.PERCENT: (".1~%", 0.05), ValueFormat.POINTS: (".1~%", 0.05)}
"""How values are written beside an axis, and how far it goes at least; numbers of children and the like to five."""
_YEARS_ON_A_PHONE = 4
"""So many stand side by side below a chart there."""


def value_axis(metric: Metric, values: Sequence[float | None]) -> dict:
    """From zero: shares to 100%, unless they are said in tenths, being small; all else to somewhat above its highest.

    A difference begins below its lowest.
    """
    if metric.kind.to_100 and not metric.tenths:
        return {"range": [0, 1.06], "tickformat": ".0%", "tickvals": [0, 0.2, 0.4, 0.6, 0.8, 1]}
    form, least = _FORMS.get(metric.kind.value_format, (",.0f", 5.0))
    known = [value for value in values if value is not None]
    pounds = {"tickprefix": "£"} if metric.measured_in == "pounds" else {}
    return {"range": [1.2 * min([*known, 0]), 1.2 * max([*known, least])], "tickformat": form, **pounds}


def month_axis(days: list) -> dict:
    """Ticks counted back from the last month, so that the newest always has its name; of years the year alone."""
    every = next((step for step in _TICK_EVERY if len(days) / step <= 6), _TICK_EVERY[-1])
    ticks = days[::-1][::every]
    form = "%Y" if len(days) > 1 and days[1].year - days[0].year == 1 and days[1].month == days[0].month else "%b<br>%Y"
    return {"tickvals": ticks, "ticktext": [f"{day:{form}}" for day in ticks], "showgrid": False}


def named_years(years: Sequence[int]) -> list[int]:
    """Which of some years, in order, stand below a chart: the last, and so few before it that a phone has room."""
    apart = math.ceil(len(years) / _YEARS_ON_A_PHONE)
    return [year for year in years if not (years[-1] - year) % apart]
