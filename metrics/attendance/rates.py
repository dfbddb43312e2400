"""Who is missing school, how much of it, and what the registers say is the reason?

Rates are of sessions, half days: what a group missed out of what it could have attended, never a mean of the pupils'
own rates. Persistent and severe absence count enrolments, as DfE does. Everything is from the start of the school year
to the day.
"""

from collections.abc import Callable

import pandas as pd

from metrics.attendance.enrolments import COLUMN_OF_MARK
from metrics.attendance.marks import MARKS
from metrics.base.on_demand import answer_of
from metrics.counting.registers import Register
from metrics.law.attendance import NEAR_PERSISTENT, NEAR_SEVERE


def with_sessions(register: Register) -> pd.Series:
    """Enrolments with at least one possible session. A pupil without any is neither present nor absent."""
    return register.rows["possible"].fillna(0) > 0


def possible(register: Register) -> pd.Series:
    """Possible sessions: those attended and those absent. Sessions marked D, Q, X, Y, Z or # are none."""
    return register.rows["possible"]


def attended(register: Register) -> pd.Series:
    """Sessions attended: present, or at an approved educational activity, among them K (arranged by the council) and
    B (off site).
    """
    return register.rows["attended"]


def absent(register: Register) -> pd.Series:
    """Sessions missed, whether authorised or not."""
    return register.rows["absent"]


def authorised(register: Register) -> pd.Series:
    """Sessions of authorised absence: illness, appointments, suspension, a part-time timetable and others."""
    return register.rows["authorised"]


def unauthorised(register: Register) -> pd.Series:
    """Sessions of unauthorised absence, those among them for which no reason is established yet."""
    return register.rows["unauthorised"]


def persistently_absent(register: Register) -> pd.Series:
    """Those who missed a tenth or more of their own possible sessions; exactly a tenth is in."""
    return register.rows["persistent"]


def severely_absent(register: Register) -> pd.Series:
    """Those who missed half or more of their own possible sessions; exactly half is in. They are persistently absent
    too.
    """
    return register.rows["severe"]


def pupils_once(register: Register) -> pd.Series:
    """Pupils with at least one possible session, each once, at the school with most of theirs."""
    return register.rows["one_pupil"]


def pupil_persistently_absent(register: Register) -> pd.Series:
    """Those who missed a tenth or more of their possible sessions at all their schools together."""
    return register.rows["pupil_persistent"]


def near_persistent(register: Register) -> pd.Series:
    """Those who missed 5% or more, and less than 10%, of their own possible sessions."""
    return register.rows["absence_band"] == NEAR_PERSISTENT


def near_severe(register: Register) -> pd.Series:
    """Those who missed 20% or more, and less than 50%, of their own possible sessions."""
    return register.rows["absence_band"] == NEAR_SEVERE


def days_missed(register: Register) -> pd.Series:
    """Days missed: two sessions are a day."""
    return register.rows["absent"] / 2


def fifteen_days_ill(register: Register) -> pd.Series:
    """Pupils with 30 or more sessions marked I (illness) in the school year, together or apart, at all their schools.
    Each counts once. Appointments (M) and part-time timetables (C2) are not illness.
    """
    return register.rows["illness_15_days"]


def plan_or_no_sen(register: Register) -> pd.Series:
    """Enrolments with possible sessions of pupils with an EHC plan, and of pupils without SEN."""
    return answer_of(register, with_sessions) & register.rows["sen_status"].isin(["E", "N"])


def support_or_no_sen(register: Register) -> pd.Series:
    """Enrolments with possible sessions of pupils with SEN support, and of pupils without SEN."""
    return answer_of(register, with_sessions) & register.rows["sen_status"].isin(["K", "N"])


def has_plan(register: Register) -> pd.Series:
    """Pupils with an EHC plan, set against pupils without SEN."""
    return register.rows["sen_status"] == "E"


def has_support(register: Register) -> pd.Series:
    """Pupils with SEN support, set against pupils without SEN."""
    return register.rows["sen_status"] == "K"


def sessions_marked(mark: str) -> Callable[[Register], pd.Series]:
    """A measure of the sessions with one mark."""

    def marked(register: Register) -> pd.Series:
        return register.rows[COLUMN_OF_MARK[mark]]

    marked.__doc__ = f"Sessions marked {mark}: {MARKS[mark].label}."
    return marked
