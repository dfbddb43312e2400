"""What the grid of places says: who differs from the council by more than chance, and in what one place does."""

from collections.abc import Sequence

from metrics.by_place import PlaceMeasure
from metrics.splits import BREAKDOWNS
from metrics.statistics.few import FEW
from metrics.statistics.funnel import Verdict
from reports import inert, wording
from reports.figure import Figure
from reports.scorecard import places
from reports.scorecard.by_place import Cell, Grid, Line

NOTHING = "Nothing in this data can be set side by side by place."
HOW_TO_READ = (
    "▲ ▼ better, ■ ◆ worse, H higher, L lower: further from the council's figure than chance alone would put a place "
    f"of this size, which it does to 2 in 1,000. No mark: chance may explain it. ○ Fewer than {FEW} cases. In the "
    "order of the alphabet."
)
DOORS = "Each figure leads to its page, each name to a page of its own."
NOBODY_INSIDE = "Which teams, officers and schools there are is not recorded here."
BY_CHANCE = (
    "By chance: what it would give 95 in 100 places of this size if they were like the whole council; of appeals, how "
    "many of the council's would be its own. Beyond chance is further out: 998 in 1,000 lie within."
)
NO_BLAME = (
    "What is beyond chance may be the service, the children's needs, or how cases are recorded: it says where to ask."
)
_NAMED = 4
"""More places than this, and the finding counts them instead of naming them."""
_PLURALS = {
    "locality": "localities",
    "team": "teams",
    "officer": "named attendance officers",
    "lead_owner": "responsible officers",
    "school": "schools and settings",
}


def finding(grid: Grid) -> str:
    """Which places are worse, and which better, each with how many of its measures are."""
    many = _PLURALS[grid.by]
    if not grid.measures:
        return NOTHING
    if len(grid.named) <= 1:
        return f"There are too few {many} to compare."
    worse, better = (
        [(line, cells) for line in grid.named if (cells := line.judged(how))] for how in ("worse", "better")
    )
    if not worse and not better:
        return (
            f"**None of {len(grid.named):,} {many} differs from the council by more than chance would "
            f"give**, in any of {wording.counted(len(grid.measures), 'measures')}."
        )
    said = f"**Measures worse than the council's by more than chance would give: {_those(worse, many)}.**"
    return f"{said} Better: {_those(better, many)}."


def _those(found: Sequence[tuple[Line, Sequence[Cell]]], many: str) -> str:
    """Milltown (2 of 10) and Vale (1 of 9); many are counted."""
    if not found:
        return "none"
    if len(found) > _NAMED:
        return f"{len(found):,} {many} in at least one measure"
    return wording.listed(
        [f"{inert.markdown(line.name)} ({len(cells)} of {len(line.compared)})" for line, cells in found]
    )


def own_finding(line: Line | None, name: str) -> str:
    """How many measures of one place are worse, and which are better, each beside the council's."""
    compared = line.compared if line else ()
    if line is None or not compared:
        return f"Nothing is recorded of {inert.markdown(name)} that can be held against the council."
    worse, better = line.judged("worse"), line.judged("better")
    if not worse and not better:
        name = inert.markdown(name)
        if len(compared) == 1:
            return f"**The one measure of {name} does not differ from the council's by more than chance would give.**"
        return (
            f"**None of the {wording.counted(len(compared), 'measures')} of {name} differs from the council's by more "
            "than chance would give.**"
        )
    first, second = (("worse", worse), ("better", better)) if worse else (("better", better), ("worse", worse))
    said = (
        f"**{inert.markdown(name)} is {first[0]} than the council in {len(first[1])} of "
        f"{wording.counted(len(compared), 'measures')}, by more than chance would give**: {_beside(first[1])}."
    )
    return f"{said} It is {second[0]} in {_beside(second[1]) if second[1] else 'none'}."


def _beside(cells: Sequence[Cell]) -> str:
    """Plans issued on time (46%, council 57%)."""
    return wording.listed(
        [
            f"{wording.in_sentence(title(one))} ({_said(one, one.figure)}, council {_said(one, one.council)})"
            for one in cells
        ]
    )


def _said(cell: Cell, figure: Figure) -> str:
    """46%; of a count what it is a part of too, or it could not be compared: 45 of 190."""
    return wording.parts(figure) if cell.measure.part_of and figure.known else wording.value(figure)


def parts(measure: PlaceMeasure, figure: Figure) -> str:
    """What stands below a figure: 142 of 306; of a count only what it is a part of: of 190."""
    if measure.part_of and figure.known and figure.denominator is not None:
        return f"of {wording.number(figure.denominator)}" if figure.denominator else ""
    return wording.parts(figure)


def beyond(cell: Cell) -> str:
    """Whether it differs, of what is neither better nor worse by more than chance: no, or perhaps."""
    if cell.verdict is Verdict.NO_CASES:
        return "not compared"
    if cell.differs:
        return "higher" if cell.verdict is Verdict.HIGHER else "lower"
    if cell.verdict is Verdict.CHANCE:
        return "no"
    return "perhaps higher" if cell.verdict is Verdict.PERHAPS_HIGHER else "perhaps lower"


def told(cell: Cell) -> str:
    """Everything of a cell in words, for whoever stays on it or has it read aloud."""
    said = f"{wording.full(cell.figure)}; council {wording.full(cell.council)}."
    if cell.verdict is Verdict.NO_CASES:
        return said
    words = "within what chance would give" if cell.verdict is Verdict.CHANCE else str(cell.verdict)
    judged = f", which is {cell.judged}" if cell.judged else ""
    few = "; too few cases to tell much" if cell.is_few and not cell.differs else ""
    return f"{said} It is {words}{judged}{few}."


def by_chance(cell: Cell) -> str:
    """52% to 63%; of what is no part of what it stands over, how many: 26 to 49. Empty where nothing is compared."""
    if cell.low is None or cell.high is None:
        return ""
    low, high = max(cell.low, 0.0), min(cell.high, 1.0)
    if cell.metric.over:
        every = cell.council.numerator or 0
        return f"{wording.number(low * every)} to {wording.number(high * every)}"
    return f"{wording.percent(low)} to {wording.percent(high)}"


def caption(grid: Grid, day: str) -> str:
    """What the grid holds, and when."""
    named = f"{len(grid.named):,} {_PLURALS[grid.by] if len(grid.named) != 1 else wording.in_sentence(heading(grid))}"
    return f"{grid.view.place}, {day}: {named}, {wording.counted(len(grid.measures), 'measures')}"


def whom(grid: Grid) -> str:
    """Teams, responsible officers."""
    return wording.capitalised(_PLURALS[grid.by])


def heading(grid: Grid) -> str:
    """What its rows are."""
    return BREAKDOWNS[grid.by].title


def title(cell: Cell) -> str:
    """What its measure is called."""
    return places.title(cell.metric)


def own_caption(name: str, council: str, day: str) -> str:
    """What a place's own table holds."""
    return f"{name} beside {council} as a whole, {day}"
