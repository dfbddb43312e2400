"""The register of families' answers to surveys, one row for each answer; nothing in it leads to a person."""

import pandas as pd

from metrics.base.columns import OfMonth, coded, day_column, decimal, keyed, text, words
from metrics.base.on_demand import Columns, Rows
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.quality.code_lists import NO_ANSWER, POSITIVE_ANSWERS, RESPONDENT, SCORES, SURVEY_ANSWER, SURVEY_SCALE

COLUMNS = (
    keyed("row_key", "Key of the row"),
    keyed("person_key", "Key of the person"),
    words("case_reference", "Case reference"),
    words("response_reference", "Response"),
    text("locality", "Locality"),
    text("survey", "Survey"),
    day_column("answered_date", "Answered", of_month=OfMonth.HAPPENED),
    text("question", "Question"),
    coded("scale", "Scale", SURVEY_SCALE),
    coded("answer", "Answer", SURVEY_ANSWER, decides=True),
    decimal("score", "Score"),
    coded("respondent", "Who answered", RESPONDENT),
)


def derive(rows: Columns, _council: Council) -> Columns:
    """Whether each answer is positive, which row stands for its response, and scores that their scale holds."""
    made = rows.assign(scale_score=scored, is_first_of_response=_is_first)
    return made.assign(
        is_positive=_is_positive, is_answered=lambda rows: rows["answer"].notna() | rows["scale_score"].notna()
    )


def _is_positive(rows: Columns) -> pd.Series:
    in_words = rows["answer"].notna() & (rows["answer"] != NO_ANSWER).fillna(False).astype(bool)
    positive = rows["answer"].isin(POSITIVE_ANSWERS).astype("boolean").where(in_words)
    scores = rows["scale_score"]
    middle = rows["scale"].astype("object").map({scale: (low + high) / 2 for scale, (low, high) in SCORES.items()})
    return positive.fillna((scores > middle.astype("float64")).astype("boolean").where(scores.notna()))


def _is_first(rows: Columns) -> pd.Series:
    dated = rows["response_reference"].notna() & rows["answered_date"].notna()
    return dated & ~rows[["survey", "response_reference", "answered_date"]].duplicated()


def scored(rows: Rows) -> pd.Series:
    """The scores that lie on their scale; missing where the scale is not known or holds no such number."""
    scale = rows["scale"].astype("object")
    low, high = (scale.map({name: ends[place] for name, ends in SCORES.items()}).astype("float64") for place in (0, 1))
    return rows["score"].where(rows["score"].between(low, high))


SURVEY_ANSWERS = Dataset(
    key="survey_answers",
    title="Answers to surveys of families",
    one="answer",
    rows_named="answers",
    headlines=("survey_answers_positive", "survey_responses"),
    columns=COLUMNS,
    reference="response_reference",
    identity=("response_reference", "survey", "answered_date", "question"),
    begins="answered_date",
    made=frozenset({"case_reference"}),
    titles={
        "is_positive": "Positive",
        "scale_score": "Score on its scale",
        "is_first_of_response": "Stands for its response",
        "is_answered": "Answered",
    },
    shown=("response_reference", "locality", "answered_date", "question", "scale", "answer", "score", "respondent"),
    derive=derive,
)
"""An answer is linked to no case and no person: families are told that a survey is not held against them."""
