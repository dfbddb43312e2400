"""The days on which an area's figures stopped meaning the same area: who came before, who after, what may be compared.

Those since 2019 stand in ``series_breaks.csv``. An authority that the settings add, with those it took over from, is a
break too.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, Authority, kept_code
from data_access.reference_data.csv_tables import FOLDER, WrongTable, check_known, read_table


@dataclass(frozen=True)
class SeriesBreak:
    """Before and after ``day`` the areas named are not the same children.

    ``before`` and ``after`` are the codes on either side; the calendar year of ``day`` is the first, and the first
    census in January that may be counted the new way is the one after it. ``words`` says what happened, ``compare``
    what may be compared across it; both are sentences.
    """

    day: date
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: str
    compare: str

    @property
    def year(self) -> int:
        """The first calendar year that is not, or not wholly, as before."""
        return self.day.year


def read_series_breaks(path: Path) -> tuple[SeriesBreak, ...]:
    """Every break, in the order of the file. In a cell of several codes, spaces part them."""
    rows = read_table(path, ("day", "before", "after", "words", "compare"))
    breaks = []
    for row in rows:
        before, after = tuple(row["before"].split()), tuple(row["after"].split())
        check_known(path, (*before, *after), BY_CODE)
        try:
            day = date.fromisoformat(row["day"])
        except ValueError as fault:
            raise WrongTable(f"{path.name} has the day {row['day']!r}; expected one such as 2023-04-01.") from fault
        if str(day.year) not in row["words"]:
            raise WrongTable(f"{path.name}: the year {day.year} is not the one in the words beside it.")
        breaks.append(SeriesBreak(day, before, after, row["words"], row["compare"]))
    return tuple(breaks)


SERIES_BREAKS: tuple[SeriesBreak, ...] = read_series_breaks(FOLDER / "series_breaks.csv")
"""Those that have been, since 2019."""


def series_breaks() -> tuple[SeriesBreak, ...]:
    """Every break, those of authorities that the settings add among them."""
    days = sorted({(one.since, one.formerly) for one in BY_OLD_CODE.values() if one.since and one.formerly})
    own = [_began([one for one in BY_OLD_CODE.values() if (one.since, one.formerly) == both]) for both in days]
    return (*SERIES_BREAKS, *own)


def _began(together: list[Authority]) -> SeriesBreak:
    """The break of authorities that took over from the same others on the same day."""
    first = together[0]
    before = [BY_OLD_CODE[number] for number in first.formerly]
    day = first.since or date.max
    gone, come = (" and ".join(one.name for one in some) for some in (before, together))
    return SeriesBreak(
        day,
        tuple(one.area_code for one in before),
        tuple(one.area_code for one in together),
        f"On {day.day} {day:%B %Y} {come} took over from {gone}, or from a part of {'them' if before[1:] else 'it'}.",
        "Only all of them added up, before and after, can be the same area.",
    )


def breaks_of(area_code: str) -> tuple[SeriesBreak, ...]:
    """The breaks that an area is on either side of; empty for nearly all."""
    code = kept_code(area_code)
    return tuple(found for found in series_breaks() if code in (*found.before, *found.after))
