"""The scorecard as markup: one table with a heading for each row, and a grid of its icons, each a door to its page.

Everything that is text passes ``inert.html``; nothing else in it comes from outside this file.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from metrics.counting.definition import Polarity
from metrics.scorecard import is_yearly
from metrics.statistics.signal_words import Assurance, Icon
from reports import inert, wording
from reports import trend as signals
from reports.agreed.standing import Action
from reports.scorecard import words
from reports.scorecard.action_cell import Cell, cell
from reports.scorecard.rows import Row, Standing
from reports.scorecard.sparkline import sparkline

Door = Callable[[Row], str]
"""The address of the page that says more of a measure."""
LOOKS = {
    Standing.WORSE: "sb-worse",
    Standing.BETTER: "sb-better",
    Standing.CHANGED: "sb-changed",
    Standing.STEADY: "sb-steady",
    Standing.NOT_TOLD: "sb-untold",
}
"""Classes of colour, one for each meaning, which ``page.css`` gives their colours."""
SHORT = {
    Standing.WORSE: "worse",
    Standing.BETTER: "better",
    Standing.CHANGED: "changed",
    Standing.STEADY: "as usual",
}
WILL = {Assurance.PASS: "will meet", Assurance.FAIL: "will miss", Assurance.HIT_OR_MISS: "by chance"}
GOOD = {
    Polarity.HIGHER_IS_BETTER: ("↑", "higher is better"),
    Polarity.LOWER_IS_BETTER: ("↓", "lower is better"),
    Polarity.NEUTRAL: ("–", "neither way is better"),
}
_HEADS = (
    ("Measure", ""),
    ('<span title="Which way is good">Good</span>', "sb-good"),
    ("Now", "sb-n"),
    ("Of", "sb-n"),
    ("24 months", ""),
    ("Trend", ""),
    ("Law", "sb-n"),
    ("Target", "sb-n"),
    ('<span class="sb-will">Will we meet it?</span><span class="sb-brief" aria-hidden="true">Met?</span>', "sb-meet"),
    ("Action by", ""),
    ("England", "sb-n"),
    ("Data", "sb-n"),
)
NONE = "–"


def table(
    rows: Sequence[Row], caption: str, door: Door, *, is_sample: bool, actions: Sequence[Action] | None = ()
) -> str:
    """A row for each measure, with everything that it is held against, and who does what about it.

    Where ``actions`` are None, nothing is said of them, not even that there are none.
    """
    heads = "".join(f'<th scope="col" role="columnheader" class="{look}">{head}</th>' for head, look in _HEADS)
    acts = [Cell() if actions is None else cell(row, actions) for row in rows]
    lines = "".join(_line(row, door, act, is_sample=is_sample) for row, act in zip(rows, acts, strict=True))
    return (
        f'<table class="sb-score" role="table"><caption>{inert.html(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{lines}</tbody></table>'
    )


def icons(rows: Sequence[Row], caption: str, door: Door) -> str:
    """Nothing but the icons, the figures and their names: each the way to its page."""
    tiles = "".join(
        f'<li><a class="sb-tile {LOOKS[row.standing]}" href="{inert.html(door(row))}" target="_self" '
        f'title="{inert.html(_told(row))}"><span class="sb-signs">{_signs(row)}</span><b>{_now(row)}</b>'
        f'<span class="sb-name">{inert.html(row.title)}</span></a></li>'
        for row in rows
    )
    return f'<p class="sb-caption">{inert.html(caption)}</p><ul class="sb-tiles" role="list">{tiles}</ul>'


def _line(row: Row, door: Door, acts: Cell, *, is_sample: bool) -> str:
    arrow, good = GOOD[row.metric.polarity]
    old = " sb-old" if words.is_old(row) and not is_sample else ""
    cells = [
        _cell(f'<span title="{good}">{arrow}<span class="sb-hidden"> {good}</span></span>', "sb-good", "Good"),
        *_figure(row),
        _cell(months(row), "sb-months", "Months"),
        _cell(trend(row), f"sb-trend {LOOKS[row.standing]}", "Trend"),
        _held(_level(row, row.law), "sb-n", "Law"),
        _held(_level(row, row.target), "sb-n", "Target"),
        _held(_assurance(row), "sb-meet", ""),
        _held(_acts(acts), "sb-acts", "Action"),
        _held(_england(row), "sb-n", "England"),
        _cell(inert.html(words.age(row, is_sample=is_sample)), f"sb-n sb-age{old}", "Data"),
    ]
    look = ' class="sb-attend"' if row.reasons else ""
    name = f'<a href="{inert.html(door(row))}" target="_self">{inert.html(row.title)}</a>'
    why = f'<span class="sb-hidden"> {inert.html(words.attention(row))}</span>' if row.reasons else ""
    head = f'<th scope="row" role="rowheader" title="{inert.html(row.metric.question)}">{name}{why}</th>'
    return f'<tr role="row"{look}>{head}{"".join(cells)}</tr>'


def _cell(inside: str, look: str, head: str) -> str:
    named = f' data-head="{head}"' if head else ""
    return f'<td role="cell" class="{look}"{named}>{inside}</td>'


def _held(inside: str, look: str, head: str) -> str:
    """A cell of what a measure is held against: on a phone a line of its own, where there is any."""
    return _cell(inside, f"sb-held {look}{' sb-none' if inside == NONE else ''}", head)


def _figure(row: Row) -> list[str]:
    unread = inert.html(row.not_counted)
    mark = f'<span title="{unread}">*<span class="sb-hidden"> {unread}</span></span>' if unread else ""
    if not row.figure.known:
        why = f"{inert.html(words.why_missing(row))}{mark}"
        return [f'<td role="cell" colspan="2" class="sb-why" data-head="Now">{why}</td>']
    return [
        _cell(f"{_now(row)}{mark}", "sb-n sb-now", "Now"),
        _cell(inert.html(wording.parts(row.figure)), "sb-n", "Of"),
    ]


def _now(row: Row) -> str:
    return inert.html(wording.value(row.figure))


@lru_cache(maxsize=400)
def months(row: Row) -> str:
    """Its months, drawn. Half of what a line costs to draw; lines are kept, so that the next visitor's are the same."""
    return "counting …" if row.is_counting else sparkline(row.trend, LOOKS[row.standing]) or NONE


def trend(row: Row) -> str:
    """What its latest month says: icon and word, with the sentence behind it."""
    if row.is_counting:
        return "…"
    icon = row.trend.signal.variation_icon
    if icon is None:
        short = f"year {row.figure.period.end.year}" if is_yearly(row.metric) else "too few"
        return f'<span title="{inert.html(words.trend_words(row))}">{short if row.figure.known else NONE}</span>'
    return f'<span title="{inert.html(words.trend_words(row))}">{icon_mark(icon)} {SHORT[row.standing]}</span>'


def _assurance(row: Row) -> str:
    icon, found = row.trend.assurance_icon, row.trend.assurance
    if icon is None or found is None:
        return NONE
    return f'<span title="{inert.html(icon.words)}">{icon_mark(icon)} <span class="sb-will">{WILL[found]}</span></span>'


def _acts(found: Cell) -> str:
    if not found.owner:
        return inert.html(found.due) or NONE
    look = ' class="sb-late"' if found.is_late else ""
    owner = f'<span class="sb-owner">{inert.html(found.owner)}</span>'
    return f'<span title="{inert.html(found.full)}">{owner} <span{look}>{inert.html(found.due)}</span></span>'


def icon_mark(icon: Icon) -> str:
    """Shape and letter."""
    return f'<span class="sb-icon">{inert.html(signals.icon_words(icon))}</span>'


def _signs(row: Row) -> str:
    found = [one for one in (row.trend.signal.variation_icon, row.trend.assurance_icon) if one]
    return "".join(map(icon_mark, found)) or f'<span class="sb-icon">{NONE}</span>'


def _told(row: Row) -> str:
    return " ".join([wording.full(row.figure) + ".", words.trend_words(row), words.attention(row)]).strip()


def _level(row: Row, level: float | None) -> str:
    return NONE if level is None else inert.html(signals.point_words(row.metric, level))


def _england(row: Row) -> str:
    found = row.england
    if found is None:
        return NONE
    note = f' title="{inert.html(found.note)}"' if found.note else ""
    return f"<span{note}>{inert.html(words.england(row))}</span>"
