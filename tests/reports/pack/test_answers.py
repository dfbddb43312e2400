"""What a paper asks besides its months: as it is, as it may be published, and of a list that nobody loaded."""

import pandas as pd

from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from reports.pack.answers import Answers, Question
from reports.pack.given import Version

OVERDUE = CATALOGUE["remedies_overdue"]


def test_inside_it_is_counted(given_of):
    """By kind of plan and as a whole, as the engine does."""
    given = given_of(Version.INTERNAL)
    answers, today = Answers(given), day(given.as_at)
    whole = answers.figure(OVERDUE.key, today)
    assert whole
    assert whole.value == evaluate(OVERDUE, given.council.table("remedies"), (today,)).iloc[0]["value"]
    by_kind = answers.split(OVERDUE.key, today, "plan_kind")
    assert sum(one.whole for one in by_kind.values()) == whole.whole
    assert "Ombudsman remedy" in by_kind or len(by_kind) > 1
    assert answers.result(OVERDUE.key, given.view, (today, today))["value"].tolist() == [whole.value] * 2


def test_outside_there_is_nothing_but_what_is_told(given_of):
    given = given_of(Version.PUBLIC)
    asked = Question(OVERDUE, day(given.as_at))
    line = {"numerator": float("nan"), "denominator": float("nan"), "value": float("nan"), "status": "suppressed"}
    found = Answers(given, {asked.key: pd.DataFrame([line])}).figure(OVERDUE.key, day(given.as_at))
    assert found
    assert found.is_hidden
    assert found.value is None


def test_of_what_nobody_loaded_there_are_no_lines(given_of):
    given = given_of(Version.INTERNAL, batches=())
    answers, today = Answers(given), day(given.as_at)
    assert answers.figure(OVERDUE.key, today) is None
    assert answers.result(OVERDUE.key, given.view, (today,)).empty
    assert answers.split(OVERDUE.key, today, "plan_kind") == {}
