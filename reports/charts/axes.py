"""Axes that several charts share: values from zero, and months."""

import math
from collections.abc import Sequence

from metrics.counting.definition import Metric

_TICK_EVERY = (1, 3, 6, 12)
"""Months between two ticks: the first that gives no more than six."""
_YEARS_ON_A_PHONE = 4
"""So many stand side by side below a chart there."""


def value_axis(metric: Metric, values: list[float | None]) -> dict:
    """From zero: shares to 100%, everything else to somewhat above its highest."""
    if metric.kind.to_100:
        return {"range": [0, 1.06], "tickformat": ".0%", "tickvals": [0, 0.2, 0.4, 0.6, 0.8, 1]}
    top = max([value for value in values if value is not None] + [5])
    return {"range": [0, top * 1.2], "tickformat": ",.0f"}


def month_axis(days: list) -> dict:
    """Ticks counted back from the last month, so that the newest always has its name."""
    every = next((step for step in _TICK_EVERY if len(days) / step <= 6), _TICK_EVERY[-1])
    ticks = days[::-1][::every]
    return {"tickvals": ticks, "ticktext": [f"{day:%b}<br>{day:%Y}" for day in ticks], "showgrid": False}


def named_years(years: Sequence[int]) -> list[int]:
    """Which of some years, in order, stand below a chart: the last, and so few before it that a phone has room."""
    apart = math.ceil(len(years) / _YEARS_ON_A_PHONE)
    return [year for year in years if not (years[-1] - year) % apart]
