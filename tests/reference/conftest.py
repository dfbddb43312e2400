"""DfE's real release, read once for all tests that look at it."""

import zipfile

import pytest

from data_access.published.release import PublishedRelease
from tests.published_files import RELEASE, published_file, release_read


@pytest.fixture(scope="session")
def archive():
    """The release's zip, opened with nothing of ours."""
    with zipfile.ZipFile(published_file(RELEASE)) as opened:
        yield opened


@pytest.fixture(scope="session")
def read_and_timed(tmp_path_factory) -> tuple[PublishedRelease, float]:
    return release_read(tmp_path_factory)


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
