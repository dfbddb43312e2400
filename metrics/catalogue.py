"""Every metric there is, checked as a whole when it is first imported."""

from collections.abc import Iterable

from metrics import (
    absence,
    advice,
    appeal_rate,
    appeals,
    complaints,
    exclusions,
    look_backs,
    mediations,
    notices,
    ombudsman,
    part_time,
    placements,
    plans,
    remedies,
    requests,
    reviews,
    section19,
    sharing,
    stage_waits,
    timeliness,
    tribunal_orders,
    waiting,
)
from metrics.breakdowns import BREAKDOWNS
from metrics.definition import CatalogueError, Metric


def checked(metrics: Iterable[Metric]) -> dict[str, Metric]:
    """The metrics by key.

    Raises CatalogueError, naming the culprit, on a repeated key or name, or an unknown breakdown.
    """
    catalogue: dict[str, Metric] = {}
    names: dict[str, str] = {}
    for metric in metrics:
        if metric.key in catalogue:
            raise CatalogueError(f"Metric {metric.key!r} is defined twice.")
        if metric.name in names:
            raise CatalogueError(f"Metrics {metric.key!r} and {names[metric.name]!r} share the name {metric.name!r}.")
        for key in metric.breakdowns:
            if key not in BREAKDOWNS:
                raise CatalogueError(f"Metric {metric.key!r} has the unknown breakdown {key!r}.")
        catalogue[metric.key] = metric
        names[metric.name] = metric.key
    return catalogue


CATALOGUE: dict[str, Metric] = checked(
    (
        *timeliness.METRICS,
        *waiting.METRICS,
        *requests.METRICS,
        *stage_waits.METRICS,
        *advice.METRICS,
        *plans.METRICS,
        *reviews.METRICS,
        *appeal_rate.METRICS,
        *appeals.METRICS,
        *tribunal_orders.METRICS,
        *mediations.METRICS,
        *complaints.METRICS,
        *ombudsman.METRICS,
        *remedies.METRICS,
        *look_backs.METRICS,
        *absence.METRICS,
        *notices.METRICS,
        *section19.METRICS,
        *exclusions.METRICS,
        *part_time.METRICS,
        *placements.METRICS,
        *sharing.METRICS,
    )
)
