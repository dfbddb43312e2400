"""A file looked at: nothing is stored, what it would do can be counted, and what is kept is what was seen."""

from dataclasses import replace

import pytest

from data_access.intake import take_in
from data_access.preview import keep, looked_again, preview, without_doubtful
from data_access.storage import store
from data_access.upload import Upload
from tests.conftest import TODAY, taken_in
from tests.integration.loads.files import ATTENDANCE, DAY, HEADINGS, cases, complaints


def looked_at(content: bytes, database, **options):
    return preview(Upload(content=content, filename="f.csv", today=TODAY, extracted_on=DAY, **options), database)


def references(cases) -> list[str]:
    return sorted(cases["case_reference"])


def test_nothing_is_stored_and_what_would_be_in_force_can_be_seen(database):
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    before = store.version(database)
    looked = looked_at(cases(3), database)
    assert looked.intake.held == {"cases": 3}
    seen = store.load_lists(database, ["cases"], unsaved=looked.unsaved)
    assert references(seen["cases"]) == [
        "EX-0",
        "EX-1",
        "EX-2",
    ]
    assert references(store.load_cases(database).cases) == ["EX-0", "EX-1"]
    assert store.version(database) == before


def test_an_addition_lies_over_what_is_there(database):
    taken_in(cases(3), "three.csv", database, extracted_on=DAY)
    added = b"\n".join([HEADINGS.encode(), b"EX-2,06/01/2025,Refused,17/02/2025,Fenside,", b"EX-9,06/01/2025,,,,"])
    added = looked_at(added, database, partial=True).unsaved
    seen = store.load_lists(database, ["cases"], unsaved=added)["cases"]
    assert references(seen) == ["EX-0", "EX-1", "EX-2", "EX-9"]
    outcomes = dict(zip(seen["case_reference"], seen["request_outcome"].astype("str"), strict=True))
    assert (outcomes["EX-0"], outcomes["EX-2"]) == ("Y", "N")


def test_registers_are_seen_as_they_would_be(database):
    taken_in(complaints(1), "one.csv", database, extracted_on=DAY)
    looked = looked_at(complaints(2), database)
    assert len(store.load_lists(database, ["complaints"], unsaved=looked.unsaved)["complaints"]) == 2
    assert len(store.load_registers(database)["complaints"]) == 1


def test_what_is_kept_is_what_was_seen(database):
    """Its questions were seen: they are answered by keeping it."""
    taken_in(cases(5), "five.csv", database, extracted_on=DAY)
    looked = looked_at(cases(2), database)
    assert [one.code for one in looked.intake.questions] == ["LOAD-FEWER-ROWS"]
    done = keep(looked, database)
    assert (done.batch is not None, done.rows_stored) == (True, 2)
    assert references(store.load_cases(database).cases) == ["EX-0", "EX-1"]


def test_what_was_loaded_meanwhile_is_asked_about(database):
    """Whoever kept the file has not seen that question."""
    looked = looked_at(cases(2), database)
    assert looked.intake.questions == ()
    taken_in(cases(5), "five.csv", database, extracted_on=DAY)
    done = keep(looked, database)
    assert [one.code for one in done.questions] == ["LOAD-FEWER-ROWS"]
    assert len(store.load_cases(database).cases) == 5


@pytest.mark.parametrize("content", [b"", b"nothing we know\n1\n", HEADINGS.encode()])
def test_a_file_that_cannot_be_used_says_why(database, content):
    looked = looked_at(content, database)
    assert (looked.intake.refused, looked.tables) == (True, {})


def test_a_file_that_is_loaded_already_is_known(database):
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    looked = looked_at(cases(2), database)
    assert looked.intake.already.id == 1


def test_attendance_as_text_is_looked_at_as_it_will_be_kept(database, monkeypatch):
    """A line that is kept and one of nobody. It is read once: keeping it stores what was seen."""
    lines = ["A998000000001,Alder,N,22/09/2025,10,8,2,0", ",Alder,N,22/09/2025,10,8,2,0"]
    looked = looked_at("\n".join([ATTENDANCE, *lines, ""]).encode(), database)
    assert (looked.intake.held, len(looked.intake.mapping)) == ({"attendance": 1}, 8)
    assert (looked.intake.rows_found, looked.intake.rows_refused) == (2, 1)
    assert [(one.code, one.rows) for one in looked.intake.findings] == [("ATT-NO-PUPIL", (3,))]
    assert store.batches(database) == ()
    monkeypatch.setattr("data_access.intake.read_sessions", None)
    assert keep(looked, database).held == {"attendance": 1}
    assert looked_at(looked.upload.content, database).intake.already.id == 1


def test_attendance_as_text_is_asked_about_before_it_is_kept(database):
    """The same week twice; half as many lines as are loaded; one of a file that was loaded meanwhile."""
    line = "A998000000001,Alder,N,22/09/2025,4,3,1,0\n"
    looked = looked_at(f"{ATTENDANCE}\n{line * 2}".encode(), database)
    assert [one.code for one in looked.intake.questions] == ["ATT-TWICE"]
    more = "".join(line.replace("01,", f"{one:02},") for one in range(1, 6)).encode()
    taken_in(f"{ATTENDANCE}\n".encode() + more, "more.csv", database, extracted_on=DAY)
    assert [one.code for one in keep(looked, database).questions] == ["LOAD-FEWER-ROWS", "ATT-TWICE"]
    again = looked_again(looked, looked.upload, database)
    assert [one.code for one in again.intake.questions] == ["LOAD-FEWER-ROWS", "ATT-TWICE"]
    assert keep(again, database).rows_stored == 2


def test_rows_that_something_is_wrong_with_can_be_left(database):
    """None, one and two of them: a request after its decision is left out of one measure."""
    good, bad = "EX-{},06/01/2025,Agreed,17/02/2025,Fenside,", "EX-{},06/01/2025,Agreed,05/01/2025,Fenside,"
    for wrong in range(3):
        lines = [HEADINGS, *(good.format(one) for one in range(3)), *(bad.format(9 - one) for one in range(wrong))]
        looked = looked_at("\n".join(lines).encode(), database)
        left = without_doubtful(looked, database)
        assert (left.intake.held["cases"], left.intake.rows_refused) == (3, wrong)
        assert ("ROWS-LEFT-BY-CHOICE" in {one.code for one in left.intake.findings}) == (wrong > 0)
    assert references(store.load_lists(database, ["cases"], unsaved=left.unsaved)["cases"]) == ["EX-0", "EX-1", "EX-2"]


@pytest.mark.parametrize("wrong", [0, 1, 2, 1_001])
def test_lines_of_attendance_that_something_is_wrong_with_can_be_left(database, wrong):
    """Attended and absent are more than possible: stored as found, or left out, those too that no finding names."""
    line = "A{:012},Alder,N,22/09/2025,10,8,{},0\n"
    lines = [*(line.format(one, 2) for one in range(3)), *(line.format(9 + one, 5) for one in range(wrong))]
    looked = looked_at(f"{ATTENDANCE}\n{''.join(lines)}".encode(), database)
    left = without_doubtful(looked, database)
    assert (looked.intake.held, left.intake.held) == ({"attendance": 3 + wrong}, {"attendance": 3})
    assert left.intake.rows_refused == wrong
    assert keep(left, database).rows_stored == 3


def test_the_day_and_the_name_are_those_of_a_load(database):
    looked = looked_at(cases(1), database)
    take_in(replace(looked.upload, filename="f.csv"), database)
    made, seen = store.batches(database)[0], looked.unsaved.batch
    assert (made.id, made.extracted_on, made.rows, made.holds) == (seen.id, seen.extracted_on, seen.rows, seen.holds)
    assert made.filename == seen.filename
