"""The table of what families answered, question by question and scale by scale."""

from collections.abc import Sequence

import pandas as pd

from metrics.quality.surveys import QuestionAsked
from reports import wording

TOO_FEW = "too few answers to show"


def questions_table(asked: Sequence[QuestionAsked], fewest: int) -> pd.DataFrame:
    """A line for each question on each scale; fewer answers than ``fewest`` are counted and say no more."""
    made = pd.DataFrame(
        [
            {
                "Question": one.question,
                "Answers": wording.number(one.answers),
                "Positive": _positive(one, fewest),
                "Scale, and the mean of scores": _scale(one, fewest),
            }
            for one in asked
        ],
        columns=["Question", "Answers", "Positive", "Scale, and the mean of scores"],
    )
    return wording.with_numbers(made, ["Answers", "Positive"])


def _positive(one: QuestionAsked, fewest: int) -> str:
    """The share with its parts; hidden where those on either side are few, for each could tell the other."""
    if not one.told:
        return ""
    sides = (one.told, one.positive, one.told - one.positive)
    if any(0 < side < fewest for side in sides):
        return TOO_FEW
    return wording.share(one.positive / one.told, one.positive, one.told)


def _scale(one: QuestionAsked, fewest: int) -> str:
    """The scale, and the mean score where it is one of numbers."""
    if one.mean is None:
        return one.scale
    return f"{one.scale}: {TOO_FEW if one.told < fewest else wording.decimal(one.mean)}"
