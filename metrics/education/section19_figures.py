"""The figures on children who cannot go to school: whether they get an education, and how soon."""

from functools import partial

from metrics.counting.breakdown import LOCALITY, SCHOOL, SCHOOL_PHASE
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.education import section19
from metrics.education.breakdowns import PROVISION_WAIT, ROUTE, SECTION_19_STAGE
from metrics.schools.breakdowns import CLUSTER, OFFICER, SEN_STATUS

LAW = "Section 19 of the Education Act 1996"
_SOURCE = f"{LAW}; DfE, Arranging education for children who cannot attend school because of health needs (2023); \
the council's section 19 and medical-needs list"

_WAYS = (LOCALITY, CLUSTER, SCHOOL_PHASE, SCHOOL, OFFICER, SEN_STATUS, ROUTE)
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
        population=section19.in_scope,
        polarity=Polarity.NEUTRAL,
        breakdowns=(*_WAYS, SECTION_19_STAGE),
        deviations=(*_NO_NUMBER, *_REFUSED),
    ),
    _metric(
        key="section19_decided",
        name="Section 19 decided",
        question="For how many of them is there a decision?",
        kind=Kind.SHARE,
        population=section19.in_scope,
        counted=section19.decided,
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
        population=section19.undecided,
        shows=("days_undecided",),
    ),
    _metric(
        key="school_days_undecided_median",
        name="School days without a section 19 decision",
        question="How long do they wait for one?",
        kind=Kind.MEDIAN,
        population=section19.undecided,
        measured=section19.days_undecided,
        measured_in="school days",
    ),
    _metric(
        key="section19_covered",
        name="Education running where it is owed",
        question="How many of those who are owed education have it?",
        kind=Kind.SHARE,
        population=section19.owed,
        counted=section19.running,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(_ONE_ROW, "A few hours a week count as running: see the hours beside it."),
        deviations=_REFUSED,
    ),
    _metric(
        key="section19_on_time",
        name="Education started in time",
        question="How many of those who are owed education had it in time?",
        kind=Kind.SHARE,
        population=section19.owed_and_due,
        counted=section19.started_on_time,
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
        population=section19.waiting,
        breakdowns=(*_WAYS, PROVISION_WAIT, SECTION_19_STAGE),
        caveats=(_ONE_ROW, "Children for whom nobody has decided are in it: not deciding is waiting too."),
    ),
    _metric(
        key="school_days_to_provision_median",
        name="School days to education",
        question="How long do children wait for education?",
        kind=Kind.MEDIAN,
        population=section19.started_or_waiting,
        measured=section19.days_to_provision,
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
        population=section19.started_or_waiting,
        measured=section19.days_from_15th,
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
        population=section19.with_hours,
        measured=section19.weekly_hours,
        out_of=section19.full_hours,
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
        population=section19.part_time,
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
        population=section19.review_overdue,
        shows=("next_review",),
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
        population=section19.owed_ever,
        measured=section19.weeks_lost,
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
