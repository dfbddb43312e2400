"""Which cells may be quoted in a finding."""

import pytest

from data_access.layouts.quotable_cells import quotable


@pytest.mark.parametrize("text", ["31/02/2025", "Agreed but draft late", "R", "week 12", "1/13/2025"])
def test_cells_without_unknown_words_may_be_quoted(text):
    assert quotable(text) == text


@pytest.mark.parametrize("text", ["see Jane Example", "Example, J", "A998000000001", "9990001234", "Mrs Smith"])
def test_cells_that_may_name_someone_are_never_quoted(text):
    """Any word we do not know could be a name, and a long number an identifier."""
    assert quotable(text) == ""
