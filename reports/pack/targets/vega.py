"""A chart drawn for paper: described for Vega-Lite, and made into SVG without a browser.

Months stand at their places 0, 1, 2 and so on, not at their days, so that no clock or time zone of the computer has
a say. Names stand at the right of their lines, moved apart where they would meet.
"""

import re
from collections.abc import Sequence
from typing import Any

import vl_convert

from reports.charts import palette
from reports.pack.chart import THIN, THIN_DASHED, Chart, Mark
from reports.pack.targets import aside
from reports.pack.targets.ink import (
    DASHES,
    FONT,
    FONTS,
    GRID,
    HEIGHT,
    LEFT,
    OF_DOTS,
    OF_STRETCHES,
    OF_WORDS,
    RIGHT,
    SIZE,
    WIDTH,
    colour,
    dot,
    words_mark,
)

_BOTTOM = 40
"""Pixels below the plot."""
_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""What Vega writes for every single point, which would be read aloud one after the other."""
_registered: list[bool] = []


def svg(chart: Chart) -> str:
    """The drawing, the same bytes for the same chart; whoever shows it adds the chart's words."""
    if not _registered:
        vl_convert.register_font_directory(str(FONTS))
        _registered.append(True)
    return _ROLES.sub("", vl_convert.vegalite_to_svg(specification(chart), show_warnings=False))


def specification(chart: Chart) -> dict[str, Any]:
    """The chart in Vega-Lite's words: every layer has its own data, and nothing else is in it."""
    key_lines = len(chart.kinds)
    return {
        "width": WIDTH - LEFT - RIGHT,
        "height": HEIGHT,
        "padding": {"left": LEFT, "right": RIGHT, "top": 10 + aside.KEY * key_lines, "bottom": _BOTTOM},
        "autosize": "none",
        "background": None,
        "config": _LOOKS,
        "layer": [
            *_bands(chart),
            *_levels(chart),
            *_months(chart),
            *_marks(chart),
            *aside.names(chart),
            *aside.key(chart),
        ],
    }


_LABELS = {
    "labelFont": FONT,
    "labelFontSize": SIZE,
    "labelColor": colour(palette.TEXT),
    "labelOverlap": False,
    "labelPadding": 7,
    "title": None,
    "tickColor": colour(palette.FRAME),
    "domainColor": colour(palette.FRAME),
}
_LOOKS = {
    "font": FONT,
    "view": {"stroke": None},
    "axis": _LABELS,
    "axisX": {"labelFlush": False, "labelBound": False},
    "axisY": {"domain": False, "ticks": False, "gridColor": GRID},
}


def _layer(mark: dict[str, Any], rows: Sequence[dict[str, Any]], chart: Chart, **more: Any) -> dict[str, Any]:
    """Rows drawn at a place ``x`` among the months and a height ``y``."""
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": {**_axes(chart), **more}}


def _axes(chart: Chart) -> dict[str, Any]:
    names = [f"{day:%b %Y}" for day in chart.days]
    across = {"domain": [-0.4, max(len(chart.days) - 0.6, 0.4)], "nice": False, "zero": False}
    ticks = {"values": list(chart.ticks), "labelExpr": f"{names!r}[datum.value]", "grid": False}
    up: dict[str, Any] = {"format": ",.0f", "tickCount": 5}
    if chart.in_percent:
        up = {"format": ".0%", "values": [0, 0.2, 0.4, 0.6, 0.8, 1]} if chart.is_to_100 else up | {"format": ".1~%"}
    return {
        "x": {
            "field": "x",
            "type": "quantitative",
            "scale": across,
            "axis": ticks,
        },
        "y": {
            "field": "y",
            "type": "quantitative",
            "scale": {"domain": [chart.bottom, chart.top], "nice": False},
            "axis": up,
        },
    }


def _bands(chart: Chart) -> list[dict[str, Any]]:
    """The usual range of each stretch with dashed edges, and its average."""
    made = []
    for one in chart.stretches:
        first, last = (one.first - 0.4, one.last + 0.4) if one.first == one.last else (one.first, one.last)
        if one.low is not None and one.high is not None:
            row = [{"x": first, "x2": last, "y": one.low, "y2": one.high}]
            area = {"type": "rect", "color": colour(palette.FRAME), "opacity": 0.1}
            made.append(_layer(area, row, chart, x2={"field": "x2"}, y2={"field": "y2"}))
            edges = (one.low, one.high)
            made += [_line([(first, edge), (last, edge)], chart, palette.FRAME, 1, THIN_DASHED) for edge in edges]
        made.append(_line([(first, one.mean), (last, one.mean)], chart, palette.FRAME, 1.2, THIN))
    return made


def _levels(chart: Chart) -> list[dict[str, Any]]:
    """The law, the target, the way to it and England; the average is drawn with its stretch."""
    return [_line(one.places, chart, one.colour, 2.2, one.dash) for one in chart.levels if one.dash not in OF_STRETCHES]


def _line(
    places: Sequence[tuple[float, float]], chart: Chart, at: str, width: float, dash: str, **more: Any
) -> dict[str, Any]:
    mark = {"type": "line", "color": colour(at), "strokeWidth": width, "strokeDash": DASHES[dash]} | more
    rows = [{"x": x, "y": y, "n": number} for number, (x, y) in enumerate(places)]
    return _layer(mark, rows, chart, order={"field": "n"})


def _months(chart: Chart) -> list[dict[str, Any]]:
    """The months joined; a gap where there is no value."""
    rows = [{"x": place, "y": value} for place, value in enumerate(chart.values)]
    mark = {"type": "line", "color": colour(palette.OURS), "strokeWidth": 2.2, "invalid": "break-paths-filter-domains"}
    return [_layer(mark, rows, chart)]


def _marks(chart: Chart) -> list[dict[str, Any]]:
    """A dot a month: by its shape, its letter and its colour it says what it stands for."""
    if not chart.marks:
        return []
    rows = [dot(one) | {"x": one.at, "y": one.value, "size": 95 if one.letter else 34} for one in chart.marks]
    made = [_layer({"type": "point", "opacity": 1}, rows, chart, **OF_DOTS)]
    for is_below, moved in ((False, -13), (True, 14)):
        lettered = [one for one in chart.marks if one.letter and _is_below(one, chart) is is_below]
        rows = [{"x": one.at, "y": one.value, "words": one.letter} for one in lettered]
        if rows:
            made.append(_layer({**words_mark("center", weight=600), "dy": moved}, rows, chart, **OF_WORDS))
    return made


def _is_below(one: Mark, chart: Chart) -> bool:
    """Whether a letter stands below its mark: what is low does, unless the names of the months stand there."""
    return one.letter == "L" and one.value > chart.top / 10
