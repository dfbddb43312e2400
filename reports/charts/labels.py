"""Where a funnel has room for names: beside a mark, clear of other marks and names, on a phone and on a wide screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.summaries.localities import Standing

WIDE, NARROW = 900, 300
"""Pixels across the plot of a laptop, and of a phone."""
PLOT = 370
"""Pixels from its bottom to its top."""
SIZE = 13
"""Pixels across a mark."""
_LETTER, _LINE, _ASIDE = 8.2, 20, 10
"""Pixels that a letter and a line of a name take, and from the middle of a mark to its name."""
SIDES = ("right", "left", "top", "bottom")


@dataclass(frozen=True)
class Window:
    """The part of the scales that is drawn, on a plot so many pixels wide."""

    right: float
    low: float
    high: float
    width: int

    @property
    def across(self) -> float:
        """Cases for each pixel."""
        return self.right * 1.02 / self.width

    @property
    def up(self) -> float:
        """Share for each pixel."""
        return (self.high - self.low) / PLOT

    def on(self, width: int) -> "Window":
        """The same on another width."""
        return Window(self.right, self.low, self.high, width)


@dataclass(frozen=True)
class _Box:
    left: float
    right: float
    low: float
    high: float

    def meets(self, other: "_Box") -> bool:
        return self.left < other.right and other.left < self.right and self.low < other.high and other.low < self.high

    def is_free(self, taken: Sequence["_Box"]) -> bool:
        return not any(self.meets(other) for other in taken)


def council_corner(words: str, overall: float, standings: Sequence[Standing], window: Window) -> tuple[bool, bool]:
    """Where the name of the council's line hides the fewest marks on a phone: (at the right, above)."""
    narrow = window.on(NARROW)
    marks = [_mark(one, narrow) for one in standings]
    corners = [(right, above) for right in (True, False) for above in (True, False)]
    return min(corners, key=lambda corner: sum(_corner(words, overall, corner, narrow).meets(mark) for mark in marks))


def names(
    standings: Sequence[Standing], window: Window, words: str, overall: float | None, corner: tuple[bool, bool]
) -> Iterator[tuple[Standing, str, bool]]:
    """The groups that can be named, the side of the name, and whether there is room on a wide screen only.

    Those that differ come first, then the larger. What has room on a phone stays where it is on a wide screen.
    """
    ordered = sorted(standings, key=lambda one: (not one.differs, not one.perhaps, -one.denominator))
    placed: dict[str, str] = {}
    for width in (NARROW, WIDE):
        shown = window.on(width)
        taken = [_mark(one, shown) for one in standings]
        taken += [_corner(words, overall, corner, shown)] if overall is not None else []
        taken += [_name(one, placed[one.name], shown) for one in ordered if one.name in placed]
        for one in ordered:
            if one.name not in placed and (side := _free_side(one, taken, shown)):
                placed[one.name] = side
                taken.append(_name(one, side, shown))
                yield one, side, width == WIDE


def _free_side(one: Standing, taken: Sequence[_Box], window: Window) -> str:
    for side in SIDES:
        box = _name(one, side, window)
        if box.left >= -window.right * 0.02 and box.right <= window.right and box.is_free(taken):
            return side
    return ""


def _mark(one: Standing, window: Window) -> _Box:
    across, up = (SIZE / 2 + 1) * window.across, (SIZE / 2 + 1) * window.up
    return _Box(one.denominator - across, one.denominator + across, one.value - up, one.value + up)


def _name(one: Standing, side: str, window: Window) -> _Box:
    long, tall = len(one.name) * _LETTER * window.across, _LINE * window.up
    aside, apart = _ASIDE * window.across, _ASIDE * window.up
    x, y = one.denominator, one.value
    left = {"right": x + aside, "left": x - aside - long}.get(side, x - long / 2)
    low = {"top": y + apart, "bottom": y - apart - tall}.get(side, y - tall / 2)
    return _Box(left, left + long, low, low + tall)


def _corner(words: str, overall: float, corner: tuple[bool, bool], window: Window) -> _Box:
    right, above = corner
    long, tall = len(words) * _LETTER * window.across, 1.4 * _LINE * window.up
    left = window.right - long if right else 0.0
    low = overall if above else overall - tall
    return _Box(left, left + long, low, low + tall)
