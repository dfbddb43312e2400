"""What is in a workbook somebody took away."""

from io import BytesIO

from python_calamine import CalamineWorkbook


def first_sheet(content: bytes) -> set[str]:
    """Every cell of the first sheet as text, whole numbers without a point."""
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    return {_text(cell) for row in rows for cell in row}


def _text(cell) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
