"""Which cells may be quoted in a finding."""

import pytest

from data_access.layouts.quotable_cells import quotable


@pytest.mark.parametrize("text", ["31/02/2025", "Agreed but draft late", "R", "week 12", "13/13/2025"])
def test_cells_without_unknown_words_may_be_quoted(text):
    assert quotable(text) == text


@pytest.mark.parametrize(
    "text",
    ["999 100 0119", "E 999 0000 00012", "07700 900 123", "13/05/2017", "05/13/2017", "13 May 2017", "no 999-100-0119"],
)
def test_identifiers_in_small_pieces_and_whole_days_are_never_quoted(text):
    """Each piece is short enough, and a birth date may stand in a wrong column."""
    assert quotable(text) == ""


@pytest.mark.parametrize("text", ["see Jane Example", "Example, J", "A998000000001", "9990001234", "Mrs Smith"])
def test_cells_that_may_name_someone_are_never_quoted(text):
    """Any word we do not know could be a name, and a long number an identifier."""
    assert quotable(text) == ""


@pytest.mark.parametrize("text", ["42868", "130517", "13052017", "42868.0", "on 130517"])
def test_digits_that_may_be_a_birth_date_are_quoted_only_in_a_column_of_numbers(text):
    """Of five, six and eight digits; others are no day."""
    assert quotable(text) == ""
    assert quotable(text, is_number=True) == ("" if text == "13052017" else text)
    assert [quotable(digits) for digits in ("1234", "1234567")] == ["1234", "1234567"]
