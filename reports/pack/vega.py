"""A chart drawn for paper: described for Vega-Lite, and made into SVG without a browser.

Months stand at their places 0, 1, 2 and so on, not at their days, so that no clock or time zone of the computer has
a say. Names stand at the right of their lines, moved apart where they would meet.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import vl_convert

from reports.charts import palette
from reports.charts.ends import spread
from reports.pack.chart import THIN, THIN_DASHED, Chart, Level, Mark

FONTS = Path(__file__).with_name("fonts")
FONT = "Inter"
WIDTH, _HEIGHT = 640, 208
"""Pixels across the whole drawing, and from the bottom of the plot to its top."""
_LEFT, _RIGHT, _BOTTOM, _KEY = 44, 182, 40, 20
_SIZE, _LARGE = 12.5, 17
"""Pixels of all words, and of the latest value: on a line of 17 cm these are 9.5 and 13 points."""
_LETTER, _LINE = 6.2, 15
_GRID = "#E4E7EA"
_DASHES = {"solid": [1, 0], "dash": [7, 4], "dot": [2, 3], THIN: [1, 0], THIN_DASHED: [5, 3]}
_OF_STRETCHES = (THIN, THIN_DASHED)
_SHAPES = {"hexagon": "M0,-1L0.866,-0.5L0.866,0.5L0,1L-0.866,0.5L-0.866,-0.5Z"}
_registered: list[bool] = []


def svg(chart: Chart) -> str:
    """The drawing. The same chart is the same bytes."""
    if not _registered:
        vl_convert.register_font_directory(str(FONTS))
        _registered.append(True)
    return vl_convert.vegalite_to_svg(specification(chart), show_warnings=False)


def colour(place: str) -> str:
    """The colour of light paper at a place of the palette."""
    return palette.LIGHT[int(place[1:], 16) - 1]


def specification(chart: Chart) -> dict[str, Any]:
    """The chart in Vega-Lite's words: every layer has its own data, and nothing else is in it."""
    return {
        "width": WIDTH - _LEFT - _RIGHT,
        "height": _HEIGHT,
        "padding": {"left": _LEFT, "right": _RIGHT, "top": 10 + _KEY * len(_kinds(chart)), "bottom": _BOTTOM},
        "autosize": "none",
        "background": None,
        "config": _LOOKS,
        "layer": [
            *_bands(chart),
            *_levels(chart),
            *_months(chart),
            *_marks(chart),
            *_names(chart),
            *_key(chart),
        ],
    }


_LABELS = {
    "labelFont": FONT,
    "labelFontSize": _SIZE,
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
    "axisY": {"domain": False, "ticks": False, "gridColor": _GRID},
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
        up = {"format": ".0%", "values": [0, 0.2, 0.4, 0.6, 0.8, 1]}
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
            "scale": {"domain": [0, chart.top], "nice": False},
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
    return [
        _line(one.places, chart, one.colour, 2.2, one.dash) for one in chart.levels if one.dash not in _OF_STRETCHES
    ]


def _line(
    places: Sequence[tuple[float, float]], chart: Chart, at: str, width: float, dash: str, **more: Any
) -> dict[str, Any]:
    mark = {"type": "line", "color": colour(at), "strokeWidth": width, "strokeDash": _DASHES[dash]} | more
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
    rows = [_dot(one) | {"x": one.at, "y": one.value, "size": 95 if one.letter else 34} for one in chart.marks]
    made = [_layer({"type": "point", "opacity": 1}, rows, chart, **_OF_DOTS)]
    for is_below, aside in ((False, -13), (True, 14)):
        lettered = [one for one in chart.marks if one.letter and _is_below(one, chart) is is_below]
        rows = [{"x": one.at, "y": one.value, "words": one.letter} for one in lettered]
        if rows:
            made.append(_layer({**_words("center", weight=600), "dy": aside}, rows, chart, **_OF_WORDS))
    return made


def _is_below(one: Mark, chart: Chart) -> bool:
    """Whether a letter stands below its mark: what is low does, unless the names of the months stand there."""
    return one.letter == "L" and one.value > chart.top / 10


_OF_DOTS = {name: {"field": name, "type": "nominal", "scale": None} for name in ("shape", "fill", "stroke")} | {
    "size": {"field": "size", "type": "quantitative", "scale": None}
}
_OF_WORDS = {"text": {"field": "words", "type": "nominal"}}


def _dot(one: Mark) -> dict[str, Any]:
    fill = "#FFFFFF" if one.hollow else colour(one.colour)
    return {"shape": _SHAPES.get(one.shape, one.shape), "fill": fill, "stroke": colour(one.colour)}


def _words(align: str, *, size: float = _SIZE, weight: int = 400) -> dict[str, Any]:
    look = {"fontSize": size, "fontWeight": weight, "color": colour(palette.TEXT), "font": FONT}
    return {"type": "text", "align": align, "baseline": "middle"} | look


def _names(chart: Chart) -> list[dict[str, Any]]:
    """The latest value and the names of the lines, at the right, each behind a short piece of its line."""
    latest = next((one for one in reversed(chart.values) if one is not None), None)
    found: list[tuple[float, Level | None]] = [(one.places[-1][1], one) for one in chart.levels if one.words]
    found += [(latest, None)] if latest is not None and chart.latest else []
    found.sort(key=lambda one: one[0])
    heights = [height / chart.top * _HEIGHT for height, _ in found]
    lines = [1 if one is None else len(_wrapped(one.words)) for _, one in found]
    apart = [_LARGE + 6 if one is None else n * _LINE + 4 for (_, one), n in zip(found, lines, strict=True)]
    edge, rules, words, large = WIDTH - _LEFT - _RIGHT, [], [], []
    for (_, one), place in zip(found, spread(heights, apart, _HEIGHT + 10), strict=True):
        down = _HEIGHT - place
        if one is None:
            large.append({"x": edge + 8, "y": down, "words": chart.latest})
            continue
        stroke = {
            "stroke": colour(one.colour),
            "width": 1.2 if one.dash in _OF_STRETCHES else 2.2,
            "dash": _DASHES[one.dash],
        }
        rules.append({"x": edge + 6, "x2": edge + 26, "y": down} | stroke)
        wrapped = _wrapped(one.words)
        first = down - (len(wrapped) - 1) * _LINE / 2
        words += [{"x": edge + 31, "y": first + number * _LINE, "words": line} for number, line in enumerate(wrapped)]
    dashes = {"stroke": _OF_DOTS["stroke"], "x2": {"field": "x2"}} | {
        channel: {"field": name, "type": "nominal", "scale": None}
        for channel, name in (("strokeWidth", "width"), ("strokeDash", "dash"))
    }
    layers = [
        (rules, {"type": "rule"}, dashes),
        (words, _words("left"), _OF_WORDS),
        (large, _words("left", size=_LARGE, weight=700), _OF_WORDS),
    ]
    return [_free(rows, mark, **channels) for rows, mark, channels in layers if rows]


def _wrapped(words: str) -> list[str]:
    """A name on as many lines as the margin asks for."""
    lines = [""]
    for word in words.split():
        if lines[-1] and (len(lines[-1]) + 1 + len(word)) * _LETTER > _RIGHT - 34:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _kinds(chart: Chart) -> list[Mark]:
    """One mark of each kind that says something."""
    return list({(one.shape, one.letter, one.meaning): one for one in chart.marks if one.meaning}.values())


def _key(chart: Chart) -> list[dict[str, Any]]:
    """Above the plot, what each kind of mark says that stands out: shape, letter, words; a line for each."""
    kinds = _kinds(chart)
    if not kinds:
        return []
    downs = [-16 - _KEY * (len(kinds) - 1 - number) for number in range(len(kinds))]
    dots = [_dot(one) | {"x": 6, "y": down, "size": 80} for one, down in zip(kinds, downs, strict=True)]
    said = [f"{one.letter}: {one.meaning}" if one.letter else one.meaning for one in kinds]
    words = [{"x": 18, "y": down, "words": one} for one, down in zip(said, downs, strict=True)]
    return [_free(dots, {"type": "point", "opacity": 1}, **_OF_DOTS), _free(words, _words("left"), **_OF_WORDS)]


def _free(rows: Sequence[dict[str, Any]], mark: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What stands at places on the paper, in pixels, and not among the months."""
    places = {name: {"field": name, "type": "quantitative", "scale": None, "axis": None} for name in ("x", "y")}
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": {**places, **more}}
