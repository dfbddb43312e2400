"""A public register of schools in which every school is invented, in the form of DfE's extract."""

import csv
from pathlib import Path

from data_access.reference_data.establishment_types import ESTABLISHMENT_TYPES
from sample_data.larkmoor.council import COUNCIL, LA_CODE, SETTINGS, Setting
from sample_data.larkmoor.placements import ELSEWHERE, NEIGHBOURS

FILE = "larkmoor_gias_20261015.csv"
"""The day of the extract stands in the name, as in DfE's."""
HEADINGS = (
    "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (code)",
    "TypeOfEstablishment (name)", "EstablishmentStatus (code)", "EstablishmentStatus (name)", "OpenDate", "CloseDate",
    "PhaseOfEducation (name)", "StatutoryLowAge", "StatutoryHighAge", "UKPRN", "TypeOfResourcedProvision (name)",
    "ResourcedProvisionOnRoll", "ResourcedProvisionCapacity", "SenUnitOnRoll", "SenUnitCapacity",
)  # fmt: skip
_AGES = {"Early years": ("2", "5"), "Primary": ("4", "11"), "Secondary": ("11", "16"), "Post-16": ("16", "19")}
_PHASES = {"Early years": "Nursery", "Post-16": "16 plus"}


def _type_of(setting: Setting, number: int) -> str:
    """The type that fits what the school is called; of special and primary schools some are academies."""
    if setting.special:
        return "44" if number % 3 == 0 else "07"
    plain = {"Early years": "15", "Secondary": "34", "Post-16": "31"}
    return plain.get(setting.phase) or ("34" if number % 2 else "01")


def _own(setting: Setting, number: int) -> list[str]:
    has_unit = setting.phase in ("Primary", "Secondary") and not setting.special and number % 4 == 0
    provision = ("Resourced provision and SEN unit", "", "12", "", "8") if has_unit else ("Not applicable", *[""] * 4)
    type_code = _type_of(setting, number)
    phase = "Not applicable" if setting.special else _PHASES.get(setting.phase, setting.phase)
    return [
        setting.urn, LA_CODE, COUNCIL, setting.urn[2:], setting.name, type_code, ESTABLISHMENT_TYPES[type_code].name,
        "1", "Open", "01-09-2012" if type_code in ("34", "44") else "", "", phase, *_AGES[setting.phase],
        f"100{setting.urn[1:]}", *provision,
    ]  # fmt: skip


def rows() -> list[list[str]]:
    """Every establishment: Larkmoor's, and those elsewhere that its children go to."""
    own = [_own(setting, number) for number, setting in enumerate(SETTINGS)]
    places = {LA_CODE: COUNCIL, **NEIGHBOURS}
    others = [
        [
            one.urn, one.la_code, places[one.la_code], one.urn[2:], one.name, one.type_code,
            ESTABLISHMENT_TYPES[one.type_code].name, "2" if one.closed else "1", "Closed" if one.closed else "Open",
            one.opened, one.closed, one.phase, "", "", f"100{one.urn[1:]}", "Not applicable", "", "", "", "",
        ]
        for one in ELSEWHERE
    ]  # fmt: skip
    return [*own, *others]


def write_public_register(folder: Path) -> Path:
    """Writes the extract in the Windows code page, as DfE does, and returns where it is."""
    target = folder / FILE
    with target.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADINGS)
        writer.writerows(rows())
    return target
