"""Have we done what we promised, on time? Of every promise made after a complaint, as it stands on a day."""

from functools import partial

import pandas as pd

from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.law.conventions import CONFIRMED_WITHIN_DAYS
from metrics.remedies.breakdowns import (
    COMMITTEE,
    EVIDENCE_GAP,
    LEAD_OWNER,
    OMBUDSMAN_REFERENCE,
    REMEDY_KIND,
    REMEDY_STATUS,
    REMEDY_TYPE,
    THEME,
)
from metrics.remedies.code_lists import DONE, OPEN


def live(register: Register) -> pd.Series:
    """Recommendations and agreed actions on record by the day, one row for each, leaving out those superseded or
    withdrawn."""
    return _is(register, "superseded").eq(False)


def done(register: Register) -> pd.Series:
    """Those completed by the day: on time, late, without a target day, or said to be completed without a day."""
    return _is(register, *DONE)


def due_or_done(register: Register) -> pd.Series:
    """Remedies with a target day that were completed, and those overdue: all whose time can be told."""
    return _is(register, "on_time", "late", "overdue")


def done_on_time(register: Register) -> pd.Series:
    """Those completed on or before their target day."""
    return _is(register, "on_time")


def late(register: Register) -> pd.Series:
    """Remedies completed after their target day."""
    return _is(register, "late")


def overdue(register: Register) -> pd.Series:
    """Remedies not completed whose target day has passed; due on the day itself is not overdue."""
    return _is(register, "overdue")


def days_overdue(register: Register) -> pd.Series:
    """Days from the target day to the day looked at."""
    return register.rows["days_overdue"]


def days_late(register: Register) -> pd.Series:
    """Days from the target day to the day of completion."""
    return register.rows["days_late"]


def improvements_outstanding(register: Register) -> pd.Series:
    """Improvements of the service that are not completed: overdue, not yet due, or without a target day."""
    return _is(register, *OPEN) & (register.rows["remedy_kind"] == "service")


def without_update(register: Register) -> pd.Series:
    """Remedies not completed whose last update, or the day they came on record where there is none, lies further
    back than the settings allow (usually 90 days)."""
    days = register.rows["days_without_update"]
    return (days > register.conventions.update_within_days).fillna(False).astype(bool)


def to_confirm(register: Register) -> pd.Series:
    """Remedies not recorded as completed whose progress reads as if they were, such as "approved and in
    operation"."""
    return register.rows["confirm_complete"].astype(bool)


def with_evidence_gap(register: Register) -> pd.Series:
    """Completed remedies without evidence on file, or that the Ombudsman has not confirmed 30 days later."""
    return register.rows["evidence_gap"].notna() & done(register)


def with_money(register: Register) -> pd.Series:
    """Remedies that promise money, superseded ones left out: with an amount agreed, or payments whose amount is
    not stated."""
    return live(register) & (register.rows["amount_agreed"].notna() | _unquantified(register))


def amount_agreed(register: Register) -> pd.Series:
    """Pounds agreed; a payment whose amount is not stated is counted beside, not as nothing."""
    return register.rows["amount_agreed"]


def unquantified(register: Register) -> pd.Series:
    """Payments promised, superseded ones left out, whose amount is not stated or could not be read."""
    return live(register) & _unquantified(register)


def paid(register: Register) -> pd.Series:
    """Remedies with an amount recorded as paid by the day."""
    return live(register) & register.rows["amount_paid"].notna()


def amount_paid(register: Register) -> pd.Series:
    """Pounds paid."""
    return register.rows["amount_paid"]


def _is(register: Register, *statuses: str) -> pd.Series:
    return register.rows["remedy_status"].isin(statuses)


def _unquantified(register: Register) -> pd.Series:
    return register.rows["amount_unquantified"].fillna(False).astype(bool)


_SOURCE = "The council's register of remedies and its action plans"
_WAYS = (REMEDY_STATUS, THEME, LEAD_OWNER, COMMITTEE, REMEDY_TYPE, REMEDY_KIND, OMBUDSMAN_REFERENCE)
_NOT_PUBLISHED = (
    "The Ombudsman publishes compliance by case, not by action: there a case counts once all of it is carried out.",
)
_OFFICERS = ("A remedy with several officers is counted once, under the one named first.",)
_TARGETS = ("A target such as ASAP is no day: such a remedy is never overdue and never on time.",)


_metric = partial(
    Metric,
    about="remedies",
    time=Time.AS_AT,
    breakdowns=_WAYS,
    unit="remedies",
    source=_SOURCE,
)


METRICS: tuple[Metric, ...] = (
    _metric(
        key="remedies_promised",
        name="Remedies promised",
        question="How many things have we promised to do?",
        kind=Kind.COUNT,
        population=live,
        caveats=_OFFICERS,
        deviations=_NOT_PUBLISHED,
    ),
    _metric(
        key="remedies_completed",
        name="Remedies completed",
        question="Have we done what we promised?",
        kind=Kind.SHARE,
        population=live,
        counted=done,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=("One that reads as completed but is not recorded so is not counted as completed.",),
        deviations=_NOT_PUBLISHED,
    ),
    _metric(
        key="remedies_completed_on_time",
        name="Remedies completed on time",
        question="Did we do it by the day we had promised?",
        kind=Kind.SHARE,
        population=due_or_done,
        counted=done_on_time,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(
            *_TARGETS,
            "Where an officer has moved the target day since, the new day counts; the register shows the first.",
        ),
        deviations=_NOT_PUBLISHED,
    ),
    _metric(
        key="remedies_overdue",
        name="Remedies overdue",
        question="What have we not done in time?",
        kind=Kind.COUNT,
        population=overdue,
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=_TARGETS,
    ),
    _metric(
        key="days_overdue_median",
        name="Typical days overdue",
        question="How long are they overdue?",
        kind=Kind.MEDIAN,
        population=overdue,
        measured=days_overdue,
        measured_in="days",
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        key="days_late_median",
        name="Typical days late",
        question="How late were those completed late?",
        kind=Kind.MEDIAN,
        population=late,
        measured=days_late,
        measured_in="days",
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        key="service_improvements_outstanding",
        name="Improvements of the service outstanding",
        question="Which improvements of the service are not made yet?",
        kind=Kind.COUNT,
        population=improvements_outstanding,
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(
            "Whether a remedy is for one family or for the service follows from its type where the register does "
            'not say. Those that are not clear are not in it; split by "For whom" to see them.',
        ),
    ),
    _metric(
        key="actions_without_update",
        name="Remedies without an update",
        question="Where has nobody written down how it goes?",
        kind=Kind.COUNT,
        population=without_update,
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
        population=to_confirm,
        caveats=("Found by its words, so somebody has to confirm it.",),
    ),
    _metric(
        key="remedies_evidence_gaps",
        name="Completed remedies without evidence",
        question="For which remedies can we not show that they were carried out?",
        kind=Kind.SHARE,
        population=done,
        counted=with_evidence_gap,
        polarity=Polarity.LOWER_IS_BETTER,
        breakdowns=(*_WAYS, EVIDENCE_GAP),
        caveats=(
            "Remedies of the council's own complaint procedure need no word of the Ombudsman's.",
            "Where no day of completion is recorded, only the missing evidence is looked at.",
        ),
        deviations=(f"{CONFIRMED_WITHIN_DAYS} days for the Ombudsman's word is our choice: no rule gives a number.",),
    ),
    _metric(
        key="financial_remedy_agreed",
        name="Money agreed",
        question="How much have we agreed to pay?",
        kind=Kind.SUM,
        population=with_money,
        measured=amount_agreed,
        measured_in="pounds",
        caveats=(
            "Everything agreed by the day, whenever it was agreed. Payments without an amount are told beside it.",
            "Where a register has no column of amounts, a single amount named in a recommendation to pay is "
            "taken, and the upload says so.",
        ),
    ),
    _metric(
        key="financial_remedy_unquantified",
        name="Payments without an amount",
        question="For which payments is no amount agreed?",
        kind=Kind.COUNT,
        population=unquantified,
        polarity=Polarity.LOWER_IS_BETTER,
    ),
    _metric(
        key="financial_remedy_paid",
        name="Money paid",
        question="How much have we paid?",
        kind=Kind.SUM,
        population=paid,
        measured=amount_paid,
        measured_in="pounds",
        needs=("amount_paid",),
        caveats=(
            "Only what is recorded as paid. A payment marked as completed without an amount paid is not in it.",
            "An amount without a day of payment counts on every day.",
        ),
    ),
)
