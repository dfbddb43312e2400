"""The register of families' answers to surveys, one row for each answer; nothing in it leads to a person."""

import pandas as pd

from metrics.base.columns import OfMonth, coded, day_column, decimal, keyed, text, words
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


def derive(rows: pd.DataFrame, _council: Council) -> pd.DataFrame:
    """Whether each answer is positive, which row stands for its response, and scores that their scale holds."""
    in_words = rows["answer"].notna() & (rows["answer"] != NO_ANSWER).fillna(False).astype(bool)
    positive = rows["answer"].isin(POSITIVE_ANSWERS).astype("boolean").where(in_words)
    scores = scored(rows)
    middle = rows["scale"].astype("object").map({scale: (low + high) / 2 for scale, (low, high) in SCORES.items()})
    above = (scores > middle.astype("float64")).astype("boolean").where(scores.notna())
    dated = rows["response_reference"].notna() & rows["answered_date"].notna()
    first = dated & ~rows.duplicated(["survey", "response_reference", "answered_date"])
    return rows.assign(
        is_positive=positive.fillna(above),
        scale_score=scores,
        is_first_of_response=first,
        is_answered=rows["answer"].notna() | scores.notna(),
    )


def scored(rows: pd.DataFrame) -> pd.Series:
    """The scores that lie on their scale; missing where the scale is not known or holds no such number."""
    scale = rows["scale"].astype("object")
    low, high = (scale.map({name: ends[place] for name, ends in SCORES.items()}).astype("float64") for place in (0, 1))
    return rows["score"].where(rows["score"].between(low, high))


SURVEY_ANSWERS = Dataset(
    key="survey_answers",
    title="Answers to surveys of families",
    one="answer",
    rows_named="answers",
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
