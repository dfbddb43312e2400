"""A fresh dashboard for every test: its own database and one fixed today.

The sample is the ready-made one, and what was worked out of it is kept from test to test, as a server keeps it from
visitor to visitor: counting it again for every test took most of the suite's time. What belongs to a
test's own database is kept under a version that has the test's name in it, so that no test sees another's.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from sqlalchemy.engine import Engine
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from data_access.settings.read import SETTINGS_VARIABLE
from data_access.storage import store
from data_access.storage.database import DATABASE_VARIABLE, open_database
from metrics.base.root import ROOT
from pages.ui.frame import cached, state
from pages.ui.frame.menu import files_by_name
from sample_data import ready_made
from sample_data.ready_made import Sample
from tests.app.reading import tidy_workbook
from tests.conftest import taken_in
from tests.reading_here import read_here

TODAY = date(2026, 11, 15)
PAGES = ("Plans on time", "Waiting now", "Requests and decisions", "Annual reviews", "Upload", "Definitions")
"""The pages these tests look after, by their names in the menu: the numbers of their files may change."""


@pytest.fixture(scope="session", autouse=True)
def _packages_looked_through_once() -> Iterator[None]:
    """Each AppTest looks through all installed packages for parts of pages, which takes as long as many a page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session")
def sample() -> Sample:
    """What the sample is counted from; ``tests/sample`` holds that it is what its files give."""
    return ready_made.sample()


@pytest.fixture(scope="session")
def sample_database() -> Engine:
    """The sample's whole database, for the few tests that ask it themselves."""
    return ready_made.database()


@pytest.fixture(scope="session")
def _tidy_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the tidy workbook in it, made once."""
    folder = tmp_path_factory.mktemp("tidy")
    made = open_database(f"sqlite:///{folder / 'council.db'}")
    with read_here():
        found = taken_in(tidy_workbook(), "cases.xlsx", made)
    assert found.batch is not None
    made.dispose()
    return folder


@pytest.fixture
def tidy(_tidy_database: Path, tmp_path: Path) -> None:
    """The test's own database has the tidy workbook in it already, as if somebody had loaded it before."""
    for file in _tidy_database.iterdir():
        shutil.copy(file, tmp_path / file.name)


@pytest.fixture
def database_address(tmp_path: Path, _empty_database: Path) -> str:
    """A database of the test's own, whose tables are made already: that takes as long as many a page."""
    return f"sqlite:///{shutil.copy(_empty_database, tmp_path / 'council.db')}"


@pytest.fixture(autouse=True)
def clean(sample: Sample, database_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    plain = store.version
    monkeypatch.setenv(DATABASE_VARIABLE, database_address)
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "sendboard.toml"))
    monkeypatch.setattr(cached, "_sample", lambda: sample)
    monkeypatch.setattr(state, "today", lambda: TODAY)
    monkeypatch.setattr(store, "version", lambda database: f"{tmp_path.name} {plain(database)}")
    cached.database.clear()
    yield
    cached.database.clear()


@pytest.fixture(scope="session", autouse=True)
def _nothing_left() -> Iterator[None]:
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def page_file(label: str) -> str:
    """The file of a page by its name in the menu, as AppTest wants it."""
    return files_by_name()[label]


@pytest.fixture
def start() -> Callable[..., AppTest]:
    """Open the dashboard as a visitor with a link does: at its start page, or at a page, with or without choices."""

    def opened(page: str = "", **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        if page:
            app.switch_page(page_file(page))
        for name, text in address.items():
            app.query_params[name] = text
        return app.run()

    return opened


@pytest.fixture(scope="session")
def register(sample: Sample) -> pd.DataFrame:
    """The sample as it is stored: one row for each request, nothing worked out."""
    return sample.loaded.cases
