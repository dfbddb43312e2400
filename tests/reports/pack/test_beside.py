"""What a paper has beside its measures: asked once, of what is loaded, and left out where there is nothing to say."""

from dataclasses import replace

from reports.pack import beside
from reports.pack.answers import Answers
from reports.pack.given import Version
from reports.pack.measures import counted


def test_every_question_is_asked_once(given_of):
    given = given_of(Version.PUBLIC)
    every = [one.key for one in beside.questions(given)]
    assert len(every) == len(set(every)) > 20


def test_of_what_nobody_loaded_nothing_is_asked_or_said(given_of):
    given = given_of(Version.PUBLIC, batches=())
    assert beside.questions(given) == []
    assert beside.sections(given, Answers(given, {})) == ()


def test_where_no_measure_is_loaded_the_rest_is_published_all_the_same(given_of):
    """No complaints, and nothing of the cases but what may be told."""
    cases = tuple(
        replace(one, holds=("cases",)) for one in given_of(Version.PUBLIC).shown.batches if "cases" in one.holds
    )
    lines = counted(given_of(Version.PUBLIC, measures=("stage_1_on_time",), batches=cases))
    assert lines.publication
    assert len(lines.publication.each) == len(lines.answers.told or ()) > 10
