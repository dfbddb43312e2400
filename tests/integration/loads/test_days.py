"""A day before that of what is loaded, or one to come, is asked about: the load would be kept and not used."""

from datetime import date

import pytest

from data_access.intake import check
from data_access.questions import EVERY_QUESTION
from data_access.storage import store
from data_access.storage.held import numbers_in_force
from data_access.upload import Upload
from tests.conftest import TODAY
from tests.integration.loads.files import DAY, LISTS, ONE_DAY, asked, cases, handed_in

DAYS = (
    *(("cases", False, -1, True), ("cases", False, 0, False), ("cases", False, 1, False), ("cases", True, -1, True)),
    *(("cases", True, 0, False), ("complaints", False, -1, True), ("attendance", False, -1, True)),
    *(("attendance", True, -1, True), ("attendance", False, 0, False)),
)
"""A list, whether the file only adds to it, how many days later it is true, and whether it is asked."""


@pytest.mark.parametrize(
    ("about", "partial", "later", "is_asked"),
    DAYS,
)
def test_a_day_before_that_of_what_is_loaded_is_asked_about(about, partial, later, is_asked, database):
    """It would be kept and not used; whoever wants what was known then says so, and has it."""
    first = handed_in(LISTS[about](4), "a.csv", database, extracted_on=DAY).batch
    given = {"extracted_on": DAY + later * ONE_DAY, "partial": partial}
    done = handed_in(LISTS[about](3), "b.csv", database, **given)
    assert asked(done) == ([("OLDER-DAY", "")] if is_asked else [])
    if is_asked:
        assert "true on 30 December 2025" in done.questions[0].message
        assert f"(load {first.id})" in done.questions[0].message
        kept = handed_in(LISTS[about](3), "b.csv", database, **given, confirmed=EVERY_QUESTION)
        assert numbers_in_force(store.batches(database)) == {first.id}
        then = store.in_force(database, about, known_on=DAY - ONE_DAY)
        assert [one.id for one in then] == [kept.batch.id]


@pytest.mark.parametrize("about", ["cases", "attendance"])
@pytest.mark.parametrize(("later", "partial", "is_asked"), [(0, False, False), (1, False, True), (1, True, True)])
def test_a_day_to_come_is_asked_about(about, later, is_asked, partial, database):
    """Today and tomorrow. A slip of ten years would make every later load void."""
    said = {"extracted_on": TODAY + later * ONE_DAY, "partial": partial}
    done = handed_in(LISTS[about](1), "a.csv", database, **said)
    assert asked(done) == ([("FUTURE-DAY", "")] if is_asked else [])
    assert (store.batches(database) == ()) is is_asked
    looked = check(Upload(content=LISTS[about](1), filename="a.csv", today=TODAY, **said))
    assert asked(looked) == asked(done)


def test_a_load_of_a_day_to_come_is_named_by_the_next(database):
    """So that whoever said yes to a slip finds the load to undo."""
    slip = handed_in(cases(2), "a.csv", database, extracted_on=date(2036, 1, 1), confirmed=EVERY_QUESTION).batch
    done = handed_in(cases(3), "b.csv", database, extracted_on=TODAY)
    assert asked(done) == [("OLDER-DAY", "")]
    assert done.questions[0].expected == "Expected: a day that is not before that of what is loaded."
    assert f"If the day of load {slip.id} is wrong, undo that load." in done.questions[0].advice
    store.withdraw(database, slip.id)
    assert handed_in(cases(3), "b.csv", database, extracted_on=TODAY).batch is not None
