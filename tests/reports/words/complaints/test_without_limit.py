"""What is said of complaints for which no time limit is known: none, one, many."""

import pytest

from reports.words import complaints as words
from tests.reports.figures import count, missing


@pytest.mark.parametrize(
    ("number", "many", "so", "them"),
    [
        (1, "1 complaint", "it is", "it"),
        (2, "2 complaints", "they are", "them"),
        (1200, "1,200 complaints", "they are", "them"),
    ],
)
def test_complaints_without_a_limit_are_named(number, many, so, them):
    """Neither in time nor late: the reader hears it, and what would help."""
    assert words.without_limit_words(count("complaints_without_limit", number)) == (
        f"**For {many} received in the period no time limit is known, so {so} neither in time nor late.** The "
        "Ombudsman's code holds for complaints from 1 April 2026 on; the council's own limits for "
        f"{them} can be given in the settings."
    )


def test_nothing_is_said_where_there_is_none():
    assert words.without_limit_words(count("complaints_without_limit", 0)) == ""
    assert words.without_limit_words(missing("complaints_without_limit")) == ""
