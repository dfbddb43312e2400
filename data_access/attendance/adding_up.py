"""What the attendance in force gives: a pupil's year at each school, and the weeks of schools."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa
from sqlalchemy.engine import Engine

from data_access.attendance.chunks import SPLIT
from data_access.attendance.repeats import enrolment_numbers
from data_access.attendance.store import in_force, lines_in_force, years_held
from data_access.attendance.terms import Spans, beginnings
from data_access.storage import store
from data_access.storage.store import Unsaved
from data_access.storage.versions import steadily
from metrics.attendance.duties import illness_reached, unauthorised_runs
from metrics.attendance.enrolments import COUNTS, ENROLMENTS, TOTALS
from metrics.cases.code_lists import SEN_STATUS, SEN_TYPE
from metrics.counting.registers import AddedUp
from metrics.law.school_year import first_day, school_year


@steadily
def added_up(database: Engine, *, known_on: date | None = None, unsaved: Unsaved | None = None) -> dict[str, AddedUp]:
    """What the attendance in force gives: the enrolments of a day's school year, or of the last before it.

    ``unsaved`` is taken for the newest load. Empty where there is no attendance. A few days are kept, because every
    figure asks for the same.
    """
    if not (years := years_held(database, known_on=known_on, unsaved=unsaved)):
        return {}

    def year_of(day: date) -> int:
        own = school_year(day)
        held = [year for year in years if year <= own]
        return held[-1] if held else own

    @lru_cache(maxsize=3)
    def sums(day: date) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The enrolments and the weeks from one reading, because reading is the larger part."""
        table = lines_in_force(database, year_of(day), day, known_on, unsaved)
        pupils = enrolment_numbers(table)
        newest = _newest(pupils, table["starts"].to_numpy())
        return _added_up(table, year_of(day), pupils, newest), _by_week(table, pupils, newest)

    recorded = _recorded(database, known_on, unsaved)
    return {ENROLMENTS.key: AddedUp(lambda day: sums(day)[0], recorded, years, lambda day: sums(day)[1])}


def _recorded(database: Engine, known_on: date | None, unsaved: Unsaved | None) -> frozenset[str]:
    """The columns of enrolments of which the files in force say anything; daily marks tell every count."""
    found: set[str] = {"illness_reached", "unauthorised_reached", "unauthorised_longest"}
    for batch in in_force(database, known_on, unsaved):
        of_file = unsaved.mapping if unsaved and unsaved.batch.id == batch.id else None
        found |= {match.field for match in of_file or store.mapping_of(database, batch.id) if match.field}
    marked = bool(found & {"am", "pm", "marks"})
    return frozenset({*found, *TOTALS, *(COUNTS if marked else ())} & set(ENROLMENTS.by_name))


def _added_up(table: pa.Table, year: int, keys: np.ndarray, newest: np.ndarray) -> pd.DataFrame:
    """One row for each pupil at each school: status, need and year group are those of the latest week."""
    starts, size = table["starts"].to_numpy(), len(newest)
    sums = {name: _summed(keys, table[name].to_numpy(), size) for name in COUNTS}
    taken = table.select([*SPLIT, "sen", "need", "year_group", "line", "file"]).take(pa.array(newest))
    frame = taken.to_pandas()
    reached, longest = unauthorised_runs(
        keys, starts, table["possible"].to_numpy(), table["unauthorised"].to_numpy(), size
    )
    return pd.DataFrame(
        {
            "row_key": [f"{place}" for place in range(size)],
            "person_key": frame["person"].astype("object"),
            "urn": frame["urn"],
            "school": frame["school"].astype("object").fillna(frame["urn"].astype("object")),
            "sen_status": _words(frame["sen"], SEN_STATUS.values()),
            "primary_need": _words(frame["need"], SEN_TYPE.values()),
            "year_group": frame["year_group"].where(frame["year_group"] >= 0).astype("Int32"),
            "year_start": np.datetime64(first_day(year), "s"),
            **{name: found.astype("int64") for name, found in sums.items()},
            "illness_reached": illness_reached(keys, starts, table["mark_i"].to_numpy(), size),
            "unauthorised_reached": reached,
            "unauthorised_longest": longest,
            "source_file": frame["file"].astype("object"),
            "source_sheet": "",
            "source_row": frame["line"],
        }
    )


def _summed(keys: np.ndarray, sessions: np.ndarray, size: int) -> np.ndarray:
    """The sessions of each key; most marks occur in no line of most files."""
    return np.bincount(keys, weights=sessions, minlength=size) if sessions.any() else np.zeros(size)


def _newest(keys: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """The line of the latest week of each key."""
    newest = np.full(int(keys.max(initial=-1)) + 1, -1, dtype="int64")
    order = np.argsort(starts, kind="stable")
    newest[keys[order]] = order
    return newest


def _by_week(table: pa.Table, pupils: np.ndarray, newest: np.ndarray) -> pd.DataFrame:
    """Possible and absent sessions by week, school and SEN status: over all weeks, those of the enrolments.

    ``starts`` is the Monday of the week. Where a line of the school is longer than a week, ``whole_term`` is true and
    ``starts`` its own first day. The status is that of the pupil's latest week, as for the enrolments, and who attended
    more than was possible over the year is absent for nothing, as there.
    """
    spans, place, at = (table[name].to_numpy() for name in ("spans", "place", "starts"))
    if (spans == Spans.DAY).any():
        at = np.where(spans == Spans.DAY, beginnings(at.astype("int64"), Spans.WEEK), at)
    possible = table["possible"].to_numpy()
    absent = possible.astype("int32") - table["attended"].to_numpy()
    over = np.bincount(pupils, weights=absent, minlength=len(newest)) < 0
    absent = np.where(over[pupils], 0, absent) if over.any() else absent
    status = table["sen"].to_numpy()[newest].astype("int64")[pupils]
    made = _summed_by(
        {"place": place, "at": at, "status": status},
        {"possible": possible, "absent": absent, "longer": spans == Spans.TERM},
    )
    made["whole_term"] = (made["longer"] > 0).groupby([made["place"], made["at"]]).transform("any")
    # A week that is said to begin at the weekend is the one after it.
    monday = made["at"].where(made["whole_term"], beginnings(made["at"].to_numpy() + 2, Spans.WEEK))
    schools = table.select(["urn", "school"]).take(pa.array(newest)).to_pandas().groupby(place[newest]).first()
    return made.assign(
        starts=monday.to_numpy().astype("datetime64[D]").astype("datetime64[s]"),
        sen_status=_words(made["status"], SEN_STATUS.values()),
        **{name: made["place"].map(schools[name].astype("object")) for name in schools},
    )[["starts", "whole_term", "urn", "school", "sen_status", "possible", "absent"]]


def _summed_by(keys: dict[str, np.ndarray], columns: dict[str, np.ndarray]) -> pd.DataFrame:
    """A line for each combination of the keys that occurs, with the sums of the columns; no detour over sorting."""
    lowest = {name: int(found.min()) if len(found) else 0 for name, found in keys.items()}
    shape = [int(found.max(initial=lowest[name])) - lowest[name] + 1 for name, found in keys.items()]
    groups = np.zeros(len(next(iter(keys.values()))), dtype="int64")
    for (name, found), size in zip(keys.items(), shape, strict=True):
        groups *= size
        groups += found
        groups -= lowest[name]
    there = np.flatnonzero(np.bincount(groups, minlength=1))
    places = zip(keys, np.unravel_index(there, shape), strict=True)
    made = {name: place + lowest[name] for name, place in places}
    for name, column in columns.items():
        made[name] = _summed(groups, column, int(there.max(initial=0)) + 1)[there].astype("int64")
    return pd.DataFrame(made)


def _words(codes: pd.Series, values: Sequence[str]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes.to_numpy("int64"), categories=list(values), ordered=True)
