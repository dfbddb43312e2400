"""Have we done what we promised, on time? Of every promise made after a complaint, as it stands on a day."""

import pandas as pd

from metrics.counting.registers import Register
from metrics.remedies.by_plan import of_another_plan
from metrics.remedies.code_lists import DONE, OPEN
from metrics.remedies.money import short_payment


def live(register: Register) -> pd.Series:
    """Recommendations and agreed actions on record by the day, one row for each, leaving out those superseded or
    withdrawn."""
    return _is(register, "superseded").eq(False)


def live_remedies(register: Register) -> pd.Series:
    """Remedies after complaints, superseded ones left out; actions of other plans are none."""
    return live(register) & ~of_another_plan(register.rows)


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
    """Remedies after complaints that promise money, superseded ones left out: with an amount agreed, or payments whose
    amount is not stated."""
    return live_remedies(register) & (register.rows["amount_agreed"].notna() | _unquantified(register))


def amount_agreed(register: Register) -> pd.Series:
    """Pounds agreed; a payment whose amount is not stated is counted beside, not as nothing."""
    return register.rows["amount_agreed"]


def unquantified(register: Register) -> pd.Series:
    """Payments promised after complaints, superseded ones left out, whose amount is not stated or could not be read."""
    return live_remedies(register) & _unquantified(register)


def paid(register: Register) -> pd.Series:
    """Remedies after complaints with an amount recorded as paid by the day; £0 is no payment."""
    return live_remedies(register) & (register.rows["amount_paid"] > 0)


def amount_paid(register: Register) -> pd.Series:
    """Pounds paid."""
    return register.rows["amount_paid"]


def not_paid_in_full(register: Register) -> pd.Series:
    """Remedies after complaints with an amount agreed, superseded ones left out, of which all or a part is not recorded
    as paid by the day."""
    return live_remedies(register) & (register.rows["amount_not_paid"] > 0)


def paid_short(register: Register) -> pd.Series:
    """Remedies after complaints, superseded ones left out, for which something was paid by the day, and less than was
    agreed."""
    rows = register.rows
    return live_remedies(register) & short_payment(rows["amount_agreed"], rows["amount_paid"])


def amount_not_paid(register: Register) -> pd.Series:
    """Pounds agreed and not recorded as paid, remedy by remedy: more paid for another remedy makes up for none of
    it."""
    return register.rows["amount_not_paid"]


def _is(register: Register, *statuses: str) -> pd.Series:
    return register.rows["remedy_status"].isin(statuses)


def _unquantified(register: Register) -> pd.Series:
    return register.rows["amount_unquantified"].fillna(False).astype(bool)
