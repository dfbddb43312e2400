"""Who is missing school, how much of it, and what the registers say is the reason?

Rates are of sessions, half days: what a group missed out of what it could have attended, never a mean of the pupils'
own rates. Persistent and severe absence count enrolments, as DfE does. Everything is from the start of the school year
to the day.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from metrics.attendance.breakdowns import ABSENCE_BAND
from metrics.attendance.enrolments import COLUMN_OF_MARK, ENROLMENTS
from metrics.attendance.marks import MARKS
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.law.attendance import NEAR_PERSISTENT, NEAR_SEVERE
from metrics.schools.breakdowns import CLUSTER, OFFICER, SEN_STATUS

WAYS = (SEN_STATUS, PRIMARY_NEED, SCHOOL_PHASE, LOCALITY, CLUSTER, SCHOOL, OFFICER)
_BANDED = (*WAYS, ABSENCE_BAND)
_LAW = "School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation 10"
_SOURCE = f"Schools' registers: possible, attended and absent sessions; {_LAW}"
_SCHOOLS = "It rests on the schools that send their registers; the page says how many of how many."
_STATUS = "SEN status is that of the pupil's latest week: a pupil who got a plan in January counts there all year."
_TO_DATE = "From the start of the school year to the day, not the terms DfE publishes: compare like with like."
_HERE = ("DfE's published figures are of one, two or three terms, returned with the school census; these are to date.",)
_ENROLMENTS = "A pupil who changes school counts once at each, as in DfE's figures; a short stay can look extreme."


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
    return with_sessions(register) & register.rows["sen_status"].isin(["E", "N"])


def support_or_no_sen(register: Register) -> pd.Series:
    """Enrolments with possible sessions of pupils with SEN support, and of pupils without SEN."""
    return with_sessions(register) & register.rows["sen_status"].isin(["K", "N"])


def has_plan(register: Register) -> pd.Series:
    """Pupils with an EHC plan, set against pupils without SEN."""
    return register.rows["sen_status"] == "E"


def has_support(register: Register) -> pd.Series:
    """Pupils with SEN support, set against pupils without SEN."""
    return register.rows["sen_status"] == "K"


def _sessions(mark: str) -> Callable[[Register], pd.Series]:
    def marked(register: Register) -> pd.Series:
        return register.rows[COLUMN_OF_MARK[mark]]

    marked.__doc__ = f"Sessions marked {mark}: {MARKS[mark].label}."
    return marked


_metric = partial(
    Metric,
    about=ENROLMENTS.key,
    time=Time.AS_AT,
    population=with_sessions,
    polarity=Polarity.LOWER_IS_BETTER,
    breakdowns=WAYS,
    unit="pupils",
    source=_SOURCE,
    caveats=(_STATUS, _SCHOOLS),
    deviations=_HERE,
)
_rate = partial(_metric, kind=Kind.SESSIONS, out_of=possible, breakdowns=_BANDED, unit="sessions")
_share = partial(_metric, kind=Kind.SHARE)
_gap = partial(
    _metric,
    kind=Kind.GAP,
    measured=absent,
    out_of=possible,
    breakdowns=tuple(way for way in WAYS if way not in (SEN_STATUS, PRIMARY_NEED)),
    caveats=("Percentage points, from the sessions of both groups in the same schools and weeks.", _STATUS, _SCHOOLS),
)


def _reason(mark: str, *caveats: str, **more: Any) -> Metric:
    """A rate of the sessions with one mark."""
    own = {"measured": _sessions(mark), "needs": (COLUMN_OF_MARK[mark],), "caveats": (*caveats, _STATUS, _SCHOOLS)}
    return _rate(**own, **more)


METRICS: tuple[Metric, ...] = (
    _rate(
        key="attendance_rate",
        name="Attendance",
        question="How much school do pupils attend?",
        measured=attended,
        polarity=Polarity.HIGHER_IS_BETTER,
        published_as="attendance_perc",
        caveats=(
            "A tool that divides the sessions present by those possible gives a lower figure: it leaves out "
            "education elsewhere, which is most of what the council arranges.",
            _STATUS,
            _SCHOOLS,
        ),
    ),
    _rate(
        key="absence_rate",
        name="Absence",
        question="How much school do pupils miss?",
        measured=absent,
        published_as="sess_overall_percent",
    ),
    _rate(
        key="authorised_absence_rate",
        name="Authorised absence",
        question="How much of it is authorised?",
        measured=authorised,
        needs=("authorised",),
        published_as="sess_authorised_percent",
    ),
    _rate(
        key="unauthorised_absence_rate",
        name="Unauthorised absence",
        question="How much of it is not authorised?",
        measured=unauthorised,
        needs=("unauthorised",),
        published_as="sess_unauthorised_percent",
        caveats=("No reason yet (N) counts here until the school replaces it.", _STATUS, _SCHOOLS),
    ),
    _share(
        key="persistent_absence",
        name="Persistent absence",
        question="How many pupils miss a tenth of school or more?",
        counted=persistently_absent,
        published_as="enrolments_pa_10_exact_percent",
        caveats=(_TO_DATE, _ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _share(
        key="severe_absence",
        name="Severe absence",
        question="How many pupils miss half of school or more?",
        counted=severely_absent,
        published_as="enrolments_pa_50_exact_percent",
        caveats=("Part of persistent absence: the two are not added.", _TO_DATE, _ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _share(
        key="near_persistent_absence",
        name="Close to persistent absence",
        question="How many pupils are close to missing a tenth?",
        counted=near_persistent,
        caveats=(_ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _share(
        key="near_severe_absence",
        name="On the way to severe absence",
        question="How many pupils miss a fifth to a half?",
        counted=near_severe,
        caveats=("Part of persistent absence.", _ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _gap(
        key="absence_gap_to_no_sen",
        name="Absence gap: EHC plan to no SEN",
        question="How much more school do pupils with a plan miss than pupils without SEN?",
        population=plan_or_no_sen,
        counted=has_plan,
    ),
    _gap(
        key="absence_gap_to_no_sen_support",
        name="Absence gap: SEN support to no SEN",
        question="How much more school do pupils with SEN support miss than pupils without SEN?",
        population=support_or_no_sen,
        counted=has_support,
    ),
    _reason(
        "I",
        key="illness_absence_rate",
        name="Absence for illness",
        question="How much school is missed for illness?",
    ),
    _reason(
        "M",
        key="appointments_absence_rate",
        name="Absence for appointments",
        question="How much school is missed for medical or dental appointments?",
    ),
    _reason(
        "C2",
        "Counts as authorised absence, so a child on half a timetable is severely absent.",
        "Some systems cut C2 to C; such sessions are not in it.",
        key="part_time_timetable_rate",
        name="Absence under part-time timetables",
        question="How much school is missed because of a part-time timetable?",
    ),
    _reason(
        "E",
        key="suspension_absence_rate",
        name="Absence while suspended or excluded",
        question="How much school is missed while suspended or excluded with nothing arranged?",
    ),
    _reason(
        "K",
        "Counts as attending. An extract without K hides what the council does and makes a child look absent.",
        key="council_education_rate",
        name="Education arranged by the council",
        question="How much of pupils' schooling is education that the council arranged?",
        polarity=Polarity.NEUTRAL,
    ),
    _reason(
        "Q",
        "These sessions are no possible sessions, so they are in no rate of absence: they are set against them.",
        key="council_transport_failure_rate",
        name="Could not attend: the council's travel or access was missing",
        question="How often could pupils not attend because the council had not made the travel arrangements it owed?",
    ),
    _reason(
        "N",
        "Part of unauthorised absence until the school replaces it.",
        key="no_reason_yet_rate",
        name="Absence with no reason yet",
        question="For how much of the absence is no reason established?",
    ),
    _metric(
        key="school_days_lost",
        name="School days lost",
        question="How many days of school were missed?",
        kind=Kind.SUM,
        measured_in="days",
        measured=days_missed,
        breakdowns=_BANDED,
        deviations=("DfE publishes days lost now and then, not for councils.",),
    ),
    _metric(
        key="illness_15_days",
        name="Pupils ill for 15 days or more",
        question="How many pupils have missed 15 days or more for illness, so that the council must know?",
        kind=Kind.COUNT,
        population=fifteen_days_ill,
        needs=("mark_i",),
        source="Schools' registers, sessions marked I; the sickness return of SI 2024/208, regulation 13, as councils "
        "restate it",
        caveats=(
            "The regulation itself could not be read whole; councils' restatements agree on 15 days, together or "
            "apart, in a school year.",
            "A school must tell the council as soon as it believes 15 days will be reached, which can be earlier.",
            _SCHOOLS,
        ),
        deviations=("Nobody publishes such a count.",),
    ),
)
