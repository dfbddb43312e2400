"""Money in registers of remedies: as a column, or named in the words of a recommendation."""

import pandas as pd

from data_access.layouts.cells import NOTHING
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.words import amount_in, promises_money, type_from_words
from metrics.remedies.code_lists import PAYMENTS


def with_amounts(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """The amount agreed as recorded. Without a column, the one amount in a recommendation to pay.

    A payment whose amount is not one sum (so much a month, from one sum to another, to be agreed) is marked as not
    stated, and what stands in the cell is named.
    """
    made = rows
    words = _words(rows)
    pays = words.map(promises_money).astype(bool) | words.map(type_from_words).isin(PAYMENTS)
    cell = _column(rows, "amount_agreed")
    if cell.isna().all():
        amount = words.map(amount_in).where(pays)
        tell.rows(say.AMOUNT_FROM_WORDS, rows.index[amount.notna()])
        tell.rows(say.AMOUNT_NOT_STATED, rows.index[pays & amount.isna()])
        cell = amount.map(lambda one: f"{one:.2f}", na_action="ignore").astype("object")
        not_stated = pays & amount.isna()
    else:
        not_stated = cell.map(lambda text: not pd.isna(text) and _is_words(text)).astype(bool)
        tell.rows(say.AMOUNT_NOT_STATED, rows.index[not_stated])
        cell = cell.mask(not_stated)
    flag = _column(rows, "amount_unquantified").mask(not_stated, "yes")
    kind = _column(rows, "remedy_kind")
    kind = kind.mask(kind.isna() & pays & _column(rows, "remedy_type").isna(), "individual")
    return made.assign(amount_agreed=cell, amount_unquantified=flag, remedy_kind=kind)


def _is_words(text: str) -> bool:
    """Words about an amount: "to be agreed", "£600 per month", "£200 to £300". A slip of the pen in a sum is not."""
    plain = str(text).strip().casefold()
    if plain in NOTHING - {"tbc", "tba", "?", "??"}:
        return False
    return (
        any(letter.isalpha() for letter in plain.replace("gbp", "").replace("pounds", ""))
        or _is_range(plain)
        or (plain in ("tbc", "tba", "?", "??"))
    )


def _is_range(text: str) -> bool:
    parts = [part.strip(" £") for part in text.replace("–", "-").split("-")]
    return len(parts) == 2 and all(part[:1].isdigit() for part in parts)


def _words(rows: pd.DataFrame) -> pd.Series:
    words = _column(rows, "recommendation")
    return words.fillna(_column(rows, "action")).fillna("").astype("str")


def _column(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows[name].astype("object") if name in rows else pd.Series(None, rows.index, dtype="object")
