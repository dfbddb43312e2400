"""What the Localities page says: the finding, a sentence for each group, and the table beside the chart."""

from collections import Counter

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.counting.definition import Time
from metrics.splits import BREAKDOWNS
from metrics.statistics.few import FEW
from metrics.statistics.funnel import Verdict
from reports import inert, wording
from reports.figure import Figure
from reports.rounding import whole
from reports.summaries.localities import Comparison, Place, Standing

MANY = 15
"""More groups than this, and only those that stand out get a sentence; the table has all of them."""
_NAMED = 4
"""More groups than this beyond chance, and the headline counts them instead of naming them."""
_PLURALS = {"locality": "localities", "team": "teams", "school": "schools and settings"}
HOW_TO_READ = (
    "Each mark is one group: the further right, the more cases, the higher, the larger its share. The fewer the cases, "
    "the more a share swings by chance, so the curves open to the left. **Between the inner curves** lie 95 in 100 "
    "groups that differ by chance alone, **between the outer ones** 998 in 1,000."
)
TABLE = (
    "By chance: the range that chance alone would give 95 in 100 groups of this size, if they were like the council as "
    "a whole. The order is that of the alphabet; a rank of small groups is mostly luck."
)
NO_BLAME = (
    "Beyond the outer curves something other than chance is at work. It may be the service, the children's needs, or "
    "how cases are recorded: the figure says where to ask, not what the answer is."
)


def plural(level: str, count: int = 2) -> str:
    """Localities, teams, schools and settings; one of them where there is one."""
    return wording.in_sentence(BREAKDOWNS[level].title) if count == 1 else _PLURALS[level]


def headline(found: Comparison) -> str:
    """Which groups differ by more than chance, each with its numbers."""
    place, here, many = found.place, found.council, _PLURALS[found.place.split]
    when = wording.when(place.period, is_day=place.metric.time is Time.AS_AT)
    start = f"{place.metric.name}: {inert.markdown(place.view.council)} {_lower_full(here)} {when}."
    if found.own and found.own.denominator:
        start += f" {sentence(found.own, found)}"
    elif found.own:
        start += f" There are no such cases in {inert.markdown(place.name)}."
    if place.school:
        return start
    total, differing = len(found.named), found.differing
    if total < 2:
        return f"{start} There are too few {many}{_inside(place)} with such cases to compare."
    if not differing:
        return f"{start} **None of {total:,} {many}{_inside(place)} differs by more than chance would give.**"
    if len(differing) > _NAMED:
        return f"{start} **{_how_many(differing, found)}, by more than chance would give.**"
    listed = wording.listed([_short(one, found) for one in differing])
    verb = "is" if len(differing) == 1 else "are"
    others = total - len(differing)
    rest = f"; the differences of the other {others:,} may be chance" if others > 1 else ""
    return f"{start} **{listed} {verb} further from the council's figure than chance would give**{rest}."


def _lower_full(figure: Figure) -> str:
    return f"**{wording.full(figure)}**" if figure.known else f"({wording.STATUS_WORDS[figure.status]})"


def _inside(place: Place) -> str:
    inside = [name for level, name in place.scope if name != NOT_RECORDED]
    return f" in {inert.markdown(inside[-1])}" if inside else ""


def _short(one: Standing, found: Comparison) -> str:
    way = one.judged(found.place.metric) or ("higher" if one.is_higher else "lower")
    return f"{inert.markdown(one.name)} ({way}: {wording.percent(one.value)}, {one.numerator:,} of {one.denominator:,})"


def _how_many(differing: tuple[Standing, ...], found: Comparison) -> str:
    """9 of 90 schools and settings differ: 4 higher and 5 lower."""
    ways = Counter(one.judged(found.place.metric) or ("higher" if one.is_higher else "lower") for one in differing)
    listed = wording.listed([f"{count:,} {way}" for way, count in sorted(ways.items())])
    many = f"{_PLURALS[found.place.split]}{_inside(found.place)}"
    return f"{len(differing):,} of {len(found.named):,} {many} differ from the council's figure ({listed})"


def sentence(one: Standing, found: Comparison) -> str:
    """**Milltown: 46% (142 of 306)**, lower than chance alone would give, which is worse."""
    start = f"**{inert.markdown(one.name)}: {wording.percent(one.value)}** ({one.numerator:,} of {one.denominator:,})"
    return f"{start}, {verdict_words(one, found)}."


def verdict_words(one: Standing, found: Comparison) -> str:
    """What can be said of a group, in words: never better or worse where chance may explain it."""
    words = "within what chance would give" if one.verdict is Verdict.CHANCE else str(one.verdict)
    judged = one.judged(found.place.metric)
    words += f", which is {judged}" if judged else ""
    return f"{words}; too few cases to tell much" if one.small and not one.differs else words


def sentences(found: Comparison) -> list[str]:
    """A sentence for each group; of many groups, for those outside the curves only, the rest counted."""
    if len(found.standings) <= MANY:
        return [sentence(one, found) for one in found.standings]
    outside = [one for one in found.standings if one.differs or one.perhaps]
    inside = len(found.standings) - len(outside)
    rest = f"**{'The other ' if outside else 'All '}{inside:,}** are within what chance would give."
    return [*(sentence(one, found) for one in outside), rest]


def by_chance(found: Comparison) -> str:
    """How many of so many groups would lie outside the curves if nothing but chance were at work."""
    count = len(found.standings)
    few = [one.name for one in found.standings if one.small]
    expected = whole(count * 0.05)
    words = (
        f"With {wording.counted(count, 'groups')}, about {expected:,} would lie outside the inner curves by chance "
        "alone. "
        if (expected)
        else ""
    )
    if few and len(few) <= 6:
        names = wording.listed([inert.markdown(name) for name in few])
        words += f"Fewer than {FEW} cases, so that little can be told: {names}."
    elif few:
        words += f"{len(few):,} of them have fewer than {FEW} cases, so that little can be told (hollow marks)."
    return words


def without_cases(found: Comparison) -> str:
    """The groups that have no cases at all, and what is not drawn; empty where there is nothing to say."""
    undrawn = len(found.standings) - len(found.drawn)
    few = "The cases whose place is not recorded are in the table, but too few to be drawn. " if undrawn else ""
    return few + _empty_words(found)


def _empty_words(found: Comparison) -> str:
    if not found.empty:
        return ""
    level = plural(found.place.split, len(found.empty))
    if len(found.empty) > 5:
        return f"{len(found.empty):,} {level} had no such cases."
    return f"No such cases in: {wording.listed([inert.markdown(name) for name in found.empty])}."


def table(found: Comparison) -> pd.DataFrame:
    """Every group in the order of the alphabet: not a ranking."""
    made = pd.DataFrame(
        {
            BREAKDOWNS[found.place.split].title: [one.name for one in found.standings],
            "Share": [wording.percent(one.value, places=1) for one in found.standings],
            "Counted": [f"{one.numerator:,} of {one.denominator:,}" for one in found.standings],
            "By chance": [_range(one) for one in found.standings],
            "More than chance": [_beyond(one, found) for one in found.standings],
        }
    )
    return wording.with_numbers(made, ["Share", "Counted", "By chance"])


def alternative(found: Comparison) -> str:
    """The chart for somebody who cannot see it: what it is, and what stands out."""
    place = found.place
    known = f" {place.view.council} as a whole: {wording.full(found.council)}." if found.council.known else ""
    outside = [
        f"{one.name} {wording.percent(one.value)} ({one.numerator:,} of {one.denominator:,}), "
        + verdict_words(one, found)
        for one in found.differing
    ]
    what = "; ".join(outside) if outside else "no group differs by more than chance"
    return (
        f"Funnel plot. {place.metric.name} by {plural(place.split, 1)}, "
        f"{wording.counted(len(found.standings), 'groups')}, by number of "
        f"cases.{known} Outside the outer limits: {what}."
    )


def _range(one: Standing) -> str:
    return f"{wording.percent(max(one.low, 0))} to {wording.percent(min(one.high, 1))}"


def _beyond(one: Standing, found: Comparison) -> str:
    """No; perhaps lower; lower, worse; no, few cases."""
    if one.verdict is Verdict.CHANCE:
        return "no, few cases" if one.small else "no"
    way = "higher" if one.is_higher else "lower"
    if one.perhaps:
        return f"perhaps {way}"
    judged = one.judged(found.place.metric)
    return f"{way}, {judged}" if judged else way
