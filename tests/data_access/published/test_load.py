"""A file of DfE's from its bytes to the database: what is said of it, and what a refused or known file leaves."""

from data_access.published.load import load_release
from data_access.published.store import load_headlines
from tests.reference.small_files import HEADER, small

FILE = "\n".join([HEADER, small("100", "90", "45"), small("10", "9", "4", code="E92000001", year="2023")]).encode()


def told() -> tuple[list[float], object]:
    done: list[float] = []
    return done, lambda share, _words: done.append(share)


def test_a_file_is_stored_once(database):
    done, tell = told()
    first = load_release(database, FILE, "small.csv", "", tell)
    again = load_release(database, FILE, "small.csv", "", tell)
    assert not first.refused
    assert first.release
    assert first.stored == len(load_headlines(database)) > 0
    assert (again.refused, again.stored) == (False, 0)
    assert done[:3] == sorted(done[:3])
    assert done[2] == 1


def test_another_file_is_refused_and_changes_nothing(database):
    _, tell = told()
    loaded = load_release(database, b"a,b\n1,2\n", "cats.csv", "E06000060", tell)
    assert (loaded.refused, loaded.stored) == (True, 0)
    assert len(loaded.findings) == 1
    assert load_headlines(database).empty
