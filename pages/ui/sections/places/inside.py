"""Who and what is inside one place: its teams, officers and schools, with what each has in hand."""

from functools import partial

from metrics.base.code_list import NOT_RECORDED
from metrics.by_place import INSIDE
from metrics.counting.registers import CASES
from pages.ui.blocks import pieces
from pages.ui.blocks.inside.rows import page_number
from pages.ui.frame import address, choose, data, say
from pages.ui.frame.menu import address_of
from reports import wording
from reports.scorecard import by_place_markup as drawn
from reports.scorecard import by_place_words as words
from reports.scorecard.by_place import Cell, Grid, inside
from reports.view import View

_LENGTH = 25
"""Lines shown at a time: on a phone each is a card."""
_STEPS = ("team", "school")
"""Whose names lead further in."""


def people(view: View) -> None:
    """One kind at a time, of those that the data knows here: teams, officers, schools."""
    every = [found for by in INSIDE if (found := _inside(view, by)).named]
    if not every:
        pieces.nothing_here(words.NOBODY_INSIDE)
        return
    by = choose.one_of("Whom to look at", {one.by: words.whom(one) for one in every}, key="inside")
    _table(next(one for one in every if one.by == by), view)
    say.caption(words.HOW_TO_READ)


def _table(found: Grid, view: View) -> None:
    number = page_number(found.pages(_LENGTH), key="inside")
    caption = words.caption(found, wording.day(view.as_at))
    say.markup(drawn.grid(found.page(number, _LENGTH), caption, partial(_list_door, found), partial(_door, found)))


def _inside(view: View, by: str) -> Grid:
    return data.answer(view, ("inside", by, view.period, view.period.label), lambda: inside(view, by, data))


def _door(found: Grid, name: str) -> str:
    """A team, or a school that has cases here, among the others with its cases; an officer's promises, one by one."""
    if found.by == "lead_owner" and name != NOT_RECORDED:
        return address_of("Remedies", **address.carried(part="the-promises", lead_owner=name))
    line = found.line(name)
    cells = [one for one in line.cells if one and one.metric.about == CASES] if line else []
    if found.by not in _STEPS or name == NOT_RECORDED or not any(one.figure.whole or one.is_few for one in cells):
        return ""
    return address_of("Localities", **address.carried(**{found.by: name}))


def _list_door(found: Grid, cell: Cell, name: str) -> str:
    """The children of a team who wait, one by one."""
    key = cell.metric.key
    if found.by != _STEPS[0] or key not in choose.LISTS or name == NOT_RECORDED:
        return ""
    who = "" if key == next(iter(choose.LISTS)) else key
    return address_of("Waiting now", **address.carried(part="the-cases", who=who, team=name))
