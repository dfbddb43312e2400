"""Which batches are in force: the latest full one and the partial ones since, as known on any day."""

from datetime import date

import pytest

from data_access.storage import store
from metrics.datasets import STORED
from tests.data_access.storage.batches import stored

FIRST, SECOND = date(2025, 3, 3), date(2025, 4, 4)


def references(loaded) -> list[str]:
    return sorted(loaded.cases["case_reference"]) if loaded else []


@pytest.mark.parametrize(
    ("known_on", "known"),
    [
        (date(2025, 3, 2), []),
        (date(2025, 3, 3), ["EX-1"]),
        (date(2025, 3, 4), ["EX-1"]),
        (date(2025, 4, 3), ["EX-1"]),
        (date(2025, 4, 4), ["EX-2", "EX-3"]),
        (date(2025, 4, 5), ["EX-2", "EX-3"]),
        (None, ["EX-2", "EX-3"]),
    ],
)
def test_what_was_extracted_on_that_very_day_was_known(database, known_on, known):
    """The day before, the day, the day after, of a first extract and of the one that took its place."""
    stored(database, FIRST, case_key=["k1"], case_reference=["EX-1"])
    stored(database, SECOND, case_key=["k2", "k3"], case_reference=["EX-2", "EX-3"])
    loaded = store.load_cases(database, known_on=known_on)
    assert references(loaded) == known
    assert (loaded.extracted_on if loaded else None) == {0: None, 1: FIRST, 2: SECOND}[len(known)]


@pytest.mark.parametrize(("known_on", "rows"), [(date(2025, 3, 2), 0), (FIRST, 1), (date(2025, 3, 4), 1)])
def test_registers_are_known_from_the_same_day(database, known_on, rows):
    """As the cases."""
    stored(database, FIRST, about="appeals", row_key=["k1"])
    assert len(store.load_registers(database, known_on=known_on).get("appeals", ())) == rows


def test_partial_extracts_lie_over_the_last_full_one_by_key(database):
    """A full one puts away what was before, partial ones among it; of one day the later load counts."""
    stored(database, FIRST, case_key=["k0"], case_reference=["EX-0"], partial=True)
    stored(database, FIRST, case_key=["k1", "k2"], case_reference=["EX-1", "EX-2"])
    stored(database, SECOND, case_key=["k2"], case_reference=["EX-2 later"], partial=True)
    last = stored(database, SECOND, case_key=["k2"], case_reference=["EX-2 last"], partial=True)
    assert references(store.load_cases(database)) == ["EX-1", "EX-2 last"]
    store.withdraw(database, last)
    assert references(store.load_cases(database)) == ["EX-1", "EX-2 later"]


def test_an_older_extract_that_is_loaded_later_stays_older(database):
    """The day of the extract decides, not the day of the load."""
    stored(database, SECOND, case_key=["k2"], case_reference=["EX-2"])
    stored(database, FIRST, case_key=["k1"], case_reference=["EX-1"])
    assert references(store.load_cases(database)) == ["EX-2"]


def test_without_any_batch_there_is_nothing(database):
    """None and one."""
    assert store.load_cases(database) is None
    assert store.load_registers(database) == {}
    stored(database, FIRST, about="appeals", row_key=["k1"])
    assert references(store.load_cases(database)) == [], "registers alone: no case, and yet something to show"


def test_officers_notes_come_with_the_registers_that_take_them():
    """Whoever adds such a register says so there, and nowhere else."""
    assert [key for key, one in STORED.items() if one.takes_notes] == ["remedies"]
    assert all("notes" in one.by_name and "notes" in one.made for one in STORED.values() if one.takes_notes)
