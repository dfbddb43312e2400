"""The ways to split attendance, beyond those it shares with schools and cases."""

from metrics.counting.breakdown import Breakdown, by_column

ABSENCE_BAND = by_column("absence_band", "Sessions missed", about="enrolments")

BREAKDOWNS: tuple[Breakdown, ...] = (ABSENCE_BAND,)
