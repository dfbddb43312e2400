"""A database that cannot be used says why and what to do, in words, and gives no secret away."""

import sqlite3

import pytest
from typer.testing import CliRunner

from data_access.storage.database import open_database, open_if_made
from data_access.storage.faults import DATABASE_VARIABLE, DatabaseNotUsable
from sendboard import app


@pytest.fixture
def older(tmp_path) -> str:
    """A file whose loads have no column for what they list, as an earlier version made it."""
    path = tmp_path / "older.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE batch (id INTEGER PRIMARY KEY, sha256 TEXT, filename TEXT, kind TEXT)")
        connection.execute("INSERT INTO batch VALUES (1, 'x', 'cases.xlsx', 'cases')")
    return f"sqlite:///{path}"


def test_a_database_of_another_version_is_refused_and_left_alone(older, tmp_path):
    """Not read wrongly, not mended by guess: it may be the only copy."""
    with pytest.raises(DatabaseNotUsable, match=r"batch\.holds.*another version of SENDboard.*load the files again"):
        open_database(older)
    with sqlite3.connect(tmp_path / "older.db") as connection:
        assert connection.execute("SELECT filename FROM batch").fetchall() == [("cases.xlsx",)]


def test_the_terminal_says_so(older):
    done = CliRunner().invoke(app, ["figures", "requests_received", "--database", older])
    assert done.exit_code == 3
    assert "another version of SENDboard" in " ".join(done.output.split()).replace("│ ", "")


def test_no_password_is_shown():
    """Nobody listens on port 1."""
    with pytest.raises(DatabaseNotUsable, match=DATABASE_VARIABLE) as problem:
        open_database("postgresql+psycopg://somebody:verysecret@127.0.0.1:1/none")
    assert "verysecret" not in str(problem.value)


@pytest.mark.parametrize(
    "address", ["nonsense", "somebody:verysecret@", "sqlite//verysecret", "http://a:verysecret@b:port/"]
)
def test_an_address_that_is_none_is_a_sentence_and_never_quoted(address):
    with pytest.raises(DatabaseNotUsable, match="address of the database cannot be read") as problem:
        open_database(address)
    assert "verysecret" not in str(problem.value)
    assert "nonsense" not in str(problem.value)


@pytest.mark.parametrize("address", ["nonsense://a:verysecret@b/c", "http://a:verysecret@b/c"])
def test_a_kind_of_database_that_is_not_known_is_a_sentence(address):
    with pytest.raises(DatabaseNotUsable, match="Expected sqlite, or postgresql") as problem:
        open_database(address)
    assert "verysecret" not in str(problem.value)


def test_the_terminal_ends_with_3_for_a_wrong_address():
    done = CliRunner().invoke(app, ["figures", "requests_received", "--database", "nonsense"])
    assert done.exit_code == 3
    assert "address of the database cannot be read" in " ".join(done.output.replace("│", " ").split())


def test_a_new_file_is_made(tmp_path):
    open_database(f"sqlite:///{tmp_path / 'new' / 'own.db'}").dispose()
    assert (tmp_path / "new" / "own.db").exists()


def test_asking_makes_no_file(tmp_path):
    place = tmp_path / "none.db"
    address = f"sqlite:///{place.as_posix()}"
    assert open_if_made(address) is None
    assert not place.exists()
    open_database(address).dispose()
    found = open_if_made(address)
    assert found is not None
    found.dispose()
