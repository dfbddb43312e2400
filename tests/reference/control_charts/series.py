"""The series of the domain study, read as control charts."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.base.periods import month
from metrics.counting.definition import Polarity
from metrics.statistics.signal import read_signal
from metrics.statistics.signal_rules import (
    MDC,
    Rebase,
)

HIGHER, LOWER, NEUTRAL = Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER, Polarity.NEUTRAL
SIX = replace(MDC, name="MDC, 6 and 6", shift_points=6, trend_points=6)


NORMAL = [
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
    -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
    0.70135590, -0.47279141,
]  # fmt: skip
WITH_TEN = [*NORMAL[:14], 10, *NORMAL[15:]]


BREACHES = [
    1195, 1843, 1397, 1333, 1771, 1751, 2013, 1759, 2179, 2585, 1654, 1543,
    1632, 1558, 1190, 1357, 1279, 1683, 2190, 1804, 986, 2181, 2048, 2154,
]  # fmt: skip


def months(count: int, *, first: int = 2016 * 12 + 3) -> list[date]:
    return [month(number // 12, number % 12 + 1).end for number in range(first, first + count)]


def read(values, *, polarity=HIGHER, rules=MDC, **more):
    return read_signal(values, months(len(values)), polarity=polarity, rules=rules, **more)


def flagged(signal) -> list[int]:
    """The numbers, from 1, of the points that stand out."""
    return [number for number, point in enumerate(signal.points, 1) if point.patterns]


def only(signal):
    (segment,) = signal.segments
    return segment


def four(*numbers: float):
    return pytest.approx(numbers, abs=5e-5)


def about(segment):
    return segment.mean, segment.lower, segment.upper


def rebase(day: date) -> Rebase:
    return Rebase(day, "new pathway", "Head of SEND")
