"""The complaints themselves, one by one: when each answer was due, and how many days late it is."""

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from pages.ui.blocks import chosen, pieces
from pages.ui.frame import choose, data
from reports.tables import complaints as tables
from reports.view import View

_LISTS = {
    "complaints_overdue": "Overdue",
    "complaints_open": "Waiting for an answer",
    "complaints_received": "Came in, in this period",
}
_WAYS = ("locality", "team")


def listed(view: View) -> None:
    """Those whose answer was due first before the others; of one place or team where somebody asks."""
    metric = CATALOGUE[choose.one_of("Which complaints to list", _LISTS, key="complaint_list")]
    period = view.period if metric.time is Time.DURING else view.today
    count = data.figure(metric.key, view, period)
    if not count.whole:
        pieces.nothing_here(f"{metric.name}: none." if count.known else "Not recorded in this data.")
        return
    rows = data.rows(metric.key, view, period).sort_values("response_due", kind="stable", na_position="last")
    chosen.list_of(rows, metric, view, lambda cut: tables.complaints_table(cut, view.as_at), _WAYS)
