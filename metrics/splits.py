"""Every way to split a figure, by its key: what the subjects declare beside their metrics, put together and checked."""

from collections.abc import Iterable

from metrics.attendance import breakdowns as attendance
from metrics.complaints import breakdowns as complaints
from metrics.counting import breakdown as shared
from metrics.counting.breakdown import Breakdown
from metrics.counting.definition import CatalogueError
from metrics.datasets import TABLES, column_names
from metrics.education import breakdowns as education
from metrics.plans import breakdowns as plans
from metrics.quality import breakdowns as quality
from metrics.remedies import breakdowns as remedies
from metrics.schools import breakdowns as schools
from metrics.tribunal import breakdowns as tribunal


def composed(breakdowns: Iterable[Breakdown]) -> dict[str, Breakdown]:
    """The ways to split by key.

    Raises CatalogueError, naming the culprit, on a repeated key, an unknown table, a column that its table does not
    have, or a key that is the name of another column of its table.
    """
    made: dict[str, Breakdown] = {}
    for breakdown in breakdowns:
        if breakdown.key in made:
            raise CatalogueError(f"Breakdown {breakdown.key!r} is defined twice.")
        if fault := _fault(breakdown):
            raise CatalogueError(f"Breakdown {breakdown.key!r}: {fault}")
        made[breakdown.key] = breakdown
    return made


def fits(breakdown: Breakdown, about: str) -> bool:
    """Whether what is counted from a table can be split in this way."""
    return breakdown.about in ("", about) and (not breakdown.column or breakdown.column in column_names(about))


def _fault(breakdown: Breakdown) -> str:
    about = breakdown.about
    if about and about not in TABLES:
        return f"there is no table {about!r}."
    if not any(fits(breakdown, table) for table in TABLES):
        return f"no column {breakdown.column!r} in {about or 'any table'}."
    if about and breakdown.key != breakdown.column and breakdown.key in column_names(about):
        return f"{about} has another column of that name."
    return ""


BREAKDOWNS: dict[str, Breakdown] = composed(
    breakdown
    for room in (shared, plans, tribunal, complaints, remedies, schools, attendance, education, quality)
    for breakdown in room.BREAKDOWNS
)
"""Every way to split, by its key in addresses and results."""
