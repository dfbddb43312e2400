"""The grid as markup: headings, marks that need no colour, doors, and nothing of it that acts."""

import re
from html import unescape

from metrics.base.code_list import NOT_RECORDED
from metrics.statistics.funnel import Verdict
from reports.scorecard import by_place_markup as drawn
from reports.scorecard.by_place import Cell, Grid, Line
from tests.reports.figures import missing
from tests.reports.scorecard.made import RISING, line
from tests.reports.scorecard.test_by_place_words import DUE, LOWER, ON_TIME, SAME, cell, of

NAME = "<b>Mill</b>town"


def door(one: Cell, name: str) -> str:
    return f"./{one.metric.key}?locality={name}&x" if name != NOT_RECORDED else ""


def page(name: str) -> str:
    return f"./Localities?locality={name}" if name != NOT_RECORDED else ""


def grid() -> str:
    made = of((NAME, (LOWER, SAME)), (NOT_RECORDED, (SAME, SAME)))
    few = Line("Few", (cell(part=9, of=19), None))
    none = Line("None", (Cell(ON_TIME, missing(ON_TIME.key), missing(ON_TIME.key)), cell(Verdict.HIGHER, DUE, 80)))
    return drawn.grid(
        Grid(made.view, made.by, made.measures, made.council, (*made.lines, few, none)), "All", door, page
    )


def rows(made: str) -> list[list[str]]:
    """What the cells of each row say."""
    return [
        [unescape(re.sub(r"<[^>]+>", " ", one)).split() for one in re.findall(r"<t[hd].*?</t[hd]>", row)]
        for row in made.split("<tr")[1:]
    ]


def test_a_row_for_the_council_and_each_place():
    head, council, worst, unplaced, few, none = rows(grid())
    assert [" ".join(one) for one in head] == ["Locality", "Plans issued on time", "Plans due on time"]
    assert [" ".join(one) for one in council] == ["Whole council", "60% 600 of 1,000", "60% 600 of 1,000"]
    assert [" ".join(one) for one in worst] == [NAME, "46% 46 of 100 ◆ L worse", "46% 46 of 100"]
    assert " ".join(few[1]) == "47% 9 of 19 ○ few"
    assert few[2] == ["–"]
    assert " ".join(none[1]) == "Not recorded in this data"
    assert " ".join(none[2]) == "80% 80 of 100 ▲ H better"
    assert " ".join(unplaced[0]) == "Not recorded"


def test_each_figure_and_each_name_is_a_door_but_what_has_no_place():
    made = unescape(grid())
    assert f'href="./{ON_TIME.key}?locality={NAME}&x" target="_self"' in made
    assert f'href="./Localities?locality={NAME}"' in made
    assert f"locality={NOT_RECORDED}" not in made


def test_what_is_worse_is_marked_at_its_row_and_nothing_from_outside_acts():
    made = grid()
    assert made.count('class="sb-attend"') == 1
    assert NAME not in made
    assert made.count('scope="row"') == 5


def own(*cells: Cell) -> str:
    months = {ON_TIME.key: line(ON_TIME.key, RISING)}
    return drawn.own(Line("Vale", cells), months, "Vale", door)


def test_one_place_has_a_row_for_each_measure():
    head, first, second, third = rows(own(cell(LOWER), cell(Verdict.PERHAPS_LOWER, DUE, 9, 19), cell(SAME)))
    assert " ".join(head[5]) == "Beyond chance?"
    said = [" ".join(one) for one in first]
    assert said[:7] == ["Plans issued on time", "46%", "46 of 100", "60%", "600 of 1,000", "◆ L worse", "52% to 63%"]
    assert said[8] == "▲ H better", "its own months, which are another question"
    assert " ".join(second[5]) == "perhaps lower, few"
    assert second[7:] == [["–"], ["–"]], "not on the scorecard"
    assert " ".join(third[5]) == "no"
