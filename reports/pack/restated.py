"""What a paper restates: past figures that are not what they were at the last meeting, and why; outside, as published.

Inside it is told of the data as then known, with what came between. Outside of what was published, without the reason:
how many cases were late is a small number of children.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from metrics.base.periods import Period, month
from metrics.changes.why import Asked, Reading, Why
from metrics.counting.definition import Metric, Status
from metrics.counting.kinds import Kind
from metrics.disclosure.publication import Publication
from metrics.disclosure.together import DENOMINATOR, NUMERATOR, Number, Row
from metrics.scorecard import measure
from reports.pack.document import Section, Table, paragraphs
from reports.scorecard import places
from reports.words.changes import why as sentences
from reports.words.pack import restated as own

_MOST = 40
"""Lines that a page has room for."""
_WIDTHS = (4.2, 12.8)
_PARTS = {Kind.COUNT: (NUMERATOR,), Kind.SHARE: (NUMERATOR, DENOMINATOR)}
"""The parts of figures whose value follows from them."""


@dataclass(frozen=True, eq=False)
class Since:
    """What there is to compare with: figures as known on a day, or numbers as last published."""

    day: date
    """The day on which the older of the data are true; of what was published, the last meeting or some months ago."""
    moved: tuple[Why, ...] = ()
    told: Mapping[Number, int] | None = None
    """What was last published of each number; None inside."""


def sections(since: Since | None, publication: Publication | None) -> tuple[Section, ...]:
    """None where there is nothing to compare with."""
    if since is None or (since.told is not None and not since.told):
        return ()
    lines = [(places.title(asked.metric), sentence) for asked, sentence in _lines(since, publication)]
    table = Table(own.CAPTION, own.HEADS, tuple(lines[:_MOST]), widths=_WIDTHS)
    return (
        Section(
            own.RESTATED,
            (
                *paragraphs([own.ASKED], "lead"),
                *paragraphs([own.finding(len(lines), None if since.told else since.day)], "finding"),
                *([table] if lines else []),
                *paragraphs([own.more(len(lines) - _MOST), own.PUBLIC if since.told else own.HOW], "small"),
            ),
        ),
    )


def _lines(since: Since, publication: Publication | None) -> Iterator[tuple[Asked, str]]:
    if since.told is None:
        yield from ((one.asked, sentences.changed(one)) for one in since.moved)
    elif publication:
        yield from ((one.asked, sentences.was_now(one)) for one in published_again(publication.numbers, since.told))


def published_again(numbers: Mapping[Number, int | None], told: Mapping[Number, int]) -> list[Why]:
    """Figures of the scorecard of which another number is published than was last told; never of what is hidden."""
    found = []
    for line in dict.fromkeys(row for row, _ in numbers):
        parts = _PARTS.get(line.metric.kind)
        if not parts or not _is_measure(line):
            continue
        now, then = [numbers.get((line, part)) for part in parts], [told.get((line, part)) for part in parts]
        if now != then and None not in now and None not in then:
            asked = Asked(line.metric, _period(line))
            found.append(Why(asked, _reading(line.metric, then), _reading(line.metric, now), ()))
    return found


def _is_measure(line: Row) -> bool:
    """Whether it is a line of a scorecard, and not of a split beside it."""
    one = measure(line.metric.key)
    return line.groups == (((one.by, one.group),) if one.by else ())


def _period(line: Row) -> Period:
    """With the name of the month where it is one."""
    whole = month(line.end.year, line.end.month)
    return whole if (whole.start, whole.end) == (line.start, line.end) else Period(line.start, line.end)


def _reading(metric: Metric, parts: list) -> Reading:
    """A figure of its published parts. Of nobody there is no share."""
    if metric.kind is Kind.COUNT:
        return Reading(parts[0], None, parts[0], Status.SHOWN)
    numerator, denominator = parts
    if not denominator:
        return Reading(numerator, denominator, None, Status.NO_CASES)
    return Reading(numerator, denominator, numerator / denominator, Status.SHOWN)
