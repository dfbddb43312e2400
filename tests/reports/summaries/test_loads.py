"""The main figures as they are and as a file would make them: in the years of its day, and on the day of each."""

from datetime import date

import pytest

from data_access.loads.compare_loads import foreseen
from data_access.preview import preview
from data_access.settings.read import Settings
from data_access.upload import Upload
from metrics.catalogue import ASKED_FIRST
from metrics.changes.made_of import Effect
from metrics.datasets import STORED
from reports.summaries.loads import CasesMoved, RowsMoved, before_and_after, cases_moved, rows_moved
from tests.conftest import TODAY, taken_in
from tests.integration.loads.files import DAY, cases


def states(database, content: bytes, day: date):
    upload = Upload(content=content, filename="f.csv", today=TODAY, extracted_on=day)
    found = foreseen(database, Settings(), preview(upload, database).unsaved)
    return found.before, found.after


def test_requests_of_both_years_and_children_waiting_on_either_day(database):
    """Two asked in January 2025, agreed and waiting. A month later four, and one asked in 2026."""
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    new = cases(4) + b"\nEX-9,05/01/2026,,,Fenside,"
    pairs = {
        (one.after.metric.key, one.after.period.name): one
        for one in before_and_after(["cases"], *states(database, new, date(2026, 1, 31)))
    }
    asked = {period: one for (key, period), one in pairs.items() if key == "requests_received"}
    assert {period: (one.before.value, one.after.value) for period, one in asked.items()} == {
        "2025": (2, 4),
        "2026": (None, 1),
    }
    (waiting,) = (one for (key, _), one in pairs.items() if key == "assessments_open")
    assert (waiting.before.value, waiting.before.period.end) == (2, DAY)
    assert (waiting.after.value, waiting.after.period.end) == (5, date(2026, 1, 31))
    assert waiting.moves


def test_a_figure_that_stays_does_not_move(database):
    taken_in(cases(2), "two.csv", database, extracted_on=DAY)
    pairs = before_and_after(["cases"], *states(database, cases(2) + b"\n", DAY))
    assert [one.after.metric.key for one in pairs if one.moves] == []


def test_into_an_empty_database_there_is_nothing_before(database):
    pairs = before_and_after(["cases"], *states(database, cases(2), DAY))
    assert {one.before for one in pairs} == {None}
    assert "request_decisions_within_6_weeks" in {one.after.metric.key for one in pairs}


def test_absence_on_the_day_of_each(database):
    """Two pupils of ten sessions, one absent for two: 2 of 20, and one of two misses a tenth. Then 7 of 30, two of two
    who miss a tenth, of whom none misses half."""
    head = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
    one, two = "A998000000001,Alder,{},10,{},{},0\n", "A998000000002,Alder,{},10,{},{},0\n"
    first = head + one.format("22/09/2025", 8, 2) + two.format("22/09/2025", 10, 0)
    more = head + one.format("22/09/2025", 8, 2) + one.format("29/09/2025", 8, 2) + two.format("22/09/2025", 7, 3)
    taken_in(first.encode(), "september.csv", database, extracted_on=date(2025, 9, 30))
    pairs = before_and_after(["attendance"], *states(database, more.encode(), date(2025, 10, 31)))
    told = {pair.after.metric.key: [(each.numerator, each.denominator) for each in (pair.before, pair.after)]
            for pair in pairs}  # fmt: skip
    assert told["absence_rate"] == [(2, 20), (7, 30)]
    assert told["persistent_absence"] == [(1, 2), (2, 2)]
    assert told["severe_absence"] == [(0, 2), (0, 2)]
    assert {pair.after.period.end for pair in pairs} == {date(2025, 10, 31)}


MOVING = "Case ref,Date request received,Request outcome,Request outcome date,Plan issued"
OPEN = "06/01/2025,Agreed,17/02/2025,"


def listed(*lines: str) -> bytes:
    return "\n".join([MOVING, *lines]).encode()


def moved(database, before: bytes, after: bytes) -> CasesMoved:
    taken_in(before, "before.csv", database, extracted_on=DAY)
    upload = Upload(content=after, filename="after.csv", today=TODAY, extracted_on=DAY)
    found = foreseen(database, Settings(), preview(upload, database).unsaved)
    return cases_moved(found.before, found.after, found.changes)


def test_cases_that_move_are_counted_by_where_they_go(database):
    """A and B get their plan, C is refused, D was refused and is open again, E stays, F goes, G is new with a plan."""
    refused, issued = "06/01/2025,Refused,17/02/2025,", f"{OPEN}26/05/2025"
    before = listed(*(f"EX-{one},{OPEN}" for one in "ABC"), f"EX-D,{refused}", f"EX-E,{OPEN}", f"EX-F,{OPEN}")
    others = (f"EX-C,{refused}", f"EX-D,{OPEN}", f"EX-E,{OPEN}")
    after = listed(*(f"EX-{one},{issued}" for one in "ABG"), *others)
    assert moved(database, before, after) == CasesMoved(issued=2, closed=1, opened=1)


@pytest.mark.parametrize(("sent", "issued"), [("30/12/2025", 1), ("31/12/2025", 1), ("01/01/2026", 0)])
def test_a_plan_counts_from_its_day(sent, issued, database):
    """The list is true on 31 December 2025."""
    assert moved(database, listed(f"EX-A,{OPEN}"), listed(f"EX-A,{OPEN}{sent}")).issued == issued


@pytest.mark.parametrize(("days", "requested"), [(("06", "06"), 0), (("07", "06"), 1), (("07", "08"), 2)])
def test_request_days_that_change_are_counted(days, requested, database):
    before = listed(f"EX-A,{OPEN}", f"EX-B,{OPEN}")
    after = listed(*(f"EX-{name},{day}{OPEN[2:]}" for name, day in zip("AB", days, strict=True)), f"EX-C,{OPEN}")
    assert moved(database, before, after) == CasesMoved(requested=requested)


def test_a_case_that_is_not_understood_moves_nowhere(database):
    assert moved(database, listed(f"EX-A,{OPEN}"), listed(f"EX-A,{OPEN}see notes", f"EX-B,{OPEN}")) == CasesMoved()


def test_nothing_moves_where_nothing_was_loaded_and_in_other_lists(database):
    assert cases_moved(*states(database, cases(2), DAY), {}) == CasesMoved()
    upload = Upload(content=cases(2), filename="f.csv", today=TODAY, extracted_on=DAY)
    found = foreseen(database, Settings(), preview(upload, database).unsaved)
    assert cases_moved(found.before, found.after, found.changes) == CasesMoved()


EXCLUDED = "UPN,School,Type,Exclusion date,Sixth day,Provision start"
IN_TIME, LATE = ("03/11/2025,10/11/2025,10/11/2025", "03/11/2025,10/11/2025,11/11/2025")
NOVEMBER = date(2025, 11, 28)


def excluded(*lines: tuple[str, str]) -> bytes:
    return "\n".join([EXCLUDED, *(f"A999000000{who},Example Academy,PEX,{days}" for who, days in lines)]).encode()


def sixth_day(database, before: bytes | None, after: bytes) -> list[RowsMoved]:
    if before is not None:
        taken_in(before, "before.csv", database, extracted_on=NOVEMBER)
    upload = Upload(content=after, filename="after.csv", today=TODAY, extracted_on=NOVEMBER)
    found = foreseen(database, Settings(), preview(upload, database).unsaved)
    return rows_moved(before_and_after(["exclusions"], found.before, found.after), found.before, found.after)


def test_of_a_register_the_main_figure_is_told_with_the_rows_that_move_it(database):
    """1 of 3 had education from the sixth day. One late day is mended, one row goes, one in time is new: 3 of 3."""
    before = excluded(("301", IN_TIME), ("302", LATE), ("303", LATE))
    (found,) = sixth_day(database, before, excluded(("301", IN_TIME), ("302", IN_TIME), ("304", IN_TIME)))
    assert found.pair.after.metric.key == "sixth_day_met"
    assert (found.pair.before.numerator, found.pair.before.denominator) == (1, 3)
    assert (found.pair.after.numerator, found.pair.after.denominator) == (3, 3)
    assert found.effects == {Effect.IN: 1, Effect.OUT: 1, Effect.COUNTED: 1}


def test_rows_that_change_places_are_told_where_the_figure_stays(database):
    """1 of 2 before and after: the one that was in time is late, the other in time."""
    before = excluded(("301", IN_TIME), ("302", LATE))
    (found,) = sixth_day(database, before, excluded(("301", LATE), ("302", IN_TIME)))
    assert not found.pair.moves
    assert found.effects == {Effect.COUNTED: 1, Effect.NOT_COUNTED: 1}


@pytest.mark.parametrize("before", [None, excluded(("301", IN_TIME), ("302", LATE))])
def test_no_row_is_told_where_none_moves_and_where_nothing_was_loaded(before, database):
    assert sixth_day(database, before, excluded(("302", LATE), ("301", IN_TIME))) == []


def test_rows_of_a_first_list_come_in_beside_cases(database):
    taken_in(cases(1), "cases.csv", database, extracted_on=NOVEMBER)
    upload = Upload(content=excluded(("301", LATE)), filename="f.csv", today=TODAY, extracted_on=NOVEMBER)
    found = foreseen(database, Settings(), preview(upload, database).unsaved)
    pairs = before_and_after(["cases", "exclusions"], found.before, found.after)
    (moved_,) = rows_moved(pairs, found.before, found.after)
    assert (moved_.pair.before.known, moved_.effects) == (False, {Effect.IN: 1})


def test_every_list_whose_rows_are_kept_has_its_main_figures(database):
    assert set(ASKED_FIRST) == {"cases", *STORED, "enrolments"}  # of attendance, which is added up
    assert before_and_after(["attendance", "establishments"], *states(database, cases(1), DAY)) == []
