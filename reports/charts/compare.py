"""Two charts: places over the years, and all authorities of a year with us picked out. Nothing is counted here."""

from collections.abc import Sequence

import plotly.graph_objects as go

from metrics.statistics import distribution
from reports import inert, wording
from reports.charts import axes, ends, palette
from reports.charts.drawing import Drawing
from reports.charts.ends import End
from reports.summaries.compare import Choice
from reports.summaries.series import Point, Series

_STYLES: dict[str, dict] = {
    "us": {"colour": palette.OURS, "dash": "solid", "width": 4, "symbol": "circle"},
    "own": {"colour": palette.OURS, "dash": "dot", "width": 2, "symbol": "diamond-open"},
    "england": {"colour": palette.OTHERS, "dash": "dash", "width": 3, "symbol": "square"},
    "region": {"colour": palette.OTHERS, "dash": "dashdot", "width": 3, "symbol": "triangle-up"},
    "pooled": {"colour": palette.OTHERS, "dash": "longdash", "width": 3, "symbol": "cross"},
}
_HEIGHT = 430
_BIN = 0.04
_DOT = 9
_SMALL = 0.2


def over_years(chosen: Choice, found: Sequence[Series]) -> go.Figure:
    """A line for each place, broken where the way of counting changed and where a figure is known to be wrong."""
    chart = Drawing()
    known = [one for one in found if one.sound and (one.role != "own" or chosen.is_ours or not chosen.authority)]
    years = sorted({point.year for one in known for point in one.known})
    top = _top([point.shown or 0 for one in known for point in one.sound])
    change = distribution.SERIES_BREAKS.get(chosen.measure.dataset)
    change_year = change[0] if change and years[0] < change[0] <= years[-1] else None
    if change_year:
        chart.line(
            x=[change_year - 0.5] * 2,
            y=[0, top],
            mode="lines",
            hoverinfo="skip",
            line={"color": palette.FRAME, "width": 1, "dash": "dot"},
        )
        chart.note(
            "counted<br>another way →",
            x=change_year - 0.5,
            y=1,
            yref="paper",
            xanchor="left",
            yanchor="top",
            align="left",
            xshift=4,
        )
    for one in sorted(known, key=lambda series: series.role in ("us", "own")):
        _line(chart, one, change_year)
    _names(chart, chosen, known, years[-1], top)
    named = axes.named_years(years)
    chart.xaxis |= {"tickvals": named, "tickformat": "d", "range": [years[0] - 0.3, years[-1] + 0.3], "showgrid": False}
    chart.yaxis |= {"range": [0, top], "tickformat": "~%", "zeroline": False}
    return chart.figure(_HEIGHT, right=ends.MARGIN)


def _line(chart: Drawing, one: Series, change_year: int | None) -> None:
    style = _STYLES[one.role]
    before = [point for point in one.points if change_year and point.year < change_year]
    after = [point for point in one.points if not change_year or point.year >= change_year]
    for part in (before, after):
        if not part:
            continue
        chart.line(
            x=[point.year for point in part],
            y=[point.shown if point.is_sound else None for point in part],
            mode="lines+markers",
            connectgaps=False,
            cliponaxis=False,
            name=inert.chart(one.name),
            line={"color": style["colour"], "width": style["width"], "dash": style["dash"]},
            marker={
                "size": 10,
                "symbol": style["symbol"],
                "color": style["colour"],
                "line": {"width": 2, "color": style["colour"]},
            },
            customdata=[_hover(one, point) for point in part],
            hovertemplate="%{customdata}<extra></extra>",
        )


def _hover(one: Series, point: Point) -> str:
    if point.shown is None:
        return ""
    return f"{inert.chart(one.name)}, {point.year}: {wording.share(point.shown, point.numerator, point.denominator)}"


def _names(chart: Drawing, chosen: Choice, known: Sequence[Series], last: int, top: float) -> None:
    """Each line's name and latest share, with its year where the others go further."""
    found = []
    for one in known:
        point = one.sound[-1]
        words = f"{ends.wrapped(_short(chosen, one))}<br>{wording.percent(point.shown or 0, places=int(top < _SMALL))}"
        words += f" in {point.year}" if point.year < last else ""
        bold = f"<b>{words}</b>" if one.role == "us" else words
        found.append(End(point.year, point.shown or 0, bold, _STYLES[one.role]["colour"]))
    ends.names(chart, found, edge=last + 0.3, top=top, height=_HEIGHT)


def _short(chosen: Choice, one: Series) -> str:
    """The name as it fits beside the plot."""
    if one.role == "own":
        return "Our own count" if chosen.is_ours else chosen.view.council.removesuffix(" Council")
    if one.role == "pooled":
        return "Neighbours" if chosen.is_usual else "Those chosen"
    return "Region" if one.role == "region" else one.name


def _top(values: Sequence[float]) -> float:
    highest = max([*values, 0.02])
    return 1.06 if highest > 0.5 else highest * 1.35


def among_all(chosen: Choice, everybody: Sequence[Series], england: Series) -> go.Figure:
    """One dot for each authority, stacked by its share; us large and named, those beside square."""
    chart = Drawing()
    ordered = sorted(everybody, key=lambda one: (one.role != "us", one.role != "pooled", one.points[0].shown or 0))
    width = _BIN if max([one.points[0].shown or 0 for one in ordered] + [0]) > 0.3 else _BIN / 8
    places = distribution.stacked([one.points[0].shown or 0 for one in ordered], width)
    tallest = max([height for _, height in places], default=0) + 1
    kinds = {
        "other": ("circle", palette.FRAME, _DOT),
        "pooled": ("square", palette.OTHERS, _DOT + 1),
        "us": ("diamond", palette.OURS, _DOT + 8),
    }
    for role, (symbol, colour, size) in kinds.items():
        dots = [(one, place) for one, place in zip(ordered, places, strict=True) if one.role == role]
        chart.line(
            x=[place[0] for _, place in dots],
            y=[place[1] + 0.5 for _, place in dots],
            mode="markers",
            marker={"symbol": symbol, "color": colour, "size": size, "opacity": 1, "line": {"width": 0}},
            customdata=[_hover(one, one.points[0]) for one, _ in dots],
            cliponaxis=False,
            hovertemplate="%{customdata}<extra></extra>",
        )
    _marks(chart, chosen, ordered, england, tallest)
    right = max([place for place, _ in places] + [width]) + 2 * width
    chart.xaxis |= {
        "range": [-width, min(right, 1.02) if right > 0.7 else right],
        "showgrid": False,
        "zeroline": False,
        "tickformat": "~%",
    }
    chart.yaxis |= {"showticklabels": False, "showgrid": False, "zeroline": False, "range": [0, tallest * 1.7 + 1]}
    return chart.figure(340, top=20)


def _marks(chart: Drawing, chosen: Choice, ordered: Sequence[Series], england: Series, tallest: int) -> None:
    """Upright lines with their names, each at a height of its own: the middle authority, England, us."""
    found = distribution.distribution([one.points[0].shown or 0 for one in ordered])
    marks = [(found.median, f"Middle one {wording.percent(found.median)}", "dot", palette.FRAME)] if found else []
    country = england.at(chosen.year).shown
    if country is not None and england.at(chosen.year).is_sound:
        marks.append((country, f"England {wording.percent(country)}", "dash", palette.OTHERS))
    us = next((one for one in ordered if one.role == "us"), None)
    if us:
        marks.append(
            (
                us.points[0].shown or 0,
                f"<b>{inert.chart(us.name)} {wording.percent(us.points[0].shown or 0)}</b>",
                "solid",
                palette.OURS,
            )
        )
    for number, (value, words, dash, colour) in enumerate(marks):
        height = tallest * 1.12 + 0.5 + number * tallest * 0.2
        chart.line(
            x=[value] * 2,
            y=[0, height],
            mode="lines",
            hoverinfo="skip",
            line={"color": colour, "width": 2, "dash": dash},
        )
        scale = max((one.points[0].shown or 0 for one in ordered), default=1) or 1
        side = "left" if value < 0.5 * scale else "right"
        chart.note(
            words,
            x=value,
            y=height,
            xanchor=side,
            yanchor="middle",
            xshift=5 if side == "left" else -5,
            bgcolor=palette.PAGE,
            borderpad=1,
        )
