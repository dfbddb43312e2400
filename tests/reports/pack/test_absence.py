"""Absence of a paper: the sentences of the page, each SEN status beside the others, and children without education."""

from reports.pack import absence
from reports.pack.answers import Answers
from reports.pack.document import Paragraph, Section, Table
from reports.pack.given import Version
from reports.words.pack import absence as words
from tests.reports.pack.targets.described import joined


def section(papers, version) -> Section:
    return next(one for one in papers[version][2].sections if one.title == "Absence")


def tables(found: Section) -> list[Table]:
    return [part for part in found.parts if isinstance(part, Table)]


def test_inside_it_is_what_the_page_says(papers):
    """Those with a plan in a sentence, and every status with what it is of: 452 of 5,142, as the grid of places has."""
    found = section(papers, Version.INTERNAL)
    told = [joined(part.text) for part in found.parts if isinstance(part, Paragraph)]
    assert told[0] == words.ASKED
    assert told[1].startswith("452 of 5,142 pupils with a plan (8.8%) have missed half of their school or more in")
    assert any(one.startswith("Based on ") for one in told)
    by_status, education = tables(found)
    lines = {line[0]: line[1:] for line in by_status.lines}
    assert by_status.heads[0] == "Measure"
    assert "8.8% (452 of 5,142)" in lines["Severe absence"]
    assert {len(line) for line in by_status.lines} == {len(by_status.widths)} == {4}
    assert education.lines[1][1].startswith("49")


def test_outside_it_is_the_same_or_hidden(papers):
    inside, outside = (
        [cell for one in tables(section(papers, version)) for line in one.lines for cell in line]
        for version in (Version.INTERNAL, Version.PUBLIC)
    )
    assert all(cell == "hidden" or within.startswith(cell) for within, cell in zip(inside, outside, strict=True))


def test_where_the_finding_is_hidden_it_says_so(given_of):
    """And not that there are no such pupils."""
    given = given_of(Version.INTERNAL)
    answers = Answers(given)
    hidden = {question.key: answers._one(question).assign(status="suppressed") for question in absence.questions(given)}
    for one in hidden.values():
        one[["numerator", "denominator", "value"]] = float("nan")
    found = absence.section(given, Answers(given, hidden))
    assert found
    told = " ".join(joined(part.text) for part in found.parts if isinstance(part, Paragraph))
    assert "is hidden, to protect privacy" in told
    assert "No pupil" not in told


def test_of_what_nobody_loaded_there_is_nothing(given_of):
    given = given_of(Version.INTERNAL, batches=())
    assert absence.section(given, Answers(given)) is None
