"""Made-up cases in any number, the same for every run: plausible enough that every branch of the counting is used."""

from datetime import date

import numpy as np
import pandas as pd

from metrics.case_tables import CaseTables
from metrics.vocabulary import SEN_TYPE

FIRST, LAST = date(2020, 1, 1), date(2025, 12, 31)
"""Six years, hence 72 months; the last day is also the day the data are true on."""
LOCALITIES = 153
"""As many as there are councils in England: the whole country in one table."""
SEED = 20


def cases(count: int, *, localities: int = LOCALITIES) -> pd.DataFrame:
    """Bare cases as an extract gives them: most with a plan, some refused, some waiting, blanks here and there."""
    rng = np.random.default_rng(SEED)
    received = _days(rng.integers(0, (LAST - FIRST).days, count))
    decided = received + rng.integers(10, 70, count)
    assessed = decided + rng.integers(50, 200, count)
    agreed = rng.random(count) < 0.75
    planned = agreed & (rng.random(count) < 0.93)
    known = {
        "received_date": np.where(rng.random(count) < 0.01, np.datetime64("NaT"), received),
        "request_outcome_date": _where(decided, decided <= _last()),
        "assessment_outcome_date": _where(assessed, agreed & (assessed <= _last())),
        "start_date": _where(assessed, planned & (assessed <= _last())),
    }
    request = np.where(decided > _last(), "A", np.where(agreed, "Y", "N"))
    outcome = np.where(assessed > _last(), "A", np.where(planned, "Y", "N")).astype("object")
    outcome[~agreed | (decided > _last())] = None
    return pd.DataFrame(
        {
            **{name: days.astype("datetime64[s]") for name, days in known.items()},
            "request_outcome": request,
            "assessment_outcome": outcome,
            "locality": _names("Area", rng.integers(0, localities, count), blank=rng.random(count) < 0.005),
            "primary_need": np.array(SEN_TYPE.values())[rng.integers(0, len(SEN_TYPE.values()), count)],
            **_flags(rng, count),
            "age_at_request": pd.array(rng.integers(0, 25, count), dtype="Int32"),
        }
    )


def tables(count: int) -> CaseTables:
    """The same, ready to be counted."""
    return CaseTables.build(cases(count), as_at=LAST)


def _flags(rng: np.random.Generator, count: int) -> dict[str, pd.Series]:
    shares = {
        "exception_applies": 0.08,
        "request_mediation": 0.02,
        "request_tribunal": 0.02,
        "assessment_tribunal": 0.02,
    }
    made = {}
    for name, share in shares.items():
        values = pd.Series(rng.random(count) < share, dtype="boolean")
        made[name] = values.mask(rng.random(count) < 0.05)
    return made


def _names(word: str, codes: np.ndarray, *, blank: np.ndarray) -> pd.Series:
    names = [f"{word} {number:03d}" for number in range(1, int(codes.max()) + 2)]
    return pd.Series(pd.Categorical.from_codes(np.where(blank, -1, codes), categories=names, ordered=True))


def _days(offsets: np.ndarray) -> np.ndarray:
    return np.datetime64(FIRST, "D") + offsets


def _last() -> np.datetime64:
    return np.datetime64(LAST, "D")


def _where(days: np.ndarray, kept: np.ndarray) -> np.ndarray:
    return np.where(kept, days, np.datetime64("NaT"))
