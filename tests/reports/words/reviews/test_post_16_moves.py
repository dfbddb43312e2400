"""What is said of moves between post-16 institutions: none recorded, none due, some late, all in time."""

import pytest

from metrics.counting.definition import Status
from reports.words.reviews import post_16_words
from tests.reports.figures import missing, share

KEY = "post_16_moves_on_time"


@pytest.mark.parametrize(
    ("in_time", "moves", "said"), [(0, 1, "0% (0 of 1)"), (2, 4, "50% (2 of 4)"), (3, 3, "100% (3 of 3)")]
)
def test_how_many_plans_were_final_in_time(in_time, moves, said):
    assert post_16_words(share(KEY, in_time, moves)) == (
        "**Before a move from one post-16 institution to another, the plan was final 5 months ahead in "
        f"{said} of the moves.**"
    )


def test_a_council_that_records_no_moves_is_told_nothing():
    assert post_16_words(missing(KEY, Status.NOT_RECORDED)) == ""
    assert post_16_words(missing(KEY, Status.NO_CASES)) == (
        "No move between post-16 institutions had its day, 5 months before, in the period."
    )
