"""A file of DfE's from its bytes to the database: what is said of it, and what a refused or known file leaves."""

from data_access.published.load import load_release
from data_access.published.store import load_headlines
from tests.conftest import TODAY
from tests.reference.small_files import HEADER, small, zipped

FILE = "\n".join([HEADER, small("100", "90", "45"), small("10", "9", "4", code="E92000001", year="2023")]).encode()


def told() -> tuple[list[float], object]:
    done: list[float] = []
    return done, lambda share, _words: done.append(share)


def test_a_file_is_stored_once(database):
    done, tell = told()
    first = load_release(database, FILE, "small.csv", "", tell, today=TODAY)
    again = load_release(database, FILE, "small.csv", "", tell, today=TODAY)
    assert not first.refused
    assert first.release
    assert first.stored == len(load_headlines(database)) > 0
    assert (again.refused, again.stored) == (False, 0)
    assert done[:3] == sorted(done[:3])
    assert done[2] == 1


def test_another_file_is_refused_and_changes_nothing(database):
    _, tell = told()
    loaded = load_release(database, b"a,b\n1,2\n", "cats.csv", "E06000060", tell, today=TODAY)
    assert (loaded.refused, loaded.stored) == (True, 0)
    assert len(loaded.findings) == 1
    assert load_headlines(database).empty


def test_names_are_told_without_what_identifies_a_person(database):
    """In a zip the parts have names too, and a table of no known kind is told by its own."""
    _, tell = told()
    known = f"{HEADER}\n{small('1', '1', '1')}"
    content = zipped({"Example 999 100 0119.csv": known, "Example 13-05-2012.csv": "a\n1\n"})
    loaded = load_release(database, content, "Example.zip", "", tell, today=TODAY)
    broken = load_release(database, b"a,b\n1,2\n", "Example 14-05-2012.csv", "", tell, today=TODAY)
    assert {one.file for one in loaded.findings} == {"Example [NHS number].csv", "Example [birth date].csv"}
    assert {one.file for one in broken.findings} == {"Example [birth date].csv"}
