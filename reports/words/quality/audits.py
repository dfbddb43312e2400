"""The words of the page on the quality of plans: what audits find, and what moderation changes."""

from metrics.counting.definition import Status
from reports import wording
from reports.figure import Figure

NO_AUDITS = (
    "**No register of audits is loaded.** Load one on the Upload page, one row for each audit: its day, the case, the "
    "overall grade, a column for each section, and the grade after moderation. Who audited is not kept."
)
CHOSEN = (
    "Plans are picked for audit, so a share is of the plans audited and not of all plans. No national figure stands "
    "beside it, because councils' audit tools differ."
)


def opening(done: Figure, good: Figure, before: Figure, answers: Figure, place: str = "") -> str:
    """How many plans were audited, how many are good, beside the year before, and what families say."""
    told = " ".join(one for one in (_audited(done, good, before), _families(answers)) if one)
    return f"{place}: {told}" if place and told else told


def _audited(done: Figure, good: Figure, before: Figure) -> str:
    """Nothing where no audits are loaded; else their number, and those that are good."""
    if done.status is Status.NOT_RECORDED:
        return ""
    when = wording.period_words(done.period)
    if not done.known:
        return f"How many plans were audited in {when} is {wording.STATUS_WORDS[done.status]}."
    if not done.whole:
        return f"No plans were audited in {when}."
    were = wording.by_number(done.whole, "was", "were")
    words = f"**{wording.counted(done.whole, 'plans')} {were} audited** in {when}"
    if good.status is Status.NO_CASES:
        return f"{words}; none has a grade that can be told."
    if not good.known:
        return f"{words}; how many are good is {wording.STATUS_WORDS[good.status]}."
    a_year_ago = f"; a year earlier {wording.full(before)}" if before.known else ""
    return f"{words}; **{wording.full(good)} good or better**{a_year_ago}."


def _families(answers: Figure) -> str:
    return f"Of families' answers **{wording.full(answers)} positive**." if answers.known else ""


def moderation_finding(moderated: Figure, changed: Figure) -> str:
    """How often somebody else looks at a grade, and how often that changes it."""
    if not moderated.known:
        return f"Whether audits were moderated: {wording.STATUS_WORDS[moderated.status]}."
    said = f"**{wording.full(moderated)} of the audits were moderated.**"
    if changed.known:
        return f"{said} Of those with a grade before and after it, **{wording.full(changed)} were changed**."
    if changed.status is Status.SUPPRESSED:
        return f"{said} How many grades it changed is hidden, to protect privacy."
    return f"{said} No audit has a grade both before and after it, so whether moderation changes any cannot be said."
