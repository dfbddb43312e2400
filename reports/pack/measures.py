"""The lines of a paper's scorecard: as they are, or as they may be published, all of them looked at together.

Of a line that is published nothing else is known here than what may be told, so that no word, icon, limit or chart
that is made of it can say more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from metrics.base.periods import Period, day, unique
from metrics.counting.definition import Status
from metrics.counting.evaluate import evaluate
from metrics.disclosure.publication import Asked, Publication, publish
from metrics.disclosure.together import Number
from metrics.scorecard import Measure, measure, not_recorded, period_of, series_of, stood
from reports.figure import figure_of
from reports.pack import beside
from reports.pack.answers import Answers, Question
from reports.pack.given import Given
from reports.scorecard.rows import Row, row
from reports.words.publication import of_figure, rows_told

_Lines = dict[tuple[date, date], dict]
"""What was counted of a measure, by the first and the last day."""


@dataclass(frozen=True)
class Counted:
    """The lines, what else is in the paper, and what of both is to be remembered where they are published."""

    rows: tuple[Row, ...]
    answers: Answers
    publication: Publication | None = None


def counted(given: Given, before: Mapping[Number, frozenset[int]] | None = None, *, alone: bool = False) -> Counted:
    """A line for each measure that is given; ``alone``, without what stands beside them in a whole paper.

    Of a public paper everything is published together, with what was published ``before``. Raises TooMuchTogether.
    """
    measures = [measure(key) for key in dict.fromkeys(given.shown.measures)]
    loaded = [one for one in measures if given.shown.data_of(one.metric.about)]
    questions = () if alone else beside.questions(given)
    if not given.is_public or not (loaded or questions):
        found, told_alone = _as_they_are(given, loaded), {} if given.is_public else None
        rows = tuple(_row(given, one, found.get(one.key, {})) for one in measures)
        return Counted(rows, Answers(given, told_alone))
    publication = publish(everything_asked(given, loaded, questions), given.shown.disclosure, before)
    told = {one.key: _told(one, result) for one, result in zip(loaded, publication.each, strict=False)}
    of_others = dict(zip([one.key for one in questions], publication.each[len(loaded) :], strict=True))
    unread = rows_told(publication, given.shown.disclosure)
    rows = [replace(_row(given, one, told.get(one.key, {})), unread=of_figure(one.metric, unread)) for one in measures]
    return Counted(tuple(rows), Answers(given, of_others), publication)


def everything_asked(given: Given, measures: Sequence[Measure], questions: Sequence[Question]) -> list[Asked]:
    """All that is published together: the measures first, then what else is asked."""
    return [*(asked(given, one) for one in measures), *(one.of(given.council) for one in questions)]


def _figure_period(given: Given, one: Measure) -> Period:
    return day(given.as_at) if one.is_as_at else period_of(one.metric, given.period, given.as_at)


def spans(given: Given, one: Measure) -> tuple[Period, ...]:
    """The span that is counted for each of its months: the month itself, or its last day."""
    months = series_of(one.metric, given.as_at)
    return tuple(day(min(month.end, given.as_at)) for month in months) if one.is_as_at else tuple(months)


def asked(given: Given, one: Measure) -> Asked:
    """Its figure and its months in one; of a day before its register says anything nothing is asked."""
    began = given.council.first_day(one.metric.about) if one.is_as_at else None
    known = [span for span in spans(given, one) if began is None or span.end >= began]
    periods = unique([_figure_period(given, one), *known])
    return Asked(one.metric, given.council.table(one.metric.about), periods, one.ways)


def _told(one: Measure, result: pd.DataFrame) -> _Lines:
    return _by_span(one.of(result))


def _as_they_are(given: Given, measures: Sequence[Measure]) -> dict[str, _Lines]:
    """Every measure as the pages have it: what is true on a day is counted for all of them together."""
    found: dict[str, _Lines] = {}
    on_a_day = [one for one in measures if one.is_as_at]
    for one in measures:
        table, period = given.council.table(one.metric.about), _figure_period(given, one)
        counted_now = one.of(evaluate(one.metric, table, (period,), by=one.ways))
        lines = {} if one.is_as_at else _by_span(one.counted(table, spans(given, one)))
        found[one.key] = lines | _by_span(counted_now)
    for span in unique([span for one in on_a_day for span in spans(given, one)]):
        for (key, _), line in stood(given.council, span.end, on_a_day, ()).items():
            found[key].setdefault((span.start, span.end), line)
    return found


def _by_span(result: pd.DataFrame) -> _Lines:
    return {(line["period_start"], line["period_end"]): dict(line) for line in result.to_dict("records")}


def _row(given: Given, one: Measure, found: _Lines) -> Row:
    loaded, period = given.shown.data_of(one.metric.about), _figure_period(given, one)
    missing = not_recorded(Status.NO_CASES if loaded else Status.NOT_RECORDED)
    months = [
        found.get((span.start, span.end), not_recorded() if one.is_as_at or not loaded else missing)
        | {"period_start": month.start, "period_end": month.end}
        for month, span in zip(series_of(one.metric, given.as_at), spans(given, one), strict=True)
    ]
    return row(
        one,
        figure_of(one.metric, period, found.get((period.start, period.end), missing)),
        pd.DataFrame(months),
        target=given.shown.targets.get(one.key),
        steps=given.steps.get(one.key, ()),
        data_of=loaded,
        days_old=(given.made_on - loaded).days if loaded else 0,
    )
