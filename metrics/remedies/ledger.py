"""Money agreed and money paid, month by month: what had been promised and what had been paid by each month's end."""

import numpy as np
import pandas as pd

from metrics.counting.registers import Council
from metrics.remedies.money import HALF_A_PENNY
from metrics.remedies.remedies import live_remedies


def ledger(council: Council) -> pd.DataFrame:
    """One line for each month from the first day of any money to the day looked at, in pounds: ``day, agreed, paid``,
    ``not_paid`` of what was agreed, and ``beyond`` what was agreed, both added up remedy by remedy.

    Running sums. Amounts without a day stand in every line; superseded remedies and actions of other plans are left
    out. No lines without money.
    """
    register = council.register("remedies")
    rows = register.rows[live_remedies(register)]
    rows = rows[rows["amount_agreed"].notna() | (rows["amount_paid"] > 0)]
    if rows.empty:
        return pd.DataFrame(
            {"day": pd.Series(dtype="datetime64[s]"), "agreed": [], "paid": [], "not_paid": [], "beyond": []}
        )
    agreed, paid = rows["amount_agreed"], rows["amount_paid"]
    days = pd.concat([rows["known_from"][agreed.notna()], rows["payment_date"][paid > 0]]).dropna()
    last = pd.Timestamp(council.as_at)
    ends = pd.date_range(min(days.min(), last) if len(days) else last, last, freq="ME").union([last]).unique()
    promised, given = _by(ends, rows["known_from"], agreed), _by(ends, rows["payment_date"], paid)
    apart = pd.DataFrame(promised - given)
    owed, beyond = (one.where(one >= HALF_A_PENNY, 0.0).sum(axis=1).to_numpy() for one in (apart, -apart))
    return pd.DataFrame(
        {
            "day": ends.astype("datetime64[s]"),
            "agreed": promised.sum(axis=1),
            "paid": given.sum(axis=1),
            "not_paid": owed,
            "beyond": beyond,
        }
    )


def _by(ends: pd.Index, days: pd.Series, amounts: pd.Series) -> np.ndarray:
    """A line for each day and a column for each remedy: its amount, from its own day on; 0 where it has none."""
    known = days.fillna(pd.Timestamp("1900-01-01")).to_numpy()[None, :] <= ends.to_numpy()[:, None]
    return known * amounts.fillna(0.0).to_numpy(dtype="float64")[None, :]
