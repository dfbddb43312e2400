"""The words of any figure month by month."""

from metrics.counting.definition import Metric
from reports import trend as signals
from reports import wording
from reports.scorecard import places
from reports.scorecard.rows import Row

_IN_A_LINE = 24
"""As many letters as stand beside a large figure in one line: On 30 September 2026, In 2025."""
NO_MONTHS = "there is nothing to show for these months"
AS_THEY_STOOD = (
    "Each month is as things stood on its last day. Past days are worked out from today's records, so what was "
    "deleted since then is missing."
)


def asks(metric: Metric) -> str:
    """The heading: which figure, by month or by year."""
    return f"{places.title(metric)}: {signals.each(metric)} by {signals.each(metric)}"


def card(row: Row) -> str:
    """What stands above its figure: the day it is of, or that it is of many, which stand below."""
    return _when(row) if _is_short(row) else "Over the period"


def context(row: Row) -> str:
    """What stands below it: the days it is of, and what the law asks where it sets a time."""
    days = "" if _is_short(row) else f"{_when(row)}."
    law = "" if row.law is None else f"The law asks for {'all' if row.law else 'none'}."
    return f"{days} {law}".strip()


def _is_short(row: Row) -> bool:
    return len(_when(row)) <= _IN_A_LINE


def _when(row: Row) -> str:
    return wording.capitalised(wording.when(row.figure.period, is_day=row.measure.is_as_at))
