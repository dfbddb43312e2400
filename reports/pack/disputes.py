"""Disputes and remedies in a paper: appeals and complaints by year, promises over the years, and what is promised now.

What was promised is told row by row inside alone: nobody has read the words of a register for what they say of a child.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from metrics.base.on_demand import Rows
from metrics.base.periods import Period, calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.remedies.code_lists import DONE, PLAN_KIND, REMEDY_STATUS
from metrics.remedies.register import REMEDIES
from reports import wording
from reports.figure import Figure
from reports.pack.answers import Answers, Question
from reports.pack.document import Heading, Part, Section, Table, paragraphs
from reports.pack.given import Given
from reports.scorecard.markup import NONE
from reports.summaries.remedies import most_days_overdue
from reports.words.pack import disputes as own
from reports.words.pack import said
from reports.words.remedies import promises

_OF_YEARS = (
    "appeals_registered",
    "appeals_decided_or_conceded_for_family",
    "mediations_held",
    "complaints_received",
    "complaints_upheld",
    "ombudsman_decisions",
    "ombudsman_upheld_rate",
)
_DONE, _OVERDUE = "remedies_completed", "remedies_overdue"
STANDING = ("remedies_promised", _DONE, "remedies_completed_on_time", _OVERDUE)
_BY, _YEARS, _MOST = "plan_kind", 5, 60
"""The way to split promises, how many years are told, and how many rows of a register."""
_OPEN = ("overdue", "not_yet_due", "no_target")
_WIDTHS = (4.3, 3.2, 2.6, 2.9, 4.0)


def questions(given: Given) -> Iterator[Question]:
    """Disputes of each year; how promises stood at the end of each, and stand by kind of plan.

    By kind inside alone: with one action in a plan the whole would be hidden too.
    """
    for key in _OF_YEARS:
        yield from (Question(CATALOGUE[key], year) for year in _told(given, key))
    for key in STANDING:
        yield from (Question(CATALOGUE[key], end) for end in _ends(given))
        if not given.is_public:
            yield Question(CATALOGUE[key], day(given.as_at), (_BY,))


def section(given: Given, answers: Answers) -> Section | None:
    """None where nobody loaded any of these lists."""
    loaded = [key for key in (*_OF_YEARS, *STANDING) if given.shown.data_of(CATALOGUE[key].about)]
    if not loaded:
        return None
    return Section(
        own.DISPUTES,
        (*paragraphs([own.ASKED], "lead"), *_remedies(given, answers), *_by_year(given, answers), *_leeds(given)),
    )


def _years(given: Given) -> tuple[Period, ...]:
    """Calendar years, oldest first; the last is that of the day, as far as it has come."""
    whole = [calendar_year(given.as_at.year - back) for back in range(_YEARS - 1, 0, -1)]
    return (*whole, Period(date(given.as_at.year, 1, 1), given.as_at))


def _told(given: Given, key: str) -> tuple[Period, ...]:
    """The years that a list tells whole: before it begins nobody counted, which is no nought. And this year."""
    began, (*whole, now) = given.council.first_day(CATALOGUE[key].about), _years(given)
    return (*(year for year in whole if began is None or year.start >= began), now)


def _ends(given: Given) -> tuple[Period, ...]:
    """The last day of each year since the register says anything, and the day of the paper."""
    began = given.council.first_day(REMEDIES.key)
    ends = [year.end for year in _years(given)[:-1] if began and year.end >= began]
    return tuple(day(one) for one in (*ends, given.as_at))


def _remedies(given: Given, answers: Answers) -> Iterator[Part]:
    """How promises stand, how they stood, and by kind of plan."""
    today = day(given.as_at)
    done, overdue = (answers.figure(key, today) for key in (_DONE, _OVERDUE))
    if not done or not overdue:
        yield from paragraphs([own.NO_REMEDIES])
        return
    longest = 0 if given.is_public else most_days_overdue(given.council.table(REMEDIES.key).rows)
    yield from paragraphs([promises.headline(done, overdue, longest)], "finding")
    ends = [(wording.day(one.end), [answers.figure(key, one) for key in STANDING]) for one in _ends(given)]
    yield _standing(own.over_years(given.as_at), own.AT_THE_END, ends)
    if given.is_public:
        return
    split = {key: answers.split(key, today, _BY) for key in STANDING}
    kinds = [(name, [split[key].get(name) for key in STANDING]) for name in PLAN_KIND.labels().values()]
    recorded = [(name, found) for name, found in kinds if any(one and one.whole for one in found)]
    if len(recorded) > 1:
        yield _standing(own.by_plan(given.as_at), own.PLAN, recorded)


def _standing(caption: str, first: str, lines: Sequence[tuple[str, Sequence[Figure | None]]]) -> Table:
    heads = (first, own.PROMISED, own.DONE, own.DONE_ON_TIME, own.OVERDUE)
    cells = tuple((name, *(_cell(one) for one in found)) for name, found in lines)
    return Table(caption, heads, cells, frozenset(range(1, len(heads))), (5.0, *[3.0] * 4))


def _by_year(given: Given, answers: Answers) -> Iterator[Part]:
    """Appeals, mediations, complaints and decisions of the Ombudsman, a column for each year."""
    years = _years(given)
    lines = [
        (
            CATALOGUE[key].name,
            *(_cell(answers.figure(key, year) if year in _told(given, key) else None) for year in years),
        )
        for key in _OF_YEARS
        if given.shown.data_of(CATALOGUE[key].about)
    ]
    if lines:
        heads = (own.COUNTED, *(str(year.end.year) for year in years[:-1]), own.so_far(given.as_at))
        widths = (4.5, *[2.5] * len(years))
        yield Table(own.by_year(years[0].end, given.as_at), heads, tuple(lines), frozenset(range(1, 6)), widths)
        yield from paragraphs([own.DASH], "small")


def _cell(figure: Figure | None) -> str:
    """A count, or a share with what it is of."""
    if figure is None:
        return NONE
    if not figure.known:
        return said.short(wording.STATUS_WORDS[figure.status])
    of = wording.parts(figure)
    return f"{wording.value(figure)} ({of})" if of else wording.value(figure)


def _leeds(given: Given) -> Iterator[Part]:
    """Recommendation, action, timescale, officers, progress: of what is open, and then of what is done."""
    if not given.shown.data_of(REMEDIES.key):
        return
    if given.is_public:
        yield from paragraphs([own.COUNTS_ALONE], "small")
        return
    rows = given.council.table(REMEDIES.key).rows
    status = rows["remedy_status"].astype("str")
    done = status.isin(DONE) & (rows["completed_date"] >= pd.Timestamp(given.period.start))
    for title, which in ((own.STILL_OPEN, status.isin(_OPEN)), (own.done_since(given.period.start), done)):
        found = _in_order(rows, which)
        yield Heading(title)
        if not found:
            yield from paragraphs([own.NONE])
        else:
            caption = own.rows_of(len(found), given.as_at)
            yield Table(caption, own.LEEDS, tuple(_line(one, given.as_at) for one in found[:_MOST]), widths=_WIDTHS)
            yield from paragraphs([own.more(len(found) - _MOST)], "small")


def _in_order(rows: Rows, which: pd.Series) -> list[dict[str, Any]]:
    """Rows as plain values, the longest due first, those without a day last."""
    names = (
        "ombudsman_reference",
        "plan_name",
        "recommendation_number",
        "recommendation",
        "action",
        "due_date",
        "due_date_text",
        "owner",
        "remedy_status",
        "completed_date",
        "progress_note",
        "days_overdue",
    )
    some = pd.DataFrame({name: rows[name] for name in names})[which.to_numpy(dtype=bool)]
    found = some.sort_values("due_date", kind="stable", na_position="last").to_dict("records")
    return [{name: None if pd.isna(cell) else cell for name, cell in row.items()} for row in found]


def _line(row: dict[str, Any], as_at: date) -> tuple[str, ...]:
    labels = REMEDY_STATUS.labels()
    return (
        own.recommended(row),
        own.cell(row["action"]),
        own.timescale(row),
        own.cell(row["owner"]),
        own.progress(row, labels[str(row["remedy_status"])], as_at),
    )
