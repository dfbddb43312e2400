"""Larkmoor's register and files, made once for all tests of this folder."""

from pathlib import Path

import pandas as pd
import pytest

from sample_data.__main__ import write_all
from sample_data.larkmoor.lives import known_by


@pytest.fixture(scope="session")
def register() -> pd.DataFrame:
    return known_by()


@pytest.fixture(scope="session")
def written(tmp_path_factory) -> list[Path]:
    """The three files as the command writes them: tidy, messy, return."""
    return write_all(tmp_path_factory.mktemp("larkmoor"))
