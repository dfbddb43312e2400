"""Larkmoor: the place. Localities, casework teams and settings, all of them invented.

Larkmoor is not a council and 998 is nobody's number: the 158 numbers in DfE's 2025 release run from 201
to 943, and no list of pupil number prefixes that we found holds 998 either.
"""

from dataclasses import dataclass
from zlib import crc32

import numpy as np

COUNCIL = "Larkmoor Council"
LA_CODE = "998"
SEED = 20261031
EXTRACT = np.datetime64("2026-10-31")
"""The day the case workbook was taken from the (imaginary) case system."""
FIRST_DAY = np.datetime64("2020-09-01")
"""The workbook holds every request received, or still open, on or after this day."""
CENSUS = np.datetime64("2026-01-15")
"""Census day of the 2026 return: DfE's own date."""

OTHER_COUNCILS = (
    "208",
    "301",
    "330",
    "352",
    "373",
    "383",
    "801",
    "815",
    "840",
    "873",
    "881",
    "908",
    "926",
    "933",
)
"""Real numbers, all over England, because a return is checked against DfE's list. The moves are invented."""


def stream(subject: str) -> np.random.Generator:
    """Random numbers of its own for each subject, so that a change to one leaves the others as they were."""
    return np.random.default_rng([SEED, crc32(subject.encode())])


@dataclass(frozen=True)
class Locality:
    """One locality: its share of requests, and how it does on time in log-odds beside the council.

    ``in_shortage`` is added for plans due while educational psychologists were short, ``lately`` from 2025.
    """

    name: str
    share: float
    on_time: float
    in_shortage: float
    lately: float
    teams: tuple[str, ...]
    stems: tuple[str, ...]


LOCALITIES = (
    Locality(
        "Harbourside",
        0.24,
        -0.30,
        -0.25,
        0.55,
        ("Harbourside Docks", "Harbourside Hill", "Harbourside West"),
        ("Anchor", "Capstan", "Quay", "Tidal"),
    ),
    Locality(
        "Milltown",
        0.22,
        -0.50,
        -0.35,
        -0.10,
        ("Milltown Central", "Milltown Looms", "Milltown South"),
        ("Bobbin", "Shuttle", "Weaver", "Spindle"),
    ),
    Locality(
        "Easterly", 0.18, 0.15, 0.05, -0.10, ("Easterly Coast", "Easterly Inland"), ("Gorse", "Sandling", "Dunmarl")
    ),
    Locality("Fenside", 0.14, 0.00, 0.10, -0.35, ("Fenside Lode", "Fenside Dyke"), ("Reed", "Sedge", "Heron")),
    Locality("Northfold", 0.13, 0.60, 0.25, 0.10, ("Northfold Upper", "Northfold Lower"), ("Curlew", "Drover", "Fell")),
    Locality("Vale and Tarn", 0.09, 0.40, 0.20, 0.00, ("Vale", "Tarn"), ("Tarn", "Beck")),
)

_ENDINGS = ("garth", "holt", "mere", "stow", "wick", "combe")
PHASES = ("Early years", "Primary", "Secondary", "Post-16")


@dataclass(frozen=True)
class Setting:
    """A school, nursery or college that does not exist."""

    name: str
    locality: str
    phase: str
    special: bool
    urn: str
    """Six digits as the return wants, from 990001: GIAS is nowhere near it."""


def _plan(locality: Locality) -> list[tuple[str, str, bool]]:
    """What a locality of its size has: kind of setting, phase, whether it is a special school."""
    size = max(1, round(locality.share * 14))
    wanted = [("Nursery", "Early years", False)] * max(1, size // 2)
    wanted += [("Primary School", "Primary", False)] * (3 + 2 * size)
    wanted += [("Academy", "Secondary", False)] * (1 + size)
    wanted += [("Primary Special School", "Primary", True), ("Secondary Special School", "Secondary", True)]
    return [*wanted, ("Sixth Form College", "Post-16", False)]


def _settings() -> tuple[Setting, ...]:
    built: list[Setting] = []
    for locality in LOCALITIES:
        wanted = _plan(locality)
        names = [stem + ending for ending in _ENDINGS for stem in locality.stems]
        for number, (kind, phase, special) in enumerate(wanted):
            name = f"{names[number % len(names)]} {kind}"
            built.append(Setting(name, locality.name, phase, special, str(990001 + len(built))))
    return tuple(built)


SETTINGS = _settings()
