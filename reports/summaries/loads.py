"""What a load would do to the figures people ask for first: each as it is, and as it would be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from metrics.attendance.enrolments import ATTENDANCE_KEY, ENROLMENTS
from metrics.base.days import has_day
from metrics.base.on_demand import answer_of
from metrics.base.periods import Period, calendar_year, day
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import ASKED_FIRST
from metrics.changes.known import Known
from metrics.changes.made_of import Effect, effects_between, made_of_rows
from metrics.changes.row_changes import Changes
from metrics.counting.definition import Metric, Status, Time
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import CASES
from metrics.datasets import keyed_columns
from metrics.plans.waiting import assessments_open
from reports.figure import Figure, figure_of


@dataclass(frozen=True)
class BeforeAfter:
    """A figure as it is, None where nothing is loaded, and as it would be."""

    before: Figure | None
    after: Figure

    @property
    def moves(self) -> bool:
        """Whether the load would change what a reader sees of it."""
        return self.before is None or _seen(self.before) != _seen(self.after)


def before_and_after(lists: Iterable[str], before: Known | None, after: Known) -> list[BeforeAfter]:
    """The headlines of some lists, over the calendar year before the day of the load and over that year so far.

    What is true on a day is shown on the day of each. Years in which neither has anything are left out.
    """
    made = []
    counted_from = (ENROLMENTS.key if about == ATTENDANCE_KEY else about for about in lists)
    for metric in (one for about in counted_from for one in ASKED_FIRST.get(about, ())):
        for spell in _spells(metric, after.as_at):
            was = None if before is None else _figure(metric, before, spell or day(before.as_at))
            pair = BeforeAfter(was, _figure(metric, after, spell or day(after.as_at)))
            if any(one and one.status is not Status.NO_CASES for one in (pair.before, pair.after)):
                made.append(pair)
    return made


def _spells(metric: Metric, as_at: date) -> tuple[Period | None, ...]:
    """None stands for the day that each is known by."""
    return (None,) if metric.time is Time.AS_AT else (calendar_year(as_at.year - 1), calendar_year(as_at.year))


def _figure(metric: Metric, known: Known, period: Period) -> Figure:
    line = evaluate(metric, known.table(metric.about), [period]).to_dict("records")[0]
    return figure_of(metric, period, line)


def _seen(figure: Figure) -> tuple:
    return figure.status, figure.value, figure.numerator, figure.denominator


@dataclass(frozen=True)
class RowsMoved:
    """A register's main figure as it is and as it would be, and how many of its rows what would become of."""

    pair: BeforeAfter
    effects: Mapping[Effect, int]


def rows_moved(pairs: Iterable[BeforeAfter], before: Known | None, after: Known) -> list[RowsMoved]:
    """The main figures of registers among the pairs that another value would have, or of which rows would move.

    Of cases ``cases_moved`` tells. Nothing where nothing is loaded.
    """
    found = []
    for pair in pairs:
        metric = pair.after.metric
        if before is None or pair.before is None or metric.about in (CASES, ENROLMENTS.key):
            continue  # enrolments are sums, and no row of them is followed
        if metric is not ASKED_FIRST[metric.about][0]:
            continue
        was, now = (
            made_of_rows(metric, known.table(metric.about), figure.period)
            for known, figure in ((before, pair.before), (after, pair.after))
        )
        counts = effects_between(was, now).value_counts()
        effects = {one: int(counts[one]) for one in Effect if one in counts}
        if effects or pair.before.value != pair.after.value:
            found.append(RowsMoved(pair, effects))
    return found


@dataclass(frozen=True)
class CasesMoved:
    """How many of the cases that are listed before and after became what, and how many were asked for another day."""

    issued: int = 0
    """Open before, with a plan after."""
    closed: int = 0
    """Open before, ended without a plan after."""
    opened: int = 0
    """With a plan or ended before, open after."""
    requested: int = 0
    """Whose day of request is corrected, filled in or emptied."""


def cases_moved(before: Known | None, after: Known, lists: Mapping[str, Changes]) -> CasesMoved:
    """What becomes of cases, each as it stands on the day of its state. Rows not understood are in none."""
    if before is None or CASES not in lists:
        return CasesMoved()
    was = _stages(before.cases)
    now = _stages(after.cases).reindex(was.index, fill_value=0)
    return CasesMoved(
        issued=int(((was == _OPEN) & (now == _ISSUED)).sum()),
        closed=int(((was == _OPEN) & (now == _CLOSED)).sum()),
        opened=int(((was > _OPEN) & (now == _OPEN)).sum()),
        requested=lists[CASES].columns.get("received_date", 0),
    )


_OPEN, _ISSUED, _CLOSED = 1, 2, 3


def _stages(tables: CaseTables) -> pd.Series:
    """By case key the number of its stage; 0 for a plan made before the collection or by another council."""
    cases = tables.cases
    own = ~cases["historical"].to_numpy()
    is_open = answer_of(tables, assessments_open).to_numpy()
    issued, closed = own & has_day(cases["plan_sent_date"]), own & cases["closed"].to_numpy()
    found = np.select([is_open, issued, closed], [_OPEN, _ISSUED, _CLOSED], 0)
    stages = pd.Series(found, pd.Index(cases["case_key"]))
    return stages[~stages.index.duplicated(keep="last")]


@dataclass(frozen=True)
class ColumnChange:
    """In how many rows a column was blank and is filled, says something else, and was filled and is blank."""

    column: str
    filled: int
    corrected: int
    emptied: int


def column_changes(found: Changes) -> list[ColumnChange]:
    """Column by column, in the order of the list. Of keyed columns it is only known that they differ."""
    keyed, made = keyed_columns(found.about), []
    for name in found.columns:
        cells = found.cells_of(name)
        was, now = cells["was"].notna(), cells["now"].notna()
        if name in keyed:
            was = now = pd.Series(True, cells.index)
        made.append(ColumnChange(name, int((~was & now).sum()), int((was & now).sum()), int((was & ~now).sum())))
    return made
