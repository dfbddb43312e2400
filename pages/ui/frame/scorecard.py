"""The lines of the scorecard, asked of what is kept: figures, the months behind them, and when the board last met.

How things stood at a month's end costs more to find than to count: all measures of a day are counted together, for
the council and each of its places at once, and the day is let go again.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from data_access.storage.store import in_force_of
from metrics.attendance.enrolments import ATTENDANCE_KEY, ENROLMENTS
from metrics.base.periods import Period, months_to
from metrics.counting.definition import Status
from metrics.datasets import DATASETS
from metrics.scorecard import Measure, measure, not_recorded, period_of, series_of, stood
from pages.ui.frame import cached, data, rebases, state
from pages.ui.frame.not_usable import or_the_page_ends
from reports.figure import Figure, figure_of
from reports.scorecard import rows as lines
from reports.scorecard import words
from reports.scorecard.rows import Row
from reports.shown import SAMPLE, Shown
from reports.view import View
from sample_data import month_ends

_MONTHS_BACK = 3
"""How far back news goes where no meeting is known: about as far apart as boards meet."""


@or_the_page_ends
def rows(view: View, *, wait: bool = True) -> tuple[Row, ...]:
    """A line for each measure that the board has chosen.

    Without ``wait`` those whose months are not counted yet come without them, and say so.
    """
    made = _measures()
    if wait:
        return data.answer(view, ("scorecard", *_asked(view)), lambda: _rows(made, view))
    counting = {one.key for one in made if one.is_as_at and _is_loaded(one) and not _is_counted(one, view)}
    return _rows(made, view, counting)


def changed(view: View, meeting: date) -> list[str]:
    """What is new since a meeting, in sentences."""
    return data.answer(view, ("news", meeting, *_asked(view)), lambda: words.changed(rows(view), meeting))


def is_counted(view: View) -> bool:
    """Whether the months of every measure are at hand."""
    return all(_is_counted(one, view) for one in _measures() if one.is_as_at and _is_loaded(one))


def _asked(view: View) -> tuple[Hashable, ...]:
    """What the lines depend on besides the data, the day and the place."""
    steps = tuple(rebases.in_force(one.key, view) for one in _measures())
    return view.period, view.period.label, state.today(), steps


def _rows(measures: Sequence[Measure], view: View, counting: Collection[str] = ()) -> tuple[Row, ...]:
    return tuple(_row(one, view, is_counting=one.key in counting) for one in measures)


def since(view: View, shown: Shown) -> tuple[date, bool]:
    """The day since when there is news, and whether the board met on it: the last meeting, else some months ago."""
    met = [one for one in shown.meetings if one < view.as_at]
    return (met[-1], True) if met else (months_to(view.as_at, _MONTHS_BACK + 1)[0].end, False)


def _row(one: Measure, view: View, *, is_counting: bool) -> Row:
    shown = data.shown()
    figure, loaded = _figure(one, view), _data_of(one, shown)
    if loaded is None:
        figure = replace(figure, numerator=None, denominator=None, value=None, status=Status.NOT_RECORDED)
    return lines.row(
        one,
        figure,
        _nothing(one, view) if is_counting or loaded is None else _series(one, view),
        target=shown.targets.get(one.key),
        steps=rebases.in_force(one.key, view),
        data_of=loaded,
        days_old=(state.today() - loaded).days if loaded and not shown.is_sample else 0,
        is_counting=is_counting,
    )


def _is_loaded(one: Measure) -> bool:
    return _data_of(one, data.shown()) is not None


def _data_of(one: Measure, shown: Shown) -> date | None:
    """The newest day that what it is counted from is true on; None where nothing of the kind is loaded."""
    about = one.metric.about
    made_of = ATTENDANCE_KEY if about == ENROLMENTS.key else DATASETS[about].made_of if about in DATASETS else ""
    held = in_force_of(shown.batches, made_of or about, None)
    return max(one.extracted_on for one in held) if held else None


def _figure(one: Measure, view: View) -> Figure:
    period = view.today if one.is_as_at else period_of(one.metric, view.period, view.as_at)
    if not one.by:
        return data.figure(one.key, view, period)
    found = one.of(data.result(one.key, view, (period,), one.ways))
    return figure_of(one.metric, period, found.iloc[0]) if len(found) else data.figure(one.key, view, period)


def _series(one: Measure, view: View) -> pd.DataFrame:
    periods = series_of(one.metric, view.as_at)
    if not one.is_as_at:
        return one.counted(cached.table(one.key, view.data, view.as_at, view.locality), periods)
    return pd.DataFrame([_at_end(one, view, period) for period in periods])


def _nothing(one: Measure, view: View) -> pd.DataFrame:
    """Its months without figures: not counted yet, or not recorded."""
    return pd.DataFrame([_in(period, not_recorded()) for period in series_of(one.metric, view.as_at)])


def _in(period: Period, line: dict) -> dict:
    return line | {"period_start": period.start, "period_end": period.end}


def _at_end(one: Measure, view: View, period: Period) -> dict:
    end = min(period.end, view.as_at)
    if not _is_at_hand(one, view, end):
        kept = cached.shelf(view.data)
        kept.get_once(("stood", end, _measures()), lambda: _count(view, end))
    ready = _ready(one, view, end)
    lines = ready if ready is not None else cached.shelf(view.data).get(_question(one, end), dict)
    return _in(period, lines.get(view.locality) or not_recorded(Status.NO_CASES))


def _ready(one: Measure, view: View, end: date) -> Mapping[str, dict] | None:
    """The sample's months come counted."""
    return month_ends.stood(one.key, end) if view.data == SAMPLE else None


def _is_at_hand(one: Measure, view: View, end: date) -> bool:
    return _ready(one, view, end) is not None or _question(one, end) in cached.shelf(view.data)


def _is_counted(one: Measure, view: View) -> bool:
    return all(_is_at_hand(one, view, min(period.end, view.as_at)) for period in series_of(one.metric, view.as_at))


def _question(one: Measure, end: date) -> Hashable:
    return "stood", end, one.key


def _measures() -> tuple[Measure, ...]:
    return tuple(map(measure, data.shown().measures))


def _count(view: View, end: date) -> bool:
    """Count whatever is not at hand of a month's end, for the council and its places at once."""
    missing = [one for one in _measures() if one.is_as_at and _is_loaded(one) and not _is_at_hand(one, view, end)]
    whole = cached.council(view.data, view.extracted_on, "")
    found = stood(whole, end, missing, data.shown().localities)
    for one in missing:
        lines = {place: line for (key, place), line in found.items() if key == one.key}
        cached.shelf(view.data).get(_question(one, end), lambda lines=lines: lines)
    return True
