"""The database as it stood: what came since is not seen, what was taken back since still holds."""

from datetime import date

import pytest
from sqlalchemy import text

from data_access.publications.ledger import keep_published, published_before
from data_access.storage import store
from data_access.storage.agreed.targets import Target, set_target, targets
from data_access.storage.models import Table
from data_access.storage.officer_notes import add_note
from data_access.storage.papers.moment import (
    ADDED_TO,
    MAY_BE_TAKEN_BACK,
    as_it_stood,
    moment_of,
    newer_publication,
    taken_back_since,
    this_moment,
)
from data_access.storage.step_changes import add_step_change, step_changes, undo_step_change
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD
from metrics.disclosure.together import DENOMINATOR, Row
from tests.conftest import taken_in

OFFICER = "A. Example"
FIGURE = "requests_received"
CASES = b"Case ref,Date request received,Request outcome\nEX-1,06/01/2025,Agreed\n"
MORE = CASES + b"EX-2,07/01/2025,Agreed\n"
BY_LOAD = {"finding", "attendance_chunk", "reading"}
"""Belongs to one load, and is never changed."""
NOT_IN_PAPERS = {
    "published": "no paper has figures that DfE publishes from its files",
    "setting": "all settings are kept with each paper",
    "profile": "how the next file is read",
    "hash_key": "the key of hashes, which no paper has",
    "paper": "what was made, not what it was made of",
}


def load(database, content: bytes = CASES, day: date = date(2025, 12, 31)) -> None:
    taken_in(content, f"{len(content)}.csv", database, extracted_on=day)


def step(database, day: date) -> None:
    said = {"day": day, "reason": "A new team.", "by": OFFICER, "officers": [OFFICER], "today": date(2026, 1, 1)}
    add_step_change(database, FIGURE, **said)


def test_every_table_is_looked_at_as_it_stood_or_it_is_said_why_not():
    """A table that somebody adds must say here how papers see it, or they would be made of what came later."""
    of_lists = {name for name, one in Table.metadata.tables.items() if "source_row" in one.columns}
    seen = {str(one.__tablename__) for one in (*ADDED_TO, *MAY_BE_TAKEN_BACK)}
    assert set(Table.metadata.tables) == seen | BY_LOAD | set(NOT_IN_PAPERS) | of_lists


@pytest.mark.parametrize("empty", [True, False])
def test_what_came_since_is_not_seen(database, empty):
    """With nothing there before, and with one of each."""
    if not empty:
        load(database)
        step(database, date(2025, 1, 1))
    moment = this_moment(database)
    load(database, MORE)
    step(database, date(2025, 3, 1))
    add_note(database, "R", kind="note", text="Done.", day=None, by=OFFICER, officers=[OFFICER])
    way = Target(FIGURE, 1, date(2025, 1, 1), 2, date(2026, 1, 1), shape="line", source="The board")
    set_target(database, way, is_share=False, by=OFFICER, officers=[OFFICER])
    line = Row(CATALOGUE[FIGURE], date(2025, 1, 1), date(2025, 12, 31), ())
    assert not newer_publication(database, moment)
    with database.begin() as connection:
        keep_published(connection, {(line, DENOMINATOR): 40}, STANDARD)
    assert newer_publication(database, moment)
    with as_it_stood(database, moment) as then:
        loaded = store.load_cases(then)
        assert (0 if loaded is None else len(loaded.cases)) == (0 if empty else 1)
        assert len(step_changes(then, FIGURE)) == (0 if empty else 1)
        assert targets(then, newest=date.max) == ()
        assert published_before(then) == {}
        assert this_moment(then) == moment
    now = store.load_cases(database)
    assert now is not None
    assert len(now.cases) == 2
    assert len(step_changes(database, FIGURE)) == (1 if empty else 2)
    assert len(published_before(database)) == 1


def test_what_was_taken_back_since_still_holds(database):
    """A step change undone before stays undone; one undone since stands. Of a load taken back the rows are gone."""
    load(database)
    for day in (date(2025, 1, 1), date(2025, 3, 1)):
        step(database, day)
    later, earlier = step_changes(database, FIGURE)
    undo_step_change(database, earlier.id, by=OFFICER, officers=[OFFICER])
    moment = this_moment(database)
    undo_step_change(database, later.id, by=OFFICER, officers=[OFFICER])
    assert taken_back_since(database, moment) == ()
    with as_it_stood(database, moment) as then:
        assert [(one.day, one.undone_at, one.undone_by) for one in step_changes(then, FIGURE)] == [
            (date(2025, 3, 1), None, None)
        ]
    store.withdraw(database, moment.loads[0])
    assert taken_back_since(database, moment) == moment.loads


def test_a_load_taken_back_before_is_none_of_it(database):
    load(database)
    store.withdraw(database, this_moment(database).loads[0])
    moment = this_moment(database)
    assert (moment.loads, taken_back_since(database, moment)) == ((), ())


def test_a_moment_is_kept_as_text(database):
    load(database)
    moment = this_moment(database)
    assert moment_of(moment.as_text) == moment


def test_others_see_the_database_as_it_is(database):
    """The views lie over the tables of one engine's connections, and go with them."""
    load(database)
    moment = this_moment(database)
    load(database, MORE)
    with as_it_stood(database, moment) as then, database.connect() as now, then.connect() as past:
        count = text("SELECT COUNT(*) FROM batch")
        assert (now.execute(count).scalar(), past.execute(count).scalar()) == (2, 1)
