"""The words of the page on remedies."""

from collections.abc import Sequence
from datetime import date

from data_access.storage.officer_notes import Note
from metrics.base.periods import Period
from metrics.remedies.notes import COMPLETED, DUE, EVIDENCE, NOTE
from reports import inert, wording
from reports.figure import Figure
from reports.summaries.remedies import Standing

NOTHING = (
    "No register of remedies is loaded, so there is nothing to show. Load a tracker or an action plan on the Upload "
    "page: Excel, a Word table, or pasted."
)
ONE_PLACE = (
    "One place is shown: only what was promised to children there. Improvements of the service belong to the whole "
    "council and are left out."
)
ONE_PART = (
    "Only what this plan promises, or this committee follows, is shown; an action that several committees follow is "
    "shown to each. Money, and whole cases of the Ombudsman, are those of remedies after complaints."
)
NO_LOOK_BACKS = "No tracker of look-back reviews is loaded."
NO_ONE_IDENTIFIED = "No child is known here, by this day, who may have been harmed by the same fault."
NO_SIGN_IN = (
    "**There is no sign-in yet.** Whoever can open this page can choose any name on the list, so a name here is no "
    "proof of who wrote. What is written is kept with its moment, and nothing is ever overwritten or taken away."
)
NO_OFFICERS = "Nobody may write yet. To allow it, name the officers on the Settings page."
SAMPLE = "This is sample data: try the form if you like. It keeps nothing."
SAMPLE_OFFICER = "Example officer"
NOT_KEPT = "Nothing was kept, because this is sample data."
KINDS = {
    NOTE: "A note on progress",
    EVIDENCE: "Where the evidence is",
    DUE: "Another target day",
    COMPLETED: "The day it was completed",
}
OUR_CHOICE = (
    "A remedy counts as without an update after 90 days, unless the settings say otherwise. Nothing in law gives a "
    "number."
)


def part(plan: str, committee: str) -> str:
    """Of which kind of plan, and followed by whom; empty where everything is shown."""
    if not committee:
        return plan
    return f"{plan}, followed by {committee}" if plan else f"Followed by {committee}"


def none_here(place: str, day: date, part: str = "") -> str:
    """No promise by that day; at a place, none to a child there; of a plan or for a committee, none of it."""
    if part:
        return f"{inert.markdown(part)}: no promise is known by {wording.day(day)}{f' in {place}' if place else ''}."
    if not place:
        return f"No promise is known by {wording.day(day)}."
    return f"No promise to a child in {place} is known by {wording.day(day)}. {ONE_PLACE}"


def headline(done: Figure, overdue: Figure, longest: int, place: str = "", part: str = "") -> str:
    """47 of 59 promises are done (80%); 6 are overdue, the longest by 332 days. Of one plan or committee: which.

    Where nothing is to be said of the longest, that is one promise, ``longest`` is 0.
    """
    where = f"{inert.markdown(part)}: " if part else ""
    where += f"{'in' if part else 'In'} {place}, " if place else ""
    if done.denominator is None:
        words = f"{where}how many promises are done is {wording.STATUS_WORDS[done.status]}"
    else:
        kept = done.numerator or 0
        are = wording.by_number(kept, "is", "are")
        words = f"{where}**{kept:,} of {wording.counted(done.denominator, 'promises')} {are} done**"
        words += f" ({wording.value(done)})" if done.known else ""
    if not overdue.known:
        return f"{words}; how many are overdue is {wording.STATUS_WORDS[overdue.status]}."
    if not overdue.whole:
        return f"{words}; none is overdue."
    are = wording.by_number(overdue.whole, "is", "are")
    by = f", the longest by {wording.counted(longest, 'days')}" if longest else ""
    return f"{words}; **{overdue.whole:,} {are} overdue**{by}."


def done_card(unconfirmed: Figure) -> str:
    """What counts as done."""
    words = "Recommendations and actions carried out, in time or not."
    if not unconfirmed.whole:
        return words
    forms = (("reads", "read"), ("it is", "they are"))
    read, they_are = (wording.by_number(unconfirmed.whole, *pair) for pair in forms)
    return f"{words} {unconfirmed.whole:,} more {read} as done, but nobody has confirmed that {they_are}."


def on_time_card(late: Figure) -> str:
    """What it is out of, and how late the late ones were."""
    words = "Of those with a target day that are done or overdue."
    return f"{words} Those done late took {wording.value(late)} too long, half of them longer." if late.known else words


def overdue_card(median: Figure, improvements: Figure) -> str:
    """How long, and how much of it concerns more than one family."""
    half = f"Half of them by more than {wording.value(median)}. " if median.known else ""
    are = wording.by_number(improvements.whole, "improvement of the service is", "improvements of the service are")
    return f"promises whose target day has passed. {half}{improvements.whole:,} {are} not made yet, overdue or not."


def gaps_points(evidence: Figure, stale: Figure, confirm: Figure) -> list[str]:
    """Three things that keep a promise from being believed."""
    found = []
    if evidence.known:
        found.append(
            f"**{wording.full(evidence)} of what is done cannot be shown to be done**: there is no evidence "
            "on file, or the Ombudsman has not confirmed it 30 days on."
        )
    if stale.whole:
        found.append(f"**{wording.counted(stale.whole, 'remedies')} without an update** for over 90 days.")
    elif stale.known:
        found.append("Every open remedy was updated lately.")
    if confirm.whole:
        forms = (("reads", "read"), ("is", "are"), ("it", "them"))
        read, are, them = (wording.by_number(confirm.whole, *pair) for pair in forms)
        found.append(
            f"**{wording.counted(confirm.whole, 'remedies')} {read} as completed** and {are} not recorded so: somebody "
            f"should confirm {them}."
        )
    return found


def look_back_finding(reviewed: Figure, fault: Figure, right: Figure) -> str:
    """19 of 19 reviewed; fault found for none."""
    words = (
        f"**{reviewed.numerator or 0:,} of {wording.counted(reviewed.denominator or 0, 'children')} identified "
        f"{wording.by_number(reviewed.numerator or 0, 'has', 'have')} been reviewed.**"
    )
    if not fault.known:
        return words
    if not fault.numerator:
        return f"{words} Fault was found for none of them."
    words += f" Fault was found for {fault.numerator:,}"
    return f"{words}, and for {right.numerator or 0:,} of those it has been put right."


def standing_finding(groups: Sequence[Standing], heading: str) -> str:
    """How many groups are done with, and where the most is overdue."""
    finished = sum(one.done == one.whole for one in groups)
    words = f"**{heading}: everything is done in {finished:,} of {len(groups):,}.**"
    worst = groups[0]
    if not worst.overdue:
        return f"{words} Nothing is overdue."
    return f"{words} Most is overdue in {inert.markdown(worst.group)}: {worst.words}."


def not_drawn(finished: int) -> str:
    """Why some groups have no bar; empty if each has one."""
    if not finished:
        return ""
    return f"The {finished:,} with everything done {wording.by_number(finished, 'is', 'are')} not drawn."


def standing_alt(groups: Sequence[Standing], heading: str) -> str:
    """The chart to somebody who cannot see it."""
    told = "; ".join(f"{one.group}: {one.words}" for one in groups[:12])
    rest = f"; and {len(groups) - 12} more, which the table below has" if len(groups) > 12 else ""
    return f"Promises by {wording.in_sentence(heading)}, done, open and overdue. {told}{rest}."


def whole_cases(period: Period) -> str:
    """Why these are fewer cases than the register has."""
    return (
        "The Ombudsman looks at whole cases: one counts as carried out once all of it is. Counted here are those whose "
        f"last remedy fell due in {wording.period_words(period)}; above are all cases of all years."
    )


def remedy_words(row: dict, kept: int = 70) -> str:
    """One remedy in a list to choose from."""
    names = [row["ombudsman_reference"], row["recommendation_number"]]
    lead = ", ".join(str(one) for one in names if isinstance(one, str) and one)
    words = row["recommendation"] if isinstance(row["recommendation"], str) else row["action"]
    text = str(words) if isinstance(words, str) else "no words recorded"
    cut = text if len(text) <= kept else f"{text[: kept - 1].rstrip()}…"
    return f"{lead}: {cut}" if lead else cut


def history(notes: Sequence[Note]) -> list[str]:
    """What was written about one remedy, newest first."""
    made = []
    for one in notes:
        day = f" {wording.day(one.day)}." if one.day else ""
        text = f" {inert.markdown(one.text)}" if one.text else ""
        moment = f"{wording.day(one.made_at.date())}, {one.made_at:%H:%M} (UTC)"
        made.append(f"**{KINDS[one.kind]}:**{day}{text} *{inert.markdown(one.made_by)}, {moment}*")
    return made


def kept_words(day: date | None, as_at: date) -> str:
    """What became of a note."""
    words = "Kept."
    if day is not None and day > as_at:
        words += (
            f" The figures are as at {wording.day(as_at)}, so a later day shows in them once newer data are loaded."
        )
    return words
