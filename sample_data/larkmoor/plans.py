"""Plans in force: those older than the requests, those that moved in with a family, and how plans end."""

import numpy as np
import pandas as pd

from sample_data.larkmoor import rates
from sample_data.larkmoor.council import EXTRACT, FIRST_DAY, LOCALITIES, OTHER_COUNCILS, stream
from sample_data.larkmoor.days import office_after, where, whole
from sample_data.larkmoor.demand import teams
from sample_data.larkmoor.people import YEAR
from sample_data.larkmoor.rates import pick


def older_plans() -> pd.DataFrame:
    """Plans made since September 2014; more than are needed, for most have ended by September 2020."""
    rng = stream("older plans")
    size = 3 * rates.PLANS_BEFORE
    # plans exist since 1 September 2014; the more recent, the more of them
    start = office_after(np.datetime64("2014-09-01") + whole(2190 * rng.random(size) ** 0.8))
    older = pd.DataFrame({"start_date": np.sort(np.minimum(start, np.datetime64("2020-08-28")))})
    asked = older["start_date"].to_numpy("datetime64[D]") - rng.integers(100, 260, size)
    older["received_date"] = where(rng.random(size) < 0.22, asked)
    return _historical(older, rng)


def transfers_in() -> pd.DataFrame:
    """Plans made by another council whose families moved to Larkmoor."""
    rng = stream("transfers in")
    days = [
        np.datetime64(f"{year}-01-01") + rng.integers(0, 365, number)
        for year, number in rates.TRANSFERS_IN_A_YEAR.items()
    ]
    moved = np.sort(np.concatenate(days))
    moved = office_after(moved[(moved >= FIRST_DAY) & (moved <= EXTRACT - 2)])
    made_before = whole(rng.gamma(1.4, 620, len(moved))) + 60
    start = np.maximum(moved - made_before, np.datetime64("2014-09-01") + rng.integers(0, 300, len(moved)))
    arrived = pd.DataFrame({"start_date": start, "transfer_date": moved})
    arrived["transfer_la"] = rng.choice(OTHER_COUNCILS, len(moved))
    return _historical(arrived, rng)


def _historical(plans: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    number = pick(rng, {n: place.share for n, place in enumerate(LOCALITIES)}, len(plans))
    plans["locality"] = np.array([place.name for place in LOCALITIES])[number]
    plans["team"] = teams(number, rng)
    plans["request_outcome"] = plans["assessment_outcome"] = "H"
    return plans


def cease(lives: pd.DataFrame) -> None:
    """Adds when and why each plan ends: by a move or the like at any age, or by leaving education."""
    rng = stream("ceasing")
    made = lives["start_date"].to_numpy("datetime64[D]")
    here = np.fmax(made, lives["transfer_date"].to_numpy("datetime64[D]"))
    leaving, oldest = _leaving(lives["birth_date"].to_numpy("datetime64[D]"), here, rng)
    wait = whole(rng.exponential(YEAR / sum(rates.CEASE_A_YEAR.values()), len(lives))) + 30
    before = np.isnat(lives["received_date"].to_numpy("datetime64[D]")) & (made < FIRST_DAY)
    other = office_after(np.where(before, np.maximum(here, FIRST_DAY), here) + wait)
    reason = np.where(oldest, "1", pick(rng, rates.LEAVING_REASON, len(lives)))
    sooner = other < leaving
    lives["cease_date"] = np.where(sooner, other, leaving)
    lives["cease_reason"] = np.where(sooner, pick(rng, rates.CEASE_A_YEAR, len(lives)), reason)


def _leaving(born: np.ndarray, here: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The summer each leaves, and whether only for age (the end of the year of the 25th birthday)."""
    ages = np.fromiter(rates.LEAVING_AGE, int)
    summers = np.column_stack([_summer_after(born, age) for age in ages])
    leaves = rng.random(summers.shape) < np.fromiter(rates.LEAVING_AGE.values(), float)
    leaves &= (summers > (here + 120)[:, None]) | (ages == 25)
    which = leaves.argmax(axis=1)
    oldest = ages[which] == 25
    spread = np.where(oldest, 0, whole(rng.normal(15, 40, len(born))))
    day = summers[np.arange(len(born)), which] + spread
    return np.maximum(day, here + 20), oldest


def _summer_after(born: np.ndarray, age: int) -> np.ndarray:
    """31 July at the end of the school year in which the age is reached."""
    months = pd.DatetimeIndex(born)
    year = months.year.to_numpy() + age + (months.month.to_numpy() > 8)
    return np.array([f"{y}-07-31" for y in year], "datetime64[D]")


def in_force(lives: pd.DataFrame, day: np.datetime64) -> np.ndarray:
    """Which plans the council maintained on a day."""
    made = lives["start_date"].to_numpy("datetime64[D]")
    here = np.fmax(made, lives["transfer_date"].to_numpy("datetime64[D]"))
    ended = lives["cease_date"].to_numpy("datetime64[D]")
    return (here <= day) & ~(ended <= day)
