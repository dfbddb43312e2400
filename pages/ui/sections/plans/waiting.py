"""The page on children waiting: how long they have waited, and the cases."""

from collections.abc import Sequence

from metrics.catalogue import CATALOGUE
from pages.ui.blocks import chosen, pieces
from pages.ui.blocks.agreed.actions import actions
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.frame import choose, data, say
from reports.charts import standard
from reports.figure import Figure
from reports.tables import results
from reports.view import View
from reports.words import alternatives, charts, timeliness

_WAYS = ("locality", "team", "primary_need", "age_band", "request_source")


def in_short(view: View, everyone: Figure, past: Figure, bands: Sequence[Figure]) -> None:
    """Everyone, those past 20 weeks and those about to be, beside the waits week by week."""
    soon, weeks = data.figure("assessments_due_within_4_weeks", view, view.today), data.waits(view)
    figures, main = figures_beside_chart()
    with figures:
        pieces.figure_card("Everyone waiting", everyone, timeliness.everyone_card(everyone), key="everyone")
        pieces.figure_card("Longer than 20 weeks", past, timeliness.past_card(past, bands), key="past")
        pieces.figure_card("About to reach 20 weeks", soon, timeliness.soon_card(soon), key="soon")
    drawn = data.answer(view, ("waits",), lambda: standard.waits(weeks))
    with main:
        say.words(charts.waits_finding(weeks))
        pieces.chart(drawn, alt=alternatives.waits(weeks), key="waits", height=pieces.FIRST_SCREEN - 40)
    pieces.small_print(charts.left_out_of_chart(everyone, weeks))
    pieces.table(
        data.answer(view, ("bands",), lambda: results.parts_table(charts.band_parts(bands, everyone), "Time waited")),
        key="bands",
        alt="Children waiting by how long they have waited; the groups add up to everyone waiting",
    )
    evidence(
        everyone.metric,
        view,
        result=data.result("assessments_open", view, [view.today], ["wait_band"]),
        table=lambda: results.figures_table(bands, "Time waited"),
        key="bands",
        period=view.today,
    )
    for one in (past, soon):
        actions(one.metric, view, view.today, key=one.metric.key)


def where(view: View) -> None:
    """Those past 20 weeks by place, team, school or need: the groups add up to all of them."""
    past = CATALOGUE["assessments_open_past_20_weeks"]
    recorded = data.shown_in(view).recorded
    offered = [key for key in _WAYS if key in recorded and not (key == "locality" and view.locality)]
    by = choose.split_by(offered or _WAYS[-1:], key="waiting_by")
    pieces.sum_of_parts(past, view, by.key, things="children past 20 weeks", period=view.today)


def cases(view: View) -> None:
    """The children waiting, longest first, of one place or team where somebody chooses one."""
    metric = choose.waiting_list()
    rows = data.listed(metric.key, view, "received_date")
    chosen.list_of(rows, metric, view, lambda cut: results.waiting_table(cut, view.as_at), ("locality", "team"))
