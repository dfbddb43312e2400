"""Sheets that are named after localities, in files that keep one sheet for each and have no column of them."""

from collections.abc import Sequence
from dataclasses import replace

from data_access.findings import Source
from data_access.layouts.corrections import Corrections
from data_access.recognise import doubts as say
from data_access.recognise.columns import BY_ITS_SHEET, ColumnMatch
from data_access.recognise.places.in_lines import named_in_lines
from data_access.recognise.places.names import is_place
from data_access.recognise.sheet import Recognised
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
        places = [number for number, table in enumerate(made) if table.about == about]
        listed = [made[number] for number in places]
        if _look_like_places(listed) or (are_localities and _may_be_named(listed)):
            for number in places:
                made[number] = _named(made[number])
            if are_localities is None:
                made[places[0]] = _asked(made[places[0]], listed)
    return made


def _may_be_named(tables: Sequence[Recognised]) -> bool:
    has_none = all(_LOCALITY in table.layout.fields and _LOCALITY not in table.rows for table in tables)
    return has_none and len({table.name for table in tables}) > 1


def _look_like_places(tables: Sequence[Recognised]) -> bool:
    first = set(tables[0].rows.columns)
    alike = (len(first & set(table.rows.columns)) / max(len(first | set(table.rows.columns)), 1) for table in tables)
    return (
        _may_be_named(tables) and all(share >= _ALIKE for share in alike) and all(is_place(one.name) for one in tables)
    )


def _named(table: Recognised) -> Recognised:
    title = table.layout.fields[_LOCALITY].title
    match = ColumnMatch(table.name, "(the sheet's name)", _LOCALITY, title, BY_ITS_SHEET, about=table.about)
    return replace(table, rows=table.rows.assign(**{_LOCALITY: table.name}), matches=(*table.matches, match))


def _asked(table: Recognised, listed: Sequence[Recognised]) -> Recognised:
    names = ", ".join(f'"{name}"' for name in dict.fromkeys(one.name for one in listed))
    told = say.SHEETS_AS_LOCALITIES.on(Source("", ""), listed=rows_named(table.about).capitalize(), sheets=names)
    return replace(table, findings=(*table.findings, told))
