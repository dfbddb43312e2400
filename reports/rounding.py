"""Numbers rounded for reading, a half going up as people count it; here and nowhere else."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import floor

import pandas as pd

_NOISE = 12
"""Decimals beyond which a number is noise of binary sums: one less three tenths and seven tenths is nought."""


def without_noise(value: float) -> float:
    """The number that was meant: 28.5 where a hundred times 0.285 gives 28.499999999999996."""
    return round(float(value), _NOISE)


def rounded(value: float, places: int = 0) -> Decimal:
    """2.5 is 3 and 0.25 is 0.3, where Python's own rounding goes to the even digit. Never minus nought."""
    return Decimal(repr(without_noise(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0


def whole(value: float) -> int:
    """To the nearest whole number."""
    return int(rounded(value))


def rounded_column(values: pd.Series, places: int) -> pd.Series:
    """Numbers of a column that stay numbers, so that a reader can sort them; whole ones stay whole."""
    if pd.api.types.is_integer_dtype(values):
        return values
    return values.map(lambda one: float(rounded(one, places)), na_action="ignore")


def whole_parts_of_100(shares: Sequence[float]) -> list[int]:
    """Shares of one as whole numbers that add up to 100: those with the largest remainders are rounded up."""
    exact = [100 * share for share in shares]
    parts = [floor(one + 1e-9) for one in exact]
    order = sorted(range(len(exact)), key=lambda place: parts[place] - exact[place])
    for place in order[: 100 - sum(parts)]:
        parts[place] += 1
    return parts
