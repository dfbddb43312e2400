"""The figures on who is missing school, how much of it, and for which reason."""

from functools import partial
from typing import Any

from metrics.attendance import rates
from metrics.attendance.breakdowns import ABSENCE_BAND
from metrics.attendance.enrolments import COLUMN_OF_MARK, ENROLMENTS
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
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

_metric = partial(
    Metric,
    about=ENROLMENTS.key,
    time=Time.AS_AT,
    population=rates.with_sessions,
    tenths=True,
    polarity=Polarity.LOWER_IS_BETTER,
    breakdowns=WAYS,
    unit="pupils",
    source=_SOURCE,
    caveats=(_STATUS, _SCHOOLS),
    deviations=_HERE,
)

_rate = partial(_metric, kind=Kind.SESSIONS, out_of=rates.possible, breakdowns=_BANDED, unit="sessions")
_share = partial(_metric, kind=Kind.SHARE)
_gap = partial(
    _metric,
    kind=Kind.GAP,
    measured=rates.absent,
    measured_in="sessions",
    out_of=rates.possible,
    breakdowns=tuple(way for way in WAYS if way not in (SEN_STATUS, PRIMARY_NEED)),
    caveats=("Percentage points, from the sessions of both groups in the same schools and weeks.", _STATUS, _SCHOOLS),
)


def _reason(mark: str, *caveats: str, **more: Any) -> Metric:
    """A rate of the sessions with one mark."""
    own = {
        "measured": rates.sessions_marked(mark),
        "needs": (COLUMN_OF_MARK[mark],),
        "caveats": (*caveats, _STATUS, _SCHOOLS),
    }
    return _rate(**own, **more)


METRICS: tuple[Metric, ...] = (
    _rate(
        key="attendance_rate",
        name="Attendance",
        question="How much school do pupils attend?",
        measured=rates.attended,
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
        measured=rates.absent,
        published_as="sess_overall_percent",
    ),
    _rate(
        key="authorised_absence_rate",
        name="Authorised absence",
        question="How much of it is authorised?",
        measured=rates.authorised,
        needs=("authorised",),
        published_as="sess_authorised_percent",
    ),
    _rate(
        key="unauthorised_absence_rate",
        name="Unauthorised absence",
        question="How much of it is not authorised?",
        measured=rates.unauthorised,
        needs=("unauthorised",),
        published_as="sess_unauthorised_percent",
        caveats=("No reason yet (N) counts here until the school replaces it.", _STATUS, _SCHOOLS),
    ),
    _share(
        key="persistent_absence",
        name="Persistent absence",
        question="How many pupils miss a tenth of school or more?",
        counted=rates.persistently_absent,
        published_as="enrolments_pa_10_exact_percent",
        caveats=(_TO_DATE, _ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _share(
        key="persistent_absence_by_pupil",
        name="Persistent absence by pupil",
        question="How many pupils miss a tenth of school or more, all their schools together?",
        population=rates.pupils_once,
        counted=rates.pupil_persistently_absent,
        caveats=("Who changed school counts once, where most of the sessions were.", _TO_DATE, _STATUS, _SCHOOLS),
        deviations=("DfE publishes persistent absence by enrolment, for terms; this is by pupil and to date.",),
    ),
    _share(
        key="severe_absence",
        name="Severe absence",
        question="How many pupils miss half of school or more?",
        counted=rates.severely_absent,
        published_as="enrolments_pa_50_exact_percent",
        caveats=("Part of persistent absence: the two are not added.", _TO_DATE, _ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _share(
        key="near_persistent_absence",
        name="Close to persistent absence",
        question="How many pupils are close to missing a tenth?",
        counted=rates.near_persistent,
        caveats=(_ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _share(
        key="near_severe_absence",
        name="On the way to severe absence",
        question="How many pupils miss a fifth to a half?",
        counted=rates.near_severe,
        caveats=("Part of persistent absence.", _ENROLMENTS, _STATUS, _SCHOOLS),
    ),
    _gap(
        key="absence_gap_to_no_sen",
        name="Absence gap: EHC plan to no SEN",
        question="How much more school do pupils with a plan miss than pupils without SEN?",
        population=rates.plan_or_no_sen,
        counted=rates.has_plan,
    ),
    _gap(
        key="absence_gap_to_no_sen_support",
        name="Absence gap: SEN support to no SEN",
        question="How much more school do pupils with SEN support miss than pupils without SEN?",
        population=rates.support_or_no_sen,
        counted=rates.has_support,
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
        measured=rates.days_missed,
        breakdowns=_BANDED,
        deviations=("DfE publishes days lost now and then, not for councils.",),
    ),
    _metric(
        key="illness_15_days",
        name="Pupils ill for 15 days or more",
        question="How many pupils have missed 15 days or more for illness, so that the council must know?",
        kind=Kind.COUNT,
        population=rates.fifteen_days_ill,
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
