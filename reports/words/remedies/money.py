"""What is said of the money: agreed, paid, still owed, and what was paid short."""

import pandas as pd

from reports import inert, wording
from reports.figure import Figure
from reports.words.remedies.promises import remedy_words

NO_MONEY = "No amounts of money are recorded. They are counted of remedies after complaints, and of no other plan."
_NAMED = 5
"""Short payments named one by one."""


def money_card(unquantified: Figure, paid: Figure) -> str:
    """What is paid of it, and what has no amount."""
    words = "Payments with an amount agreed. "
    words += f"Recorded as paid: **{wording.value(paid)}**." if paid.known else "Payments made are not recorded."
    if not unquantified.whole:
        return words
    have = wording.by_number(unquantified.whole, "has", "have")
    return f"{words} {wording.counted(unquantified.whole, 'payments')} {have} no amount yet."


def money_finding(lines: pd.DataFrame, unquantified: Figure, short: Figure) -> str:
    """What is still to be paid, remedy by remedy; what was paid beyond is told beside it and sets nothing off."""
    last = lines.iloc[-1]
    agreed, paid, owed, beyond = (float(last[name]) for name in ("agreed", "paid", "not_paid", "beyond"))
    words = f"**{wording.pounds(agreed)} agreed, {wording.pounds(paid)} paid.** {_owed_words(agreed, owed)}"
    if short.value:
        number = short.denominator or 0
        are = wording.by_number(number, "is", "are together")
        words += f" {wording.counted(number, 'payments')} {are} {wording.pounds(short.value)} less than agreed."
    if beyond:
        words += f" {wording.pounds(beyond)} was paid beyond what was agreed, or where no amount is agreed"
        words += "; it is not set against what is owed to others." if owed else "."
    if unquantified.whole:
        are = wording.by_number(unquantified.whole, "is", "are")
        payments = wording.counted(unquantified.whole, "payments")
        words += f" Beside it {are} {payments} without an amount, which no sum can hold."
    return words


def _owed_words(agreed: float, owed: float) -> str:
    if not agreed:
        return "No amount is agreed."
    if not owed:
        return "All that was agreed is recorded as paid."
    return f"{wording.pounds(owed)} of what was agreed is not recorded as paid."


def short_points(rows: pd.DataFrame) -> list[str]:
    """Each payment that was less than agreed, the largest gap first; the rest as a number."""
    ordered = rows.sort_values("amount_not_paid", ascending=False, kind="stable")
    found = [_short_words(row) for row in ordered.head(_NAMED).to_dict("records")]
    rest = len(ordered) - len(found)
    return [*found, f"and {wording.counted(rest, 'payments')} more, in the table below."] if rest else found


def _short_words(row: dict) -> str:
    agreed, paid, owed = (wording.pounds(row[name]) for name in ("amount_agreed", "amount_paid", "amount_not_paid"))
    return f"{inert.markdown(remedy_words(row))}: {agreed} agreed, {paid} paid, **{owed} short**."


def ledger_alt(lines: pd.DataFrame) -> str:
    """The chart to somebody who cannot see it."""
    first, last = lines.iloc[0], lines.iloc[-1]
    return (
        f"Money agreed and money paid since {first['day']:%B %Y}, both rising. "
        f"In the end {wording.pounds(float(last['agreed']))} agreed and {wording.pounds(float(last['paid']))} paid."
    )
