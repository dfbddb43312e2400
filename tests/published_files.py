"""Files that lie beside this repository: DfE's own, too large for it, and small ones after shapes of real work.

Whoever has only the repository sees why a test is skipped.
"""

import time
from pathlib import Path

import pandas as pd
import pytest

from data_access.published.rates import published_rates
from data_access.published.release import PublishedRelease, read_release
from data_access.reference_data.authorities import kept_code
from metrics.base.root import ROOT
from tests.once import once

_BESIDE = ROOT.parent / "shared"
FOLDER = _BESIDE / "data" / "ees"
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


def release_read(folders: pytest.TempPathFactory) -> tuple[PublishedRelease, float]:
    """The real release as it is read, and how many seconds of the processor's time that took; read once in a run."""
    content = published_file(RELEASE).read_bytes()

    def read() -> tuple[PublishedRelease, float]:
        began = time.process_time()
        return read_release(content, RELEASE), time.process_time() - began

    return once(folders, "release", read)


def case_files(number: str, pattern: str = "*") -> list[Path]:
    """The files of one kind of shape by its number, without what is written about them; skips where there are none."""
    found = sorted(path for path in (_BESIDE / "cases").glob(f"{number}_*/{pattern}") if path.suffix != ".md")
    if not found:
        pytest.skip(f"no files of kind {number} are beside this repository ({_BESIDE / 'cases'})")
    return found


def annex_a_example() -> Path:
    """Data to Insight's made-up Annex A workbook. Where it does not lie there, the test that asks is skipped."""
    path = _BESIDE / "data" / "d2i" / "annex_a_fake_sen.xlsx"
    if not path.exists():
        pytest.skip(f"the example of Annex A is not beside this repository ({path.parent})")
    return path


def published_series(figures: pd.DataFrame, metric_key: str, area_code: str) -> pd.DataFrame:
    """One metric of one area over the years, as published for all children; any code the area ever had will do."""
    return published_rates(figures[figures["area_code"] == kept_code(area_code)], metric_key)
