"""A council with forty cases, and settings that ask for two measures."""

from datetime import date

import pytest

from data_access.chosen_settings import settings_in_force
from reports.pack.given import Version
from reports.papers.order import Form, Order
from tests.conftest import taken_in
from tests.integration.loads.files import cases

SETTINGS = """council = "Fen Council"
local_target = 0.6
[scorecard]
measures = ["requests_received", "assessments_open"]
meetings = [2025-10-01]
[officers]
names = ["A. Example"]
"""


@pytest.fixture
def filled(database, tmp_path):
    """The database; the settings stand in the file that tests are given."""
    (tmp_path / "sendboard.toml").write_text(SETTINGS)
    taken_in(cases(40), "cases.csv", database, extracted_on=date(2025, 10, 31))
    return database


@pytest.fixture
def settings(filled):
    return settings_in_force(filled)


@pytest.fixture
def order():
    return Order(date(2025, 11, 28), Version.PUBLIC, form=Form.XLSX)


@pytest.fixture
def tell():
    """Nobody looks how far it is."""
    return lambda _share, _words: None
