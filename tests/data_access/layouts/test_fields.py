"""What a column can hold, and by which headings it is known."""

import pytest

from data_access.layouts.fields import FIELDS, normalised


def test_an_alias_stands_for_one_thing():
    """A heading that two columns claim would be decided by chance."""
    claims: dict[str, set[str]] = {}
    for field in FIELDS.values():
        for alias in field.aliases:
            claims.setdefault(normalised(alias), set()).add(field.name)
    assert {alias: fields for alias, fields in claims.items() if len(fields) > 1} == {}


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Date Request Rec'd", "date request received"),
        ("6wk decision", "6 week decision"),
        ("EHCPs &  Plans", "ehcp and plans"),
        ("Case Reference No.", "case ref number"),
        ("Ｄate", "date"),
    ],
)
def test_headings_are_compared_without_case_signs_and_short_forms(written, compared):
    assert normalised(written) == compared
