"""The months of a measure in a line of text: a small drawing in SVG, which prints and turns dark with the page.

The band is the usual range of the control chart, so that ups and downs within it are seen to be no news; the mark at
the end is what the chart says of the latest month. It has its words for those who do not see it.
"""

import math

from reports import inert, wording
from reports import trend as signals
from reports.trend import Trend

WIDTH, HEIGHT, _EDGE = 104, 22, 4


def sparkline(trend: Trend, look: str) -> str:
    """The drawing; empty where no month has a figure. ``look`` names the class of its last mark."""
    points = [point for point in trend.signal.points if not point.ghosted]
    known = [(place, point.value) for place, point in enumerate(points) if not math.isnan(point.value)]
    if not known:
        return ""
    band = _band(trend)
    values = [value for _, value in known] + [edge for edge in band if math.isfinite(edge)]
    low, high = min(values), max(values)

    def across(place: int) -> float:
        return _EDGE + (WIDTH - 2 * _EDGE) * (place / max(len(points) - 1, 1))

    def down(value: float) -> float:
        return HEIGHT / 2 if high == low else HEIGHT - _EDGE - (HEIGHT - 2 * _EDGE) * ((value - low) / (high - low))

    lines = "".join(
        f'<polyline class="sb-line" points="{" ".join(f"{_n(across(at))},{_n(down(value))}" for at, value in run)}"/>'
        for run in _runs(known)
    )
    last, latest = known[-1]
    usual = ""
    if all(map(math.isfinite, band)) and band[1] > band[0]:
        top, height = down(band[1]), down(band[0]) - down(band[1])
        usual = f'<rect class="sb-band" x="0" y="{_n(top)}" width="{WIDTH}" height="{_n(height)}"/>'
    dot = f'<circle class="sb-dot {look}" cx="{_n(across(last))}" cy="{_n(down(latest))}" r="3"/>'
    said = inert.html(words(trend))
    return (
        f'<svg class="sb-spark" role="img" aria-label="{said}" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}"><title>{said}</title>{usual}{lines}{dot}</svg>'
    )


def words(trend: Trend) -> str:
    """From when to when it went from what to what, and how low and how high it was between."""
    points = [point for point in trend.signal.points if not (point.ghosted or math.isnan(point.value))]
    first, last = points[0], points[-1]
    least, most = min(points, key=lambda one: one.value), max(points, key=lambda one: one.value)

    def at(point: signals.SignalPoint) -> str:
        return f"{signals.point_words(trend.metric, point.value)} in {signals.when(trend.metric, point.date)}"

    if first is last:
        return f"{at(last)}."
    usual = signals.range_words(trend)
    ends = f"From {at(first)} to {at(last)}"
    between = "" if least.value == most.value else f"; lowest {at(least)}, highest {at(most)}"
    return f"{ends}{between}.{f' {usual[0].upper()}{usual[1:]}.' if usual else ''}"


def _band(trend: Trend) -> tuple[float, float]:
    if not trend.signal.segments:
        return math.nan, math.nan
    last = trend.signal.segments[-1]
    return last.shown_lower, last.shown_upper


def _runs(known: list[tuple[int, float]]) -> list[list[tuple[int, float]]]:
    """The months joined, a gap where there were no cases."""
    runs: list[list[tuple[int, float]]] = []
    for place, value in known:
        if runs and runs[-1][-1][0] == place - 1:
            runs[-1].append((place, value))
        else:
            runs.append([(place, value)])
    return runs


def _n(value: float) -> str:
    return wording.decimal(value).removesuffix(".0")
