"""How many rows of a list are not understood, and so in no published figure, as far as that may be told."""

from collections.abc import Iterable

from metrics.counting.definition import Metric
from metrics.counting.not_understood import counted_from
from metrics.counting.table import Table
from metrics.disclosure.policy import Policy


def rows_unread(asked: Iterable[tuple[Metric, Table]], policy: Policy) -> dict[str, int | None]:
    """By list, of all that these figures are counted from; None where the number is hidden. None at all is left out.

    One number for a list, of the day of its table and of all periods, places and figures alike: what a month or a
    place lacks could be subtracted. These rows are in no figure, so that it is part of no sum of what is published.
    """
    found: dict[str, int | None] = {}
    for metric, table in asked:
        for part, one in counted_from(metric, table):
            number = len(one.not_understood.rows) if one.not_understood else 0
            if number or policy.zeros_hidden:
                found[part.about] = _told(number, policy)
    return found


def _told(number: int, policy: Policy) -> int | None:
    """Rounded as all numbers are, a half going up; hidden too where that would make it none."""
    if policy.hides(number):
        return None
    return (int(number / policy.rounding + 0.5) * policy.rounding or None) if policy.rounding else number
