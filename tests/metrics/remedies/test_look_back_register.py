"""How far a case of a look-back review has come: by its outcome, its fault and its days, on the day it is asked."""

from datetime import date

import pytest

from tests.metrics.tables import ago, around, register

REVIEWED = ago(30)


def look_back(**cells: object) -> dict:
    return {"row_key": "1", "look_back_number": "1", "identified_date": ago(90)} | cells


@pytest.mark.parametrize(
    ("cells", "reviewed", "fault", "remedied", "stage"),
    [
        ({}, False, False, False, "to_review"),
        ({"reviewed_date": REVIEWED}, True, False, False, "unclear"),
        ({"fault_found": False}, True, False, False, "no_action"),
        ({"fault_found": True}, True, True, False, "fault"),
        ({"look_back_outcome": "fault"}, True, True, False, "fault"),
        ({"look_back_outcome": "no_action"}, True, False, False, "no_action"),
        ({"look_back_outcome": "remedied"}, True, True, True, "remedied"),
        ({"fault_found": True, "remedied_date": ago(1)}, True, True, True, "remedied"),
        ({"look_back_outcome": "fault", "remedied_date": ago(1)}, True, True, True, "remedied"),
        ({"fault_found": False, "remedied_date": ago(1)}, True, False, False, "no_action"),
        ({"remedied_date": ago(1)}, False, False, False, "to_review"),
    ],
)
def test_how_far_a_case_has_come(cells, reviewed, fault, remedied, stage):
    """What is put right had a fault; nobody calls a case cleared of which only the day of review is known."""
    rows = register("look_backs", look_back(**cells)).rows
    found = [bool(rows[name].iloc[0]) for name in ("is_reviewed", "has_fault", "is_remedied")]
    assert (*found, rows["look_back_stage"].iloc[0]) == (reviewed, fault, remedied, stage)


@pytest.mark.parametrize("cells", [{"look_back_outcome": "fault"}, {"fault_found": True}])
def test_what_a_review_found_is_known_from_its_day(cells):
    row = look_back(reviewed_date=REVIEWED, **cells)
    found = [register("look_backs", row, as_at=day).rows for day in around(REVIEWED)]
    assert [bool(rows["has_fault"].iloc[0]) for rows in found] == [False, True, True]
    assert [bool(rows["is_reviewed"].iloc[0]) for rows in found] == [False, True, True]


def test_what_is_put_right_is_known_from_its_day():
    row = look_back(reviewed_date=REVIEWED, fault_found=True, remedied_date=date(2026, 3, 10))
    found = [register("look_backs", row, as_at=day).rows["is_remedied"].iloc[0] for day in around(date(2026, 3, 10))]
    assert [bool(one) for one in found] == [False, True, True]
