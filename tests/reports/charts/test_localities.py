"""The funnel: a colour says better or worse and nothing else, and no curve is cut by the end of the scale."""

from datetime import date
from itertools import product

import pandas as pd
import pytest

from metrics.base.periods import calendar_year
from metrics.counting.definition import Status
from metrics.statistics.funnel import Verdict
from reports.charts import localities, palette
from reports.figure import Figure
from reports.summaries.localities import FIGURES, Comparison, Place, Standing
from reports.view import View

VIEW = View("", "Larkmoor Council", date(2026, 1, 1), date(2026, 1, 1), "", calendar_year(2025), None, is_sample=True)
HIGHER_IS_BETTER, NEUTRAL = "plans_issued_within_20_weeks", "requests_refused"


def standing(name: str, of: int, value: float, verdict: Verdict) -> Standing:
    return Standing(name, round(of * value), of, value, 0.3, 0.7, verdict, of < 20)


def comparison(figure: str, *standings: Standing, overall: float = 0.5) -> Comparison:
    whole = Figure(FIGURES[figure], VIEW.period, round(1000 * overall), 1000, overall, Status.SHOWN)
    return Comparison(Place(VIEW, figure, "locality"), whole, None, standings, (), pd.DataFrame())


@pytest.mark.parametrize(
    ("figure", "verdict", "symbol", "colour"),
    [
        (HIGHER_IS_BETTER, Verdict.HIGHER, "triangle-up", palette.BETTER),
        (HIGHER_IS_BETTER, Verdict.LOWER, "triangle-down", palette.WORSE),
        (NEUTRAL, Verdict.HIGHER, "triangle-up", palette.NEUTRAL),
        (NEUTRAL, Verdict.LOWER, "triangle-down", palette.NEUTRAL),
        (HIGHER_IS_BETTER, Verdict.PERHAPS_LOWER, "diamond", palette.OURS),
        (HIGHER_IS_BETTER, Verdict.CHANCE, "circle", palette.OURS),
    ],
)
def test_shape_says_the_way_and_colour_says_what_it_means(figure, verdict, symbol, colour):
    chart = localities.funnel_chart(comparison(figure, standing("A", 100, 0.9, verdict)))
    (marks,) = [trace for trace in chart.data if trace.mode == "markers"]
    assert (marks.marker.symbol[0], marks.marker.color) == (symbol, colour)


@pytest.mark.parametrize(
    ("sizes", "overall"), list(product([(300, 250), (40, 12), (1, 19, 20), (5000, 4000)], [0.02, 0.5, 0.97]))
)
def test_every_curve_is_whole(sizes, overall):
    """From its first point to its last it lies within the scale; and there is enough of it to see."""
    groups = [standing(f"G{size}", size, overall, Verdict.CHANCE) for size in sizes]
    chart = localities.funnel_chart(comparison(HIGHER_IS_BETTER, *groups, overall=overall))
    low, high = chart.layout.yaxis.range
    curves = [trace for trace in chart.data if trace.line.color == palette.FRAME]
    assert len(curves) == 4
    assert all(low <= end <= high for curve in curves for end in curve.y)
    assert all(curve.x[0] <= max(sizes) < curve.x[-1] * 1.02 for curve in curves)
