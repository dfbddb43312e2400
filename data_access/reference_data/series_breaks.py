"""The years in which an area's figures stopped meaning the same area, from ``series_breaks.csv``."""

from dataclasses import dataclass
from pathlib import Path

from data_access.reference_data.authorities import BY_CODE, current_code
from data_access.reference_data.csv_tables import FOLDER, WrongTable, check_known, read_table


@dataclass(frozen=True)
class SeriesBreak:
    """Before and after ``year`` the areas named are not the same children.

    ``before`` and ``after`` are the codes on either side; ``year`` is the first calendar year, and the first
    census in January that may be counted the new way is the one after it.
    """

    year: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: str


def read_series_breaks(path: Path) -> tuple[SeriesBreak, ...]:
    """Every break, in the order of the file. In a cell of several codes, spaces part them."""
    rows = read_table(path, ("year", "before", "after", "words"))
    breaks = []
    for row in rows:
        before, after = tuple(row["before"].split()), tuple(row["after"].split())
        check_known(path, (*before, *after), BY_CODE)
        if not row["year"].isdecimal() or row["year"] not in row["words"]:
            raise WrongTable(f"{path.name}: the year {row['year']} is not the one in the words beside it.")
        breaks.append(SeriesBreak(int(row["year"]), before, after, row["words"]))
    return tuple(breaks)


SERIES_BREAKS: tuple[SeriesBreak, ...] = read_series_breaks(FOLDER / "series_breaks.csv")


def breaks_of(area_code: str) -> tuple[SeriesBreak, ...]:
    """The breaks that an area is on either side of; empty for nearly all."""
    code = current_code(area_code)
    return tuple(found for found in SERIES_BREAKS if code in (*found.before, *found.after))
