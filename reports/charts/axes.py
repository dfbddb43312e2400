"""Axes that several charts share: values from zero, and months."""

from metrics.counting.definition import Metric

_TICK_EVERY = (1, 3, 6, 12)
"""Months between two ticks: the first that gives no more than six."""


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
