"""The bands of age in which children are counted."""

import numpy as np
import pandas as pd

from metrics.base.categories import numbered

AGE_BANDS = ("0 to 4", "5 to 10", "11 to 15", "16 to 19", "20 to 25")
_STARTS = np.array([5, 11, 16, 20])


def age_band(ages: pd.Series) -> pd.Series:
    """The band of each age in completed years; missing where the age is."""
    codes = np.searchsorted(_STARTS, ages.fillna(0).to_numpy(dtype="int64"), side="right")
    return numbered(np.where(ages.notna(), codes, -1), AGE_BANDS, ages.index)
