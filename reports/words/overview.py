"""The sentences that say a finding: composed from figures, in a councillor's words."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from metrics.counting.definition import Polarity, Status
from metrics.national.england import ReferenceFact, england
from metrics.plans.breakdowns import WAIT_BANDS
from reports import inert, wording
from reports.figure import Figure

A_YEAR = WAIT_BANDS[-1]
WHY_THREE = (
    "The published figure looks only at plans that were issued, so it can fall when a council catches up with old "
    "cases and rise when it leaves them. Plans due and children still waiting show what it hides."
)
_OLD = 35
"""Days after which a monthly export should have been followed by the next."""


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


def issued_card(on_time: Figure) -> str:
    """What the published figure is, with England's latest beside it."""
    words = f"Of the plans issued in {wording.period_words(on_time.period)}, leaving out claimed exceptions."
    facts = england(on_time.metric.key)
    return f"{words} {england_words(facts[-1])}" if facts else words


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


def changes(pairs: Sequence[tuple[Figure, Figure]]) -> pd.DataFrame:
    """Each figure now and a year before, with the difference in words."""
    return pd.DataFrame(
        [
            {
                "": now.metric.name,
                "Now": wording.full(now),
                "A year earlier": wording.full(then),
                "Difference": _difference(now, then),
            }
            for now, then in pairs
        ]
    ).rename(columns={"": "Figure"})


def attention(
    on_time: Figure, past: Figure, soon: Figure, bands: Sequence[Figure], places: Sequence[Figure]
) -> list[str]:
    """What somebody should act on, most urgent first, each with its number."""
    found = []
    longest = next((band.whole for band in bands if band.group == A_YEAR), 0)
    if longest:
        have = wording.by_number(longest, "has", "have")
        found.append(f"**{wording.counted(longest, 'children')} {have} waited longer than a year** for a plan.")
    if past.whole or not past.known:
        found.append(f"**{_waiting(past)[0].upper()}{_waiting(past)[1:]}**, the legal limit.{_where(places, past)}")
    if soon.whole:
        reach = wording.by_number(soon.whole, "reaches", "reach")
        words = wording.counted(soon.whole, "children")
        found.append(f"**{words} {reach} 20 weeks in the next four weeks**: these plans can still be on time.")
    late = (on_time.denominator or 0) - (on_time.numerator or 0)
    if late:
        were = wording.by_number(late, "was", "were")
        found.append(
            f"**{wording.counted(late, 'plans')} {were} not on time** in {wording.period_words(on_time.period)}. "
            "The law expects every plan within 20 weeks, unless one of its few exceptions applies."
        )
    return found or ["Nothing stands out: no child is waiting past the legal limit."]


def data_age(extracted_on: date, today: date) -> str:
    """A warning when the data is old; empty when it is not."""
    days = (today - extracted_on).days
    if days <= _OLD:
        return ""
    return f"The data is {days} days old. Children may have been issued plans, or begun to wait, since then."


def other_date(usual: Figure, other: Figure) -> str:
    """What counting by the plan's start date gives, where that is a different figure; else empty."""
    if (usual.numerator, usual.denominator) == (other.numerator, other.denominator):
        return ""
    return (
        f"Counted to the day the plan itself started, the figure is **{wording.full(other)}** instead of "
        f"{wording.full(usual)}. We count to the day the outcome was decided, because the Department for "
        "Education has said that it does; the law looks at the day the final plan was sent."
    )


def _where(places: Sequence[Figure], past: Figure) -> str:
    ranked = sorted((place for place in places if place.whole), key=lambda place: -place.whole)[:2]
    if len(places) < 3 or len(ranked) < 2:
        return ""
    words = wording.listed([f"{inert.markdown(place.group)} ({place.whole:,})" for place in ranked])
    return (
        f" Most of them are in {words}."
        if 2 * sum(one.whole for one in ranked) > past.whole
        else (f" The largest numbers are in {words}.")
    )


def _waiting(past: Figure) -> str:
    if not past.known:
        return f"how many have waited longer than 20 weeks is {wording.STATUS_WORDS[past.status]}"
    have = wording.by_number(past.whole, "has", "have")
    return f"{wording.counted(past.whole, 'children')} {have} waited longer than 20 weeks"


def _difference(now: Figure, then: Figure) -> str:
    if now.value is None or then.value is None:
        return "cannot be compared"
    if now.metric.kind.to_100:
        words = wording.points(now.value, then.value)
    else:
        change = now.whole - then.whole
        words = "the same" if not change else f"{abs(change):,} {'more' if change > 0 else 'fewer'}"
    return words if words == "the same" else words + _direction(now, then)


def _direction(now: Figure, then: Figure) -> str:
    polarity = now.metric.polarity
    if polarity is Polarity.NEUTRAL:
        return ""
    higher = (now.value or 0) > (then.value or 0)
    return " (better)" if higher == (polarity is Polarity.HIGHER_IS_BETTER) else " (worse)"
