"""One figure of one place over the years, as DfE publishes it or as we count it ourselves."""

from dataclasses import dataclass

import pandas as pd

from data_access.published.cells import REASONS

NO_LINE = "no line"
"""Why there is no figure where the file does not name the place or the year at all."""


@dataclass(frozen=True)
class Point:
    """One share of one year; ``reason`` says in words why there is none."""

    year: int
    value: float | None = None
    numerator: int | None = None
    denominator: int | None = None
    printed: float | None = None
    """As DfE prints it, rounded."""
    reason: str = ""
    doubt: str = ""
    """Why the published figure is wrong or may be: it is shown, and nothing is concluded from it. Sentences."""

    @property
    def is_sound(self) -> bool:
        """Whether there is a figure that something may be concluded from."""
        return self.shown is not None and not self.doubt

    @property
    def shown(self) -> float | None:
        """What a reader finds in DfE's own tables, where DfE prints it; else worked out."""
        return self.value if self.printed is None else self.printed


@dataclass(frozen=True)
class Series:
    """One place over the years. ``role`` is us, own, england, region, pooled or other."""

    name: str
    role: str
    points: tuple[Point, ...]

    def at(self, year: int) -> Point:
        """The figure of a year."""
        return next((point for point in self.points if point.year == year), Point(year, reason=NO_LINE))

    @property
    def known(self) -> tuple[Point, ...]:
        """The years with a figure."""
        return tuple(point for point in self.points if point.shown is not None)

    @property
    def sound(self) -> tuple[Point, ...]:
        """The years with a figure that is not known to be wrong."""
        return tuple(point for point in self.points if point.is_sound)


def reason_words(symbol: str) -> str:
    """A missing figure in words, with DfE's symbol."""
    words = REASONS.get(symbol, "no figure")
    return f"{words} ({symbol})" if symbol in REASONS and symbol not in ("blank", "unreadable") else words


def number(value: float) -> float | None:
    """A cell of a table as a number; None where it is empty."""
    return None if pd.isna(value) else float(value)


def whole(value: float) -> int | None:
    """A cell of a table as a count; None where it is empty."""
    return None if pd.isna(value) else int(value)
