"""Disputes and remedies of a paper, counted by hand from the sample's register; outside no word of that register."""

from dataclasses import replace
from datetime import date

import pandas as pd

from metrics.catalogue import CATALOGUE
from metrics.scorecard import measure
from reports.pack import beside, disputes, localities
from reports.pack.answers import Answers
from reports.pack.document import Document, Section, Table
from reports.pack.given import Version
from reports.pack.measures import counted, everything_asked
from tests.relations.disclosure.reader import worked_out
from tests.reports.pack.targets import described


def section(papers, version) -> Section:
    return next(one for one in papers[version][2].sections if one.title == "Disputes and remedies")


def words(of: Section, papers) -> str:
    cover = papers[Version.PUBLIC][2].cover
    return " ".join(described.of(Document(cover, (of,), date(2026, 11, 28))))


def tables(of: Section) -> list[Table]:
    return [part for part in of.parts if isinstance(part, Table)]


def test_the_register_as_leeds_has_it(papers):
    """By hand: 9 overdue, 11 not yet due and 3 without a day are open; superseded is in neither table."""
    of = section(papers, Version.INTERNAL)
    still_open, done = [one for one in tables(of) if one.heads[0] == "Recommendation"]
    assert still_open.heads == ("Recommendation", "Action", "Timescale", "Responsible officers", "Progress")
    assert len(still_open.lines) == 23
    assert sum(line[4].startswith("Overdue by") for line in still_open.lines) == 9
    assert still_open.lines[0][2] == "4 December 2025"
    assert still_open.lines[0][4].startswith("Overdue by 331 days.")
    assert all(line[4].startswith("Done") for line in done.lines)
    assert "48 of 71 promises are done (68%); 9 are overdue, the longest by 331 days." in words(of, papers)


def test_progress_over_the_years(papers):
    """At the end of each year since the register begins, in May 2024, and on the day."""
    years = tables(section(papers, Version.INTERNAL))[0]
    assert [line[:2] for line in years.lines] == [
        ("31 December 2024", "12"),
        ("31 December 2025", "49"),
        ("31 October 2026", "71"),
    ]
    assert years.lines[2][2:] == ("68% (48 of 71)", "60% (33 of 55)", "9")


def test_disputes_by_year(papers):
    """Of a year before a list begins, or that it began in, there is no number."""
    by_year = next(one for one in tables(section(papers, Version.INTERNAL)) if one.heads[0] == "Counted")
    assert by_year.heads == ("Counted", "2022", "2023", "2024", "2025", "2026 so far")
    lines = {line[0]: line[1:] for line in by_year.lines}
    assert lines["Appeals registered"][:2] == ("–", "87")
    assert lines["Decisions of the Ombudsman"][:3] == ("–", "–", "–")


def test_outside_nothing_of_the_register_is_in_it(papers):
    """No recommendation, action, officer or note; and neither how long the longest is overdue nor a split by plan."""
    given, _, _ = papers[Version.INTERNAL]
    told = words(section(papers, Version.PUBLIC), papers)
    rows = given.council.table("remedies").rows
    for name in ("recommendation", "action", "owner", "progress_note", "plan_name", "ombudsman_reference"):
        assert not [one for one in rows[name].dropna().astype("str") if one in told], name
    assert "longest" not in told
    assert "Kind of plan" not in told
    assert "9 are overdue" in told


def test_an_attacker_works_out_nothing(given_of, larkmoor, monkeypatch):
    """Months and years of one locality's appeals, read together."""
    key = "appeals_registered"
    monkeypatch.setattr(localities, "MEASURES", ())
    monkeypatch.setattr(disputes, "_OF_YEARS", (key,))
    monkeypatch.setattr(disputes, "STANDING", ())
    given = given_of(Version.PUBLIC, measures=(key,), locality=larkmoor[1].localities[-1])
    found = counted(given).publication
    assert found
    asked = everything_asked(given, [measure(key)], beside.questions(given))
    own = [(one, lines) for one, lines in zip(asked, found.each, strict=True) if one.metric.key == key]
    assert len(own) > 2
    published = replace(found, result=pd.concat([lines for _, lines in own], ignore_index=True))
    assert (published.result["status"] == "suppressed").any(), "there is something to work out"
    assert worked_out(published, [one for one, _ in own]) == []


def test_where_nothing_is_loaded_there_is_none(given_of):
    """No list at all; and of a list alone that nobody loaded, that it lacks."""
    given = given_of(Version.INTERNAL, batches=())
    assert disputes.section(given, Answers(given)) is None
    without = tuple(
        replace(one, holds=tuple(about for about in one.holds if about != "remedies"))
        for one in given_of(Version.INTERNAL).shown.batches
    )
    some = given_of(Version.INTERNAL, batches=without)
    found = disputes.section(some, Answers(some))
    assert found
    assert not [one for one in tables(found) if one.heads[0] == "Recommendation"]
    assert CATALOGUE["appeals_registered"].name in tables(found)[0].lines[0]
