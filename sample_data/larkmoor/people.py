"""People who do not exist: who asks twice, and what an export says of a person. Every name says "Example"."""

import numpy as np
import pandas as pd

from sample_data.larkmoor import rates
from sample_data.larkmoor.council import EXTRACT, LA_CODE, LOCALITIES, PHASES, SETTINGS, stream
from sample_data.larkmoor.days import whole
from sample_data.larkmoor.rates import pick

ASKS_AGAIN = 0.17
"""Of refused requests: the family asks again four to fourteen months later. Larkmoor's."""
YEAR = 365.25


def identify(made: pd.DataFrame) -> None:
    """Adds ``person``: a number for each request, the earlier one's where a refused family asks again."""
    rng = stream("asks again")
    received = made["received_date"].to_numpy("datetime64[D]")
    person = np.arange(len(made))
    taken = np.zeros(len(made), bool)
    refused = np.flatnonzero((made["request_outcome"] == "N").to_numpy() & (rng.random(len(made)) < ASKS_AGAIN))
    for row in refused:
        sooner, later = received.searchsorted(received[row] + [160, 460])
        free = np.flatnonzero(
            ~taken[sooner:later] & (made["locality"].to_numpy()[sooner:later] == made["locality"].iat[row])
        )
        if len(free):
            again = sooner + rng.choice(free)
            taken[again] = True
            person[again] = person[row]
    made["person"] = person


def describe(lives: pd.DataFrame) -> None:
    """Adds what belongs to the person: name, birth date, sex, ethnicity, UPN, need, settings."""
    first = lives.drop_duplicates("person", keep="first").sort_values("person")
    number, size = first["person"].to_numpy(), len(first)
    begun = first["received_date"].fillna(first["start_date"]).to_numpy("datetime64[D]")
    rng = stream("people")
    ages = pick(rng, rates.AGE_AT_REQUEST, size) + rng.random(size)
    details = pd.DataFrame({"birth_date": begun - whole(ages * YEAR)}, index=number)
    details["sex"] = np.where(rng.random(size) < rates.MALE, "M", "F")
    details["ethnicity"] = pick(rng, rates.ETHNICITY, size)
    details["name"] = [f"Example Child {n:05d}" for n in number]
    details["person_id"] = [f"P{100_000 + n}" for n in number]
    born = pd.DatetimeIndex(details["birth_date"]).year.to_numpy()
    details["upn"] = [
        upn(n, year + 4) if lucky else "" for n, year, lucky in zip(number, born, rng.random(size) < 0.95, strict=True)
    ]
    for column in details:
        lives[column] = details[column].reindex(lives["person"]).to_numpy()
    _settings(lives, stream("settings"))
    _needs(lives, stream("needs"))


def upn(number: int, year: int) -> str:
    """A number with a right check letter, issued by no council: the digits open with 998.

    The letter is the digits, weighted 2 to 13, modulo 23 (Government Data Standards Catalogue).
    """
    digits = f"{LA_CODE}{9000 + number // 1000:04d}{year % 100:02d}{number % 1000:03d}"
    total = sum(weight * int(digit) for weight, digit in enumerate(digits, start=2))
    return "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] + digits


def _settings(lives: pd.DataFrame, rng: np.random.Generator) -> None:
    """Adds ``setting_0`` to ``setting_3``: where the person goes, or would go, in each phase."""
    special = rng.random(len(lives)) < 0.31
    for position, phase in enumerate(PHASES):
        chosen = np.zeros(len(lives), int)
        for place in LOCALITIES:
            here = np.flatnonzero((lives["locality"] == place.name).to_numpy())
            choice = [n for n, s in enumerate(SETTINGS) if s.locality == place.name and s.phase == phase]
            for wanted in (False, True):
                fitting = [n for n in choice if SETTINGS[n].special is wanted] or choice
                rows = here[special[here] == wanted]
                weights = np.linspace(1.6, 0.4, len(fitting))
                chosen[rows] = rng.choice(fitting, len(rows), p=weights / weights.sum())
        lives[f"setting_{position}"] = chosen


def _needs(lives: pd.DataFrame, rng: np.random.Generator) -> None:
    """Primary need by age now or when the case ended, as in the national caseload; a second one for 45%."""
    age = ages_on(lives, known_on(lives))
    band = np.searchsorted(np.fromiter(rates.NEEDS_BY_AGE, int), age).clip(0, len(rates.NEEDS_BY_AGE) - 1)
    table = np.array(list(rates.NEEDS_BY_AGE.values()))
    cumulative = np.cumsum(table / table.sum(axis=1, keepdims=True), axis=1)[band]
    first, second = ((cumulative < rng.random((len(lives), 1))).sum(axis=1) for _ in range(2))
    names = np.array(rates.NEEDS)
    planned = lives["start_date"].notna().to_numpy()
    recorded = rng.random(len(lives)) < np.where(planned, 0.992, 0.9)
    also = recorded & (first != second) & (rng.random(len(lives)) < 0.55)
    lives["primary_need"] = np.where(recorded, names[first.clip(0, 12)], "")
    lives["secondary_need"] = np.where(also, names[second.clip(0, 12)], "")


def known_on(lives: pd.DataFrame, as_at: np.datetime64 | None = None) -> np.ndarray:
    """The day a person's age and school were last kept up: the end of the case, or the day of the extract."""
    planned = lives["start_date"].notna()
    ended = lives["assessment_outcome_date"].fillna(lives["request_outcome_date"]).mask(planned)
    last = ended.fillna(lives["cease_date"]).to_numpy("datetime64[D]") if "cease_date" in lives else ended
    return np.fmin(np.asarray(last, "datetime64[D]"), EXTRACT if as_at is None else as_at)


def ages_on(lives: pd.DataFrame, day: np.ndarray) -> np.ndarray:
    """Completed years, near enough for a school phase."""
    return np.floor((day - lives["birth_date"].to_numpy("datetime64[D]")).astype(np.int64) / YEAR).astype(int)
