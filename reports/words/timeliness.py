"""Plans on time and children waiting, in a councillor's words: findings, and what stands beside the figures."""

from collections.abc import Sequence

from metrics.counting.definition import Status
from metrics.national.england import ReferenceFact
from metrics.plans.breakdowns import WAIT_BANDS
from reports import wording
from reports.figure import Figure

A_YEAR = WAIT_BANDS[-1]
WHY_THREE = (
    "The published figure looks only at plans that were issued, so it can fall when a council catches up with old "
    "cases and rise when it leaves them. Plans due and children still waiting show what it hides."
)


def headline(on_time: Figure, past: Figure, place: str = "") -> str:
    """46% of plans were on time (39 of 85); 128 children have waited longer than 20 weeks."""
    where = f"In {place}, in" if place else "In"
    when = wording.period_words(on_time.period)
    if not on_time.known:
        return f"{where} {when}, {_no_share(on_time)}. As at {past.period.name}, {_waiting(past)}."
    share = wording.percent(on_time.value or 0)
    words = f"{where} {when}, **{share} of plans were on time** ({wording.parts(on_time)})"
    return f"{words}. As at {past.period.name}, **{_waiting(past)}**."


def _no_share(on_time: Figure) -> str:
    if on_time.status is Status.NO_CASES:
        return "no EHC plans without a claimed exception were issued"
    return f"the share of plans on time is {wording.STATUS_WORDS[on_time.status]}"


def headline_waiting(everyone: Figure, past: Figure, bands: Sequence[Figure], place: str = "") -> str:
    """Who is waiting, how many of them past the limit, and how many beyond a year."""
    where = f"In {place}, " if place else ""
    if not everyone.known:
        why = wording.STATUS_WORDS[everyone.status]
        return f"{where or 'On '}{everyone.period.name}: how many are waiting for a decision or a plan is {why}."
    if not everyone.whole:
        return f"{where or 'On '}{everyone.period.name}: nobody is waiting for a decision or a plan."
    longest = next((band.whole for band in bands if band.group == A_YEAR), 0)
    are = wording.by_number(everyone.whole, "is", "are")
    words = f"{where}**{wording.counted(everyone.whole, 'children')} {are} waiting** for a decision or a plan"
    if not past.known:
        return f"{words}; {_waiting(past)}, the legal limit."
    if not past.whole:
        return f"{words}; nobody has waited longer than 20 weeks, the legal limit."
    words += f"; **{past.whole:,} of them longer than 20 weeks**, the legal limit"
    return f"{words}, and {longest:,} longer than a year." if longest else f"{words}; nobody longer than a year."


def issued_words(with_exceptions: Figure) -> str:
    """What the published figure leaves out, and what it is without leaving it out."""
    return (
        "The published figure: plans with a claimed exception are left out. "
        f"With them in it, **{wording.full(with_exceptions)}**."
    )


def everyone_card(everyone: Figure) -> str:
    """Who counts as waiting."""
    return f"children had asked for an assessment and had no final answer on {everyone.period.name}."


def england_words(fact: ReferenceFact) -> str:
    """England's figure, with its year, because it is never of the same months."""
    return f"England: {wording.percent(fact.value or 0)} in {fact.year}."


def due_card(due: Figure) -> str:
    """What the figure of plans due is."""
    return f"Children whose 20 weeks ended in {wording.period_words(due.period)}, whether or not they have a plan now."


def past_card(past: Figure, bands: Sequence[Figure]) -> str:
    """How long those past the limit have waited."""
    longest = next((band.whole for band in bands if band.group == A_YEAR), 0)
    year = f"{longest:,} of them longer than a year" if longest else "nobody longer than a year"
    return f"children had no plan on {past.period.name}; {year}."


def soon_card(soon: Figure) -> str:
    """Who is about to breach."""
    return f"children without a plan reach their 20-week day in the four weeks from {soon.period.name}."


def other_date(usual: Figure, other: Figure) -> str:
    """What counting by the plan's start date gives, where that is a different figure; else empty."""
    if (usual.numerator, usual.denominator) == (other.numerator, other.denominator):
        return ""
    return (
        f"Counted to the day the plan itself started, the figure is **{wording.full(other)}** instead of "
        f"{wording.full(usual)}. We count to the day the outcome was decided, because the Department for "
        "Education has said that it does; the law looks at the day the final plan was sent."
    )


def _waiting(past: Figure) -> str:
    if not past.known:
        return f"how many have waited longer than 20 weeks is {wording.STATUS_WORDS[past.status]}"
    have = wording.by_number(past.whole, "has", "have")
    return f"{wording.counted(past.whole, 'children')} {have} waited longer than 20 weeks"
