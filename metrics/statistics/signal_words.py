"""What a series of figures can say, in shapes, letters and words: one source for dots, icons, tables and sentences.

Colour is never the only signal, and a measure without a good direction is neither praised nor blamed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """A pattern that chance alone rarely makes."""

    OUTSIDE = "outside the limits"
    TWO_OF_THREE = "two of three close to a limit"
    SHIFT = "several in a row on one side of the average"
    TREND = "several rises or falls in a row"


class Side(StrEnum):
    """Which way a pattern points."""

    HIGH = "high"
    LOW = "low"


class Meaning(StrEnum):
    """What a pattern means for children."""

    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEITHER = "neither"


class Variation(StrEnum):
    """What one point says; the last point's is the icon of the series."""

    IMPROVEMENT_HIGH = "improvement, high"
    IMPROVEMENT_LOW = "improvement, low"
    CONCERN_HIGH = "concern, high"
    CONCERN_LOW = "concern, low"
    NEITHER_HIGH = "neither, high"
    NEITHER_LOW = "neither, low"
    COMMON_CAUSE = "common cause"

    @classmethod
    def of(cls, meaning: Meaning, side: Side) -> "Variation":
        """The variation with this meaning on this side."""
        return cls(f"{meaning}, {side}")

    @property
    def meaning(self) -> Meaning:
        """What it means; not of the usual ups and downs."""
        return Meaning(self.value.split(", ")[0])


class Assurance(StrEnum):
    """Whether the series, if nothing changes, will meet its target."""

    PASS = "pass"
    FAIL = "fail"
    HIT_OR_MISS = "hit or miss"


@dataclass(frozen=True)
class Icon:
    """A sign that needs no colour: a shape's name, a letter and what it means."""

    shape: str
    letter: str
    words: str


VARIATION_ICONS: dict[Variation, Icon] = {
    Variation.IMPROVEMENT_HIGH: Icon("triangle-up", "H", "Getting better: higher than chance alone would give"),
    Variation.IMPROVEMENT_LOW: Icon("triangle-down", "L", "Getting better: lower than chance alone would give"),
    Variation.CONCERN_HIGH: Icon("square", "H", "A concern: higher than chance alone would give"),
    Variation.CONCERN_LOW: Icon("diamond", "L", "A concern: lower than chance alone would give"),
    Variation.NEITHER_HIGH: Icon("hexagon", "H", "A change, neither good nor bad in itself: higher"),
    Variation.NEITHER_LOW: Icon("hexagon", "L", "A change, neither good nor bad in itself: lower"),
    Variation.COMMON_CAUSE: Icon("circle", "C", "The usual ups and downs"),
}

ASSURANCE_ICONS: dict[Assurance, Icon] = {
    Assurance.PASS: Icon("tick", "P", "Meets its target every time, if nothing changes"),
    Assurance.FAIL: Icon("cross", "F", "Misses its target every time, unless something changes"),
    Assurance.HIT_OR_MISS: Icon("wave", "?", "Sometimes meets its target and sometimes misses it, by chance"),
}


class NoteKind(StrEnum):
    """Why a reader should take care."""

    FEW_POINTS = "too few figures"
    SHORT_SEGMENT = "short stretch"
    SMALL_NUMBERS = "small numbers"
    CLIPPED = "limit cut off"
    SIGNAL_IN_BASELINE = "signal in the baseline"
    BOTH_WAYS = "rules point both ways"
    LATEST_MISSING = "latest figure missing"
    GAPS = "gaps"
    LEFT_OUT = "left out of the limits"


@dataclass(frozen=True)
class Note:
    """A warning that belongs beside the chart, the icon and the sentence."""

    kind: NoteKind
    words: str


_OPENINGS = {
    Meaning.IMPROVEMENT: "A sign of real improvement",
    Meaning.CONCERN: "A reason for concern",
    Meaning.NEITHER: "A sign of real change, neither good nor bad in itself",
}
_TARGETS = {
    Assurance.PASS: "If nothing changes, the target of {target} will be met every time.",
    Assurance.FAIL: "If nothing changes, the target of {target} will be missed every time.",
    Assurance.HIT_OR_MISS: "Whether the target of {target} is met is a matter of chance from one figure to the next.",
}


def number_words(value: float, *, share: bool) -> str:
    """A target as a reader writes it: 60% for a share from 0 to 1, else the number."""
    return f"{100 * value:.6g}%" if share else f"{value:,.10g}"


def target_sentence(assurance: Assurance, target: str) -> str:
    """What the figures promise about the target."""
    return _TARGETS[assurance].format(target=target)


def variation_sentence(
    variation: Variation, patterns: Sequence[tuple[Rule, Side]], *, earlier: int, shift: int, trend: int
) -> str:
    """What the latest figure says, and why. ``earlier`` is the number of earlier figures that stood out."""
    if variation is Variation.COMMON_CAUSE:
        calm = "No sign of real change: the latest figure is within the usual ups and downs."
        return calm if not earlier else f"{calm} {_stood_out(earlier)}"
    meaning, towards = variation.value.split(", ")
    reasons = {
        way: " and ".join(_reason(rule, side, shift, trend) for rule, side in patterns if (side == towards) is way)
        for way in (True, False)
    }
    said = "; at the same time ".join(reason for reason in reasons.values() if reason)
    return f"{_OPENINGS[Meaning(meaning)]}, beyond the usual ups and downs: {said}."


def too_few_sentence(count: int, needed: int) -> str:
    """Why there are no limits and no icon."""
    return f"Too few figures to tell a real change from chance: {count} so far, and it takes {needed}."


def short_since_change_sentence() -> str:
    """Why there is no icon although the series is long enough."""
    return "Too few figures since the last step change to tell a real change from chance."


def _stood_out(count: int) -> str:
    return f"{count} earlier figure{'' if count == 1 else 's'} stood out and {'is' if count == 1 else 'are'} marked."


def _reason(rule: Rule, side: Side, shift: int, trend: int) -> str:
    above, upper, rose = ("above", "upper", "rose") if side is Side.HIGH else ("below", "lower", "fell")
    return {
        Rule.OUTSIDE: f"the latest figure is {above} the usual range",
        Rule.TWO_OF_THREE: f"at least two of three figures together are close to the {upper} limit",
        Rule.SHIFT: f"{shift} or more figures in a row are {above} the average",
        Rule.TREND: f"the figures {rose} {trend - 1} or more times in a row",
    }[rule]
