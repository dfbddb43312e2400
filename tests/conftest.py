"""What many tests use: an empty database, and a file taken all the way in."""

import gc
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from data_access.attendance.adding_up import added_up
from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.intake import take_in
from data_access.prepare import prepare
from data_access.prepared import Prepared
from data_access.published.establishments.store import load_establishments
from data_access.questions import EVERY_QUESTION
from data_access.reference_data.authorities import also_known
from data_access.settings.read import SETTINGS_VARIABLE
from data_access.storage import store
from data_access.storage.database import DATABASE_VARIABLE, open_database
from data_access.upload import Intake, Upload
from metrics.cases.case_tables import CaseTables
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from tests.reading_here import read_here

settings.register_profile("search", deadline=None)  # a busy machine is no fault of the code
settings.register_profile("sendboard", settings.get_profile("search"), derandomize=True)
settings.load_profile("sendboard")  # the same every time; --hypothesis-profile=search looks further

TODAY = date(2026, 11, 21)
OUR_AUTHORITY = "998"
"""DfE's number of the council whose data they are: nobody's."""


def pytest_collection_finish() -> None:
    """What is imported stays: Python need not look through it for what is left over, nor through the rest so often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def _folders(tmp_path_factory) -> Iterator[Path]:
    """Names of folders that nobody has yet."""
    parent = tmp_path_factory.mktemp("tests")
    return (parent / str(number) for number in count())


@pytest.fixture
def tmp_path(_folders) -> Iterator[Path]:
    """An empty folder of the test's own, gone with it.

    pytest's would be kept for three runs, and for its number all folders of the tests before are looked through.
    """
    path = next(_folders)
    path.mkdir()
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(autouse=True)
def _apart_from_the_users_own_data(tmp_path, monkeypatch):
    """No test may read or write the database or the settings of whoever runs it."""
    monkeypatch.setenv(DATABASE_VARIABLE, f"sqlite:///{tmp_path / 'sendboard.db'}")
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "sendboard.toml"))


@pytest.fixture(autouse=True)
def _read_in_this_process(request):
    """Most tests are about what a file says: only those marked ``own_process`` start one for each upload."""
    with nullcontext() if request.node.get_closest_marker("own_process") else read_here():
        yield


@pytest.fixture(scope="session")
def _empty_database(tmp_path_factory) -> Path:
    """A SQLite file with empty tables: making them takes longer than many a test."""
    path = tmp_path_factory.mktemp("empty") / "sendboard.db"
    open_database(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def database(tmp_path, _empty_database):
    """An empty SQLite file."""
    path = shutil.copy(_empty_database, tmp_path / "sendboard.db")
    engine = open_database(f"sqlite:///{path}")
    yield engine
    engine.dispose()


def taken_in(content: bytes, filename: str, database, **options) -> Intake:
    """A file imported as a user would, with a fixed today, and yes to whatever is asked: that has tests of its own."""
    said = {"today": TODAY, "confirmed": EVERY_QUESTION} | options
    return take_in(Upload(content=content, filename=filename, **said), database)


def prepared_from(*sheets: RawSheet, today: date = TODAY, **options) -> Prepared:
    """What the importer makes of sheets true today, without a file and without storing them."""
    said = {"extracted_on": today} | options
    return prepare(Upload(content=b"", filename="f.xlsx", today=today, **said), RawFile("xlsx", sheets), b"k")


def tables_of(database, as_at: date | None = None) -> CaseTables:
    """The stored cases as the metrics see them."""
    loaded = store.load_cases(database)
    register = load_establishments(database, OUR_AUTHORITY)
    return CaseTables.build(loaded.cases, as_at=as_at or loaded.extracted_on, establishments=register)


def council_of(database, as_at: date | None = None) -> Council:
    """The stored cases and registers as the metrics see them."""
    registers = store.load_registers(database)
    added = added_up(database)
    kept = store.columns_kept(database)
    return Council.build(tables_of(database, as_at), DATASETS, registers, kept=kept, aggregated=added)


@pytest.fixture(autouse=True)
def _no_authorities_of_another_test() -> Iterator[None]:
    """What a test's settings add to the list of authorities is known to that test alone."""
    yield
    also_known([])
