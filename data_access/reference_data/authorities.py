"""English authorities and regions since January 2019: DfE's three-digit number, ONS codes and names.

An authority is known by DfE's number, which every file of DfE's carries. ONS gives it another code whenever its
boundary or its kind of council changes, and DfE's files take the new one up years later, or in some files only:
``ons_codes.csv`` has all codes of those that had several, with their days. Whichever a file has, the figures are kept
under one, the ``area_code`` of ``authorities.csv``. A council may add authorities in its settings (``also_known``). A
test compares the list with DfE's release.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data_access.reference_data.csv_tables import FOLDER, WrongTable, check_known, check_once, read_table

ENGLAND = "E92000001"


@dataclass(frozen=True)
class Authority:
    """One English authority, also one that has since been merged or split."""

    area_code: str
    """The code its figures are kept under."""
    old_la_code: str
    name: str
    region_code: str
    since: date | None = None
    """The day it began, of one that the settings add."""
    formerly: tuple[str, ...] = ()
    """The numbers of those whose area it took over, or a part of it, on that day."""

    @property
    def region_name(self) -> str:
        """Its region."""
        return REGIONS[self.region_code]


@dataclass(frozen=True)
class OnsCode:
    """A code of one authority, and from when to when it was its code; None where it is not known or not over."""

    old_la_code: str
    area_code: str
    first_day: date | None
    last_day: date | None


def read_regions(path: Path) -> dict[str, str]:
    """The name of each region by its code."""
    rows = read_table(path, ("region_code", "name"))
    check_once(path, (row["region_code"] for row in rows))
    return {row["region_code"]: row["name"] for row in rows}


def read_authorities(path: Path) -> tuple[Authority, ...]:
    """Every authority, in the order of the file. Raises WrongTable for a number or code that stands twice."""
    rows = read_table(path, ("old_la_code", "area_code", "region_code", "name"))
    check_once(path, (row["old_la_code"] for row in rows))
    check_once(path, (row["area_code"] for row in rows))
    check_known(path, (row["region_code"] for row in rows), REGIONS)
    return tuple(Authority(row["area_code"], row["old_la_code"], row["name"], row["region_code"]) for row in rows)


def read_ons_codes(path: Path) -> tuple[OnsCode, ...]:
    """Every code of the authorities that had several; "-" stands for no day.

    Raises WrongTable for a code that stands twice or is another authority's, a number not known, an authority without
    the code its figures are kept under, and days that are none.
    """
    rows = read_table(path, ("old_la_code", "area_code", "first_day", "last_day"))
    check_once(path, (row["area_code"] for row in rows))
    check_known(path, (row["old_la_code"] for row in rows), BY_OLD_CODE)
    found = tuple(
        OnsCode(row["old_la_code"], row["area_code"], _day(path, row["first_day"]), _day(path, row["last_day"]))
        for row in rows
    )
    for one in found:
        if one.area_code in BY_CODE and BY_CODE[one.area_code].old_la_code != one.old_la_code:
            raise WrongTable(f"{path.name} gives {one.area_code} to {one.old_la_code}; it is another authority's.")
        if (one.first_day or date.min) > (one.last_day or date.max):
            raise WrongTable(f"{path.name}: {one.area_code} ends before it begins.")
    check_known(path, (BY_OLD_CODE[one.old_la_code].area_code for one in found), {one.area_code for one in found})
    return found


def _day(path: Path, found: str) -> date | None:
    if found == "-":
        return None
    try:
        return date.fromisoformat(found)
    except ValueError as fault:
        raise WrongTable(f"{path.name} has the day {found!r}; expected one such as 2023-04-01, or -.") from fault


REGIONS: dict[str, str] = read_regions(FOLDER / "regions.csv")
"""Regions by code. DfE gives London whole in most files and in its two halves in that on the needs of new plans."""

AUTHORITIES: tuple[Authority, ...] = read_authorities(FOLDER / "authorities.csv")
"""Those of DfE's releases, without any that the settings add."""
BY_OLD_CODE: dict[str, Authority] = {authority.old_la_code: authority for authority in AUTHORITIES}
"""Every authority by DfE's number, those that the settings add among them."""
BY_CODE: dict[str, Authority] = {authority.area_code: authority for authority in AUTHORITIES}
"""The same by the code that figures are kept under."""

ONS_CODES: tuple[OnsCode, ...] = read_ons_codes(FOLDER / "ons_codes.csv")
_KEPT: dict[str, str] = {one.area_code: BY_OLD_CODE[one.old_la_code].area_code for one in ONS_CODES}


def kept_code(area_code: str) -> str:
    """The code that an area's figures are kept under, whichever of its codes is given; one not known as it is."""
    return _KEPT.get(area_code, area_code)


def every_code(area_code: str) -> tuple[str, ...]:
    """All the codes an area had, that given among them."""
    kept = kept_code(area_code)
    return (kept, *(code for code, under in _KEPT.items() if under == kept and code != kept))


def codes_of_the_list() -> set[str]:
    """Every code that an authority of the list had, none that the settings add."""
    return {one.area_code for one in (*AUTHORITIES, *ONS_CODES)}


def also_known(added: Sequence[tuple[Authority, tuple[str, ...]]]) -> None:
    """The authorities that the settings add, each with its ONS codes, in the place of any added before.

    Nothing is touched where they are the same as before: others may be reading.
    """
    wanted = {one.old_la_code: one for one, _ in added}
    codes = {code: one.area_code for one, several in added for code in several}
    before = {number: one for number, one in BY_OLD_CODE.items() if one.since}
    gone = {one.area_code for one in before.values()}
    if wanted == before and codes == {code: kept for code, kept in _KEPT.items() if kept in gone}:
        return
    for number, one in before.items():
        del BY_OLD_CODE[number], BY_CODE[one.area_code]
    for code in [code for code, kept in _KEPT.items() if kept in gone]:
        del _KEPT[code]
    BY_OLD_CODE.update(wanted)
    BY_CODE.update({one.area_code: one for one in wanted.values()})
    _KEPT.update(codes)
