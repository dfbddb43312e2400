"""What stands beside the plot of a drawing: the names of its lines at the right, the key of its marks above."""

from typing import Any

from reports.charts.ends import spread
from reports.pack.chart import Chart, Level
from reports.pack.targets.ink import (
    DASHES,
    HEIGHT,
    LARGE,
    LEFT,
    OF_DOTS,
    OF_STRETCHES,
    OF_WORDS,
    RIGHT,
    WIDTH,
    colour,
    dot,
    free,
    words_mark,
)

KEY = 20
"""Pixels of a line of the key."""
_LETTER, _LINE = 6.2, 15


def names(chart: Chart) -> list[dict[str, Any]]:
    """The latest value and the names of the lines, at the right, each behind a short piece of its line."""
    latest = next((one for one in reversed(chart.values) if one is not None), None)
    found: list[tuple[float, Level | None]] = [(one.places[-1][1], one) for one in chart.levels if one.words]
    found += [(latest, None)] if latest is not None and chart.latest else []
    found.sort(key=lambda one: one[0])
    heights = [(height - chart.bottom) / (chart.top - chart.bottom) * HEIGHT for height, _ in found]
    lines = [1 if one is None else len(_wrapped(one.words)) for _, one in found]
    apart = [LARGE + 6 if one is None else n * _LINE + 4 for (_, one), n in zip(found, lines, strict=True)]
    edge, rules, words, large = WIDTH - LEFT - RIGHT, [], [], []
    for (_, one), place in zip(found, spread(heights, apart, HEIGHT + 10), strict=True):
        down = HEIGHT - place
        if one is None:
            large.append({"x": edge + 8, "y": down, "words": chart.latest})
            continue
        stroke = {
            "stroke": colour(one.colour),
            "width": 1.2 if one.dash in OF_STRETCHES else 2.2,
            "dash": DASHES[one.dash],
        }
        rules.append({"x": edge + 6, "x2": edge + 26, "y": down} | stroke)
        wrapped = _wrapped(one.words)
        first = down - (len(wrapped) - 1) * _LINE / 2
        words += [{"x": edge + 31, "y": first + number * _LINE, "words": line} for number, line in enumerate(wrapped)]
    dashes = {"stroke": OF_DOTS["stroke"], "x2": {"field": "x2"}} | {
        channel: {"field": name, "type": "nominal", "scale": None}
        for channel, name in (("strokeWidth", "width"), ("strokeDash", "dash"))
    }
    layers = [
        (rules, {"type": "rule"}, dashes),
        (words, words_mark("left"), OF_WORDS),
        (large, words_mark("left", size=LARGE, weight=700), OF_WORDS),
    ]
    return [free(rows, mark, **channels) for rows, mark, channels in layers if rows]


def _wrapped(words: str) -> list[str]:
    """A name on as many lines as the margin asks for."""
    lines = [""]
    for word in words.split():
        if lines[-1] and (len(lines[-1]) + 1 + len(word)) * _LETTER > RIGHT - 34:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def key(chart: Chart) -> list[dict[str, Any]]:
    """Above the plot, what each kind of mark says that stands out: shape, letter, words; a line for each."""
    kinds = chart.kinds
    if not kinds:
        return []
    downs = [-16 - KEY * (len(kinds) - 1 - number) for number in range(len(kinds))]
    dots = [dot(one) | {"x": 6, "y": down, "size": 80} for one, down in zip(kinds, downs, strict=True)]
    words = [{"x": 18, "y": down, "words": one.words} for one, down in zip(kinds, downs, strict=True)]
    return [free(dots, {"type": "point", "opacity": 1}, **OF_DOTS), free(words, words_mark("left"), **OF_WORDS)]
