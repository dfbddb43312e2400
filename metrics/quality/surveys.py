"""Are plans and the way to them good, as families say? Answers, those that are positive, scores on their own scale."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from metrics.base.categories import flag
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period
from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Council, Register
from metrics.quality.breakdowns import RESPONDENT, SURVEY_QUESTION
from metrics.quality.code_lists import SCORES, SURVEY_SCALE


def answers_given(answers: Register) -> pd.Series:
    """Answers of the period that could be read, "don't know" among them."""
    return answers.rows["answered_date"].notna() & answers.rows["is_answered"]


def responses(answers: Register) -> pd.Series:
    """Responses of the period: each filled-in survey once, however many of its questions were answered; the same number
    in another survey, or on another day, is another response."""
    return answers.rows["answered_date"].notna() & answers.rows["is_first_of_response"]


def answers_told(answers: Register) -> pd.Series:
    """Answers of the period in words, or as a score on a known scale; "don't know" is left out."""
    return answers.rows["answered_date"].notna() & answers.rows["is_positive"].notna()


def positive(answers: Register) -> pd.Series:
    """Those that agree, are satisfied, call it good or say yes, and scores above the middle of their scale."""
    return flag(answers.rows["is_positive"])


@dataclass(frozen=True)
class QuestionAsked:
    """What was answered to one question on one scale in a period."""

    question: str
    scale: str
    """In words; never two scales together."""
    answers: int
    told: int
    """Answers that are positive or not."""
    positive: int
    mean: float | None
    """The mean score on this scale; None for answers in words."""


def questions_asked(council: Council, period: Period) -> tuple[QuestionAsked, ...]:
    """Each question on each of its scales, in the order of the register."""
    register = council.register("survey_answers")
    last = pd.Timestamp(min(period.end, council.as_at))
    in_period = register.rows["answered_date"].between(pd.Timestamp(period.start), last)
    rows = register.rows[answers_given(register) & in_period]
    named = rows.assign(
        question=rows["question"].astype("object").fillna(NOT_RECORDED),
        scale=rows["scale"].astype("object").fillna(""),
    )
    return tuple(_asked(one, scale, cut) for (one, scale), cut in named.groupby(["question", "scale"], sort=False))


def _asked(question: str, scale: str, rows: pd.DataFrame) -> QuestionAsked:
    told = rows["is_positive"].dropna()
    scores = rows["scale_score"].dropna() if scale in SCORES else pd.Series(dtype="float64")
    return QuestionAsked(
        question=question,
        scale=SURVEY_SCALE.labels().get(scale, NOT_RECORDED),
        answers=len(rows),
        told=len(told),
        positive=int(told.sum()),
        mean=float(scores.mean()) if len(scores) else None,
    )


_metric = partial(
    Metric,
    about="survey_answers",
    time=Time.DURING,
    dated_by="answered_date",
    breakdowns=(LOCALITY, SURVEY_QUESTION, RESPONDENT),
    unit="answers",
    source="The council's own surveys of families; words written freely are never read",
)
_WHO_ANSWERS = (
    "Only families who chose to answer are heard: with few answers, or few of those asked, it is no measure of all."
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="survey_responses",
        name="Responses to surveys of families",
        question="How many families answered?",
        kind=Kind.COUNT,
        population=responses,
        needs=("response_reference",),
        breakdowns=(LOCALITY, RESPONDENT),
        unit="responses",
    ),
    _metric(
        key="survey_answers_given",
        name="Answers to surveys of families",
        question="How many answers did families give?",
        kind=Kind.COUNT,
        population=answers_given,
        needs=("question",),
    ),
    _metric(
        key="survey_answers_positive",
        name="Positive answers of families",
        question="How many of the answers are positive?",
        kind=Kind.SHARE,
        population=answers_told,
        counted=positive,
        needs=("question",),
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(
            _WHO_ANSWERS,
            "Over several questions it depends on which were asked: look at each question by itself.",
            "A score counts as positive above the middle of its scale, such as 4 and 5 of 1 to 5.",
        ),
    ),
)
