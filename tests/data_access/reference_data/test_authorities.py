"""England's authorities: how many there are, a few by name, and what a list with a fault says."""

import pytest

from data_access.reference_data.authorities import (
    AUTHORITIES,
    BY_CODE,
    BY_OLD_CODE,
    RECODED,
    REGIONS,
    current_code,
    read_authorities,
    read_regions,
    read_replaced_codes,
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


def test_buckinghamshire_has_a_new_code():
    assert RECODED == {"E10000002": "E06000060"}
    assert BY_CODE[current_code("E10000002")].name == "Buckinghamshire"
    assert current_code("E06000060") == "E06000060"


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


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("E08000035,E06000060,ehc_plans_2025\n", "has E08000035 more than once"),
        ("E99999999,E88888888,ehc_plans_2025\n", "has E88888888, which is not known"),
    ],
)
def test_a_replaced_code_is_nobodys_and_leads_to_somebody(tmp_path, line, words):
    assert words in refused(read_replaced_codes, tmp_path / "a.csv", "replaced,area_code,source\n" + line)
