"""The scorecard in easy read: short sentences and everyday words, for readers with a learning disability.

After the government's guidance on accessible communication formats: no words of the trade, numbers as figures, and "out
of every 100" for a share. What each measure is about is told here in everyday words; one that nobody has put into such
words has its title and its question. People with a learning disability should try the words before they are printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from metrics.base.periods import Period
from metrics.counting.definition import Status
from metrics.counting.kinds import ValueFormat
from reports import inert, wording
from reports import trend as signals
from reports.rounding import whole, without_noise
from reports.scorecard.rows import Row, Standing

NO_NUMBER = "There is no number for this."
NOT_LOADED = "We do not have these numbers here."
HIDDEN = "We do not show this number. It is small, and people could find out who it is about."
_WAYS = {
    Standing.WORSE: "This is getting worse.",
    Standing.BETTER: "This is getting better.",
    Standing.CHANGED: "This has changed. That is not good or bad by itself.",
    Standing.STEADY: "This goes up and down a little, as it always does.",
    Standing.NOT_TOLD: "We cannot tell yet if this is getting better or worse.",
}


@dataclass(frozen=True)
class _Of:
    """A share in everyday words: what it is about, the things counted, and what some of them did."""

    about: str
    things: str
    did: str

    def told(self, row: Row) -> str:
        """60 out of every 100 new plans were ready in time."""
        return f"{out_of_100(row.figure.value or 0.0, self.things)} {self.did}."


@dataclass(frozen=True)
class _Number:
    """A number in everyday words: what it is about, and the sentence for none, one and more."""

    about: str
    none: str
    one: str
    more: str
    """With a place for the number."""

    def told(self, row: Row) -> str:
        """141 children are waiting."""
        number = whole(row.figure.value or 0.0)
        return {0: self.none, 1: self.one}.get(number, self.more.format(wording.number(number)))


_WORDS: Mapping[str, _Of | _Number] = {
    "plans_issued_within_20_weeks": _Of(
        "An EHC plan says what help a child gets. When somebody asks for a plan, it must be ready in 20 weeks.",
        "new plans",
        "were ready in time",
    ),
    "plans_due_issued_on_time": _Of(
        "Some children still wait after 20 weeks. In this number they are counted too.",
        "children whose 20 weeks were over",
        "had their plan in time",
    ),
    "assessments_open_past_20_weeks": _Number(
        "Some children wait longer than 20 weeks for an answer or a plan.",
        "No child waits that long.",
        "1 child waits that long.",
        "{} children wait that long.",
    ),
    "assessments_due_within_4_weeks": _Number(
        "Some children will have waited 20 weeks in the next 4 weeks.",
        "There are no such children.",
        "There is 1 such child.",
        "There are {} such children.",
    ),
    "requests_received": _Number(
        "People can ask us to find out what help a child needs.",
        "Nobody asked us.",
        "We were asked 1 time.",
        "We were asked {} times.",
    ),
    "request_decisions_within_6_weeks": _Of(
        "When somebody asks, we must say yes or no in 6 weeks.",
        "answers to requests",
        "came in time",
    ),
    "plans_reviewed_within_12_months": _Of(
        "We must look at each plan again once a year, to see if it still helps.",
        "plans",
        "were looked at in the last year",
    ),
    "tribunal_appeal_rate": _Of(
        "Families who do not agree with us can go to a Tribunal. A Tribunal is like a court.",
        "decisions that a family could take there",
        "were taken there",
    ),
    "tribunal_orders_overdue": _Number(
        "A Tribunal is like a court. It can order us to do something by a day.",
        "We are late with none of its orders.",
        "We are late with 1 of its orders.",
        "We are late with {} of its orders.",
    ),
    "stage_1_on_time": _Of(
        "People can complain to us. We must answer by a set day.",
        "answers to complaints",
        "came in time",
    ),
    "ombudsman_upheld_rate": _Of(
        "The Ombudsman looks into complaints about councils. It is not part of the council.",
        "complaints about us that it looked into",
        "showed that we had done something wrong",
    ),
    "remedies_overdue": _Number(
        "When we do something wrong, we promise to put it right by a day.",
        "We are late with none of these promises.",
        "We are late with 1 of these promises.",
        "We are late with {} of these promises.",
    ),
    "severe_absence": _Of(
        "Some children with an EHC plan miss a lot of school.",
        "children with a plan",
        "missed half of their school days or more",
    ),
    "section19_waiting": _Number(
        "Some children cannot go to school. We must find another way to teach them.",
        "None of these children waits to be taught.",
        "1 of these children waits to be taught.",
        "{} of these children wait to be taught.",
    ),
    "section19_on_time": _Of(
        "When we must teach a child who cannot go to school, there is a day by which it must begin.",
        "of these children",
        "were taught from that day or sooner",
    ),
}


def out_of_100(share: float, things: str) -> str:
    """How many of every 100. All and none only where it is so; "about" where it is not a whole number."""
    exact = without_noise(share)
    if exact in (0, 1):
        return f"{'All' if exact else 'None'} of the {things}"
    number = whole(100 * exact)
    if number in (0, 100):
        return f"{'More than 99' if number else 'Fewer than 1'} out of every 100 {things}"
    about = "" if without_noise(100 * exact) == number else "About "
    return f"{about}{number} out of every 100 {things}"


def easy_read(rows: Sequence[Row], place: str, day: date, period: Period) -> str:
    """Every measure under its title, a sentence on a line."""
    first = (
        f"These numbers are about {inert.markdown(place)}. Some are about one day, {wording.day(day)}. The others are "
        f"about a time, {wording.period_words(period)}. If a number is about another day or time, we say so."
    )
    return "\n\n".join([first, *(f"**{row.title}**\n\n{wording.bullets(sentences(row, period))}" for row in rows)])


def sentences(row: Row, period: Period) -> list[str]:
    """What it is about, how many, when, what the law says, our own aim, and whether it gets better."""
    words = _WORDS.get(row.metric.key)
    about = words.about if words else row.metric.question
    if row.data_of is None:
        return [about, NOT_LOADED]
    if not row.figure.known:
        return [about, HIDDEN if row.figure.status is Status.SUPPRESSED else NO_NUMBER]
    number = words.told(row) if words else f"The number is {wording.value(row.figure)}."
    said = (about, number, _when(row, period), _law(row), _aim(row), _unread(row), _WAYS[row.standing])
    return [one for one in said if one]


def _when(row: Row, period: Period) -> str:
    if row.measure.is_as_at or row.figure.period == period:
        return ""
    return f"This number is about {wording.period_words(row.figure.period)}."


def _law(row: Row) -> str:
    if row.law is None:
        return ""
    return "The law says: it should be all of them." if row.law else "The law says: there should be none."


def _aim(row: Row) -> str:
    """Our own target, which is not the law."""
    if row.target is None:
        return ""
    if row.metric.kind.value_format is ValueFormat.PERCENT:
        return f"Our own aim is {wording.percent(row.target).removesuffix('%')} out of every 100."
    return f"Our own aim is {signals.point_words(row.metric, row.target)}."


def _unread(row: Row) -> str:
    number = row.figure.not_understood
    if not number:
        return ""
    are = "It is" if number == 1 else "They are"
    return f"We do not understand {wording.number(number)} of our records. {are} not in this number."
