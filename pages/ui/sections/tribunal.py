"""Blocks of the page on the Tribunal: the rate and what stands beneath it, hearings, orders, what is upstream."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pandas as pd
import streamlit as st

from metrics.base.periods import Period, calendar_year, day, last_12_months, quarter
from metrics.catalogue import CATALOGUE
from metrics.tribunal import appeal_rate
from metrics.tribunal.appeal_rate import beside_england, denominator_jumps, january_after
from metrics.tribunal.appeals import spread_to_outcome
from metrics.tribunal.mediations import FOLLOW_UP_MONTHS
from metrics.tribunal.reconciliation import Reconciliation
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.frame import cached
from pages.ui.sections import compare_charts, compare_data, tribunal_words
from pages.ui.sections.compare_data import Choice, Series
from reports import wording
from reports.figure import Figure
from reports.tables import results
from reports.view import View

RATE = "tribunal_appeal_rate"
HEARING = (
    "hearing_date",
    "appeal_reference",
    "case_reference",
    "locality",
    "appeal_type",
    "sections",
    "paper_hearing",
    "registered_date",
)
ORDER = (
    "order_due",
    "appeal_reference",
    "case_reference",
    "locality",
    "order_duty",
    "order_starts",
    "told_due",
    "informed_date",
    "draft_due",
    "draft_date",
    "order_limit_assumed",
)


def has_log(view: View, about: str = "appeals") -> bool:
    """Whether any row of the register is there."""
    return not cached.register(about, view).rows.empty


def rate(view: View) -> None:
    """Our rate over the years beside England, the region and the neighbours, as far as they are loaded."""
    chosen = compare_data.for_the_council(view, RATE)
    found = compare_data.compared(chosen)
    own, england = (next((one for one in found if one.role == role), None) for role in ("own", "england"))
    latest = own.known[-1] if own and own.known else None
    both = [point for point in (own.known if own else ()) if england and england.at(point.year).value is not None]
    common = both[-1] if both else None
    comparison = None
    if common and england:
        theirs = england.at(common.year).value or 0.0
        comparison = beside_england(common.numerator or 0, common.denominator or 0, theirs)
    st.markdown(tribunal_words.rate_finding(latest, common, comparison))
    if latest:
        _beneath(view, latest.year, latest.denominator or 0)
    figure = compare_charts.over_years(chosen, found)
    pieces.chart(figure, alt=_alt(found), key="appeal_rate")
    _notes(chosen, found)
    table = partial(_table, found)
    years = [point.year for point in own.known] if own else []
    periods = [calendar_year(year) for year in years]
    last = periods[-1] if periods else calendar_year(view.as_at.year)
    evidence(CATALOGUE[RATE], view, result=cached.result(RATE, view, periods), table=table, key="rate", period=last)


def _beneath(view: View, year: int, decisions: int) -> None:
    """The four parts, of the whole council as the rate is."""
    whole, period = _everywhere(view), calendar_year(year)
    spans = [day(january_after(period)) if one.key == "plans_maintained" else period for one in appeal_rate.PARTS]
    parts = [cached.figure(one.key, whole, span) for one, span in zip(appeal_rate.PARTS, spans, strict=True)]
    st.markdown(tribunal_words.parts_line(year, parts, decisions))


def _notes(chosen: Choice, found: Sequence[Series]) -> None:
    said = [tribunal_words.WHAT_IT_IS, tribunal_words.IN_DEVELOPMENT]
    if not compare_data.releases():
        said.append(tribunal_words.NO_RELEASE)
    elif chosen.authority is None and not cached.shown().is_sample:
        said.append(tribunal_words.NO_NUMBER)
    for one in found:
        if one.role in ("us", "own"):
            known = {point.year: float(point.denominator or 0) for point in one.known}
            said += tribunal_words.jump_words(denominator_jumps(known), f"{one.name}: the")
    pieces.points(said + tribunal_words.reconciliation_words(_reconciled(chosen)))


def _reconciled(chosen: Choice) -> list[Reconciliation]:
    """Our log beside the Ministry's count of the same calendar years; claims are in neither."""
    published = compare_data.own_published(chosen, "appeals_registered")
    own = next((one for one in compare_data.compared(chosen) if one.role == "own"), None)
    return [
        Reconciliation(point.year, point.numerator or 0, round(published[point.year]))
        for point in (own.known if own else ())
        if point.year in published
    ]


def _alt(found: Sequence[Series]) -> str:
    """The latest rate of each line, for somebody who cannot see the chart."""
    said = [
        f"{one.name} {wording.percent(one.known[-1].shown or 0, places=1)} in {one.known[-1].year}"
        for one in found
        if one.known
    ]
    return f"Appeals to the Tribunal for the decisions that could be appealed, by calendar year: {'; '.join(said)}"


def _table(found: Sequence[Series]) -> pd.DataFrame:
    years = sorted({point.year for one in found for point in one.known}, reverse=True)
    rows = [{"Year": str(year), **{one.name: _with_parts(one, year) for one in found}} for year in years]
    return pd.DataFrame(rows)


def _with_parts(one: Series, year: int) -> str:
    """One rate with its parts, or why there is none."""
    point = one.at(year)
    if point.shown is None:
        return "" if point.reason == compare_data.NO_LINE else point.reason
    counts = f" ({point.numerator:,} of {point.denominator:,})" if point.denominator else ""
    return f"{wording.percent(point.shown, places=1)}{counts}"


def _everywhere(view: View) -> View:
    return replace(view, locality="")


def how_long(view: View) -> None:
    """Mean and nine in ten beside the median, because a few long appeals hide in it."""
    spread = cached.told_by_council(spread_to_outcome, view, view.period)
    if spread:
        st.markdown(tribunal_words.spread_words(spread, cached.figure("days_to_outcome_median", view)))


def hearings(view: View) -> None:
    """The hearings of the next eight weeks, the next one first."""
    coming = cached.figure("hearings_ahead", view, view.today)
    if not coming.whole:
        pieces.nothing_here(
            "No hearing is listed in the next eight weeks." if coming.known else "Hearings: not recorded."
        )
        return
    first = ", the next one first" if coming.whole > 1 else ""
    st.markdown(f"**{wording.counted(coming.whole, 'hearings')}** in the next eight weeks{first}.")
    pieces.listed(coming.metric, view, partial(_list, names=HEARING), order="hearing_date")


def orders(view: View) -> None:
    """Orders that are overdue and that are coming due, and the steps on the way."""
    steps = [cached.figure(key, view) for key in ("order_families_told_on_time", "order_drafts_on_time")]
    spared = cached.figure("tribunal_orders_exempt", view)
    at_once = cached.figure("tribunal_orders_at_once", view)
    met = cached.figure("tribunal_orders_met_on_time", view)
    overdue = cached.figure("tribunal_orders_overdue", view, view.today)
    running = cached.figure("tribunal_orders_running", view, view.today)
    st.markdown(tribunal_words.orders_line(overdue, running))
    pieces.points(tribunal_words.order_points(met, *steps))
    if overdue.whole:
        pieces.listed(overdue.metric, view, partial(_list, names=ORDER), order="order_due")
    pieces.case_list(running.metric, view, partial(_list, names=ORDER), order="order_due", key="orders_running")
    pieces.folded("How long the law gives", lambda: pieces.points(tribunal_words.ORDER_LIMITS), key="order_limits")
    pieces.card_evidence([met, *steps, spared, at_once], view)


def _list(cut: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    shown = [name for name in names if name in cut]
    return results.register_table(cut, "appeals", shown)


def mediation(view: View) -> None:
    """Whether mediation comes in time, whether it settles the matter, whether what was agreed is done."""
    if not has_log(view, "mediations"):
        pieces.nothing_here(tribunal_words.NO_MEDIATIONS)
        return
    arranged = cached.figure("mediations_arranged_in_30_days", view)
    followed = cached.figure("mediations_followed_by_appeal", view, followed_up(view))
    kept = cached.figure("mediation_agreements_met_on_time", view)
    with pieces.card_row(3, "mediation"):
        pieces.figure_card("Arranged within 30 days", arranged, "Of those due in the period.", key="arranged")
        pieces.figure_card("Followed by an appeal", followed, tribunal_words.MEDIATION_LATER, key="followed")
        pieces.figure_card("Agreements kept in time", kept, "Of those done or due in the period.", key="agreements")
    pieces.card_evidence([arranged, followed, kept, cached.figure("mediations_held", view)], view)


def followed_up(view: View) -> Period:
    """The twelve months that end two months before the day, for which it is known whether families appealed."""
    ends = (pd.Series([pd.Timestamp(view.as_at)]) - pd.DateOffset(months=FOLLOW_UP_MONTHS)).iloc[0].date()
    return last_12_months(ends)


def upstream(view: View) -> None:
    """The decisions and waits that appeals come from, with the appeals that came of each."""
    this_quarter = quarter(view.as_at.year, (view.as_at.month - 1) // 3 + 1)
    now = Period(this_quarter.start, view.as_at, f"since {wording.day(this_quarter.start)}")
    last = this_quarter.start - timedelta(days=1)
    before = quarter(last.year, (last.month - 1) // 3 + 1)
    quarters = [cached.figure("appeals_about_refusals", view, one) for one in (now, before)]
    figures: list[Figure] = [
        cached.figure("appealable_refusals", view),
        cached.figure("appeals_about_refusals", view),
        cached.figure("plans_issued_within_20_weeks", view),
        cached.figure("appeals_after_long_wait", view),
        cached.figure("appeals_about_contents", view),
    ]
    pieces.small_print(tribunal_words.UPSTREAM)
    pieces.points(tribunal_words.upstream_points(*figures, quarters))
    share = cached.figure("refusals_to_assess_appealed", view)
    pieces.card_evidence([figures[1], share, figures[3], figures[4]], view)
    rows = cached.register("appeals", view).rows
    pieces.small_print(tribunal_words.linked_words(int(rows["linked_case"].sum()), len(rows)))
