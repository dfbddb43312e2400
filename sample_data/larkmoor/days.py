"""Days: statutory limits as numbers of days, office days and blanks, for arrays of ``datetime64[D]``."""

from datetime import date

import numpy as np

from metrics.law import statutory, tribunal
from metrics.law.clock import Clock


def _length(clock: Clock) -> int:
    start = date(2025, 1, 6)
    return (clock.due(start) - start).days


SIX = _length(statutory.DECIDE_TO_ASSESS)
SIXTEEN = _length(statutory.DECIDE_NO_PLAN)
TWENTY = _length(statutory.ISSUE_PLAN)
FIFTY_TWO = statutory.A_YEAR_OF_WEEKS.days
TEN_AFTER_ORDER = _length(tribunal.ORDER_ASSESS_NO_PLAN)
ELEVEN_AFTER_ORDER = _length(tribunal.ORDER_PLAN_FINAL)
FOURTEEN_AFTER_ORDER = _length(tribunal.ORDER_ASSESS_PLAN)
FOUR_AFTER_MEETING = _length(statutory.REVIEW_DECISION)
EIGHT_AFTER_NOTICE = _length(statutory.AMENDMENT_NOTICE)
TWELVE_AFTER_MEETING = _length(statutory.REVIEW_AMENDED)
SIX_AFTER_ASKING = _length(statutory.GIVE_ADVICE)

NEVER = np.datetime64("NaT", "D")
_CLOSED = [f"{year}-{day}" for year in range(2013, 2029) for day in ("12-25", "12-26", "01-01")]


def office(days: np.ndarray) -> np.ndarray:
    """The same day, or the last office day before it: panels do not sit at weekends. Blanks stay."""
    known = ~np.isnat(days)
    moved = days.copy()
    moved[known] = np.busday_offset(days[known], 0, roll="backward", holidays=_CLOSED)
    return moved


def office_after(days: np.ndarray) -> np.ndarray:
    """The same day, or the next office day after it. Blanks stay."""
    known = ~np.isnat(days)
    moved = days.copy()
    moved[known] = np.busday_offset(days[known], 0, roll="forward", holidays=_CLOSED)
    return moved


def where(condition: np.ndarray, days: np.ndarray) -> np.ndarray:
    """The days of the rows that meet the condition, blank elsewhere."""
    return np.where(condition, days, NEVER)


def whole(amounts: np.ndarray) -> np.ndarray:
    """Amounts as whole days that can be added to a date."""
    return np.rint(amounts).astype(np.int64)
