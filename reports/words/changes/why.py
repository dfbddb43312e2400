"""Why a figure is not what it was, in sentences: what it was, what it is now, and what came between."""

from datetime import date

from metrics.changes.steps import Step, StepKind
from metrics.changes.why import Asked, Move, Why
from metrics.counting.definition import Status, Time
from metrics.datasets import column_of, rows_named
from reports import wording
from reports.figure import Figure, figure_read

NOT_FOLLOWED = (
    "A row without a reference of its own is known by its place in its file, so it shows as gone and as new whenever "
    "a file is loaded."
)
HOW_IT_ADDS_UP = (
    "The steps are taken one after the other, always in this order: settings, rows gone, columns "
    "corrected, new rows, attendance, and what has happened since. The figure after the last is the figure now."
)

ONE_LOAD = (
    "There is one load, or the loads are all true on one day. Once a later one is loaded, this answer says what became "
    "different from one to the other, for every figure, step by step."
)
FIRST_TOLD = (
    "The last twelve months, four quarters and two calendar years of the figures that boards are told, each as the "
    "first load that is true on its last day or later gave it, beside the same figure now."
)
NOTHING_RESTATED = "No figure of these is other than when it was first told in full."


def changed(found: Why) -> str:
    """March 2025 was 41% (7 of 17), now 43% (9 of 21): 2 cases entered late and "Exception" corrected in 1 case."""
    then, now = figure_read(found.asked, found.then), figure_read(found.asked, found.now)
    of, why = _when(found.asked), wording.listed([reason(move, found.asked.metric.about) for move in found.moves])
    if not found.moves:
        return f"{of}: {_still(now)}, as it was."
    if wording.full(then) == wording.full(now):
        named = rows_named(found.asked.metric.about)
        return f"{of}: {_still(now)}, as it was, but the {named} behind it are not the same: {why}."
    was = f"was {wording.full(then)}" if then.known else f"had no figure ({_missing(then)})"
    is_now = wording.full(now) if now.known else f"there is no figure ({_missing(now)})"
    return f"{of} {was}, now {is_now}: {why}."


def was_now(found: Why) -> str:
    """March 2025 was 41% (7 of 17), now 43% (9 of 21): without what came between."""
    then, now = (figure_read(found.asked, one) for one in (found.then, found.now))
    told = [wording.full(one) if one.known else f"no figure ({_missing(one)})" for one in (then, now)]
    return f"{_when(found.asked)} was {told[0]}, now {told[1]}."


def steps(found: Why, then: date, now: date) -> list[str]:
    """What each line of a replay says: as known on one day, every step, as known on the other."""
    said = [reason(move, found.asked.metric.about) for move in found.moves]
    first, last = (f"As known on {wording.day(one)}" for one in (then, now))
    return [first, *map(wording.capitalised, said), last]


def reason(move: Move, about: str) -> str:
    """What one step was, with the rows that it moved in a figure of the list ``about``."""
    step, count = move.step, move.moved or 0
    moved = f", which moved {wording.counted(count, rows_named(about))}" if count else ""
    if step.kind is StepKind.SETTINGS:
        named = f" ({step.column})" if step.column else ""
        return f"{'settings were changed' if named else 'the public register of schools is another'}{named}{moved}"
    if step.kind is StepKind.TIME:
        return f"what has happened since{moved}"
    if step.kind is StepKind.ATTENDANCE:
        return "attendance loaded since"
    listed = rows_named(step.about)
    if step.kind is StepKind.KEPT:
        return f"other columns kept in the list of {listed}"
    if step.about != about or not count:
        return _beside(step, listed) + moved
    rows = wording.counted(count, listed)
    if step.kind is StepKind.CORRECTED:
        return f'"{_title(step)}" corrected in {rows}'
    return f"{rows} entered late" if step.kind is StepKind.NEW else f"{rows} no longer in the data"


def _beside(step: Step, listed: str) -> str:
    """A step that moved no row of its own list in the figure: in another list, or in what the figure is set against."""
    if step.kind is StepKind.CORRECTED:
        return f'"{_title(step)}" corrected among the {listed}'
    return f"{listed} entered late" if step.kind is StepKind.NEW else f"{listed} no longer in the data"


def _title(step: Step) -> str:
    column = column_of(step.about, step.column)
    return column.title if column else step.column


def _when(asked: Asked) -> str:
    if asked.metric.time is Time.AS_AT:
        return wording.day(asked.period.end)
    return wording.capitalised(wording.period_words(asked.period))


def _still(now: Figure) -> str:
    return wording.full(now) if now.known else f"no figure ({_missing(now)})"


def _missing(figure: Figure) -> str:
    return wording.STATUS_WORDS[figure.status if figure.status is not Status.SHOWN else Status.NO_CASES]
