"""What a file would change, in sentences and small tables, before anybody keeps it."""

from collections.abc import Mapping, Sequence

import pandas as pd

from data_access.storage.store import Batch
from data_access.upload import Intake
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.changes.made_of import Effect
from metrics.changes.row_changes import RowCounts
from metrics.counting.definition import Time
from metrics.counting.kinds import ValueFormat
from metrics.datasets import column_titles, rows_named
from reports import wording
from reports.figure import Figure
from reports.summaries.loads import BeforeAfter, CasesMoved, ColumnChange, RowsMoved

_NONE = "none"
LINES_COLUMNS = "Columns of attendance that would say something else"
_LITTLE = "Nothing in the list would change."
_EFFECTS = {
    Effect.IN: "would come in",
    Effect.OUT: "would go out",
    Effect.COUNTED: "would be counted",
    Effect.NOT_COUNTED: "would no longer be counted",
    Effect.AMOUNT: "would have another amount",
}


def held(intake: Intake) -> str:
    """What a file holds: 120 cases and 14 appeals."""
    return wording.listed([wording.counted(rows, rows_named(about)) for about, rows in intake.held.items()])


def already_loaded(name: str, batch: Batch) -> str:
    """That the same file is loaded, and since when; ``name`` is inert."""
    return f"**{name}** is already loaded (on {wording.day(batch.imported_at.date())}). Nothing was changed."


def rows_changed(found: RowCounts) -> str:
    """120 cases: 3 are new, 14 say something else, 103 are unchanged. 2 that are loaded now are no longer listed."""
    named = rows_named(found.about)
    count = found.new + found.changed + found.same
    parts = [
        f"{size:,} {wording.by_number(size, one, several)}"
        for size, one, several in (
            (found.new, "is new", "are new"),
            (found.changed, "says something else", "say something else"),
            (found.same, "is unchanged", "are unchanged"),
        )
        if size
    ]
    words = f"{wording.counted(count, named)[0].upper()}{wording.counted(count, named)[1:]}"
    words += f": {wording.listed(parts)}." if parts else "."
    if found.gone:
        words += (
            f" {found.gone:,} that {wording.by_number(found.gone, 'is', 'are')} loaded now would no longer be listed."
        )
    elif found.is_nothing:
        words += f" {_LITTLE}"
    return words


def pupils_told_otherwise(pupils: int) -> str:
    """Of how many pupils attendance would be told otherwise; nothing for none."""
    if not pupils:
        return ""
    return f"Of {wording.counted(pupils, 'pupils')} some line would be new, say something else or be gone."


def lines_columns(columns: Mapping[str, int]) -> pd.DataFrame:
    """In how many lines of attendance each column would say something else."""
    titles = column_titles(ATTENDANCE_KEY)
    return pd.DataFrame({"Column": titles[name], "Lines": lines} for name, lines in columns.items())


def cases_moved(found: CasesMoved) -> str:
    """14 cases would move from open to issued; 3 request days would change. Empty where neither is so."""
    ways = [
        (size, way)
        for size, way in (
            (found.issued, "from open to issued"),
            (found.closed, "from open to closed"),
            (found.opened, "back to open"),
        )
        if size
    ]
    said = []
    if ways:
        (size, way), *others = ways
        moves = [f"{wording.counted(size, 'cases')} would move {way}", *(f"{more:,} {how}" for more, how in others)]
        said.append(wording.listed(moves))
    if found.requested:
        days = wording.by_number(found.requested, "request day", "request days")
        said.append(f"{found.requested:,} {days} would change")
    return f"{'; '.join(said)}." if said else ""


def rows_moved(found: RowsMoved) -> str:
    """**Exclusions met** in 2025: 46.1% now, 44.9% with this file; 3 exclusions would come in and 1 would go out."""
    before, after = found.pair.before, found.pair.after
    values = [wording.in_table(one.metric, one.value, one.status) for one in (before, after) if one]
    figure = f"{values[0]} now, {values[-1]} with this file" if values[0] != values[-1] else f"{values[-1]}, as it is"
    rows = [
        f"{wording.counted(count, rows_named(after.metric.about)) if not place else f'{count:,}'} {_EFFECTS[effect]}"
        for place, (effect, count) in enumerate(found.effects.items())
    ]
    spell = wording.when(after.period, is_day=after.metric.time is Time.AS_AT)
    return f"**{after.metric.name}** {spell}: {figure}{f'; {wording.listed(rows)}' if rows else ''}."


def columns_table(found: Sequence[ColumnChange], about: str) -> pd.DataFrame:
    """Which columns would say something else, and in how many rows."""
    titles = column_titles(about)
    return pd.DataFrame(
        {
            "Column": titles.get(one.column, one.column),
            "Filled in": one.filled,
            "Corrected": one.corrected,
            "Emptied": one.emptied,
        }
        for one in found
    )


def figures_table(pairs: Sequence[BeforeAfter]) -> pd.DataFrame:
    """Each figure as it is and as it would be; where nothing is loaded, as it would be."""
    shown = pd.DataFrame(
        {
            "Figure": one.after.metric.name,
            "Of": wording.period_words(one.after.period),
            "Now": _cell(one.before) if one.before else "nothing loaded",
            "With this file": _cell(one.after),
            "Difference": difference(one),
        }
        for one in pairs
    )
    shown = wording.with_numbers(shown, ["Now", "With this file", "Difference"])
    return shown if any(one.before for one in pairs) else shown.drop(columns=["Now", "Difference"], errors="ignore")


def _cell(figure: Figure) -> str:
    """46.1% (39 of 85)."""
    value, parts = wording.in_table(figure.metric, figure.value, figure.status), wording.parts(figure)
    return f"{value} ({parts})" if figure.known and parts else value


def difference(pair: BeforeAfter) -> str:
    """1.2 percentage points lower, 3 more, none; or that it begins or ends being shown."""
    before, after = pair.before, pair.after
    if not pair.moves:
        return _NONE
    if before is None or not before.known or before.value is None:
        return "new" if after.known else _NONE
    if not after.known or after.value is None:
        return "no longer shown"
    change = after.value - before.value
    if after.metric.kind.value_format is ValueFormat.PERCENT:
        return _points(change)
    if not change:
        return "same value, other numbers"
    return f"{wording.decimal(abs(change)).removesuffix('.0')} {'more' if change > 0 else 'fewer'}"


def _points(change: float) -> str:
    size = wording.decimal(abs(100 * change))
    if size == "0.0":
        return "under a tenth of a percentage point" if change else "same share, other numbers"
    return f"{size} percentage {'point' if size == '1.0' else 'points'} {'higher' if change > 0 else 'lower'}"


def headline(pairs: Sequence[BeforeAfter], lists: Sequence[RowCounts]) -> str:
    """How many of the figures that people ask for first would change; nothing where nothing was loaded before."""
    if not any(one.before for one in pairs):
        return ""
    moving = sum(difference(one) != _NONE for one in pairs)
    if not moving:
        none = all(found.is_nothing for found in lists)
        return "No figure would change." if none else "None of the main figures would change."
    return f"Of {len(pairs):,} main figures, {moving:,} would change{_first_share(pairs)}."


def _first_share(pairs: Sequence[BeforeAfter]) -> str:
    """The first share that would be another: plans issued within 20 weeks in 2025 from 46.1% to 44.9%."""
    for before, after in ((one.before, one.after) for one in pairs):
        if before and before.known and after.known and after.metric.kind.value_format is ValueFormat.PERCENT:
            was, now = (wording.in_table(one.metric, one.value, one.status) for one in (before, after))
            if was != now:
                spell = wording.when(after.period, is_day=after.metric.time is Time.AS_AT)
                return f": {wording.in_sentence(after.metric.name)} {spell} from {was} to {now}"
    return ""
