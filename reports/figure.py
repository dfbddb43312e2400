"""One figure as the pages hand it around: a line of a result, with what it is of and over which days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import Period
from metrics.changes.why import Asked, Reading
from metrics.counting.definition import Metric, Status
from metrics.statistics.few import is_few

WAIT_NOT_KNOWN = "Not known: no usable dates"


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
    not_understood: int = 0
    """Rows that might count and are in no figure, because a cell that decides about them could not be read."""

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return self.status is Status.SHOWN

    @property
    def is_hidden(self) -> bool:
        """Whether it is held back, so that it gives no child away."""
        return self.status is Status.SUPPRESSED

    @property
    def whole(self) -> int:
        """The value as a number of children; 0 where there is none."""
        return int(self.value) if self.value is not None else 0

    @property
    def each(self) -> float | None:
        """What a sum comes to for each row it is of; None without any."""
        return self.value / self.denominator if self.value is not None and self.denominator else None

    @property
    def is_few(self) -> bool:
        """Whether it rests on too few cases for its share to say much."""
        return is_few(self.denominator, unit=self.metric.unit)


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
        not_understood=int(line.get("not_understood", 0)),
    )


def figure_read(asked: Asked, reading: Reading, group: str = "") -> Figure:
    """A reading of a figure, as known once, as a figure that can be put into words."""
    line = {name: getattr(reading, name) for name in ("numerator", "denominator", "value", "status")}
    return figure_of(asked.metric, asked.period, line, group)


@dataclass(frozen=True)
class Part:
    """One of the parts that a whole falls into."""

    label: str
    count: int
    whole: int
    late: bool = False

    @property
    def share(self) -> float | None:
        """Of the whole; None where the whole is empty."""
        return self.count / self.whole if self.whole else None


def wait_groups(split: Sequence[Figure]) -> tuple[Part, ...]:
    """Plans issued, by how long they took: the three groups DfE publishes, and those whose wait is not known."""
    whole = sum(one.denominator or 0 for one in split)
    return tuple(
        Part(WAIT_NOT_KNOWN if one.group == NOT_RECORDED else one.group, one.denominator or 0, whole, late=number > 0)
        for number, one in enumerate(split)
        if one.denominator or one.group != NOT_RECORDED
    )


def parts_of(split: Sequence[Figure], *, late: Sequence[str] = ()) -> tuple[Part, ...]:
    """The groups of a count as parts of their sum; empty groups are left out. ``late`` names those to hatch."""
    whole = sum(one.whole for one in split)
    return tuple(Part(one.group, one.whole, whole, late=one.group in late) for one in split if one.whole)


def _whole(number: Any) -> int | None:
    return None if pd.isna(number) else int(number)
