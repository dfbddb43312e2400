"""A fresh dashboard for every test: its own database, its own caches, and one fixed today."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy.engine import Engine
from streamlit.testing.v1 import AppTest

from data_access import intake
from data_access.database import DATABASE_VARIABLE, open_database
from data_access.settings import SETTINGS_VARIABLE
from pages.ui import cached, state

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 15)
PAGES = ("1_Plans_on_time", "2_Waiting_now", "3_Upload", "4_Definitions")


@pytest.fixture(scope="session")
def sample() -> Engine:
    """The sample, taken in once for all tests, because that takes some seconds."""
    made = open_database("sqlite://")
    found = intake.take_in(
        cached.SAMPLE_FILE.read_bytes(), cached.SAMPLE_FILE.name, database=made, today=cached.SAMPLE_DAY
    )
    assert found.batch is not None
    return made


@pytest.fixture
def database_address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'council.db'}"


@pytest.fixture(autouse=True)
def clean(sample: Engine, database_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(DATABASE_VARIABLE, database_address)
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "no_settings.toml"))
    monkeypatch.setattr(cached, "_sample_database", lambda: sample)
    monkeypatch.setattr(state, "today", lambda: TODAY)
    _clear()
    yield
    _clear()


def _clear() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture
def start() -> Callable[..., AppTest]:
    """Open the dashboard as a visitor does: at its start page, or at a page with an address."""

    def opened(page: str = "", **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
        if page:
            app.switch_page(f"pages/{page}.py")
        for name, text in address.items():
            app.query_params[name] = text
        return app.run() if page or address else app

    return opened
