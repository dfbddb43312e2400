"""The figures on how often decisions are appealed: the published rate, its four parts, and what stands in for it."""

from functools import partial

from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.plans.breakdowns import EVERY_WAY
from metrics.plans.stock import METRICS as PLANS
from metrics.tribunal import appeal_rate
from metrics.tribunal.appeals import no_claims

_PART = "One of the four parts of the published total of appealable decisions."
_MAINTAINED = next(metric for metric in PLANS if metric.key == "plans_maintained")

_metric = partial(
    Metric,
    time=Time.DURING,
    breakdowns=EVERY_WAY,
)

_REFUSED = _metric(
    key="appealable_refusals",
    name="Requests refused in the year",
    question="How many requests were refused, as the appeal rate counts them?",
    kind=Kind.COUNT,
    population=appeal_rate.requests_refused_of_year,
    dated_by="received_date",
    needs=("request_outcome",),
    unit="requests",
    source="SEN2 module 2, RequestOutcome",
    published_as="requests_decided_not_to_assess",
    caveats=(_PART,),
)

_NO_PLAN = _metric(
    key="appealable_decisions_without_plan",
    name="Decisions not to issue a plan in the year",
    question="How many assessments ended without a plan, as the appeal rate counts them?",
    kind=Kind.COUNT,
    population=appeal_rate.assessments_without_plan_of_year,
    dated_by="assessed_on",
    needs=("assessment_outcome",),
    unit="decisions",
    source="SEN2 module 3, AssessmentOutcome",
    published_as="assess_not_issued",
    caveats=(_PART,),
)

_CEASED = _metric(
    key="plans_ceased_needs_met",
    name="Plans ceased because needs are met",
    question="How many plans ended because needs are met without one?",
    kind=Kind.COUNT,
    population=appeal_rate.plans_ceased_needs_met,
    dated_by="ceased_on",
    unit="plans",
    source="SEN2 module 4, CeaseDate, CeaseReason (4.6)",
    published_as="needs_met",
    caveats=(_PART,),
)

_REFUSALS_DECIDED = _metric(
    key="refusals_decided",
    name="Refusals to assess decided",
    question="How many requests did the council refuse in the period?",
    kind=Kind.COUNT,
    population=appeal_rate.refusals_decided,
    dated_by="request_outcome_date",
    needs=("request_outcome",),
    unit="requests",
    source="SEN2 module 2, RequestOutcome and RequestOutcomeDate",
    caveats=("By the day of the decision; the appeal rate counts refusals by the day of the request.",),
)

PARTS = (_REFUSED, _NO_PLAN, _MAINTAINED, _CEASED)
"""The appealable decisions; the plans are those of the January after the year."""

METRICS: tuple[Metric, ...] = (
    _REFUSALS_DECIDED,
    _metric(
        key="refusals_to_assess_appealed",
        name="Refusals to assess that were appealed",
        question="How many of the refusals to assess do families appeal?",
        kind=Kind.RATIO,
        about="appeals",
        population=appeal_rate.refusals_to_assess_appealed,
        dated_by="decision_date",
        over=(_REFUSALS_DECIDED,),
        needs=("decision_date",),
        polarity=Polarity.NEUTRAL,
        breakdowns=(LOCALITY,),
        unit="refusals",
        source="The council's own log of appeals over its SEN2 records",
        caveats=(
            "A family has at least two months to appeal, so the share of the last months still grows.",
            "An appeal without the day of its decision in the log is left out.",
        ),
        deviations=("Nothing like it is published for a council.",),
    ),
    _metric(
        key="tribunal_appeal_rate",
        name="Tribunal appeal rate",
        question="How many appeals are there for the decisions that families could appeal?",
        kind=Kind.RATIO,
        about="appeals",
        population=no_claims,
        dated_by="registered_date",
        over=PARTS,
        stock_on=appeal_rate.january_after,
        whole=appeal_rate.is_calendar_year,
        needs=("registered_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(LOCALITY,),
        unit="appealable decisions",
        source="The council's own log of appeals over its SEN2 records, by the definition of HMCTS and DfE: requests "
        "refused, assessments without a plan, plans held the January after, plans ceased because needs are met",
        published_as="appeal_rate_pc",
        caveats=(
            "For whole calendar years only, and only once the January after is in the data.",
            "Some nine in ten of the decisions are plans held, so a fast-growing number of plans lowers the rate.",
            "Refusals to reassess or to amend and most decisions to cease can be appealed but are not among them.",
            'It is not the "in development" rate of 2024, which has about half as many decisions beneath it.',
        ),
        deviations=(
            "The Ministry of Justice counts appeals in its own system; a council's log may hold more or fewer.",
            "That the plans are those of the January after is inferred: it rebuilds England's totals of 2019 to 2021 "
            "exactly. The census day is taken to be the third Thursday.",
        ),
    ),
    _metric(
        key="tribunal_appeals_per_1000_plans",
        name="Appeals for every 1,000 plans",
        question="How many appeals are there for the number of plans?",
        kind=Kind.RATE,
        about="appeals",
        population=no_claims,
        dated_by="registered_date",
        over=(_MAINTAINED,),
        needs=("registered_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(LOCALITY,),
        unit="appeals per 1,000 plans",
        source="The council's own log of appeals; SEN2 modules 4 and 5",
        caveats=(
            "For a part of a year the rate is of that part, not made up to a year.",
            "Plans are those in force on the last day of the period.",
            "For the time before the January after the year is in the data, when the published rate cannot be said.",
        ),
        deviations=("DfE publishes no rate of this kind.",),
    ),
    _REFUSED,
    _NO_PLAN,
    _CEASED,
)
