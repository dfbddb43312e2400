"""Sheets of cases for the tests of this room, as the importer finds and recognises them."""

from collections.abc import Sequence

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.sheet import Recognised, recognise

FILE = "cases.xlsx"


def sheet(
    headings: Sequence[str], *rows: Sequence[str | None], name: str = "Cases", visible: bool = True
) -> Recognised:
    """One sheet with its headings in row 1; missing cells at the end of a row are blank."""
    width = len(headings)
    lines = [list(headings), *([*row, *[None] * (width - len(row))] for row in rows)]
    cells = pd.DataFrame(lines, index=range(1, len(lines) + 1), dtype="str")
    (table,) = recognise(RawSheet(name, cells), (CASE_LAYOUT,))
    return table
