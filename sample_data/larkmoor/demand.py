"""Requests for an assessment: when they come, from whom, where, and how and when they are decided."""

import numpy as np
import pandas as pd

from sample_data.larkmoor import rates
from sample_data.larkmoor.council import EXTRACT, LOCALITIES, OTHER_COUNCILS, stream
from sample_data.larkmoor.days import NEVER, SIX, office, office_after, where, whole
from sample_data.larkmoor.rates import at, pick


def requests() -> pd.DataFrame:
    """One row for each request of the simulated years, decided, whatever the extract shows of it."""
    received = _received(stream("received"))
    made = pd.DataFrame({"received_date": received})
    made["request_source"] = pick(stream("source"), rates.SOURCES, len(made))
    _place(made, stream("place"))
    _decide(made, stream("decision"))
    return made


def _received(rng: np.random.Generator) -> np.ndarray:
    """Days of receipt: each school year's number, spread by month, weekday and the Christmas closure."""
    found = []
    for year, number in rates.REQUESTS_BY_SCHOOL_YEAR.items():
        days = np.arange(np.datetime64(f"{year}-09-01"), np.datetime64(f"{year + 1}-09-01"))
        dates = pd.DatetimeIndex(days)
        weight = np.array(rates.MONTH_WEIGHT)[dates.month - 1] * np.array(rates.WEEKDAY_WEIGHT)[dates.day_of_week]
        weight[((dates.month == 12) & (dates.day > 23)) | ((dates.month == 1) & (dates.day == 1))] *= 0.1
        # growth within the year too, or every September would be a step that no cause explains
        weight *= np.linspace(0.95, 1.05, len(days))
        found.append(rng.choice(days, number, p=weight / weight.sum()))
    received = np.sort(np.concatenate(found))
    return received[received <= EXTRACT]


def _place(made: pd.DataFrame, rng: np.random.Generator) -> None:
    shares = {number: place.share for number, place in enumerate(LOCALITIES)}
    number = pick(rng, shares, len(made))
    made["locality"] = np.array([place.name for place in LOCALITIES])[number]
    made["team"] = teams(number, rng)


def teams(locality_numbers: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A casework team of the locality for each row, the first named the largest."""
    spread = rng.random(len(locality_numbers)) ** 1.25
    return np.array(
        [LOCALITIES[n].teams[int(u * len(LOCALITIES[n].teams))] for n, u in zip(locality_numbers, spread, strict=True)]
    )


def _decide(made: pd.DataFrame, rng: np.random.Generator) -> None:
    received = made["received_date"].to_numpy("datetime64[D]")
    size = len(made)
    chance = rng.random(size)
    refused = at(rates.REFUSED, received)
    moved = chance > 1 - rates.MOVED_AWAY
    withdrawn = ~moved & (chance > 1 - rates.MOVED_AWAY - rates.WITHDRAWN_BEFORE_DECISION)
    outcome = np.select([moved | withdrawn, chance < refused], ["W", "N"], "Y")
    days = np.where(outcome == "W", rng.integers(3, SIX + 8, size), _days_to_decide(received, rng))
    made["request_outcome"] = outcome
    made["request_outcome_date"] = decided_on(received, days, SIX)
    made["exported"] = np.where(moved, rng.choice(OTHER_COUNCILS, size), "")


def _days_to_decide(received: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """In time: mostly in the sixth week. Late: mostly by days, a few by months."""
    size = len(received)
    in_time = rng.random(size) < at(rates.SIX_WEEKS, received)
    on_time = SIX - whole(rng.beta(1.1, 2.6, size) * 28)
    late = SIX + 1 + whole(rng.gamma(1.1, 14, size))
    return np.where(in_time, on_time, late)


def decided_on(started: np.ndarray, days: np.ndarray, limit: int) -> np.ndarray:
    """An office day so many days on, kept on its own side of the limit."""
    planned = started + days
    early, later = np.maximum(office(planned), started), office_after(planned)
    return where(~np.isnat(started), np.where(days <= limit, early, later))


def blank(size: int) -> np.ndarray:
    """A column of no dates."""
    return np.full(size, NEVER)
