"""The words of what families say: answers, those that are positive, and scores on their own scale."""

from collections.abc import Sequence

from metrics.counting.definition import Status
from metrics.quality.surveys import QuestionAsked
from metrics.statistics.few import FEW
from reports import inert, wording
from reports.figure import Figure

NO_SURVEYS = (
    "**No survey of families is loaded.** Load one on the Upload page, one row for each answer: its day, the question, "
    "the scale, the answer, and whether a parent or a young person gave it. Words written freely are never read."
)
WHO_ANSWERS = "Only families who chose to answer are heard."
HOW_QUESTIONS = (
    "Each question stands by itself on each scale it was asked on; two scales are never put together.",
    "Positive are: agree, satisfied, good, yes, and scores above the middle of their scale. Don't know is left out.",
    "A mean score is only of scores, on their own scale, and the highest number is the best.",
    "A question with fewer answers than may be published shows none of it.",
)


def finding(positive: Figure, asked: Sequence[QuestionAsked], fewest: int) -> str:
    """How many answers are positive, and the question with the most and the fewest of them."""
    if not positive.known:
        if positive.status is Status.NO_CASES:
            return "Families answered no survey in this period."
        return f"What families answered is {wording.STATUS_WORDS[positive.status]}."
    said = f"**{wording.full(positive)} of the answers are positive.**"
    compared = [one for one in asked if one.told >= max(fewest, FEW)]
    if len(compared) < 2:
        return said
    low, high = min(compared, key=_share), max(compared, key=_share)
    if _share(low) == _share(high):
        return f"{said} It is {wording.percent(_share(high))} for every question."
    return (
        f'{said} Most of all for "{inert.markdown(high.question)}" ({wording.percent(_share(high))}), least for '
        f'"{inert.markdown(low.question)}" ({wording.percent(_share(low))}).'
    )


def _share(one: QuestionAsked) -> float:
    return one.positive / one.told
