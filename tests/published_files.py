"""DfE's own files, too large for this repository. Whoever has only the repository sees why a test is skipped."""

from pathlib import Path

import pandas as pd
import pytest

from data_access.published.rates import published_rates
from data_access.reference_data.authorities import kept_code
from metrics.base.root import ROOT

FOLDER = ROOT.parent / "shared" / "data" / "ees"
RELEASE = "ehc_plans_2025.zip"
"""DfE, "Education, health and care plans", reporting year 2025, all files."""
APPEALS = "send_tribunal_appeal_rate_2014_2024.csv"
"""The table of appeals to the SEND tribunal that comes with the release."""
NEIGHBOURS = "statistical_neighbours_may_2025.xlsx"
"""DfE's workbook of statistical neighbours."""


def published_file(name: str) -> Path:
    """Where one of DfE's files lies. Where it does not, the test that asks is skipped."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"DfE's file {name} is not beside this repository ({FOLDER})")
    return path


def published_series(figures: pd.DataFrame, metric_key: str, area_code: str) -> pd.DataFrame:
    """One metric of one area over the years, as published for all children; any code the area ever had will do."""
    return published_rates(figures[figures["area_code"] == kept_code(area_code)], metric_key)
