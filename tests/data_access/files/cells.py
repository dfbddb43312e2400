"""Cells as text, as these tests write and compare them."""

import io

import pandas as pd
import xlsxwriter

from data_access.files.reading import read_file


def made(write, **options) -> bytes:
    """A workbook that ``write(book, sheet)`` filled."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, **options})
    write(book, book.add_worksheet("Cases"))
    book.close()
    return target.getvalue()


def rows_of(content: bytes, filename: str = "cases.xlsx", sheet: int = 0) -> dict[int, list]:
    """Row number → cells, blanks as None."""
    cells = read_file(content, filename).sheets[sheet].cells
    assert [str(kind) for kind in cells.dtypes.unique()] == ["str"]
    return {row: [None if pd.isna(cell) else cell for cell in line] for row, *line in cells.itertuples()}
