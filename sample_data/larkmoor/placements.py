"""Where Larkmoor's children with a plan are taught: its own schools, others' schools, or no school. All invented.

The shares are near those of England in January 2025 (DfE's file on plans in January), with a little more in independent
special schools than there, and more of it from year to year: Larkmoor's.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import LA_CODE, SETTINGS, stream

NEIGHBOURS = {"995": "Gullmouth (invented)", "996": "Hexwold (invented)", "997": "Saltreach (invented)"}
"""Councils that do not exist, by numbers that are nobody's."""


@dataclass(frozen=True)
class Elsewhere:
    """A setting that is none of Larkmoor's maintained schools and academies, and does not exist."""

    urn: str
    name: str
    type_code: str
    la_code: str
    phase: str = "Not applicable"
    opened: str = ""
    closed: str = ""


_KINDS = (
    ("Independent Special School", "10", 9, "Not applicable"),
    ("Non-maintained Special School", "08", 2, "Not applicable"),
    ("Special Academy", "44", 4, "Not applicable"),
    ("Primary School", "01", 4, "Primary"),
    ("Academy", "34", 4, "Secondary"),
    ("Independent School", "11", 3, "Not applicable"),
    ("College", "18", 3, "16 plus"),
    ("Specialist College", "32", 3, "16 plus"),
    ("Pupil Referral Unit", "14", 2, "Not applicable"),
)
_AT_HOME = {"10": 3, "08": 0, "44": 0, "01": 0, "34": 0, "11": 2, "18": 1, "32": 1, "14": 2}
"""How many of each lie in Larkmoor itself."""
_STEMS = ("Alderfen", "Brackmere", "Cinderholt", "Dunlinwick", "Eelgarth", "Ferncombe", "Gannetstow", "Harrowmere")
CLOSED = Elsewhere("990590", "Old Spindle Special School", "07", LA_CODE, closed="31-08-2026")
"""It became an academy, and some records still have its old number."""
NOT_IN_THE_REGISTER = "990599"


def _elsewhere() -> tuple[Elsewhere, ...]:
    built: list[Elsewhere] = []
    for kind, type_code, number, phase in _KINDS:
        for place in range(number):
            at_home = place < _AT_HOME[type_code]
            la_code = LA_CODE if at_home else list(NEIGHBOURS)[place % len(NEIGHBOURS)]
            stem = _STEMS[(place + len(built)) % len(_STEMS)]
            built.append(Elsewhere(f"{990501 + len(built)}", f"{stem} {kind}", type_code, la_code, phase))
    return (*built, CLOSED)


ELSEWHERE = _elsewhere()
"""The settings beside ``council.SETTINGS``."""
WORDS = {
    "EHE": "Educated at home",
    "OLA": "Education otherwise than at school",
    "OTH": "Awaiting placement",
    "NEET": "Not in education, employment or training",
    "NIEO": "Out of education",
}
"""What stands as the school where there is none."""

_SCHOOL_AGE = {"10": 0.055, "08": 0.008, "44": 0.030, "01": 0.012, "11": 0.012, "14": 0.012, "EHE": 0.014, "OLA": 0.024,
               "OTH": 0.012, "NIEO": 0.006, "closed": 0.003, "unknown": 0.004}  # fmt: skip
_AFTER_16 = {"18": 0.18, "32": 0.09, "10": 0.06, "OLA": 0.03, "OTH": 0.012, "NEET": 0.17, "provider": 0.05}
_RISE_A_YEAR = 0.12
"""By how much the chance of an independent special school grows from year to year of the plan's start."""
IN_A_UNIT = {"Primary": 0.075, "Secondary": 0.10}
"""Of those in mainstream schools."""
PROVIDER_UKPRN = "10099001"


def placed(cases: pd.DataFrame) -> pd.DataFrame:
    """The cases with the number or code of each child's setting, the unit flags, and a name that fits them.

    A case without a plan, and one without a school on record, keeps its school and has its number.
    """
    rng = stream("placements")
    made = cases.copy()
    urns = np.array([setting.urn for setting in SETTINGS])[made["setting"]]
    made["setting_urn"] = np.where(made["school"] != "", urns, "")
    made["setting_ukprn"] = made["setting_code"] = ""
    drawn, which = rng.random(len(made)), rng.random(len(made))
    unit, resourced = rng.random(len(made)), rng.random(len(made))
    planned = made["start_date"].notna().to_numpy() & (made["school"] != "").to_numpy()
    for phase in range(1, 4):
        rows = np.flatnonzero(planned & (made["phase"] == phase).to_numpy())
        _move(made, rows, _chances(made.iloc[rows], phase), drawn, which)
    mainstream = np.isin(made["setting_urn"], [one.urn for one in SETTINGS if not one.special])
    chance = made["school_phase"].map(IN_A_UNIT).fillna(0).to_numpy()
    known = planned & mainstream
    made["sen_unit"] = np.where(known, (unit < 0.35 * chance).astype(float), np.where(planned, 0.0, np.nan))
    taken = made["sen_unit"].to_numpy() == 1
    in_resourced = (resourced < 0.65 * chance) & ~taken
    made["resourced_provision"] = np.where(known, in_resourced.astype(float), np.where(planned, 0.0, np.nan))
    return made


def _chances(cases: pd.DataFrame, phase: int) -> pd.DataFrame:
    """For each case the limits between which a number drawn means each of the places elsewhere."""
    chances = pd.DataFrame(_AFTER_16 if phase == 3 else _SCHOOL_AGE, index=cases.index)
    years = (cases["start_date"].dt.year - 2022).clip(-4, 4)
    chances["10"] *= (1 + _RISE_A_YEAR) ** years
    return chances.cumsum(axis=1)


def _move(made: pd.DataFrame, rows: np.ndarray, limits: pd.DataFrame, drawn: np.ndarray, which: np.ndarray) -> None:
    """Those whose number falls between two limits go to that place."""
    place = (limits.to_numpy() <= drawn[rows, None]).sum(axis=1)
    for number, name in enumerate(limits.columns):
        there = made.index[rows[place == number]]
        fitting = [one for one in ELSEWHERE if one.type_code == name and one is not CLOSED]
        if name in WORDS:
            made.loc[there, ["setting_urn", "setting_code", "school"]] = ["", name, WORDS[name]]
        elif name == "provider":
            made.loc[there, ["setting_urn", "setting_ukprn", "school"]] = ["", PROVIDER_UKPRN, "Alderfen Training"]
        elif name == "unknown":
            made.loc[there, "setting_urn"] = NOT_IN_THE_REGISTER
        else:
            found = [CLOSED] if name == "closed" else fitting
            chosen = (which[rows[place == number]] * len(found)).astype(int)
            made.loc[there, "setting_urn"] = [found[n].urn for n in chosen]
            made.loc[there, "school"] = [found[n].name for n in chosen]
