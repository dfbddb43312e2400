"""DfE's statistical neighbours as of May 2025, built in, so that a council can stand beside its own without a file.

``statistical_neighbours.csv`` holds an authority's three-digit number and those of its ten neighbours, closest first.
Source: DfE's workbook, sheet "LA SN Groups"; a test compares the list with it. Joined by number: names differ.
"""

from pathlib import Path

from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, kept_code
from data_access.reference_data.csv_tables import FOLDER, check_known, check_once, read_table

_RANKS = tuple(f"sn{rank}" for rank in range(1, 11))


def read_neighbour_numbers(path: Path) -> dict[str, tuple[str, ...]]:
    """The ten numbers by an authority's own. Raises WrongTable for one that is unknown, its own or there twice."""
    numbers: dict[str, tuple[str, ...]] = {}
    for row in read_table(path, ("old_la_code", *_RANKS)):
        check_once(path, (row["old_la_code"], *(row[rank] for rank in _RANKS)))
        check_once(path, (*numbers, row["old_la_code"]))
        numbers[row["old_la_code"]] = tuple(row[rank] for rank in _RANKS)
    check_known(path, {*numbers, *(number for ten in numbers.values() for number in ten)}, BY_OLD_CODE)
    return numbers


AS_OF = "May 2025"
"""When DfE named them."""
_NUMBERS = read_neighbour_numbers(FOLDER / "statistical_neighbours.csv")


def neighbours_of(area_code: str) -> tuple[str, ...]:
    """The codes of an authority's ten statistical neighbours, closest first; empty where DfE names none."""
    own = BY_CODE.get(kept_code(area_code))
    return tuple(BY_OLD_CODE[number].area_code for number in _NUMBERS.get(own.old_la_code, ())) if own else ()
