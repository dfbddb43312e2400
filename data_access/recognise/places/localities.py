"""Sheets that are named after localities, or tables below the name of one, in files that have no column of them."""

from collections.abc import Sequence
from dataclasses import replace

from data_access.findings import Source
from data_access.layouts.corrections import Corrections
from data_access.recognise import doubts as say
from data_access.recognise.columns import BY_ITS_LINES, BY_ITS_SHEET, ColumnMatch
from data_access.recognise.places.in_lines import ROWS_EACH, named_in_lines
from data_access.recognise.places.names import is_place, is_surely_place
from data_access.recognise.sheet import Recognised
from metrics.counting.registers import CASES
from metrics.datasets import rows_named

_LOCALITY = "locality"
_ALIKE = 0.5
"""The share of columns that the sheets of one list have in common, at least; ours."""


def with_localities(tables: Sequence[Recognised], said: Corrections) -> list[Recognised]:
    """The tables with names of sheets, or lines above rows, as localities, where they look like it and no column tells.

    Where ``said`` does not tell, it is asked.
    """
    made = [named_in_lines(table, said.lines_are_localities) for table in tables]
    are_localities = said.sheets_are_localities
    if are_localities is False:
        return made
    for about in dict.fromkeys(table.about for table in tables):
        numbers = [number for number, table in enumerate(made) if table.about == about]
        listed = [made[number] for number in numbers]
        by_title = not _look_like_places(listed) and _stand_below_places(listed)
        if by_title or _look_like_places(listed) or (are_localities and _may_be_named(listed)):
            for number in numbers:
                made[number] = _below_title(made[number]) if by_title else _named(made[number])
            if are_localities is None:
                made[numbers[0]] = _asked(made[numbers[0]], listed, by_title=by_title)
    return made


def _may_be_named(tables: Sequence[Recognised]) -> bool:
    return _have_none(tables) and len({table.name for table in tables}) > 1


def _have_none(tables: Sequence[Recognised]) -> bool:
    return all(_LOCALITY in table.layout.fields and _LOCALITY not in table.rows for table in tables)


def _look_like_places(tables: Sequence[Recognised]) -> bool:
    return _may_be_named(tables) and _are_alike(tables) and all(is_place(one.name) for one in tables)


def _are_alike(tables: Sequence[Recognised]) -> bool:
    first = set(tables[0].rows.columns)
    alike = (len(first & set(table.rows.columns)) / max(len(first | set(table.rows.columns)), 1) for table in tables)
    return all(share >= _ALIKE for share in alike)


def _stand_below_places(tables: Sequence[Recognised]) -> bool:
    """Whether a line with a place stands above each of several tables, as in a document; not above those of a child."""
    titles = {_title(table) for table in tables}
    if len(titles) < 2 or not (_have_none(tables) and _are_alike(tables)):
        return False
    are_long = sum(len(table.rows) for table in tables) >= ROWS_EACH * len(titles)
    of_cases = tables[0].about == CASES and are_long and all(map(is_place, titles))
    return of_cases or all(map(is_surely_place, titles))


def _title(table: Recognised) -> str:
    """The line right above the headings."""
    return table.titles[-1].strip() if table.titles else ""


def _named(table: Recognised) -> Recognised:
    return _in_place(table, table.name, "(the sheet's name)", BY_ITS_SHEET)


def _below_title(table: Recognised) -> Recognised:
    return _in_place(table, _title(table), "(the line above the table)", BY_ITS_LINES)


def _in_place(table: Recognised, place: str, heading: str, how: str) -> Recognised:
    match = ColumnMatch(table.name, heading, _LOCALITY, table.layout.fields[_LOCALITY].title, how, about=table.about)
    return replace(table, rows=table.rows.assign(**{_LOCALITY: place}), matches=(*table.matches, match))


def _asked(table: Recognised, listed: Sequence[Recognised], *, by_title: bool) -> Recognised:
    names = (_title(one) if by_title else one.name for one in listed)
    told = say.SHEETS_AS_LOCALITIES.on(
        Source("", ""),
        listed=rows_named(table.about).capitalize(),
        where="in several tables" if by_title else "on several sheets",
        named="the lines above them" if by_title else "the names of the sheets",
        sheets=", ".join(f'"{name}"' for name in dict.fromkeys(names)),
        after="stands above its table" if by_title else "its sheet is named after",
    )
    return replace(table, findings=(*table.findings, told))
