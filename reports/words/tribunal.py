"""The words of the page on the Tribunal: findings, what the rate rests on, what may be compared and what not."""

from collections.abc import Mapping, Sequence

from metrics.national import tribunal
from metrics.tribunal.appeal_rate import BesideEngland, Light
from metrics.tribunal.appeals import Spread
from metrics.tribunal.reconciliation import Reconciliation
from reports import wording
from reports.figure import Figure
from reports.rounding import rounded
from reports.summaries.series import Point, Series

NO_LOG = (
    "**No log of appeals is loaded.** The published rates below need none. Load the log on the Upload page, one row "
    "for each appeal: its number, the day it was registered, what is appealed, the outcome and its day."
)
NO_MEDIATIONS = "No log of mediations is loaded. Load one on the Upload page, one row for each mediation."
NO_RELEASE = (
    "**DfE's release is not loaded**, so only England's rates, which are built in, stand beside ours. The page Compare "
    "loads it, and then the region and the statistical neighbours are drawn here too."
)
NO_NUMBER = (
    "The council's own published rate cannot be found, because neither the files nor the settings give its DfE number."
)
WHAT_IT_IS = (
    "The published rate sets the appeals of a calendar year against all decisions that could be appealed: requests "
    "refused, decisions not to issue a plan, plans held in the January after, and plans that ceased because needs are "
    "met. Nine in ten of these are plans held, so a council whose plans grow fast has a lower rate for as many appeals."
)
_PRINTED, _LIKE_FOR_LIKE = tribunal.IN_DEVELOPMENT, tribunal.IN_DEVELOPMENT_LIKE_FOR_LIKE
IN_DEVELOPMENT = (
    f'DfE\'s new rate, called "in development" (England {wording.printed(_PRINTED.printed)} as printed for '
    f"{_PRINTED.when}, {wording.printed(_LIKE_FOR_LIKE.printed)} like for like), has about "
    "half as many decisions beneath it. It is not in this chart, and must not be set beside these."
)
OUTCOMES = (
    "The Ministry of Justice publishes outcomes for England only and by academic year, so there is no published "
    'figure of a council to set beside these. We never say "upheld": in the Ministry\'s tables it means that the '
    "council won, and to many families the opposite."
)
NO_MEDIAN = (
    f"No national figure stands beside the days to the outcome: in {tribunal.MEDIANS_STOPPED} the Ministry of Justice "
    "stopped publishing medians, because they may have been wrong."
)
ORDER_LIMITS = (
    "**To assess a child:** tell the family within 2 weeks, and send the plan, if there is to be one, within 14.",
    "**To make a plan:** send the draft within 5 weeks and the plan within 11.",
    "**To change a plan:** within 5 weeks; within 2 where only the school or setting changes.",
    "Where the council does not oppose an appeal, the clock starts with its notice to the Tribunal.",
)
MEDIATION_LATER = "For mediations held up to two months ago: until then a family may still appeal."
UPSTREAM = (
    "An appeal is the end of a dispute that began with a decision. These are the decisions and waits it comes from."
)


def headline(registered: Figure, still_open: Figure, decided: Figure, given_up: Figure, place: str = "") -> str:
    """How many appeals, how many are open, who won, and how often the council gave way."""
    where = f"{place}: " if place else ""
    when = wording.period_words(registered.period)
    came = f"**{wording.counted(registered.whole, 'appeals')}** registered in {when}"
    now = f"**{still_open.whole:,} open** on {still_open.period.name}"
    if not registered.known:
        came = f"how many appeals were registered in {when} is {wording.STATUS_WORDS[registered.status]}"
    if not still_open.known:
        now = f"how many are open is {wording.STATUS_WORDS[still_open.status]}"
    said = [f"{where}{came}; {now}."]
    if decided.known and decided.denominator:
        many, were = decided.numerator or 0, wording.by_number(decided.numerator or 0, "was", "were")
        all_ = wording.counted(decided.denominator, "appeals")
        when = wording.in_period(decided.period, registered.period)
        said.append(f"Of {all_} that the Tribunal decided {when}, **{many:,} {were} decided for the family**.")
    if given_up.known and given_up.denominator:
        outcomes = wording.counted(given_up.denominator, "outcomes")
        when = wording.in_period(given_up.period, registered.period)
        said.append(f"The council gave way before a decision in {given_up.numerator:,} of {outcomes} {when}.")
    return " ".join(said)


def registered_card(before: Figure) -> str:
    """Beside the year before."""
    if not before.known or not before.whole:
        return "Discrimination claims are in this number."
    return f"{wording.number(before.whole)} in the same days a year earlier. Discrimination claims are in both."


def open_card(ages: Sequence[Figure]) -> str:
    """How many have been open for long."""
    return f"{wording.counted(ages[3].whole if len(ages) > 3 else 0, 'appeals').capitalize()} open for over a year."


def orders_card(overdue: Figure, spared: Figure) -> str:
    """What is overdue beside the share."""
    if not overdue.known:
        return f"How many are overdue is {wording.STATUS_WORDS[overdue.status]}."
    said = f"{wording.counted(overdue.whole, 'orders') if overdue.whole else 'No order'} overdue now"
    excused = f"; {wording.counted(spared.whole, 'orders')} with an exception left out" if spared.whole else ""
    return f"{said}{excused}."


def orders_line(overdue: Figure, running: Figure) -> str:
    """How many orders are late, and how many are coming due."""
    if not (overdue.known and running.known):
        return f"How many orders are overdue is {wording.STATUS_WORDS[overdue.status]}."
    late = wording.counted(overdue.whole, "orders").capitalize()
    first = " The one overdue longest comes first." if overdue.whole > 1 else ""
    return f"**{late} overdue**, {running.whole:,} not yet due.{first}"


def order_points(met: Figure, told: Figure, drafts: Figure, steps: Figure) -> list[str]:
    """What was in time of what the orders asked for."""
    named = (
        (met, "orders were carried out"),
        (told, "families were told of an ordered assessment"),
        (drafts, "drafts ordered were sent"),
        (steps, "steps that orders of the period ask for by now were done"),
    )
    return [f"{wording.full(one)} of the {words} in time." for one, words in named if one.known]


def rate_finding(own: Point | None, common: Point | None, beside: BesideEngland | None) -> str:
    """Our latest whole year, and beside England's the latest year that both have, on the same definition."""
    if own is None or own.value is None:
        return "Our own rate cannot be said yet: it needs a whole calendar year and the plans of the January after."
    words = f"In **{own.year}** our own count gives {_rate_words(own)}"
    if common is None or beside is None:
        return f"{words}. England has no rate of a year that we have too."
    apart, england = rounded(beside.points, 1), wording.percent(beside.england, places=1)
    side = "above" if apart > 0 else "below"
    gap = f"{abs(apart)} percentage points {side} England's {england}" if apart else f"the same as England's {england}"
    light = _light_words(beside.light) if apart or beside.light is Light.NONE else ""
    if common.year == own.year:
        return f"{words}, {gap}.{light}"
    ours = f"ours of that year was {_rate_words(common)}"
    return f"{words}. England's rate goes up to {common.year}; {ours}, {gap}.{light}"


def _rate_words(point: Point) -> str:
    value = wording.percent(point.value or 0, places=1)
    return f"**{value}** ({point.numerator:,} of {point.denominator:,} appealable decisions)"


def _light_words(light: Light) -> str:
    return {
        Light.GREEN: "",
        Light.AMBER: " That is up to a quarter more than England's.",
        Light.RED: " That is more than a quarter above England's.",
        Light.NONE: " With so few decisions the two are not compared.",
    }[light]


def parts_line(year: int, parts: Sequence[Figure], decisions: int) -> str:
    """What stands beneath the rate, as a line that adds up."""
    refused, no_plan, plans, ceased = (wording.number(part.whole) for part in parts)
    return (
        f"**{decisions:,} appealable decisions** in {year} = {refused} requests refused + {no_plan} decisions not to "
        f"issue a plan + {plans} plans held in January {year + 1} + {ceased} plans ceased because needs are met."
    )


def jump_words(jumps: Mapping[int, float], whose: str) -> list[str]:
    """Years in which the denominator grew or shrank so much that the rate is no news."""
    return [
        f"{whose} appealable decisions of {year} are {wording.decimal(times)} times those of {year - 1}: the rate of "
        f"{year} moved for that reason alone, and says nothing about appeals."
        for year, times in jumps.items()
    ]


def reconciliation_words(found: Sequence[Reconciliation]) -> list[str]:
    """Our log beside the Ministry's count, year by year."""
    told = {Light.GREEN: "close enough", Light.AMBER: "near, but check the log", Light.RED: "too far apart to use both"}
    return [
        f"{one.year}: {one.own:,} in our log, {one.published:,} counted by the Ministry of Justice "
        f"({wording.printed(wording.signed(100 * one.share))}): {told[one.light]}."
        if one.share is not None
        else f"{one.year}: {one.own:,} in our log, none counted by the Ministry of Justice: {told[one.light]}."
        for one in found
    ]


def rate_alt(found: Sequence[Series]) -> str:
    """The latest rate of each line, for somebody who cannot see the chart."""
    said = [
        f"{one.name} {wording.percent(one.sound[-1].shown or 0, places=1)} in {one.sound[-1].year}"
        for one in found
        if one.sound
    ]
    return f"Appeals to the Tribunal for the decisions that could be appealed, by calendar year: {'; '.join(said)}"


def upstream_points(
    refusals: Figure, appealed: Figure, late: Figure, waited: Figure, contents: Figure, quarters: Sequence[Figure]
) -> list[str]:
    """Refusals, late plans and disputes about contents, each with the appeals that came of it."""
    when = wording.period_words(refusals.period)
    said = [
        f"**Refusals:** {wording.counted(refusals.whole, 'requests')} received in {when} refused an assessment. "
        f"{_appealed_words(appealed, quarters)}"
    ]
    if late.known:
        said.append(
            f"**Late plans:** {wording.full(late)} of the plans issued came within 20 weeks. "
            f"{wording.counted(waited.whole, 'appeals').capitalize()} came from families who waited more than "
            "52 weeks for their plan."
        )
    if contents.known:
        said.append(
            f"**What plans say:** {wording.full(contents)} of the appeals are about the contents of a plan or "
            "the school or setting it names; in England it was "
            f"{wording.printed(tribunal.ABOUT_CONTENTS.printed)} in {tribunal.ABOUT_CONTENTS.when}."
        )
    return said


def _appealed_words(appealed: Figure, quarters: Sequence[Figure]) -> str:
    if not appealed.known:
        return f"How many were appealed is {wording.STATUS_WORDS[appealed.status]}."
    return (
        f"{wording.counted(appealed.whole, 'appeals').capitalize()} so far about refusals decided in these months; "
        f"{wording.counted(quarters[0].whole, 'appeals')} about refusals decided in this quarter "
        f"({quarters[0].period.name}), {quarters[1].whole:,} about those of the quarter before. Families have at least "
        "two months to appeal, so the latest numbers still grow."
    )


def linked_words(linked: int, rows: int) -> str:
    """How many appeals could be linked to a case."""
    if not rows or linked == rows:
        return ""
    many = f"{rows - linked:,} of {wording.counted(rows, 'appeals')} in the log"
    return f"{many} could not be linked to a case, so nothing is known of their wait."


def family_words(gained: Figure) -> str:
    """Decisions for the family and concessions together."""
    if not gained.known:
        return ""
    return f"**{wording.full(gained)} of the outcomes were for the family**, decided or conceded."


def spread_words(spread: Spread, median: Figure) -> str:
    """How long appeals took: the middle one, the average, and nine in ten."""
    longest, mean = wording.number(spread.nine_in_ten), wording.number(spread.mean)
    return (
        f"From registration to outcome, half of the {wording.counted(spread.appeals, 'appeals')} took up to "
        f"**{wording.value(median)}**, nine in ten up to {longest}; the average is {mean}."
    )
