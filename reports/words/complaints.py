"""The words of the page on complaints and the Ombudsman."""

from collections.abc import Sequence

import pandas as pd

from metrics.complaints.code_lists import COMPLAINT_PROCEDURE
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.counting.definition import Status
from metrics.law.complaint_stages import CODE_IN_FORCE, StageLimits
from metrics.statistics.few import FEW
from reports import inert, wording
from reports.figure import Figure

NOTHING = (
    "No register of complaints and none of the Ombudsman's decisions has been loaded. Any list with a reference, a "
    "stage and the days of receipt, acknowledgement and answer will do; so will "
    "one with the Ombudsman's references and decisions."
)
NO_COMPLAINTS = "No register of complaints has been loaded."
NO_OMBUDSMAN = "No register of the Ombudsman's decisions has been loaded."
MORE_IS_NOT_WORSE = (
    "More complaints can mean that complaining became easier. The children's statutory procedure and the council's own "
    "have different time limits; each complaint is measured by its own."
)
STRICT = "By the first day promised, without the extensions that were agreed afterwards."
THEMES = "A complaint can be about several things, so these counts come to more than the number of complaints."
UPHELD = (
    "**Upheld** means that the Ombudsman agreed with the family. Complaints sent back as too early, answered with "
    "advice or closed after a first look are in no upheld rate."
)
LAGS = "So a rising number says that something was wrong then, and a falling one does not yet say that it is right now."
HOW_THEMES = (
    "Each complaint counts once under every theme that its row names.",
    "Themes are compared by their words, without capitals and punctuation.",
    "Complaints without a theme are in none of the bars and are told apart.",
)
HOW_FAULTS = (
    "Every theme of the decisions upheld in the 24 months to the day, and in how many of them it was found.",
    "A theme found twice or more often is one that repeats.",
)


def headline(received: Figure, on_time: Figure, upheld: Figure, place: str = "") -> str:
    """How many complained, how many were answered in time, and what the Ombudsman found."""
    where = f"In {place}, in" if place else "In"
    words = f"{where} {wording.period_words(received.period)}, "
    if not received.known:
        return words + f"complaints are {wording.STATUS_WORDS[received.status]}; {_found(upheld)}."
    words += f"**{wording.counted(received.whole, 'complaints')} came in**"
    if on_time.known:
        words += f"; **{wording.percent(on_time.value or 0)} of first answers were in time** ({wording.parts(on_time)})"
    return f"{words}; {_found(upheld)}."


def _found(upheld: Figure) -> str:
    if upheld.status is Status.NO_CASES:
        return "the Ombudsman ended no investigation"
    if not upheld.known:
        return f"how many complaints the Ombudsman upheld is {wording.STATUS_WORDS[upheld.status]}"
    return f"**the Ombudsman upheld {wording.parts(upheld)}** that it investigated"


def received_card(now: Figure, before: Figure, *, usual: bool = False) -> str:
    """Against the year before; ``usual`` where the trend finds no sign of change, so that both are read together."""
    change = now.whole - before.whole
    words = "as many as" if not change else f"{abs(change):,} {'more' if change > 0 else 'fewer'} than"
    said = f"about special educational needs: {words} in the same months a year before"
    return f"{said}; the latest month is within the usual ups and downs." if usual and change else f"{said}."


def volume_points(density: Figure, transport: Figure, kind: Figure) -> list[str]:
    """Complaints beside plans, those about transport, and compliments."""
    said = []
    if density.known:
        said.append(f"**{wording.value(density)} complaints for every 1,000 plans** ({wording.parts(density)} plans).")
    elif density.status is Status.NOT_APPLICABLE:
        said.append("Complaints for every 1,000 plans are said of twelve months only: a part of a year is not made up.")
    if transport.known:
        things, verb = ("complaint", "was") if transport.whole == 1 else ("complaints", "were")
        many = f"{transport.whole:,}" if transport.whole else "No"
        said.append(f"{many} more {things} {verb} about school transport and nothing else.")
    if kind.known:
        verb = "was" if kind.whole == 1 else "were"
        said.append(f"{wording.counted(kind.whole, 'compliments').capitalize()} {verb} registered.")
    return said


def timely_finding(first: Figure, strict: Figure, median: Figure, mean: float | None) -> str:
    """First answers in time, with and without extensions, and how long they took."""
    if not first.known:
        return f"First answers in time: {wording.STATUS_WORDS[first.status]}."
    words = f"**{wording.full(first)} of first answers came in time**, agreed extensions counted"
    words += f"; without extensions {wording.full(strict)}." if strict.known else "."
    if median.known and mean is not None:
        words += f" Half of the answers took up to {wording.value(median)}, {wording.decimal(mean)} on average."
    return words


def without_limit_words(found: Figure) -> str:
    """Complaints that are neither in time nor late, because nobody has said by when they had to be answered."""
    if not found.known or not found.whole:
        return ""
    it, they = ("it is", "it") if found.whole == 1 else ("they are", "them")
    return (
        f"**For {wording.counted(found.whole, 'complaints')} received in the period no time limit is known, so {it} "
        f"neither in time nor late.** The Ombudsman's code holds for complaints from {wording.day(CODE_IN_FORCE)} on; "
        f"the council's own limits for {they} can be given in the settings."
    )


def overdue_words(waiting: Figure, overdue: Figure) -> str:
    """Complaints that wait for an answer."""
    if not waiting.known:
        return ""
    verb, late = ("is" if one.whole == 1 else "are" for one in (waiting, overdue))
    of_them = "it" if waiting.whole == 1 else f"{overdue.whole:,} of them"
    words = f"**{wording.counted(waiting.whole, 'complaints').capitalize()} {verb} open** on {waiting.period.name}; "
    return words + (f"**{of_them} {late} overdue**." if overdue.whole else "none is overdue.")


def limits_points(stages: Sequence[StageLimits]) -> list[str]:
    """The limits of each stage, in working days."""
    procedures = COMPLAINT_PROCEDURE.labels()
    return [_limits(f"{procedures[one.procedure]}, stage {one.stage}", one) for one in stages]


def _limits(name: str, one: StageLimits) -> str:
    words = f"**{name}:** acknowledge in {one.acknowledge}, " if one.acknowledge else f"**{name}:** "
    words += f"{'hold the panel' if one.report else 'answer'} in {one.respond} from the {one.starts}"
    words += f", {one.extension} more if agreed" if one.extension else ""
    words += f"; report in {one.report}, reply in {one.reply}" if one.report else ""
    return words + (f"; for complaints from {wording.day(one.in_force)}." if one.in_force else ".")


def ends_points(upheld: Figure, escalated: Figure, answered: Figure, onwards: Figure) -> list[str]:
    """Who was right, and how many went on."""
    said = [
        f"**{wording.full(upheld)} were upheld in full or in part**, by the council's own judgement."
    ] * upheld.known
    if escalated.known:
        early = (answered.denominator or 0) - (escalated.denominator or 0)
        words = f"**{wording.full(escalated)} went on to stage 2.**"
        said.append(words + (f" For {early:,} more it is too early to tell." if early > 0 else ""))
    if onwards.known:
        said.append(
            f"**{wording.full(onwards)} of the complaints received have gone to the Ombudsman so far.** "
            "Families go there months later, so this will rise."
        )
    return said


def themes_finding(found: pd.DataFrame, complaints: int, without: int) -> str:
    """The most common theme, and how many complaints name none."""
    if found.empty:
        return "What complaints are about is not recorded in this data."
    top = found.iloc[0]
    words = f"**{inert.markdown(top['words'])} is what families complain of most**: {top['rows']:,} of "
    words += f"{wording.counted(complaints, 'complaints')} ({wording.percent(top['share'])})."
    return words + (f" For {without:,} no theme is recorded." if without else "")


def waits_finding(long: Figure, received: Figure) -> str:
    """Complaints from families who waited more than a year."""
    if not long.known:
        return "No complaint could be linked to a child's case, so how long these families waited cannot be said."
    words = (
        f"**{wording.full(long)} of the complaints that we can link to a case come from families whose request took, "
    )
    words += "or has taken so far, more than 52 weeks.**"
    apart = received.whole - (long.denominator or 0)
    return words + (f" {apart:,} could not be linked." if apart > 0 else "")


def upheld_finding(upheld: Figure, others: Sequence[OmbudsmanFact]) -> str:
    """The upheld rate beside others, each named exactly."""
    if not upheld.known:
        return f"Investigations upheld: {wording.STATUS_WORDS[upheld.status]}."
    words = f"**The Ombudsman upheld {wording.full(upheld)} of its investigations** in "
    words += f"{wording.period_words(upheld.period)}."
    if upheld.is_few:
        words += f" Fewer than {FEW}, so do not compare it."
    return f"{words} {inert.markdown(others[0].label)}: {wording.percent(others[0].share)}." if others else words


def upheld_points(before: Figure, rate: Figure, long: Figure) -> list[str]:
    """What else is said of the decisions upheld."""
    said = []
    if before.known:
        said.append(f"**{wording.full(before)} had been put right before the Ombudsman looked.**")
    if rate.known:
        said.append(
            f"{wording.value(rate)} upheld for every 100,000 residents ({rate.numerator:,} in all). The "
            "Ombudsman's own figure is about every service of a council."
        )
    if long.known:
        said.append(
            f"{wording.full(long)} of those that can be linked to a case come from families who waited more "
            "than 52 weeks."
        )
    return said


def lag_finding(earlier: Figure, days: Figure) -> str:
    """Why the Ombudsman's figures lag."""
    if not earlier.known:
        return "When the faults were is not recorded, so how far these decisions lag behind cannot be said."
    words = f"**In {wording.full(earlier)} of the decisions upheld, the fault was over before the year began.**"
    if days.known:
        words += f" Half of them came {wording.months(days.value or 0)} or more after the fault began."
    return f"{words} {LAGS}"


def repeats_finding(share: Figure, found: pd.DataFrame) -> str:
    """Which faults repeat."""
    if not share.known:
        return "No theme of an upheld decision is recorded in these 24 months."
    again = found[found["rows"] > 1]
    if again.empty:
        return f"None of the {wording.counted(len(found), 'themes')} found in the last 24 months was found twice."
    named = [f"{inert.markdown(one['words'])} ({one['rows']:,})" for one in again.head(3).to_dict("records")]
    verb = "was" if len(again) == 1 else "were"
    words = (
        f"**{len(again):,} of {wording.counted(len(found), 'themes')} {verb} found in two upheld decisions or more**"
    )
    words += f" in the last 24 months: most often {wording.listed(named)}."
    return f"{words} {wording.full(share)} of the decisions carry one of them."


def promise_points(done: Figure, on_time: Figure, back: Figure) -> list[str]:
    """Whether what was promised was done, and whether it worked."""
    if done.status is Status.NOT_RECORDED:
        return ["Whether promises to the Ombudsman were kept needs the register of remedies, which is not loaded."]
    said = ["No case of the Ombudsman had its last remedy fall due in the period."]
    if done.known:
        said = [
            f"Of the Ombudsman's cases whose last remedy fell due in the period, **{wording.full(done)} are done "
            f"in full**; {wording.full(on_time)} by the days promised."
        ]
    if back.known and not back.numerator:
        said.append("No fault that we had put right was found again afterwards.")
    elif back.known:
        said.append(
            f"**{wording.full(back)}: faults that came back.** These upheld decisions are about a fault that "
            "we had put right, and that happened again afterwards."
        )
    return said
