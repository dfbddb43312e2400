"""The figures on what the Ombudsman decides, and on what the council does about it."""

from functools import partial

from metrics.cases.case_tables import ALL_AGES
from metrics.complaints import ombudsman
from metrics.complaints.breakdowns import DECISION_GROUP, OMBUDSMAN_DECISION
from metrics.counting.breakdown import LOCALITY, TEAM
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.national.shares import CARRIED_OUT

_SOURCE = "The council's register of the Ombudsman's decisions"
_WITH_REMEDIES = f"{_SOURCE}, and its register of remedies"
_LGSCO = "The Ombudsman publishes this for the whole council, of which these are the decisions in the register."
_LAG = "By the day of the decision, which comes long after the fault: it says more about years gone by than about now."
_WAYS = (LOCALITY, TEAM)

_metric = partial(
    Metric,
    about="ombudsman",
    time=Time.DURING,
    breakdowns=_WAYS,
    unit="decisions",
    source=_SOURCE,
    deviations=("Nothing of the kind is published.",),
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="ombudsman_decisions",
        name="Decisions of the Ombudsman",
        question="What does the Ombudsman decide?",
        kind=Kind.COUNT,
        population=ombudsman.decided,
        dated_by="decision_date",
        breakdowns=(*_WAYS, DECISION_GROUP, OMBUDSMAN_DECISION),
        caveats=(_LAG, "The three groups are the Ombudsman's own since 2024/25; we put older categories into them."),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_upheld_rate",
        name="Ombudsman investigations upheld",
        question="When the Ombudsman investigates, how often does it find that the family was right?",
        kind=Kind.SHARE,
        population=ombudsman.investigated,
        counted=ombudsman.upheld,
        dated_by="decision_date",
        needs=("decision",),
        polarity=Polarity.LOWER_IS_BETTER,
        unit="investigations",
        source=f"{_SOURCE}; defined as LGSCO's uphold rate",
        caveats=(
            "Upheld means that the Ombudsman agreed with the family, at least in part.",
            _LAG,
            "The Ombudsman's way of choosing cases changed in 2022/23 and raised upheld rates; "
            "2020/21 is low because of a pause of three months.",
        ),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_upheld_per_100000",
        name="Upheld by the Ombudsman for every 100,000 residents",
        question="How many complaints are upheld for the number of people who live here?",
        kind=Kind.RATE,
        population=ombudsman.upheld_decisions,
        dated_by="decision_date",
        per=100_000,
        people=ALL_AGES,
        polarity=Polarity.LOWER_IS_BETTER,
        unit="upheld per 100,000",
        source=f"{_SOURCE}; the number of residents of all ages is the council's own setting",
        caveats=(
            "The Ombudsman's own figure counts complaints about every service of a council, so theirs is higher.",
            "For a part of a year the rate is of that part, not made up to a year.",
        ),
        deviations=(_LGSCO,),
        breakdowns=(),
    ),
    _metric(
        key="ombudsman_remedied_before",
        name="Put right before the Ombudsman looked",
        question="When the family was right, had we already offered to put it right?",
        kind=Kind.SHARE,
        population=ombudsman.upheld_decisions,
        counted=ombudsman.remedied_before,
        dated_by="decision_date",
        needs=("satisfactory_remedy",),
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=("Where nothing is recorded, no remedy is taken to have been offered.",),
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_open",
        name="Complaints with the Ombudsman",
        question="What is the Ombudsman still looking at?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=ombudsman.still_with_the_ombudsman,
        unit="complaints",
        deviations=(_LGSCO,),
    ),
    _metric(
        key="ombudsman_compliance",
        name="Ombudsman cases in which every remedy is done",
        question="Do we do what we promised the Ombudsman?",
        kind=Kind.SHARE,
        population=ombudsman.compliance_known,
        counted=ombudsman.every_remedy_done,
        dated_by="compliance_date",
        beside=("remedies",),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="cases",
        source=_WITH_REMEDIES,
        caveats=(
            "A case counts once, in the year in which its last remedy fell due or was done before: other cases "
            f"than those decided in that year. For all councils it is {CARRIED_OUT.printed}% in {CARRIED_OUT.when}.",
            "Cases without a target day and without a day on which they were done are in no year.",
        ),
        deviations=("The Ombudsman counts cases in which it is satisfied; we count remedies recorded as done.",),
    ),
    _metric(
        key="ombudsman_compliance_on_time",
        name="Ombudsman cases in which every remedy was on time",
        question="Do we do it by the day we promised?",
        kind=Kind.SHARE,
        population=ombudsman.compliance_dated,
        counted=ombudsman.every_remedy_on_time,
        dated_by="compliance_date",
        beside=("remedies",),
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="cases",
        source=_WITH_REMEDIES,
        caveats=("A remedy without a target day cannot be late and does not make its case late.",),
        deviations=("The Ombudsman's own definition of late has not been published.",),
    ),
    _metric(
        key="repeat_fault_themes",
        name="Upheld decisions about a fault that repeats",
        question="Do the same faults come up again?",
        kind=Kind.SHARE,
        time=Time.AS_AT,
        population=ombudsman.upheld_lately_with_theme,
        counted=ombudsman.theme_repeats,
        needs=("themes",),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            "The 24 months are ours; no rule says what makes a pattern.",
            "A decision may have several themes; how often each was found stands beside it.",
        ),
    ),
    _metric(
        key="faults_after_fix",
        name="Faults that came back after they were put right",
        question="Did what we changed work?",
        kind=Kind.SHARE,
        population=ombudsman.fault_after_fix_known,
        counted=ombudsman.came_back,
        dated_by="decision_date",
        needs=("themes",),
        beside=("remedies",),
        polarity=Polarity.LOWER_IS_BETTER,
        source=_WITH_REMEDIES,
        caveats=(
            "Themes are compared by their words; a theme under two names is two themes.",
            "After the first improvement about a theme; a later one does not start afresh.",
        ),
    ),
    _metric(
        key="ombudsman_from_earlier_years",
        name="Upheld decisions about earlier years",
        question="How much of what the Ombudsman finds is about years gone by?",
        kind=Kind.SHARE,
        population=ombudsman.upheld_with_fault_dates,
        counted=ombudsman.from_earlier_years,
        dated_by="decision_date",
        needs=("fault_from",),
        caveats=(
            "Decisions for which the time of the fault is not recorded are left out.",
            "By the end of the fault; where only its beginning is recorded, by that.",
        ),
    ),
    _metric(
        key="days_from_fault_to_decision_median",
        name="Typical days from the fault to the decision",
        question="How far behind does the Ombudsman's view of us lie?",
        kind=Kind.MEDIAN,
        population=ombudsman.upheld_with_fault_dates,
        measured=ombudsman.days_since_fault,
        measured_in="days",
        dated_by="decision_date",
        needs=("fault_from",),
        caveats=("From the day the fault began; where only its end is recorded, from that.",),
    ),
    _metric(
        key="public_reports",
        name="Public interest reports",
        question="How often was the matter grave enough to publish?",
        kind=Kind.COUNT,
        population=ombudsman.public_reports,
        dated_by="report_received",
        polarity=Polarity.LOWER_IS_BETTER,
        unit="reports",
        deviations=(_LGSCO,),
    ),
    _metric(
        key="public_reports_noticed_on_time",
        name="Public notice of a report given in time",
        question="Was the public told of the report when it should be?",
        kind=Kind.SHARE,
        population=ombudsman.notice_due,
        counted=ombudsman.notice_in_time,
        dated_by="notice_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        unit="reports",
        source=f"{_SOURCE}; section 30 of the Local Government Act 1974",
        caveats=(
            "Two weeks as we understand the current law, which we have not seen; one week as it was enacted. The "
            "setting public_report_notice_days changes it.",
        ),
        breakdowns=(),
    ),
    _metric(
        key="public_reports_answered_on_time",
        name="Reports answered in time",
        question="Did we tell the Ombudsman in time what we will do about the report?",
        kind=Kind.SHARE,
        population=ombudsman.reply_due,
        counted=ombudsman.reply_in_time,
        dated_by="report_reply_due",
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.PUBLIC_REPORT_REPLY,
        unit="reports",
        source=f"{_SOURCE}; section 31(2) of the Local Government Act 1974",
        breakdowns=(),
    ),
    _metric(
        key="ombudsman_after_52_weeks",
        name="Upheld for families who waited over 52 weeks",
        question="How many of the upheld complaints come from families who waited more than a year for a plan?",
        kind=Kind.SHARE,
        population=ombudsman.decided_and_linked,
        counted=ombudsman.waited_over_a_year,
        dated_by="decision_date",
        source=f"{_SOURCE}, linked to the cases by a keyed hash of the person, else by the case reference",
        caveats=("Only decisions that could be linked to a case.",),
    ),
)
