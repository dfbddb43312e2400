"""The page of a measure: the sentences of the pages, and only numbers that may be told."""

from reports.pack import page
from reports.pack.document import Heading, Paragraph, Points, Section, SideBySide
from reports.pack.given import Version
from reports.scorecard import words
from reports.tables import results
from reports.words import charts
from reports.words.pack import said


def pages(papers, version) -> dict[str, tuple]:
    given, lines, _ = papers[version]
    return {row.metric.key: (row, page.section(given, row)) for row in lines.rows}


def told(section: Section) -> str:
    found = []
    for part in section.parts:
        texts = part.texts if isinstance(part, Points) else (part.text,) if isinstance(part, Paragraph) else ()
        found += ["".join(run.words for run in text) for text in texts]
    return "\n".join(found)


def cells(section: Section) -> list[tuple[str, ...]]:
    tables = [table for part in section.parts if isinstance(part, SideBySide) for table in part.tables]
    return [line for table in tables for line in table.lines]


def test_its_sentences_are_those_of_the_pages(papers):
    row, section = pages(papers, Version.INTERNAL)["requests_received"]
    assert charts.trend_finding(row.metric, row.trend.whole).replace("**", "") in told(section)
    assert words.trend_words(row) in told(section)
    assert row.metric.question in told(section)


def test_every_month_is_in_its_tables(papers):
    """24 months, a year to a table, with the numbers that the page's own table has."""
    row, section = pages(papers, Version.INTERNAL)["plans_issued_within_20_weeks"]
    own = results.control_table(row.trend)
    assert [line[0] for line in cells(section)] == list(own["Month"])
    assert [line[1] for line in cells(section)] == list(own["Share"])


def test_a_hidden_month_says_so_and_nothing_else(papers):
    row, section = pages(papers, Version.PUBLIC)["stage_1_on_time"]
    hidden = [line for line in cells(section) if "hidden" in line]
    assert len(hidden) == (row.trend.result["status"] == "suppressed").sum() > 0
    assert {line[1:3] for line in hidden} == {("hidden", "")}
    assert "hidden, to protect privacy: all that is said and drawn here" in told(section)
    assert "There were no cases" not in told(section), "a hidden month is not one without cases"


def test_owners_are_for_those_inside(papers):
    for version, is_told in ((Version.INTERNAL, True), (Version.PUBLIC, False)):
        _, section = pages(papers, version)["remedies_overdue"]
        assert ("Complaints manager" in told(section)) is is_told
        assert "Sign payments every week" in told(section)


def test_what_is_told_once_a_year_has_its_years(papers):
    _, section = pages(papers, Version.PUBLIC)["tribunal_appeal_rate"]
    tables = [part for part in section.parts if isinstance(part, SideBySide)]
    assert tables[0].tables[0].heads[0] == "Year to"
    assert len(cells(section)) == 5
    assert not hasattr(section.parts[2], "alt"), "five years are no chart of months"


def test_each_says_how_it_is_counted(papers):
    for _, section in pages(papers, Version.PUBLIC).values():
        headings = [part.words for part in section.parts if isinstance(part, Heading)]
        assert headings == [said.ACTIONS, said.COUNTED]
