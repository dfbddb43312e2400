"""Places by measures: each place's figure beside the council's, allowing for chance. Nothing here needs the screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period
from metrics.by_place import INSIDE, MEASURES, PlaceMeasure
from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Polarity, Status
from metrics.scorecard import period_of
from metrics.splits import BREAKDOWNS
from metrics.statistics import funnel
from metrics.statistics.funnel import Verdict
from metrics.statistics.signal_words import VARIATION_ICONS, Icon, Meaning, Side, Variation
from reports.figure import Figure, figure_of
from reports.results import Counts
from reports.scorecard import places
from reports.view import View


@dataclass(frozen=True, eq=False)
class Cell:
    """One measure of one place. ``verdict`` says how it stands to what chance alone would give so many cases.

    ``low`` and ``high`` are the share that chance would give 95 in 100 places of this size; None where nothing is
    compared. Of figures that are no part of what they stand over, that is the place's share of all that is counted.
    """

    measure: PlaceMeasure
    figure: Figure
    council: Figure
    verdict: Verdict = Verdict.NO_CASES
    low: float | None = None
    high: float | None = None

    @property
    def metric(self) -> Metric:
        """The figure's definition."""
        return self.measure.metric

    @property
    def differs(self) -> bool:
        """Whether it is further from the council's figure than chance alone would give."""
        return self.verdict in (Verdict.HIGHER, Verdict.LOWER)

    @property
    def is_few(self) -> bool:
        """Whether it rests on too few cases to say much."""
        return bool(self.figure.denominator) and self.figure.is_few

    @property
    def judged(self) -> str:
        """Better or worse; empty where neither way is, or where chance may explain it."""
        if not self.differs or self.metric.polarity is Polarity.NEUTRAL:
            return ""
        is_good = (self.verdict is Verdict.HIGHER) == (self.metric.polarity is Polarity.HIGHER_IS_BETTER)
        return "better" if is_good else "worse"

    @property
    def icon(self) -> Icon | None:
        """The shape and letter of what is better or worse, those of the control charts."""
        if not self.judged:
            return None
        side = Side.HIGH if self.verdict is Verdict.HIGHER else Side.LOW
        return VARIATION_ICONS[Variation.of(_MEANINGS[self.judged], side)]


_MEANINGS = {"better": Meaning.IMPROVEMENT, "worse": Meaning.CONCERN}


@dataclass(frozen=True, eq=False)
class Line:
    """A place with its cells, one for each measure of the grid; None where nothing is recorded of it."""

    name: str
    cells: tuple[Cell | None, ...]

    @property
    def is_place(self) -> bool:
        """Whether it is a place, and not the cases of which none is recorded."""
        return self.name != NOT_RECORDED

    def judged(self, how: str) -> tuple[Cell, ...]:
        """The cells that are better, or worse, by more than chance."""
        return tuple(one for one in self.cells if one and one.judged == how)

    @property
    def compared(self) -> tuple[Cell, ...]:
        """The cells that are held against the council at all."""
        return tuple(one for one in self.cells if one and one.verdict is not Verdict.NO_CASES)


@dataclass(frozen=True, eq=False)
class Grid:
    """Places, or what is inside one, by measures: in the order of the alphabet, the cases of none last."""

    view: View
    by: str
    measures: tuple[PlaceMeasure, ...]
    council: tuple[Figure, ...]
    lines: tuple[Line, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """What each measure is called."""
        return tuple(places.title(one.metric) for one in self.measures)

    @property
    def named(self) -> tuple[Line, ...]:
        """The places without the line of the cases that have none."""
        return tuple(one for one in self.lines if one.is_place)

    def pages(self, length: int) -> int:
        """How many pages its lines make."""
        return max(1, -(-len(self.lines) // length))

    def page(self, number: int, length: int) -> "Grid":
        """So many of its lines, the first page being 1."""
        return replace(self, lines=self.lines[(number - 1) * length : number * length])

    def line(self, name: str) -> Line | None:
        """The line of a place."""
        return next((one for one in self.lines if one.name == name), None)


Column = tuple[PlaceMeasure, Figure, dict[str, Figure]]
"""A measure, the council's figure and that of each place."""


def grid(view: View, by: str, results: Counts) -> Grid:
    """Every measure that the data can split so, for every place; a place that has no cases of one has an empty cell."""
    names = results.shown().localities if by == LOCALITY.key else ()
    return _grid(replace(view, locality=""), by, MEASURES, results, names)


def inside(view: View, by: str, results: Counts) -> Grid:
    """The teams, officers or schools of the view's place by what each has in hand and what of it is late."""
    return _grid(view, by, INSIDE[by], results)


def _grid(view: View, by: str, measures: Sequence[PlaceMeasure], results: Counts, also: Sequence[str] = ()) -> Grid:
    """``also`` names groups that have a line whether or not they have cases."""
    found = [made for one in measures if one.can_be_split(by) if (made := _column(one, view, by, results))]
    names = {name for _, _, figures in found for name, figure in figures.items() if _has_cases(figure)} | {*also}
    in_order = sorted(names, key=lambda name: (name == NOT_RECORDED, name.casefold()))
    lines = [Line(name, tuple(_cell(name, column) for column in found)) for name in in_order]
    return Grid(view, by, tuple(one for one, _, _ in found), tuple(council for _, council, _ in found), tuple(lines))


def _column(measure: PlaceMeasure, view: View, by: str, results: Counts) -> Column | None:
    """None where the council has no figure, or no case of it has a group. The council is always the whole one."""
    period = period_of(measure.metric, view.period, view.as_at)
    council = _figures(measure, replace(view, locality=""), period, (), results).get("")
    if council is None or not council.known:
        return None
    found = _figures(measure, view, period, (by,), results)
    has_places = any(_has_cases(one) for name, one in found.items() if name != NOT_RECORDED)
    return (measure, council, found) if has_places else None


def _figures(
    measure: PlaceMeasure, view: View, period: Period, by: tuple[str, ...], results: Counts
) -> dict[str, Figure]:
    """The figure of each group by its name; of the view's whole place, under no name, where ``by`` is empty."""
    found = _named(measure.of(results.result(measure.key, view, (period,), (*measure.ways, *by))), by)
    made = {name: figure_of(measure.metric, period, line, name) for name, line in found.items()}
    if not measure.part_of:
        return made
    wholes = _named(results.result(measure.part_of, view, (period,), by), by)
    return {name: _as_part(one, wholes.get(name)) for name, one in made.items()}


def _named(result: pd.DataFrame, by: tuple[str, ...]) -> dict[str, dict]:
    """The lines of a result by their group, in words."""
    if not by:
        return {"": result.to_dict("records")[0]} if len(result) else {}
    return {BREAKDOWNS[by[0]].label(str(line[by[0]])): line for line in result.to_dict("records")}


def _as_part(figure: Figure, whole: dict | None) -> Figure:
    """A count beside the count that it is a part of; alone where that is not there."""
    if whole is None or whole["status"] != Status.SHOWN or figure.value is None:
        return figure
    return replace(figure, numerator=figure.whole, denominator=int(whole["value"]))


def _has_cases(figure: Figure) -> bool:
    return bool(figure.denominator or figure.numerator)


def _cell(name: str, column: Column) -> Cell | None:
    measure, council, figures = column
    found = figures.get(name)
    return None if found is None else _compared(measure, found, council, name)


def _compared(measure: PlaceMeasure, figure: Figure, council: Figure, name: str) -> Cell:
    """A cell with what chance would give. Cases without a place are no place, so they are compared with nothing.

    Nor is a figure that is hidden.
    """
    cell = Cell(measure, figure, council)
    if not figure.known:
        return cell
    part, size, overall = _of_all(figure, council) if measure.metric.over else _inside(figure, council)
    if name == NOT_RECORDED or not size or overall is None:
        return cell
    (found,) = funnel.compare([name], [part], [size], overall=overall).to_dict("records")
    return replace(cell, verdict=Verdict(found["verdict"]), low=found["lower_95"], high=found["upper_95"])


def _inside(figure: Figure, council: Figure) -> tuple[int, int, float | None]:
    """The place's cases, and of how many they are, around the council's share."""
    share = council.numerator / council.denominator if council.numerator is not None and council.denominator else None
    return figure.numerator or 0, figure.denominator or 0, share


def _of_all(figure: Figure, council: Figure) -> tuple[int, int, float | None]:
    """Of all that the council counts, what is the place's; around the place's part of what that stands over.

    So what is counted need be no part of it: of 60 appeals, a place with a third of the decisions would have 20.
    """
    share = figure.denominator / council.denominator if figure.denominator and council.denominator else None
    return figure.numerator or 0, council.numerator or 0, share
