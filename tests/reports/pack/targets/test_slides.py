"""A paper as slides: what stands on each, that nothing is lost and nothing runs over the edge."""

import pytest

from reports.pack.document import Heading, Paragraph, Points, Run, Section, SideBySide, Table
from reports.pack.given import Version
from reports.pack.targets.slides import (
    BESIDE,
    DOWN,
    GAP,
    SMALL,
    USUAL,
    WIDE,
    caption_down,
    down,
    down_of_finding,
    points_of,
    row_down,
    slides,
    widths,
)
from tests.reports.pack.targets.described import joined
from tests.reports.pack.test_chart import chart


def text(words: str) -> tuple[Run, ...]:
    return (Run(words),)


def section(*parts) -> Section:
    return Section("Requests", tuple(parts))


NARROW = Table("A year", ("Month", "Requests"), (("Jan 2026", "5"),) * 12, frozenset({1}))
MEASURE = (
    Paragraph(text("How many?"), "lead"),
    Paragraph(text("Five."), "finding"),
    chart(),
    Points((text("One."), text("Two."))),
    SideBySide((NARROW, NARROW)),
    Heading("What is being done"),
    Points((text("An action."),)),
    Heading("How it is counted"),
    Paragraph(text("By hand."), "small"),
)


def test_a_measure_is_two_slides():
    """Finding, chart and what is said of it on one, the numbers on the other; question and definition are notes."""
    first, second = slides(section(*MEASURE))
    assert (first.title, second.title) == ("Requests", "Requests: the numbers")
    assert [joined(one) for one in first.finding] == ["Five."]
    assert first.chart is MEASURE[2]
    told = [(joined(one.text), one.kind) for one in first.lines]
    assert told == [("One.", "point"), ("Two.", "point"), ("What is being done", "heading"), ("An action.", "point")]
    assert first.notes == ("How many?", "How it is counted\nBy hand.")
    assert second.tables == (NARROW, NARROW)


def test_a_heading_over_a_table_alone_is_on_no_slide_of_sentences():
    """The table has its own caption; nor is one at the end, or before another."""
    parts = (
        Heading("Open"),
        NARROW,
        Heading("Done"),
        NARROW,
        Heading("In words"),
        Points((text("One."),)),
        Heading("Z"),
    )
    first, *_ = slides(section(*parts))
    assert [joined(one.text) for one in first.lines] == ["In words", "One."]


@pytest.mark.parametrize(("tables", "wanted"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_narrow_tables_two_to_a_slide(tables, wanted):
    made = slides(section(SideBySide((NARROW,) * tables)))
    assert len(made) == wanted
    assert sum(len(one.tables) for one in made) == tables
    assert len({one.title for one in made}) == wanted


@pytest.mark.parametrize("number", [1, 2, 40])
def test_what_does_not_fit_goes_on(number):
    """Every sentence is on one slide, in its order; no heading is alone at a foot; titles differ."""
    said = [f"{place}. " + "Some words of an action. " * 8 for place in range(number)]
    parts = [part for one in said for part in (Heading(f"Heading {one[:2]}"), Points((text(one),)))]
    made = slides(section(Paragraph(text("Five."), "finding"), chart(), *parts))
    assert [joined(one.text) for slide in made for one in slide.lines if one.kind == "point"] == said
    assert [one for one in made if one.lines and one.lines[-1].kind == "heading"] == []
    assert len({one.title for one in made}) == len(made)
    assert [bool(one.chart) for one in made] == [True, *[False] * (len(made) - 1)]
    for one in made:
        wide, points = (BESIDE, SMALL) if one.chart else (WIDE, USUAL)
        used = sum(down(line.text, wide, points) + GAP for line in one.lines)
        assert used + down_of_finding(one) <= DOWN


def test_one_sentence_that_no_slide_has_room_for():
    """It is alone on its slide, rather than nowhere."""
    made = slides(section(Points((text("x"), text("word " * 2000), text("y")))))
    assert [[joined(line.text)[:1] for line in one.lines] for one in made] == [["x"], ["w"], ["y"]]


@pytest.mark.parametrize(("lines", "is_one"), [(0, True), (1, True), (2, True), (15, False), (100, False)])
def test_a_wide_table_is_cut_evenly(lines, is_one):
    """Each piece has the heading row and room on its slide; every line is there, and no piece is a left-over."""
    told = tuple((f"Measure {place} " + "x" * 60, "5") for place in range(lines))
    made = [one.tables[0] for one in slides(section(Table("All", ("Measure", "Now"), told, widths=(4.0, 13.0))))]
    assert (len(made) == 1) is is_one
    assert [line for one in made for line in one.lines] == list(told)
    sizes = [len(one.lines) for one in made]
    assert set(sizes[:-1]) <= {sizes[0]}
    assert sizes[-1] > sizes[0] - len(sizes)
    for one in made:
        assert one.heads == ("Measure", "Now")
        downs = [row_down(cells, widths(one, WIDE), points_of(one)) for cells in (one.heads, *one.lines)]
        assert caption_down(one, WIDE) + sum(downs) <= DOWN


@pytest.mark.parametrize("version", list(Version))
def test_no_two_slides_have_one_title(papers, version):
    titles = [one.title for part in papers[version][2].sections for one in slides(part)]
    assert len(titles) == len(set(titles))
