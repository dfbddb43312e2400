"""What is known to be odd in DfE's files: how much, a few by name, and which years a line is about."""

import pytest

from data_access.reference_data.authorities import BY_OLD_CODE, ENGLAND
from data_access.reference_data.oddities import ODDITIES, oddities, read_oddities
from tests.data_access.reference_data.tables import refused

HEAD = "dataset,area_code,first_year,last_year,columns,standing,words,source\n"
LINE = "requests,E08000013,2021,2021,all,wrong,Refusals were published as 0.,data_guidance_2022\n"


def test_how_many_there_are():
    """Counted by hand: 33 in the notes of DfE's guidance and in arithmetic on its release of 2025, 9 of that of 2026
    and of the tables of appeals, and 40 that a rule finds."""
    assert len(ODDITIES) == 33 + 9 + 40
    assert sum(one.standing == "note" for one in ODDITIES) == 29
    assert {one.standing for one in ODDITIES} == {"note", "wrong", "doubtful"}


def test_which_columns_a_line_is_about():
    """Only the decisions of the two are swapped; their appeals are their own."""
    (odd, *_) = oddities("tribunal_appeals", BY_OLD_CODE["823"].area_code, 2024)
    assert odd.is_wrong
    assert odd.concerns(("appeals_registered", "appealable_decisions"))
    assert not odd.concerns(("appeals_registered",))
    (note,) = (one for one in oddities("annual_reviews", "E06000009", 2024) if one.area_code != ENGLAND)
    assert not note.is_wrong
    assert note.concerns(("anything",))


def test_st_helens_in_each_year():
    """DfE's note of 2022: the 0 refusals of 2021 should be 107. In 2023 there were 0 again, with 122 undecided."""
    code = BY_OLD_CODE["342"].area_code
    own = {one.years: one.words for one in oddities("requests", code) if one.area_code == code}
    assert list(own) == [(2021,), (2023,)]
    assert "107" in own[(2021,)]
    assert "122" in own[(2023,)]


@pytest.mark.parametrize(("year", "there"), [(2018, 0), (2019, 1), (2024, 1), (2025, 0)])
def test_the_first_and_the_last_year_are_inside(year, there):
    """The bands of weeks of 2019 to 2024."""
    assert len(oddities("timeliness", ENGLAND, year)) == there


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("2021,2021", "2022,2021", "has the years 2022 to 2021"),
        ("2021,2021", "2021,soon", "has the years 2021 to soon"),
        ("2021,2021", "21,21", "has the years 21 to 21"),
        ("E08000013", "E08000099", "has E08000099, which is not known"),
        ("wrong", "odd", "has odd, which is not known"),
    ],
)
def test_a_line_that_cannot_be_right_is_refused(tmp_path, old, new, words):
    assert words in refused(read_oddities, tmp_path / "a.csv", HEAD + LINE.replace(old, new))
