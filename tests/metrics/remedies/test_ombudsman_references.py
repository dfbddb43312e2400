"""The Ombudsman's references, however they are written; and what is nearly one."""

import pandas as pd
import pytest

from metrics.remedies.ombudsman_references import in_form, reference_in_form, references_within


@pytest.mark.parametrize(
    "text",
    [
        *("23 019 356", "23019356", "23-019-356", "23\u2013019\u2013356", "23/019/356", "23.019.356", " 23 019 356 "),
        *("23019356.0", "LGSCO 23 019 356", "Ombudsman ref: 23 019 356", "LGO case no. 23-019-356", "(23 019 356"),
    ],
)
def test_one_reference_has_one_form(text):
    assert reference_in_form(text) == "23 019 356"


@pytest.mark.parametrize(
    "text",
    [
        *("", "23 019 35", "23 019 3567", "123 019 356", "23 019 356 and 23 019 357"),
        *("R 23 019 356", "23019356.5", "23a019356"),
    ],
)
def test_what_is_nearly_one_is_none(text):
    assert reference_in_form(text) is None


def test_every_reference_in_a_line_is_found_once():
    line = "See 23 019 356, 24-001-002 (also 23-019-356); not 23019357, 123 019 358, 23 019 3590 or 23/019/360."
    assert references_within(line) == ["23 019 356", "24 001 002"]
    assert references_within("") == []


def test_a_column_keeps_what_has_no_form():
    texts = pd.Series(["23019356", "Example", None, "23-019-356"], index=[4, 3, 2, 1])
    found = in_form(texts)
    assert found.fillna("none").to_dict() == {4: "23 019 356", 3: "Example", 2: "none", 1: "23 019 356"}
