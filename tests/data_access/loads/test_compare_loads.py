"""What a load makes different, list by list: against the load before, any other, and before it is stored."""

from datetime import date

import pytest

from data_access.loads.compare_loads import NoSuchLoad, comparable, foreseen, load_and_the_one_before, loads_compared
from data_access.preview import preview
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.upload import Upload
from tests.conftest import TODAY, taken_in

MAY, JUNE, JULY = date(2025, 5, 31), date(2025, 6, 30), date(2025, 7, 31)
HEADINGS = "Case ref,Date request received,Request outcome,Date final plan issued"
COMPLAINTS = "Complaint ref,Date received,Stage\nC1,06/05/2025,1\nC2,07/05/2025,1\n"


def cases(*lines: str) -> bytes:
    return "\n".join([HEADINGS, *lines]).encode()


FIRST = cases("EX-1,06/01/2025,Agreed,", "EX-2,07/01/2025,,", "EX-3,08/01/2025,Agreed,")
SECOND = cases("EX-4,02/06/2025,,", "EX-3,08/01/2025,Agreed,", "EX-2,09/01/2025,Refused,")


def told(found) -> dict[str, tuple]:
    return {
        about: (
            one.new["case_reference"].tolist(),
            one.changed["case_reference"].tolist(),
            one.gone["case_reference"].tolist(),
            one.same,
            one.columns,
        )
        for about, one in found.items()
    }


@pytest.fixture
def loads(database):
    """A full list of May, complaints, and a full list of June."""
    taken_in(FIRST, "may.csv", database, extracted_on=MAY)
    taken_in(COMPLAINTS.encode(), "complaints.csv", database, extracted_on=MAY)
    taken_in(SECOND, "june.csv", database, extracted_on=JUNE)
    return database


MOVED = {"received_date": 1, "request_outcome": 1}
JUNES = {"cases": (["EX-4"], ["EX-2"], ["EX-1"], 1, MOVED)}


def test_a_load_and_the_one_before(loads):
    assert told(load_and_the_one_before(loads, 3)) == JUNES


def test_the_first_load_is_all_new(loads):
    assert told(load_and_the_one_before(loads, 1)) == {"cases": (["EX-1", "EX-2", "EX-3"], [], [], 0, {})}


def test_two_loads_with_what_was_loaded_between(loads):
    """What the complaints did is between the first load and the last."""
    assert told(loads_compared(loads, 2, 3)) == JUNES
    found = loads_compared(loads, 1, 3)
    assert set(found) == {"cases", "complaints"}
    assert len(found["complaints"].new) == 2
    assert told(loads_compared(loads, 3, 2))["cases"] == (["EX-1"], ["EX-2"], ["EX-4"], 1, MOVED)
    assert loads_compared(loads, 3, 3) == {}


def test_of_one_list_alone(loads):
    assert set(loads_compared(loads, 1, 3, ("complaints",))) == {"complaints"}
    assert set(loads_compared(loads, 1, 3, ("appeals",))) == set()


def test_loads_that_can_be_set_side_by_side(loads):
    """One load of complaints has none beside it; one of an older day that came last stands last; undone ones go."""
    assert {about: [one.id for one in some] for about, some in comparable(store.batches(loads)).items()} == {
        "cases": [3, 1]
    }
    taken_in(cases("EX-1,06/01/2025,Agreed,"), "old.csv", loads, extracted_on=date(2025, 4, 30))
    assert [one.id for one in comparable(store.batches(loads))["cases"]] == [3, 1, 4]
    store.withdraw(loads, 3)
    store.withdraw(loads, 4)
    assert comparable(store.batches(loads)) == {}


def test_what_a_load_that_only_adds_does_not_list_is_not_gone(loads):
    taken_in(cases("EX-4,02/06/2025,Refused,"), "july.csv", loads, extracted_on=JULY, partial=True)
    assert told(load_and_the_one_before(loads, 4)) == {"cases": ([], ["EX-4"], [], 2, {"request_outcome": 1})}


def test_a_load_of_an_older_day_is_compared_with_what_was_older_still(loads):
    """It was handed in last, and lies before June."""
    taken_in(cases("EX-1,06/01/2025,Agreed,01/06/2025"), "old.csv", loads, extracted_on=date(2025, 6, 3))
    assert told(load_and_the_one_before(loads, 4))["cases"][1:4] == (["EX-1"], ["EX-2", "EX-3"], 0)
    assert told(load_and_the_one_before(loads, 3))["cases"][2] == ["EX-1"]


def test_a_load_that_was_undone_has_no_rows_to_compare(loads):
    store.withdraw(loads, 3)
    for number in (3, 7):
        with pytest.raises(NoSuchLoad, match=f"{number} is no load"):
            load_and_the_one_before(loads, number)
    store.withdraw(loads, 1)
    assert told(load_and_the_one_before(loads, 2)).keys() == {"complaints"}


@pytest.mark.parametrize("partial", [False, True])
def test_a_file_is_compared_before_it_is_stored_as_after(partial, loads):
    """Its preview is what the comparison says once it is kept, and nothing is stored meanwhile."""
    file = cases("EX-9,02/07/2025,,", "EX-3,08/01/2025,Agreed,01/07/2025", "EX-4,02/06/2025,,")
    upload = Upload(content=file, filename="july.csv", today=TODAY, extracted_on=JULY, partial=partial)
    before = store.version(loads)
    unsaved = preview(upload, loads).unsaved
    expected = told(foreseen(loads, Settings(), unsaved).changes)
    assert store.version(loads) == before
    done = taken_in(file, "july.csv", loads, extracted_on=JULY, partial=partial)
    assert expected == told(load_and_the_one_before(loads, done.batch.id))
    gone = [] if partial else ["EX-2"]
    assert expected["cases"][:3] == (["EX-9"], ["EX-3"], gone)


def test_a_file_of_an_older_day_makes_nothing_different(loads):
    again = FIRST + b"\n"  # else it is known as the file that is loaded
    upload = Upload(content=again, filename="f.csv", today=TODAY, extracted_on=date(2025, 4, 30))
    unsaved = preview(upload, loads).unsaved
    assert foreseen(loads, Settings(), unsaved).changes == {}


def test_into_an_empty_database_all_is_new(database):
    upload = Upload(content=FIRST, filename="f.csv", today=TODAY, extracted_on=MAY)
    unsaved = preview(upload, database).unsaved
    assert told(foreseen(database, Settings(), unsaved).changes)["cases"][0] == ["EX-1", "EX-2", "EX-3"]
