"""What is said of families' answers: none, one, many, hidden; questions that are large enough to compare."""

import pytest

from metrics.counting.definition import Status
from metrics.quality.surveys import QuestionAsked
from reports.words.quality import surveys as words
from tests.reports.figures import hidden, missing, share

KEY = "survey_answers_positive"


def asked(question: str, told: int, positive: int) -> QuestionAsked:
    return QuestionAsked(question, "Yes or no", told, told, positive, None)


MANY, FEW, OTHER = asked("Was it clear?", 1000, 900), asked("Was it kind?", 19, 0), asked("Was it quick?", 20, 6)


@pytest.mark.parametrize(
    ("positive", "questions", "said"),
    [
        (
            share(KEY, 906, 1019),
            (MANY, FEW, OTHER),
            '**89% (906 of 1,019) of the answers are positive.** Most of all for "Was it clear?" (90%), least for "Was '
            'it quick?" (30%).',
        ),
        (share(KEY, 900, 1009), (MANY, FEW), "**89% (900 of 1,009) of the answers are positive.**"),
        (
            share(KEY, 36, 40),
            (asked("A", 20, 18), asked("B", 20, 18)),
            "**90% (36 of 40) of the answers are positive.** It is 90% for every question.",
        ),
        (share(KEY, 1, 1), (asked("A", 1, 1),), "**100% (1 of 1) of the answers are positive.**"),
        (missing(KEY, Status.NO_CASES), (), "Families answered no survey in this period."),
        (missing(KEY), (), "What families answered is not recorded in this data."),
        (hidden(KEY), (), "What families answered is hidden, to protect privacy."),
    ],
)
def test_finding(positive, questions, said):
    assert words.finding(positive, questions, 5) == said


def test_a_higher_bar_leaves_more_questions_out():
    """A council that hides up to 29 compares no question with fewer answers than 30."""
    assert "least" not in words.finding(share(KEY, 903, 1019), (MANY, OTHER), 30)


def test_a_question_is_shown_as_it_was_typed():
    """Marks of a heading or a link in a question do nothing on the page."""
    said = words.finding(share(KEY, 12, 20), (asked("*Why*?", 20, 18), asked("[B](c)", 20, 6)), 5)
    assert "\\*Why\\*?" in said
    assert "\\[B\\]" in said
