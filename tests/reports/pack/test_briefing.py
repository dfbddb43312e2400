"""One measure on one page: all that its page in the paper says, the days and the privacy, and what it rests on."""

from io import BytesIO

import docx
import pypdf
import pytest

from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL
from reports.pack import page
from reports.pack.document import Heading, Paragraph, Points
from reports.pack.given import Version
from reports.pack.made import briefing
from reports.pack.measures import counted
from reports.pack.targets import docx as word
from reports.pack.targets.pdf import pdf
from reports.scorecard.places import title
from tests.reports.conftest import FEW


def briefed(given_of, version: Version, key: str):
    given = given_of(version, measures=(key,))
    found = counted(given, alone=True)
    return given, found, briefing(given, found)


def said(parts) -> str:
    texts = [one.text for one in parts if isinstance(one, Paragraph)]
    texts += [text for one in parts if isinstance(one, Points) for text in one.texts]
    return " ".join(" ".join(run.words for text in texts for run in text).split())


@pytest.mark.parametrize("version", list(Version))
def test_it_says_what_the_page_of_the_paper_says_and_on_what_it_rests(given_of, version):
    given, found, made = briefed(given_of, version, "plans_issued_within_20_weeks")
    (one,) = made.sections
    own = page.section(given, found.rows[0]).parts
    assert one.title == made.cover.title == "Plans issued on time"
    assert one.parts[1 : 1 + len(own)] == own
    assert not made.has_cover
    told = said(one.parts)
    assert told.startswith("Figures as at 31 October 2026. Made on 28 November 2026. ")
    assert ("1 to 4 hidden" in told) is (version is Version.PUBLIC)
    assert ("Nothing is hidden: small numbers" in told) is (version is Version.INTERNAL)
    assert [part.words for part in one.parts if isinstance(part, Heading)][-1] == "About the data"
    assert "cases: as at 31 October 2026." in told
    assert (found.publication is None) is (version is Version.INTERNAL)


def test_nothing_else_is_published_with_it(given_of):
    """What stands beside the measures in a whole paper is not in this one."""
    _, found, _ = briefed(given_of, Version.PUBLIC, "requests_received")
    assert set(found.publication.result["metric"]) == {"requests_received"}
    assert found.answers.told == {}


@pytest.mark.parametrize("key", USUAL)
def test_it_is_one_page(given_of, key):
    _, _, made = briefed(given_of, Version.INTERNAL, key)
    read = pypdf.PdfReader(BytesIO(pdf(made)))
    assert len(read.pages) == 1
    words = " ".join(read.pages[0].extract_text().split())
    assert title(CATALOGUE[key]) in words
    assert "Larkmoor Council" in words
    assert "Contents" not in words


def test_in_word_it_begins_with_its_title_and_every_page_says_whose_it_is(given_of):
    _, _, made = briefed(given_of, Version.PUBLIC, FEW[0])
    read = docx.Document(BytesIO(word.docx(made)))
    assert read.paragraphs[0].text == "Plans issued on time"
    first = read.sections[0]
    assert not first.different_first_page_header_footer
    assert first.header.paragraphs[0].text.startswith("Larkmoor Council")
