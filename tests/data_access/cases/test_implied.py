"""Blank outcomes that follow from what came after; a record that only carries a plan gets none."""

import pandas as pd
import pytest

from data_access.cases.implied import with_claimed_exceptions, with_implied_outcomes

DAY = pd.Timestamp("2025-05-26")


@pytest.mark.parametrize(
    ("request_outcome", "assessment_outcome", "start_date", "filled", "codes"),
    [
        (None, None, DAY, ("Y", "Y"), {"CASE-IMPLIED-PLAN", "CASE-IMPLIED-ASSESSMENT"}),
        ("Y", None, DAY, ("Y", "Y"), {"CASE-IMPLIED-PLAN"}),
        ("N", None, DAY, ("N", "Y"), {"CASE-IMPLIED-PLAN"}),
        ("H", None, DAY, ("H", None), set()),
        ("H", "H", DAY, ("H", "H"), set()),
        ("Y", "N", DAY, ("Y", "N"), set()),
        ("Y", None, None, ("Y", None), set()),
        (None, "Y", None, ("Y", "Y"), {"CASE-IMPLIED-ASSESSMENT"}),
        (None, "N", None, ("Y", "N"), {"CASE-IMPLIED-ASSESSMENT"}),
        (None, "A", None, (None, "A"), set()),
        (None, "W", None, (None, "W"), set()),
        (None, "H", None, (None, "H"), set()),
        (None, None, None, (None, None), set()),
    ],
)
def test_one_case(request_outcome, assessment_outcome, start_date, filled, codes):
    """SEN2's codes: H exists only to carry the live plan, so nobody here decided; A and W say nothing of a request."""
    case = pd.DataFrame(
        {
            "request_outcome": pd.Series([request_outcome], dtype="object"),
            "assessment_outcome": pd.Series([assessment_outcome], dtype="object"),
            "start_date": pd.Series([start_date], dtype="datetime64[s]"),
            "source_sheet": "S",
            "source_row": 2,
        }
    )
    made, findings = with_implied_outcomes(case, "f.csv")
    found = made.loc[0, ["request_outcome", "assessment_outcome"]]
    assert tuple(None if pd.isna(value) else value for value in found) == filled
    assert {finding.code for finding in findings} == codes
    assert all((finding.rows, finding.sheet, finding.file) == ((2,), "S", "f.csv") for finding in findings)


def test_a_list_without_these_columns_gets_them_blank():
    """Most lists have neither outcome."""
    made, findings = with_implied_outcomes(pd.DataFrame({"source_sheet": ["S"], "source_row": [2]}), "f.csv")
    assert made[["request_outcome", "assessment_outcome"]].isna().all(axis=None)
    assert findings == ()


@pytest.mark.parametrize(
    ("ground", "said", "applies"),
    [
        ("Regulation 10(4)(d): school closed", None, True),
        ("No exception", None, None),
        ("n/a", None, None),
        (None, None, None),
        ("illness", False, False),
        ("illness", True, True),
    ],
)
def test_a_ground_claims_an_exception_only_where_nothing_else_speaks_of_exceptions(ground, said, applies):
    """Regulation 13(3): the plan is then in neither part of the published share."""
    case = pd.DataFrame({"exception_ground": [ground], "source_sheet": "S", "source_row": 2}).astype(
        {"exception_ground": "str"}
    )
    if said is not None:
        case["exception_applies"] = pd.Series([said], dtype="boolean")
    made, findings = with_claimed_exceptions(case, "f.csv")
    found = made["exception_applies"].iloc[0] if "exception_applies" in made else None
    assert (None if pd.isna(found) else bool(found)) == applies
    assert [one.code for one in findings] == (["CASE-IMPLIED-EXCEPTION"] if applies and said is None else [])
