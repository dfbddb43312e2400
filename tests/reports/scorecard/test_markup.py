"""The scorecard as markup: a heading for each row and column, and nothing of it that acts but its own links."""

import re
from html import unescape

import pytest

from metrics.counting.definition import Status
from reports.scorecard import markup as drawn
from tests.reports.figures import missing
from tests.reports.scorecard.made import FALLING, ON_TIME, QUEUE, REQUESTS, RISING, STEADY, line

ROWS = [
    line(ON_TIME, RISING, target=0.6),
    line(QUEUE, RISING),
    line(REQUESTS, FALLING),
    line("stage_1_on_time", [], figure=missing("stage_1_on_time"), data_of=None),
]


def door(row) -> str:
    return f"./{row.page}?locality=A&B"


def table(rows=ROWS, **more) -> str:
    return drawn.table(rows, "Measures of <b>here</b>", door, is_sample=more.get("is_sample", True))


def texts(row: str) -> list[str]:
    """What the cells of a row say, signs and all."""
    without = re.sub(r"<svg.*?</svg>|<span class=\"sb-hidden\">.*?</span>", "", row)
    return [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", without)]


def test_each_row_and_column_has_its_heading():
    made = table()
    heads = texts(made.split("</thead>")[0])
    assert heads[:3] == ["Measure", "Good", "Now"]
    assert made.count('scope="col"') == len(heads)
    assert made.count('scope="row"') == len(ROWS)
    assert "<caption>Measures of &lt;b&gt;here&lt;/b&gt;</caption>" in made


def test_a_line_in_full():
    first, second, third, fourth = (texts(row) for row in table().split("<tbody")[1].split("</tr>")[:4])
    assert first[:4] == ["Plans issued on time", "↑", "43%", "43 of 100"]
    assert first[5:] == [
        "▲ H better",
        "100%",
        "60%",
        "✗ F will miss",
        "No action recorded",
        "46.1% (2025)",
        "31 Oct 2026",
    ]
    assert second[:4] == ["Waiting past 20 weeks", "↓", "43", ""]
    assert second[5:] == ["■ H worse", "0", "–", "–", "No action recorded", "–", "31 Oct 2026"]
    assert third[5] == "⬢ L changed"
    assert fourth[2:5] == ["no complaints loaded", "–", "–"]


def test_each_measure_is_the_way_to_its_page():
    assert table().count('href="./Plans on time?locality=A&amp;B" target="_self"') == 1
    assert 'href="./Waiting now?' in table()


def test_what_needs_attention_is_marked_and_said_to_those_who_do_not_see_it():
    first, second, *_ = unescape(table()).split("<tbody")[1].split("</tr>")
    assert "Needs attention: misses its target" in first
    assert "Needs attention: getting worse and overdue today." in second
    assert "Needs attention" not in drawn.table([line(REQUESTS)], "", door, is_sample=True)


def test_old_data_stands_out():
    old = line(QUEUE, STEADY, days_old=40)
    assert 'sb-old" data-head="Data">40 days' in table([old], is_sample=False)
    assert "sb-old" not in table([line(QUEUE, STEADY, days_old=35)], is_sample=False)


def test_months_that_are_still_being_counted_say_so():
    assert "counting …" in table([line(QUEUE, is_counting=True)])


def test_icons_alone_are_doors_with_names():
    made = drawn.icons(ROWS, "Measures", door)
    assert made.count("<a ") == len(ROWS)
    assert 'class="sb-tile sb-worse" href="./Waiting now?' in made
    assert '<span class="sb-icon">▲ H</span><span class="sb-icon">✗ F</span></span><b>43%</b>' in made
    assert '<span class="sb-name">Plans issued on time</span>' in made


@pytest.mark.parametrize("status", [Status.NO_CASES, Status.NOT_RECORDED, Status.NOT_YET_DUE])
def test_a_figure_that_is_not_there_says_why(status):
    assert missing(ON_TIME, status).status in table([line(ON_TIME, [], figure=missing(ON_TIME, status))])


def test_nothing_from_outside_becomes_markup():
    """Blank lines would end the markup, and what follows be read as Markdown."""
    assert "\n" not in table()
    assert "<script" not in drawn.table(ROWS, "<script>\n\n", lambda _: '"><script>', is_sample=True)
