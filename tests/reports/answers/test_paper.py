"""The document of the answers: each question in its own words, its tables, what is not held, and places to write."""

import pytest

from reports.answers.answered import answered
from reports.answers.paper import paper
from reports.pack.document import Heading, Paragraph, Points, SideBySide, Table
from reports.pack.given import Version
from reports.words.answers import said
from reports.words.answers.question import Request
from reports.words.pack import said as of_papers


def words(parts) -> str:
    """The sentences of some parts."""
    found = []
    for part in parts:
        match part:
            case Paragraph(text):
                found.append("".join(run.words for run in text))
            case Points(texts):
                found += ["".join(run.words for run in text) for text in texts]
            case Heading(title):
                found.append(title)
    return "\n".join(found)


@pytest.fixture(scope="module")
def papers_of(given_of):
    """The paper of each set, public."""
    given = given_of(Version.PUBLIC)
    return {request: paper(answered(given, asked, None)) for request, asked in said.SETS.items()}


def test_every_question_stands_in_its_own_words(papers_of):
    for request, made in papers_of.items():
        questions = said.SETS[request].questions
        assert [one.title for one in made.sections] == [*(one.title for one in questions), said.ABOUT_DATA]
        for question, section in zip(questions, made.sections, strict=False):
            assert words(section.parts[:1]) == question.asks
            for sentence in (*question.notes, *question.missing, *question.to_write):
                assert sentence in words(section.parts)


def test_the_cover(papers_of):
    cover = papers_of[Request.TIMELINESS].cover
    assert (cover.council, cover.notice) == ("Larkmoor Council", of_papers.PUBLIC)
    assert cover.audience.startswith("A request for information under the Freedom of Information Act")
    assert dict(cover.facts)[said.ANSWERS_OF] == "2023 to 2026 (to 31 Oct)"
    code = papers_of[Request.SELF_ASSESSMENT].cover
    assert dict(code.facts)[said.ANSWERS_OF] == "2025/26 financial year to 2026/27 (to 31 Oct)"


def test_years_and_months_as_tables(papers_of):
    """Two years of months side by side, no more: four are too narrow to be read."""
    first = papers_of[Request.TIMELINESS].sections[0]
    years = [part for part in first.parts if isinstance(part, Table)]
    assert [line[0] for line in years[0].lines] == ["2023", "2024", "2025", "2026 (to 31 Oct)"]
    assert years[0].heads == (said.YEAR, "Share", "Counted", "Of")
    months = [part for part in first.parts if isinstance(part, SideBySide)]
    assert [len(one.tables) for one in months] == [2, 2]
    assert [len(one.lines) for pair in months for one in pair.tables] == [12, 12, 12, 10]
    assert months[1].tables[1].caption.endswith("January 2026 to October 2026")


def test_how_it_is_counted_and_what_differs(papers_of):
    text = words(papers_of[Request.TIMELINESS].sections[0].parts)
    assert said.COUNTED in text
    assert "also where an exception was claimed" in text
    assert "Regulation 13(2) of the Regulations" in text
    assert said.DIFFERS in text
    assert "we count the last day, day 140, as in time" in text


def test_groups_are_told_in_words(papers_of):
    """Stage 1, not a code; and of remedies none of another plan."""
    received = papers_of[Request.SELF_ASSESSMENT].sections[0]
    by_stage = next(part for part in received.parts if isinstance(part, Table) and len(part.heads) == 5)
    assert {line[1] for line in by_stage.lines} >= {"Stage 1", "Stage 2"}
    remedies = [part for part in papers_of[Request.SELF_ASSESSMENT].sections[4].parts if isinstance(part, Table)]
    assert [len(one.lines) for one in remedies] == [2, 2, 2, 2]
    assert all("plan" not in " ".join(one.heads).lower() for one in remedies)


def test_what_is_not_held_and_what_the_council_writes(papers_of):
    posts = papers_of[Request.TIMELINESS].sections[2]
    assert words(posts.parts).splitlines()[1] == "Not held in SENDboard."
    assert said.NOT_HELD not in [part.words for part in posts.parts if isinstance(part, Heading)]
    learnt = papers_of[Request.SELF_ASSESSMENT].sections[6]
    assert words(learnt.parts).count("[To be written by the council]") == 3
    form = next(part for part in papers_of[Request.SELF_ASSESSMENT].sections[7].parts if isinstance(part, Table))
    assert {line[2:] for line in form.lines} == {(said.YES_OR_NO, said.WRITE_HERE)}


def test_what_the_answers_rest_on(papers_of, given_of):
    """What is hidden is counted, and each list has its day; inside nothing is hidden."""
    about = words(papers_of[Request.SELF_ASSESSMENT].sections[-1].parts)
    assert "hidden, to protect privacy: numbers of children from 1 to 4" in about
    assert "complaints: as at 31 October 2026" in about
    inside = answered(given_of(Version.INTERNAL), said.SETS[Request.SELF_ASSESSMENT], None)
    assert "hidden" not in words(paper(inside).sections[-1].parts)


def test_a_list_that_nobody_loaded(given_of):
    made = paper(answered(given_of(Version.PUBLIC, batches=()), said.SETS[Request.MOVES], None))
    assert "No cases are loaded" in words(made.sections[0].parts)
    assert not [part for part in made.sections[0].parts if isinstance(part, Table)]
    assert "No cases are loaded." in words(made.sections[-1].parts)
