"""The shape of attendance data: sessions of one pupil at one school in one week or term, and a pupil's year."""

from functools import cache

import numpy as np
import pandas as pd

from metrics.attendance.marks import MARKS
from metrics.base.columns import Column, coded, day_column, decimal, keyed, number, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.cases.code_lists import SEN_STATUS, SEN_TYPE
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from metrics.law.attendance import ABSENCE_BANDS, BAND_STARTS, ILLNESS_SESSIONS, PERSISTENT, SEVERE
from metrics.schools.child import OF_SCHOOLS, named, of_schools

ATTENDANCE_KEY = "attendance"
TOTALS: tuple[str, ...] = ("possible", "attended", "authorised", "unauthorised")
"""Sessions; possible is the sum of the other three."""
COUNTED_MARKS: tuple[str, ...] = (
    "I",
    "M",
    "E",
    "C",
    "C2",
    "K",
    "B",
    "Q",
    "D",
    "N",
    "G",
    "O",
    "U",
    "Y1",
)
"""The marks that are kept one by one; the others are in the totals only."""
COLUMN_OF_MARK: dict[str, str] = {mark: f"mark_{mark.lower()}" for mark in COUNTED_MARKS}
COUNTS: tuple[str, ...] = (*TOTALS, *COLUMN_OF_MARK.values())

_WHO: tuple[Column, ...] = (
    keyed("row_key", "Row key"),
    keyed("person_key", "Person key"),
    words("case_reference", "Case reference", about="The council's own reference of an EHC case, where it is known."),
    text("urn", "School's URN"),
    text("school", "School"),
    coded("sen_status", "SEN status", SEN_STATUS),
    coded("primary_need", "Primary need", SEN_TYPE),
    number("year_group", "Year group"),
)
ATTENDANCE = Dataset(
    key=ATTENDANCE_KEY,
    title="Attendance",
    one="line of attendance",
    rows_named="lines of attendance",
    columns=(
        *_WHO,
        day_column("starts", "Week commencing", about="The Monday of the week, the first day of the term, or the day."),
        text("term", "Term"),
        text("school_year", "School year", about="Where the term stands without its year."),
        yes_no("has_plan", "EHC plan", about="Used where there is no SEN status."),
        number("possible", "Possible sessions"),
        number("present", "Sessions present"),
        number("elsewhere", "Sessions at an approved educational activity"),
        number("attended", "Sessions attended"),
        number("percent", "Percentage of sessions attended", about="Used where attended sessions are not given."),
        number("authorised", "Sessions of authorised absence"),
        number("unauthorised", "Sessions of unauthorised absence"),
        *(number(name, f"Sessions marked {mark}: {MARKS[mark].label}") for mark, name in COLUMN_OF_MARK.items()),
        text("am", "Morning mark"),
        text("pm", "Afternoon mark"),
        text("marks", "Marks of a week", about="One after another, mornings and afternoons."),
    ),
    reference="person_key",
    identity=("person_key", "urn", "school", "starts"),
    begins="starts",
    titles={"in_age": "Pupil of the age that is counted"},
)
"""One line of an upload. It is kept in chunks, not as a register: see ``data_access/attendance/store.py``."""


def _enrolments(rows: Columns, council: Council) -> Columns:
    """The rows with ``absent`` sessions, ``persistent``, ``severe``, the band of absence and 15 days of illness.

    The place, cluster, phase and officer are those of the register of schools.

    By whole numbers, so that exactly a tenth counts; neither, and no band, without possible sessions. Absent is what
    is possible less what was attended. Illness is of the pupil, at all schools of the year together, and stands at
    the school with most of it; ``pupil_persistent`` too, and ``one_pupil`` marks the enrolment with most sessions, at
    which the pupil is counted once.
    """
    schools = cache(lambda: of_schools(rows, council))
    made = rows.assign(
        **{name: lambda _, name=name: named(schools()[name]) for name in OF_SCHOOLS},
        absent=lambda rows: (_possible(rows) - rows["attended"].fillna(0)).clip(lower=0),
        illness_15_days=_is_ill_for_15_days,
    )
    made = made.assign(
        persistent=lambda rows: _misses(rows, PERSISTENT), severe=lambda rows: _misses(rows, SEVERE), absence_band=_band
    )
    return made.together(("one_pupil", "pupil_persistent"), _everywhere)


def _possible(rows: Columns) -> pd.Series:
    return rows["possible"].fillna(0)


def _misses(rows: Columns, percent: int) -> pd.Series:
    possible = _possible(rows)
    return (possible > 0) & (100 * rows["absent"] >= percent * possible)


def _band(rows: Columns) -> pd.Series:
    possible = _possible(rows)
    some = possible > 0
    percent = (100 * rows["absent"]).to_numpy("float64") / np.where(some, possible, 1).astype("float64")
    band = np.where(some, np.searchsorted(BAND_STARTS, percent, side="right"), -1)
    return pd.Series(pd.Categorical.from_codes(band, categories=list(ABSENCE_BANDS), ordered=True), rows.index)


def _is_ill_for_15_days(rows: Columns) -> pd.Series:
    ill = rows["mark_i"].fillna(0).astype("int64")
    of_pupil = ill.groupby(rows["person_key"]).transform("sum")
    most = ~rows["person_key"][ill.sort_values(ascending=False, kind="stable").index].duplicated()
    return (of_pupil >= ILLNESS_SESSIONS) & most.reindex(rows.index)


def _everywhere(rows: Columns) -> dict[str, pd.Series]:
    """Of the pupil at all schools together; a row without one stands for itself."""
    pupil = rows["person_key"].astype("object").where(rows["person_key"].notna(), rows.index.to_series())
    possible = _possible(rows)
    sums = pd.DataFrame({"possible": possible, "absent": rows["absent"]}, rows.index).groupby(pupil).transform("sum")
    once = ~pupil[possible.sort_values(ascending=False, kind="stable").index].duplicated()
    return {
        "one_pupil": once.reindex(rows.index) & (sums["possible"] > 0),
        "pupil_persistent": 100 * sums["absent"] >= PERSISTENT * sums["possible"],
    }


ENROLMENTS = Dataset(
    key="enrolments",
    title="Enrolments",
    one="enrolment",
    rows_named="enrolments",
    columns=(
        *_WHO,
        text("locality", "Locality"),
        text("cluster", "Cluster"),
        text("school_phase", "School phase"),
        text("officer", "Named attendance officer"),
        day_column("year_start", "School year from"),
        *(number(name, ATTENDANCE.by_name[name].title) for name in COUNTS),
        day_column(
            "unauthorised_reached", "10th day in a row without authorisation", about="The day, or the week it lies in."
        ),
        decimal(
            "unauthorised_longest",
            "Longest run of days without authorisation",
            about="School days, of runs of ten or more; blank where there is none.",
        ),
        day_column("illness_reached", "15th day of illness", about="The day, or the week it lies in."),
    ),
    reference="school",
    identity=("person_key", "urn", "school", "year_start"),
    begins="year_start",
    titles={
        "absent": "Sessions absent",
        "persistent": "Persistently absent",
        "severe": "Severely absent",
        "absence_band": "Sessions missed",
        "illness_15_days": "15 days of illness",
        "pupil_persistent": "Persistently absent, all schools together",
    },
    shown=("school", "sen_status", "primary_need", "possible", "absent", "mark_i", "mark_c2", "mark_k", "locality"),
    stored=False,
    headlines=("absence_rate", "persistent_absence", "severe_absence"),
    derive=_enrolments,
)
"""A pupil at a school in a school year, up to the as-at day: who changes school counts once at each, as in DfE's."""
