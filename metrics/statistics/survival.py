"""How long do children wait, counting those still waiting? Aalen-Johansen, Kaplan-Meier for several endings.

Waits are whole days. A wait that has not ended counts for as long as it has lasted and no longer: leaving it
out would flatter, and calling it over would lie. Where a wait can end in several ways, one ending is not a
censored case of another: a refused request will not get a plan later, and treating it as still waiting would
overstate the chance of a plan. Pure arithmetic on numpy arrays.

Sources: Kaplan and Meier (1958), Greenwood (1926), Aalen and Johansen (1978); variance of one of several endings
as in Marubini and Valsecchi, Analysing Survival Data (1995), chapter 10; log-log intervals as in Kalbfleisch and
Prentice. An ending and a censored wait on the same day: the ending comes first.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

LONGEST = 100_000
"""Days, some 270 years: a longer wait is a wrong date, and left out."""
_ROUNDING = 1e-14
"""A variance below this is what differences of equal numbers leave in a computer."""


@dataclass(frozen=True, eq=False)
class IncidenceCurves:
    """The share of waits ended in each way by each day on which a wait ended or was last seen.

    ``incidence``, ``standard_error``, ``lower``, ``upper`` have a row for each such day and a column for each ending;
    ``survival`` is the share that has not ended in any way, so that each row of ``incidence`` and it make one.
    ``lower`` and ``upper`` are missing where nothing has varied yet. ``cases`` rest in the curves; ``left_out`` had no
    usable days.
    """

    days: np.ndarray
    at_risk: np.ndarray
    """Waits of at least so many days."""
    happened: np.ndarray
    """Waits that ended on the day, by ending."""
    still_waiting: np.ndarray
    """Waits last seen, not ended, on the day."""
    survival: np.ndarray
    incidence: np.ndarray
    standard_error: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    cases: int
    left_out: int
    level: float

    def by_day(self, day: int) -> "EndedBy":
        """The shares ended in each way by the day; missing beyond the longest wait seen, unless all have ended."""
        place = int(np.searchsorted(self.days, day, side="right")) - 1
        at_risk = _at_risk_on(self.days, self.at_risk, self.cases, day)
        unknown = (np.nan,) * self.incidence.shape[1]
        if not self.cases or (day > self.days[-1] and self.survival[-1] > 0):
            return EndedBy(day, np.nan, unknown, unknown, unknown, at_risk)
        if place < 0:
            return EndedBy(day, 1.0, (0.0,) * len(unknown), unknown, unknown, at_risk)
        rows = (tuple(one[place].tolist()) for one in (self.incidence, self.lower, self.upper))
        return EndedBy(day, float(self.survival[place]), *rows, at_risk)


@dataclass(frozen=True)
class EndedBy:
    """The shares ended in each way by ``day``, with intervals, the share still waiting, and how many were."""

    day: int
    still_waiting: float
    shares: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    at_risk: int


def aalen_johansen(
    days: npt.ArrayLike, outcomes: npt.ArrayLike, n_outcomes: int, *, level: float = 0.95
) -> IncidenceCurves:
    """The share ended in each way, from the days of each wait and its ending: 0 none yet, 1 to ``n_outcomes`` which.

    ``days`` are whole days; missing, negative or absurd ones (over LONGEST) are left out and counted. ``level`` is that
    of the log-log intervals. With one ending, what is left is the Kaplan-Meier curve. Raises ValueError where the
    lengths differ, or for an ending that is not among them.
    """
    codes = np.asarray(outcomes)
    if codes.size and not (codes.min() >= 0 and codes.max() <= n_outcomes):
        raise ValueError(f"An ending is neither 0 nor one of 1 to {n_outcomes}.")
    counts, left_out = _counted(days, codes, n_outcomes)
    at, at_risk, ended, censored = _table(counts)
    total = ended.sum(axis=1)
    survival = np.cumprod(1 - total / at_risk)
    before = np.concatenate([[1.0], survival])[: len(survival)]
    incidence = np.cumsum((before / at_risk)[:, None] * ended, axis=0)
    error = _incidence_error(incidence, before, ended, total, at_risk)
    lower, upper = _log_log(incidence, error, level)
    cases = int(counts.sum())
    return IncidenceCurves(
        at, at_risk, ended, censored, survival, incidence, error, lower, upper, cases, left_out, level
    )


def _waits(days: npt.ArrayLike) -> np.ndarray:
    """Whole numbers as they are; anything else as numbers with missing ones."""
    if isinstance(days, pd.Series):
        days = days.to_numpy(dtype="float64", na_value=np.nan)
    waits = np.asarray(days)
    return waits if waits.dtype.kind in "iu" else waits.astype("float64")


def _counted(days: npt.ArrayLike, outcomes: np.ndarray, n_outcomes: int) -> tuple[np.ndarray, int]:
    """Waits by day (rows) and ending (columns, the first for none yet), and how many were left out."""
    waits = _waits(days)
    if waits.shape != outcomes.shape:
        raise ValueError(f"{waits.size} waits and {outcomes.size} endings; expected as many.")
    usable = (waits >= 0) & (waits <= LONGEST)
    left_out = len(waits) - int(np.count_nonzero(usable))
    if left_out:
        waits, outcomes = waits[usable], outcomes[usable]
    cells = waits.astype(np.intp) * (n_outcomes + 1) + outcomes
    counts = np.bincount(cells)
    rows = -(-len(counts) // (n_outcomes + 1))
    return np.pad(counts, (0, rows * (n_outcomes + 1) - len(counts))).reshape(rows, n_outcomes + 1), left_out


def _table(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Days with any wait, how many were at risk, ended (by ending) and last seen on each."""
    per_day = counts.sum(axis=1)
    at_risk = per_day[::-1].cumsum()[::-1]
    at = np.flatnonzero(per_day)
    return at, at_risk[at], counts[at, 1:], counts[at, 0]


def _incidence_error(
    incidence: np.ndarray, before: np.ndarray, ended: np.ndarray, total: np.ndarray, at_risk: np.ndarray
) -> np.ndarray:
    """Three running sums over the days so far, with the squares of differences to them multiplied out."""
    risk, before = at_risk[:, None], before[:, None]
    all_ways = _safe_ratio(total, at_risk * (at_risk - total))[:, None]
    own = before**2 * ended * (risk - ended) / risk.astype("float64") ** 3
    both = before * ended / risk.astype("float64") ** 2
    squares = incidence**2 * np.cumsum(all_ways, axis=0) - 2 * incidence * np.cumsum(incidence * all_ways, axis=0)
    squares += np.cumsum(incidence**2 * all_ways, axis=0)
    products = incidence * np.cumsum(both, axis=0) - np.cumsum(incidence * both, axis=0)
    variance = squares + np.cumsum(own, axis=0) - 2 * products
    return np.sqrt(np.where(variance > _ROUNDING, variance, 0))


def _safe_ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Zero where the last waits end: after that nothing varies any more."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)


def _log_log(share: np.ndarray, error: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """An interval that never leaves 0 to 1; missing at 0 and 1 themselves."""
    inside = (share > 0) & (share < 1 - 1e-12) & (error > 0)
    log = np.log(share, out=np.full(share.shape, np.nan), where=inside)
    width = np.exp(NormalDist().inv_cdf((1 + level) / 2) * error / (share * -log), where=inside, out=log.copy())
    lower, upper = share**width, share ** (1 / width)
    return np.where(inside, lower, np.nan), np.where(inside, upper, np.nan)


def _at_risk_on(days: np.ndarray, at_risk: np.ndarray, cases: int, day: int) -> int:
    place = int(np.searchsorted(days, day, side="left"))
    return int(at_risk[place]) if cases and place < len(days) else 0
