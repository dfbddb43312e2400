"""Sheets that by themselves look like no list, and have the headings of another sheet that is one.

A sheet for each month or locality may lack the columns by which a list is known: nothing has ended yet in the first.
"""

from collections.abc import Iterator, Sequence

from data_access.files.sheets import RawSheet
from data_access.layouts.fields import normalised
from data_access.recognise.headings import SEARCH_ROWS
from data_access.recognise.sheet import Recognised

FEWEST = 3
"""Headings that both must have. Ours."""


def sisters(sheets: Sequence[RawSheet], known: Sequence[Recognised]) -> Iterator[tuple[RawSheet, str]]:
    """Sheets that were not read, with the list that they hold: every heading of theirs is one of a sheet that was."""
    read = {table.name for table in known}
    headings = {table.about: _headings(table) for table in reversed(known)}
    for sheet in sheets:
        if sheet.name not in read:
            rows = sheet.cells.iloc[:SEARCH_ROWS].to_numpy("object")
            found = (
                about
                for row in rows
                if len(texts := {normalised(text) for text in row if isinstance(text, str)}) >= FEWEST
                for about, own in headings.items()
                if texts <= own
            )
            if about := next(found, ""):
                yield sheet, about


def _headings(table: Recognised) -> frozenset[str]:
    return frozenset(normalised(match.heading) for match in table.matches)
