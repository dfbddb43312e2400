"""Extended ethnic codes: each in its group, an unknown one unread, a wrong line of the file refused."""

import pytest

from data_access.layouts.code_words import read_code
from data_access.layouts.days import NotReadable
from data_access.reference_data.csv_tables import WrongTable
from data_access.reference_data.ethnic_codes import MAIN_CODES, read_ethnic_codes
from metrics.cases.code_lists import ETHNICITY


@pytest.mark.parametrize(
    ("code", "main"),
    [
        ("BNGN", "BAFR"), ("WCOR", "WBRI"), ("WENG", "WBRI"), ("WEEU", "WOTH"), ("WROR", "WROM"), ("MWAP", "MWAS"),
        ("AKPA", "APKN"), ("CHKC", "CHNE"), ("OARA", "OOTH"), ("wcor", "WBRI"), ("BNGN - Nigerian", "BAFR"),
    ],
)  # fmt: skip
def test_an_extended_code_is_read_as_its_group(code, main):
    """As the department's list has them: the main code is SEN2's."""
    assert read_code(code, ETHNICITY) == main


@pytest.mark.parametrize("code", ["WXYZ", "BNG", "BNGNX"])
def test_an_unknown_code_stays_unread(code):
    with pytest.raises(NotReadable):
        read_code(code, ETHNICITY)


def test_no_extended_code_is_a_main_code_too():
    assert not MAIN_CODES.keys() & set(ETHNICITY.values())
    assert set(MAIN_CODES.values()) < set(ETHNICITY.values())


@pytest.mark.parametrize("line", ["WCOR,Cornish,WXYZ,ethnic_codes_2024", "WCOR,Cornish,WBRI,ethnic_codes_2024\n" * 2])
def test_a_wrong_line_stops_the_program(tmp_path, line):
    path = tmp_path / "ethnic_codes.csv"
    path.write_text(f"code,category,main_code,source\n{line}\n", encoding="utf-8")
    with pytest.raises(WrongTable):
        read_ethnic_codes(path)
