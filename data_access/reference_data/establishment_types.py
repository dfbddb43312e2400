"""The types of establishment of the public register of schools, and what kind of placement each is.

``establishment_types.csv`` holds DfE's number and name of each type. The kinds are ours: those of DfE's file on plans
in January. DfE does not print which type it counts where; three are a judgement. Maintained nursery schools are counted
with maintained mainstream schools, academies for 16 to 19 with colleges ("FE colleges and sixth forms"), and secure
academies with the types that DfE calls other.
"""

from dataclasses import dataclass
from pathlib import Path

from data_access.reference_data.csv_tables import FOLDER, WrongTable, check_known, check_once, read_table
from metrics.plans.placement.kinds import OF_A_NUMBER


@dataclass(frozen=True)
class EstablishmentType:
    """One type: DfE's number in two digits, DfE's name, and our kind of placement."""

    code: str
    name: str
    kind: str


def read_establishment_types(path: Path) -> dict[str, EstablishmentType]:
    """Every type by its number. Raises WrongTable for a number that stands twice and a kind that is none."""
    rows = read_table(path, ("code", "name", "kind"))
    check_once(path, (row["code"] for row in rows))
    check_known(path, (row["kind"] for row in rows), OF_A_NUMBER)
    if odd := [row["code"] for row in rows if not (len(row["code"]) == 2 and row["code"].isdecimal())]:
        raise WrongTable(f"{path.name} has {', '.join(odd)}; expected numbers of two digits.")
    return {row["code"]: EstablishmentType(row["code"], row["name"], row["kind"]) for row in rows}


ESTABLISHMENT_TYPES: dict[str, EstablishmentType] = read_establishment_types(FOLDER / "establishment_types.csv")
