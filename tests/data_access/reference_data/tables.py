"""A file of our own with something wrong in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data_access.reference_data.csv_tables import WrongTable


def refused(read: Callable[[Path], object], path: Path, text: str) -> str:
    """Why a file with this text is not read."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WrongTable) as caught:
        read(path)
    return str(caught.value)
