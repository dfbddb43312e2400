"""A figure split one way: its bars, how far small groups can be trusted, and the evidence behind it."""

from collections.abc import Sequence

import plotly.graph_objects as go

from metrics.base.periods import Period
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import Metric
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.frame import data
from reports.charts import standard
from reports.figure import Figure
from reports.tables import results
from reports.view import View
from reports.words import alternatives


def split(
    metric: Metric,
    view: View,
    way: Breakdown,
    groups: Sequence[Figure],
    *,
    key: str,
    period: Period | None = None,
    chart: go.Figure | None = None,
) -> None:
    """The groups in the order given, of the view's period unless another is named; ``chart`` in place of the usual."""
    shown = period or view.period
    drawn = chart or standard.groups(metric, groups, data.figure(metric.key, view, shown))
    pieces.chart(drawn, alt=alternatives.split(metric, way, groups), key=key)
    pieces.few_note(groups)
    evidence(
        metric,
        view,
        result=data.result(metric.key, view, [shown], [way.key]),
        table=lambda: results.figures_table(groups, way.title),
        key=key,
        period=shown,
        groups=[one.group for one in groups if one.known],
        by=way.key,
    )
