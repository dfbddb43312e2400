"""The figures on what was promised after a complaint, as it stands on a day."""

from functools import partial

from metrics.counting.breakdown import LOCALITY
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.law.conventions import CONFIRMED_WITHIN_DAYS
from metrics.remedies import remedies
from metrics.remedies.breakdowns import (
    COMMITTEE,
    EVIDENCE_GAP,
    LEAD_OWNER,
    OMBUDSMAN_REFERENCE,
    PLAN_KIND,
    PLAN_NAME,
    REMEDY_KIND,
    REMEDY_STATUS,
    REMEDY_TYPE,
    THEME,
)

_SOURCE = "The council's register of remedies and its action plans"
_OF_MONEY = (REMEDY_STATUS, THEME, LEAD_OWNER, COMMITTEE, REMEDY_TYPE, REMEDY_KIND, OMBUDSMAN_REFERENCE, LOCALITY)
_WAYS = (*_OF_MONEY, PLAN_KIND, PLAN_NAME)
_NOT_PUBLISHED = (
    "The Ombudsman publishes compliance by case, not by action: there a case counts once all of it is carried out.",
)
_OFFICERS = ("A remedy with several officers is counted once, under the one named first.",)
_PLANS = (
    "Where the register also holds actions of other plans, such as a written statement of action, they are counted "
    "too; split by kind of plan to see each.",
)
_COMMITTEES = (
    "An action that several committees follow is counted once, under all of them together. Where a page is kept to "
    "one committee it shows that one's own, so what several committees see adds up to more than the whole.",
)
_TARGETS = ("A target such as ASAP is no day: such a remedy is never overdue and never on time.",)

_metric = partial(
    Metric,
    about="remedies",
    time=Time.AS_AT,
    breakdowns=_WAYS,
    unit="remedies",
    source=_SOURCE,
)

_money = partial(_metric, breakdowns=_OF_MONEY)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="remedies_promised",
        name="Remedies promised",
        question="How many things have we promised to do?",
        kind=Kind.COUNT,
        population=remedies.live,
        caveats=(*_PLANS, *_OFFICERS, *_COMMITTEES),
        deviations=_NOT_PUBLISHED,
    ),
    _metric(
        key="remedies_completed",
        name="Remedies completed",
        question="Have we done what we promised?",
        kind=Kind.SHARE,
        population=remedies.live,
        counted=remedies.done,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=("One that reads as completed but is not recorded so is not counted as completed.", *_PLANS),
        deviations=_NOT_PUBLISHED,
    ),
    _metric(
        key="remedies_completed_on_time",
        name="Remedies completed on time",
        question="Did we do it by the day we had promised?",
        kind=Kind.SHARE,
        population=remedies.due_or_done,
        counted=remedies.done_on_time,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(
            *_TARGETS,
            *_PLANS,
            "Where an officer has moved the target day since, the new day counts; the register shows the first.",
        ),
        deviations=_NOT_PUBLISHED,
    ),
    _metric(
        key="remedies_overdue",
        name="Remedies overdue",
        question="What have we not done in time?",
        kind=Kind.COUNT,
        population=remedies.overdue,
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(*_TARGETS, *_PLANS),
    ),
    _metric(
        key="days_overdue_median",
        name="Typical days overdue",
        question="How long are they overdue?",
        kind=Kind.MEDIAN,
        population=remedies.overdue,
        shows=("days_overdue",),
        measured=remedies.days_overdue,
        measured_in="days",
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        key="days_late_median",
        name="Typical days late",
        question="How late were those completed late?",
        kind=Kind.MEDIAN,
        population=remedies.late,
        measured=remedies.days_late,
        measured_in="days",
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        key="service_improvements_outstanding",
        name="Improvements of the service outstanding",
        question="Which improvements of the service are not made yet?",
        kind=Kind.COUNT,
        population=remedies.improvements_outstanding,
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            "Whether a remedy is for one family or for the service follows from its type where the register does "
            'not say. Those that are not clear are not in it; split by "For whom" to see them.',
            "An action of another plan is an improvement of the service unless the register says otherwise.",
        ),
    ),
    _metric(
        key="actions_without_update",
        name="Remedies without an update",
        question="Where has nobody written down how it goes?",
        kind=Kind.COUNT,
        population=remedies.without_update,
        shows=("updated_on", "progress_note"),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            "An update headed by its month alone counts as of the last day of that month.",
            "A remedy without an update and without any day cannot be placed and is left out.",
            "On a past day only the latest update is known, so earlier ones are missed.",
        ),
        deviations=("90 days is our choice, and a setting (update_within_days): no rule gives a number.",),
    ),
    _metric(
        key="remedies_to_confirm",
        name="Remedies that read as completed",
        question="What may be done already, and is not recorded so?",
        kind=Kind.COUNT,
        population=remedies.to_confirm,
        shows=("progress_note",),
        caveats=("Found by its words, so somebody has to confirm it.",),
    ),
    _metric(
        key="remedies_evidence_gaps",
        name="Completed remedies without evidence",
        question="For which remedies can we not show that they were carried out?",
        kind=Kind.SHARE,
        population=remedies.done,
        shows=("evidence_gap", "ombudsman_satisfied_date"),
        counted=remedies.with_evidence_gap,
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*_WAYS, EVIDENCE_GAP),
        caveats=(
            "Remedies of the council's own complaint procedure, and actions of other plans, need no word of the "
            "Ombudsman's.",
            "Where no day of completion is recorded, only the missing evidence is looked at.",
        ),
        deviations=(f"{CONFIRMED_WITHIN_DAYS} days for the Ombudsman's word is our choice: no rule gives a number.",),
    ),
    _money(
        key="financial_remedy_agreed",
        name="Money agreed",
        question="How much have we agreed to pay?",
        kind=Kind.SUM,
        population=remedies.with_money,
        measured=remedies.amount_agreed,
        measured_in="pounds",
        caveats=(
            "Everything agreed by the day, whenever it was agreed. Payments without an amount are told beside it.",
            "Where a register has no column of amounts, a single amount named in a recommendation to pay is "
            "taken, and the upload says so.",
        ),
    ),
    _money(
        key="financial_remedy_unquantified",
        name="Payments without an amount",
        question="For which payments is no amount agreed?",
        kind=Kind.COUNT,
        population=remedies.unquantified,
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _money(
        key="financial_remedy_paid",
        name="Money paid",
        question="How much have we paid?",
        kind=Kind.SUM,
        population=remedies.paid,
        measured=remedies.amount_paid,
        measured_in="pounds",
        kept=("amount_paid",),
        caveats=(
            "Only what is recorded as paid. A payment marked as completed without an amount paid is not in it, and £0 "
            "is no payment.",
            "An amount without a day of payment counts on every day.",
        ),
    ),
    _money(
        key="financial_remedy_not_paid",
        name="Money agreed and not recorded as paid",
        question="How much of what we agreed have we still to pay?",
        kind=Kind.SUM,
        population=remedies.not_paid_in_full,
        measured=remedies.amount_not_paid,
        measured_in="pounds",
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            "Added up remedy by remedy, so it can be more than all that was agreed less all that was paid: a payment "
            "without an agreed amount, or above it, sets nothing off.",
            "A payment marked as completed without an amount paid is in it.",
        ),
    ),
    _money(
        key="financial_remedy_short",
        name="Payments less than agreed",
        question="Where did a family get less than was agreed?",
        kind=Kind.SUM,
        population=remedies.paid_short,
        measured=remedies.amount_not_paid,
        measured_in="pounds",
        polarity=Polarity.LOWER_IS_BETTER,
        kept=("amount_paid",),
        caveats=("It may be a first instalment; the register has one amount paid for each remedy.",),
    ),
)
