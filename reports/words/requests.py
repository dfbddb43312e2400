"""The words of the page on requests and decisions: findings, sums that add up, and how things were worked out."""

import math

import pandas as pd

from metrics.counting.definition import Status
from metrics.plans.stages import Explanation, StageTimes
from metrics.plans.time_to_plan import ENDINGS, Ending, TimeToPlan, ended_without_plan
from metrics.statistics.few import FEW
from reports import wording
from reports.figure import Figure
from reports.rounding import whole, whole_parts_of_100
from reports.summaries.queue import flow_of

TWO_WAYS_TO_REFUSE = (
    "The Department for Education (DfE) divides by all requests received, also those not yet decided or "
    "withdrawn, so its figure is lower and rises while requests are decided. Dividing by those decided says what a "
    "family can expect once the council decides."
)
REFUSED_CARD = "Of all requests received, also those not yet decided: the way the Department for Education counts."
DECIDED_CARD = "Of the requests received and decided, yes or no: what a family can expect."
HOW_STAGES = (
    "Plans issued in the period, exceptions included; cases with mediation or a tribunal are left out.",
    "Each stage runs from one recorded day to the next. A plan with a day missing, or with days out of order, is left "
    "out of every stage, so that the stages are of the same children.",
    "The median is the middle child: half took longer. The middle half lies between the two quartiles.",
    "Share of the time: the weeks of all these children in the stage, out of all their weeks.",
)
HOW_FLOW = (
    "In: requests received in the month.",
    "Out: plans sent, and cases that ended without one, in the month. A refusal that was overturned is counted once, "
    "for its final end.",
    "Moves to another council carry no date and are not in it.",
)
HOW_TO_PLAN = (
    "Every request received in these months is in it, whatever became of it, from the day it was received.",
    "A child still waiting counts for as long as they have waited so far, and no longer: leaving them out would "
    "flatter, because those who wait longest are the ones not counted yet.",
    "A refusal or a withdrawal is an ending of its own: such a request will not get a plan later (the Aalen-Johansen "
    "method).",
    "A refusal that was overturned is not an ending: the family's wait goes on. Exceptions do not excuse here.",
    f"The lines stop where fewer than {FEW} children had waited so long.",
)
NO_STAGES = "The days between request and plan are not recorded for any plan issued in this period."
NO_ADVICE = (
    "The days on which advice was asked for and received are not recorded in this data. Gathering advice and writing "
    "the draft are therefore shown as one stage. With those days in your file, this block shows each adviser."
)
NO_PEOPLE = (
    "Requests for every 1,000 people aged 0 to 25 appear here once the settings have the number of people who live in "
    "this place."
)
_ENDING_WORDS = {
    Ending.NO_PLAN: ("was decided against after an assessment", "were decided against after an assessment"),
    Ending.REFUSED: ("was refused an assessment", "were refused an assessment"),
    Ending.WITHDRAWN: ("was withdrawn", "were withdrawn"),
    Ending.MOVED: ("moved to another council", "moved to another council"),
}


def headline(received: Figure, refused: Figure, past: Figure, place: str = "") -> str:
    """How many requests, how many refused, and who is waiting past six weeks to hear."""
    where = f"In {place}, in" if place else "In"
    when = wording.period_words(received.period)
    if not received.known and received.status is not Status.NO_CASES:
        how_many = f"how many requests came in is {wording.STATUS_WORDS[received.status]}"
        return f"{where} {when}, {how_many}. As at {past.period.name}, {_past_words(past)}."
    if not received.whole:
        return f"{where} {when}, no requests came in. As at {past.period.name}, {_past_words(past)}."
    words = f"{where} {when}, **{wording.counted(received.whole, 'requests')} came in**"
    if refused.known:
        words += f"; **{wording.percent(refused.value or 0)} were refused an assessment** ({wording.parts(refused)})"
    return f"{words}. As at {past.period.name}, **{_past_words(past)}**."


def received_card(received: Figure, rate: Figure) -> str:
    """What counts as a request, and how many there are for the number of people, if that is known."""
    words = f"requests for an assessment in {wording.period_words(received.period)}."
    return f"{words} That is {wording.value(rate)} for every 1,000 people aged 0 to 25." if rate.known else words


def six_weeks_card(within: Figure) -> str:
    """What the six-week figure is."""
    return f"Made in {wording.period_words(within.period)}. The law expects every decision within 6 weeks."


def undecided_sum(past: Figure, undecided: Figure) -> str:
    """160 undecided = 129 within six weeks + 31 past six weeks."""
    within = undecided.whole - past.whole
    words = f"**{undecided.whole:,} undecided** = {within:,} still within six weeks + **{past.whole:,} past six weeks**"
    return f"{words}, on {past.period.name}."


def endings_finding(plan: Figure) -> str:
    """How many assessments led to a plan."""
    if not plan.known:
        return "No assessment had its outcome in this period."
    return f"**{wording.full(plan)} of the assessments that ended led to a plan.**"


def repeated_finding(repeated: Figure, again: Figure) -> str:
    """How many families had asked before, and how soon they ask again after a refusal."""
    if not repeated.known:
        return "Whether a family had asked before is not recorded in this data."
    if not repeated.numerator:
        return "No request in this period came from a family who had asked before."
    words = f"**{wording.full(repeated)} of the requests came from families who had asked before.**"
    if not again.known:
        return f"{words} None of them followed a refusal."
    return (
        f"{words} Where the earlier request was refused, the typical family asked again after "
        f"**{wording.whole_weeks(again.value or 0)}** ({wording.counted(again.denominator or 0, 'requests')})."
    )


def stages_finding(times: StageTimes, why: Explanation | None) -> str:
    """Which stage explains lateness, and which takes most of the time."""
    if times.table["children"].max() == 0:
        return NO_STAGES
    longest = times.table.loc[times.table["share_of_total"].idxmax()]
    share = wording.percent(longest["share_of_total"])
    words = f"**{longest['name']} takes the largest part of the time**, {share} of all weeks."
    return f"{words} {lateness_words(why)}" if why else words


def lateness_words(why: Explanation) -> str:
    """The stage in which late plans lost their time."""
    return (
        f"{why.name} explains most of the lateness: it took {wording.whole_weeks(why.extra_weeks)} longer in the "
        f"{why.late:,} late {wording.by_number(why.late, 'plan', 'plans')} than in the {why.on_time:,} on time, "
        f"{wording.percent(why.share_of_extra)} of the time they lost."
    )


def stages_left_out(times: StageTimes) -> str:
    """How many plans the stages rest on."""
    known = times.plans - times.left_out
    words = f"The stages are those of {known:,} of {wording.counted(times.plans, 'plans')} issued"
    lack = wording.by_number(times.left_out, "lacks", "lack")
    return f"{words}; the other {times.left_out:,} {lack} a day." if times.left_out else f"{words}."


def advice_finding(advice: pd.DataFrame) -> str:
    """Which adviser is late most often, and how many are still outstanding."""
    known = advice[advice["received"] > 0]
    if known.empty:
        return "No advice was received in this period."
    worst = known.loc[known["share"].idxmin()]
    late = f"**{worst['adviser']}: {wording.percent(worst['share'])} of the advice came within 6 weeks** "
    lowest = ", the lowest share" if known["share"].nunique() > 1 else ""
    late += f"({worst['within_6_weeks']:,} of {worst['received']:,}){lowest}."
    return f"{late} Asked for and not yet received, over all advisers: {advice['outstanding'].sum():,}."


def flow_finding(flow: pd.DataFrame) -> str:
    """What came in and what was finished, over the months shown and in the last."""
    all_ = flow_of(flow)
    change = f"{'grew' if all_.growth > 0 else 'shrank'} by {abs(all_.growth):,}" if all_.growth else "stayed the same"
    first, last = flow.iloc[0], flow.iloc[-1]
    words = f"From {first['period_start']:%B %Y} to {last['period_end']:%B %Y}, **"
    words += f"{wording.counted(all_.received, 'requests')} came in and "
    words += f"{wording.counted_with(all_.finished, 'cases', 'was', 'were')} finished: the queue {change}.** "
    were = wording.by_number(last["finished"], "was", "were")
    in_last = f"{last['received']:,} came in and {last['finished']:,} {were} finished"
    return f"{words}In {last['period_end']:%B %Y}, {in_last}."


def to_plan_finding(found: TimeToPlan, days_allowed: int, year: int) -> str:
    """Of 100 requests, how many have a plan by 20 weeks and by 52, and what of the rest."""
    at_20, at_52 = found.curves.by_day(days_allowed), found.curves.by_day(year)
    if math.isnan(at_20.still_waiting):
        return "Nobody who asked in these months has waited 20 weeks yet, so nothing can be said."
    plan = ENDINGS.index(Ending.PLAN)
    words = f"**Of every 100 requests received from {wording.day(found.period.start)} on, "
    words += f"{whole(100 * at_20.shares[plan])} had a plan by 20 weeks"
    if math.isnan(at_52.still_waiting):
        return f"{words}; {_waited(whole(100 * at_20.still_waiting))} then.**"
    of_100 = whole_parts_of_100([at_52.still_waiting, *at_52.shares])
    ended = [
        f"{number} {wording.by_number(number, *_ENDING_WORDS[one])}"
        for one, number in zip(ENDINGS, of_100[1:], strict=True)
        if number and one is not Ending.PLAN
    ]
    words += f" and {of_100[1 + plan]} by 52 weeks; {_waited(of_100[0])} then.**"
    words += f" The other {100 - of_100[0] - of_100[1 + plan]}: {', '.join(ended)}." if ended else ""
    all_ = wording.counted(found.requests, "requests")
    now = f"Of {all_}, {found.still_waiting:,} had not ended on the last day of the data"
    return f"{words} {now}; they are in these figures."


def completed_only(found: TimeToPlan, median: Figure, days: int) -> str:
    """The wait of plans that were issued, and what it hides."""
    by_then = found.curves.by_day(days)
    if not median.known or math.isnan(by_then.still_waiting):
        return ""
    shares = dict(zip(ENDINGS, by_then.shares, strict=True))
    of_100 = whole_parts_of_100([shares[Ending.PLAN], by_then.still_waiting, ended_without_plan(shares)])
    first, last = wording.day(median.period.start), wording.day(median.period.end)
    return (
        f"Looking only at plans issued from {first} to {last}, the typical wait was "
        f"**{wording.weeks(median.value or 0)}**. That leaves out everybody who is still waiting and "
        f"everybody who got no plan: of 100 requests, {of_100[0]} had a plan by that week, {_waited(of_100[1])} and "
        f"{of_100[2]} had ended without one."
    )


def to_plan_left_out(found: TimeToPlan) -> str:
    """Whom the curves leave out, and who is under another clock; empty if nobody."""
    said = []
    if found.left_out:
        said.append(
            f"{wording.counted(found.left_out, 'requests')} could not be placed, because the dates are missing "
            "or out of order."
        )
    if found.without_received_date:
        undated = wording.counted(found.without_received_date, "requests")
        are = wording.by_number(found.without_received_date, "is", "are")
        said.append(f"{undated} without a recorded request date, of any year, {are} in no month.")
    if found.replaced:
        said.append(
            f"{wording.counted(found.replaced, 'requests')} went to mediation or a tribunal; their wait is "
            "counted from the request on."
        )
    return " ".join(said)


def _waited(number: int) -> str:
    return f"{number} {wording.by_number(number, 'was', 'were')} still waiting"


def _past_words(past: Figure) -> str:
    if not past.known:
        why = wording.STATUS_WORDS[past.status].removesuffix(" in this data")
        return f"how many wait past six weeks to hear is {why}"
    if past.whole == 1:
        return "1 family has waited more than six weeks to hear"
    return f"{wording.counted(past.whole, 'families')} have waited more than six weeks to hear"
