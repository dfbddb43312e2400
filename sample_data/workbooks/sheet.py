"""A sheet of the registers' workbook."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Sheet:
    """One sheet as its keepers typed it: every row, headings and titles among them."""

    name: str
    rows: Sequence[Sequence[object]]
    """Texts, numbers, days and None."""
