"""Days in texts: of birth where the text says so; else it depends on where it stands and on what stands before it."""

from datetime import date, timedelta

import pytest

from data_access.identifiers.search import masked_place, named_in, named_in_place, traces

DAYS = ("13/05/2017", "13-05-2017", "13.5.17", "13 05 2017", "2017-05-13", "13 May 2017", "13th of May 2017", "13May17")
OTHERS = (
    "05/13/2017",
    "JS_13_05_2017",
    "13_05_2017",
    "2017_05_13",
    "2017-05-13T00:00",
    "2017-05-13 00:00:00",
    "13.05.2017",
)
COMPACT = ("20170513", "13052017")
ONLY_SAID = ("130517", "13 05 17", "13_05_17")
GLUED = ("JE130517", "JE13052017", "EXA20170513")
LATE = date(2025, 8, 20)


@pytest.mark.parametrize("day", [*DAYS, *OTHERS[2:], *COMPACT, *ONLY_SAID])
@pytest.mark.parametrize(
    "said", ["DOB {}", "DOB{}", "EX_DOB{}", "d.o.b. {}", "(dob: {})", "Date of birth: {}", "born on {}", "{} (dob)"]
)
def test_a_day_said_to_be_of_birth_is_one_anywhere(day, said):
    assert [(str(one.kind), f"{one.day}") for one in named_in(said.format(day))] == [("birth date", "2017-05-13")]


@pytest.mark.parametrize("day", [*DAYS, *OTHERS, *GLUED])
def test_in_the_name_of_a_place_a_day_is_of_birth_unless_it_says_of_what(day):
    assert named_in(f"North {day}") == ()
    assert len(named_in(f"North {day}", any_day=True)) == 1
    for word in () if day[0].isalpha() else ("closed", "from", "until", "wef"):
        assert named_in(f"North ({word} {day})", any_day=True) == ()


@pytest.mark.parametrize("day", [*DAYS, *OTHERS, *COMPACT, *GLUED])
def test_in_the_name_of_a_file_any_such_day_is_of_birth(day):
    assert "[birth date]" in masked_place(f"Example {day}.xlsx", LATE)
    assert "[birth date]" in masked_place(f"{day} Example.xlsx", LATE)


@pytest.mark.parametrize(("days", "found"), [(-1, 1), (0, 0), (1, 0), (900, 0)])
def test_files_are_named_by_days_of_late(days, found):
    """The day before the first of those, the first, the day after; and one to come."""
    day = LATE + timedelta(days=days)
    assert [len(named_in_place(f"Example {one}", LATE)) for one in (f"{day:%d-%m-%Y}", f"{day:%Y%m%d}")] == [found] * 2


@pytest.mark.parametrize(
    "text",
    [
        *("SEN cases from 01-09-2010 to 31-08-2026.csv", "Attendance 01.09.2013-31.08.2014", "20130901-20140831"),
        *("as_at_20230331.csv", "Week 13.05.2017", "Autumn term 01-09-2018", "export 20170513", "20170513 export"),
        *("Band 3 4 12", "Panel 10 11 12", "Groups 7 8 09", "v1 2 03", "v_1_2_03", "URN100124", "10012345"),
    ],
)
def test_in_the_name_of_a_file_a_day_may_say_that_it_is_of_something_else(text):
    assert masked_place(text, LATE) == text


@pytest.mark.parametrize(
    "text", ["S19 3RD term", "Band 3 4 12", "Reg 5 4 24", "SEN 01 02 03", "Y7 11 09 2024", "Year 7 11/09/2024"]
)
def test_small_numbers_and_school_years_in_the_name_of_a_place_are_no_day(text):
    assert named_in(text, any_day=True) == ()


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2017",
        "13/05/1979",
        "13/13/2017",
        "2017-05",
        "May 2017",
        "24/012/2017",
        "Year 7",
        "130517",
        "X130517",
        "JE310217",
    ],
)
def test_what_is_no_day_is_none(text):
    assert traces(text) == ()


def test_1980_is_the_oldest_year():
    """Nobody in SEN2 was born earlier."""
    assert len(traces("01/01/1980")) == len(traces("01/01/80")) == 1
    assert traces("31/12/1979") == ()
