"""How the stock of plans adds up in words, and what is missing from the records of plans."""

from datetime import date

import pytest

from metrics.base.periods import day
from reports.words import reviews as words
from tests.reports.figures import TODAY, count, hidden, missing, share

BEFORE = day(date(2025, 10, 31))


def held(number: int, on=TODAY):
    return count("plans_maintained", number, period=on)


def test_the_stock_adds_up():
    """7,926 and 1,707 and 155 less 604 are 9,184."""
    said = words.stock_line(
        held(7926, BEFORE),
        count("plans_started", 1707),
        count("plans_transferred_in", 155),
        count("plans_ceased", 604),
        held(9184),
    )
    assert said == (
        "**7,926 plans** on 31 October 2025 + 1,707 started + 155 transferred in − 604 ceased = **9,184 plans** on 31 "
        "October 2026."
    )


@pytest.mark.parametrize(
    ("moved_in", "ceased", "said"),
    [
        (
            missing("plans_transferred_in"),
            count("plans_ceased", 1),
            " − 1 ceased = **1 plan** on 31 October 2026. Plans transferred in: not recorded in this data.",
        ),
        (
            hidden("plans_transferred_in"),
            hidden("plans_ceased"),
            " = **1 plan** on 31 October 2026. Plans transferred in and ceased: hidden, to protect privacy.",
        ),
    ],
)
def test_what_is_not_known_of_the_stock_is_said_beside_it(moved_in, ceased, said):
    found = words.stock_line(held(1, BEFORE), count("plans_started", 1), moved_in, ceased, held(1))
    assert found == f"**1 plan** on 31 October 2025 + 1 started{said}"


def test_what_is_missing_from_the_records():
    assert words.gaps_words([share("plans_without_setting", 3, 100), hidden("plans_without_primary_need")]) == [
        "**No school or setting is recorded for 3% (3 of 100) of the plans.**",
        "The primary need is hidden, to protect privacy for any plan.",
    ]


def test_residential_places():
    assert words.residential_words(missing("plans_residential")) == (
        "Whether plans name a residential place is not recorded in this data."
    )
    assert words.residential_words(share("plans_residential", 1, 50)) == (
        "A residential place is named in **2% (1 of 50)** of the plans."
    )
