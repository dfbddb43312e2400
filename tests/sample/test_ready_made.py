"""The ready-made sample is what its files give when they are taken in, and is used only while it fits them.

Red here after a change to reading, to codes or to columns means: look at what changed in the sample, then run
``python -m sample_data.make`` and commit what it writes.
"""

from datetime import date, datetime, time
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from pyarrow import feather
from sqlalchemy.engine import Engine

from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.key import KEY_VARIABLE
from data_access.storage.models import Table
from metrics.attendance.enrolments import ENROLMENTS
from metrics.counting.registers import CASES
from metrics.datasets import STORED
from sample_data import ready_made
from sample_data.contents import DAY
from sample_data.database import fill_with_sample
from sample_data.make import make
from sample_data.ready_made import FOLDER, STAMP, Sample
from tests.reading_here import read_here


@pytest.fixture(scope="module")
def taken_in() -> Engine:
    """The files taken in anew, by somebody whose own key is another."""
    made = open_database("sqlite://")
    with read_here(), pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY_VARIABLE, "the key of a council, which the sample must not be hashed with")
        fill_with_sample(made)
    return made


@pytest.fixture(scope="module")
def from_files(taken_in: Engine) -> Sample:
    return ready_made.sample_of(taken_in)


@pytest.fixture(scope="module")
def ready() -> Sample:
    return ready_made.sample()


def test_every_list_cell_for_cell(from_files: Sample, ready: Sample):
    assert list(ready.registers) == list(from_files.registers)
    assert len(ready.registers) == len(set(STORED) & set(from_files.registers)) == 14
    assert_frame_equal(ready.loaded.cases, from_files.loaded.cases, check_exact=True)
    for about, rows in from_files.registers.items():
        assert_frame_equal(ready.registers[about], rows, check_exact=True, obj=about)


def test_what_stands_beside_the_lists(from_files: Sample, ready: Sample):
    assert_frame_equal(ready.establishments.rows, from_files.establishments.rows)
    assert ready.establishments.days == from_files.establishments.days
    assert ready.establishments.own_authority == from_files.establishments.own_authority
    assert ready.kept == from_files.kept
    for found, expected in zip(_attendance(ready), _attendance(from_files), strict=True):
        assert_frame_equal(found, expected)
    assert (ready.loaded.version, ready.loaded.extracted_on) == (from_files.loaded.version, DAY)


def _attendance(sample: Sample) -> list[pd.DataFrame]:
    """Of both school years that there is any for."""
    added = sample.attendance[ENROLMENTS.key]
    assert added.years == (2025, 2026)
    return [sums(day) for day in (date(2026, 8, 31), DAY) for sums in (added.rows, added.by_week)]


def test_the_whole_database_row_by_row(taken_in: Engine):
    """Only the moment of taking in differs: that of what is ready is fixed."""
    ready = ready_made.database()
    for table in Table.metadata.sorted_tables:
        assert _rows(ready, table) == _rows(taken_in, table), table.name
    assert {one.imported_at.replace(tzinfo=None) for one in store.batches(ready)} == {datetime.combine(DAY, time())}
    assert len(store.batches(ready)) == 4


def _rows(database: Engine, table) -> list[tuple]:
    """As the driver gives them, which is far faster than SQLAlchemy's own rows."""
    names = ", ".join(f'"{column.name}"' for column in table.columns if column.name != "imported_at")
    with database.connect() as connection:
        asked = f"SELECT {names} FROM {table.name} ORDER BY {table.primary_key.columns[0].name}"
        return connection.exec_driver_sql(asked).cursor.fetchall()


def test_the_command_writes_what_is_in_the_repository(taken_in: Engine, tmp_path: Path):
    make(taken_in, tmp_path / "made", level=1)  # the files are packed tighter, which takes long
    made, kept = _files(tmp_path / "made"), _files(FOLDER)
    assert made.keys() == kept.keys()
    assert all(feather.read_table(made[name]).equals(feather.read_table(kept[name])) for name in kept)
    assert ready_made.fits(tmp_path / "made")
    assert sum(path.stat().st_size for path in kept.values()) < 3_500_000


def _files(folder: Path) -> dict[str, Path]:
    return {str(path.relative_to(folder)): path for path in folder.rglob("*.arrow")}


@pytest.mark.parametrize("other", ["0" * 64, None], ids=["of other files", "unfinished"])
def test_what_does_not_fit_is_not_used(other: str | None, tmp_path: Path, monkeypatch):
    """The files are taken in instead."""
    if other:
        (tmp_path / STAMP).write_text(other)
    monkeypatch.setattr(ready_made, "taken_in", lambda: "taken in")
    monkeypatch.setattr(ready_made, "sample_of", lambda filled: f"of what was {filled}")
    assert ready_made.database(tmp_path) == "taken in"
    assert ready_made.sample(tmp_path) == "of what was taken in"


class TestStamp:
    @pytest.fixture(autouse=True)
    def _asked_anew(self):
        ready_made.stamp.cache_clear()
        yield
        ready_made.stamp.cache_clear()

    def test_another_file(self, tmp_path: Path, monkeypatch):
        before, file = ready_made.stamp(), tmp_path / "cases.csv"
        file.write_bytes(b"a,b\n1,2\n")
        self._with_files(monkeypatch, file)
        of_file = ready_made.stamp()
        file.write_bytes(b"a,b\r\n1,2\r\n")
        assert self._anew() == of_file, "only its lines end otherwise"
        file.write_bytes(b"a,b\n1,3\n")
        assert len({before, of_file, self._anew()}) == 3

    def test_another_column_or_code(self, monkeypatch):
        before = ready_made.stamp()
        columns = ready_made.columns_of(CASES)
        monkeypatch.setattr(ready_made, "columns_of", lambda about: columns[1:])
        without = self._anew()
        monkeypatch.setattr(ready_made, "columns_of", lambda about: columns)
        assert without not in (before, self._anew())

    @staticmethod
    def _anew() -> str:
        ready_made.stamp.cache_clear()
        return ready_made.stamp()

    @staticmethod
    def _with_files(monkeypatch, *files: Path) -> None:
        monkeypatch.setattr(ready_made, "FILES", files)
        ready_made.stamp.cache_clear()
