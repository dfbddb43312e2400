"""From a file to the database: nothing lost, nothing stored that names a child, all of it or nothing."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from data_access.findings import Severity
from data_access.storage import store
from metrics.base.root import ROOT
from tests.conftest import tables_of, taken_in
from tests.hostile.files import EXPECTED, HOSTILE

pytestmark = pytest.mark.own_process

CASES = """Case ref,Child name,DOB,UPN,Postcode,Date request received,Request outcome,Final plan issued
EX-1,Example Child 1,05/06/2015,A998000000001,ZZ99 9ZZ,06/01/2025,Agreed,26/05/2025
EX-2,Example Child 2,2016-07-08,A998000000002,ZZ99 9ZZ,31/02/2025,Agreed,
EX-3,Example Child 3,08/09/2017,A998000000003,ZZ99 9ZZ,06/03/2025,Refused,
EX-3,Example Child 3,08/09/2017,A998000000003,ZZ99 9ZZ,06/03/2025,Refused,
Total,,,,,4,,
"""


def test_nothing_that_names_a_child_enters_the_database(database, tmp_path):
    """Every byte of the database file is searched, so that no table, index or free page holds a name."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    database.dispose()
    stored = b"".join(path.read_bytes() for path in tmp_path.glob("sendboard.db*") if path.suffix != ".key")
    for secret in (b"Example Child", b"A99800000000", b"ZZ99", b"05/06/2015", b"2015-06-05", b"2016-07-08"):
        assert secret not in stored
    assert b"EX-1" in stored


def test_ages_are_kept_instead_of_birth_dates(database):
    """Born 5 June 2015: 9 at the request on 6 January 2025 and on 26 May 2025, ten days before the birthday."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    case = tables_of(database).cases.set_index("case_reference").loc["EX-1"]
    assert (case["age_at_request"], case["age_at_plan"]) == (9, 9)


def test_rows_found_are_stored_or_refused_with_a_reason(database):
    """Five rows: three cases stored, a repeat and a total refused, each named with its row number."""
    done = taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    assert (done.rows_found, done.rows_stored, done.rows_refused) == (5, 3, 2)
    rows = {finding.code: finding.rows for finding in done.findings}
    assert rows["ROW-REPEATED"] == (5,)
    assert rows["ROW-TOTAL"] == (6,)
    assert rows["CELL-DATE"] == (3,)


def test_a_day_that_does_not_exist_is_a_finding_with_sheet_row_and_column(database):
    """31 February is neither guessed at nor silently blank."""
    done = taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    (finding,) = [one for one in done.findings if one.code == "CELL-DATE"]
    assert (finding.column, finding.rows, finding.found) == ("Request received", (3,), ("31/02/2025",))
    assert finding.severity is Severity.LEFT_OUT


def test_no_finding_shows_a_personal_cell(database):
    """A birth date that cannot be read must be named by its row, never by its text."""
    content = CASES.replace("05/06/2015", "5th of Juneish 2015").encode()
    done = taken_in(content, "cases.csv", database, extracted_on=date(2025, 9, 1))
    words = " ".join(f"{one.sentence()} {one.found}" for one in done.findings)
    assert "Juneish" not in words
    assert "Example Child" not in words
    assert any(one.column == "Birth date" and one.rows == (2,) for one in done.findings)


def test_the_same_file_twice_changes_nothing(database):
    """By its content, whatever it is called."""
    first = taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    version = store.version(database)
    again = taken_in(CASES.encode(), "copy of cases.csv", database, extracted_on=date(2025, 10, 1))
    assert again.batch is None
    assert again.already.id == first.batch.id
    assert store.version(database) == version


def test_a_full_extract_replaces_and_a_partial_one_overlays(database):
    """The second file knows one case more and one of the first file's better."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    update = "Case ref,Date request received,Request outcome,Final plan issued\n"
    update += "EX-1,06/01/2025,Agreed,27/05/2025\nEX-9,01/09/2025,,\n"
    taken_in(update.encode(), "update.csv", database, extracted_on=date(2025, 9, 8), partial=True)
    cases = store.load_cases(database).cases.set_index("case_reference")
    assert sorted(cases.index) == ["EX-1", "EX-2", "EX-3", "EX-9"]
    assert cases.loc["EX-1", "start_date"].date() == date(2025, 5, 27)
    taken_in(update.replace("EX-9", "EX-8").encode(), "full.csv", database, extracted_on=date(2025, 9, 9))
    assert sorted(tables_of(database).cases["case_reference"]) == ["EX-1", "EX-8"]


def test_what_was_known_on_a_past_day_can_be_shown_again(database):
    """Later batches are left out; the earlier one is in force as it was."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    taken_in(
        b"Case ref,Date request received\nEX-7,01/10/2025\n", "later.csv", database, extracted_on=date(2025, 10, 1)
    )
    then = store.load_cases(database, known_on=date(2025, 9, 15))
    assert sorted(then.cases["case_reference"]) == ["EX-1", "EX-2", "EX-3"]
    assert store.load_cases(database, known_on=date(2025, 8, 1)) is None


def test_an_import_can_be_undone(database):
    """The cases go, the batch before is in force again, and the record of the import stays."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    done = taken_in(
        b"Case ref,Date request received\nEX-7,01/10/2025\n", "b.csv", database, extracted_on=date(2025, 10, 1)
    )
    store.withdraw(database, done.batch.id)
    assert sorted(store.load_cases(database).cases["case_reference"]) == ["EX-1", "EX-2", "EX-3"]
    newest = store.batches(database)[0]
    assert newest.withdrawn_at is not None
    with database.connect() as connection:
        left = connection.execute(text("SELECT COUNT(*) FROM case_record WHERE batch_id = :id"), {"id": newest.id})
        assert left.scalar_one() == 0


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_leaves_the_data_as_they_were(name, database):
    """Refused with its own clear message; the figures shown before are the figures shown after."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    version = store.version(database)
    filename, content = HOSTILE[name]()
    done = taken_in(content, filename, database)
    codes = {finding.code for finding in done.findings}
    if EXPECTED[name] in {finding.code for finding in done.findings if finding.severity is Severity.STOPS}:
        assert store.version(database) == version
        assert done.batch is None
    assert EXPECTED[name] in codes


WRITER = """
import sys
from datetime import date
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.key import hash_key
from data_access.storage.models import BatchRecord
from data_access.storage.rows import write_rows
from data_access.storage.writing import writing
from metrics.cases.columns import empty_cases
import pandas as pd
database = open_database(sys.argv[1])
cases = empty_cases().reindex(range(400_000)).assign(source_sheet="s", source_row=1, case_key="k")
record = BatchRecord(sha256="x", filename="f", kind="csv", extracted_on=date(2025, 1, 1), rows_found=1, rows_stored=1,
                     rows_refused=0, mapping="[]")
print("writing", flush=True)
with writing(database, key=hash_key(database)) as connection:
    batch_id = store.begin_batch(connection, record)
    write_rows(connection, "cases", cases.assign(batch_id=batch_id))
"""


@pytest.mark.skipif(os.name == "nt", reason="a process is killed by signal here")
def test_a_process_killed_in_the_middle_leaves_the_database_as_before(database, tmp_path):
    """The import is one transaction, so half of one is none. Killed once the file's log has begun to grow."""
    taken_in(CASES.encode(), "cases.csv", database, extracted_on=date(2025, 9, 1))
    version, path = store.version(database), tmp_path / "sendboard.db"
    database.dispose()
    writer = subprocess.Popen([sys.executable, "-c", WRITER, f"sqlite:///{path}"], stdout=subprocess.PIPE, cwd=ROOT)
    assert writer.stdout.readline().strip() == b"writing"
    log, deadline = Path(f"{path}-wal"), time.monotonic() + 60
    while not (log.exists() and log.stat().st_size > 1_000_000) and writer.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.005)
    writer.send_signal(signal.SIGKILL)
    assert writer.wait() == -signal.SIGKILL
    assert store.version(database) == version
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT COUNT(*) FROM case_record").fetchone() == (3,)
