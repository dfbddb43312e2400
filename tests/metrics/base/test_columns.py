"""Rows of a table in their types: a code outside its list is never taken as not recorded in silence."""

import pandas as pd
import pytest

from metrics.base.columns import coded, typed_rows
from metrics.cases.code_lists import REQUEST_SOURCE

COLUMN = coded("asked_by", "Asked by", REQUEST_SOURCE)
FIRST, SECOND = REQUEST_SOURCE.values()[:2]


def typed(*cells: object) -> pd.Series:
    return typed_rows(pd.DataFrame({"asked_by": cells}), (COLUMN,))["asked_by"]


@pytest.mark.filterwarnings("error")
def test_codes_are_in_the_order_of_their_list_and_blanks_stay_blank():
    found = typed(SECOND, None, FIRST, float("nan"), pd.NA)
    assert found.astype("object").where(found.notna(), None).tolist() == [SECOND, None, FIRST, None, None]
    assert found.cat.categories.tolist() == list(REQUEST_SOURCE.values())
    assert found.cat.ordered


@pytest.mark.filterwarnings("error")
def test_a_code_outside_its_list_is_refused_by_column_and_number():
    with pytest.raises(ValueError, match="asked_by holds a code outside its list in 2 rows"):
        typed("no such code", FIRST, None, "another")


def test_a_column_that_is_not_there_is_blank():
    assert typed_rows(pd.DataFrame({"other": [1, 2]}), (COLUMN,))["asked_by"].isna().tolist() == [True, True]
