"""Answers to a request on the page of Definitions: chosen by address, each in its own words, and made a document."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data_access.publications.ledger import published_before
from data_access.storage.database import open_database
from data_access.storage.papers.kept import kept_papers
from reports.words.answers import said
from reports.words.answers.question import Request
from tests.app.reading import small_tables, unfold, words

Start = Callable[..., AppTest]


def opened(start: Start, **chosen: str) -> AppTest:
    app = start("Definitions", part="answers", **chosen)
    assert not app.exception
    return app


def test_all_in_short_and_nothing_is_published(start: Start) -> None:
    """What comes first are the questions that went to every council, as everybody may read them."""
    app = opened(start)
    (short,) = small_tables(app)
    assert list(short["Question"]) == [one.title for one in said.SETS[Request.TIMELINESS].questions]
    assert "Not held in SENDboard." in list(short["Answer"])
    assert "Whole council, as at 31 October 2026" in words(app)
    assert said.PREVIEW in words(app)
    assert published_before(open_database(None)) == {}
    app.selectbox(key="answers_answer").set_value("within-20-weeks").run()
    assert "within-20-weeks" in app.query_params["answer"]
    assert said.SETS[Request.TIMELINESS].questions[0].asks in words(app)
    assert len(small_tables(app)) == 6, "two of years, four of months"
    assert said.DIFFERS not in words(app)
    assert said.DIFFERS in words(unfold(app, "answer_within-20-weeks"))


def test_another_request_for_staff_alone(start: Start) -> None:
    """Its address holds the choices; one that is of another request is left aside."""
    app = opened(start, request="self-assessment", who="internal", since="2026", answer="within-20-weeks")
    assert said.INSIDE in words(app)
    assert list(small_tables(app)[0]["Question"])[-1] == "The Code, part by part"
    app.selectbox(key="answers_answer").set_value("the-code-part-by-part").run()
    (form,) = small_tables(app)
    assert len(form) == 9
    assert set(form["Do we follow it?"]) == {said.YES_OR_NO}


def test_a_draft_of_the_sample_as_a_document(start: Start) -> None:
    app = opened(start, request="moves")
    app.button(key="answers_open").click().run()
    app.button(key="answers_open").click()
    app.radio(key="paper_form").set_value("html")
    app.button(key="paper_make").click()
    app.run(timeout=300)
    assert not app.exception
    saved = [one.label for one in app.get("download_button") if one.label.startswith("Save ")]
    assert saved[0].startswith("Save send-answers-moves-public-draft-2026-11-15.html (")
    assert kept_papers(open_database(None)) == ()


@pytest.mark.usefixtures("tidy")
def test_a_council_of_cases_alone(start: Start) -> None:
    """No list of mediations: its question says so, and the rest is answered."""
    answers = dict(small_tables(opened(start))[0].itertuples(index=False))
    assert answers["Mediation"] == "No mediations are loaded, so this cannot be answered."
    assert "in 20" in answers["Within 20 weeks"]
