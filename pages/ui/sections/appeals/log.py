"""The page on the Tribunal, a function for each of its questions to the log: appeals, their ends, hearings, orders."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from metrics.base.periods import quarter_before, quarter_to
from metrics.catalogue import CATALOGUE
from metrics.national.tribunal import REGISTERED
from metrics.tribunal.appeals import spread_to_outcome
from metrics.tribunal.mediations import year_followed_up
from pages.ui.blocks import pieces
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import data, say
from reports import wording
from reports.figure import Figure
from reports.tables import results
from reports.view import View
from reports.words import placement_appeals as placement_words
from reports.words import tribunal as words

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
_ENDINGS = (
    "appeals_decided",
    "appeals_decided_for_council",
    "appeals_conceded",
    "appeals_withdrawn",
    "appeals_decided_or_conceded_for_family",
    "days_to_outcome_median",
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


def about(view: View) -> None:
    """What families appeal about."""
    pieces.sum_of_parts(CATALOGUE["appeals_registered"], view, "appeal_type", things="appeals registered")


def ends(view: View) -> None:
    """How appeals end, and after how long."""
    pieces.sum_of_parts(CATALOGUE["appeals_ended"], view, "appeal_outcome", things="appeals ended")
    say.words(words.family_words(data.figure("appeals_decided_or_conceded_for_family", view)))
    _how_long(view)
    _endings(view, data.figure("appeals_decided_for_appellant", view))


def still_open(view: View) -> None:
    """Appeals open, by how long and by how far they have come."""
    metric = CATALOGUE["appeals_open"]
    pieces.sum_of_parts(metric, view, "appeal_age", things="appeals open", period=view.today, late=("Over a year",))
    st.subheader("How far have they come?", anchor=False)
    pieces.sum_of_parts(metric, view, "appeal_stage", things="appeals open", period=view.today)
    timely = ("appeals_lodged_in_time", "appeal_responses_on_time")
    pieces.card_evidence([data.figure(key, view) for key in timely], view)


def _how_long(view: View) -> None:
    """Mean and nine in ten beside the median, because a few long appeals hide in it."""
    spread = data.from_council(spread_to_outcome, view, view.period)
    if spread:
        say.words(words.spread_words(spread, data.figure("days_to_outcome_median", view)))
        pieces.card_evidence([data.figure("days_to_outcome_mean", view)], view)


def _endings(view: View, decided: Figure) -> None:
    """What may be set beside how appeals end, and how each ending is counted."""
    folded(
        "What may stand beside these", lambda: pieces.points([words.OUTCOMES, words.NO_MEDIAN]), key="outcomes_beside"
    )
    pieces.card_evidence([decided, *(data.figure(key, view) for key in _ENDINGS)], view)


def placements(view: View) -> None:
    """Whose school or setting was named in the appeals decided, beside England's shares; England's other figures."""
    shares = [
        data.figure(f"placement_appeals_{one}", view)
        for one in ("parents_preference", "agreed_at_hearing", "councils_preference")
    ]
    say.words(placement_words.finding(*shares))
    decided = CATALOGUE["placement_appeals_decided"]
    if data.figure(decided.key, view).known:
        pieces.sum_of_parts(decided, view, "placement_outcome", things="placement appeals decided")
    folded(f"England in {REGISTERED.when}", lambda: pieces.points(placement_words.england()), key="england_appeals")
    pieces.card_evidence(shares, view)


def hearings(view: View) -> None:
    """The hearings of the next eight weeks, the next one first."""
    coming = data.figure("hearings_ahead", view, view.today)
    if not coming.whole:
        pieces.nothing_here(
            "No hearing is listed in the next eight weeks." if coming.known else "Hearings: not recorded."
        )
        return
    first = ", the next one first" if coming.whole > 1 else ""
    say.words(f"**{wording.counted(coming.whole, 'hearings')}** in the next eight weeks{first}.")
    pieces.listed(coming.metric, view, partial(_list, names=HEARING), order="hearing_date")


_STEPS = ("order_families_told_on_time", "order_drafts_on_time", "order_steps_on_time")


def orders(view: View) -> None:
    """Orders that are overdue and that are coming due, and the steps on the way."""
    steps = [data.figure(key, view) for key in _STEPS]
    spared = data.figure("tribunal_orders_exempt", view)
    at_once = data.figure("tribunal_orders_at_once", view)
    met = data.figure("tribunal_orders_met_on_time", view)
    overdue = data.figure("tribunal_orders_overdue", view, view.today)
    running = data.figure("tribunal_orders_running", view, view.today)
    say.words(words.orders_line(overdue, running))
    pieces.points(words.order_points(met, *steps))
    if overdue.whole:
        pieces.listed(overdue.metric, view, partial(_list, names=ORDER), order="order_due")
    pieces.case_list(running.metric, view, partial(_list, names=ORDER), order="order_due", key="orders_running")
    folded("How long the law gives", lambda: pieces.points(words.ORDER_LIMITS), key="order_limits")
    pieces.card_evidence([met, *steps, spared, at_once], view)


def _list(cut: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    shown = [name for name in names if name in cut]
    return results.register_table(cut, "appeals", shown)


def mediation(view: View) -> None:
    """Whether mediation comes in time, whether it settles the matter, whether what was agreed is done."""
    if data.register("mediations", view).rows.empty:
        pieces.nothing_here(words.NO_MEDIATIONS)
        return
    arranged = data.figure("mediations_arranged_in_30_days", view)
    followed = data.figure("mediations_followed_by_appeal", view, year_followed_up(view.as_at))
    kept = data.figure("mediation_agreements_met_on_time", view)
    with pieces.card_row(3, "mediation"):
        pieces.figure_card("Arranged within 30 days", arranged, "Of those due in the period.", key="arranged")
        pieces.figure_card("Followed by an appeal", followed, words.MEDIATION_LATER, key="followed")
        pieces.figure_card("Agreements kept in time", kept, "Of those done or due in the period.", key="agreements")
    pieces.card_evidence([arranged, followed, kept, data.figure("mediations_held", view)], view)


def upstream(view: View) -> None:
    """The decisions and waits that appeals come from, with the appeals that came of each."""
    quarters = [
        data.figure("appeals_about_refusals", view, one) for one in (quarter_to(view.as_at), quarter_before(view.as_at))
    ]
    figures: list[Figure] = [
        data.figure("appealable_refusals", view),
        data.figure("appeals_about_refusals", view),
        data.figure("plans_issued_within_20_weeks", view),
        data.figure("appeals_after_long_wait", view),
        data.figure("appeals_about_contents", view),
    ]
    pieces.small_print(words.UPSTREAM)
    pieces.points(words.upstream_points(*figures, quarters))
    share = data.figure("refusals_to_assess_appealed", view)
    pieces.card_evidence([figures[1], share, figures[3], figures[4]], view)
    rows = data.register("appeals", view).rows
    pieces.small_print(words.linked_words(int(rows["linked_case"].sum()), len(rows)))
