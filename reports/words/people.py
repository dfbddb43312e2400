"""Requests and plans for the number of people who live here, beside England's where both numbers are known."""

from datetime import timedelta

from metrics.base.periods import Period
from metrics.national.counts import PLANS_IN_JANUARY, REQUESTS_RECEIVED
from metrics.national.published import PublishedCount
from reports import wording
from reports.figure import Figure

NO_ENGLAND = (
    "England's rates appear beside these once the settings have the number of people aged 0 to 25 in England "
    "(`england_people`), which ONS publishes."
)


def for_the_people(requests: Figure, plans: Figure, pupils: Figure, england_people: int | None) -> list[str]:
    """A sentence for each rate that is known; what is missing for England's is said last."""
    said = []
    if requests.known:
        theirs = _england(REQUESTS_RECEIVED, england_people, requests.period)
        if theirs and not _is_a_year(requests.period):
            theirs = " England's is of whole years, so it is not set beside."
        said.append(
            f"**{wording.value(requests)} requests for every 1,000 aged 0 to 25** in "
            f"{wording.period_words(requests.period)}.{theirs}"
        )
    if plans.known:
        theirs = _england(PLANS_IN_JANUARY, england_people, plans.period)
        said.append(
            f"**{wording.value(plans)} plans for every 1,000 aged 0 to 25** on {plans.period.name}.{theirs}",
        )
    if pupils.known:
        said.append(
            f"**{wording.value(pupils)} plans for every 100 pupils** on {pupils.period.name}, also of those who learn "
            "at college, at home or elsewhere."
        )
    return [*said, NO_ENGLAND] if england_people is None and (requests.known or plans.known) else said


def _is_a_year(period: Period) -> bool:
    """Whether it goes on to the day before its first day a year later: the rate of a part stands beside no year."""
    after = period.end + timedelta(days=1)
    return (after.year - 1, after.month, after.day) == (period.start.year, period.start.month, period.start.day)


def _england(numbers: dict[int, PublishedCount], people: int | None, period: Period) -> str:
    """England's of the period's last year, or the newest before it, for the number of people in the settings."""
    years = [year for year in numbers if year <= period.end.year]
    if people is None or not years:
        return ""
    latest = numbers[max(years)]
    rate = wording.decimal(1_000 * latest.count / people)
    return f" England: {rate}, {latest.when} ({latest.count:,} for {people:,} people)."
