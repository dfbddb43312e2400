"""Children of Larkmoor who miss school, all invented: who they are, why, since when, and what was done for them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from metrics.law.school_calendar import USUAL_CALENDAR
from sample_data.larkmoor.council import EXTRACT, LOCALITIES, SETTINGS, stream
from sample_data.larkmoor.people import upn
from sample_data.larkmoor.plans import in_force

DAYS = USUAL_CALENDAR.days
TODAY = int(np.searchsorted(DAYS, EXTRACT, side="right")) - 1
"""The place of the last school day before the extract."""
FIRST = int(np.searchsorted(DAYS, np.datetime64("2025-09-02")))
SLOW = {"Milltown": 1.7, "Fenside": 1.35, "Harbourside": 1.1, "Northfold": 0.6}
"""How long things take in each locality beside the council."""
NEVER = 9_999_999
"""A place no day has."""
OTHER_PUPILS = 70_000
"""Numbers of pupils without an EHC case begin here."""
PROVIDERS = (
    "Lantern Tuition (invented)",
    "Quayside Centre (invented)",
    "Fern Online School (invented)",
    "Larkmoor Hospital Classroom (invented)",
)


def on(places: np.ndarray) -> np.ndarray:
    """School days by their places; blank where the day has not come by the extract."""
    known = np.clip(places, 0, TODAY + 1)
    return np.where(places > TODAY, np.datetime64("NaT", "D"), DAYS[known])


def plan_holders(lives: pd.DataFrame) -> pd.DataFrame:
    """Children of compulsory school age with a plan in force and a school, one row each."""
    live = lives[in_force(lives, EXTRACT) & lives["year_group"].between(1, 11) & (lives["school"] != "")]
    return live.drop_duplicates("person")


def being_assessed(lives: pd.DataFrame) -> pd.DataFrame:
    """Children whose request or assessment is still open."""
    is_open = (
        lives["request_outcome"].isin(("A", "Y"))
        & lives["start_date"].isna()
        & lives["assessment_outcome"].isin(("", "A"))
        & (lives["exported"] == "")
    )
    mine = lives[is_open & lives["year_group"].between(1, 11) & (lives["school"] != "")]
    return mine.drop_duplicates("person")


def other_pupils(number: int, subject: str) -> pd.DataFrame:
    """Pupils without an EHC case, whom only schools know."""
    rng = stream(subject)
    schools = [one for one in SETTINGS if one.phase in ("Primary", "Secondary") and not one.special]
    at = rng.choice(len(schools), number)
    start = OTHER_PUPILS + int(rng.integers(0, 9_000))
    return pd.DataFrame(
        {
            "upn": [upn(start + n, 2016 + n % 8) for n in range(number)],
            "case_reference": "",
            "locality": [schools[n].locality for n in at],
            "school": [schools[n].name for n in at],
            "has_plan": False,
        }
    )


def children(lives: pd.DataFrame, subject: str, with_plan: int, assessed: int, others: int) -> pd.DataFrame:
    """So many children of each sort, in a mixed order, the same each time."""
    rng = stream(subject)
    held, asked = plan_holders(lives), being_assessed(lives)
    weight = held["locality"].map(SLOW).fillna(1.0) * np.where(held["school_phase"] == "Secondary", 2.0, 1.0)
    held = held.sample(with_plan, weights=weight, random_state=rng).assign(has_plan=True)
    asked = asked.sample(min(assessed, len(asked)), random_state=rng).assign(has_plan=False)
    names = ["upn", "case_reference", "locality", "school", "has_plan"]
    made = pd.concat([held[names], asked[names], other_pupils(others, f"{subject} others")], ignore_index=True)
    return made.sample(frac=1, random_state=rng).reset_index(drop=True)


def pace(rows: pd.DataFrame, subject: str, mean: float) -> np.ndarray:
    """School days that something takes, longer in some localities."""
    rng = stream(subject)
    slow = rows["locality"].map(SLOW).fillna(1.0).to_numpy()
    return np.rint(rng.gamma(1.6, mean / 1.6, len(rows)) * slow).astype(int)


def section_19(lives: pd.DataFrame) -> pd.DataFrame:
    """The children of the section 19 list, places of their days in the calendar of school days."""
    rows = children(lives, "section 19", 96, 16, 54)
    rng = stream("section 19 story")
    size = len(rows)
    route = rng.choice(["medical", "exclusion", "no school", "otherwise"], size, p=[0.5, 0.2, 0.17, 0.13])
    first = np.sort(FIRST + (rng.random(size) ** 0.75 * (TODAY - FIRST - 4)).astype(int))
    fifteenth = first + 14 + np.where(rng.random(size) < 0.45, rng.integers(3, 30, size), 0)
    known = first + np.where(route == "medical", rng.integers(6, 26, size), rng.integers(0, 6, size))
    decided = known + 3 + pace(rows, "section 19 decisions", 9)
    start = decided + pace(rows, "section 19 starts", 15) - np.where(route == "exclusion", 6, 2)
    decision = rng.choice(["owed", "school", "not"], size, p=[0.74, 0.15, 0.11])
    excluded = route == "exclusion"
    decision = np.where(excluded, "owed", decision)
    decided = np.where(excluded, known + rng.integers(1, 4, size), decided)
    start = np.where(excluded, first + rng.choice([5, 5, 5, 5, 6, 8, 12, 25], size), start)
    known = np.where(excluded, first, known)
    lasts = rng.integers(35, 150, size)
    return rows.assign(
        route=route,
        first=first,
        fifteenth=fifteenth,
        known=known,
        decided=decided,
        start=np.maximum(start, known + 1),
        decision=decision,
        lasts=lasts,
    )


def officers() -> dict[str, tuple[str, ...]]:
    """The named attendance officers of each locality."""
    return {
        place.name: tuple(f"Officer {place.name} {n + 1}" for n in range(1 + (place.share > 0.15)))
        for place in LOCALITIES
    }


def each(rows: pd.DataFrame) -> Iterable[Any]:
    """The rows one after another."""
    return rows.itertuples()


def place(number: int) -> date | None:
    """A school day by its place; None where it has not come."""
    return day(DAYS[int(number)]) if 0 <= number <= TODAY else None


def day(found: Any) -> date | None:
    """A day as a cell holds it."""
    return None if pd.isna(found) else date.fromisoformat(str(pd.Timestamp(found))[:10])
