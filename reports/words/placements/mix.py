"""The words of the page on where children with plans are taught."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from metrics.counting.definition import Status
from metrics.national import placements as national
from metrics.plans.placement.kinds import GROUPS
from reports import inert, wording
from reports.figure import Figure
from reports.summaries.placements import ENOUGH_KNOWN, Mix

QUESTION = "Where are children with plans taught, and how much is outside our area or in independent schools?"
NO_REGISTER = (
    "**The public register of schools is not loaded, so the kind of a school is not known.** What is shown rests on "
    'SEN2\'s codes alone, which say it of children without a school. Download "Establishment fields CSV" from Get '
    "Information about Schools (get-information-schools.service.gov.uk, Downloads), and load the file as it is on the "
    "page Upload."
)
NO_NUMBERS = (
    "**The data name no setting by its number (URN), so the kind of setting is not known.** It is in SEN2's "
    "placements, and most case systems can export it: a column headed URN is enough."
)
AREA = (
    "An academy or an independent school lies in the area of the council it stands in, whoever pays. A child who lives "
    "near the border may have a short way to school, so a high share is not bad in itself: ask how far, and why."
)
HOW_TOLD = (
    "The kind comes from the setting's number in the public register of schools; for children without a school, from "
    "SEN2's code. Whether a child is in a unit is the council's own record. Shares are of the plans whose kind of "
    "setting is known."
)
TOO_LITTLE_KNOWN = (
    "When the present placements began is on record, and what was before them is not known: before {since}, the kind "
    "of setting is known for fewer than {enough} of the plans, too few to say how the mix has changed."
)
KEPT = (
    "Without the day a placement began, the present placement is taken for past days too; with it, what was before is "
    "not known."
)
UNITS_IN = "Their SEN units and resourced provision are in it."
MAINTAINED_AND_ACADEMIES = "Special schools that councils maintain, special academies and free schools."
SPECIAL = "Non-maintained special schools, which are charities, are in it."
OUTSIDE_CARD = "Of those at a school or college that the register of schools has."


def headline(mainstream: Figure, special: Figure, independent: Figure, outside: Figure, place: str = "") -> str:
    """The mix in one sentence, and how much lies outside the area."""
    if not mainstream.known:
        return f"What kind of setting children with a plan are in is {wording.STATUS_WORDS[mainstream.status]}."
    first = f"**{_share(mainstream)} of children with a plan are in mainstream schools**"
    if not (special.known and independent.known):
        return f"{first} ({wording.parts(mainstream)})."
    words = (
        f"{first}, {_share(special)} in state-funded and **{_share(independent)} in independent special schools** "
        f"({wording.parts(independent)})"
    )
    words = f"In {place}, {words}" if place else words
    if not outside.known:
        return f"{words}."
    return f"{words}; **{_share(outside)} go outside our area** ({wording.parts(outside)})."


def _share(figure: Figure) -> str:
    return wording.percent(figure.value or 0)


def beside_england(ours: Mix, england: Mix) -> str:
    """Which kinds of setting are the furthest above and below England's share."""
    gaps = {group: (ours.share(group) or 0) - (england.share(group) or 0) for group in GROUPS}
    most, least = max(gaps, key=lambda group: gaps[group]), min(gaps, key=lambda group: gaps[group])
    told = [
        f"**{words} than in England: {wording.in_sentence(GROUPS[group][0])}**, {here} beside {there}"
        for words, group in (("More", most), ("Less", least))
        for here, there in [_shares(group, ours, england)]
        if here != there and (gaps[group] > 0) == (group == most)
    ]
    if not told:
        return f"Each kind of setting has the same share as in England in {england.when}."
    return f"{'. '.join(told)} (England in {england.when})."


def _shares(group: str, *found: Mix) -> list[str]:
    return [wording.percent(one.share(group) or 0) for one in found]


def not_told(ours: Mix) -> str:
    """How many plans are in no bar."""
    if not ours.not_told:
        return ""
    whole = ours.known + ours.not_told
    are = wording.by_number(ours.not_told, "is", "are")
    return f"{ours.not_told:,} of {wording.counted(whole, 'plans')} {are} in no bar: the kind of setting is not known."


def alternative(ours: Mix, england: Mix) -> str:
    """The chart for somebody who cannot see it."""
    found = "; ".join(
        f"{GROUPS[group][0]}: {wording.percent(ours.share(group) or 0)} ({ours.counts[group]:,}), {england.name} "
        f"{wording.percent(england.share(group) or 0)}"
        for group in GROUPS
        if ours.counts[group]
    )
    return f"Bar chart. Children with a plan by kind of setting, beside {england.name} in {england.when}. {found}."


def change(name: str, then: Figure, now: Figure) -> str:
    """How one share stands beside that at the beginning of the months drawn."""
    if not (then.known and now.known):
        return ""
    words = f"{name}: **{wording.full(now)}** on {now.period.name}"
    if wording.value(then) == wording.value(now):
        return f"{words}, the same share as on {then.period.name} ({wording.parts(then)})."
    return f"{words}, {wording.full(then)} on {then.period.name}."


def over_time_alternative(lines: Mapping[str, pd.DataFrame]) -> str:
    """The lines for somebody who cannot see them."""
    ends = [
        f"{name}: {wording.percent(line['value'].iloc[0])} at first, {wording.percent(line['value'].iloc[-1])} at last"
        for name, line in lines.items()
        if line["value"].notna().iloc[[0, -1]].all()
    ]
    return f"Line chart. Shares of plans at the end of each month. {'; '.join(ends)}."


def no_area(outside: Figure) -> str:
    """Why nothing is said of the area."""
    if outside.status is Status.NO_CASES:
        return (
            "Which area a setting lies in cannot be told: put the council's number into the settings, as `authority`."
        )
    return f"The area of settings is {wording.STATUS_WORDS[outside.status]}."


def areas(found: pd.DataFrame, outside: Figure) -> str:
    """In how many areas the settings lie, and in which one most do."""
    if found.empty:
        return "No child goes to a setting in another council's area."
    whole, first = outside.numerator or 0, found.iloc[0]
    name = inert.markdown(str(first["authority"]))
    words = f"**{wording.counted(whole, 'children')}** {wording.by_number(whole, 'goes', 'go')} to settings in"
    if len(found) == 1:
        return f"{words} 1 other council's area: {name}."
    most = "most of them" if 2 * first["children"] > whole else "the largest number"
    return f"{words} the areas of {len(found):,} other councils, {most} in {name} ({first['children']:,})."


def comparable(found: Sequence[Mix]) -> list[str]:
    """What to know before comparing: the basis, and each group that is not counted alike."""
    shown = [group for group in national.NOT_COMPARABLE if any(one.counts[group] for one in found)]
    basis = (
        "Shares are of the plans whose kind of setting is known, ours and the published ones alike; DfE's own "
        "percentages are of all plans, and a little lower. DfE counts in January, we on the day shown."
    )
    return [basis, *(f"{GROUPS[group][0]}: {wording.in_sentence(national.NOT_COMPARABLE[group])}" for group in shown)]


def told_finding(known: Figure, unknown: Figure, shut: Figure) -> list[str]:
    """What cannot be told, and which records are out of date."""
    if not known.known:
        return [f"Whether the kind of setting can be told is {wording.STATUS_WORDS[known.status]}."]
    said = [f"The kind of setting is known for **{wording.full(known)}** of the plans."]
    if unknown.known and unknown.whole:
        names = wording.by_number(unknown.whole, "names a setting", "name settings")
        said.append(
            f"**{wording.counted(unknown.whole, 'plans')}** {names} that the register of schools does not tell."
        )
    if shut.known and shut.whole:
        names = wording.by_number(shut.whole, "names a school", "name schools")
        said.append(
            f"**{wording.counted(shut.whole, 'plans')}** {names} that had closed, or had not yet opened: as a rule a "
            "school that became an academy, with a new number. They stay with the kind of the school that is named."
        )
    return said


def register_words(held: date | None, as_at: date) -> str:
    """Which extract of the register speaks on the day shown."""
    if held is None:
        return ""
    words = f"The register of schools of **{wording.day(held)}** says what each setting is"
    return f"{words}; it is the oldest that is loaded." if held > as_at else f"{words}."


def too_little_known(since: date) -> str:
    """Why older months are not drawn."""
    return TOO_LITTLE_KNOWN.format(since=f"{since:%B %Y}", enough=wording.percent(ENOUGH_KNOWN))
