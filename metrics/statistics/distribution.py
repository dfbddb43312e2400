"""Standing beside others: where one share lies among many, and how far two counts of the same thing are apart.

No ranking: of authorities with few cases a rank is mostly luck. Quarters and the middle one are said instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

QUARTERS = ("the lowest quarter", "the second lowest quarter", "the second highest quarter", "the highest quarter")

SERIES_BREAKS: dict[str, tuple[int, str]] = {
    **dict.fromkeys(
        ("timeliness", "requests", "assessments"),
        (
            2022,
            "Until 2021 councils typed in totals; from 2022 on the figures come from records of each child, so a "
            "change between the two may be one of counting.",
        ),
    ),
    "tribunal_appeals": (
        2023,
        "From 2023 on the decisions that can be appealed are counted from records of each child, so a change between "
        "2022 and 2023 may be one of counting.",
    ),
    "annual_reviews": (
        2025,
        "From 2025 on DfE counts reviews completed in the year, before that meetings and decisions recorded of any "
        "review; the two are not one series.",
    ),
}
"""By file of DfE's release: the first year counted another way, and in which way. Sources: DfE, data guidance 2023 to
2026; notes of the table of appeals."""


@dataclass(frozen=True)
class Distribution:
    """How many values there are, and where they lie."""

    count: int
    lowest: float
    lower_quartile: float
    median: float
    upper_quartile: float
    highest: float


@dataclass(frozen=True)
class Gap:
    """Two counts of one share: ours less theirs."""

    numerator: int
    denominator: int
    value: float


def distribution(values: Sequence[float]) -> Distribution | None:
    """Quartiles by linear interpolation between the nearest two values; None where there are no values."""
    if not len(values):
        return None
    low, lower, middle, upper, high = np.quantile(np.asarray(values, dtype="float64"), [0, 0.25, 0.5, 0.75, 1])
    return Distribution(len(values), float(low), float(lower), float(middle), float(upper), float(high))


def quarter(value: float, spread: Distribution) -> str:
    """Which quarter of the values one lies in, in words. A value on a quartile lies in the middle half."""
    if value < spread.lower_quartile:
        return QUARTERS[0]
    if value < spread.median:
        return QUARTERS[1]
    return QUARTERS[2] if value <= spread.upper_quartile else QUARTERS[3]


def stacked(values: Sequence[float], width: float) -> list[tuple[float, int]]:
    """Places for a dot plot, in the order given: the middle of each value's bin, and how many dots lie under it.

    Bins are ``width`` wide and begin at 0; the last point of the scale, 1, falls into the bin below it.
    """
    heights: dict[int, int] = {}
    places = []
    for value in values:
        number = int(value / width + 1e-9)
        number -= number * width >= 1
        places.append(((number + 0.5) * width, heights.get(number, 0)))
        heights[number] = heights.get(number, 0) + 1
    return places


def gap(ours: tuple[int, int], theirs: tuple[int, int]) -> Gap | None:
    """How far our (numerator, denominator) is from another's; None where either has nothing to divide by."""
    if not ours[1] or not theirs[1]:
        return None
    return Gap(ours[0] - theirs[0], ours[1] - theirs[1], ours[0] / ours[1] - theirs[0] / theirs[1])
