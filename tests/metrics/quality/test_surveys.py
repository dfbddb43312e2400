"""Answers of families: what is positive, on which scale, and that two scales are never put together."""

import pytest

from metrics.base.periods import Period
from metrics.quality import surveys as rules
from metrics.quality.code_lists import POSITIVE_ANSWERS, SCORES, SURVEY_ANSWER
from metrics.quality.surveys import QuestionAsked, questions_asked
from tests.metrics.tables import DAY, ago, around, council, held, register

MONTH = Period(ago(30), DAY, "")


def answer(words=None, score=None, scale=None, question="Was it good?", **more):
    return {"answered_date": ago(10), "question": question, "answer": words, "score": score, "scale": scale} | more


def test_dont_know_is_an_answer_and_in_no_share():
    log = register("survey_answers", *(answer(one) for one in SURVEY_ANSWER.values()))
    assert held(rules.answers_given, log) == [True] * 19
    assert held(rules.answers_told, log) == [one != "dont_know" for one in SURVEY_ANSWER.values()]
    assert held(rules.positive, log) == [one in POSITIVE_ANSWERS for one in SURVEY_ANSWER.values()]


@pytest.mark.parametrize(
    ("scale", "below", "above"),
    [
        ("from_1_to_4", 2, 3),
        ("from_1_to_5", 3, 4),
        ("from_1_to_6", 3, 4),
        ("from_1_to_7", 4, 5),
        ("from_1_to_10", 5, 6),
        ("from_0_to_10", 5, 6),
        ("from_0_to_100", 50, 51),
    ],
)
def test_a_score_is_positive_above_the_middle_of_its_scale(scale, below, above):
    """3 of 1 to 5 and 5 of 0 to 10 are the middle themselves."""
    log = register("survey_answers", answer(score=float(below), scale=scale), answer(score=float(above), scale=scale))
    assert held(rules.positive, log) == [False, True]
    assert held(rules.answers_told, log) == [True, True]


def test_every_scale_of_numbers_is_tried():
    assert len(SCORES) == 7


def test_a_score_off_its_scale_or_without_one_is_no_answer():
    rows = [answer(score=one, scale="from_1_to_5") for one in (0.0, 1.0, 5.0, 6.0)]
    log = register("survey_answers", *rows, answer(score=3.0), answer(score=3.0, scale="agreement"), answer())
    assert held(rules.answers_given, log) == [False, True, True, False, False, False, False]
    assert held(rules.answers_told, log) == [False, True, True, False, False, False, False]


def test_a_response_is_counted_once_however_many_questions():
    """The same number in another survey is another response; without a number none is counted."""
    one, two, none = ({"response_reference": number} for number in ("R1", "R2", None))
    log = register(
        "survey_answers",
        answer("agree", **one),
        answer("agree", **one),
        answer("agree", **two),
        answer("agree", survey="Another", **one),
        answer("agree", **none),
    )
    assert held(rules.responses, log) == [True, False, True, True, False]


def test_a_second_wave_with_the_same_numbers_is_counted():
    """By hand: R1 and R2 in the first wave, R1 and R2 in the second, R3 once: its row without a day hides nothing."""
    one, two, three = ({"response_reference": number} for number in ("R1", "R2", "R3"))
    log = register(
        "survey_answers",
        answer("agree", **one, answered_date=ago(60)),
        answer("agree", **two, answered_date=ago(60)),
        answer("agree", **one),
        answer("agree", **one, question="Another?"),
        answer("agree", **two),
        answer("agree", **three, answered_date=None),
        answer("agree", **three),
    )
    assert held(rules.responses, log) == [True, True, True, False, True, False, True]


def test_an_answer_is_known_from_its_day():
    log = register("survey_answers", *(answer("yes", answered_date=day) for day in (*around(DAY), None)))
    assert held(rules.answers_given, log) == [True, True, False]


def test_each_question_on_each_scale_by_itself():
    """The mean of 4 and 5 on 1 to 5 is 4.5; the 10 of another scale is not in it, nor words."""
    asked = questions_asked(
        council(
            survey_answers=[
                answer(score=4.0, scale="from_1_to_5"),
                answer(score=5.0, scale="from_1_to_5"),
                answer(score=9.0, scale="from_1_to_5"),
                answer(score=10.0, scale="from_0_to_10"),
                answer("agree", scale="agreement"),
                answer("disagree", scale="agreement"),
                answer("dont_know"),
                answer("agree", scale="agreement", question=None),
                answer("agree", scale="agreement", answered_date=ago(31)),
            ]
        ),
        MONTH,
    )
    assert asked == (
        QuestionAsked("Was it good?", "1 to 5", 2, 2, 2, 4.5),
        QuestionAsked("Was it good?", "0 to 10", 1, 1, 1, 10.0),
        QuestionAsked("Was it good?", "Agree to disagree", 2, 2, 1, None),
        QuestionAsked("Was it good?", "Not recorded", 1, 0, 0, None),
        QuestionAsked("Not recorded", "Agree to disagree", 1, 1, 1, None),
    )
    assert questions_asked(council(), MONTH) == ()
