"""What is said of appeals about a school: whose was named, what is left, and England beside it."""

import pytest

from metrics.national.published import PublishedCount
from reports.words import placement_appeals as words
from tests.reports.figures import hidden, missing, share

PARENTS, AGREED, COUNCILS = (
    f"placement_appeals_{one}" for one in ("parents_preference", "agreed_at_hearing", "councils_preference")
)
ENGLAND = "In England in 2024/25 it was 31%, 24% and 13%, in this order."


@pytest.mark.parametrize(
    ("parents", "agreed", "councils", "whole", "said"),
    [
        (
            500,
            300,
            200,
            1000,
            "Of 1,000 appeals about a school or setting that the Tribunal decided, **500 (50%) ended with the parent's "
            "preference**, 300 (30%) with the council agreeing at the hearing and 200 (20%) with the council's "
            f"preference. {ENGLAND}",
        ),
        (
            1,
            0,
            0,
            2,
            "Of 2 appeals about a school or setting that the Tribunal decided, **1 (50%) ended with the parent's "
            "preference**, 0 (0%) with the council agreeing at the hearing and 0 (0%) with the council's preference. 1 "
            f"is left, because its outcome names none of the three. {ENGLAND}",
        ),
        (
            0,
            1,
            0,
            3,
            "Of 3 appeals about a school or setting that the Tribunal decided, **0 (0%) ended with the parent's "
            "preference**, 1 (33%) with the council agreeing at the hearing and 0 (0%) with the council's preference. "
            f"2 are left, because they name none of the three. {ENGLAND}",
        ),
        (
            1,
            0,
            0,
            1,
            "Of 1 appeal about a school or setting that the Tribunal decided, **1 (100%) ended with the parent's "
            "preference**, 0 (0%) with the council agreeing at the hearing and 0 (0%) with the council's preference. "
            f"{ENGLAND}",
        ),
    ],
)
def test_finding(parents, agreed, councils, whole, said):
    figures = (share(PARENTS, parents, whole), share(AGREED, agreed, whole), share(COUNCILS, councils, whole))
    assert words.finding(*figures) == said


def test_nothing_recorded_none_decided_and_hidden():
    assert words.finding(missing(PARENTS), missing(AGREED), missing(COUNCILS)) == words.NONE_RECORDED
    none = [share(key, 0, 0) for key in (PARENTS, AGREED, COUNCILS)]
    assert words.finding(*none) == "The Tribunal decided no appeals about a school or setting in this period."
    few = [hidden(PARENTS), share(AGREED, 5, 12), share(COUNCILS, 6, 12)]
    assert words.finding(*few) == "Whose school or setting was named is hidden, to protect privacy."


def test_england_says_about_where_the_source_rounds():
    """25,000, 20,000 and 15,000 are rounded; 14,009 and 149 are counts."""
    said = " ".join(words.england())
    for number in ("about 25,000", "about 20,000", "about 15,000"):
        assert number in said.casefold()
    assert "14,009 went to a decision, and 99% of these were for the family, at least in part; 149 were" in said
    assert "18% more than the year before: 61% about the contents of a plan, 24% about a refusal to assess" in said
    assert "one report was read, not the official page" in said
    exact = PublishedCount(of="appeals", when="2024/25", count=1000, source="a file")
    assert words.number(exact) == "1,000"
