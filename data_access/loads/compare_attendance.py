"""Two states of attendance set side by side, a school year at a time, in columns and never row by row.

What a line tells of is a pupil at a school on a day, or in a week or a term. Several lines of a file that tell of the
same are added up first, as figures add them up.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
from sqlalchemy.engine import Connection

from data_access.attendance.chunks import shown_lines
from data_access.attendance.repeats import enrolment_numbers, told_numbers, with_places
from data_access.attendance.store import lines_held, years_of
from data_access.storage.store import Batch, Unsaved
from metrics.attendance.enrolments import ATTENDANCE_KEY, COUNTS
from metrics.changes.row_changes import RowCounts

FIRST = 100
"""Differing lines that are listed of each sort; with millions of lines nobody reads more."""
_SAID = {"sen": "sen_status", "need": "primary_need", "year_group": "year_group"}
"""What the newest line says of the pupil, and the column of attendance that it is."""
_READ = ("person", "urn", "school", "starts", "spans", "line", "file", *_SAID, *COUNTS)


@dataclass(frozen=True, eq=False)
class LinesChanged:
    """What differs between two states of attendance. Read only."""

    counts: RowCounts
    pupils: int = 0
    """Pupils at a school and in a school year of whom any line is new, changed or gone."""
    columns: dict[str, int] = field(default_factory=dict)
    """In how many lines each column differs; only those that do."""
    new: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)
    """The first new lines as they are, as ``shown_lines`` has them; of lines that tell of the same, one with all."""
    gone: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)
    """The first that are gone, as they were."""
    was: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)
    """The first changed ones as they were, and in ``now`` as they are, in the same order."""
    now: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)


def lines_changed(
    connection: Connection, before: Sequence[Batch], after: Sequence[Batch], unsaved: Unsaved | None = None
) -> LinesChanged:
    """What differs from the attendance that some batches give together to what others do; ``unsaved`` may be of them.

    A pupil who is written with another number, or a school under another name and URN, is gone and new.
    """
    own = {one.school_year for one in unsaved.sessions} if unsaved else set[int]()
    years = sorted({*years_of(connection, before), *years_of(connection, after), *own})
    parts = [
        _of_year(lines_held(connection, before, year), lines_held(connection, after, year, unsaved)) for year in years
    ]
    columns = Counter[str]()
    for one in parts:
        columns.update(one.columns)
    counted = [one.counts for one in parts]
    return LinesChanged(
        RowCounts(
            ATTENDANCE_KEY,
            new=sum(one.new for one in counted),
            changed=sum(one.changed for one in counted),
            gone=sum(one.gone for one in counted),
            same=sum(one.same for one in counted),
        ),
        sum(one.pupils for one in parts),
        {name: columns[name] for name in (*_SAID.values(), "in_age", *COUNTS) if columns[name]},
        *(_first(parts, name) for name in ("new", "gone", "was", "now")),
    )


def _first(parts: Sequence[LinesChanged], name: str) -> pd.DataFrame:
    found = [frame for one in parts if len(frame := getattr(one, name))]
    return pd.concat(found, ignore_index=True).head(FIRST) if found else pd.DataFrame()


def _of_year(was: pa.Table, now: pa.Table) -> LinesChanged:
    names = [*_READ, "in_age"]
    both = with_places(pa.concat_tables([was.select(names), now.select(names)]).unify_dictionaries())
    keys, is_now = told_numbers(both), np.arange(len(both)) >= len(was)
    size = int(keys.max(initial=-1)) + 1
    last = {side: _last(keys, is_now == side, size) for side in (False, True)}
    there, here = last[False] >= 0, last[True] >= 0
    shared = there & here
    columns = {name: found for name, found in _differing(both, keys, is_now, last, shared).items() if found.any()}
    touched = np.zeros(size, dtype=bool)
    for found in columns.values():
        touched |= found
    new, gone = here & ~there, there & ~here
    differs = new | gone | touched
    pupils = np.unique(enrolment_numbers(both)[differs[keys]])
    changed = np.flatnonzero(touched)
    listed = {"new": (True, np.flatnonzero(new)), "gone": (False, np.flatnonzero(gone)), "was": (False, changed)}
    listed["now"] = True, changed
    return LinesChanged(
        RowCounts(ATTENDANCE_KEY, int(new.sum()), len(changed), int(gone.sum()), int((shared & ~touched).sum())),
        len(pupils),
        {_SAID.get(name, name): int(found.sum()) for name, found in columns.items()},
        **{
            name: _shown(both, keys, is_now == side, last[side], chosen[:FIRST])
            for name, (side, chosen) in listed.items()
        },
    )


def _shown(both: pa.Table, keys: np.ndarray, rows: np.ndarray, last: np.ndarray, chosen: np.ndarray) -> pd.DataFrame:
    """The last line of each chosen key among some rows, with the sessions of all of its lines there."""
    places = np.full(len(last), -1, dtype="int64")
    places[chosen] = np.arange(len(chosen))
    own = np.flatnonzero(rows & (places[keys] >= 0))
    table = both.take(pa.array(last[chosen]))
    for name in COUNTS:
        sums = np.bincount(places[keys[own]], weights=both[name].to_numpy()[own], minlength=len(chosen))
        table = table.set_column(table.column_names.index(name), name, pa.array(sums.astype("int64")))
    return shown_lines(table)


def _last(keys: np.ndarray, rows: np.ndarray, size: int) -> np.ndarray:
    """The last line of each key among some; -1 where there is none."""
    found = np.full(size, -1, dtype="int64")
    places = np.flatnonzero(rows)
    found[keys[places]] = places
    return found


def _differing(
    both: pa.Table, keys: np.ndarray, is_now: np.ndarray, last: dict[bool, np.ndarray], shared: np.ndarray
) -> dict[str, np.ndarray]:
    """By column the keys on both sides of which it differs: what is said of the pupil, and the sums of sessions."""
    made = {}
    for name in (*_SAID, "in_age"):
        values = both[name].to_numpy()
        made[name] = shared & (values[last[False]] != values[last[True]])
    for name in COUNTS:
        values = both[name].to_numpy()
        if values.any():
            sums = np.bincount(keys, weights=np.where(is_now, values, -values.astype("float64")), minlength=len(shared))
            made[name] = shared & (sums != 0)
    return made
