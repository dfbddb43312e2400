"""The localities of a paper: which differ from the council by more than chance, and every place by every measure."""

from collections.abc import Iterator

from metrics.by_place import MEASURES, PlaceMeasure
from metrics.counting.breakdown import LOCALITY
from metrics.scorecard import period_of
from reports import trend as signals
from reports import wording
from reports.figure import Figure
from reports.pack.answers import Answers, Question
from reports.pack.document import Heading, Section, Table, paragraphs, points
from reports.pack.given import Given
from reports.scorecard import by_place_words as words
from reports.scorecard import markup
from reports.scorecard.by_place import Cell, Grid, grid
from reports.words.pack import said
from reports.words.pack import whole as own

_CLOSE = "\u00a0"
_ACROSS = 6
"""Places beside each other in one table."""
_FIRST, _LINE = 3.2, 17.0
"""Centimetres of the column of measures, and of all columns together."""


def questions(given: Given) -> Iterator[Question]:
    """Every measure of places, of the council and by locality, and what it is a part of."""
    for one in MEASURES:
        if one.can_be_split(LOCALITY.key):
            period = period_of(one.metric, given.period, given.as_at)
            for metric, ways in ((one.metric, one.ways), *([(one.whole, ())] if one.whole else [])):
                yield Question(metric, period, ways)
                yield Question(metric, period, (*ways, LOCALITY.key))


def section(given: Given, answers: Answers) -> Section | None:
    """None where the data tell no two places apart."""
    found = grid(given.view, LOCALITY.key, answers)
    if not found.measures or len(found.named) < 2:
        return None
    hidden = sum(one.figure.is_hidden for line in found.lines for one in line.cells if one)
    every = sum(one is not None for line in found.lines for one in line.cells)
    compared = [words.own_finding(line, line.name) for line in found.named if line.compared]
    return Section(
        own.LOCALITIES,
        (
            *paragraphs([own.LOCALITIES_ASKED], "lead"),
            *paragraphs([" ".join(filter(None, (words.finding(found), own.hidden_places(hidden, every))))], "finding"),
            *(_table(given, found, places) for places in _cut(found)),
            *paragraphs([f"{words.HOW_TO_READ} {words.NO_BLAME}"], "small"),
            Heading(own.EACH_PLACE),
            *points(compared),
        ),
    )


def _cut(found: Grid) -> list[Grid]:
    """As many tables as its places need, each with as many."""
    number = found.pages(_ACROSS)
    each = -(-len(found.lines) // number)
    return [found.page(place, each) for place in range(1, found.pages(each) + 1)]


def _table(given: Given, found: Grid, places: Grid) -> Table:
    """A line for each measure: the council, and then each place."""
    lines = tuple(
        (
            title,
            _figure(measure, council),
            *(_cell(line.cells[place]) for line in places.lines),
        )
        for place, (measure, council, title) in enumerate(zip(found.measures, found.council, found.titles, strict=True))
    )
    heads = (own.MEASURE, own.WHOLE_COUNCIL, *(line.name for line in places.lines))
    wide = (_LINE - _FIRST) / (len(heads) - 1)
    caption = words.caption(places, wording.day(given.as_at))
    return Table(caption, heads, lines, widths=(_FIRST, *[wide] * (len(heads) - 1)))


def _figure(measure: PlaceMeasure, figure: Figure) -> str:
    """46% 142 of 306; what belongs together stays on one line."""
    if not figure.known:
        return said.short(wording.STATUS_WORDS[figure.status])
    pieces = (wording.value(figure), words.parts(measure, figure))
    return " ".join(one.replace(" ", _CLOSE) for one in pieces if one)


def _cell(cell: Cell | None) -> str:
    """The figure, what it is of, and its mark by shape, letter and word; few cases hollow."""
    if cell is None:
        return markup.NONE
    told = _figure(cell.measure, cell.figure)
    if cell.icon:
        mark = f"{signals.icon_words(cell.icon)} {cell.judged}"
        return f"{told} {mark.replace(' ', _CLOSE)}"
    return f"{told} ○{_CLOSE}few" if cell.is_few and cell.figure.known else told
