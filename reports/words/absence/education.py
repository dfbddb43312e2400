"""The words of the blocks about children without education: what was reported, owed, arranged, and who shares."""

from collections.abc import Sequence

import pandas as pd

from metrics.education.missing_education import also_open
from reports import wording
from reports.figure import Figure, Part

NO_NOTICES = "No log of schools' notices is loaded, so nobody can say of whom schools told the council."
NO_LIST = "No section 19 list is loaded, so nobody can say who is owed education and who has it."
NO_SCHOOLS = "No register of schools is loaded, so nobody can say which schools share their registers."
DAYS = "**Children without education**, by how long they have been without it:"
NOBODY = "Nobody on these lists is without education."
SIX_WEEKS = "Six weeks is local practice for a part-time timetable, not law."
DAY_1 = "The day of an exclusion counts as the first school day."
STRICT = (
    "The law has no number of days. The clock starts on the latest of the 15th day of illness, the day the council "
    "knew and the sixth day of an exclusion; holidays do not count. Those still waiting count with their days so far."
)
ONE_LIST = (
    "Each child stands here once, whatever lists name them: the section 19 list, permanent exclusions, children with a "
    "plan and no school, schools' notices, and registers that show 15 days of illness. A child whose education is "
    "running is not on it. Some may be back at school without anybody having said so: look before acting."
)


def reported_finding(absent: Figure, ill: Figure, without: Figure) -> str:
    """Who was reported this school year, and for how many nothing has begun."""
    if not ill.known:
        return NO_NOTICES
    words = f"This school year schools reported **{wording.counted(ill.whole, 'children')} away ill for 15 days** and "
    words += f"**{absent.whole:,} absent for 10 days without authorisation**. "
    if not without.known:
        return words + f"For how many no education has begun is {wording.STATUS_WORDS[without.status]}."
    if not without.whole:
        return words + "No notice is open without education."
    return words + f"For **{without.whole:,}** of them no education has begun and the notice is still open."


def late_card(late: Figure) -> str:
    """How many notices came after the day."""
    return f"Came after the 10th or 15th day itself, {wording.period_words(late.period)}."


def without_card() -> str:
    """What the figure is."""
    return "reported this school year, with the notice still open and no education begun."


def unseen_card(unseen: Figure) -> str:
    """Pupils whom registers show and no notice names."""
    if not unseen.known:
        return "Needs schools' registers beside the notices."
    return "Away ill for 15 days this school year, in the registers we see, and no school told us."


def path_finding(everyone: Figure, stages: Sequence[Figure]) -> str:
    """How far the children on the list have come."""
    if not everyone.known:
        return NO_LIST
    count = {one.group: one.whole for one in stages}
    undecided, waiting, running = (list(count.values())[place] if len(count) > place else 0 for place in range(3))
    are = wording.by_number(everyone.whole, "is", "are")
    words = f"**{wording.counted(everyone.whole, 'children')} {are} on the section 19 list.** "
    owed = wording.by_number(waiting, "is", "are")
    words += f"For {undecided:,} nobody has decided, {waiting:,} {owed} owed education that has not started, and "
    return words + f"for {running:,} it is running."


def decided_card(undecided: Figure, days: Figure) -> str:
    """Who waits for a decision, and how long."""
    if not undecided.known:
        return f"How many wait for a decision is {wording.STATUS_WORDS[undecided.status]}."
    if not undecided.whole:
        return "Nobody waits for a decision."
    usual = f", half of them for more than {wording.value(days)}" if days.known and days.value else ""
    wait = wording.by_number(undecided.whole, "waits", "wait")
    return f"{wording.counted(undecided.whole, 'children')} {wait} for a decision{usual}."


def covered_card(on_time: Figure) -> str:
    """How many started in time."""
    if on_time.numerator is None:
        return "Of those who are owed education."
    return f"Of those who are owed education; {on_time.numerator:,} had it from the day the duty was clear."


def days_card(waits: pd.DataFrame) -> str:
    """The longest tenth, and how many waited over 30 and 60 school days."""
    if waits.empty:
        return "No waits to show."
    line = waits.iloc[0]
    words = f"is the middle wait. One in ten waited {wording.number(line['ninth'])} school days or more; "
    return words + f"{int(line['over_30']):,} of {int(line['children']):,} over 30, {int(line['over_60']):,} over 60."


def reviews_card() -> str:
    """What is overdue."""
    return "arrangements or refusals not looked at for more than 6 weeks, or never."


def more_points(hours: Figure, part: Figure, lost: Figure, sixth: Figure, left: Figure) -> list[str]:
    """What else is to be said of education that was arranged or not."""
    said = []
    if hours.known:
        said.append(
            f"Children whose education runs get **{wording.value(hours)} of full-time hours**; "
            f"{part.whole:,} {wording.by_number(part.whole, 'gets', 'get')} less than a full week."
        )
    if lost.known:
        were = "was" if lost.value == 1 else "were"
        said.append(f"**{wording.value(lost)} {were} lost** this school year by children who were owed it.")
    if sixth.known:
        has = wording.by_number(left.whole, "has", "have")
        said.append(
            f"By the sixth school day of a permanent exclusion, **{wording.full(sixth)}** had education in "
            f"{wording.period_words(sixth.period)}; on {left.period.name} {left.whole:,} {has} nothing yet. {DAY_1}"
        )
    return said


def part_time_card(over: Figure) -> str:
    """How many too long."""
    if not over.known:
        return f"go to school part of the week; for how long is {wording.STATUS_WORDS[over.status]}."
    return f"go to school part of the week; {over.whole:,} for more than six weeks."


def unplaced_card(share: Figure, days: Figure) -> str:
    """Which share of all they are, and how long they wait."""
    usual = f"; half of them have waited more than {wording.value(days)}" if days.known and days.value else ""
    of = wording.percent(share.value or 0, places=1)
    return f"of compulsory school age have a plan and no school: {of} of {share.denominator or 0:,}{usual}."


def places_points(home: Figure, elsewhere: Figure, unknown: Figure, reviewed: Figure, unseen: Figure) -> list[str]:
    """Where the other children with a plan are, each apart."""
    said = []
    if home.known:
        said.append(
            f"Educated at home by their parents' choice: **{_share(home)}**; otherwise than at school as "
            f"the council arranged: **{_share(elsewhere)}**. Neither counts as waiting for a place."
        )
        said.append(f"Where they are is not recorded for **{_share(unknown)}**: a gap in the list.")
    if reviewed.whole:
        have = wording.by_number(reviewed.whole, "has", "have")
        said.append(f"**{reviewed.whole:,}** on a part-time timetable {have} a plan that was not reviewed since.")
    if unseen.known:
        said.append(
            f"Of children with a plan in our schools, **{_share(unseen)}** are in no register we see. "
            "That is a gap in the data and says nothing about whether they attend."
        )
    return [*said, SIX_WEEKS]


def sharing_finding(sharing: Figure, silent: Figure) -> str:
    """How many schools share, are silent, never signed up."""
    if not sharing.known:
        return NO_SCHOOLS
    of, those = sharing.denominator or 0, sharing.numerator or 0
    never = of - those - silent.whole
    share = wording.by_number(those, "shares its register", "share their registers")
    return (
        f"**{those:,} of {wording.counted(of, 'schools')} {share}** ({wording.percent(sharing.value or 0)}). "
        f"{silent.whole:,} signed up and sent nothing in the last five school days; {never:,} never signed up."
    )


def pupils_card(plans: Figure) -> str:
    """Pupils with a plan covered."""
    return f"Of pupils with an EHC plan: {wording.full(plans)}." if plans.known else ""


def officer_card(cluster: Figure) -> str:
    """Who has nobody."""
    if not cluster.known:
        schools = f"how many schools belong to no cluster is {wording.STATUS_WORDS[cluster.status]}"
    elif not cluster.whole:
        schools = "every school belongs to a cluster"
    else:
        belong = wording.by_number(cluster.whole, "belongs", "belong")
        schools = f"{wording.counted(cluster.whole, 'schools')} {belong} to no cluster"
    return f"have no named attendance officer; {schools}."


def age_card() -> str:
    """What the figure is."""
    return "since the last data, in the middle school. Holidays do not count."


def without_education(rows: pd.DataFrame) -> str:
    """How many children have no education and since when; nothing where nobody is on the lists."""
    if rows.empty:
        return ""
    known = rows["school_days"].dropna()
    longest = f", the longest for {wording.counted(int(known.max()), 'school days')}" if len(known) else ""
    have = wording.by_number(len(rows), "has", "have")
    return f"**{wording.counted(len(rows), 'children')} {have} no education that these lists know of**{longest}."


def list_finding(rows: pd.DataFrame) -> str:
    """How many of them have something else open."""
    if rows.empty:
        return NOBODY
    return f"For **{int(also_open(rows).sum()):,}** of them something else is open too."


def days_alternative(parts: Sequence[Part]) -> str:
    """The chart of how long, in words."""
    each = "; ".join(f"{part.label}: {part.count:,}" for part in parts)
    return f"Bar chart. Children without education by how long they have been without it. {each}."


def reasons_line(rows: pd.DataFrame) -> str:
    """How the children of the list come to their number: each reason with its children, and those with several.

    It says why this number is none of those further up: each of them counts the children of one list alone.
    """
    if rows.empty:
        return ""
    reasons = rows["why"].astype("str").str.split("; ")
    each = reasons.explode().value_counts(sort=False)
    parts = [f"{words} {number:,}" for words, number in each.sort_values(ascending=False, kind="stable").items()]
    several = int((reasons.map(len) > 1).sum())
    again = int(each.sum()) - len(rows)
    added = " + ".join(parts)
    if not again:
        return f"**{len(rows):,}** = {added}."
    have = wording.counted_with(several, "children", "has", "have")
    return f"**{len(rows):,}** = {added} − {again:,}, because {have} more than one of these reasons."


def not_held(rows: pd.DataFrame) -> str:
    """Which registers are missing, so that nobody reads a blank as no."""
    names = {
        "open_complaint": "complaints",
        "open_appeal": "appeals",
        "open_part_time": "part-time timetables",
        "severe": "schools' registers",
    }
    missing = [words for name, words in names.items() if len(rows) and rows[name].isna().all()]
    return f"Not loaded, so not shown here: {wording.listed(missing)}." if missing else ""


def _share(figure: Figure) -> str:
    """1.5% (92 of 6,528): small shares need the decimal."""
    return f"{wording.percent(figure.value or 0, places=1)} ({wording.parts(figure)})"
