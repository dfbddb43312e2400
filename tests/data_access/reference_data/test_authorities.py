"""England's authorities: how many there are, a few by name, and what a list with a fault says."""

from datetime import date

import pytest

from data_access.reference_data.authorities import (
    AUTHORITIES,
    BY_CODE,
    BY_OLD_CODE,
    ONS_CODES,
    REGIONS,
    Authority,
    also_known,
    every_code,
    kept_code,
    read_authorities,
    read_ons_codes,
    read_regions,
)
from tests.data_access.reference_data.tables import refused

HEAD = "old_la_code,area_code,region_code,name,source\n"
LEEDS = "383,E08000035,E12000003,Leeds,ehc_plans_2025\n"


def test_how_many_there_are():
    """153 authorities have special educational needs duties today; five have gone since 2019. Nine regions, London
    also in two halves."""
    assert len(AUTHORITIES) == len(BY_CODE) == len(BY_OLD_CODE) == 153 + 5
    assert len(REGIONS) == 9 + 2


@pytest.mark.parametrize(
    ("number", "code", "name", "region"),
    [
        ("201", "E09000001", "City of London", "London"),
        ("383", "E08000035", "Leeds", "Yorkshire and The Humber"),
        ("886", "E10000016", "Kent", "South East"),
        ("943", "E06000064", "Westmorland and Furness", "North West"),
        ("801", "E06000023", "Bristol, City of", "South West"),
    ],
)
def test_a_few_by_name(number, code, name, region):
    found = BY_OLD_CODE[number]
    assert (found.area_code, found.name, found.region_name) == (code, name, region)
    assert BY_CODE[code] is found


def test_five_have_gone():
    """Dorset as it was, Poole, Bournemouth (2019), Northamptonshire (2021), Cumbria (2023)."""
    assert [BY_OLD_CODE[number].name for number in ("835", "836", "837", "928", "909")] == [
        "Dorset",
        "Poole",
        "Bournemouth",
        "Northamptonshire",
        "Cumbria",
    ]


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("825", ("E10000002", "E06000060")),
        ("933", ("E10000027", "E06000066")),
        ("815", ("E10000023", "E06000065")),
        ("370", ("E08000016", "E08000038")),
        ("373", ("E08000019", "E08000039")),
    ],
)
def test_an_authority_with_two_codes_is_one(number, codes):
    """Buckinghamshire, Somerset, North Yorkshire, Barnsley and Sheffield: either code is theirs."""
    for code in codes:
        assert BY_CODE[kept_code(code)].old_la_code == number
        assert set(every_code(code)) == set(codes)


def test_the_days_of_the_codes():
    """Unitary on 1 April 2020 and 2023; the boundary between Barnsley and Sheffield moved on 1 April 2025."""
    began = {one.area_code: str(one.first_day) for one in ONS_CODES if one.first_day}
    assert began == {
        "E06000060": "2020-04-01",
        "E06000065": "2023-04-01",
        "E06000066": "2023-04-01",
        "E08000038": "2025-04-01",
        "E08000039": "2025-04-01",
    }
    assert kept_code("E10000016") == "E10000016"
    assert every_code("E10000016") == ("E10000016",)


def test_what_the_settings_add_is_known_until_they_no_longer_do():
    new = Authority("999", "999", "Newland", "E12000008", date(2027, 4, 1))
    try:
        also_known([(new, ("E06999999",))])
        assert BY_OLD_CODE["999"] is BY_CODE[kept_code("E06999999")] is new
        also_known([(new, ())])
        assert kept_code("E06999999") == "E06999999"
    finally:
        also_known([])
    assert "999" not in BY_OLD_CODE
    assert "999" not in BY_CODE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + LEEDS + LEEDS, "has 383 more than once"),
        (HEAD + LEEDS + LEEDS.replace("383", "384"), "has E08000035 more than once"),
        (HEAD + LEEDS.replace("E12000003", "E12000099"), "has E12000099, which is not known"),
    ],
)
def test_a_list_that_cannot_be_right_is_refused(tmp_path, text, words):
    assert words in refused(read_authorities, tmp_path / "authorities.csv", text)


def test_a_region_stands_once(tmp_path):
    line = "E12000001,North East,ehc_plans_2025\n"
    assert "more than once" in refused(read_regions, tmp_path / "a.csv", "region_code,name,source\n" + line + line)


OPEN = "383,E08000035,-,2025-03-31,ehc_plans_2025\n"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (OPEN + OPEN, "has E08000035 more than once"),
        (OPEN.replace("383", "384"), "gives E08000035 to 384; it is another authority's"),
        (OPEN.replace("383", "999"), "has 999, which is not known"),
        (OPEN.replace("E08000035", "E08000099"), "has E08000035, which is not known"),
        (OPEN.replace("-,", "soon,"), "has the day 'soon'; expected one such as 2023-04-01, or -"),
        (OPEN.replace("-,", "2025-04-01,"), "E08000035 ends before it begins"),
    ],
)
def test_codes_that_cannot_be_right_are_refused(tmp_path, lines, words):
    head = "old_la_code,area_code,first_day,last_day,source\n"
    assert words in refused(read_ons_codes, tmp_path / "a.csv", head + lines)
