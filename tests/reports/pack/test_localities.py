"""The localities of a paper: those of the page, all of them inside; outside nothing that an attacker could work out."""

from dataclasses import replace

import pytest

from metrics.by_place import MEASURES
from metrics.counting.definition import Status
from metrics.scorecard import measure
from reports.pack import beside, localities
from reports.pack.answers import Answers
from reports.pack.document import Paragraph, Points, Section, Table
from reports.pack.given import Version
from reports.pack.measures import counted, everything_asked
from reports.scorecard import by_place_words
from reports.scorecard.by_place import grid
from tests.relations.disclosure.reader import worked_out
from tests.reports.pack.targets.described import joined


def section(papers, version) -> Section:
    return next(one for one in papers[version][2].sections if one.title == "Localities")


def cells(of: Section) -> dict[tuple[str, str], str]:
    """By measure and place."""
    tables = [part for part in of.parts if isinstance(part, Table)]
    return {
        (line[0], head): cell
        for one in tables
        for line in one.lines
        for head, cell in zip(one.heads[1:], line[1:], strict=True)
    }


def test_inside_it_is_the_grid_of_the_page(papers):
    """Its finding, every place in a sentence, and every measure of every place with what it is of."""
    given, lines, _ = papers[Version.INTERNAL]
    of, found = section(papers, Version.INTERNAL), grid(given.view, "locality", lines.answers)
    told = [joined(part.text) for part in of.parts if isinstance(part, Paragraph)]
    assert told[1] == by_place_words.finding(found).replace("**", "")
    shown = cells(of)
    assert {place for _, place in shown} == {"Whole council", *given.shown.localities, "Not recorded"}
    assert {one for one, _ in shown} == set(found.titles)
    assert len(found.titles) == len(MEASURES)
    assert shown["Plans issued on time", "Milltown"] == "46% 142\u00a0of\u00a0306 ◆\u00a0L\u00a0worse"
    assert shown["Waiting past 20 weeks", "Milltown"] == "45 of\u00a0190"
    (each,) = [part for part in of.parts if isinstance(part, Points)]
    assert len(each.texts) == len(given.shown.localities)


def test_outside_it_is_the_same_or_hidden(papers):
    """And how many are is told. Of a count that is shown, what it is of may be hidden."""
    inside, outside = (cells(section(papers, version)) for version in (Version.INTERNAL, Version.PUBLIC))
    hidden = {place for place, cell in outside.items() if cell == "hidden"}
    assert all(inside[place].startswith(cell) for place, cell in outside.items() if place not in hidden)
    assert hidden
    told = " ".join(joined(part.text) for part in section(papers, Version.PUBLIC).parts if isinstance(part, Paragraph))
    assert f"{len(hidden)} of {len([one for one in inside if one[1] != 'Whole council']) - 2} figures of places" in told


def test_the_columns_fit_the_paper(papers):
    for part in section(papers, Version.PUBLIC).parts:
        if isinstance(part, Table):
            assert sum(part.widths) == pytest.approx(17)
            assert len(part.heads) == len(part.widths) <= 8


def test_an_attacker_works_out_nothing(given_of, monkeypatch):
    """Months of the council and the year of each place, read together."""
    monkeypatch.setattr(localities, "MEASURES", MEASURES[:1])
    given = given_of(Version.PUBLIC, measures=(MEASURES[0].key,))
    found = counted(given).publication
    assert found
    asked = everything_asked(given, [measure(MEASURES[0].key)], beside.questions(given))
    told = {
        one.by: (replace(found, result=result), [one])
        for one, result in zip(asked, found.each, strict=True)
        if one.metric.key == MEASURES[0].key
    }
    places = told.pop(("locality",))
    assert (places[0].result["status"] == Status.SUPPRESSED).any(), "there is something to work out"
    assert worked_out(*places, list(told.values())) == []


def test_where_no_two_places_are_told_apart_there_is_none(given_of):
    """One place alone."""
    given = given_of(Version.INTERNAL, locality="Milltown", localities=("Milltown",))
    assert localities.section(given, Answers(given)) is None
