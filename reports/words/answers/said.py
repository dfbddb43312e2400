"""What stands beside the answers: headings, what is not held, what the council must write, the answer in short."""

from collections.abc import Sequence
from datetime import date

from metrics.counting.definition import Metric
from reports import wording
from reports.figure import Figure
from reports.words.answers.asked_of_all import MOVES, NUMBERS, TIMELINESS
from reports.words.answers.question import Question, QuestionSet, Request
from reports.words.answers.self_assessment import SELF_ASSESSMENT

SETS: dict[Request, QuestionSet] = {
    Request.MOVES: MOVES,
    Request.TIMELINESS: TIMELINESS,
    Request.NUMBERS: NUMBERS,
    Request.SELF_ASSESSMENT: SELF_ASSESSMENT,
}
"""Every set of questions, in the order in which they are offered."""
NOT_HELD, TO_WRITE = "Not held in SENDboard", "For the council to write"
COUNTED, DIFFERS = "How it is counted", "To be known when it is read"
BEHIND = "How it is counted, and how it differs from published figures"
YEAR, MONTH, DAY, MOVES_OF = "Year", "Month", "On", "Deadline"
FORM = ("Part of the Code", "What it asks", "Do we follow it?", "Evidence, and why")
FORM_CAPTION = "The self-assessment, part by part"
YES_OR_NO, WRITE_HERE = "[yes or no]", "[the council writes here]"
ANSWERS_OF = "The years"
NO_ANSWER = "**Not held in SENDboard.**"
NOT_YET = "**Not yet due:** no such day has come in these years."
COUNCIL_WRITES = "**For the council to write.**"
ABOUT_DATA = "About these answers"
AS_ASKED, ALL_IN_SHORT = "As the questions ask", "All of them, in short"
IN_SHORT, IN_SHORT_HEADS = "Every question, with its answer in short", ("Question", "Answer")
PREVIEW = "This is what a public answer would tell, with small numbers hidden. Nothing is published before it is made."
INSIDE = "**For staff alone:** small numbers of children are in it."
COUNTED_ONCE = (
    "Every figure is counted as on SENDboard's own pages. What is hidden was looked through together with all that was "
    "published before."
)


def in_short(question: Question, told: Sequence[Figure], missing: Sequence[str]) -> str:
    """The answer in a sentence or two: the main figure for its last two years; or why there is none."""
    if missing:
        return " ".join(f"**No {name} are loaded**, so this cannot be answered." for name in missing)
    if told:
        answers = "; ".join(f"**{wording.full(one)}** {one.group}" for one in told)
        return f"{told[0].metric.name}: {answers}."
    if question.wanted:
        return NOT_YET
    return NO_ANSWER if question.missing else COUNCIL_WRITES


def place_to_write(what: str) -> str:
    """Where the council is to write, marked so that nobody publishes it as it stands."""
    return f"**[To be written by the council]** {what}"


def differs(metrics: Sequence[Metric]) -> tuple[str, ...]:
    """How figures differ from published ones, and what else must be known of them; what holds of several, once."""
    of: dict[str, list[str]] = {}
    for metric in metrics:
        for one in (*metric.deviations, *metric.caveats):
            of.setdefault(one, []).append(metric.name)
    whole = [one for one, names in of.items() if len(names) == len(metrics)]
    others = [f"**{wording.listed(names)}:** {one}" for one, names in of.items() if one not in whole]
    return (*whole, *others)


def about(asked_by: str, as_at: date, *, is_public: bool) -> str:
    """Whose questions these are, of what the answers are, and that nothing has left yet."""
    of = f"{asked_by}. Whole council, as at {wording.day(as_at)}."
    return f"{of} {PREVIEW}" if is_public else f"{of} {INSIDE}"


def no_such_year(first: int, last: int) -> str:
    """Where somebody asks for answers from a year on that is none of these."""
    return f"Answers begin with a year from {first} to {last}."


def years_of(first: str, last: str) -> str:
    """The years that are answered, on the cover."""
    return first if first == last else f"{first} to {last}"
