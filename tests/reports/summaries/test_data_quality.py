"""How far figures can be trusted: four loads of a small council, counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.council import as_known
from data_access.findings import Severity
from data_access.loads.checked_rows import CheckedRows, checked_rows
from data_access.settings.read import Settings
from data_access.storage import store
from metrics.base.periods import calendar_year
from metrics.counting.registers import Council
from reports.summaries import data_quality
from reports.summaries.data_quality import Check
from tests.conftest import taken_in

MAY, JUNE, JULY = date(2025, 5, 31), date(2025, 6, 30), date(2025, 7, 31)
HEADINGS = "Case ref,Locality,Team,Need,Date request received,Request outcome,Request outcome date"
IN_TIME = "EX-1,North,A,SLCN,06/01/2025,Agreed,03/02/2025"
UNREAD = "EX-2,South,A,SLCN,07/01/2025,Agreed,30/02/2025"
NO_REQUEST = "EX-3,North,B,SLCN,,Agreed,03/02/2025"
NO_NEED = "EX-4,South,B,Unheard of,08/01/2025,Refused,09/06/2025"
DECISIONS = "request_decisions_within_6_weeks"
YEAR = calendar_year(2025)


def listed(*lines: str) -> bytes:
    return "\n".join([HEADINGS, *lines]).encode()


@pytest.fixture
def loads(database):
    """In May two rows have a day that is none and one has no day of its request; in June one of each."""
    also = UNREAD.replace("EX-2", "EX-5")
    taken_in(listed(IN_TIME, UNREAD, also, NO_REQUEST), "may.csv", database, extracted_on=MAY)
    taken_in(listed(IN_TIME, UNREAD, NO_REQUEST, NO_NEED), "june.csv", database, extracted_on=JUNE)
    return database


def known(database, day: date) -> tuple[Council, CheckedRows]:
    found = as_known(database, Settings(), known_on=day)
    assert found is not None
    return found.council, checked_rows(database)


def checks(database, day: date) -> dict[str, Check]:
    council, checked = known(database, day)
    reached = data_quality.reach(council, checked.on(day), YEAR)
    return {one.code: one for one in data_quality.checks(checked, day, reached)}


def test_what_rows_to_mend_may_make_of_a_share(loads):
    """In June 1 of 2 decisions was in time, and two rows may belong: 1 of 4 at the least, 3 of 4 at the most."""
    council, checked = known(loads, JUNE)
    (found,) = [one for one in data_quality.reach(council, checked.on(JUNE), YEAR) if one.metric.key == DECISIONS]
    assert (found.numerator, found.denominator, found.inside, len(found.outside)) == (1, 2, 0, 2)
    assert (found.least, found.most) == (0.25, 0.75)


def test_firm_shares_stand_back_where_there_is_no_room_for_all(loads):
    """Two firm shares around one that may move: of one, two, three places it has the first, and keeps its own."""
    council, checked = known(loads, JUNE)
    (moved,) = [one for one in data_quality.reach(council, checked.on(JUNE), YEAR) if one.metric.key == DECISIONS]
    firm, other = (replace(moved, numerator=number, outside=frozenset()) for number in (0, 2))
    every = [firm, moved, other]
    assert [data_quality.first_of(every, most) for most in (0, 1)] == [[], [moved]]
    assert data_quality.first_of(every, 2) == [firm, moved]
    assert data_quality.first_of(every, 3) == every


def test_a_need_that_is_not_known_moves_nothing(loads):
    """It is to be mended all the same."""
    found = checks(loads, JUNE)["CELL-CODE"]
    assert (found.now, found.moves, found.to_mend) == (1, (), True)


def test_each_check_over_the_loads_and_what_it_moves_alone(loads):
    found = checks(loads, JUNE)
    assert [(count, found["CELL-DATE"].before) for _, count in found["CELL-DATE"].trend] == [(2, 2), (1, 2)]
    assert found["CELL-CODE"].trend == ((MAY, 0), (JUNE, 1))
    (alone,) = [one for one in found["CELL-DATE"].moves if one.metric.key == DECISIONS]
    assert (alone.in_question, alone.least, alone.most) == (1, pytest.approx(1 / 3), pytest.approx(2 / 3))


def test_one_load_has_no_load_before(loads):
    found = checks(loads, MAY)["CELL-DATE"]
    assert (found.now, found.before) == (2, None)
    assert "CELL-CODE" not in checks(loads, MAY)


def test_a_check_that_finds_nothing_any_more_is_still_told(loads):
    taken_in(listed(IN_TIME), "july.csv", loads, extracted_on=JULY)
    found = checks(loads, JULY)["CELL-DATE"]
    assert ([count for _, count in found.trend], found.moves) == ([2, 1, 0], ())


def test_what_moves_figures_comes_first_and_what_is_for_information_last(loads):
    found = [one.severity for one in checks(loads, JUNE).values()]
    assert found == sorted(found, key=lambda severity: severity is not Severity.LEFT_OUT)
    assert list(checks(loads, JUNE))[2] == "CELL-CODE"


def test_rows_to_mend_by_day_count_a_row_once(loads):
    _, checked = known(loads, JUNE)
    assert data_quality.to_mend_by_day(checked, JUNE) == [(MAY, 3), (JUNE, 3)]
    assert data_quality.to_mend_by_day(checked, date(2025, 6, 29)) == [(MAY, 3)]
    assert data_quality.to_mend_by_day(checked, date(2025, 5, 30)) == []
    store.withdraw(loads, 1)
    assert data_quality.to_mend_by_day(checked_rows(loads), JUNE) == [(JUNE, 3)]


def test_rows_in_no_figure_are_those_of_every_list(loads):
    complaints = b"Complaint ref,Date received,Stage,Outcome\nC1,06/05/2025,1,See letter\n"
    assert data_quality.not_understood(known(loads, JUNE)[0]) == 1
    taken_in(complaints, "complaints.csv", loads, extracted_on=JUNE)
    assert data_quality.not_understood(known(loads, JUNE)[0]) == 2


def test_the_newest_load_of_each_list_and_those_never_loaded(loads):
    newest = data_quality.newest_of_each(checked_rows(loads).loads, JUNE)
    assert newest["cases"] is not None
    assert (newest["cases"].extracted_on, newest["appeals"]) == (JUNE, None)
    assert data_quality.newest_of_each(checked_rows(loads).loads, date(2025, 5, 30))["cases"] is None
