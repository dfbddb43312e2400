"""Money agreed and money paid, month by month: what had been promised and what had been paid by each month's end."""

import numpy as np
import pandas as pd

from metrics.counting.registers import Council
from metrics.remedies.remedies import live


def ledger(council: Council) -> pd.DataFrame:
    """One line for each month from the first day of any money to the day looked at: ``day, agreed, paid``, in pounds.

    Running sums. Amounts without a day stand in every line; superseded remedies are left out. No lines without money.
    """
    register = council.register("remedies")
    rows = register.rows[live(register)]
    agreed, paid = rows[rows["amount_agreed"].notna()], rows[rows["amount_paid"].notna()]
    days = pd.concat([agreed["known_from"], paid["payment_date"]]).dropna()
    if agreed.empty and paid.empty:
        return pd.DataFrame({"day": pd.Series(dtype="datetime64[s]"), "agreed": [], "paid": []})
    last = pd.Timestamp(council.as_at)
    ends = pd.date_range(min(days.min(), last) if len(days) else last, last, freq="ME").union([last]).unique()
    return pd.DataFrame(
        {
            "day": ends.astype("datetime64[s]"),
            "agreed": _by(ends, agreed["known_from"], agreed["amount_agreed"]),
            "paid": _by(ends, paid["payment_date"], paid["amount_paid"]),
        }
    )


def _by(ends: pd.Index, days: pd.Series, amounts: pd.Series) -> np.ndarray:
    """What all amounts come to by each day."""
    known = days.fillna(pd.Timestamp("1900-01-01")).to_numpy()[None, :] <= ends.to_numpy()[:, None]
    return known @ amounts.to_numpy(dtype="float64")
