"""All places by measures, and one place's measures beside the council's, each figure the way to its page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from metrics.base.code_list import NOT_RECORDED
from metrics.by_place import LEVELS
from pages.ui.blocks import pieces
from pages.ui.frame import address, data, say, scorecard
from pages.ui.frame.menu import address_of, link_to
from reports import wording
from reports.scorecard import by_place_markup as drawn
from reports.scorecard import by_place_words as words
from reports.scorecard.by_place import Cell, Grid, grid
from reports.summaries.localities import Place
from reports.view import View

_COMPARED = ("compare", "in-words", "the-counts")
"""The questions of the page that are about one figure."""
_LISTS = (
    ("assessments_open_past_20_weeks", "Waiting now", "the-cases", "Children waiting past 20 weeks"),
    ("complaints_overdue", "Complaints and Ombudsman", "the-complaints", "Complaints overdue"),
    ("remedies_overdue", "Remedies", "the-promises", "Remedies overdue"),
    ("tribunal_orders_overdue", "Tribunal", "orders", "Tribunal orders overdue"),
    ("section19_waiting", "Absence", "no-education", "Children without education"),
)
"""What the head of a place works through, each with its page and the question there that lists it."""


def levels() -> list[str]:
    """The ways to split the council that the data knows: by locality, by team."""
    return [key for key in LEVELS if key in data.shown().recorded]


def level_of(place: Place) -> str:
    """Whose measures the page is about; empty where it is about one figure, or has come to a team or a school."""
    part, offered = address.asked("part"), levels()
    if place.at_the_end or part in _COMPARED or not offered:
        return ""
    if place.view.locality:
        return LEVELS[0]
    return LEVELS[1] if part == "teams" and LEVELS[1] in offered else offered[0]


def finding(view: View, by: str) -> str:
    """Who differs from the council by more than chance; of one place, in what."""
    found = _grid(view, by)
    if view.locality:
        return words.own_finding(found.line(view.locality), view.locality)
    return words.finding(found)


def every_place(view: View, by: str) -> None:
    """The grid: places, or teams, by measures."""
    found = _grid(view, by)
    if not found.measures:
        pieces.nothing_here(words.NOTHING)
        return
    caption = words.caption(found, wording.day(view.as_at))
    doors = _Doors.of(by)
    say.markup(drawn.grid(found, caption, doors.cell, doors.place))
    say.caption(f"{words.HOW_TO_READ} {words.DOORS}")


def one_place(view: View) -> None:
    """One place's measures beside the council's, with their months, and the lists that its head works through."""
    line = _grid(view, LEVELS[0]).line(view.locality)
    if line is None or not line.compared:
        pieces.nothing_here(words.NOTHING)
        return
    months = {one.metric.key: one for one in scorecard.rows(scorecard.asked(view))}
    caption = words.own_caption(view.locality, view.council, wording.day(view.as_at))
    say.markup(drawn.own(line, months, caption, _Doors.of(LEVELS[0]).cell))
    _lists(view)
    say.caption(f"{words.BY_CHANCE} {words.NO_BLAME}")


def _lists(view: View) -> None:
    with st.container(key="sb_lists", horizontal=True, gap="medium"):
        for key, page, part, title in _LISTS:
            figure = data.figure(key, view, view.today)
            if figure.known and figure.whole:
                link_to(page, f"{title} ({wording.value(figure)})", part=part)


def _grid(view: View, by: str) -> Grid:
    """Kept for the whole council, whatever place is looked at."""
    whole = replace(view, locality="")
    return data.answer(whole, ("places", by, view.period, view.period.label), lambda: grid(whole, by, data))


@dataclass(frozen=True)
class _Doors:
    """Where names and figures lead, with what all pages share: looked up once for a whole table."""

    by: str
    shared: Mapping[str, str]
    localities: tuple[str, ...]

    @classmethod
    def of(cls, by: str) -> "_Doors":
        return cls(by, address.carried(), data.shown().localities)

    def place(self, name: str) -> str:
        """A place's own page; of a team, how it stands in the usual figure."""
        if self.by != LEVELS[0]:
            return "" if name == NOT_RECORDED else self._team(name)
        where = {"locality": name} if name in self.localities else {"unplaced": "yes"}
        return address_of("Localities", **{**self.shared, **where})

    def cell(self, cell: Cell, name: str) -> str:
        """The page of a measure, of that place; of a team, how it stands in that figure, or the list of its cases."""
        key = cell.metric.key
        if self.by == LEVELS[0]:
            is_place = name in self.localities
            return scorecard.door(cell.metric, **{**self.shared, "locality": name}) if is_place else ""
        if name == NOT_RECORDED:
            return ""
        page, asked = _LISTS_OF_TEAMS.get(key, ("", {}))
        return address_of(page, **{**self.shared, **asked, "team": name}) if page else self._team(name, key)

    def _team(self, name: str, figure: str = "") -> str:
        return address_of("Localities", **{**self.shared, "team": name, "figure": figure, "part": "compare"})


_LISTS_OF_TEAMS: dict[str, tuple[str, dict[str, str]]] = {
    "assessments_open_past_20_weeks": ("Waiting now", {"part": "the-cases"}),
    "stage_1_on_time": ("Complaints and Ombudsman", {"part": "the-complaints"}),
}
"""What is compared by team nowhere else: the page that lists it, and what its address says."""
