"""Professional advice for each assessment: when each kind of adviser was asked, and when the advice came.

The days of draft, plan and decision are already fixed when this is drawn. Advice is fitted in before them, so that
what held a plan up is visible: outside the shortage the drafting, in the shortage the psychologist.
"""

import numpy as np
import pandas as pd

from sample_data.larkmoor import rates
from sample_data.larkmoor.council import stream
from sample_data.larkmoor.days import NEVER, office, office_after, where, whole
from sample_data.larkmoor.rates import at

KINDS = ("education", "psychology", "health", "social_care")
COLUMNS = tuple(f"{kind}_advice_{step}" for kind in KINDS for step in ("asked", "received"))
_LEEWAY = 3
"""Days at least between the last advice and the draft."""


def gather(made: pd.DataFrame) -> None:
    """Adds the days each kind of advice was asked for and received, for every assessment that was agreed or ordered.

    Where the assessment was withdrawn, what lay after that day never happened.
    """
    ordered = _days(made, "assess_from")
    agreed = where(made["request_outcome"].eq("Y").to_numpy(), _days(made, "request_outcome_date"))
    begun = np.where(np.isnat(ordered), agreed, ordered)
    ended = where(made["assessment_outcome"].eq("W").to_numpy(), _days(made, "assessment_outcome_date"))
    needed = _needed_by(made)
    for kind in KINDS:
        asked, received = _exchange(kind, begun, needed, stream(f"{kind} advice"))
        made[f"{kind}_advice_asked"] = where(~(asked > ended), asked)
        made[f"{kind}_advice_received"] = where(~(received > ended), received)


def _days(made: pd.DataFrame, column: str) -> np.ndarray:
    return made[column].to_numpy("datetime64[D]")


def _needed_by(made: pd.DataFrame) -> np.ndarray:
    """The day by which all advice was there: the draft, or the decision that there will be no plan."""
    outcome, decided = made["assessment_outcome"].to_numpy(), _days(made, "assessment_outcome_date")
    draft = _days(made, "draft_date")
    return np.select(
        [outcome == "N", (outcome == "Y") & ~np.isnat(draft), outcome == "Y"], [decided - 5, draft, decided - 21], NEVER
    )


def _exchange(
    kind: str, begun: np.ndarray, needed: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """One kind of adviser: days asked and received, with what was not recorded left blank."""
    size, habit = len(begun), rates.ADVICE[kind]
    asked = np.fmin(office_after(begun + rng.integers(0, habit.asked_within + 1, size)), np.fmax(needed - 8, begun))
    usual = rng.normal(7 * habit.weeks, 7 * habit.spread, size).clip(10)
    slow = rng.random(size) < habit.slow
    wait = usual + slow * rng.gamma(1.2, 18, size)
    known = ~np.isnat(needed)
    room = np.where(known, (needed - asked).astype(np.int64) - _LEEWAY, 10_000)
    if kind == "psychology":
        wait = np.maximum(wait, _psychologist(asked, np.where(known, room, 0), rng))
    squeezed = rng.uniform(0.6, 0.97, size)
    wait = np.where(wait > room, room * squeezed, wait)
    received = np.fmax(office(asked + whole(wait)), asked)
    blank = rng.random(size)
    unknown = blank < habit.not_recorded
    return where(~unknown, asked), where(blank >= habit.not_recorded + habit.receipt_not_recorded, received)


def _psychologist(asked: np.ndarray, room: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Days the psychologist's advice took of the time there was until the draft, up to a limit."""
    asked = np.where(np.isnat(asked), np.datetime64("2026-10-01"), asked)
    share = at(rates.PSYCHOLOGY_SHARE, asked) * rng.uniform(0.9, 1.08, len(asked))
    most = 7 * rates.PSYCHOLOGY_MOST_WEEKS * rng.uniform(0.62, 1.1, len(asked))
    return np.minimum(np.minimum(share, 0.97) * room, most)
