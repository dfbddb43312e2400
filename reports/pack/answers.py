"""What a paper asks besides the months of its measures, and the answers: as they are, or as they may be published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pandas as pd

from metrics.base.periods import Period
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.disclosure.publication import Asked
from reports.figure import Figure, figure_of
from reports.pack.given import Given
from reports.shown import Shown
from reports.view import View

_COLUMNS = ("period_start", "period_end", "numerator", "denominator", "value", "status")


class Question(NamedTuple):
    """One figure over one span, whole or split."""

    metric: Metric
    period: Period
    by: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, date, date, tuple[str, ...]]:
        """What tells it from the others."""
        return self.metric.key, self.period.start, self.period.end, self.by

    def of(self, council: Council) -> Asked:
        """As it is published."""
        return Asked(self.metric, council.table(self.metric.about), (self.period,), self.by)


@dataclass(frozen=True, eq=False)
class Answers:
    """Figures of the paper's council on its day. Of what nobody loaded there are no lines."""

    given: Given
    told: Mapping[tuple, pd.DataFrame] | None = None
    """In a public paper all that there is, by what tells each question from the others; None in an internal one."""

    def shown(self) -> Shown:
        """The data on show."""
        return self.given.shown

    def result(
        self,
        metric: str,
        view: View,  # noqa: ARG002  (there is one: the paper's own)
        periods: Sequence[Period],
        by: Sequence[str] = (),
    ) -> pd.DataFrame:
        """A metric over some periods, split or not, as ``evaluate``."""
        asked_for = [Question(CATALOGUE[metric], period, tuple(by)) for period in periods]
        return pd.concat([self._one(one) for one in asked_for], ignore_index=True)

    def figure(self, metric: str, period: Period) -> Figure | None:
        """One figure of the whole council; None where nobody loaded its list."""
        lines = self._one(Question(CATALOGUE[metric], period)).to_dict("records")
        return figure_of(CATALOGUE[metric], period, lines[0]) if lines else None

    def split(self, metric: str, period: Period, by: str) -> dict[str, Figure]:
        """One figure of each group, by the group's own words."""
        found, way = self._one(Question(CATALOGUE[metric], period, (by,))), CATALOGUE[metric].ways[by]
        return {
            way.label(str(line[by])): figure_of(CATALOGUE[metric], period, line, way.label(str(line[by])))
            for line in found.to_dict("records")
        }

    def _one(self, one: Question) -> pd.DataFrame:
        if not self.given.shown.data_of(one.metric.about):
            return pd.DataFrame(columns=[*one.by, *_COLUMNS])
        if self.told is not None:
            return self.told[one.key]
        return evaluate(one.metric, self.given.council.table(one.metric.about), (one.period,), by=one.by)
