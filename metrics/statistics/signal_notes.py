"""The sentence and the warnings that go with a signal, made from the signal itself so that they cannot disagree."""

import math
from collections.abc import Iterator, Sequence
from datetime import date

from metrics.statistics import signal_words as words
from metrics.statistics.few import FEW, is_few
from metrics.statistics.signal_shapes import Signal, SignalPoint
from metrics.statistics.signal_words import Note, NoteKind


def sentence(signal: Signal, *, share: bool) -> str:
    """What the series says, for a councillor. ``share`` says whether the target is one from 0 to 1."""
    if signal.variation is None or signal.latest is None:
        count = sum(1 for point in signal.points if _counts(point))
        if count >= signal.rules.smallest_chart:
            return words.short_since_change_sentence()
        return words.too_few_sentence(count, signal.rules.smallest_chart)
    place = signal.points.index(signal.latest)
    said = words.variation_sentence(
        signal.variation,
        signal.latest.patterns,
        earlier=sum(1 for point in signal.points[:place] if point.patterns),
        shift=signal.rules.shift_points,
        trend=signal.rules.trend_points,
    )
    if signal.assurance is None or signal.target is None:
        return said
    return f"{said} {words.target_sentence(signal.assurance, words.number_words(signal.target, share=share))}"


def notes(signal: Signal, bounds: tuple[float, float] | None, baseline: Sequence[bool]) -> Iterator[Note]:
    """Every warning that a reader needs beside the chart. ``baseline`` says which points fix the first limits."""
    counted = [point for point in signal.points if _counts(point)]
    if len(counted) < signal.rules.smallest_chart:
        yield Note(NoteKind.FEW_POINTS, words.too_few_sentence(len(counted), signal.rules.smallest_chart))
    else:
        yield from _about_segments(signal, bounds)
    small = sum(1 for point in counted if is_few(point.denominator))
    if small:
        text = f"{small} of {len(counted)} figures rest on fewer than {FEW} cases. Small numbers swing \
more, and these limits do not allow for that."
        yield Note(NoteKind.SMALL_NUMBERS, text)
    if any(point.patterns for point, held in zip(signal.points, baseline, strict=True) if held):
        text = "Some figures of the baseline stand out themselves, so limits that rest on it may be too wide."
        yield Note(NoteKind.SIGNAL_IN_BASELINE, text)
    if signal.variation and signal.latest and len({side for _, side in signal.latest.patterns}) > 1:
        text = f"The rules point both ways for the latest figure; it is shown as {signal.variation}."
        yield Note(NoteKind.BOTH_WAYS, text)
    yield from _about_points(signal)


def _about_segments(signal: Signal, bounds: tuple[float, float] | None) -> Iterator[Note]:
    needed = signal.rules.smallest_segment
    for segment in signal.segments:
        if segment.points < needed:
            text = f"The limits from {_day(segment.start)} rest on {segment.points} figures; with fewer than {needed} \
they are unsteady."
            yield Note(NoteKind.SHORT_SEGMENT, text)
    cut = [
        end
        for end, shown, real in (
            ("lower", [s.shown_lower for s in signal.segments], [s.lower for s in signal.segments]),
            ("upper", [s.shown_upper for s in signal.segments], [s.upper for s in signal.segments]),
        )
        if any(a != b and not math.isnan(b) for a, b in zip(shown, real, strict=True))
    ]
    if cut and bounds:
        text = f"The {' and the '.join(cut)} limit as calculated lies outside what is possible and is drawn at the \
edge; the rules use it as calculated."
        yield Note(NoteKind.CLIPPED, text)


def _about_points(signal: Signal) -> Iterator[Note]:
    missing = sum(1 for point in signal.points if math.isnan(point.value) and not point.ghosted)
    if missing:
        text = f"There were no cases for {missing} of {len(signal.points)} dates; they are gaps, not zeros."
        yield Note(NoteKind.GAPS, text)
    ghosted = sum(1 for point in signal.points if point.ghosted)
    if ghosted:
        text = f"{_counted(ghosted, 'figure is', 'figures are')} shown but left out of the average and the limits."
        yield Note(NoteKind.LEFT_OUT, text)
    if signal.latest and signal.latest is not signal.points[-1]:
        text = f"The latest figure that counts is that of {_day(signal.latest.date)}."
        yield Note(NoteKind.LATEST_MISSING, text)


def _counts(point: SignalPoint) -> bool:
    return not point.ghosted and not math.isnan(point.value)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _day(value: date) -> str:
    return f"{value.day} {value:%B %Y}"
