"""Where the way to a target stands on a day."""

from collections.abc import Iterable
from datetime import date

from data_access.storage.agreed.targets import LINE, KeptTarget, Target
from metrics.base.periods import months_later

STEP = 3
"""Months of a step: boards look at their targets each quarter."""


def in_force(kept: Iterable[KeptTarget], as_at: date) -> dict[str, Target]:
    """The target of each figure that was set by a day and not taken back."""
    newest = {one.metric: one.target for one in kept if one.known_on <= as_at}
    return {metric: target for metric, target in newest.items() if target is not None}


def value_on(target: Target, day: date) -> float | None:
    """What the way asks for on a day: none before it begins, and the target itself from its day on."""
    if day < target.from_day:
        return None
    if day >= target.to_day:
        return target.to_value
    return target.from_value + (target.to_value - target.from_value) * _gone(target, day)


def turns(target: Target) -> tuple[date, ...]:
    """The days on which the way begins, takes a step, and ends."""
    if target.shape == LINE:
        return target.from_day, target.to_day
    return target.from_day, *_steps(target)


def _gone(target: Target, day: date) -> float:
    """The share of the way that is behind one on a day."""
    if target.shape == LINE:
        return (day - target.from_day).days / (target.to_day - target.from_day).days
    steps = _steps(target)
    return sum(one <= day for one in steps) / len(steps)


def _steps(target: Target) -> tuple[date, ...]:
    """The days of the steps, the last of which is the day of the target."""
    found, number = [], 1
    while (one := months_later(target.from_day, STEP * number)) < target.to_day:
        found.append(one)
        number += 1
    return (*found, target.to_day)
