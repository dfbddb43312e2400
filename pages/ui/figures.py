"""One figure as the pages hand it around: a line of a result, with what it is of and over which days."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from metrics.definition import Metric, Status
from metrics.periods import Period


@dataclass(frozen=True)
class Figure:
    """A value with its parts. ``value`` is None where ``status`` says why there is none."""

    metric: Metric
    period: Period
    numerator: int | None
    denominator: int | None
    value: float | None
    status: Status
    group: str = ""

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return self.status is Status.SHOWN

    @property
    def whole(self) -> int:
        """The value as a number of children; 0 where there is none."""
        return int(self.value) if self.value is not None else 0


def figure_of(metric: Metric, period: Period, line: Mapping[str, Any], group: str = "") -> Figure:
    """A line of an evaluated result as a figure."""
    return Figure(
        metric=metric,
        period=period,
        numerator=_whole(line["numerator"]),
        denominator=_whole(line["denominator"]),
        value=None if pd.isna(line["value"]) else float(line["value"]),
        status=Status(line["status"]),
        group=group,
    )


@dataclass(frozen=True)
class Part:
    """One of the parts that a whole falls into."""

    label: str
    count: int
    whole: int
    late: bool = False


def wait_groups(within: Figure, over_a_year: Figure) -> tuple[Part, ...]:
    """Plans issued, by how long they took: the three groups DfE publishes. They add up to all of them."""
    whole = within.denominator or 0
    first, last = within.numerator or 0, over_a_year.numerator or 0
    return (
        Part("Within 20 weeks", first, whole),
        Part("Over 20 weeks, up to 52", whole - first - last, whole, late=True),
        Part("Over 52 weeks", last, whole, late=True),
    )


def _whole(number: Any) -> int | None:
    return None if pd.isna(number) else int(number)
