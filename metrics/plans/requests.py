"""How much demand, how is it decided, how fast? Requests for EHC needs assessments and what became of them."""

from functools import partial

import pandas as pd

from metrics.base.categories import has_code
from metrics.base.days import before, days_between, has_day
from metrics.base.on_demand import answer_of
from metrics.cases.case_tables import CaseTables
from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law import statutory
from metrics.national.shares import REFUSED_OF_ALL, REFUSED_OF_DECIDED
from metrics.plans.breakdowns import ASSESSMENT_OUTCOME, EVERY_WAY, REQUEST_RESULT
from metrics.plans.timeliness import requests_received
from metrics.plans.waiting import assessments_open

WAYS = (*EVERY_WAY, REQUEST_RESULT)


def refused(tables: CaseTables) -> pd.Series:
    """Those where the council decided not to assess."""
    return tables.cases["request_outcome"] == "N"


def requests_decided(tables: CaseTables) -> pd.Series:
    """Requests received in the period that have been decided, yes or no; withdrawn and undecided ones are left out."""
    return answer_of(tables, requests_received) & tables.cases["request_outcome"].isin(("Y", "N"))


def requests_undecided(tables: CaseTables) -> pd.Series:
    """Requests received by the day on which it is not yet decided whether to assess."""
    cases = tables.cases
    undecided = cases["request_outcome"].array.isna() | has_code(cases["request_outcome"], "A")
    undecided &= cases["assessment_outcome"].array.isna() & ~has_day(cases["replaced_on"])
    return answer_of(tables, assessments_open) & undecided


def undecided_past_6_weeks(tables: CaseTables) -> pd.Series:
    """Requests on which it is not yet decided whether to assess, although more than 6 weeks have passed."""
    due = statutory.DECIDE_TO_ASSESS.due(tables.cases["received_date"])
    return answer_of(tables, requests_undecided) & before(due, tables.as_at)


def assessments_ended(tables: CaseTables) -> pd.Series:
    """Assessments with an outcome in the period: a plan, no plan, or withdrawn; historical records are left out."""
    cases = tables.cases
    return cases["assessment_outcome"].isin(("Y", "N", "W")) & ~cases["historical"] & cases["assessed_on"].notna()


def ended_in_a_plan(tables: CaseTables) -> pd.Series:
    """Those where the outcome was to issue a plan."""
    return tables.cases["assessment_outcome"] == "Y"


def asked_before(tables: CaseTables) -> pd.Series:
    """Those from a person for whom an earlier request is on record."""
    return tables.cases["previous_request"].notna()


def requests_after_a_refusal(tables: CaseTables) -> pd.Series:
    """Requests received in the period from a person whose request before it was refused."""
    return answer_of(tables, requests_received) & tables.cases["previous_refusal"].notna()


def weeks_since_refusal(tables: CaseTables) -> pd.Series:
    """Weeks from the refusal of the earlier request to the new one; half of the families took longer."""
    cases = tables.cases
    return days_between(cases["previous_refusal"], cases["received_date"]) / 7


_SOURCE = "SEN2 module 2, ReceivedDate, RequestOutcome, RequestOutcomeDate"
_PERSON = "Requests are linked by a keyed hash of the person's identifier; without one, no earlier request is seen."

_metric = partial(
    Metric,
    time=Time.DURING,
    breakdowns=EVERY_WAY,
    unit="requests",
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="requests_per_1000",
        name="Requests for every 1,000 aged 0 to 25",
        question="How many requests come in for the number of children and young people who live here?",
        kind=Kind.RATE,
        population=requests_received,
        dated_by="received_date",
        breakdowns=(LOCALITY,),
        unit="requests per 1,000",
        source=f"{_SOURCE}; the number of people is the council's own setting",
        caveats=("For a part of a year the rate is of that part, not made up to a year.",),
        deviations=("DfE publishes no rate of this kind.",),
    ),
    _metric(
        key="requests_refused",
        name="Requests refused, of all received",
        question="Of all requests received, how many were refused an assessment?",
        kind=Kind.SHARE,
        population=requests_received,
        counted=refused,
        dated_by="received_date",
        needs=("request_outcome",),
        source=_SOURCE,
        published_as="request_not_assess_pc",
        caveats=(
            "Undecided and withdrawn requests are in the denominator, as in DfE's figure, so it rises while they "
            "are decided.",
            "A refusal that was overturned later is still a refusal here.",
        ),
    ),
    _metric(
        key="requests_refused_of_decided",
        name="Requests refused, of those decided",
        question="When the council decides on a request, how often does it refuse?",
        kind=Kind.SHARE,
        population=requests_decided,
        counted=refused,
        dated_by="received_date",
        needs=("request_outcome",),
        source=_SOURCE,
        deviations=(
            f"DfE publishes the share of all requests received ({REFUSED_OF_ALL.printed}% in {REFUSED_OF_ALL.when}); "
            f"of those decided it was {REFUSED_OF_DECIDED.printed}%.",
        ),
    ),
    _metric(
        key="requests_undecided",
        name="Requests awaiting the decision whether to assess",
        question="How many families are waiting to hear whether there will be an assessment?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=requests_undecided,
        source=_SOURCE,
        published_as="requests_decision_not_made",
    ),
    _metric(
        key="requests_undecided_past_6_weeks",
        drawn_monthly=True,
        name="Requests awaiting the decision for more than 6 weeks",
        question="How many families have waited past the legal limit to hear?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=undecided_past_6_weeks,
        polarity=Polarity.LOWER_IS_BETTER,
        clock=statutory.DECIDE_TO_ASSESS,
        source=_SOURCE,
        deviations=("DfE publishes no count of requests overdue for a decision.",),
    ),
    _metric(
        key="assessments_ended",
        name="Assessments with an outcome",
        question="How many assessments came to an end, and how?",
        kind=Kind.COUNT,
        population=assessments_ended,
        dated_by="assessed_on",
        needs=("assessment_outcome",),
        breakdowns=(*EVERY_WAY, ASSESSMENT_OUTCOME),
        unit="assessments",
        source="SEN2 module 3, AssessmentOutcome (3.1), AssessmentOutcomeDate",
        published_as="assess_in_year",
        deviations=("DfE's count of assessments in a year also has those not yet decided; we count outcomes.",),
    ),
    _metric(
        key="assessments_ending_in_a_plan",
        name="Assessments that ended in a plan",
        question="Of the assessments that ended, how many led to a plan?",
        kind=Kind.SHARE,
        population=assessments_ended,
        counted=ended_in_a_plan,
        dated_by="assessed_on",
        needs=("assessment_outcome",),
        unit="assessments",
        source="SEN2 module 3, AssessmentOutcome (3.1), AssessmentOutcomeDate",
        published_as="assess_issued_pc",
        deviations=("DfE's denominator also has assessments not yet decided.",),
    ),
    _metric(
        key="requests_repeated",
        name="Requests from families who had asked before",
        question="How many requests are second attempts?",
        kind=Kind.SHARE,
        population=requests_received,
        counted=asked_before,
        dated_by="received_date",
        needs=("person_key",),
        source=f"{_SOURCE}, person",
        caveats=(_PERSON,),
        deviations=("DfE publishes no figure of this kind.",),
    ),
    _metric(
        key="weeks_from_refusal_to_new_request_median",
        name="Typical time from a refusal to a new request",
        question="How soon do families ask again after a refusal?",
        kind=Kind.MEDIAN,
        population=requests_after_a_refusal,
        measured=weeks_since_refusal,
        dated_by="received_date",
        needs=("person_key",),
        unit="weeks",
        source=f"{_SOURCE}, person",
        caveats=(_PERSON, "Half of those who asked again took longer than this; those who never did are not in it."),
        deviations=("DfE publishes no figure of this kind.",),
    ),
)
