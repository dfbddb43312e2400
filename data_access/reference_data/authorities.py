"""The codes and names of English authorities and regions since January 2019.

``authorities.csv`` holds DfE's three-digit number, the ONS code, the ONS code of the region and the name of each, also
of those that have since been merged or split. A test compares the list with DfE's release.
"""

from dataclasses import dataclass
from pathlib import Path

from data_access.reference_data.csv_tables import FOLDER, check_known, check_once, read_table

ENGLAND = "E92000001"


@dataclass(frozen=True)
class Authority:
    """One English authority, also one that has since been merged or split."""

    area_code: str
    old_la_code: str
    name: str
    region_code: str

    @property
    def region_name(self) -> str:
        """Its region."""
        return REGIONS[self.region_code]


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


def read_replaced_codes(path: Path) -> dict[str, str]:
    """The present code of an authority by the one it replaced. A replaced code is no authority's own."""
    rows = read_table(path, ("replaced", "area_code"))
    check_once(path, (*BY_CODE, *(row["replaced"] for row in rows)))
    check_known(path, (row["area_code"] for row in rows), BY_CODE)
    return {row["replaced"]: row["area_code"] for row in rows}


REGIONS: dict[str, str] = read_regions(FOLDER / "regions.csv")
"""Regions by code. DfE gives London whole in most files and in its two halves in that on the needs of new plans."""

AUTHORITIES: tuple[Authority, ...] = read_authorities(FOLDER / "authorities.csv")
BY_OLD_CODE: dict[str, Authority] = {authority.old_la_code: authority for authority in AUTHORITIES}
BY_CODE: dict[str, Authority] = {authority.area_code: authority for authority in AUTHORITIES}

RECODED: dict[str, str] = read_replaced_codes(FOLDER / "replaced_codes.csv")
"""Codes that were replaced while the authority stayed what it was. DfE's 2025 release has Buckinghamshire under
its old code, its new one and its old one again, from year to year of one series."""


def current_code(area_code: str) -> str:
    """The code an area has now; the same code where it was never replaced."""
    return RECODED.get(area_code, area_code)
