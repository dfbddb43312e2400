"""The words by which a paper is asked for and found again."""

from dataclasses import replace
from datetime import UTC, date, datetime

from data_access.storage.papers.kept import KeptPaper
from data_access.storage.papers.moment import Moment
from reports.pack.given import Audience, Version
from reports.papers import words
from reports.papers.order import Form, Order
from reports.words.answers.question import Request

ORDER = Order(date(2026, 11, 28), as_at=date(2026, 10, 31))
KEPT = KeptPaper(
    number=4,
    made_on=date(2026, 11, 28),
    asked=ORDER.as_text,
    settings="{}",
    moment=Moment({}, {"batch": (1, 2)}),
    sha256="0123456789abcdef",
    made_at=datetime(2026, 11, 28, tzinfo=UTC),
    made_by="A. *Example*",
)


def test_every_choice_has_its_words_and_public_comes_first():
    assert list(words.VERSIONS) == [Version.PUBLIC, Version.INTERNAL]
    assert set(words.AUDIENCES) == set(Audience)
    assert set(words.FORMS) == set(Form)
    assert all(words.short(KEPT, replace(ORDER, form=form)) for form in Form)


def test_a_draft_comes_first_and_what_is_published_is_said():
    """A click too early must publish nothing."""
    assert next(iter(words.drafts(is_public=True))) is True
    assert "counts as published" in words.drafts(is_public=True)[False]
    assert "published" not in words.drafts(is_public=False)[False]


def test_a_line_of_the_list():
    assert words.kept_line(KEPT, ORDER) == (
        "**4: Local area partnership board, public PDF, as at 31 October 2026, made on 28 November 2026** "
        r"by A. \*Example\*, from 2 loads; 0123456789ab"
    )
    bare = replace(KEPT, made_by="", moment=Moment({}, {"batch": (1,)}))
    assert (
        words.kept_line(bare, None) == "**4, made on 28 November 2026, by another version**, from 1 load; 0123456789ab"
    )


def test_a_line_of_answers():
    asked = replace(ORDER, request=Request.MOVES, form=Form.DOCX)
    assert words.short(KEPT, asked) == (
        "4: Moves to the next phase of education, public Word document, as at 31 October 2026, made on 28 November 2026"
    )


def test_how_large_it_is():
    assert words.have_it("a.pdf", 1) == "Save a.pdf (1 kB)"
    assert words.have_it("a.pdf", 2048 * 1024) == "Save a.pdf (2,048 kB)"


def test_what_is_in_it():
    assert "as at 31 October 2026" in words.about(date(2026, 10, 31))
    assert words.doing("counting") == "Counting"
