"""Days in texts: of birth where the text says so; else it depends on where it stands and on what stands before it."""

import pytest

from data_access.identifiers.search import named_in, traces

DAYS = ("13/05/2017", "13-05-2017", "13.5.17", "13 05 2017", "2017-05-13", "13 May 2017", "13th of May 2017", "13May17")
COMPACT = ("20170513", "13052017")


@pytest.mark.parametrize("day", [*DAYS, *COMPACT])
@pytest.mark.parametrize("said", ["DOB {}", "d.o.b. {}", "(dob: {})", "Date of birth: {}", "born on {}", "{} (dob)"])
def test_a_day_said_to_be_of_birth_is_one_anywhere(day, said):
    assert [(str(one.kind), f"{one.day}") for one in named_in(said.format(day))] == [("birth date", "2017-05-13")]


@pytest.mark.parametrize("day", DAYS)
def test_in_the_name_of_a_place_a_day_is_of_birth_unless_it_says_of_what(day):
    assert named_in(f"North {day}") == ()
    assert len(named_in(f"North {day}", any_day=True)) == 1
    for word in ("closed", "from", "until", "wef"):
        assert named_in(f"North ({word} {day})", any_day=True) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [("cases 31-08-2014", 1), ("cases 01-09-2014", 0), ("cases 02-09-2014", 0), ("cases 20140831", 0)],
    ids=["the day before", "the first day of EHC plans", "the day after", "eight digits"],
)
def test_in_the_name_of_a_file_a_day_before_the_first_plan_is_of_birth(text, found):
    assert len(named_in(text, old_day=True)) == found


@pytest.mark.parametrize(
    "text", ["31/02/2017", "13/05/1979", "13/13/2017", "2017-05", "May 2017", "24/012/2017", "Year 7"]
)
def test_what_is_no_day_is_none(text):
    assert traces(text) == ()


def test_1980_is_the_oldest_year():
    """Nobody in SEN2 was born earlier."""
    assert len(traces("01/01/1980")) == len(traces("01/01/80")) == 1
    assert traces("31/12/1979") == ()
