"""What the reader of workbooks allocates, to compare with the extents that are found before."""

import io

from hypothesis import HealthCheck, settings
from python_calamine import CalamineWorkbook

from data_access.files.sheet_extent import Extent

MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def covers(extent: Extent, filled: set[tuple[int, int]]) -> bool:
    """Whether the rectangle holds each of the places, counted from 1."""
    return all(
        extent.first_row <= row <= extent.last_row and extent.first_column <= column <= extent.last_column
        for row, column in filled
    )


def corners_by_calamine(content: bytes, sheet: int = 0) -> set[tuple[int, int]]:
    """First and last corner of the rectangle that the reader allocates, counted from 1; none where it reads nothing."""
    read = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(sheet)
    return {(row + 1, column + 1) for row, column in (read.start, read.end)} if read.start and read.end else set()
