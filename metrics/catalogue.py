"""Every metric there is, checked as a whole when it is first imported."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from metrics.attendance import rates_figures, runs
from metrics.base.columns import ColumnKind
from metrics.complaints import complaints_figures, ombudsman_figures, without_limit
from metrics.counting.definition import CatalogueError, Metric
from metrics.counting.registers import CASES
from metrics.datasets import DATASETS, HEADLINES, TABLES, column_names, columns_of
from metrics.education import exclusions, notices, part_time, placements, section19_figures
from metrics.plans import advice, exceptions, requests, reviews_figures, stage_waits, stock, timeliness_figures, waiting
from metrics.plans.placement import figures as placement_figures
from metrics.quality import audits, surveys
from metrics.remedies import look_backs, remedies_figures
from metrics.schools import sharing
from metrics.splits import BREAKDOWNS, fits
from metrics.tribunal import (
    appeal_rate_figures,
    appeals_figures,
    mediations,
    order_steps,
    orders_met,
    outcome_times,
    placement_appeals,
)

FAMILIES: dict[str, tuple[Metric, ...]] = {
    "Are plans on time?": (*timeliness_figures.METRICS, *exceptions.METRICS),
    "Who is waiting?": waiting.METRICS,
    "How many ask, and what is decided?": requests.METRICS,
    "Where does the time go?": (*stage_waits.METRICS, *advice.METRICS),
    "How many plans are there?": stock.METRICS,
    "Where are children with plans taught?": placement_figures.METRICS,
    "Are plans kept up to date?": reviews_figures.METRICS,
    "How often do families appeal, and how does it end?": (
        *appeal_rate_figures.METRICS,
        *appeals_figures.METRICS,
        *outcome_times.METRICS,
        *placement_appeals.METRICS,
    ),
    "Is what was ordered or agreed carried out?": (*orders_met.METRICS, *order_steps.METRICS, *mediations.METRICS),
    "What do families complain of?": (*complaints_figures.METRICS, *without_limit.METRICS),
    "What does the Ombudsman find?": ombudsman_figures.METRICS,
    "Have we done what we promised?": remedies_figures.METRICS,
    "Who else was harmed by the same fault?": look_backs.METRICS,
    "Who is missing school?": (*rates_figures.METRICS, *runs.METRICS),
    "Do schools tell us who is away?": notices.METRICS,
    "Who is owed education, and who has it?": (*section19_figures.METRICS, *exclusions.METRICS),
    "Who has part of a week, or no school?": (*part_time.METRICS, *placements.METRICS),
    "Which schools share their registers?": sharing.METRICS,
    "Are plans good, as audits find and families say?": (*audits.METRICS, *surveys.METRICS),
}
"""Every metric under the question it belongs to."""


def checked(metrics: Iterable[Metric]) -> dict[str, Metric]:
    """The metrics by key.

    Raises CatalogueError, naming the metric and its fault, on a repeated key or name, and on whatever a metric asks of
    its table that the table does not have: better at import than in front of a board.
    """
    catalogue: dict[str, Metric] = {}
    names: dict[str, str] = {}
    for metric in metrics:
        if metric.key in catalogue:
            raise CatalogueError(f"Metric {metric.key!r}: it is defined twice.")
        if metric.name in names:
            raise CatalogueError(f"Metric {metric.key!r}: {names[metric.name]!r} has its name, {metric.name!r}.")
        for fault in _faults(metric):
            raise CatalogueError(f"Metric {metric.key!r}: {fault}")
        catalogue[metric.key] = metric
        names[metric.name] = metric.key
    return catalogue


def _faults(metric: Metric) -> Iterator[str]:
    """What a metric asks for that does not exist."""
    about = metric.about
    if about not in TABLES:
        yield f"there is no table {about!r}."
        return
    own = {column.name: column for column in columns_of(about)}
    day = metric.dated_by
    if day and (day not in column_names(about) or (day in own and own[day].kind is not ColumnKind.DATE)):
        yield f"{about} has no day {day!r} to date it by."
    yield from (
        f"{about} has no column {name!r} that a file could fill."
        for name in (*metric.needs, *metric.kept)
        if name not in own
    )
    strange = [name for name in metric.shows if name not in column_names(about)]
    yield from (f"{about} has no column {name!r} to show." for name in strange)
    yield from (f"there is no register {name!r}." for name in metric.beside if name not in DATASETS)
    if about == CASES and (metric.beside or any(part.about != CASES for part in metric.over)):
        yield "what is counted from cases alone knows no register."
    for key, breakdown in metric.ways.items():
        if breakdown is not BREAKDOWNS.get(key):
            yield f"there is no breakdown {key!r}, or it is another one."
        elif not fits(breakdown, about):
            yield f"{about} cannot be split by {key!r}."


CATALOGUE: dict[str, Metric] = checked(metric for metrics in FAMILIES.values() for metric in metrics)


def headlines(declared: Mapping[str, Sequence[str]]) -> dict[str, tuple[Metric, ...]]:
    """By list, the figures that are asked for first; the main one leads.

    Raises CatalogueError, naming the list, on a key that is no figure or one of another list.
    """
    for about, keys in declared.items():
        for key in keys:
            if key not in CATALOGUE or CATALOGUE[key].about != about:
                raise CatalogueError(f"List {about!r}: {key!r}, asked for first, is no figure of it.")
    return {about: tuple(CATALOGUE[key] for key in keys) for about, keys in declared.items()}


ASKED_FIRST: dict[str, tuple[Metric, ...]] = headlines(HEADLINES)
"""By list, the figures that are asked for first; the main one leads."""
