"""The words that a paper for a meeting has and no page: its cover, what is hidden in it, and headings."""

from collections.abc import Sequence
from datetime import date

from metrics.counting.definition import Status
from metrics.disclosure.policy import Policy
from reports import inert, wording
from reports.trend import Trend

TITLE = "Special educational needs: how we are doing"
SCORECARD, DATA, READING = "How we are doing", "About the data", "How to read this paper"
STANDS_OUT = "Stands out"
ACTIONS, COUNTED = "What is being done", "How it is counted"
OWNERS_LEFT_OUT = "Who owns each action is left out of the public version."
ACTIONS_LEFT_OUT = "What is being done is left out: officers typed the words, and somebody must read them first."
PUBLIC, INTERNAL = "Public version", "Internal version: not for publication"
DRAFT = "Draft: not for publication"
FOR = {
    "board": "For the local area partnership board",
    "scrutiny": "For the scrutiny committee",
    "cabinet": "For the cabinet",
}
COVER, DRAWN_FROM, MONTH = "Cover", "What the chart is drawn from", "Month"
AVERAGE, LOWER, UPPER = "Average", "Usual range, lower end", "Usual range, upper end"
CONTENTS, TO_THE_TEXT = "Contents", "Skip to the text"
ONLY_PUBLIC = "A web page and open data are for everybody: only the public version is made as one."
ANSWERS_ARE_WORDS = "Answers to a request are in words and tables, and are not made as open data."
ONE_PAGE = "A page about one measure is made as PDF or Word."
BROKEN = (
    "The paper could not be made: its process ended without one. Try it again, or tell whoever looks after SENDboard."
)
WAITING = "Another paper is being made first"
BEGINNING = "Beginning"
NO_SUCH_PAPER = "There is no such paper any more: it was asked for in another version of SENDboard."
NO_CHART = "No month has a figure that can be shown, so there is no chart."
ARROW = "On the scorecard an arrow says which way is better."
LIMITS = (
    "In a chart the thin line is the average, and the usual range lies between the two thin dashed lines. A month "
    "outside it, or part of a pattern that chance rarely makes, stands out: it has a shape, a letter and a place in "
    "the key. H is higher than chance would give, L is lower. A hollow mark rests on few cases."
)
A_MONTH = "A month"
GAPS = "A gap in a line is a month without cases, or one whose number is hidden."


def no_such_measure(key: str) -> str:
    """A measure by a key that there is not."""
    return f"There is no measure {inert.printed(key[:60])!r}. See: sendboard.py metrics"


def at_a_glance(as_at: date, made_on: date, privacy: str) -> str:
    """What stands below the title of a single page: the days, and what is hidden."""
    return f"Figures as at {wording.day(as_at)}. Made on {wording.day(made_on)}. {privacy}."


def version(*, is_public: bool, is_draft: bool) -> str:
    """Who may have it, as it stands on the cover and at the head of every page."""
    if not is_public:
        return INTERNAL
    return DRAFT if is_draft else PUBLIC


def privacy(policy: Policy, *, is_public: bool) -> str:
    """By which policy numbers are hidden, in words."""
    if not is_public:
        return "Nothing is hidden: small numbers of children are in it"
    return wording.capitalised(policy.told)


_SHORT = {
    wording.STATUS_WORDS[Status.SUPPRESSED]: "hidden",
    wording.STATUS_WORDS[Status.NOT_RECORDED]: "not recorded",
}


def short(words: str) -> str:
    """Why there is no figure, as short as a cell asks for; anything else as it is."""
    return _SHORT.get(words, words)


def parts(of: str, not_understood: int) -> str:
    """39 of 85, with the number of rows beside it that it may lack; empty without any."""
    unread = f"{wording.counted(not_understood, 'rows')} not understood" if not_understood else ""
    return "; ".join(filter(None, (of, unread)))


def hidden_months(trend: Trend) -> str:
    """How many months are hidden and so in no sentence, average or range of the page; empty where none is."""
    hidden = int((trend.result["status"] == Status.SUPPRESSED).sum())
    if not hidden:
        return ""
    are = wording.by_number(hidden, "is", "are")
    return (
        f"{hidden} of {wording.counted(len(trend.result), 'months')} {are} hidden, to protect privacy: all that is "
        "said and drawn here, averages and usual ranges too, is of the others."
    )


def mark_words(words: str, *, is_few: bool) -> str:
    """What a kind of mark says, in the key of a chart that an office program draws."""
    return f"{words or A_MONTH}{', few cases' if is_few else ''}"


def chart_of(title: str) -> str:
    """What a region is called that holds a chart and can be scrolled."""
    return f"{title}: chart"


def numbers_of(title: str) -> str:
    """What a slide is called that holds the numbers of a section."""
    return f"{title}: the numbers"


def part_of(title: str, number: int, of: int) -> str:
    """What one of several slides is called that go on from each other."""
    return f"{title} ({number} of {of})" if of > 1 else title


def months_caption(title: str, first: date, last: date) -> str:
    """What a table of months holds."""
    return f"{title}, {first:%B %Y} to {last:%B %Y}"


def lists_held(held: Sequence[tuple[str, date]]) -> tuple[str, ...]:
    """What each kind of list is true on."""
    return tuple(f"**{inert.markdown(name)}:** as at {wording.day(day)}." for name, day in held)


def old_or_missing(name: str) -> str:
    """A measure whose list nobody has loaded."""
    return f"No {name} are loaded."


def actions_typed(number: int) -> str:
    """What whoever makes a public paper must do before it leaves; empty where nobody typed anything."""
    if not number:
        return ""
    are = wording.counted_with(number, "actions", "is", "are")
    return f"{are} in it in the words that officers typed: read them before you publish it."
