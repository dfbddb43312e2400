"""How far figures can be trusted, in sentences: what each may become, what the checks found, how old each list is."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from data_access.storage.store import Batch
from metrics.base.code_list import NOT_RECORDED
from metrics.counting.bounds import Bounds
from metrics.datasets import rows_named
from metrics.schools.public_register import ESTABLISHMENTS_KEY
from metrics.statistics.few import FEW, is_few
from reports import inert, wording
from reports.summaries.data_quality import Check
from reports.summaries.to_mend import Group

QUESTION = "How far can today's figures be trusted, and why did they change?"
WAYS: Mapping[str, str] = {"locality": "Locality", "team": "Team", "officer": "Officer"}
BY: Mapping[str, str] = {"" if way == "locality" else way: title for way, title in WAYS.items()}
"""The same as the address names them: what is usual is not in it."""
ALL_CHECKS = "All checks"
WHOSE = (("of", "locality"), ("officer", "officer"))
"""What rows are kept to, as the address names it."""
NOT_HERE = "This check found nothing of theirs in any load."
CHOICES = ("check", "way", "of", "officer")
"""What is chosen on the page, as its address names it."""
HOW_FAR = (
    "A row to mend is one that some figure leaves out, because of a cell or of cells that do not fit together. Each "
    "bar runs, in percentage points beside the figure as counted, from what it is if none of the rows in question "
    "counted to what it is if all did; it is firm if no such row can move it. A fault in a need, a place or another "
    "column that decides nothing moves no figure here. A day that is wrong and possible no check sees."
)
NO_SHARES = "No share of these lists has a case in this period."
ONE_LOAD = "This is the first load. From the second on, each check has its trend here."
NO_CHECKS = "The checks found nothing in what is in force."
NOTHING_TO_MEND = "There is no row to mend."
NOBODY_NAMED = "No list that has rows to mend says whose they are in this way."
NOT_TOLD_APART = (
    "Of the lists that name one and have rows to mend: all of their rows, and those with something to mend. Who has "
    "more rows has more to mend, so compare the shares."
)
MENDING = (
    "Choose the file that these rows came from. You get them back in its own columns, each with what is wrong, and "
    'nothing else of the file. Mend them, and load the workbook on the page Upload as one that "adds to what is '
    'loaded". The file is not kept.'
)
ANOTHER_FILE = "This is not the file that any of these rows came from, or it was loaded in another way."
_SHOWN = 5
"""Loads whose numbers fit into a cell of a table. Ours."""
_QUOTED = re.compile(r' \("[^"]*"\)')


def nothing_known(as_at: date) -> str:
    """Why there is nothing to say of a past day."""
    return f"No load was true on {wording.day(as_at)} or before it, so nothing was known then. Choose a later day."


def headline(reached: Sequence[Bounds]) -> str:
    """The first share, and what the rows in question could make of it."""
    one = next((one for one in reached if one.value is not None), None)
    if one is None:
        return NO_SHARES
    when = f"; {one.period.name}" if one.metric.dated_by else ""
    said = f"**{one.metric.name}: {share(one.value)}** ({one.numerator:,} of {one.denominator:,}{when})."
    if not one.in_question:
        return f"{said} No row to mend can move it."
    rows = wording.counted(one.in_question, "rows")
    return f"{said} {rows[:1].upper()}{rows[1:]} in question could make it {reach(one)}."


def reach(one: Bounds) -> str:
    """59.9% to 60.5%; or as it is, where a tenth of a point does not tell them apart."""
    least, most = share(one.least), share(one.most)
    return f"no other than {least}" if least == most else f"{least} to {most}"


def sentence(one: Bounds) -> str:
    """1 of these has something to mend and 8 more may belong to it: it could be 59.9% to 60.5%."""
    if not one.in_question:
        return "No row to mend can move it."
    outside, parts = len(one.outside), []
    if one.inside:
        parts.append(f"{one.inside:,} of these {wording.by_number(one.inside, 'has', 'have')} something to mend")
    if outside:
        more = "more" if one.inside else wording.by_number(outside, "row", "rows") + " outside it"
        parts.append(f"{outside:,} {more} may belong to it")
    return f"{wording.listed(parts)}: it could be {reach(one)}."


def ranges_table(found: Sequence[Bounds]) -> pd.DataFrame:
    """A line for each share: as it is counted, and which rows may make it another."""
    made = pd.DataFrame(
        {
            "Figure": one.metric.name,
            "As counted": f"{share(one.value)} ({one.numerator:,} of {one.denominator:,})",
            "What may move it": sentence(one),
        }
        for one in found
    )
    return wording.with_numbers(made, ["As counted"])


def share(value: float | None) -> str:
    """46.1%."""
    return wording.percent(value, places=1) if value is not None else "no cases"


def facts(
    by_day: Sequence[tuple[date, int]], found: Sequence[Check], unread: int, newest: Mapping[str, Batch | None]
) -> list[str]:
    """How many rows there are to mend, how many are in no figure, and which list is oldest."""
    days = dict(by_day)
    now = by_day[-1][1] if by_day else 0
    acted = [one for one in found if one.to_mend]
    said = f"**{wording.counted(now, 'rows').capitalize()} to mend**"
    if now:
        lists = len({one.about for one in acted if one.now})
        said += f" in {wording.counted(lists, 'lists')}"
    made = [f"{said}{_since(by_day) if len(days) > 1 else ''}."]
    if unread:
        made.append(f"**{wording.counted(unread, 'rows')} not understood**, and in no figure.")
    return [*made, oldest(newest)]


def _since(by_day: Sequence[tuple[date, int]]) -> str:
    (then, before), (_, now) = by_day[-2:]
    if now == before:
        return f", as many as with what was known on {wording.day(then)}"
    return (
        f", {abs(now - before):,} {'more' if now > before else 'fewer'} than with what was known on {wording.day(then)}"
    )


def oldest(newest: Mapping[str, Batch | None]) -> str:
    """The list whose newest extract is the oldest; of the council's own lists."""
    own = {about: one.extracted_on for about, one in newest.items() if one and about != ESTABLISHMENTS_KEY}
    if not own:
        return "No list is loaded."
    first = min(own.values())
    if first == max(own.values()):
        return f"**Every list** that is loaded is as at {wording.day(first)}."
    names = [rows_named(about) for about, day in own.items() if day == first]
    behind = wording.counted((max(own.values()) - first).days, "days")
    return f"**Oldest list:** {wording.listed(names)}, as at {wording.day(first)}, {behind} behind the newest."


def check(one: Check) -> str:
    """What a check says: the list and the column first."""
    where = rows_named(one.about).capitalize() if one.about else "A list"
    return f"{where}, {fault(one)}" if one.column else f"{where}: {fault(one)}"


def fault(one: Check) -> str:
    """The same without the list; and without what it quotes of one row."""
    said = _QUOTED.sub("", one.message)
    return f"{one.column}: {said}" if one.column else said


def amount(one: Check, value: int | None) -> int | str | None:
    """14, or that it is about a whole column."""
    return wording.counted(value, "columns") if one.whole and value else value


def trend(one: Check | Group) -> str:
    """20 → 17 → 14: the last loads, oldest first."""
    return " → ".join(f"{count:,}" for _, count in one.trend[-_SHOWN:])


def touches(one: Check | Group) -> str:
    """Which main shares its rows alone may move, and from where to where."""
    return "; ".join(f"{some.metric.name}: {share(some.least)} to {share(some.most)}" for some in one.moves)


def checks_table(found: Sequence[Check]) -> pd.DataFrame:
    """A line for each check: what it says, in how many rows, the loads before, and which figures it may move."""
    shown = pd.DataFrame(
        {
            "What was found": check(one),
            "Rows now": amount(one, one.now),
            "Load before": amount(one, one.before),
            "Loads, oldest first": trend(one),
            "Figures it may move, alone": touches(one),
        }
        for one in found
    )
    shown = wording.with_numbers(shown, ["Rows now", "Load before"])
    if not any(one.before is not None for one in found):
        shown = shown.drop(columns=["Load before", "Loads, oldest first"], errors="ignore")
    return (
        shown if any(one.moves for one in found) else shown.drop(columns="Figures it may move, alone", errors="ignore")
    )


def where(found: Sequence[Group], way: str) -> str:
    """Who has the highest share of rows to mend, among those with enough rows to say, and what it is over all."""
    told = [one for one in found if not is_few(one.of) and one.rows and one.name != NOT_RECORDED]
    if not told:
        return ""
    first = max(told, key=lambda one: one.share)
    rows, of = sum(one.rows for one in found), sum(one.of for one in found)
    return (
        f"**{inert.markdown(first.name)}** has the highest share of rows to mend: {first.rows:,} of {first.of:,} "
        f"({share(first.share)}); {rows:,} of {of:,} ({share(rows / of)}) over every {way.lower()}."
    )


def few(found: Sequence[Group]) -> str:
    """Which groups with rows to mend are too small to compare."""
    names = [inert.markdown(one.name) for one in found if one.rows and is_few(one.of)]
    return f"Fewer than {FEW} rows, so not to be compared: {wording.listed(names)}." if names else ""


def range_alternative(found: Sequence[Bounds]) -> str:
    """The bars of the main shares, for those who cannot see them."""
    said = [f"{one.metric.name} {share(one.value)}, from {share(one.least)} to {share(one.most)}" for one in found]
    return f"A bar for each figure from the least to the most it may be. {'; '.join(said)}."


def trend_alternative(by_day: Sequence[tuple[date, int]]) -> str:
    """The rows to mend over the loads, for those who cannot see the chart."""
    said = [f"{wording.day(day)} {count:,}" for day, count in by_day]
    return f"Rows at each day of a load: {'; '.join(said)}."


def group_alternative(found: Sequence[Group]) -> str:
    """The bars of the groups."""
    said = [f"{one.name} {one.rows:,} of {one.of:,} ({share(one.share)})" for one in found]
    return f"Rows to mend as a share of all. {'; '.join(said)}."


def never_loaded(newest: Mapping[str, Batch | None]) -> str:
    """The lists that no figure can be counted from, because none was loaded."""
    names = [rows_named(about) for about, one in newest.items() if one is None]
    return f"Never loaded: {wording.listed(names)}." if names else ""
