"""What a paper has beside its measures: asked once, of what is loaded, and left out where there is nothing to say."""

from reports.pack import beside
from reports.pack.answers import Answers
from reports.pack.given import Version


def test_every_question_is_asked_once(given_of):
    given = given_of(Version.PUBLIC)
    every = [one.key for one in beside.questions(given)]
    assert len(every) == len(set(every)) > 20


def test_of_what_nobody_loaded_nothing_is_asked_or_said(given_of):
    given = given_of(Version.PUBLIC, batches=())
    assert beside.questions(given) == []
    assert beside.sections(given, Answers(given, {})) == ()
