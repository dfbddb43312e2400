"""Places by measures as markup: one table with a heading for each row and column, each figure a door to its page.

Everything that is text passes ``inert.html``; nothing else in it comes from outside this file.
"""

from collections.abc import Callable, Mapping

from reports import inert, wording
from reports.scorecard import by_place_words as words
from reports.scorecard import markup
from reports.scorecard.by_place import Cell, Grid, Line
from reports.scorecard.rows import Row

CellDoor = Callable[[Cell, str], str]
"""The address of the page that says more of a measure of a place; empty where there is none."""
PlaceDoor = Callable[[str], str]
"""The address of a place's own page; empty where there is none."""
_LOOKS = {"better": "sb-better", "worse": "sb-worse", "": ""}
_OWN = ("Measure", "Now", "Of", "Council", "Of", "Beyond chance?", "By chance", "24 months", "Trend")
_N = ' class="sb-n"'
_RIGHT = ("Now", "Of", "Council", "By chance")


def grid(found: Grid, caption: str, cell_door: CellDoor, place_door: PlaceDoor) -> str:
    """A row for each place below one for the whole council, a column for each measure."""
    heads = "".join(f'<th scope="col" role="columnheader">{inert.html(one)}</th>' for one in found.titles)
    council = "".join(
        _cell(f"<strong>{_html(wording.value(figure))}</strong>{_parts(words.parts(measure, figure))}", "", title)
        for measure, figure, title in zip(found.measures, found.council, found.titles, strict=True)
    )
    lines = "".join(_line(one, found, cell_door, place_door) for one in found.lines)
    return (
        f'<table class="sb-score sb-grid" role="table"><caption>{_html(caption)}</caption><thead role="rowgroup">'
        f'<tr role="row"><th scope="col" role="columnheader">{_html(words.heading(found))}</th>{heads}</tr></thead>'
        '<tbody role="rowgroup"><tr role="row" class="sb-all"><th scope="row" role="rowheader">Whole council</th>'
        f"{council}</tr>{lines}</tbody></table>"
    )


def own(line: Line, months: Mapping[str, Row], caption: str, cell_door: CellDoor) -> str:
    """A row for each measure of one place: beside the council's, what chance would give, and its months where drawn."""
    heads = "".join(f'<th scope="col" role="columnheader"{_N if one in _RIGHT else ""}>{one}</th>' for one in _OWN)
    lines = "".join(
        _measure(one, months.get(one.metric.key), cell_door(one, line.name)) for one in line.cells if one is not None
    )
    return (
        f'<table class="sb-score sb-own" role="table"><caption>{_html(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{lines}</tbody></table>'
    )


def _line(line: Line, found: Grid, cell_door: CellDoor, place_door: PlaceDoor) -> str:
    cells = "".join(
        _cell(_inside(one, cell_door(one, line.name)) if one else markup.NONE, _LOOKS[one.judged] if one else "", title)
        for one, title in zip(line.cells, found.titles, strict=True)
    )
    look = ' class="sb-attend"' if line.judged("worse") else ""
    name = _link(_html(line.name), place_door(line.name), "")
    return f'<tr role="row"{look}><th scope="row" role="rowheader">{name}</th>{cells}</tr>'


def _inside(cell: Cell, door: str) -> str:
    """The figure with its n and its mark."""
    parts = _parts(words.parts(cell.measure, cell.figure))
    said = f"<strong>{_html(wording.value(cell.figure))}</strong>{parts}{_mark(cell)}"
    return _link(said, door, words.told(cell)) if cell.figure.known else _html(wording.value(cell.figure))


def _measure(cell: Cell, row: Row | None, door: str) -> str:
    title = words.title(cell)
    cells = [
        _cell(f"<strong>{_html(wording.value(cell.figure))}</strong>", "sb-n sb-now", "Now"),
        _cell(_html(words.parts(cell.measure, cell.figure)), "sb-n", "Of"),
        _cell(_html(wording.value(cell.council)), "sb-n sb-held", "Council"),
        _cell(_html(words.parts(cell.measure, cell.council)), "sb-n sb-held", ""),
        _cell(_beyond(cell), f"sb-held {_LOOKS[cell.judged]}", "Beyond chance"),
        _cell(_html(words.by_chance(cell)) or markup.NONE, "sb-n sb-held", "By chance"),
        _cell(markup.months(row) if row else markup.NONE, "sb-months", "Months"),
        _cell(markup.trend(row) if row else markup.NONE, f"sb-trend {markup.LOOKS[row.standing] if row else ''}", ""),
    ]
    look = ' class="sb-attend"' if cell.judged == "worse" else ""
    head = f'<th scope="row" role="rowheader">{_link(_html(title), door, words.told(cell))}</th>'
    return f'<tr role="row"{look}>{head}{"".join(cells)}</tr>'


def _mark(cell: Cell) -> str:
    """What is said beside a figure without colour: better or worse by shape, letter and word; few cases hollow."""
    few = '<span class="sb-few">○ few</span>' if cell.is_few else ""
    return f'<span class="sb-mark">{markup.icon_mark(cell.icon)} {cell.judged}</span>{few}' if cell.icon else few


def _beyond(cell: Cell) -> str:
    return _mark(cell) if cell.icon else f"{_html(words.beyond(cell))}{', few' if cell.is_few else ''}"


def _cell(inside: str, look: str, head: str) -> str:
    named = f' data-head="{_html(head)}"' if head else ""
    return f'<td role="cell" class="{look}"{named}>{inside}</td>'


def _parts(said: str) -> str:
    return f'<span class="sb-of">{_html(said)}</span>' if said else ""


def _link(inside: str, door: str, title: str) -> str:
    told = f' title="{_html(title)}"' if title else ""
    return f'<a href="{_html(door)}" target="_self"{told}>{inside}</a>' if door else f"<span{told}>{inside}</span>"


def _html(text: str) -> str:
    return inert.html(text)
