"""Published figures that are known to be wrong, partial or not what they seem, to be said beside them.

A line of ``oddities.csv`` is one file's figures of one area over some years, and one sentence about them. Where they
come from (the notes of DfE's data guidance, arithmetic on a release) stands in each line's ``source``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from data_access.reference_data.authorities import BY_CODE, ENGLAND, kept_code
from data_access.reference_data.csv_tables import FOLDER, WrongTable, check_known, read_table

NOTE, WRONG, DOUBTFUL = "note", "wrong", "doubtful"
"""What is odd may be as it should be; known to be wrong, by DfE's word or by arithmetic; or such as cannot be right."""


@dataclass(frozen=True)
class Oddity:
    """One such figure. ``area_code`` is England's where every area is concerned; ``words`` is one sentence."""

    dataset: str
    years: tuple[int, ...]
    area_code: str
    words: str
    columns: tuple[str, ...] = ()
    """DfE's columns that it is about, by our names; none for all of the file."""
    standing: str = NOTE

    @property
    def is_wrong(self) -> bool:
        """Whether nothing may be concluded from the figure: it is known to be wrong, or cannot be right."""
        return self.standing in (WRONG, DOUBTFUL)

    def concerns(self, columns: Collection[str]) -> bool:
        """Whether it is about one of some columns."""
        return not self.columns or bool(set(self.columns) & set(columns))


def read_oddities(path: Path) -> tuple[Oddity, ...]:
    """Every oddity, in the order of the file. Raises WrongTable for years that are none and an area not known."""
    rows = read_table(path, ("dataset", "area_code", "first_year", "last_year", "columns", "standing", "words"))
    check_known(path, (row["area_code"] for row in rows), (*BY_CODE, ENGLAND))
    check_known(path, (row["standing"] for row in rows), (NOTE, WRONG, DOUBTFUL))
    return tuple(
        Oddity(
            row["dataset"],
            _years(path, row["first_year"], row["last_year"]),
            row["area_code"],
            row["words"],
            () if row["columns"] == "all" else tuple(row["columns"].split()),
            row["standing"],
        )
        for row in rows
    )


def _years(path: Path, first: str, last: str) -> tuple[int, ...]:
    if not (first.isdecimal() and last.isdecimal() and 2010 <= int(first) <= int(last) < 2100):
        raise WrongTable(f"{path.name} has the years {first} to {last}; expected years such as 2019 to 2024.")
    return tuple(range(int(first), int(last) + 1))


ODDITIES: tuple[Oddity, ...] = read_oddities(FOLDER / "oddities.csv")


def oddities(dataset: str, area_code: str, year: int | None = None) -> tuple[Oddity, ...]:
    """What is to be said beside one file's figures of one area, in any year or in one."""
    places = (kept_code(area_code), ENGLAND)
    return tuple(
        oddity
        for oddity in ODDITIES
        if oddity.dataset == dataset and oddity.area_code in places and (year is None or year in oddity.years)
    )
