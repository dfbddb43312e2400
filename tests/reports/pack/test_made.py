"""A whole paper: its cover says whose, for whom, as at when, and who may have it; then everything in its order."""

from dataclasses import replace

import pytest

from reports.pack.document import Points
from reports.pack.given import Audience, Version
from reports.pack.made import paper
from reports.words.pack import said


def facts(papers, version, **more) -> dict[str, str]:
    given, lines, _ = papers[version]
    return dict(paper(replace(given, **more), lines).cover.facts)


def test_the_cover(papers):
    cover = papers[Version.PUBLIC][2].cover
    assert cover.council == "Larkmoor Council"
    assert dict(cover.facts) == {
        "Figures as at": "31 October 2026",
        "What happened in": "the 12 months to 31 October 2026",
        "Made on": "28 November 2026",
        "Version": "Public version",
        "Privacy": "Usual: 1 to 4 hidden, 0 shown, with what would give them away, not rounded",
    }


def test_who_may_have_it_stands_on_every_page(papers):
    """The notice is the head of every page: public, internal, a draft of the public one."""
    notices = {version: papers[version][2].cover.notice for version in Version}
    assert notices == {Version.PUBLIC: said.PUBLIC, Version.INTERNAL: said.INTERNAL}
    assert "small numbers of children are in it" in facts(papers, Version.INTERNAL)["Privacy"]
    assert facts(papers, Version.PUBLIC, is_draft=True)["Version"] == said.DRAFT
    assert facts(papers, Version.INTERNAL, is_draft=True)["Version"] == said.INTERNAL


@pytest.mark.parametrize("audience", list(Audience))
def test_for_whom(papers, audience):
    given, lines, _ = papers[Version.PUBLIC]
    assert paper(replace(given, audience=audience), lines).cover.audience == said.FOR[audience]


def test_its_order(papers):
    _, lines, made = papers[Version.PUBLIC]
    titles = [section.title for section in made.sections]
    beside = ["Localities", "Disputes and remedies", "Absence"]
    assert titles == [said.SCORECARD, *(row.title for row in lines.rows), *beside, said.DATA]


def test_what_is_hidden_is_counted(papers):
    """The same sentence as the terminal's; none of it inside, where nothing is hidden."""
    for version, is_told in ((Version.PUBLIC, True), (Version.INTERNAL, False)):
        parts = papers[version][2].sections[-1].parts
        lines = [
            "".join(run.words for run in text) for part in parts if isinstance(part, Points) for text in part.texts
        ]
        assert any("hidden, to protect privacy: numbers of children from 1 to 4" in one for one in lines) is is_told
        assert (said.OWNERS_LEFT_OUT in lines) is is_told
        assert any(one.startswith("complaints: as at 31 October 2026") for one in lines)
