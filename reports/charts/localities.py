"""The funnel: each group's share by its number of cases, around the council's figure. Nothing is counted here."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from metrics.counting.definition import Polarity
from metrics.statistics import funnel
from metrics.statistics.few import FEW
from reports import inert, wording
from reports.charts import palette
from reports.charts.drawing import LABEL, Drawing, axis_title
from reports.charts.labels import PLOT, SIZE, WIDE, Window, council_corner, names
from reports.summaries.localities import Comparison, Standing

ROOMY = "roomy"
"""Names for which there is room on a wide screen only; page.css hides them on a narrow one."""
_HEIGHT = PLOT + 70
_POINTS = 90
_WHOLE = 0.6
"""Where more of the scale than this is needed, all of it is shown."""


@dataclass(frozen=True)
class _Kind:
    symbol: str
    colour: str
    means: str


_WITHIN = _Kind("circle", palette.OURS, "Within chance")
_PERHAPS = _Kind("diamond", palette.OURS, "Perhaps chance")
_BEYOND = {
    (is_higher, judged): _Kind(f"triangle-{'up' if is_higher else 'down'}", colour, words)
    for is_higher in (True, False)
    for judged, colour, words in (
        ("better", palette.BETTER, "Better than chance would give"),
        ("worse", palette.WORSE, "Worse than chance would give"),
        ("", palette.NEUTRAL, "Different by more than chance"),
    )
}


def funnel_chart(found: Comparison) -> go.Figure:
    """The funnel of a comparison. Each mark carries its group's name, for whoever clicks it."""
    chart = Drawing()
    right = max((one.denominator for one in found.drawn), default=1) * 1.12
    overall = found.council.value
    window = Window(right, *_range(found), WIDE)
    words = f"{inert.chart(found.place.view.council)}: {wording.percent(overall or 0)}"
    corner = council_corner(words, overall or 0, found.drawn, window)
    if overall is not None:
        _curves(chart, window, overall)
        chart.note(
            words,
            x=right if corner[0] else 0,
            y=overall,
            xanchor="right" if corner[0] else "left",
            yanchor="bottom" if corner[1] else "top",
            bgcolor=palette.PAGE,
            borderpad=1,
        )
    for one, side, roomy in names(found.drawn, window, words, overall, corner):
        _name(chart, one, side, roomy=roomy)
    for kind in (_WITHIN, _PERHAPS, *_BEYOND.values()):
        _marks(chart, found, kind, [one for one in found.drawn if _kind(one, found) is kind])
    chart.xaxis |= {
        "title": axis_title(f"Number of {found.place.metric.unit}"),
        "range": [-right * 0.02, right],
        "tickformat": ",d",
        "zeroline": False,
    }
    chart.yaxis |= {
        "range": [window.low, window.high],
        "tickformat": ".0%",
        "zeroline": False,
        "tickvals": _ticks(window.low, window.high),
    }
    chart.layout |= {"hovermode": "closest", "clickmode": "event+select"}
    return chart.figure(_HEIGHT, top=16)


def key(found: Comparison) -> str:
    """What the marks mean, in the words that stand below the chart: a legend would fill a phone."""
    neither = found.place.metric.polarity is Polarity.NEUTRAL
    judged = "" if neither else ", bright blue where that is better and maroon where it is worse"
    return (
        f"▲ higher and ▼ lower than chance would give{judged}; ◆ perhaps chance; ● within chance; hollow: fewer than "
        f"{FEW} cases."
    )


def _curves(chart: Drawing, window: Window, overall: float) -> None:
    """The curves from the first size on at which all of them lie within the scale: none is cut by its end."""
    right = window.right
    sizes = np.unique(np.geomspace(1, max(right, 2), _POINTS).astype(int))
    lines = funnel.lines(list(sizes), overall)
    cut = lines[(lines["lower_998"] < window.low) | (lines["upper_998"] > window.high)]
    lines = lines[lines["size"] > cut["size"].max()] if len(cut) else lines
    chart.line(x=[0, right], y=[overall] * 2, mode="lines", hoverinfo="skip", line={"color": palette.OURS, "width": 2})
    for end, dash in (("lower_95", "dash"), ("upper_95", "dash"), ("lower_998", "solid"), ("upper_998", "solid")):
        chart.line(
            x=lines["size"].tolist(),
            y=lines[end].tolist(),
            mode="lines",
            hoverinfo="skip",
            line={"color": palette.FRAME, "width": 2, "dash": dash},
        )


def _kind(one: Standing, found: Comparison) -> _Kind:
    if one.differs:
        return _BEYOND[one.is_higher, one.judged(found.place.metric)]
    return _PERHAPS if one.perhaps else _WITHIN


def _marks(chart: Drawing, found: Comparison, kind: _Kind, standings: Sequence[Standing]) -> None:
    if not standings:
        return
    chosen = dict(found.place.steps).get(found.place.split)
    chart.line(
        x=[one.denominator for one in standings],
        y=[one.value for one in standings],
        mode="markers",
        name=kind.means,
        cliponaxis=False,
        customdata=[[inert.chart(one.name), _hover(one)] for one in standings],
        hovertemplate="%{customdata[1]}<extra></extra>",
        marker={
            "opacity": 1,
            "color": kind.colour,
            "size": [SIZE + 6 if one.name == chosen else SIZE for one in standings],
            "symbol": [kind.symbol + ("-open" if one.small else "") for one in standings],
            "line": {"width": [3 if one.small or one.name == chosen else 1 for one in standings], "color": kind.colour},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _hover(one: Standing) -> str:
    few = ", few cases" if one.small else ""
    return (
        f"<b>{inert.chart(one.name)}</b>: {wording.percent(one.value)} ({one.numerator:,} of {one.denominator:,}){few}"
    )


def _range(found: Comparison) -> tuple[float, float]:
    """As much of the scale as the marks, and the curves at the smallest of the larger groups, need."""
    larger = [one for one in found.drawn if not one.small] or list(found.drawn)
    ends = [one.value for one in found.drawn] + [end for one in larger for end in _outer(one, found)]
    low, high = min(ends, default=0.0), max(ends, default=1.0)
    air = max(0.08 * (high - low), 0.02)
    if high - low + 2 * air > _WHOLE:
        return -0.03, 1.04
    return max(low - air, -0.03 * (high - low) - 0.001), min(high + air, 1 + 0.04 * (high - low))


def _outer(one: Standing, found: Comparison) -> tuple[float, float]:
    if found.council.value is None:
        return one.value, one.value
    known = funnel.limits(one.denominator, found.council.value)
    return known.lower_998, known.upper_998


def cut_off(found: Comparison) -> str:
    """Says so where the scale does not run from 0 to 100%; else empty."""
    low, high = _range(found)
    if low <= 0 and high >= 1:
        return ""
    ends = (wording.printed(wording.number(100 * end)) for end in (max(low, 0), min(high, 1)))
    return f"The scale runs from {' to '.join(ends)}, not from 0% to 100%."


def _ticks(low: float, high: float) -> list[float]:
    step = next((step for step in (1, 2, 5, 10, 20) if 100 * (high - low) / step <= 6.5), 20)
    shares = [hundredths / 100 for hundredths in range(0, 101, step)]
    return [share for share in shares if low <= share <= high + 1e-9]


_POSITIONS = {"right": "middle right", "left": "middle left", "top": "top center", "bottom": "bottom center"}


def _name(chart: Drawing, one: Standing, side: str, *, roomy: bool) -> None:
    trace = {"uid": f"{ROOMY}{len(chart.traces)}"} if roomy else {}
    chart.line(
        x=[one.denominator],
        y=[one.value],
        mode="markers+text",
        text=[inert.chart(one.name)],
        textposition=_POSITIONS[side],
        textfont=LABEL,
        marker={"size": SIZE, "opacity": 0},
        hoverinfo="skip",
        cliponaxis=False,
        **trace,
    )
