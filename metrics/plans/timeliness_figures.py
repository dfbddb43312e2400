"""The figures on statutory time limits: the published ways of counting, and the honest one beside them."""

from functools import partial

from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.plans import timeliness
from metrics.plans.breakdowns import EVERY_WAY, REQUEST_RESULT, TIME_TAKEN

WAYS_OF_PLANS = (*EVERY_WAY, TIME_TAKEN)
_PLAN_DATES = "SEN2 ReceivedDate, AssessmentOutcome (3.1), AssessmentOutcomeDate, StartDate, Week20"
_OPEN_NOT_IN = "It looks only at plans that were issued: a child still waiting is in it only once the plan is made."
_DATE_CHOICE = (
    "DfE counts to the assessment outcome date as far as is known; where it is blank we take the plan's start "
    "date. The setting published_plan_date changes this."
)
_FLAG_CHOICE = (
    "DfE has not published which mediation and tribunal flags take a plan out of the measure; we leave out those "
    "about the request and the assessment. The setting timeliness_excludes changes this."
)
_UNUSABLE = "Plans without a usable request date stay in the denominator and are not on time, as in DfE's figures."
_DAY_140 = "DfE has published no definition of 20 weeks in days; we count the last day, day 140, as in time."

_metric = partial(
    Metric,
    time=Time.DURING,
    breakdowns=EVERY_WAY,
    source=_PLAN_DATES,
)

_mean = partial(
    _metric,
    question="How long did children wait on average for the plans that were issued?",
    kind=Kind.MEAN,
    measured=timeliness.weeks_to_plan_on_average,
    dated_by="issued_date",
    polarity=Polarity.LOWER_IS_BETTER,
    clock=statutory.ISSUE_PLAN,
    unit="weeks",
    caveats=(_OPEN_NOT_IN, "A few very long waits lift a mean; the median stands beside it."),
    deviations=(
        "DfE publishes a mean from the 2026 release on and has not said which plans it leaves out; we leave out "
        "plans without usable dates.",
        _DATE_CHOICE,
        _FLAG_CHOICE,
    ),
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="requests_received",
        name="Requests received",
        question="How many requests for an EHC needs assessment came in?",
        kind=Kind.COUNT,
        population=timeliness.requests_received,
        dated_by="received_date",
        breakdowns=(*EVERY_WAY, REQUEST_RESULT),
        unit="requests",
        source="SEN2 module 2, ReceivedDate, RequestOutcome",
        published_as="requests_received_in_year",
        caveats=("A child may have more than one request; each is counted.",),
    ),
    _metric(
        key="request_decisions_within_6_weeks",
        name="Decisions whether to assess within 6 weeks",
        question="Are families told within 6 weeks whether there will be an assessment?",
        kind=Kind.SHARE,
        population=timeliness.request_decisions,
        counted=timeliness.decided_within_6_weeks,
        dated_by="request_outcome_date",
        needs=("request_outcome_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.DECIDE_TO_ASSESS,
        unit="decisions",
        source="SEN2 ReceivedDate, RequestOutcome, RequestOutcomeDate",
        published_as="request_outcome_six_weeks",
        caveats=("Requests not yet decided are in it only once they are decided.",),
        deviations=(
            "DfE's base is larger than the requests received in the year that were decided; decisions made in the "
            "year is the closest reading. The setting six_week_outcomes says which outcomes are decisions.",
        ),
    ),
    _metric(
        key="no_plan_decisions_within_16_weeks",
        name="Decisions not to issue a plan within 16 weeks",
        question="Are families told within 16 weeks that no plan will be issued?",
        kind=Kind.SHARE,
        population=timeliness.no_plan_decisions,
        counted=timeliness.decided_within_16_weeks,
        dated_by="assessment_outcome_date",
        needs=("assessment_outcome",),
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.DECIDE_NO_PLAN,
        unit="decisions",
        source="SEN2 ReceivedDate, AssessmentOutcome (3.1), AssessmentOutcomeDate",
        published_as="outcome_decision_within_time",
        deviations=("DfE has published no definition of 16 weeks in days; we count day 112 as in time.",),
    ),
    _metric(
        key="plans_issued",
        name="Plans issued",
        question="How many children and young people got a new EHC plan?",
        kind=Kind.COUNT,
        population=timeliness.plans_issued,
        dated_by="issued_date",
        breakdowns=WAYS_OF_PLANS,
        published_as="new_ehc_plans",
        deviations=(
            "DfE's count of new plans goes by the plan's start date, its timeliness measures by the outcome date; "
            "we use one date for both. The setting published_plan_date changes this.",
        ),
    ),
    _metric(
        key="plans_issued_within_20_weeks",
        name="Plans issued within 20 weeks",
        question="Of the plans issued, how many were on time?",
        kind=Kind.SHARE,
        population=timeliness.plans_in_published_measure,
        counted=timeliness.issued_within_20_weeks,
        dated_by="issued_date",
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=WAYS_OF_PLANS,
        clock=statutory.ISSUE_PLAN,
        published_as="PC_plans_issued_20_weeks_ex",
        caveats=(_OPEN_NOT_IN, _UNUSABLE),
        deviations=(_DATE_CHOICE, _FLAG_CHOICE, _DAY_140),
    ),
    _metric(
        key="plans_issued_within_20_weeks_including_exceptions",
        name="Plans issued within 20 weeks, including exceptions",
        question="Of the plans issued, how many were on time if exceptions do not excuse?",
        kind=Kind.SHARE,
        population=timeliness.plans_with_exceptions,
        counted=timeliness.issued_within_20_weeks,
        dated_by="issued_date",
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=WAYS_OF_PLANS,
        clock=statutory.ISSUE_PLAN,
        published_as="pc_plans_issued_within_20_weeks",
        caveats=(_OPEN_NOT_IN, _UNUSABLE),
        deviations=(_DATE_CHOICE, _FLAG_CHOICE, _DAY_140),
    ),
    _metric(
        key="plans_issued_over_52_weeks",
        name="Plans issued after more than 52 weeks",
        question="Of the plans issued, how many took more than a year?",
        kind=Kind.SHARE,
        population=timeliness.plans_in_published_measure,
        counted=timeliness.issued_over_52_weeks,
        dated_by="issued_date",
        polarity=Polarity.LOWER_IS_BETTER,
        published_as="PC_plans_issued_gt_1_year_ex",
        caveats=(_OPEN_NOT_IN,),
        deviations=(_DATE_CHOICE, _FLAG_CHOICE, "DfE's bands give no days; we count from day 365."),
    ),
    _metric(
        key="plans_due_issued_on_time",
        name="Plans due that were issued on time",
        question="Of the children whose 20 weeks ended in the period, how many had their plan?",
        kind=Kind.SHARE,
        population=timeliness.plans_due,
        counted=timeliness.sent_by_the_20_week_day,
        dated_by="plan_due_date",
        polarity=Polarity.HIGHER_IS_BETTER,
        clock=statutory.ISSUE_PLAN,
        caveats=(
            "Children still waiting are in it, and count as late from the day after their 20-week day; on that day "
            "they are neither in time nor late, and not in it.",
            "Exceptions do not excuse here: a child with an exception still waited.",
            "A case withdrawn or decided against only after its 20-week day stays in, because on that day the child "
            "was still without an answer; so the figure for a past month does not improve afterwards.",
        ),
        deviations=("DfE publishes no figure of this kind.",),
    ),
    _metric(
        key="weeks_to_plan_median",
        name="Typical wait for a plan",
        question="How long did children wait for the plans that were issued?",
        kind=Kind.MEDIAN,
        population=timeliness.plans_with_known_wait,
        measured=timeliness.weeks_to_plan,
        dated_by="issued_date",
        polarity=Polarity.LOWER_IS_BETTER,
        clock=statutory.ISSUE_PLAN,
        unit="weeks",
        caveats=(_OPEN_NOT_IN, "Half of the children waited longer than this."),
        deviations=("DfE publishes an average (mean) from the 2026 release; this is the median.", _DATE_CHOICE),
    ),
    _mean(
        key="weeks_to_plan_mean",
        name="Mean wait for a plan",
        population=timeliness.published_plans_with_known_wait,
        published_as="avg_weeks_issue_plan_exc",
    ),
    _mean(
        key="weeks_to_plan_mean_including_exceptions",
        name="Mean wait for a plan, including exceptions",
        population=timeliness.plans_with_known_wait,
        published_as="avg_weeks_issue_plan",
    ),
    _metric(
        key="plans_sent_before_draft_answer_time",
        name="Final plans sent before the family's 15 days were over",
        question="Are families given their full time to answer the draft?",
        kind=Kind.SHARE,
        population=timeliness.plans_after_a_draft,
        counted=timeliness.sent_before_the_family_could_answer,
        dated_by="plan_sent_date",
        needs=("draft_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        clock=statutory.ANSWER_DRAFT,
        source="The council's own record of drafts; not in SEN2",
        caveats=("A family that agreed to the draft early is counted too, because agreement is not recorded.",),
    ),
)
