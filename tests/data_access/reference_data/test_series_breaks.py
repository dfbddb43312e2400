"""The three times since 2019 that authorities were merged or split."""

import pytest

from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE
from data_access.reference_data.series_breaks import SERIES_BREAKS, breaks_of, read_series_breaks
from tests.data_access.reference_data.tables import refused

HEAD = "year,before,after,words,source\n"
LINE = "2021,E10000021,E06000061 E06000062,In April 2021 it was split.,appeal_table_2025\n"


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


def test_both_sides_and_nobody_else():
    eleven = {"835", "836", "837", "838", "839", "928", "940", "941", "909", "942", "943"}
    assert {number for number, one in BY_OLD_CODE.items() if breaks_of(one.area_code)} == eleven


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("E06000062", "E06000099", "has E06000099, which is not known"),
        ("2021,E", "2022,E", "the year 2022 is not the one in the words"),
        ("2021,E", "April 2021,E", "the year April 2021"),
    ],
)
def test_a_line_that_cannot_be_right_is_refused(tmp_path, old, new, words):
    assert words in refused(read_series_breaks, tmp_path / "a.csv", HEAD + LINE.replace(old, new))
