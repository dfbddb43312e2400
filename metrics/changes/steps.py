"""The steps from what was known once to what is known now, one after the other in an order that is always the same.

First how open questions are read; then list by list, the cases first: rows gone, then column by column what was
corrected, then new rows, then columns that are kept at all; then attendance; and at last the later day that is looked
at. All but the last are seen as at the earlier day: what has happened since is no correction, and is left to the last.

Another order would share out the whole difference otherwise: where a day and an outcome of the same case were both
corrected, the figure moves with the later of the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

import pandas as pd

from metrics.attendance.enrolments import ENROLMENTS
from metrics.changes.known import Known
from metrics.changes.row_changes import Changes, changes, key_of
from metrics.counting.links import among
from metrics.counting.registers import CASES
from metrics.datasets import STORED


class StepKind(StrEnum):
    """What becomes different in a step."""

    SETTINGS = "settings"
    GONE = "rows gone"
    CORRECTED = "column corrected"
    NEW = "new rows"
    KEPT = "columns kept"
    ATTENDANCE = "attendance"
    TIME = "time passed"


@dataclass(frozen=True, eq=False)
class Step:
    """One step, and what is known after it."""

    kind: StepKind
    after: Known
    about: str = ""
    """The list it is of; empty for the settings and for time."""
    column: str = ""
    """The column that was corrected, by its name; of the settings the names of those that differ."""
    changes: Changes | None = None
    """All that differs in the list."""


def steps(then: Known, now: Known) -> list[Step]:
    """Every step that something differs in; the last is always that of time, and ends with ``now`` itself."""
    return list(_steps(then, now))


def _steps(then: Known, now: Known) -> Iterator[Step]:
    state = then
    if _settings(then) != _settings(now) or then.establishments is not now.establishments:
        parts = {name: getattr(now, name) for name in ("conventions", "population", "establishments")}
        state = replace(state, **parts, same_cases=None)
        yield Step(StepKind.SETTINGS, state, column=", ".join(_changed(then, now)))
    for about in (CASES, *STORED):
        for step in _of_list(about, state, then, now):
            state = step.after
            yield step
    if then.aggregated or now.aggregated:
        state = state.with_sums(now.aggregated)
        yield Step(StepKind.ATTENDANCE, state, ENROLMENTS.key)
    yield Step(StepKind.TIME, now)


def _settings(known: Known) -> tuple:
    return known.conventions, dict(known.population)


def _changed(then: Known, now: Known) -> list[str]:
    ours, theirs = then.conventions, now.conventions
    names = [one.name for one in fields(ours) if getattr(ours, one.name) != getattr(theirs, one.name)]
    return [*names, "population"] if dict(then.population) != dict(now.population) else names


def _of_list(about: str, state: Known, then: Known, now: Known) -> Iterator[Step]:
    before, after = (known.rows.get(about, pd.DataFrame()) for known in (then, now))
    if before is not after and (len(before) or len(after)):
        found = changes(before, after, about)
        for kind, column, rows in _rows_after(found, before, after):
            state = state.with_rows(about, rows)
            yield Step(kind, state, about, column, found)
    if then.kept.get(about, frozenset()) != now.kept.get(about, frozenset()):
        yield Step(StepKind.KEPT, state.keeping({**state.kept, about: now.kept.get(about, frozenset())}), about)


def _rows_after(
    found: Changes, before: pd.DataFrame, after: pd.DataFrame
) -> Iterator[tuple[StepKind, str, pd.DataFrame]]:
    """The rows of a list after each of its steps."""
    if found.counts.is_nothing:
        return
    key = key_of(found.about)
    rows = before
    if len(found.gone):
        rows = before[~among(before[key], found.gone[key])]
        yield StepKind.GONE, "", rows
    as_now = after.drop_duplicates(key, keep="last").set_index(key).reindex(rows[key]) if found.columns else after
    for column in found.columns:
        rows = rows.assign(**{column: as_now[column].array})
        yield StepKind.CORRECTED, column, rows
    if len(found.new):
        yield StepKind.NEW, "", after
