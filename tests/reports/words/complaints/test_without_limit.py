"""What is said of complaints for which no time limit is known: none, one, many."""

import pytest

from reports.words import complaints as words
from tests.reports.figures import count, missing


@pytest.mark.parametrize(
    ("number", "begins", "it"),
    [(1, "**For 1 complaint received", "limits for it can be"), (12, "**For 12 complaints", "limits for them can be")],
)
def test_complaints_without_a_limit_are_named(number, begins, it):
    """Neither in time nor late: the reader hears it, and what would help."""
    found = words.without_limit_words(count("complaints_without_limit", number))
    assert found.startswith(begins)
    assert it in found
    assert "from 1 April 2026 on" in found


def test_nothing_is_said_where_there_is_none():
    assert words.without_limit_words(count("complaints_without_limit", 0)) == ""
    assert words.without_limit_words(missing("complaints_without_limit")) == ""
