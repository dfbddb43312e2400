"""DfE's real release, read once for all tests that look at it."""

import time
import zipfile

import pytest

from data_access.published.neighbours import Neighbours, read_neighbours
from data_access.published.release import PublishedRelease, read_release
from metrics.base.root import ROOT

DATA = ROOT.parent / "shared" / "data" / "ees"
ZIP = DATA / "ehc_plans_2025.zip"
NEIGHBOURS = DATA / "statistical_neighbours_may_2025.xlsx"


@pytest.fixture(scope="session")
def archive():
    """The release's zip, opened with nothing of ours."""
    if not ZIP.exists():
        pytest.skip("DfE's release (ehc_plans_2025.zip) is not beside this repository")
    with zipfile.ZipFile(ZIP) as opened:
        yield opened


@pytest.fixture(scope="session")
def read_and_timed(archive) -> tuple[PublishedRelease, float]:
    began = time.process_time()
    read = read_release(ZIP.read_bytes(), ZIP.name)
    return read, time.process_time() - began


@pytest.fixture(scope="session")
def release(read_and_timed) -> PublishedRelease:
    return read_and_timed[0]


@pytest.fixture(scope="session")
def seconds_to_read(read_and_timed) -> float:
    """Of the processor's time, because other tests may be running."""
    return read_and_timed[1]


@pytest.fixture(scope="session")
def headlines(release):
    return release.figures[release.figures["headline"]]


@pytest.fixture(scope="session")
def neighbours() -> Neighbours:
    if not NEIGHBOURS.exists():
        pytest.skip("DfE's workbook of statistical neighbours is not beside this repository")
    return read_neighbours(NEIGHBOURS.read_bytes(), NEIGHBOURS.name)
