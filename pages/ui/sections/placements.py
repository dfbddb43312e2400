"""The page on where children with plans are taught, a function for each of its questions."""

from collections.abc import Sequence

import pandas as pd

from metrics.base.periods import Period, day
from metrics.catalogue import CATALOGUE
from metrics.plans.placement.whereabouts import outside_by_authority
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import evidence, pieces
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.blocks.splits import split
from pages.ui.frame import choose, data, say
from pages.ui.frame.menu import UPLOAD, link_to
from reports.charts import placements as charts
from reports.charts import standard
from reports.figure import Figure
from reports.summaries.placements import Mix, beside, months_told
from reports.tables import placements as tables
from reports.tables import results
from reports.view import View
from reports.words import charts as chart_words
from reports.words.placements import mix as words

FIGURES = {
    "plans_in_independent_special": "Independent or non-maintained special",
    "plans_outside_our_area": "Outside our area",
    "plans_in_mainstream": "Mainstream",
    "plans_in_state_special": "State-funded special",
    "plans_without_a_place": "Without a place",
}
"""The figures that are split."""
LINES = {
    "plans_in_mainstream": "Mainstream",
    "plans_in_state_special": "State-funded special",
    "plans_outside_our_area": "Outside our area",
    "plans_in_independent_special": "Independent special",
}
"""The figures that are drawn month by month."""
SPLITS = ("primary_need", "age_band", "placement_kind", "locality", "sex")
FEWEST_MONTHS = 3


def mixes(view: View) -> tuple[Mix, ...]:
    """Ours first, then England, and the region and the council as published where a release is loaded."""
    return data.answer(view, ("placements",), lambda: beside(view, data))


def missing(view: View, mainstream: Figure) -> bool:
    """Says what is needed where no kind can be told; whether that was so."""
    if mainstream.known:
        return False
    no_register = data.register_held(view) is None
    pieces.note(words.NO_REGISTER if no_register else words.NO_NUMBERS)
    link_to(UPLOAD, "Load the register of schools" if no_register else "Load data with the numbers of settings")
    return True


def in_short(view: View, figures: Sequence[Figure], found: Sequence[Mix]) -> None:
    """Four shares beside every kind of setting and England's."""
    mainstream, special, independent, outside_us = figures
    cards, main = figures_beside_chart()
    with cards:
        pieces.figure_card("Independent special schools", independent, words.SPECIAL, key="independent")
        pieces.figure_card("Outside our area", outside_us, words.OUTSIDE_CARD, key="outside")
        pieces.figure_card("Mainstream schools", mainstream, words.UNITS_IN, key="mainstream")
        pieces.figure_card("State-funded special schools", special, words.MAINTAINED_AND_ACADEMIES, key="special")
    with main:
        ours, england = found[0], found[1]
        figure = data.answer(view, ("mix of placements",), lambda: charts.mix(ours, england))
        pieces.chart(figure, alt=words.alternative(ours, england), key="mix")
    _beneath(view, ours, england)
    pieces.small_print(words.HOW_TOLD)
    nowhere = data.figure("plans_without_a_place", view, view.today)
    pieces.card_evidence([*figures, nowhere], view)


def _beneath(view: View, ours: Mix, england: Mix) -> None:
    """What is beside England, and the evidence of every kind."""
    pieces.small_print(f"{words.beside_england(ours, england)} {words.not_told(ours)}")
    whole = CATALOGUE["plans_maintained"]
    split = data.split(whole.key, view, "placement_kind", view.today)
    evidence.evidence(
        whole,
        view,
        result=data.result(whole.key, view, [view.today], ["placement_kind"]),
        table=lambda: results.figures_table([one for one in split if one.whole], "Kind of setting"),
        key="mix",
        period=view.today,
        groups=[one.group for one in split if one.whole],
        by="placement_kind",
    )


def over_time(view: View) -> None:
    """Four shares at the end of each month; months before the placements are known are left out and named."""
    months = choose.drawn_months(view)
    told: list[Period] = data.answer(view, ("months told", tuple(months)), lambda: months_told(months, view, data))
    if len(told) < FEWEST_MONTHS:
        pieces.nothing_here(words.too_little_known(told[0].start if told else view.as_at))
        return
    lines = {name: data.result(key, view, told) for key, name in LINES.items()}
    ends = [[data.figure(key, view, day(month.end)) for month in (told[0], told[-1])] for key in LINES]
    pieces.points([said for pair in ends if (said := words.change(pair[0].metric.name, *pair))])
    figure = data.answer(view, ("placements over time", tuple(told)), lambda: charts.over_time(lines))
    pieces.chart(figure, alt=words.over_time_alternative(lines), key="placements_over_time")
    if len(told) < len(months):
        pieces.small_print(words.too_little_known(told[0].start))
    evidence.working(
        "How placements have changed",
        (words.HOW_TOLD, words.KEPT),
        CATALOGUE["plans_maintained"],
        view,
        table=lambda: tables.over_time(lines),
        key="placements_over_time",
        period=view.today,
    )


def outside(view: View, figure: Figure) -> None:
    """The areas that children go to, and which kinds of setting they go there for."""
    if not figure.known:
        pieces.nothing_here(words.no_area(figure))
        return
    found: pd.DataFrame = data.from_cases(outside_by_authority, view)
    say.words(words.areas(found, figure))
    if len(found):
        pieces.table(
            tables.by_authority(found.head(10)),
            key="outside",
            alt="Areas of other councils that children go to, with the number of children",
        )
    pieces.small_print(words.AREA)
    pieces.card_evidence([figure], view)


def by_group(view: View) -> None:
    """One share, split by what is recorded of the children."""
    metric = CATALOGUE[choose.one_of("Which figure", FIGURES, key="placement_figure")]
    recorded = data.shown_in(view).recorded
    offered = [key for key in SPLITS if key in recorded and not (key == "locality" and view.locality)]
    ways = [key for key in offered if key != "placement_kind" or metric.key == "plans_outside_our_area"]
    if not ways:
        pieces.nothing_here("Nothing is recorded of the children that they could be split by.")
        return
    by = BREAKDOWNS[choose.one_of("Split by", {key: BREAKDOWNS[key].title for key in ways}, key="placement_by")]
    groups = [one for one in data.split(metric.key, view, by.key, view.today) if one.known]
    whole = data.figure(metric.key, view, view.today)
    if not groups:
        pieces.nothing_here("There is nothing to compare here.")
        return
    figure = data.answer(
        view, ("placements by", metric.key, by.key), lambda: standard.groups(metric, groups, whole, to_100=False)
    )
    say.words(chart_words.split_finding(groups))
    split(metric, view, by, groups, key="placements_by", period=view.today, chart=figure)


def compared(found: Sequence[Mix]) -> None:
    """Ours beside what is published, kind by kind, and what to know before comparing."""
    pieces.table(
        tables.mixes(found),
        key="mixes",
        alt="Children with a plan by kind of setting: ours, and as published",
    )
    folded("What can be compared", lambda: pieces.points(words.comparable(found)), key="comparable")
    if len(found) < 3:
        pieces.small_print("Load DfE's release on the page Compare to see your region and your council as published.")


def by_code(view: View) -> None:
    """What SEN2's codes say where no kind of school is known."""
    whole = CATALOGUE["plans_maintained"]
    pieces.sum_of_parts(whole, view, "placement_kind", things="plans", period=view.today)


def not_told(view: View) -> None:
    """Plans whose setting cannot be told, records that are out of date, and which register it was looked up in."""
    keys = ("plans_placement_known", "plans_with_unknown_setting", "plans_at_shut_settings")
    known, unknown, shut = (data.figure(key, view, view.today) for key in keys)
    pieces.points(words.told_finding(known, unknown, shut))
    pieces.small_print(words.register_words(data.register_held(view), view.as_at))
    pieces.card_evidence([known, unknown, shut], view)
