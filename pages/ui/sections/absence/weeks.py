"""The block of the page on absence that shows the school year week by week: sessions missed, by SEN status."""

import pandas as pd
import plotly.graph_objects as go

from metrics.attendance import coverage
from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import working
from pages.ui.frame import data, say
from reports.charts import absence
from reports.charts.absence import Line
from reports.view import View
from reports.words.absence import weeks as words

_TICKS = 5
_A_WEEK = pd.Timedelta(days=7)


def drawn(view: View) -> pd.DataFrame:
    """The finding and the lines; sums of terms are shown as terms. Gives what the registers hold, also what is not."""
    found = data.from_council(coverage.by_week, view)
    if found.empty:
        pieces.nothing_here(words.NOTHING)
        return found
    weeks = found[~found["whole_term"]]
    shown = weeks if len(weeks) else found
    say.words(words.finding(shown))
    if shown["starts"].nunique() > 1:
        chart = data.answer(view, "absence by week", lambda: _chart(shown))
        pieces.chart(chart, alt=words.alternative(shown), key="weeks")
    return found


def week_by_week(view: View) -> None:
    """The same with the table, and what is said of sums of terms."""
    found = drawn(view)
    if found.empty:
        return
    pieces.points(words.notes(found))
    working(
        "Sessions missed by week",
        words.TOLD,
        CATALOGUE["absence_rate"],
        view,
        table=lambda: words.table(found),
        key="absence_weeks",
        period=view.today,
    )


def _chart(shown: pd.DataFrame) -> go.Figure:
    """A line for each SEN status over every week from the first to the last: one without sessions is a gap."""
    by_term = bool(shown["whole_term"].any())
    first, last = shown["starts"].min(), shown["starts"].max()
    days = sorted(shown["starts"].unique()) if by_term else list(pd.date_range(first, last, freq="7D"))
    lines = [_line(status, label, shown, days) for status, label in words.STATUSES.items()]
    room = max(_A_WEEK / 2, (last - first) * 0.03)
    named = days[::-1][:: -(-len(days) // _TICKS)][::-1]
    return absence.over_time(
        [line for line in lines if line.hover and any(line.hover)],
        list(zip(named, words.ticks(named, by_term=by_term), strict=True)),
        (first - room, last + room),
    )


def _line(status: str, label: str, shown: pd.DataFrame, days: list[pd.Timestamp]) -> Line:
    own = {line["starts"]: line for line in shown[shown["status"] == status].to_dict("records")}
    there = [own.get(day) for day in days]
    return Line(
        name=label.replace("No identified SEN", "No SEN"),
        style=status,
        x=days,
        y=[one["share"] if one else None for one in there],
        hover=[words.hover(label, one) if one else "" for one in there],
        few=[bool(one and one["few"]) for one in there],
    )
