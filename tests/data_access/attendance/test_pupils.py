"""Who a line is about: one pupil is one number, and nobody is left out for a birth date that nobody gave."""

import numpy as np
import pytest

from data_access.attendance.columns import days_since_1970
from data_access.attendance.pupils import Pupils, is_counted_age, status_of
from metrics.cases.code_lists import SEN_STATUS
from tests.data_access.attendance.files import block, said

AUTUMN = days_since_1970("22/09/2025")
STATUSES = list(SEN_STATUS.values())


@pytest.mark.parametrize(
    ("born", "counted"),
    [
        ("01/09/2020", False),
        ("31/08/2020", True),
        ("30/08/2020", True),
        ("02/09/2009", True),
        ("01/09/2009", True),
        ("31/08/2009", False),
        (None, True),
        ("", True),
        ("n/a", True),
        ("not a day", True),
    ],
)
def test_ages_5_to_15_on_31_august_before_the_year(born, counted):
    """DfE: "pupils aged 5 to 15 at the start of the academic year". Without a birth date a pupil stays in."""
    ages, findings = is_counted_age(block(birth_date=[born]), np.array([AUTUMN]))
    assert ages.tolist() == [counted]
    assert said(findings) == ({"ATT-CELL": (2,)} if born == "not a day" else {})


def test_without_a_column_of_birth_dates_everybody_counts():
    """Most exports leave it out."""
    ages, findings = is_counted_age(block(upn=["A998000000001", "A998000000002"]), np.array([AUTUMN] * 2))
    assert (ages.tolist(), findings) == ([True, True], ())


def test_a_pupil_is_one_number_in_every_block():
    """By UPN, else by ULN; nobody where neither is given. The UPN itself is in no hash."""
    pupils = Pupils(b"key")
    first = pupils.numbers(block(upn=["A998000000001", "", "A998000000002"], uln=["", "", ""]))
    second = pupils.numbers(block(upn=["A998000000002", None, "A998000000001"], uln=["", "9980000001", ""]))
    assert (first.tolist(), second.tolist()) == ([0, -1, 1], [1, 2, 0])
    hashes = pupils.hashes.to_pylist()
    assert len(set(hashes)) == 3
    assert not any("998000000001" in each for each in hashes)


def test_a_plan_says_a_status_and_no_plan_says_nothing():
    """Status first; then the plan. "No plan" may be SEN support or no SEN."""
    found, findings = status_of(block(sen_status=["K", "", "", ""], has_plan=["Y", "Y", "N", ""]))
    names = [STATUSES[place] if place >= 0 else "" for place in found]
    assert names == ["K", "E", "", ""]
    assert said(findings) == {"ATT-NOT-KNOWN": (4,)}
