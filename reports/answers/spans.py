"""The spans over which a question is answered: years, months, the last days of years, and the deadlines of moves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from metrics.base.periods import Period, calendar_year, day, financial_year, months_to
from metrics.counting.definition import Metric, Time
from metrics.law.statutory import PHASE_TRANSFER_DAYS
from reports.words.answers.question import Over, QuestionSet

_DEADLINES = {Over.BY_15_FEBRUARY: 0, Over.BY_31_MARCH: 1}


def first_year(asked: QuestionSet, since: int | None, as_at: date) -> int:
    """The year from which on it is answered; the one of the day where a later one was asked for."""
    now = _year_of(asked, as_at)
    return min(since, now) if since else now - asked.years_before


def spans(asked: QuestionSet, metric: Metric, over: Over, first: int, as_at: date) -> tuple[Period, ...]:
    """Oldest first; the last ends on the day, and is called so."""
    if over in _DEADLINES:
        month, number = PHASE_TRANSFER_DAYS[_DEADLINES[over]]
        days = [date(year, month, number) for year in range(first, as_at.year + 1)]
        return tuple(day(one) for one in days if one <= as_at)
    years = _years(asked, first, as_at)
    if metric.time is Time.AS_AT:
        return tuple(day(one.end) for one in years)
    if over is Over.YEARS:
        return tuple(years)
    began = years[0].start
    return months_to(as_at, 12 * (as_at.year - began.year) + as_at.month - began.month + 1)


def _year_of(asked: QuestionSet, as_at: date) -> int:
    """The year that a day lies in: of a financial year the one in which it began."""
    return as_at.year if not asked.financial or as_at >= financial_year(as_at.year).start else as_at.year - 1


def _years(asked: QuestionSet, first: int, as_at: date) -> Sequence[Period]:
    a_year = financial_year if asked.financial else calendar_year
    found = [a_year(year) for year in range(first, _year_of(asked, as_at) + 1)]
    last = found[-1]
    if last.end > as_at:
        label = f"{last.name.removesuffix(' financial year')} (to {as_at.day} {as_at:%b})"
        found[-1] = replace(last, end=as_at, label=label)
    return found
