"""Do children who cannot go to school get an education, and how soon?"""

from functools import partial

import pandas as pd

from metrics.counting.breakdown import LOCALITY, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Council, Register
from metrics.education.breakdowns import PROVISION_WAIT, ROUTE, SECTION_19_STAGE
from metrics.education.section19_list import WAIT_ENDS
from metrics.law.statutory import A_YEAR_OF_WEEKS
from metrics.schools.breakdowns import CLUSTER, SEN_STATUS


def in_scope(register: Register) -> pd.Series:
    """Children on the section 19 list for whom a duty may have arisen and has not ended: those ill for 15 days,
    those excluded, those of whom the council was told that they cannot attend, those with a plan and no school. An
    offer that the family refused, or a provider that stopped, does not end it."""
    return register.rows["in_scope"]


def decided(register: Register) -> pd.Series:
    """With a recorded decision: the council must provide, need not, or the school can."""
    return ~register.rows["undecided"]


def undecided(register: Register) -> pd.Series:
    """Children on the section 19 list, still open, without a recorded decision, or with one that cannot be
    understood."""
    return register.rows["undecided"]


def days_undecided(register: Register) -> pd.Series:
    """School days from the day the council first knew, or the referral if that is earlier, to the day."""
    return register.rows["days_undecided"]


def owed(register: Register) -> pd.Series:
    """Children for whom the council decided that it must provide education, as long as that has not ended. An offer
    that the family refused, or a provider that stopped, does not end it."""
    return register.rows["owed_now"]


def running(register: Register) -> pd.Series:
    """Whose education has started and has not ended. An offer, or a day to start that lies ahead, is not a
    start."""
    return register.rows["provision_running"]


def started_on_time(register: Register) -> pd.Series:
    """Whose education started, and did so on or before the day the duty was clear: the latest of the 15th day, the
    day the council knew and the sixth day of an exclusion. It counts also if it has ended since."""
    return register.rows["on_time"]


def waiting(register: Register) -> pd.Series:
    """Children on the section 19 list, still open, whose education is not running: it is to be provided and has not
    started, or the family refused it, or the provider stopped, or nobody has decided."""
    return register.rows["waiting"]


def started_or_waiting(register: Register) -> pd.Series:
    """Children on the section 19 list whose education started in the 12 months up to the day, and all who still
    wait for it on the day, whether it was decided or not. Not those who need not be provided for, or whose school
    can."""
    rows = register.rows
    since = pd.Timestamp(register.as_at) - pd.Timedelta(days=A_YEAR_OF_WEEKS.days + 1)
    recent = (rows["provision_start"] > since).fillna(False)
    return (recent | rows["waiting"]) & rows["days_to_provision"].notna()


def days_to_provision(register: Register) -> pd.Series:
    """School days from the day the duty was clear to the first lesson; for those still waiting, to the day itself.
    The day the duty was clear is the latest of the 15th day of illness, the day the council first knew and the
    sixth school day of an exclusion. It is 0 where education began earlier."""
    return register.rows["days_to_provision"]


def days_from_15th(register: Register) -> pd.Series:
    """School days from the 15th day of illness to the first lesson, whenever the council knew; for those still
    waiting, to the day itself."""
    return register.rows["days_from_15th"]


def with_hours(register: Register) -> pd.Series:
    """Children whose education is running and whose hours a week are recorded."""
    return register.rows["provision_running"] & register.rows["weekly_hours"].notna()


def weekly_hours(register: Register) -> pd.Series:
    """Hours a week that are provided, at most the full-time hours."""
    return register.rows["weekly_hours"].clip(upper=register.rows["full_hours"])


def full_hours(register: Register) -> pd.Series:
    """Full-time hours a week: the list's own, else the setting, 25."""
    return register.rows["full_hours"]


def part_time(register: Register) -> pd.Series:
    """Children whose education is running for fewer hours a week than full time."""
    return register.rows["part_time"]


def review_overdue(register: Register) -> pd.Series:
    """Education that is running, or a decision that none is needed, whose last review was more than 6 weeks ago, or
    the council's setting. One without a recorded review is overdue."""
    return register.rows["review_overdue"]


def owed_ever(register: Register) -> pd.Series:
    """Children for whom the council decided that it must provide education, and the day the duty was clear is
    known."""
    return register.rows["weeks_lost"].notna()


def weeks_lost(register: Register) -> pd.Series:
    """Weeks of five school days from the day the duty was clear to the first lesson, or to the day, or to the end
    of the duty; only those in the school year of the day."""
    return register.rows["weeks_lost"]


def waits_of(council: Council) -> pd.DataFrame:
    """One line: the longest tenth of the waits behind the median, and how many were over 30 and 60 school days.

    Of the same children as ``school_days_to_provision_median``. No line where there are none.
    """
    register = council.register("section19")
    waits = register.rows.loc[started_or_waiting(register), "days_to_provision"].dropna()
    if waits.empty:
        return pd.DataFrame({"children": [], "ninth": [], "over_30": [], "over_60": []})
    _, long, longest = WAIT_ENDS
    return pd.DataFrame(
        {
            "children": [len(waits)],
            "ninth": [float(waits.quantile(0.9))],
            "over_30": [int((waits > long).sum())],
            "over_60": [int((waits > longest).sum())],
        }
    )


LAW = "Section 19 of the Education Act 1996"
_SOURCE = f"{LAW}; DfE, Arranging education for children who cannot attend school because of health needs (2023); \
the council's section 19 and medical-needs list"
_WAYS = (LOCALITY, CLUSTER, SCHOOL_PHASE, SCHOOL, SEN_STATUS, ROUTE)
_NO_NUMBER = (
    "The Act has no number of days; 15 comes from the guidance on health needs, and no deadline is absolute.",
)
_ONE_ROW = "One row is one child and one time without education; a child may be on the list twice."
_REFUSED = (
    "That a refused offer, or a provider that stopped, leaves the duty open is our reading of the Ombudsman's "
    "decisions.",
)


_metric = partial(
    Metric,
    about="section19",
    time=Time.AS_AT,
    breakdowns=_WAYS,
    needs=("known_date",),
    polarity=Polarity.LOWER_IS_BETTER,
    source=_SOURCE,
    caveats=(_ONE_ROW,),
    deviations=_NO_NUMBER,
)


METRICS: tuple[Metric, ...] = (
    _metric(
        key="section19_in_scope",
        name="Children on the section 19 list",
        question="For how many children may a duty have arisen?",
        kind=Kind.COUNT,
        population=in_scope,
        polarity=Polarity.NEUTRAL,
        breakdowns=(*_WAYS, SECTION_19_STAGE),
        deviations=(*_NO_NUMBER, *_REFUSED),
    ),
    _metric(
        key="section19_decided",
        name="Section 19 decided",
        question="For how many of them is there a decision?",
        kind=Kind.SHARE,
        population=in_scope,
        counted=decided,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(
            _ONE_ROW,
            "No decision is the fault the Ombudsman finds most often.",
            "A decision that cannot be understood counts as none; the upload names it.",
        ),
    ),
    _metric(
        key="section19_undecided",
        name="Children waiting for a section 19 decision",
        question="For how many has nobody decided?",
        kind=Kind.COUNT,
        population=undecided,
    ),
    _metric(
        key="school_days_undecided_median",
        name="School days without a section 19 decision",
        question="How long do they wait for one?",
        kind=Kind.MEDIAN,
        population=undecided,
        measured=days_undecided,
        measured_in="school days",
    ),
    _metric(
        key="section19_covered",
        name="Education running where it is owed",
        question="How many of those who are owed education have it?",
        kind=Kind.SHARE,
        population=owed,
        counted=running,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(_ONE_ROW, "A few hours a week count as running: see the hours beside it."),
        deviations=_REFUSED,
    ),
    _metric(
        key="section19_on_time",
        name="Education started in time",
        question="How many of those who are owed education had it in time?",
        kind=Kind.SHARE,
        population=owed,
        counted=started_on_time,
        polarity=Polarity.HIGHER_IS_BETTER,
        deviations=(
            *_NO_NUMBER,
            "That education is in time on the day the duty is clear is the strict reading; the "
            "setting section_19_school_days allows more.",
        ),
    ),
    _metric(
        key="section19_waiting",
        name="Children waiting for education to start",
        question="How many have no education yet?",
        kind=Kind.COUNT,
        population=waiting,
        breakdowns=(*_WAYS, PROVISION_WAIT, SECTION_19_STAGE),
        caveats=(_ONE_ROW, "Children for whom nobody has decided are in it: not deciding is waiting too."),
    ),
    _metric(
        key="school_days_to_provision_median",
        name="School days to education",
        question="How long do children wait for education?",
        kind=Kind.MEDIAN,
        population=started_or_waiting,
        measured=days_to_provision,
        measured_in="school days",
        caveats=(
            _ONE_ROW,
            "Children still waiting count with their days so far, so the true wait is longer.",
            "Where the list has neither the 15th day nor the first day of absence, the start is the day "
            "the council knew.",
        ),
        deviations=(*_NO_NUMBER, "The 12 months before the day are our choice, or old cases would hide new ones."),
    ),
    _metric(
        key="school_days_from_15th_day_median",
        name="School days to education from the 15th day",
        question="How long do children who are ill wait for education, whenever we knew?",
        kind=Kind.MEDIAN,
        population=started_or_waiting,
        measured=days_from_15th,
        measured_in="school days",
        needs=("known_date", "route"),
        caveats=(
            _ONE_ROW,
            "Only children who are ill and whose 15th day is known.",
            "Children still waiting count with their days so far.",
        ),
    ),
    _metric(
        key="section19_hours",
        name="Hours provided, of full time",
        question="How much of a full week do they get?",
        kind=Kind.SESSIONS,
        population=with_hours,
        measured=weekly_hours,
        out_of=full_hours,
        needs=("weekly_hours",),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="hours a week",
        caveats=("Less than full time is lawful where a child's health allows no more, with a reason and reviews.",),
        deviations=("No law says how many hours are full time; 25 is a setting.",),
    ),
    _metric(
        key="section19_part_time",
        name="Children with part-time education",
        question="How many get less than a full week?",
        kind=Kind.COUNT,
        population=part_time,
        needs=("weekly_hours",),
        polarity=Polarity.NEUTRAL,
        caveats=("Lawful where a child's health allows no more.",),
        deviations=("No law says how many hours are full time; 25 is a setting.",),
    ),
    _metric(
        key="provision_reviews_overdue",
        name="Reviews of education overdue",
        question="Whose arrangements has nobody looked at lately?",
        kind=Kind.COUNT,
        population=review_overdue,
        caveats=(_ONE_ROW, "A child without any recorded review is in it from the first day."),
        deviations=(
            "Six weeks are our choice, a setting: the guidance asks for regular reviews and gives no number. "
            "Lincolnshire looks at refusals every 3 months.",
        ),
    ),
    _metric(
        key="weeks_of_education_lost",
        name="Weeks of education lost",
        question="How much education was owed and not given this year?",
        kind=Kind.SUM,
        population=owed_ever,
        measured=weeks_lost,
        measured_in="weeks of education",
        caveats=(
            _ONE_ROW,
            "Only since the school year of the day began.",
            "Children for whom nobody has decided are not in it; the days they wait are shown apart.",
            "Weeks after an offer was refused or a provider stopped are not in it: the list has one start only.",
        ),
        deviations=("No published figure counts this; the Ombudsman's remedies are for weeks or terms lost.",),
    ),
)
