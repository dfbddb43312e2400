"""The three times since 2019 that authorities were merged or split."""

from datetime import date

import pytest

from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, Authority, also_known
from data_access.reference_data.series_breaks import SERIES_BREAKS, breaks_of, read_series_breaks
from tests.data_access.reference_data.tables import refused

HEAD = "day,before,after,words,compare,source\n"
LINE = "2021-04-01,E10000021,E06000061 E06000062,In April 2021 it was split.,Only both.,appeal_table_2025\n"


def test_three_of_them_by_name():
    names = {
        one.year: ([BY_CODE[code].name for code in one.before], [BY_CODE[code].name for code in one.after])
        for one in SERIES_BREAKS
    }
    assert names == {
        2019: (["Bournemouth", "Poole", "Dorset"], ["Bournemouth, Christchurch and Poole", "Dorset"]),
        2021: (["Northamptonshire"], ["North Northamptonshire", "West Northamptonshire"]),
        2023: (["Cumbria"], ["Cumberland", "Westmorland and Furness"]),
    }


def test_each_on_the_first_of_april_and_says_what_may_be_compared():
    assert {(one.day.month, one.day.day) for one in SERIES_BREAKS} == {(4, 1)}
    assert all("added up" in one.compare and one.compare.endswith(".") for one in SERIES_BREAKS)


def test_councils_that_the_settings_add_break_a_series():
    """Two new councils in the place of two old ones on one day are one break, on all four."""
    two = [
        Authority(number, number, name, "E12000003", date(2027, 4, 1), ("383", "815"))
        for number, name in (("998", "East Land"), ("999", "West Land"))
    ]
    try:
        also_known([(one, ()) for one in two])
        leeds, york_north = BY_OLD_CODE["383"].area_code, BY_OLD_CODE["815"].area_code
        assert breaks_of(leeds) == breaks_of(york_north) == breaks_of("998") == breaks_of("999")
        (found,) = breaks_of("999")
        assert (found.before, found.after, found.year) == ((leeds, york_north), ("998", "999"), 2027)
        assert found.words == (
            "On 1 April 2027 East Land and West Land took over from Leeds and North Yorkshire, or from a part of them."
        )
    finally:
        also_known([])
    assert breaks_of(leeds) == ()


def test_both_sides_and_nobody_else():
    eleven = {"835", "836", "837", "838", "839", "928", "940", "941", "909", "942", "943"}
    assert {number for number, one in BY_OLD_CODE.items() if breaks_of(one.area_code)} == eleven


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("E06000062", "E06000099", "has E06000099, which is not known"),
        ("2021-04-01", "2022-04-01", "the year 2022 is not the one in the words"),
        ("2021-04-01", "April 2021", "has the day 'April 2021'; expected one such as 2023-04-01"),
    ],
)
def test_a_line_that_cannot_be_right_is_refused(tmp_path, old, new, words):
    assert words in refused(read_series_breaks, tmp_path / "a.csv", HEAD + LINE.replace(old, new))
