"""What the scorecard says: its finding in two lines, and what changed since the last meeting, by fixed rules.

News is what the rules of control charts call a signal, then or now, and nothing else: a figure that went up or down
within its usual ups and downs is not mentioned.
"""

from collections.abc import Sequence
from datetime import date

from metrics.counting.definition import Time
from metrics.datasets import rows_named
from metrics.statistics.signal_words import Assurance
from reports import trend as signals
from reports import wording
from reports.scorecard.rows import OLD, Reason, Row, Standing, before, standing_of
from reports.trend import Trend

NONE_NEED_ATTENTION = "None of these measures needs attention."
HOW_TO_READ = (
    "An arrow says which way is better. The grey band behind each line is its usual range; each line has its own "
    "scale. Needs attention: getting worse by the rules of control charts, overdue today, bound to miss our target, or "
    "old data. * Some rows are not understood and not counted."
)
COUNTING = "Still counting the months of some measures …"
SPANS_TWO = "Its limits span two levels, so nothing is said of single months or of its target."
NOTHING_NEW = "Nothing that is more than the usual ups and downs."
SIGNALS = frozenset({Standing.WORSE, Standing.BETTER, Standing.CHANGED})
_IS = {
    Standing.WORSE: "is getting worse",
    Standing.BETTER: "is getting better",
    Standing.CHANGED: "has changed, which is neither good nor bad in itself",
}
_WAS = {
    Standing.WORSE: "is no longer getting worse",
    Standing.BETTER: "is no longer getting better",
    Standing.CHANGED: "is back within its usual ups and downs",
}
_TARGETS = {
    (Assurance.PASS, True): "now meets its target of {target} every time, if nothing changes",
    (Assurance.PASS, False): "no longer meets its target of {target} every time",
    (Assurance.FAIL, True): "now misses its target of {target} every time, unless something changes",
    (Assurance.FAIL, False): "no longer misses its target of {target} every time",
}
_WAYS = {
    Standing.WORSE: "getting worse",
    Standing.BETTER: "getting better",
    Standing.CHANGED: "changed, neither for better nor worse",
    Standing.STEADY: "up and down as usual",
    Standing.NOT_TOLD: "with too few months to tell",
}
_WORST_FIRST = (Standing.WORSE, Standing.STEADY, Standing.CHANGED, Standing.BETTER)


def finding(rows: Sequence[Row]) -> tuple[str, str]:
    """What goes badly, and what goes well: two lines, each measure with its figure."""
    worse = [one for one in rows if one.standing is Standing.WORSE]
    late = [one for one in rows if Reason.LATE in one.reasons and one not in worse]
    better = [one for one in rows if one.standing is Standing.BETTER]
    first = f"**Getting worse: {_named(worse)}.**" if worse else "**Nothing is getting worse beyond chance.**"
    if late:
        first += f" Overdue today: {_named(late)}."
    second = f"**Getting better: {_named(better)}.**" if better else "**Nothing is getting better beyond chance.**"
    return first, second


def _named(rows: Sequence[Row]) -> str:
    return wording.listed([f"{wording.in_sentence(one.title)} ({wording.value(one.figure)})" for one in rows])


def caption(shown: Sequence[Row], every: int, place: str, day: str) -> str:
    """What the table holds, of where and when, and how many go which way."""
    named = wording.counted(len(shown), "measures") if len(shown) == every else f"{len(shown)} of {every} measures"
    told = [one.standing for one in shown if not one.is_counting]
    ways = [f"{told.count(way)} {words}" for way, words in _WAYS.items() if way in told]
    return f"{place}, {day}. {named[0].upper()}{named[1:]}{': ' if ways else ''}{', '.join(ways)}"


def since_heading(meeting: date, *, is_meeting: bool) -> str:
    """What the sentences below are news since."""
    since = f"the meeting of {wording.day(meeting)}" if is_meeting else wording.day(meeting)
    return f"Changed since {since}"


def news(heading: str, sentences: Sequence[str], agreed: str = "") -> str:
    """The heading and one sentence on its line, or several as points below it; then what a meeting ``agreed``."""
    last = f"\n\n{agreed}" if agreed else ""
    if len(sentences) == 1:
        said = wording.in_sentence(sentences[0]) if sentences[0] == NOTHING_NEW else sentences[0]
        return f"**{heading}:** {said}{last}"
    return f"**{heading}**\n\n{wording.bullets(sentences)}{last}"


def changed(rows: Sequence[Row], meeting: date) -> list[str]:
    """A sentence for each measure whose chart says something else than it did at the meeting, the worst first."""
    found: list[tuple[int, str]] = []
    for one in rows:
        said = sentences(one, before(one, meeting))
        found += [(_WORST_FIRST.index(one.standing), sentence) for sentence in said]
    return [said for _, said in sorted(found, key=lambda one: one[0])] or [NOTHING_NEW]


def sentences(row: Row, then: Trend) -> list[str]:
    """What is new of one measure since its chart was ``then``: its trend, and whether it meets its target."""
    was, now = standing_of(then), row.standing
    said = []
    if now is Standing.NOT_TOLD:
        return said
    if now in SIGNALS and was is Standing.NOT_TOLD:
        said.append(f"**{row.title}** can be judged for the first time, and {_IS[now]}: {_then_and_now(row.trend)}.")
    elif now in SIGNALS and was is not now:
        said.append(f"**{row.title}** {_IS[now]}: {_then_and_now(row.trend, then)}.")
    elif now is Standing.STEADY and was in SIGNALS:
        said.append(f"**{row.title}** {_WAS[was]}: {_then_and_now(row.trend, then)}.")
    return said + _about_target(row, then)


def _about_target(row: Row, then: Trend) -> list[str]:
    was, now = then.assurance, row.trend.assurance
    if was is now or was is None or now is None or row.target is None:
        return []
    words = _TARGETS.get((now, True)) or _TARGETS[was, False]
    return [f"**{row.title}** {words.format(target=signals.point_words(row.metric, row.target))}."]


def _then_and_now(now: Trend, then: Trend | None = None) -> str:
    """63% in October 2026, 60% in July 2026: the latest whole months of both charts."""
    points = [one.signal.latest for one in (now, then) if one]
    how = "at the end of" if now.metric.time is Time.AS_AT else "in"
    return ", ".join(
        f"{signals.point_words(now.metric, point.value)} {how} {signals.when(now.metric, point.date)}"
        for point in points
        if point
    )


def why_missing(row: Row) -> str:
    """Why there is no figure: no list of the kind is loaded, or what the status says."""
    if row.data_of is None:
        return f"no {rows_named(row.metric.about)} loaded"
    return wording.STATUS_WORDS[row.figure.status]


def england(row: Row) -> str:
    """England's figure with its year; empty where there is none."""
    return f"{wording.percent(row.england.value, places=1)} ({row.england.year})" if row.england else ""


def age(row: Row, *, is_sample: bool) -> str:
    """How old the data of a measure is; of the sample, whose day stands still, the day itself."""
    if row.data_of is None:
        return "none"
    if is_sample:
        return wording.short_day(row.data_of)
    return "today" if row.days_old < 1 else wording.counted(row.days_old, "days")


def is_old(row: Row) -> bool:
    """Whether the next monthly export should have come."""
    return row.days_old > OLD


def trend_words(row: Row) -> str:
    """What the trend column says in full: the sentence of the chart, or why there is none."""
    return SPANS_TWO if row.trend.levels else row.trend.signal.sentence


def attention(row: Row) -> str:
    """Why a measure needs attention, in words; nothing where it does not."""
    found = wording.listed([str(reason) for reason in row.reasons])
    return f"Needs attention: {found}." if found else ""
