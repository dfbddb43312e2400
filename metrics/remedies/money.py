"""What is still to be paid, remedy by remedy: what was paid for one family makes up for nothing owed to another."""

import numpy as np
import pandas as pd

HALF_A_PENNY = 0.005
"""Less than this is noise of sums of pounds and pence, not money."""


def not_paid(agreed: pd.Series, paid: pd.Series) -> pd.Series:
    """Pounds agreed and not recorded as paid; 0 where as much or more was paid, blank where no amount is agreed."""
    return _more(agreed, paid.fillna(0.0)).where(agreed.notna())


def beyond_agreed(agreed: pd.Series, paid: pd.Series) -> pd.Series:
    """Pounds paid beyond what was agreed, all of it where no amount is agreed; blank where nothing was paid."""
    return _more(paid, agreed.fillna(0.0)).where(paid.notna())


def short_payment(agreed: pd.Series, paid: pd.Series) -> pd.Series:
    """Whether something was paid, and it was less than agreed."""
    return ((paid > 0) & (not_paid(agreed, paid) > 0)).astype(bool)


def _more(one: pd.Series, other: pd.Series) -> pd.Series:
    difference = (one - other).astype("float64")
    return pd.Series(np.where(difference >= HALF_A_PENNY, difference, 0.0), one.index)
