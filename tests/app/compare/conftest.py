"""DfE's release, loaded once, and its lines as Python's csv module reads them."""

import csv
import io
import shutil
import zipfile
from pathlib import Path

import pytest

from data_access.published.store import save_release
from data_access.storage.database import DATABASE_VARIABLE, open_database
from pages.ui.frame import cached
from tests.published_files import RELEASE, published_file, release_read


@pytest.fixture(scope="session")
def release_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the real release, made once."""
    path = tmp_path_factory.mktemp("release") / "release.db"
    engine = open_database(f"sqlite:///{path}")
    save_release(engine, release_read(tmp_path_factory)[0])
    engine.dispose()
    return path


@pytest.fixture
def loaded(release_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The release is loaded in this test's own database."""
    shutil.copy(release_file, tmp_path / "with_release.db")
    address = f"sqlite:///{tmp_path / 'with_release.db'}"
    monkeypatch.setenv(DATABASE_VARIABLE, address)
    cached.database.clear()
    return address


@pytest.fixture(scope="session")
def published_lines() -> list[dict[str, str]]:
    """The file on the 20 weeks, headline lines, as Python's csv module reads it."""
    with zipfile.ZipFile(published_file(RELEASE)) as archive:
        text = archive.read("data/timeliness_20_week.csv").decode("utf-8-sig")
    return [line for line in csv.DictReader(io.StringIO(text)) if line["breakdown"] == "All EHC plans issued"]
