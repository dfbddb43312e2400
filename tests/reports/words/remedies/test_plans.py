"""What the page says where it is kept to one plan, or to what one committee follows."""

from datetime import date

import pytest

from reports.words.remedies.promises import headline, none_here, part
from tests.reports.figures import count, share

STATEMENT, BOARD = "Written statement of action", "SEND board"


@pytest.mark.parametrize(
    ("plan", "committee", "said"),
    [
        ("", "", ""),
        (STATEMENT, "", STATEMENT),
        ("", BOARD, "Followed by SEND board"),
        (STATEMENT, BOARD, "Written statement of action, followed by SEND board"),
    ],
)
def test_of_which_plan_and_for_whom(plan, committee, said):
    assert part(plan, committee) == said


def test_the_finding_says_of_which_plan_and_committee_it_is():
    """With a place and without; nothing is said where everything is shown; a name cannot mark up the sentence."""
    figures = (share("remedies_completed", 1, 2), count("remedies_overdue", 1), 1)
    told = "**1 of 2 promises is done** (50%); **1 is overdue**, the longest by 1 day."
    assert headline(*figures) == told
    assert headline(*figures, "", part(STATEMENT, BOARD)) == f"{STATEMENT}, followed by {BOARD}: {told}"
    assert headline(*figures, "Milltown", STATEMENT) == f"{STATEMENT}: in Milltown, {told}"
    assert headline(*figures, "", part("", "*Board*")).startswith("Followed by \\*Board\\*: ")


def test_no_promise_of_a_plan():
    day = date(2026, 10, 31)
    assert none_here("", day, STATEMENT) == f"{STATEMENT}: no promise is known by 31 October 2026."
    assert none_here("Milltown", day, STATEMENT).endswith("is known by 31 October 2026 in Milltown.")
    assert none_here("", day) == "No promise is known by 31 October 2026."
