"""The same import on PostgreSQL gives the same figures as on SQLite: which database it is changes no figure."""

import traceback
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from data_access.loads.checked_rows import checked_rows
from data_access.loads.compare_loads import attendance_compared, foreseen, loads_compared
from data_access.preview import keep, preview
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.agreed.actions import Agreed, add_action, entries, update_action
from data_access.storage.agreed.targets import Target, set_target, take_back_target, targets
from data_access.storage.database import Engine, open_database
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.writing import why_not_to_load
from data_access.upload import Upload
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.changes.row_changes import RowCounts
from metrics.counting.evaluate import evaluate
from sample_data.examples import WorkedExample, worked_examples
from tests.conftest import council_of, taken_in
from tests.hostile.postgresql import server, server_programs
from tests.integration.loads.files import LISTS, overtaken_of_each_list
from tests.integration.loads.journey import EXPECTED, travelled
from tests.integration.loads.undoing import ALL, assert_like, held, load, undo


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """An empty database on a server of our own."""
    programs = server_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    with server(programs) as found:
        yield f"{found}postgres"


def one_for_each_list() -> list[WorkedExample]:
    """The first example with each kind of list: a second one asks the database nothing new."""
    first: dict[str, WorkedExample] = {}
    for example in worked_examples():
        for about in example.lists:
            first.setdefault(about, example)
    return list({example.key: example for example in first.values()}.values())


def less_is_asked_about(*databases: Engine) -> None:
    """A case and a line of attendance where there were more: each database asks the same, and has what it had."""
    attendance = (
        b"UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\nA998000000001,Alder,{},10,8,2,0\n"
    )
    weeks = [attendance.replace(b"{}", week) for week in (b"22/09/2025", b"29/09/2025", b"06/10/2025")]
    case = b"Case ref,Date request received,Request outcome\nEX-1,06/01/2025,Agreed\n"
    found = []
    for engine in databases:
        for number, week in enumerate(weeks):
            taken_in(week, f"{number}.csv", engine, extracted_on=date(2025, 12, 31), partial=number > 0)
        before = store.version(engine)
        asked = [
            [one.message for one in taken_in(file, "f 2025-12-31.csv", engine, confirmed=frozenset()).questions]
            for file in (case, attendance.replace(b"{}", b"13/10/2025"))
        ]
        assert store.version(engine) == before
        found.append(asked)
    assert all(found[0])
    assert found[0] == found[1]


def compared(database: Engine) -> dict[str, tuple[int, ...]]:
    """The oldest load of cases that is kept beside the newest."""
    kept = [one.id for one in store.batches(database) if "cases" in one.holds and not one.withdrawn_at]
    found = loads_compared(database, kept[-1], kept[0])
    return {about: (len(one.new), len(one.changed), len(one.gone), one.same) for about, one in found.items()}


def test_the_worked_examples_on_postgresql(address, database, monkeypatch):
    """An example of every list, one after the other, as an import, its figures, and its undoing."""
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    other = open_database(address)
    for example in one_for_each_list():
        for about, rows in example.lists.items():
            content = example.path(about).read_bytes()
            for engine in (database, other):
                done = taken_in(content, f"{about}.csv", engine, extracted_on=date(2025, 12, 31))
                assert done.rows_stored == len(rows)
        here, there = council_of(database), council_of(other)
        assert here.cases.cases.frame().equals(there.cases.cases.frame())
        for metric in (CATALOGUE[key] for key in example.expected["metric"].unique()):
            tables = (council.table(metric.about) for council in (here, there))
            ours, theirs = (evaluate(metric, one, [calendar_year(2025)]) for one in tables)
            assert ours.equals(theirs)
    less_is_asked_about(database, other)
    assert compared(database)
    assert compared(database) == compared(other)
    assert checked_rows(database).rows.equals(checked_rows(other).rows)
    assert overtaken_of_each_list(other) == [[("FEWER-ROWS", "")]] * len(LISTS)
    newest = store.batches(other)[0]
    store.withdraw(other, newest.id)
    assert store.batches(other)[0].withdrawn_at is not None
    other.dispose()


def another(address: str, name: str) -> Engine:
    """A database of its own on the same server."""
    place = open_database(address)
    with place.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    place.dispose()
    return open_database(f"{address.removesuffix('postgres')}{name}")


def test_loads_undone_in_another_order_leave_what_sqlite_has_without_them(address, database, monkeypatch):
    """The last addition of cases, the one before it, which it stood on, and the first week of attendance."""
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    other, undone = another(address, "undoing"), (3, 1, 4)
    load(other, ALL)
    undo(other, undone)
    load(database, [place for place in ALL if place not in undone])
    assert_like(held(other), held(database))
    other.dispose()


def test_a_list_is_looked_at_corrected_kept_compared_explained_and_undone(address, database, monkeypatch):
    """The same way through both kinds of database, to answers counted by hand."""
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    other = another(address, "journey")
    for engine in (database, other):
        for came, expected in zip(travelled(engine), EXPECTED, strict=True):
            assert came == expected, engine.dialect.name
    other.dispose()


def test_attendance_is_looked_at_kept_as_it_was_seen_and_compared(address, database, monkeypatch):
    """A week of two pupils; then of one of them, with fewer sessions, and another week. Counted by hand, on both."""
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    head, line = "UPN,School,Week commencing,Possible,Attended\n", "A99800000000{},Alder,{},10,{}\n"
    first = head + line.format(1, "22/09/2025", 10) + line.format(2, "22/09/2025", 10)
    second = head + line.format(1, "22/09/2025", 8) + line.format(1, "29/09/2025", 10)
    other = another(address, "attendance")
    for engine in (database, other):
        for content, day in ((first, date(2025, 10, 31)), (second, date(2025, 11, 30))):
            upload = Upload(content=content.encode(), filename="f.csv", today=day, extracted_on=day)
            looked = preview(upload, engine)
            would = foreseen(engine, Settings(), looked.unsaved).attendance
            assert keep(looked, engine).rows_stored == 2
        assert would.counts == attendance_compared(engine, None, 2).counts == RowCounts("attendance", 1, 1, 1, 0)
        assert would.columns == attendance_compared(engine, 1, 2).columns == {"attended": 1}
        store.withdraw(engine, 2)
        assert attendance_compared(engine, None, 1).counts == RowCounts("attendance", 2, 0, 0, 0)
    other.dispose()


def test_a_row_that_the_server_refuses_is_shown_nowhere(address):
    """PostgreSQL's own words quote it ("Failing row contains …"), and a traceback shows the driver's error too."""
    database = open_database(address)
    row = text("INSERT INTO batch (sha256, filename) VALUES ('EX-SECRET', 'EX-SECRET')")
    with pytest.raises(DatabaseNotUsable, match="NotNullViolation 23502") as problem, database.begin() as connection:
        connection.execute(row)
    assert "EX-SECRET" not in "".join(traceback.format_exception(problem.value)).replace(str(row), "")
    database.dispose()


def test_a_user_who_may_only_read_is_shown_figures_and_told_why_nothing_is_loaded(address, monkeypatch):
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    owner = open_database(address)
    with owner.begin() as connection:
        connection.execute(text("CREATE ROLE reader LOGIN"))
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"))
    reader = open_database(address.replace("postgres@", "reader@"))
    assert len(store.batches(reader)) == len(store.batches(owner))
    assert "may be read but not written" in why_not_to_load(reader)
    with pytest.raises(DatabaseNotUsable, match="may be read but not written"):
        taken_in(b"Case ref,Date request received\nEX-1,06/01/2025\n", "more.csv", reader)
    with pytest.raises(DatabaseNotUsable, match="may be read but not written"):
        store.withdraw(reader, 1)
    assert why_not_to_load(owner) == ""
    reader.dispose()
    owner.dispose()


def test_actions_and_targets_are_kept_and_go_on(address, database):
    """The same entries as on SQLite, number by number, but for the moment."""
    agreed = Agreed("Advice is late", "A second panel", "Head of SEND", date(2026, 11, 30), meeting=date(2026, 10, 1))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    other, who, found = open_database(address), {"by": "A. Example", "officers": ("A. Example",)}, []
    for engine in (database, other):
        add_action(engine, "plans_ceased", calendar_year(2025), agreed, **who)
        update_action(engine, 1, status="done", said="It met", due=None, next_update=None, **who)
        found.append([replace(one, made_at=moment) for one in entries(engine, newest=date(2026, 1, 1))])
    assert found[0] == found[1]
    assert [(one.number, one.status) for one in found[0]] == [(1, "open"), (1, "done")]
    way, kept = Target("plans_ceased", 0.4, date(2026, 4, 1), 0.6, date(2027, 4, 1), "line", "The board"), []
    for engine in (database, other):
        set_target(engine, way, is_share=True, **who)
        take_back_target(engine, "plans_ceased", **who)
        kept.append([(one.target, one.known_on) for one in targets(engine, newest=date(2026, 1, 1))])
    assert kept[0] == kept[1] == [(way, date(2026, 1, 1)), (None, date(2026, 1, 1))]
    other.dispose()


def test_a_server_that_is_gone_is_said(address):
    """One without the database, or the wrong user, likewise."""
    for wrong in (f"{address}_none", address.replace("postgres@", "nobody@")):
        with pytest.raises(DatabaseNotUsable, match="cannot be opened"):
            open_database(wrong)
