"""What Larkmoor's schools send of their registers: sessions by pupil and term or week, in one compressed file of text.

All plan-holders of the schools that share their registers, and a sample of their other pupils. Last school year by
term, this one by week to the half-term. Persistent absence falls a little, severe absence grows, and Milltown's
secondaries lean on part-time timetables.
"""

import gzip
from io import BytesIO
from pathlib import Path

import numpy as np
import pandas as pd

from metrics.law.school_calendar import USUAL_CALENDAR
from sample_data.larkmoor.council import EXTRACT, SETTINGS, Setting, stream
from sample_data.larkmoor.people import upn
from sample_data.larkmoor.plans import in_force
from sample_data.larkmoor.rates import NEEDS
from sample_data.workbooks.absence.schools import schools

FILE = "larkmoor_attendance.csv.gz"
TITLE = "Larkmoor Council (invented): attendance received from schools"
TERMS = (
    ("Autumn 2025/26", "2025-09-01", "2025-12-31", 1.0, 1.0),
    ("Spring 2025/26", "2026-01-01", "2026-04-10", 1.03, 1.1),
    ("Summer 2025/26", "2026-04-11", "2026-08-01", 0.99, 1.18),
)
"""Name, first and last day, how absence compares with the first of them, how severe absence does."""
_WEEKS = tuple(0.93 * much for much in (0.8, 0.88, 0.94, 1.0, 1.05, 1.1, 1.13, 1.12, 1.1))
_FIRST_WEEK, _SEVERE_NOW = np.datetime64("2026-08-31"), 1.3
"""This school year's weeks: absence grows towards the half-term, as it does. In whole weeks without school nobody has
a line."""
_OTHERS = {"K": 2_400, "N": 3_600}
_FROM = 90_000
"""Numbers of pupils whom only schools know begin here."""
_USUAL = {"E": (0.066, 8.0), "K": (0.06, 9.0), "N": (0.047, 15.0)}
"""Mean share of sessions missed by those not severely absent, and how alike they are."""
_SEVERE = {"E": 0.046, "K": 0.025, "N": 0.008}
_PLACES = {
    "Milltown": 1.22,
    "Fenside": 1.08,
    "Harbourside": 1.02,
    "Easterly": 0.97,
    "Vale and Tarn": 0.93,
    "Northfold": 0.84,
}
_NEEDS = {"SEMH": 1.45, "PMLD": 1.5, "PD": 1.1, "ASD": 1.08, "SLCN": 0.8, "HI": 0.85, "SPLD": 0.85}


def sending(lives: pd.DataFrame) -> dict[str, Setting]:
    """The schools that have joined, as Larkmoor's register of schools has it, by name."""
    heading, *rows = schools(lives).rows[1:-1]
    name, joined = heading.index("School"), heading.index("Feed joined date")
    names = {row[name] for row in rows if row[joined] is not None}
    return {one.name: one for one in SETTINGS if one.name in names}


def pupils(lives: pd.DataFrame) -> pd.DataFrame:
    """Who is in the registers, one row each: identity, school, status, need, year group."""
    shared = sending(lives)
    live = lives[in_force(lives, EXTRACT) & lives["year_group"].between(1, 11) & lives["school"].isin(list(shared))]
    held = live.drop_duplicates("person")[["upn", "school", "primary_need", "year_group"]].assign(sen="E")
    rng = stream("pupils of the registers")
    size = sum(_OTHERS.values())
    status = np.repeat(list(_OTHERS), list(_OTHERS.values()))
    usual = [name for name, one in shared.items() if not one.special]
    weight = np.array([3.0 if shared[name].phase == "Secondary" else 1.0 for name in usual])
    school = rng.choice(usual, size, p=weight / weight.sum())
    phase = np.array([shared[name].phase for name in school])
    year = np.where(phase == "Primary", rng.integers(1, 7, size), rng.integers(7, 12, size))
    need = np.where(status == "K", np.array(NEEDS)[rng.choice(len(NEEDS), size)], "")
    other = pd.DataFrame({"upn": "", "school": school, "primary_need": need, "year_group": year, "sen": status})
    made = pd.concat([held, other], ignore_index=True)
    numbers = _FROM + np.arange(len(made))
    invented = [upn(int(number), 2021 - int(group)) for number, group in zip(numbers, made["year_group"], strict=True)]
    made["upn"] = made["upn"].where(made["upn"] != "", invented)
    of = made["school"].map(shared)
    return made.assign(
        urn=[one.urn for one in of],
        place=[one.locality for one in of],
        phase=[one.phase for one in of],
        special=[one.special for one in of],
    )


def sessions(lives: pd.DataFrame) -> pd.DataFrame:
    """One line for each pupil and term."""
    who = pupils(lives)
    rng = stream("attendance")
    usual, severe = _likelihood(who)
    base = np.clip(rng.beta(usual * _alike(who), (1 - usual) * _alike(who)), 0, 0.49)
    drawn, deep = rng.random(len(who)), rng.uniform(0.52, 0.97, len(who))
    part_time = _on_part_time(who, rng)

    def span(named: dict[str, str], first: np.datetime64, last: np.datetime64, much: float, how: float) -> pd.DataFrame:
        share = np.where(drawn < severe * how, deep, base * much)
        return _span(who, rng, named, _sessions(first, last), share, part_time & (share > 0.2))

    terms = [
        span({"Term": name}, np.datetime64(first), np.datetime64(last), much, how)
        for name, first, last, much, how in TERMS
    ]
    mondays = [_FIRST_WEEK + np.timedelta64(7 * number, "D") for number in range(len(_WEEKS))]
    weeks = [
        span(
            {"Week commencing": f"{monday.item():%d/%m/%Y}"}, monday, monday + np.timedelta64(6, "D"), much, _SEVERE_NOW
        )
        for monday, much in zip(mondays, _WEEKS, strict=True)
    ]
    return pd.concat([*terms, *weeks]).sort_index(kind="stable")


def write_attendance(lives: pd.DataFrame, folder: Path) -> Path:
    """The file, the same bytes every time."""
    held = BytesIO()
    with gzip.GzipFile(fileobj=held, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write(f"{TITLE}\n".encode())
        packed.write(sessions(lives).to_csv(index=False, lineterminator="\n").encode())
    path = folder / FILE
    path.write_bytes(held.getvalue())
    return path


def _likelihood(who: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """How much each pupil is likely to miss, and how likely it is to be severely absent."""
    lean = who["place"].map(_PLACES).to_numpy() * who["primary_need"].map(_NEEDS).fillna(1.0).to_numpy()
    lean = lean * np.where(who["phase"] == "Secondary", 1.3, 0.8)
    usual = who["sen"].map({status: mean for status, (mean, _) in _USUAL.items()}).to_numpy()
    severe = who["sen"].map(_SEVERE).to_numpy() * np.where(who["phase"] == "Secondary", 1.7, 0.55)
    return np.clip(usual * lean, 0.01, 0.4), severe * lean


def _alike(who: pd.DataFrame) -> np.ndarray:
    return who["sen"].map({status: alike for status, (_, alike) in _USUAL.items()}).to_numpy()


def _on_part_time(who: pd.DataFrame, rng: np.random.Generator) -> np.ndarray:
    """Who may be on a part-time timetable, if they are away a good deal: most of them in Milltown."""
    size = len(who)
    chosen = ((who["sen"] == "E") | ((who["sen"] == "K") & (rng.random(size) < 0.3))).to_numpy()
    return chosen & (rng.random(size) < 0.45) & ~((who["place"] != "Milltown") & (rng.random(size) < 0.35)).to_numpy()


def _sessions(first: np.datetime64, last: np.datetime64) -> int:
    """The sessions of the school days from one day to another."""
    days = USUAL_CALENDAR.days
    return 2 * int(((days >= first) & (days <= last)).sum())


def _span(
    who: pd.DataFrame,
    rng: np.random.Generator,
    named: dict[str, str],
    sessions: int,
    share: np.ndarray,
    on_part_time: np.ndarray,
) -> pd.DataFrame:
    """One line for each pupil: what of a term's or a week's sessions each missed, and why."""
    size = len(who) if sessions else 0
    who, share, on_part_time = who[:size], share[:size], on_part_time[:size]
    planned = (who["sen"] == "E").to_numpy()
    is_severe = share >= 0.5
    transport = np.where(planned & who["special"] & (rng.random(size) < 0.03), rng.integers(2, 14, size), 0)
    possible = sessions - np.minimum(transport, sessions // 5)
    transport = sessions - possible
    absent = rng.binomial(possible, np.clip(share, 0, 1))
    part_time = rng.binomial(absent, np.where(on_part_time, 0.6, 0.0))
    left = absent - part_time
    without = rng.binomial(left, np.where(who["sen"] == "N", 0.31, np.where(is_severe, 0.42, 0.3)))
    excused = left - without
    ill = rng.binomial(excused, 0.68)
    appointment = rng.binomial(excused - ill, 0.28)
    suspended = rng.binomial(excused - ill - appointment, np.where(who["phase"] == "Secondary", 0.22, 0.05))
    elsewhere = rng.binomial(possible - absent, np.where(planned, 0.015, 0.004))
    arranged = np.where(planned & (is_severe | (rng.random(size) < 0.01)), (possible - absent) // 2, 0)
    arranged = np.where(rng.random(size) < 0.4, arranged, 0)
    aea = np.minimum(elsewhere + arranged, possible - absent)
    return pd.DataFrame(
        {
            "UPN": who["upn"],
            "School URN": who["urn"],
            "School": who["school"],
            "SEN status": who["sen"],
            "Primary need": who["primary_need"],
            "Year group": who["year_group"].astype(int),
            "Term": "",
            "Week commencing": "",
            **named,
            "Sessions possible": possible,
            "Present": possible - absent - aea,
            "AEA": aea,
            "Authorised": absent - without,
            "Unauthorised": without,
            "I": ill,
            "M": appointment,
            "E": suspended,
            "C2": part_time,
            "K": np.minimum(arranged, aea),
            "N": rng.binomial(without, 0.12),
            "Q": transport,
        }
    )
