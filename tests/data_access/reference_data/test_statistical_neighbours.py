"""The neighbours that are built in: ten each, known, nobody its own."""

import pytest

from data_access.reference_data.authorities import AUTHORITIES, BY_CODE, BY_OLD_CODE
from data_access.reference_data.statistical_neighbours import neighbours_of, read_neighbour_numbers
from tests.data_access.reference_data.tables import refused

HEAD = ",".join(["old_la_code", *(f"sn{rank}" for rank in range(1, 11)), "source"]) + "\n"
LEEDS = "383,851,882,373,826,382,355,801,852,306,839,statistical_neighbours_2025\n"


def test_153_authorities_have_ten_each():
    found = {one.old_la_code: neighbours_of(one.area_code) for one in AUTHORITIES}
    assert sum(map(len, found.values())) == 1_530
    assert {number for number, ten in found.items() if not ten} == {"835", "836", "837", "909", "928"}
    assert all(BY_OLD_CODE[number].area_code not in ten for number, ten in found.items())


def test_leeds_as_typed_from_the_workbook():
    """Portsmouth is closest, then Southend-on-Sea and Sheffield."""
    codes = neighbours_of(BY_OLD_CODE["383"].area_code)
    assert [BY_CODE[code].name for code in codes[:3]] == ["Portsmouth", "Southend-on-Sea", "Sheffield"]


def test_of_a_former_code_and_of_no_authority():
    assert neighbours_of("E10000002") == neighbours_of("E06000060") != ()
    assert neighbours_of("E92000001") == neighbours_of("") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + LEEDS + LEEDS, "has 383 more than once"),
        (HEAD + LEEDS.replace("851", "383"), "has 383 more than once"),
        (HEAD + LEEDS.replace("851", "882"), "has 882 more than once"),
        (HEAD + LEEDS.replace("851", "999"), "has 999, which is not known"),
        (HEAD + LEEDS.replace("851,", ""), "line 2"),
    ],
)
def test_a_list_that_cannot_be_right_is_refused(tmp_path, text, words):
    assert words in refused(read_neighbour_numbers, tmp_path / "a.csv", text)
