"""Do groups differ by more than chance? Shares of groups of different size, compared with the overall share.

A funnel plot's limits: the range that chance alone would give a group of so many cases if it were like all
the others. They are exact, from the binomial distribution, not a normal approximation, which fails for the
small numbers of a locality or a school. There is no ranking here, because a rank of small groups is mostly luck.

A group is below the 95% (99.8%) limits if the chance of so few cases, or fewer, is less than 2.5% (0.1%), and above
them likewise. So no group, however small, is called different by chance more often than that. Limits lie between
whole numbers where Spiegelhalter puts them (Funnel plots for comparing institutional performance, Statistics in
Medicine 24 (2005), appendix A.1.1), which makes smooth lines. His formula looks from below at both ends, so that his
upper line flags up to one case too early: 9 of 10 would be past his 99.8% line at an overall 50%, though chance gives
that 1 time in 100. We take the lower line's formula from above, as the lower line of the cases not counted.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
import pandas as pd

from metrics.statistics.few import is_few

WARNING, CONTROL = 0.95, 0.998
"""The share of groups that chance alone would leave inside the inner and the outer limits."""


class Verdict(StrEnum):
    """What can be said of a group. Higher is not better or worse here: that is for the measure to say."""

    CHANCE = "no more than chance would give"
    PERHAPS_HIGHER = "higher than most, which may be chance"
    PERHAPS_LOWER = "lower than most, which may be chance"
    HIGHER = "higher than chance alone would give"
    LOWER = "lower than chance alone would give"
    NO_CASES = "no cases"


@dataclass(frozen=True)
class Limits:
    """The lowest and highest share that chance alone would give a group of ``size`` cases."""

    size: int
    lower_95: float
    upper_95: float
    lower_998: float
    upper_998: float


@lru_cache(maxsize=4_096)
def limits(size: int, overall: float) -> Limits:
    """Exact limits for a group of ``size`` cases where ``overall`` (0 to 1) is the share of all groups together.

    Missing for no cases; where all or none are counted overall, the limits are that share itself. Raises
    ValueError for a share outside 0 to 1 or a negative size.
    """
    if size < 0 or not 0 <= overall <= 1:
        raise ValueError(f"No limits for {size} cases and an overall share of {overall}.")
    if size == 0:
        return Limits(0, *(math.nan,) * 4)
    if overall in (0, 1):
        return Limits(size, *(float(overall),) * 4)
    few, few_of_the_rest = _cumulative(size, overall), _cumulative(size, 1 - overall)
    ends = []
    for coverage in (WARNING, CONTROL):
        tail = (1 - coverage) / 2
        ends += [_lowest(few, tail) / size, 1 - _lowest(few_of_the_rest, tail) / size]
    return Limits(size, *ends)


def compare(
    names: Sequence[str],
    numerators: Sequence[int],
    denominators: Sequence[int],
    *,
    overall: float | None = None,
) -> pd.DataFrame:
    """Each group beside the limits for its size, in the order given: no ranking.

    Columns: ``group, numerator, denominator, value, overall, lower_95, upper_95, lower_998, upper_998, verdict,
    small``. ``overall`` is the share of all groups together unless given. ``value`` is missing and the verdict
    "no cases" for an empty group. ``small`` marks groups of few cases. Raises ValueError where
    counts do not fit together: a numerator above its denominator, a count below 0, lists of different length.
    """
    parts, wholes = np.asarray(numerators, dtype="int64"), np.asarray(denominators, dtype="int64")
    if not len(names) == len(parts) == len(wholes):
        raise ValueError(f"{len(names)} names, {len(parts)} numerators, {len(wholes)} denominators; expected as many.")
    if ((parts < 0) | (parts > wholes)).any():
        raise ValueError("A numerator is below 0 or above its denominator.")
    total = int(wholes.sum())
    share = float(parts.sum() / total) if overall is None and total else overall
    rows = [_row(name, int(part), int(whole), share) for name, part, whole in zip(names, parts, wholes, strict=True)]
    return pd.DataFrame(rows, columns=list(_COLUMNS))


def lines(sizes: Sequence[int], overall: float) -> pd.DataFrame:
    """The funnel for drawing: limits for each size. Columns ``size, lower_95, upper_95, lower_998, upper_998``."""
    return pd.DataFrame([vars(limits(int(size), overall)) for size in sizes], columns=["size", *_ENDS])


_ENDS = ("lower_95", "upper_95", "lower_998", "upper_998")
_COLUMNS = ("group", "numerator", "denominator", "value", "overall", *_ENDS, "verdict", "small")


def _row(name: str, part: int, whole: int, overall: float | None) -> dict[str, object]:
    known = Limits(whole, *(math.nan,) * 4) if overall is None else limits(whole, overall)
    value = part / whole if whole else math.nan
    share = math.nan if overall is None else overall
    return {
        "group": name,
        "numerator": part,
        "denominator": whole,
        "value": value,
        "overall": share,
        **{end: getattr(known, end) for end in _ENDS},
        "verdict": str(_verdict(value, known)),
        "small": is_few(whole),
    }


def _verdict(value: float, known: Limits) -> Verdict:
    """A share on a limit is inside it."""
    if math.isnan(value):
        return Verdict.NO_CASES
    if value > known.upper_998:
        return Verdict.HIGHER
    if value < known.lower_998:
        return Verdict.LOWER
    if value > known.upper_95:
        return Verdict.PERHAPS_HIGHER
    return Verdict.PERHAPS_LOWER if value < known.lower_95 else Verdict.CHANCE


def _cumulative(size: int, share: float) -> np.ndarray:
    """The chance of at most 0, 1, … ``size`` cases, each from the one before, in logarithms so as not to vanish."""
    steps = np.arange(1, size + 1)
    ratios = np.log((size - steps + 1) / steps) + math.log(share) - math.log1p(-share)
    logs = size * math.log1p(-share) + np.concatenate([[0.0], np.cumsum(ratios)])
    return np.minimum(np.cumsum(np.exp(logs)), 1.0)


def _lowest(chances: np.ndarray, tail: float) -> float:
    """Spiegelhalter's lower limit in cases: the first count whose chance is at least ``tail``, less the overshoot."""
    count = int(np.searchsorted(chances, tail, side="left"))
    before = float(chances[count - 1]) if count else 0.0
    return max(count - (float(chances[count]) - tail) / (float(chances[count]) - before), 0.0)
