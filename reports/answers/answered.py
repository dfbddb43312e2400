"""The figures of a set of questions: as they are, or as they may be published, all of them looked at together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from metrics.base.periods import Period, unique
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import evaluate
from metrics.counting.table import Table
from metrics.datasets import rows_named
from metrics.disclosure.publication import Asked, Publication, publish
from metrics.disclosure.together import Number
from reports import wording
from reports.answers.spans import first_year, spans
from reports.figure import Figure, figure_of
from reports.pack.given import Given
from reports.words.answers.question import Over, Question, QuestionSet, Wanted

_MAIN = 2
"""Periods of its main figure that an answer in short tells."""


@dataclass(frozen=True, eq=False)
class Answered:
    """Questions with their figures. Read only."""

    given: Given
    asked: QuestionSet
    first: int
    """The year from which on they are answered."""
    lines: Mapping[Wanted, pd.DataFrame] = field(default_factory=dict)
    """As ``evaluate`` gives them, with ``period``, the name of each line's span."""
    publication: Publication | None = None

    def missing(self, question: Question) -> tuple[str, ...]:
        """The lists that a question needs and nobody has loaded, by the names of their rows."""
        lists = dict.fromkeys(CATALOGUE[key].about for key in question.keys)
        return tuple(rows_named(about) for about in lists if not self.given.shown.data_of(about))

    def main(self, question: Question) -> tuple[Figure, ...]:
        """The newest lines of what answers it first, the name of its span as the group of each."""
        wanted = next((one for one in question.wanted if not one.by or one.group), None)
        if wanted is None or wanted not in self.lines:
            return ()
        metric, lines = CATALOGUE[wanted.key], self.lines[wanted].tail(_MAIN)
        told = []
        for line in lines.to_dict("records"):
            span = Period(line["period_start"], line["period_end"], line["period"])
            told.append(figure_of(metric, span, line, group=_when(metric, wanted, span)))
        return tuple(told)


def _when(metric: Metric, wanted: Wanted, span: Period) -> str:
    if metric.time is Time.AS_AT:
        return f"on {span.name}"
    return f"in {wording.period_words(span)}" if wanted.over in (Over.YEARS, Over.MONTHS) else f"by {span.name}"


def answered(
    given: Given, asked: QuestionSet, since: int | None, before: Mapping[Number, frozenset[int]] | None = None
) -> Answered:
    """The figures of some questions from a year on, where their lists are loaded.

    Of a public paper everything is published together, with what was published ``before``. Raises TooMuchTogether.
    """
    first = first_year(asked, since, given.as_at)
    wanted = wanted_of(given, asked, first)
    if not given.is_public or not wanted:
        every = {one: _named(_counted(given, one, periods), one, periods) for one, periods in wanted.items()}
        return Answered(given, asked, first, every)
    publication = publish(to_publish(given, wanted), given.shown.disclosure, before)
    ways = {one.by for one in wanted if one.by}
    told = {one: _named(_own(publication.result, one, ways), one, periods) for one, periods in wanted.items()}
    return Answered(given, asked, first, told, publication)


def wanted_of(given: Given, asked: QuestionSet, first: int) -> dict[Wanted, tuple[Period, ...]]:
    """What is to be counted and over what, of the lists that are loaded."""
    every = [one for question in asked.questions for one in question.wanted]
    loaded = [one for one in every if given.shown.data_of(CATALOGUE[one.key].about)]
    return {one: periods for one in loaded if (periods := _spans(given, asked, one, first))}


def to_publish(given: Given, wanted: Mapping[Wanted, Sequence[Period]]) -> list[Asked]:
    """Figures with all their spans, each way to split once."""
    together: dict[tuple[str, str], list[Period]] = {}
    for one, periods in wanted.items():
        together.setdefault((one.key, one.by), []).extend(periods)
    return [
        Asked(CATALOGUE[key], _table(given, key), unique(periods), (by,) if by else ())
        for (key, by), periods in together.items()
    ]


def _spans(given: Given, asked: QuestionSet, one: Wanted, first: int) -> tuple[Period, ...]:
    """Of a day before its register says anything nothing is asked."""
    metric = CATALOGUE[one.key]
    found = spans(asked, metric, one.over, first, given.as_at)
    began = given.council.first_day(metric.about) if metric.time is Time.AS_AT else None
    return tuple(span for span in found if began is None or span.end >= began)


def _counted(given: Given, one: Wanted, periods: Sequence[Period]) -> pd.DataFrame:
    return evaluate(CATALOGUE[one.key], _table(given, one.key), periods, by=(one.by,) if one.by else ())


def _table(given: Given, key: str) -> Table:
    return given.council.table(CATALOGUE[key].about)


def _own(result: pd.DataFrame, one: Wanted, ways: set[str]) -> pd.DataFrame:
    """The lines of one figure of what was published: those split in its own way, or in none."""
    kept = result["metric"] == one.key
    for way in ways:
        kept &= result[way].notna() if way == one.by else result[way].isna()
    return result[kept.to_numpy(dtype=bool)]


def _meant(found: pd.DataFrame, one: Wanted) -> pd.DataFrame:
    """Of lines split in a way, those of the one group that is meant, if one is."""
    return found[(found[one.by] == one.group).to_numpy(dtype=bool)] if one.group else found


def _named(found: pd.DataFrame, one: Wanted, periods: Sequence[Period]) -> pd.DataFrame:
    """What is meant of the lines of some spans, in their order, with the name of each."""
    found = _meant(found, one)
    names = {(one.start, one.end): one.name for one in periods}
    spans_of = list(zip(found["period_start"], found["period_end"], strict=True))
    kept = found.assign(period=[names.get(span, "") for span in spans_of])
    return kept[[span in names for span in spans_of]].reset_index(drop=True)
