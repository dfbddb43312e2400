"""Who complains in Larkmoor, of what and when, how they are answered, and who goes on to the Ombudsman.

Families who have waited long complain most. Answers came later while the team was short in 2025, and are better since.
"""

from functools import cache

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import EXTRACT, stream
from sample_data.larkmoor.days import NEVER, office_after, where
from sample_data.larkmoor.lives import known_by

FIRST = np.datetime64("2023-11-01")
"""The register in use was begun then; the one before was on paper."""
THEMES = (
    "Delay",
    "Communication",
    "Provision not delivered",
    "Plan content",
    "Annual review",
    "Placement",
    "Transport",
    "Complaint handling",
)
_THEME_SHARES = (0.36, 0.14, 0.17, 0.10, 0.08, 0.07, 0.06, 0.02)
_OUTCOMES = ("Upheld", "Partly upheld", "Not upheld", "No finding", "Withdrawn", "Out of jurisdiction")
_OUTCOME_SHARES = (0.39, 0.28, 0.23, 0.04, 0.04, 0.02)
_DECISIONS = (
    ("Upheld: fault and injustice", 0.38),
    ("Upheld: fault, no injustice", 0.03),
    ("Upheld: no further action", 0.03),
    ("Not upheld", 0.05),
    ("Closed after initial enquiries", 0.30),
    ("Referred back for local resolution", 0.13),
    ("Advice given", 0.05),
    ("Incomplete/Invalid", 0.03),
)
"""About as the Ombudsman's decisions on a large county fall into its three groups."""


@cache
def complaints() -> pd.DataFrame:
    """One row for each complaint at stage 1: whose, when, what about, how answered, and whether it went on."""
    lives = known_by()
    rng = stream("complaints")
    received = _days_received(rng)
    rows = _whose(lives, received, rng)
    made = lives.iloc[rows][["person_id", "case_reference", "locality", "team"]].reset_index(drop=True)
    size = len(made)
    statutory = rng.random(size) < 0.07
    acknowledged = np.busday_offset(
        received, rng.choice((0, 1, 2, 3, 4, 7, 9), size, p=(0.1, 0.3, 0.26, 0.15, 0.09, 0.06, 0.04)), roll="forward"
    )
    never = rng.random(size) < 0.04
    outcome = rng.choice(_OUTCOMES, size, p=_OUTCOME_SHARES)
    extended = rng.random(size) < np.where(_short_of_staff(received), 0.34, 0.16)
    answered = np.busday_offset(acknowledged, _days_taken(received, extended, rng), roll="forward")
    ended = np.isin(outcome, ("Withdrawn", "Out of jurisdiction"))
    forgotten = (rng.random(size) < 0.02) & ~ended
    answered = where(~forgotten, answered)
    second = (rng.random(size) < 0.15) & ~ended & ~np.isnat(answered)
    asked = np.busday_offset(where(second, answered), rng.integers(2, 24, size), roll="forward")
    return made.assign(
        reference=[f"CP/{str(day)[2:4]}/{number:04d}" for number, day in enumerate(received, start=1)],
        received=received,
        procedure=np.where(statutory, "Statutory", "Corporate"),
        acknowledged=_known(where(~never & ~statutory, acknowledged)),
        outcome=outcome,
        extended=extended & ~ended,
        answered=_known(answered),
        ended_otherwise=ended,
        stage_2=_known(asked),
        stage_2_days=rng.integers(9, 27, size),
        themes=_themes(rng, size),
        paid=_payments(outcome, rng),
        to_ombudsman=rng.random(size) < np.where(second, 0.75, 0.21),
    )


@cache
def decisions() -> pd.DataFrame:
    """One row for each complaint that reached the Ombudsman, with its decision where there is one.

    ``ombudsman_reference``, ``person_id``, ``case_reference``, ``complaint``, ``received``, ``decided``, ``decision``,
    ``themes``, ``fault_from``, ``fault_to``, ``report`` and its days; oldest first. The register of remedies takes its
    cases from here.
    """
    rng = stream("ombudsman")
    made = complaints()[complaints()["to_ombudsman"] & ~complaints()["ended_otherwise"]].reset_index(drop=True)
    size = len(made)
    complained = made["received"].to_numpy("datetime64[D]")
    received = office_after(complained + rng.integers(20, 170, size))
    made, received = made[received <= EXTRACT].reset_index(drop=True), received[received <= EXTRACT]
    size = len(made)
    decision = rng.choice([name for name, _ in _DECISIONS], size, p=[share for _, share in _DECISIONS])
    looked_into = np.char.find(decision.astype(str), "pheld") >= 0
    quick = np.where(
        decision == "Closed after initial enquiries", rng.integers(20, 60, size), rng.integers(4, 20, size)
    )
    decided = office_after(received + np.where(looked_into, rng.integers(70, 215, size), quick))
    complained = made["received"].to_numpy("datetime64[D]")
    began = complained - rng.integers(4, 330, size)
    found = made.assign(
        complaint=made["reference"],
        received=received,
        decided=_known(decided),
        decision=decision,
        looked_into=looked_into,
        draft=_known(where(looked_into, office_after(decided - 28))),
        fault_from=where(looked_into, began.astype("datetime64[M]").astype("datetime64[D]")),
        fault_to=where(looked_into, complained + rng.integers(0, 60, size)),
        remedied=(decision == "Upheld: no further action") | (rng.random(size) < 0.04),
        category=np.where(rng.random(size) < 0.9, *_CATEGORY),
    )
    found = found.sort_values(["received", "reference"], kind="stable", ignore_index=True)
    year = pd.DatetimeIndex(found["received"]).year - (pd.DatetimeIndex(found["received"]).month < 4)
    serial = np.cumsum(stream("ombudsman numbers").integers(38, 140, len(found)))
    references = [
        f"{one % 100:02d} {900 + number // 1000:03d} {number % 1000:03d}"
        for one, number in zip(year, serial, strict=True)
    ]
    return _with_reports(found.assign(ombudsman_reference=references))


_CATEGORY = ("Education & Children's Services", "Education and childrens services")
_REPORTS: tuple[dict[str, str], ...] = (
    {
        "notice": "2025-08-06",
        "reply": "2025-10-20",
        "considered": "2025-09-16",
        "received": "2025-07-24",
    },
    {
        "notice": "2026-09-01",
        "reply": "",
        "considered": "2026-10-13",
        "received": "2026-08-13",
    },
)
"""The first in order; the second had its notice late, and its reply is not due before 13 November 2026."""

_REPORT_THEMES = (("Delay", "Provision not delivered"), ("Provision not delivered",))


def _with_reports(found: pd.DataFrame) -> pd.DataFrame:
    """Two of those upheld became public reports: decided on the day each was received."""
    for name in ("report_received", "notice", "reply", "considered"):
        found[name] = np.datetime64("NaT", "s")
    found["report"] = False
    upheld = found["decision"].eq("Upheld: fault and injustice") & found["decided"].notna()
    for report, themes in zip(_REPORTS, _REPORT_THEMES, strict=True):
        received = pd.Timestamp(report["received"])
        near = (found.loc[upheld & ~found["report"], "decided"] - received).abs().idxmin()
        found.loc[near, ["decided", "report_received"]] = received
        found.loc[near, "draft"] = received - pd.Timedelta(days=35)
        found.loc[near, "report"] = True
        found.at[near, "themes"] = themes
        for name in ("notice", "reply", "considered"):
            found.loc[near, name] = pd.Timestamp(report[name]) if report[name] else pd.NaT
    return found


def _days_received(rng: np.random.Generator) -> np.ndarray:
    """More each year, fewest in August; on office days."""
    days = np.arange(FIRST, EXTRACT + 1)
    days = days[np.is_busday(days)]
    years = (days - FIRST).astype(int) / 365
    months = days.astype("datetime64[M]").astype(int) % 12 + 1
    rate = (0.62 + 0.17 * years) * np.where(months == 8, 0.55, np.where(np.isin(months, (9, 10, 1)), 1.2, 1.0))
    return np.repeat(days, rng.poisson(rate))


def _whose(lives: pd.DataFrame, received: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A case for each complaint: the longer its child waits, the likelier."""
    asked = lives["received_date"].to_numpy("datetime64[D]")
    ended = lives["start_date"].fillna(lives["request_outcome_date"].where(lives["request_outcome"].isin(("N", "W"))))
    ended = np.where(ended.isna(), np.datetime64("2100-01-01"), ended.to_numpy("datetime64[D]"))
    chosen = []
    for day in received:
        waited = (np.minimum(day, ended) - asked).astype(float)
        lately = (ended > day - np.timedelta64(400, "D")) & (asked <= day)
        weight = np.where(lately, np.select([waited > 364, waited > 140], [9.0, 3.5], 0.7), 0.12)
        weight = np.where(asked <= day, weight, 0)
        chosen.append(rng.choice(len(lives), p=weight / weight.sum()))
    return np.array(chosen)


def _short_of_staff(days: np.ndarray) -> np.ndarray:
    return (days >= np.datetime64("2025-02-01")) & (days < np.datetime64("2025-12-01"))


def _days_taken(received: np.ndarray, extended: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    usual = np.where(_short_of_staff(received), 9.5, 6.5)
    taken = np.rint(rng.gamma(3.2, usual / 3.2, len(received))).astype(int) + 1
    return taken + np.where(extended, rng.integers(3, 11, len(received)), 0)


def _themes(rng: np.random.Generator, size: int) -> list[tuple[str, ...]]:
    drawn = rng.choice(THEMES, (size, 2), p=_THEME_SHARES)
    both = rng.random(size) < 0.38
    return [tuple(dict.fromkeys(pair if two else pair[:1])) for pair, two in zip(drawn.tolist(), both, strict=True)]


def _payments(outcome: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    right = np.isin(outcome, ("Upheld", "Partly upheld")) & (rng.random(len(outcome)) < 0.16)
    return np.where(right, rng.choice((100, 150, 200, 250, 300, 500, 750), len(outcome)), 0)


def _known(days: np.ndarray) -> np.ndarray:
    return np.where(days <= EXTRACT, days, NEVER)
