"""Every metric there is, checked as a whole when it is first imported."""

from collections.abc import Iterable

from metrics.attendance import rates
from metrics.complaints import complaints, ombudsman
from metrics.counting.definition import CatalogueError, Metric
from metrics.education import exclusions, notices, part_time, placements, section19
from metrics.plans import advice, requests, reviews, stage_waits, stock, timeliness, waiting
from metrics.remedies import look_backs, remedies
from metrics.schools import sharing
from metrics.splits import BREAKDOWNS, fits
from metrics.tribunal import appeal_rate, appeals, mediations, orders_met

FAMILIES: dict[str, tuple[Metric, ...]] = {
    "Are plans on time?": timeliness.METRICS,
    "Who is waiting?": waiting.METRICS,
    "How many ask, and what is decided?": requests.METRICS,
    "Where does the time go?": (*stage_waits.METRICS, *advice.METRICS),
    "How many plans are there?": stock.METRICS,
    "Are plans kept up to date?": reviews.METRICS,
    "How often do families appeal, and how does it end?": (*appeal_rate.METRICS, *appeals.METRICS),
    "Is what was ordered or agreed carried out?": (*orders_met.METRICS, *mediations.METRICS),
    "What do families complain of?": complaints.METRICS,
    "What does the Ombudsman find?": ombudsman.METRICS,
    "Have we done what we promised?": remedies.METRICS,
    "Who else was harmed by the same fault?": look_backs.METRICS,
    "Who is missing school?": rates.METRICS,
    "Do schools tell us who is away?": notices.METRICS,
    "Who is owed education, and who has it?": (*section19.METRICS, *exclusions.METRICS),
    "Who has part of a week, or no school?": (*part_time.METRICS, *placements.METRICS),
    "Which schools share their registers?": sharing.METRICS,
}
"""Every metric under the question it belongs to."""


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
        for key, breakdown in metric.ways.items():
            if breakdown is not BREAKDOWNS.get(key):
                raise CatalogueError(f"Metric {metric.key!r} has the unknown breakdown {key!r}.")
            if not fits(breakdown, metric.about):
                raise CatalogueError(f"Metric {metric.key!r} is about {metric.about} and has no {key!r} to split by.")
        catalogue[metric.key] = metric
        names[metric.name] = metric.key
    return catalogue


CATALOGUE: dict[str, Metric] = checked(metric for metrics in FAMILIES.values() for metric in metrics)
