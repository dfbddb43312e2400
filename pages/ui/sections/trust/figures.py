"""The parts of the page on data quality, of which one is shown at a time: which one, the address says."""

from collections.abc import Sequence

import streamlit as st

from metrics.counting.bounds import Bounds
from metrics.counting.registers import Council
from metrics.statistics.few import is_few
from pages.ui.blocks import pieces
from pages.ui.blocks.chosen import Chosen, any_of, from_list, side_by_side
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import say, state, trust
from pages.ui.frame.menu import UPLOAD, link_to
from reports import wording
from reports.charts import data_quality as charts
from reports.summaries import data_quality as summary
from reports.summaries.data_quality import Check
from reports.summaries.to_mend import Group
from reports.tables import data_quality as tables
from reports.view import View
from reports.words.loads import data_quality as words
from reports.words.loads.whose import groups_table

_FIRST = 6
"""As many checks as fit on one screen; the rest are folded."""
_MOST_RANGES = 11
"""As many shares as end on the first screen of a laptop; what moves each of all is folded."""
_MOST_BARS = 8
"""As many groups as fit on one screen; all are in the table."""


def figures(view: View, council: Council) -> None:
    """Between what and what each main share lies, and what there is to mend beside it."""
    reached, by_day = trust.reach(view, council), trust.by_day(view)
    told = words.facts(by_day, trust.checks(view, council), summary.not_understood(council), trust.newest_of_each(view))
    with st.container(key="sb_beside"):
        if reached:
            drawn = summary.first_of(reached, _MOST_RANGES)
            pieces.chart(charts.ranges(drawn), alt=words.range_alternative(drawn), key="ranges")
        else:
            pieces.nothing_here(words.NO_SHARES)
        pieces.points(told)
    pieces.small_print(words.HOW_FAR)
    title = (
        f"What moves each figure, of all {len(reached)}" if len(reached) > _MOST_RANGES else "What moves each figure"
    )
    folded(title, lambda: _sentences(reached), key="trust_sentences")


def _sentences(reached: Sequence[Bounds]) -> None:
    pieces.table(words.ranges_table(reached), key="ranges", alt="Each figure, and from what to what it may lie")


def checks(view: View, council: Council, chosen: Chosen) -> None:
    """The rows to mend over the loads, of all or of one place or officer; then each check, what moves most first."""
    if not trust.checks(view, council):
        pieces.nothing_here(words.NO_CHECKS)
        return
    with st.container(horizontal=True):
        key = _check_of(trust.checks(view, council), chosen)
        whose = {name: any_of(words.WAYS[way], chosen, name, trust.names(view, way)) for name, way in words.WHOSE}
    place, officer = whose.values()
    found, by_day = trust.checks(view, council, place, officer), trust.by_day(view, place, officer)
    picked = next((one for one in found if one.key == key), None)
    if key and not picked:
        pieces.nothing_here(words.NOT_HERE)
        return
    if len(by_day) < 2:
        pieces.small_print(words.ONE_LOAD)
    else:
        days = [*picked.trend] if picked else by_day
        pieces.chart(
            charts.over_loads(days, "Rows" if picked else "Rows to mend"),
            alt=words.trend_alternative(days),
            key=f"trend_{picked.key if picked else ''}",
        )
    if picked:
        pieces.table(
            words.checks_table([picked]), key="check", alt="What the check found, and which figures it may move"
        )
        return
    acted = [one for one in found if one.to_mend]
    if acted:
        pieces.table(words.checks_table(acted[:_FIRST]), key="checks", alt="The checks whose rows are to be mended")
        _more(f"The other {len(acted) - _FIRST} checks with rows to mend", acted[_FIRST:], "checks_more")
    else:
        pieces.nothing_here(words.NOTHING_TO_MEND)
    rest = [one for one in found if not one.to_mend]
    _more(f"For information: {wording.counted(len(rest), 'checks')}", rest, "checks_rest")


def _more(label: str, found: Sequence[Check], key: str) -> None:
    if found:
        folded(label, lambda: pieces.table(words.checks_table(found), key=key, alt=label), key=key)


def _check_of(found: Sequence[Check], chosen: Chosen) -> str:
    return from_list("Check", chosen, "check", {"": words.ALL_CHECKS} | {one.key: words.check(one) for one in found})


def where(view: View, council: Council, chosen: Chosen) -> None:
    """Who has rows to mend, of one check or of all: as a share of all of theirs, and over the loads."""
    side_by_side("By", chosen, "way", words.BY)
    way = chosen["way"] or "locality"
    check = _check_of([one for one in trust.checks(view, council) if one.to_mend], chosen)
    every = trust.groups(view, council, way, check)
    found = [one for one in every if one.rows and not is_few(one.of)][:_MOST_BARS]
    if not found:
        pieces.nothing_here(words.NOTHING_TO_MEND if every else words.NOBODY_NAMED)
    else:
        say.words(words.where(every, words.WAYS[way]))
        key = f"trust_{way}_{check}" if check else f"trust_{way}"
        pieces.chart(charts.by_group(found), alt=words.group_alternative(found), key=key)
    pieces.small_print(words.NOT_TOLD_APART)
    pieces.small_print(words.few(every))
    if len(trust.by_day(view)) > 1 and (told := [one for one in every if one.ever][:_MOST_BARS]):
        _groups(told, way, "trust_over_loads")
    if every:
        folded(
            f"All {len(every)}, also those without rows to mend",
            lambda: _groups(every, way, "trust_groups"),
            key="trust_groups",
        )


def _groups(found: Sequence[Group], way: str, key: str) -> None:
    title = words.WAYS[way]
    pieces.table(groups_table(found, title), key=key, alt=f"Rows to mend by {title.lower()}")


def ages(view: View) -> None:
    """How old each list is, and which were never loaded."""
    newest = trust.newest_of_each(view)
    on = state.today() if view.as_at == view.extracted_on and not view.is_sample else view.as_at
    say.words(words.oldest(newest))
    pieces.table(
        tables.ages(newest, on), key="ages", alt="Each list, the day that its newest load is true on, and its age"
    )
    pieces.small_print(words.never_loaded(newest))
    link_to(UPLOAD, "Load a newer list")
