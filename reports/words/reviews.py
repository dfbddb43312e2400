"""The words of the page on plans and their yearly reviews."""

from collections.abc import Sequence

import pandas as pd

from metrics.counting.definition import Status
from metrics.plans.phase_transfers import last_and_coming
from reports import wording
from reports.figure import Figure

LATEST_ONLY = (
    "An extract holds the latest review of each plan only, so older months have lost most of their reviews. No more "
    "than the last twelve months are drawn, which is too few for a control chart."
)
PAST_DAY = (
    "**A past day is shown, and the data hold only the latest review of each plan.** Reviews that a later one replaced "
    "are missing, so fewer plans look reviewed, and more look overdue or never reviewed, than was so on that day."
)
TWO_WAYS_TO_DECIDE = (
    "The published figure looks at decisions that were made. A meeting that never led to a decision is not in it, so a "
    "council looks better the more decisions it leaves undone. The second figure has every meeting whose 4 weeks ended."
)
PUBLISHED_CARD = "The published way: of the decisions made, those within 4 weeks of the meeting."
DUE_CARD = "Of all meetings whose 4 weeks ended, with a decision or without."
WITHIN_12_CARD = "Of the reviews that decided to change the plan and whose 12 weeks from the meeting ended."
WITHIN_8_CARD = "Of the notices of amendment whose 8 weeks ended."
GAPS = {
    "plans_without_setting": "school or setting",
    "plans_without_primary_need": "primary need",
}
"""The figures on what is missing from the records, and what they are about."""
NO_ROUNDS = "The days by which plans must be final for a move to the next phase are not recorded in this data."


def headline(maintained: Figure, reviewed: Figure, overdue: Figure, place: str = "") -> str:
    """How many plans, how many reviewed in time, how many overdue."""
    where = f"In {place}, on" if place else "On"
    who = "1 child or young person has" if maintained.whole == 1 else "children and young people have"
    many = "" if maintained.whole == 1 else f"{maintained.whole:,} " if maintained.whole else "no "
    words = f"{where} {maintained.period.name}, **{many}{who} an EHC plan**"
    if not reviewed.known:
        return f"{words}; when plans were reviewed is {wording.STATUS_WORDS[reviewed.status]}."
    share = wording.percent(reviewed.value or 0)
    words += f"; **{share} of plans held for a year were reviewed within 12 months** ({wording.parts(reviewed)})"
    verb = "review is" if overdue.whole == 1 else "reviews are"
    return f"{words}; **{overdue.whole:,} {verb} overdue**."


def maintained_card(then: Figure, now: Figure) -> str:
    """How many more or fewer than at the beginning of the period."""
    change = now.whole - then.whole
    words = "as many as" if not change else f"{abs(change):,} {'more' if change > 0 else 'fewer'} than"
    return f"have an EHC plan on {now.period.name}: {words} on {then.period.name}."


def reviewed_card(reviewed: Figure) -> str:
    """Who is in the figure."""
    return f"Of those with a plan of 12 months or more on {reviewed.period.name}. The law: every plan, every year."


def overdue_card(overdue: Figure, bands: Sequence[Figure], never: Figure) -> str:
    """How long overdue, and how many were never reviewed."""
    if not overdue.known:
        return "The days of reviews are needed for this."
    longest = next((one.whole for one in bands if one.group == "Over a year"), 0)
    have, were = wording.by_number(longest, "has", "have"), wording.by_number(never.whole, "was", "were")
    words = f"should have been reviewed by {overdue.period.name}; {longest:,} {have} been overdue for more than a year"
    return f"{words} and {never.whole:,} {were} never reviewed."


def not_amended_card(waiting: Figure, waits: Sequence[Figure]) -> str:
    """How many wait more than a year for the change."""
    if not waiting.known:
        return "The days on which amended plans were final are needed for this. SEN2 does not ask for them."
    return f"have a plan that a review found out of date, more than 12 weeks after the meeting; {years_words(waits)}."


def years_words(waits: Sequence[Figure]) -> str:
    """189 for more than a year, 65 for more than two, 20 for more than three."""
    counts = [one.whole for one in waits if one.known and one.group][1:4]
    ages = ("a year", "two", "three")
    told = [f"{sum(counts[place:]):,} for more than {age}" for place, age in enumerate(ages) if sum(counts[place:])]
    return ", ".join(told) or "none for more than a year"


def stock_line(then: Figure, started: Figure, moved_in: Figure, ceased: Figure, now: Figure) -> str:
    """7,926 plans + 1,707 started + 155 transferred in − 604 ceased = 9,184 plans."""
    flows = (("+", started, "started"), ("+", moved_in, "transferred in"), ("−", ceased, "ceased"))
    known = "".join(f" {sign} {flow.whole:,} {words}" for sign, flow, words in flows if flow.known)
    first, last = (f"**{one.whole:,} {wording.by_number(one.whole, 'plan', 'plans')}**" for one in (then, now))
    line = f"{first} on {then.period.name}{known} = {last} on {now.period.name}."
    unknown = [(words, wording.STATUS_WORDS[flow.status]) for _, flow, words in flows if not flow.known]
    return f"{line} Plans {wording.listed([words for words, _ in unknown])}: {unknown[0][1]}." if unknown else line


def decisions_finding(published: Figure, due: Figure) -> str:
    """The published share of decisions beside the honest one."""
    if not due.known:
        return f"Decisions after review meetings: {wording.STATUS_WORDS[due.status]}."
    words = f"**Of the meetings whose 4 weeks ended, {wording.full(due)} had a decision in time.**"
    if not published.known:
        return words
    words += (
        f" The published way of counting gives {wording.full(published)}: it looks only at decisions that were made, "
    )
    return f"{words}and leaves out meetings that still have none."


def amended_finding(within: Figure, waiting: Figure, waits: Sequence[Figure]) -> str:
    """Whether plans are changed in time, and how many still are not."""
    if not within.known and not waiting.known:
        return f"When amended plans were final is {wording.STATUS_WORDS[within.status]}."
    share = ""
    if within.known:
        share = f"**{wording.full(within)} of the plans that had to change were changed within 12 weeks.** "
    if not waiting.whole:
        return f"{share}No plan is still waiting to be changed past its 12 weeks."
    verb = "child has" if waiting.whole == 1 else "children have"
    return (
        f"{share}**{waiting.whole:,} {verb} a plan that should have been changed by now and has not been**: "
        f"{years_words(waits)}."
    )


def never_words(never: Figure) -> str:
    """Plans without any review on record."""
    if not never.known or not never.whole:
        return ""
    verb = "plan of a year or more has" if never.whole == 1 else "plans of a year or more have"
    return f"{never.whole:,} {verb} no review on record at all."


def rounds_points(found: pd.DataFrame) -> list[str]:
    """The last deadlines and those to come, a sentence each."""
    said = []
    for line in last_and_coming(found).to_dict("records"):
        day = wording.day(line["due"])
        share = wording.percent(line["share"])
        if line["passed"]:
            said.append(
                f"**By {day}: {share} of plans were final in time** ({line['in_time']:,} of "
                f"{line['children']:,}); {line['later']:,} came later and {line['not_final']:,} "
                f"{wording.by_number(line['not_final'], 'is', 'are')} still not final."
            )
        else:
            said.append(
                f"**Due by {day}: {line['not_final']:,} of {wording.counted(line['children'], 'plans')} "
                f"{wording.by_number(line['not_final'], 'is', 'are')} not final yet**; "
                f"{line['in_time'] or 'none'} {'is' if line['in_time'] < 2 else 'are'}."
            )
    return said


def post_16_words(moves: Figure) -> str:
    """Moves between post-16 institutions; nothing where a council records none."""
    if moves.status is Status.NOT_RECORDED:
        return ""
    if not moves.known:
        return "No move between post-16 institutions had its day, 5 months before, in the period."
    return (
        f"**Before a move from one post-16 institution to another, the plan was final 5 months ahead in "
        f"{wording.full(moves)} of the moves.**"
    )


def gaps_words(figures: Sequence[Figure]) -> list[str]:
    """What is missing from the records of plans in force."""
    return [
        f"**No {GAPS[one.metric.key]} is recorded for {wording.full(one)} of the plans.**"
        if one.known
        else f"The {GAPS[one.metric.key]} is {wording.STATUS_WORDS[one.status]} for any plan."
        for one in figures
    ]


def residential_words(named: Figure) -> str:
    """How many plans name a residential place, or that nothing says so."""
    if not named.known:
        return f"Whether plans name a residential place is {wording.STATUS_WORDS[named.status]}."
    return f"A residential place is named in **{wording.full(named)}** of the plans."
