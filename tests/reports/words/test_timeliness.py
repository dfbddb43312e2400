"""What is said of plans on time and of those who wait: past the limit and in time, none, one and many."""

from datetime import date

import pytest

from metrics.base.periods import calendar_year, last_12_months
from reports.words import timeliness as words
from tests.reports.figures import TODAY, YEAR, count, hidden, missing, share

ISSUED, PAST, SOON = "plans_issued_within_20_weeks", "assessments_open_past_20_weeks", "assessments_due_within_4_weeks"
LAST_YEAR = calendar_year(2024)


def issued(on_time: int, of: int, period=YEAR):
    return share(ISSUED, on_time, of, period=period)


def past(number: int, group: str = ""):
    return count(PAST, number, group, TODAY)


def soon(number: int):
    return count(SOON, number, period=TODAY)


def over_a_year(number: int):
    """The split by how long: only those of more than a year are told apart."""
    return [past(5, "20 to 26 weeks"), past(number, "Over 52 weeks")]


@pytest.mark.parametrize(
    ("on_time", "waiting", "place", "said"),
    [
        (
            issued(39, 85),
            past(128),
            "",
            "In 2025, **46% of plans were on time** (39 of 85). As at 31 October 2026, **128 children have waited "
            "longer than 20 weeks**.",
        ),
        (
            issued(1, 1),
            past(1),
            "Milltown",
            "In Milltown, in 2025, **100% of plans were on time** (1 of 1). As at 31 October 2026, **1 child has "
            "waited longer than 20 weeks**.",
        ),
        (
            issued(0, 0),
            past(0),
            "",
            "In 2025, no EHC plans without a claimed exception were issued. As at 31 October 2026, no children have "
            "waited longer than 20 weeks.",
        ),
        (
            hidden(ISSUED),
            past(0),
            "",
            "In 2025, the share of plans on time is hidden, to protect privacy. As at 31 October 2026, no children "
            "have waited longer than 20 weeks.",
        ),
        (
            missing(ISSUED),
            past(0),
            "",
            "In 2025, the share of plans on time is not recorded in this data. As at 31 October 2026, no children have "
            "waited longer than 20 weeks.",
        ),
        (
            issued(0, 4, last_12_months(date(2026, 10, 31))),
            past(2),
            "",
            "In the 12 months to 31 October 2026, **0% of plans were on time** (0 of 4). As at 31 October 2026, "
            "**2 children have waited longer than 20 weeks**.",
        ),
    ],
)
def test_headline(on_time, waiting, place, said):
    assert words.headline(on_time, waiting, place) == said


@pytest.mark.parametrize(
    ("everyone", "late", "bands", "place", "said"),
    [
        (0, 0, 0, "", "On 31 October 2026: nobody is waiting for a decision or a plan."),
        (0, 0, 0, "Milltown", "In Milltown, 31 October 2026: nobody is waiting for a decision or a plan."),
        (
            1,
            0,
            0,
            "",
            "**1 child is waiting** for a decision or a plan; nobody has waited longer than 20 weeks, the legal limit.",
        ),
        (
            2,
            1,
            0,
            "",
            "**2 children are waiting** for a decision or a plan; **1 of them longer than 20 weeks**, the legal limit; "
            "nobody longer than a year.",
        ),
        (
            1234,
            400,
            30,
            "Milltown",
            "In Milltown, **1,234 children are waiting** for a decision or a plan; **400 of them longer than 20 "
            "weeks**, the legal limit, and 30 longer than a year.",
        ),
    ],
)
def test_headline_of_those_waiting(everyone, late, bands, place, said):
    whole = count("assessments_open", everyone, period=TODAY)
    assert words.headline_waiting(whole, past(late), over_a_year(bands), place) == said


def test_cards():
    assert words.issued_words(share("plans_issued_within_20_weeks_including_exceptions", 40, 90)) == (
        "The published figure: plans with a claimed exception are left out. With them in it, **44% (40 of 90)**."
    )
    assert words.everyone_card(count("assessments_open", 3, period=TODAY)) == (
        "children had asked for an assessment and had no final answer on 31 October 2026."
    )
    assert words.due_card(share("plans_due_issued_on_time", 1, 2)) == (
        "Children whose 20 weeks ended in 2025, whether or not they have a plan now."
    )
    assert words.soon_card(soon(3)) == (
        "children without a plan reach their 20-week day in the four weeks from 31 October 2026."
    )


@pytest.mark.parametrize(
    ("longest", "said"),
    [
        (0, "children had no plan on 31 October 2026; nobody longer than a year."),
        (1, "children had no plan on 31 October 2026; 1 of them longer than a year."),
        (1200, "children had no plan on 31 October 2026; 1,200 of them longer than a year."),
    ],
)
def test_past_card(longest, said):
    assert words.past_card(past(1500), over_a_year(longest)) == said


def test_counting_by_another_day_is_said_only_where_it_differs():
    assert words.other_date(issued(39, 85), issued(39, 85)) == ""
    assert words.other_date(issued(39, 85), issued(38, 85)).startswith(
        "Counted to the day the plan itself started, the figure is **45% (38 of 85)** instead of 46% (39 of 85). "
    )
    assert words.other_date(issued(39, 85), issued(39, 86)) != ""


@pytest.mark.parametrize(
    ("hidden_past", "why"),
    [
        (hidden(PAST, period=TODAY), "hidden, to protect privacy"),
        (missing(PAST, period=TODAY), "not recorded in this data"),
    ],
)
def test_a_number_that_may_not_be_shown_is_not_none(hidden_past, why):
    """ "Nobody has waited longer" would be a lie about one to four children."""
    said = f"how many have waited longer than 20 weeks is {why}"
    assert words.headline(issued(39, 85), hidden_past) == (
        f"In 2025, **46% of plans were on time** (39 of 85). As at 31 October 2026, **{said}**."
    )
    everyone = count("assessments_open", 12, period=TODAY)
    assert words.headline_waiting(everyone, hidden_past, []) == (
        f"**12 children are waiting** for a decision or a plan; {said}, the legal limit."
    )
    assert words.headline_waiting(hidden("assessments_open", period=TODAY), hidden_past, []) == (
        "On 31 October 2026: how many are waiting for a decision or a plan is hidden, to protect privacy."
    )
