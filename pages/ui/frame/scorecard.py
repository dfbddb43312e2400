"""The lines of the scorecard, asked of what is kept: figures, the months behind them, and when the board last met.

How things stood at a month's end costs more to find than to count: all measures of a day are counted together, for
the council and each of its places at once, and the day is let go again.
"""

from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pandas as pd

from metrics.base.periods import Period, months_to
from metrics.counting.definition import Metric, Status
from metrics.scorecard import MONTHS, Lines, Measure, measure, not_recorded, period_of, series_of, stood
from metrics.statistics.signal_rules import Rebase
from pages.ui.frame import address, agreed, cached, data, state
from pages.ui.frame.menu import address_of
from pages.ui.frame.not_usable import or_the_page_ends
from reports.agreed.meetings import news_since
from reports.figure import Figure, figure_of
from reports.scorecard import places, words
from reports.scorecard import rows as lines
from reports.scorecard.rows import Row
from reports.shown import Shown
from reports.view import View
from sample_data import month_ends


@dataclass(frozen=True)
class Asked:
    """What a scorecard is asked of, looked up once for each run: the view, the data on show, and its step changes."""

    view: View
    shown: Shown
    today: date
    keys: tuple[str, ...]
    """The figures of its measures: what the board has chosen, or one that it has not."""
    steps: tuple[tuple[Rebase, ...], ...]
    """Of each measure, in their order."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What the lines depend on besides the data, the day and the place."""
        return "scorecard", self.keys, self.view.period, self.view.period.label, self.today, self.steps

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """One of each figure."""
        return tuple(map(measure, self.keys))

    @property
    def counted_by_month(self) -> tuple[Measure, ...]:
        """Those true on a day whose months must be counted: loaded, and not the sample's, which come counted."""
        found = (one for one in self.measures if one.is_as_at and self.shown.data_of(one.metric.about))
        return tuple(one for one in found if not (self.shown.is_sample and month_ends.holds(one.key)))


def asked(view: View, *keys: str) -> Asked:
    """The scorecard of a view; with ``keys`` of these figures, else of those that the board has chosen."""
    shown = data.shown_in(view)
    wanted = keys or shown.measures
    return Asked(view, shown, state.today(), wanted, agreed.in_force(view, *wanted))


@or_the_page_ends
def rows(of: Asked, *, wait: bool = True) -> tuple[Row, ...]:
    """A line for each measure that the board has chosen.

    Without ``wait`` those whose months are not counted yet come without them, and say so.
    """
    if wait:
        return data.answer(of.view, of.key, lambda: _rows(of))
    return _rows(of, [one for one in of.counted_by_month if not all(_ends_at_hand(of))])


@or_the_page_ends
def row(key: str, view: View, months: int = MONTHS) -> Row:
    """The line of one figure, whether or not the board has chosen it, over so many months.

    Those that the board has chosen are counted together with the others of the first page, whoever asks first.
    """
    shown = data.shown_in(view)
    of = asked(view) if key in shown.measures else asked(view, key)
    place = of.keys.index(key)
    steps = of.steps[place]
    question = ("line", key, months, view.period, view.period.label, of.today, steps)
    return data.answer(view, question, lambda: _row(of.measures[place], of, steps, months=months))


def door(metric: Metric, **chosen: str) -> str:
    """The address of a figure's months, on its page."""
    return address_of(places.page(metric), **chosen, part=address.part_of(places.MONTHS), figure=metric.key)


def changed(of: Asked, meeting: date) -> list[str]:
    """What is new since a meeting, in sentences."""
    return data.answer(of.view, ("news", meeting, *of.key), lambda: words.changed(rows(of), meeting))


def is_counted(of: Asked) -> bool:
    """Whether the months of every measure are at hand."""
    return not of.counted_by_month or all(_ends_at_hand(of))


def since(of: Asked) -> tuple[date, bool]:
    """The day since when there is news, and whether the board met on it: the last meeting, else some months ago."""
    return news_since(of.shown.meetings, of.view.as_at)


def _rows(of: Asked, counting: Collection[Measure] = ()) -> tuple[Row, ...]:
    made = zip(of.measures, of.steps, strict=True)
    return tuple(_row(one, of, steps, is_counting=one in counting) for one, steps in made)


def _row(one: Measure, of: Asked, steps: tuple[Rebase, ...], *, months: int = MONTHS, is_counting: bool = False) -> Row:
    figure, loaded = _figure(one, of.view), of.shown.data_of(one.metric.about)
    if loaded is None:
        figure = replace(figure, numerator=None, denominator=None, value=None, status=Status.NOT_RECORDED)
    return lines.row(
        one,
        figure,
        _nothing(one, of.view, months) if is_counting or loaded is None else _series(one, of, months),
        target=of.shown.targets.get(one.key),
        steps=steps,
        data_of=loaded,
        days_old=(of.today - loaded).days if loaded and not of.shown.is_sample else 0,
        is_counting=is_counting,
    )


def _figure(one: Measure, view: View) -> Figure:
    period = view.today if one.is_as_at else period_of(one.metric, view.period, view.as_at)
    if not one.by:
        return data.figure(one.key, view, period)
    found = one.of(data.result(one.key, view, (period,), one.ways))
    return figure_of(one.metric, period, found.iloc[0]) if len(found) else data.figure(one.key, view, period)


def _series(one: Measure, of: Asked, months: int) -> pd.DataFrame:
    view = of.view
    periods = series_of(one.metric, view.as_at, months)
    if not one.is_as_at:
        return one.counted(cached.table(one.key, *view.known), periods)
    return pd.DataFrame([_in(period, _at_end(one, of, min(period.end, view.as_at))) for period in periods])


def _nothing(one: Measure, view: View, months: int) -> pd.DataFrame:
    """Its months without figures: not counted yet, or not recorded."""
    return pd.DataFrame([_in(period, not_recorded()) for period in series_of(one.metric, view.as_at, months)])


def _in(period: Period, line: dict) -> dict:
    return line | {"period_start": period.start, "period_end": period.end}


def _at_end(one: Measure, of: Asked, end: date) -> dict:
    """A measure's line at a month's end in the view's place; whoever asks first counts for all measures and places."""
    ready = month_ends.stood(one.key, end) if of.shown.is_sample and not of.view.within else None
    if ready is not None:
        return ready.get(of.view.locality) or not_recorded(Status.NO_CASES)
    counted = cached.shelf(of.view.data).get(_question(of, end), lambda: _count(of, end))
    return counted.get((one.key, of.view.locality)) or not_recorded(Status.NO_CASES)


def _question(of: Asked, end: date) -> Hashable:
    return "stood", end, of.keys, of.view.within


def _ends_at_hand(of: Asked) -> Iterator[bool]:
    kept = cached.shelf(of.view.data)
    return (_question(of, min(month.end, of.view.as_at)) in kept for month in months_to(of.view.as_at, MONTHS))


def _count(of: Asked, end: date) -> Lines:
    whole = cached.council(of.view.data, of.view.extracted_on, "", of.view.within)
    true_on_a_day = [one for one in of.measures if one.is_as_at and of.shown.data_of(one.metric.about)]
    return stood(whole, end, true_on_a_day, of.shown.localities)
