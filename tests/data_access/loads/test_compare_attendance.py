"""Attendance set side by side, counted by hand: by pupil, school and week, in whatever order lines stand."""

from datetime import date

import pytest

from data_access.loads.compare_loads import NoSuchLoad, attendance_compared, foreseen
from data_access.preview import preview
from data_access.settings.read import Settings
from data_access.upload import Upload
from metrics.changes.row_changes import RowCounts
from tests.conftest import TODAY, taken_in

HEAD = "UPN,School,SEN status,Week commencing,Possible,Attended,Authorised,Unauthorised,Illness\n"
ONE, TWO, THREE = (f"A99800000000{number}" for number in (1, 2, 3))
OCTOBER, NOVEMBER = date(2025, 10, 31), date(2025, 11, 30)


def week(pupil: str, monday: str, attended: int = 10, school: str = "Alder", status: str = "N", ill: int = 0) -> str:
    away = 10 - attended
    return f"{pupil},{school},{status},{monday},10,{attended},{away},0,{ill}\n"


FIRST = (week(ONE, "22/09/2025"), week(ONE, "29/09/2025"), week(TWO, "22/09/2025"), week(TWO, "29/09/2025", 8))
SECOND = (
    week(ONE, "29/09/2025", 6, ill=3),  # four sessions fewer, of which three for illness
    week(ONE, "22/09/2025"),  # as it was, on another line
    week(TWO, "22/09/2025", status="E"),  # another status
    week(THREE, "22/09/2025"),  # a new pupil; the second's week of 29 September is gone
    week(ONE, "07/09/2026"),  # another school year
)


def load(database, lines, day, **said):
    return taken_in((HEAD + "".join(lines)).encode(), f"{day}.csv", database, extracted_on=day, **said)


def counts(found) -> tuple[int, ...]:
    return found.counts.new, found.counts.changed, found.counts.gone, found.counts.same


def test_lines_that_are_new_changed_gone_and_the_same(database):
    load(database, FIRST, OCTOBER)
    load(database, SECOND, NOVEMBER)
    found = attendance_compared(database, None, 2)
    assert counts(found) == (2, 2, 1, 1)
    assert found.columns == {"sen_status": 1, "attended": 1, "authorised": 1, "mark_i": 1}
    assert found.pupils == 4  # the first pupil in two school years
    assert found.new["starts"].dt.date.tolist() == [date(2025, 9, 22), date(2026, 9, 7)]
    assert found.gone["source_row"].tolist() == [5]
    pairs = zip(found.was["attended"], found.now["attended"], found.now["source_row"], strict=True)
    assert sorted(pairs) == [(10, 6, 2), (10, 10, 4)]
    assert "person" not in {*found.new, *found.gone, *found.was, *found.now}


def test_two_loads_by_number_and_either_way_round(database):
    load(database, FIRST, OCTOBER)
    load(database, SECOND, NOVEMBER)
    assert counts(attendance_compared(database, 1, 2)) == (2, 2, 1, 1)
    assert counts(attendance_compared(database, 2, 1)) == (1, 2, 2, 1)
    assert attendance_compared(database, 1, 1) is None
    with pytest.raises(NoSuchLoad):
        attendance_compared(database, 1, 3)


def test_the_first_load_is_all_new_and_an_addition_takes_nothing_away(database):
    load(database, FIRST, OCTOBER)
    assert counts(attendance_compared(database, None, 1)) == (4, 0, 0, 0)
    load(database, SECOND, NOVEMBER, partial=True)
    assert counts(attendance_compared(database, None, 2)) == (2, 2, 0, 2)


def test_a_load_of_another_list_leaves_it(database):
    load(database, FIRST, OCTOBER)
    taken_in(b"Case ref,Date request received\nEX-1,06/01/2025\n", "c.csv", database, extracted_on=NOVEMBER)
    assert attendance_compared(database, None, 2) is None


def test_lines_that_tell_of_the_same_are_added_up(database):
    """Four and six sessions of a week in two lines are ten in one; a school is one by its URN and by its name."""
    head = HEAD.replace("School,", "School,URN,")
    halves = [f"{ONE},Alder,100001,N,22/09/2025,{of},{of},0,0,0\n" for of in (4, 6)]
    taken_in((head + "".join(halves)).encode(), "halves.csv", database, extracted_on=OCTOBER)
    whole = f"{ONE},alder ,,N,22/09/2025,10,10,0,0,0\n"
    taken_in((head + whole).encode(), "whole.csv", database, extracted_on=NOVEMBER)
    assert counts(attendance_compared(database, None, 2)) == (0, 0, 0, 1)
    less = f"{ONE},Alder,,N,22/09/2025,10,7,3,0,0\n"
    taken_in((head + less).encode(), "less.csv", database, extracted_on=date(2025, 12, 31))
    found = attendance_compared(database, 1, 3)
    assert (counts(found), found.columns) == ((0, 1, 0, 0), {"attended": 1, "authorised": 1})
    assert (found.was["attended"].tolist(), found.now["attended"].tolist()) == ([10], [7])


@pytest.mark.parametrize("partial", [False, True])
def test_what_a_file_would_change_is_what_it_then_changes(database, partial):
    load(database, FIRST, OCTOBER)
    content = (HEAD + "".join(SECOND)).encode()
    upload = Upload(content=content, filename="n.csv", today=TODAY, extracted_on=NOVEMBER, partial=partial)
    would = foreseen(database, Settings(), preview(upload, database).unsaved)
    load(database, SECOND, NOVEMBER, partial=partial)
    did = attendance_compared(database, None, 2)
    assert (would.attendance.counts, would.attendance.columns) == (did.counts, did.columns)
    assert would.attendance.pupils == did.pupils


def test_of_an_older_file_no_figure_would_come(database):
    load(database, SECOND, NOVEMBER)
    upload = Upload(content=(HEAD + FIRST[0]).encode(), filename="o.csv", today=TODAY, extracted_on=OCTOBER)
    would = foreseen(database, Settings(), preview(upload, database).unsaved)
    assert (would.attendance, would.counts) == (None, [])


def test_none_is_nothing():
    assert RowCounts("attendance", 0, 0, 0, 5).is_nothing
    assert not RowCounts("attendance", 0, 0, 1, 5).is_nothing
    assert [RowCounts("attendance", 0, 0, gone, 900).is_more_than(100) for gone in (99, 100, 101)] == [
        False,
        False,
        True,
    ]
