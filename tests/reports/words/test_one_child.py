"""One of a thing, and all alike: the sentence is about it, not about many, and calls none of equals the lowest."""

import pandas as pd
import pytest

from reports.words import requests


def advice(*lines: tuple[str, int, int, int]) -> pd.DataFrame:
    made = pd.DataFrame(lines, columns=["adviser", "received", "within_6_weeks", "outstanding"])
    return made.assign(share=made["within_6_weeks"] / made["received"].where(made["received"] > 0))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("Health", 1, 0, 0)], "**Health: 0% of the advice came within 6 weeks** (0 of 1)."),
        (
            [("Health", 1, 1, 0), ("Education", 2, 2, 1)],
            "**Health: 100% of the advice came within 6 weeks** (1 of 1).",
        ),
        (
            [("Health", 2, 2, 0), ("Education", 2, 1, 1)],
            "**Education: 50% of the advice came within 6 weeks** (1 of 2), the lowest share.",
        ),
        (
            [("Health", 0, 0, 1), ("Education", 1, 1, 0)],
            "**Education: 100% of the advice came within 6 weeks** (1 of 1).",
        ),
    ],
)
def test_one_adviser_or_all_alike_have_no_lowest_share(lines, said):
    outstanding = sum(line[-1] for line in lines)
    assert requests.advice_finding(advice(*lines)) == (
        f"{said} Asked for and not yet received, over all advisers: {outstanding}."
    )
