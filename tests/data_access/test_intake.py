"""One way in: what is checked is what is stored, the same file twice is nothing, and who and when are kept."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.intake import check, take_in
from data_access.storage import store
from data_access.storage.kept_findings import findings_of
from data_access.upload import Upload

TODAY = date(2026, 11, 21)
CASES = b"Case ref,Date request received,Request outcome,Final plan issued\nEX-1,06/01/2025,Agreed,26/05/2025\n"
HISTORICAL = b"Case ref,Date request received,Request outcome,Final plan issued\nEX-1,06/01/2025,H,26/05/2025\n"
ATTENDANCE = (
    b"UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
    b"A998000000001,Alder,22/09/2025,10,8,2,0\n,Alder,22/09/2025,10,8,2,0\n"
)


def upload(content: bytes = CASES, **options) -> Upload:
    return Upload(content=content, filename="f.csv", today=TODAY, **({"extracted_on": TODAY} | options))


@pytest.mark.parametrize("options", [{}, {"extracted_on": date(2025, 9, 1)}, {"holds": "cases"}, {"partial": True}])
def test_what_is_checked_is_what_is_stored(database, options):
    """A look beforehand must say the same as the load."""
    looked, loaded = check(upload(**options)), take_in(upload(**options), database)
    assert looked.batch is None
    assert (looked.findings, looked.held, looked.mapping) == (loaded.findings, loaded.held, loaded.mapping)
    assert (looked.rows_found, looked.rows_stored, looked.rows_refused) == (1, 1, 0)
    assert loaded.batch.partial is options.get("partial", False)
    assert findings_of(database, loaded.batch.id) == loaded.findings


@pytest.mark.parametrize("content", [CASES, ATTENDANCE])
def test_what_somebody_said_of_the_file_is_kept(database, content):
    """By whom, of which day, and whether it lists only some; for lists in rows and for those in blocks."""
    said = {"extracted_on": date(2025, 10, 1), "partial": True, "uploaded_by": "A. Example"}
    batch = take_in(upload(content, **said), database).batch
    assert (batch.extracted_on, batch.partial, batch.imported_by) == tuple(said.values())
    assert store.batches(database) == (batch,)


@pytest.mark.parametrize("content", [CASES, ATTENDANCE])
def test_the_same_file_a_second_time_changes_nothing(database, content):
    """Under another name too; but once it is withdrawn it may come again."""
    first = take_in(upload(content), database)
    again = take_in(Upload(content=content, filename="other.csv", today=TODAY, extracted_on=TODAY), database)
    assert (again.already, again.batch, again.rows_stored) == (first.batch, None, 0)
    assert [finding.code for finding in again.findings] == ["FILE-ALREADY-LOADED"]
    store.withdraw(database, first.batch.id)
    assert take_in(upload(content), database).batch is not None


def test_attendance_in_blocks_counts_its_lines(database):
    """Two lines: one is stored, the one that names nobody is refused by name."""
    done = take_in(upload(ATTENDANCE, extracted_on=TODAY), database)
    assert (done.held, done.rows_found, done.rows_refused) == ({"attendance": 1}, 2, 1)
    assert [(finding.code, finding.rows) for finding in done.findings] == [("ATT-NO-PUPIL", (3,))]
    assert store.batches(database)[0].rows == 1


def test_a_file_of_nothing_we_know_leaves_the_data_as_they_were(database):
    """Refused, with the sheets that were found; nothing is stored."""
    done = take_in(upload(b"Colour,Shape\nred,round\nblue,square\n"), database)
    assert (done.refused, done.batch) == (True, None)
    assert [finding.code for finding in done.findings] == ["FILE-NO-CASES"]
    assert 'sheets found: "f"' in done.findings[0].message
    assert store.batches(database) == ()


@pytest.mark.parametrize("content", [CASES, ATTENDANCE])
def test_a_file_without_a_day_is_not_stored_until_somebody_says_it(database, content):
    """Open cases wait until that day: it is never silently today."""
    unsaid = upload(content, extracted_on=None)
    done = take_in(unsaid, database)
    assert ([one.code for one in done.questions], done.batch) == (["FILE-EXTRACT-UNSAID"], None)
    assert "Today, 21 November 2026, was put in, and may be wrong." in done.questions[0].expected
    assert (store.batches(database), check(unsaid).extracted_on) == ((), TODAY)
    yes = take_in(replace(unsaid, confirmed=frozenset({"FILE-EXTRACT-UNSAID"})), database)
    assert yes.batch.extracted_on == TODAY
    store.withdraw(database, yes.batch.id)
    given = take_in(upload(content, extracted_on=date(2025, 9, 1)), database)
    assert (given.batch.extracted_on, given.questions) == (date(2025, 9, 1), ())


def test_a_historical_record_gets_no_implied_plan(database):
    """It only carries the live plan: a decision that nobody took here would count as one of ours."""
    take_in(upload(HISTORICAL), database)
    case = store.load_cases(database).cases.iloc[0]
    assert (case["request_outcome"], case["assessment_outcome"] == case["assessment_outcome"]) == ("H", False)


def test_progress_ends_with_the_whole(database):
    """A person who waits sees it rise."""
    told = []
    take_in(upload(), database, lambda share, words: told.append((share, words)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert told[-1] == (1.0, "Done")
