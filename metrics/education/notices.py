"""Do schools tell the council in time which children are away for 10 or 15 days?"""

from dataclasses import replace
from functools import partial

import pandas as pd

from metrics.counting.breakdown import LOCALITY, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.links import among
from metrics.counting.registers import Register
from metrics.education.breakdowns import NOTICE_TYPE
from metrics.law.school_year import school_year
from metrics.schools.breakdowns import CLUSTER, OFFICER, SEN_STATUS
from metrics.schools.code_lists import ILLNESS_15, UNAUTHORISED_10


def told_of_10_days(register: Register) -> pd.Series:
    """Children of whom a school gave notice in the school year of the day that they were absent for 10 school days
    in a row without authorisation; each child once, however many notices."""
    rows = register.rows
    this_year = rows["notice_year"] == school_year(register.as_at)
    return rows["first_notice"] & this_year & (rows["notice_type"] == UNAUTHORISED_10)


def told_of_15_days(register: Register) -> pd.Series:
    """Children of whom a school gave notice in the school year of the day that they would miss 15 days through
    illness, together or apart; each child once."""
    rows = register.rows
    this_year = rows["notice_year"] == school_year(register.as_at)
    return rows["first_notice"] & this_year & (rows["notice_type"] == ILLNESS_15)


def told_without_provision(register: Register) -> pd.Series:
    """Children of whom a school gave notice in the school year of the day, whose notice is not closed, and for whom
    the section 19 list has no education that began; each child once for each kind of notice."""
    rows = register.rows
    this_year = rows["notice_year"] == school_year(register.as_at)
    return rows["first_notice"] & this_year & rows["notice_open"] & ~rows["has_provision"]


def told_again(register: Register) -> pd.Series:
    """Children of whom schools gave more than one notice of the same kind in the school year of the day; each
    once."""
    rows = register.rows
    this_year = rows["notice_year"] == school_year(register.as_at)
    return rows["first_notice"] & this_year & (rows["notices_of_child"] > 1)


def notices_with_day(register: Register) -> pd.Series:
    """Notices about a child whose 10th or 15th day is known: from the log, or counted in school days from the first
    day of an unbroken absence."""
    rows = register.rows
    return rows["about_a_child"] & rows["trigger_date"].notna()


def received_late(register: Register) -> pd.Series:
    """Received on a later school day than the 10th or 15th day itself, or than the council's setting allows. A
    notice before that day is early, not late."""
    return register.rows["notice_late"]


def notice_days(register: Register) -> pd.Series:
    """School days from the 10th or 15th day to the day the notice was received; less than 0 where it came
    before."""
    return register.rows["notice_delay"]


def absent_for_10_days(register: Register) -> pd.Series:
    """Pupils marked G, N, O or U in both sessions of 10 school days in a row at one school. Holidays, closures and
    sessions that are not possible neither count nor break the run; any other mark breaks it."""
    return register.rows["unauthorised_reached"].notna()


def no_notice_of_10_days(register: Register) -> pd.Series:
    """Without any notice of unauthorised absence about the pupil in the school year of the day."""
    return _not_told(register, UNAUTHORISED_10)


def ill_for_15_days(register: Register) -> pd.Series:
    """Pupils with 30 or more sessions of illness (code I) in the school year, together or apart, at any school."""
    return register.rows["illness_15_days"]


def no_notice(register: Register) -> pd.Series:
    """Without any notice of illness about the pupil in the school year of the day."""
    return _not_told(register, ILLNESS_15)


def _not_told(register: Register, kind: str) -> pd.Series:
    council = register.council
    everywhere = replace(council, locality="") if council.locality else council
    told = everywhere.register("notifications").rows
    told = told[(told["notice_type"] == kind) & (told["notice_year"] == school_year(register.as_at))]
    return ~among(register.rows["person_key"], told["person_key"])


LAW = "The School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation 13"
_RESTATED = (
    "The text of the returns in regulation 13 was not read itself: the rules are those that Derbyshire, Hertfordshire "
    "and Lincolnshire give their schools."
)
_SOURCE = f"{LAW}; the council's log of notices"
_WAYS = (LOCALITY, CLUSTER, SCHOOL_PHASE, SCHOOL, OFFICER, SEN_STATUS, NOTICE_TYPE)
_UNSEEN = "What schools did not tell is not in it. Registers that schools share show more."

_metric = partial(
    Metric,
    about="notifications",
    time=Time.AS_AT,
    breakdowns=_WAYS,
    polarity=Polarity.LOWER_IS_BETTER,
    source=_SOURCE,
    deviations=(_RESTATED,),
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="unauthorised_10_days_notified",
        name="Children reported for 10 days of unauthorised absence",
        question="Of how many children have schools told us that they were away for 10 school days in a row?",
        kind=Kind.COUNT,
        population=told_of_10_days,
        needs=("received_date", "notice_type"),
        caveats=(_UNSEEN, "A notice whose type was not clear is in neither figure; the upload names it."),
    ),
    _metric(
        key="illness_15_days_notified",
        name="Children reported for 15 days of illness",
        question="Of how many children have schools told us that they would miss 15 days through illness?",
        kind=Kind.COUNT,
        population=told_of_15_days,
        needs=("received_date", "notice_type"),
        caveats=(_UNSEEN, "A notice may come before the 15th day, when the school expects it to be reached."),
    ),
    _metric(
        key="notified_without_provision",
        name="Children reported and still without education",
        question="For how many children that schools told us of has no education begun?",
        kind=Kind.COUNT,
        population=told_without_provision,
        needs=("received_date",),
        source=f"{_SOURCE}; section 19 list",
        caveats=(
            "A child is linked to the section 19 list by pupil number, else by case reference.",
            "Not every child reported is owed education: some are back at school and the notice was not closed.",
        ),
        deviations=("Which children need a decision is a question of law for each; the list only shows who has none.",),
    ),
    _metric(
        key="children_notified_again",
        name="Children reported more than once",
        question="How many children did schools report more than once this school year?",
        kind=Kind.COUNT,
        population=told_again,
        needs=("received_date",),
    ),
    _metric(
        key="notices_received_late",
        name="Notices received late",
        question="How many notices came after the 10th or 15th day itself?",
        kind=Kind.SHARE,
        time=Time.DURING,
        population=notices_with_day,
        counted=received_late,
        dated_by="received_date",
        needs=("received_date",),
        unit="notices",
        caveats=(
            "Notices whose 10th or 15th day cannot be told are not in it.",
            "Illness counts across the school year, so its 15th day is known only if the log has it, or if the "
            "child was away without a break.",
        ),
        deviations=(
            "The regulations ask for returns at least once a month; that a notice is due on the day itself is "
            "the council's own standard, the setting notice_school_days.",
            _RESTATED,
        ),
    ),
    _metric(
        key="notice_days_median",
        name="School days until the notice",
        question="How long do schools usually take to tell us?",
        kind=Kind.MEDIAN,
        time=Time.DURING,
        population=notices_with_day,
        measured=notice_days,
        measured_in="school days",
        dated_by="received_date",
        needs=("received_date",),
        unit="notices",
        caveats=("Less than 0 is early.",),
    ),
    _metric(
        key="unauthorised_10_days",
        name="Pupils absent 10 days in a row without authorisation",
        question="How many pupils were absent for 10 school days in a row without authorisation?",
        kind=Kind.COUNT,
        about="enrolments",
        population=absent_for_10_days,
        needs=("unauthorised",),
        breakdowns=(LOCALITY, CLUSTER, SCHOOL_PHASE, SEN_STATUS),
        unit="pupils",
        source=f"{_SOURCE}; schools' registers",
        caveats=(
            "Exact where the registers' daily marks were loaded. From weekly sessions only weeks that were wholly "
            "unauthorised count, and from sessions by term hardly anything can be told.",
            "Only where a school shares its register, or its sessions were loaded.",
        ),
        deviations=("Both sessions of a day must be unauthorised: the strict reading.", _RESTATED),
    ),
    _metric(
        key="unauthorised_10_days_not_notified",
        name="10 days of unauthorised absence without a notice",
        question="Of how many pupils absent for 10 days without authorisation has no school told us?",
        kind=Kind.SHARE,
        about="enrolments",
        population=absent_for_10_days,
        counted=no_notice_of_10_days,
        needs=("unauthorised",),
        breakdowns=(LOCALITY, CLUSTER, SCHOOL_PHASE, SEN_STATUS),
        unit="pupils",
        tenths=True,
        source=f"{_SOURCE}; schools' registers",
        caveats=("Pupils are linked to notices by pupil number.",),
    ),
    _metric(
        key="illness_15_days_not_notified",
        name="15 days of illness without a notice",
        question="Of how many pupils away ill for 15 days has no school told us?",
        kind=Kind.SHARE,
        about="enrolments",
        population=ill_for_15_days,
        counted=no_notice,
        needs=("mark_i",),
        breakdowns=(LOCALITY, CLUSTER, SCHOOL_PHASE, SEN_STATUS),
        unit="pupils",
        tenths=True,
        source=f"{_SOURCE}; schools' registers",
        caveats=(
            "Only where a school shares its register, or its sessions were loaded.",
            "Pupils are linked to notices by pupil number.",
        ),
    ),
)
