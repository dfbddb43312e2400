"""Whoever looks while somebody loads or undoes sees the figures before or after, never what is in between."""

from datetime import date

import pytest

from data_access.storage import officer_notes, store
from data_access.storage.versions import steadily, version
from tests.data_access.storage.batches import stored


def test_a_reading_into_which_an_undo_falls_is_done_again(database, monkeypatch):
    """The latest extract is undone between the list of batches and its rows: no cases at all were shown."""
    stored(database, date(2025, 1, 1), case_key=["a", "b"])
    newest = stored(database, date(2025, 2, 1), case_key=["a", "b", "c"])
    plain, undone = store.read_rows, []

    def overtaken(engine, about, batch_id):
        if not undone:
            undone.append(batch_id)
            store.withdraw(engine, newest)
        return plain(engine, about, batch_id)

    monkeypatch.setattr(store, "read_rows", overtaken)
    loaded = store.load_cases(database)
    assert undone == [newest]
    assert sorted(loaded.cases["case_key"]) == ["a", "b"]
    assert loaded.extracted_on == date(2025, 1, 1)
    assert loaded.version == version(database)


@pytest.mark.parametrize("changes", [0, 1, 5, 6, 50])
def test_a_reading_ends_even_where_the_data_never_rest(database, changes):
    """Six times at most; the last is shown."""
    done = []

    def read(engine) -> int:
        done.append(len(done))
        if len(done) <= changes:
            officer_notes.add_note(engine, "k", kind="note", text="x", day=None, by="A", officers=["A"])
        return done[-1]

    assert steadily(read)(database) == min(changes, 5)
