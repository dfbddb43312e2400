"""What is not recorded is not none: a sentence beside other figures says so, and never "no" or "0"."""

from metrics.base.periods import day
from reports.words import reviews, tribunal
from reports.words.absence import education
from tests.reports.figures import TODAY, count, hidden, missing, share

OVERDUE, RUNNING, EXEMPT = "tribunal_orders_overdue", "tribunal_orders_running", "tribunal_orders_exempt"


def test_orders_overdue():
    """Without the days on which plans were sent nobody knows which orders are overdue."""
    assert tribunal.orders_card(missing(OVERDUE), count(EXEMPT, 0)) == (
        "How many are overdue is not recorded in this data."
    )
    said = "How many orders are overdue is not recorded in this data."
    assert tribunal.orders_line(missing(OVERDUE), missing(RUNNING)) == said
    assert tribunal.orders_line(hidden(OVERDUE), count(RUNNING, 3)) == (
        "How many orders are overdue is hidden, to protect privacy."
    )


def test_appeals_about_refusals():
    """The log does not say when the decisions appealed were made."""
    refused, none = count("requests_refused", 5), [missing("appeals_about_refusals")] * 2
    others = (
        missing("plans_issued_within_20_weeks"),
        count("appeals_after_long_wait", 0),
        missing("appeals_about_contents"),
    )
    assert tribunal.upstream_points(refused, none[0], *others, none) == [
        "**Refusals:** 5 requests received in 2025 refused an assessment. How many were appealed is not recorded in "
        "this data."
    ]


def test_education_from_the_day_the_duty_was_clear():
    assert education.covered_card(missing("section19_on_time")) == "Of those who are owed education."
    assert education.covered_card(share("section19_on_time", 0, 5)) == (
        "Of those who are owed education; 0 had it from the day the duty was clear."
    )


def test_more_than_six_weeks_in_school_for_part_of_the_week():
    assert education.part_time_card(missing("part_time_over_6_weeks")) == (
        "go to school part of the week; for how long is not recorded in this data."
    )
    assert education.part_time_card(count("part_time_over_6_weeks", 0)) == (
        "go to school part of the week; 0 for more than six weeks."
    )


def test_plans_that_moved_or_ceased():
    """The line leaves out what is not recorded, which moves no plan, and says so beside it."""
    stock = [
        count("plans_maintained", number, period=when)
        for number, when in ((100, day(TODAY.start.replace(year=2025))), (110, TODAY))
    ]
    started, moved, ceased = count("plans_started", 10), missing("plans_transferred_in"), missing("plans_ceased")
    start, end = "**100 plans** on 31 October 2025 + 10 started", "= **110 plans** on 31 October 2026."
    assert reviews.stock_line(stock[0], started, moved, ceased, stock[1]) == (
        f"{start} {end} Plans transferred in and ceased: not recorded in this data."
    )
    assert reviews.stock_line(stock[0], started, moved, count("plans_ceased", 0), stock[1]) == (
        f"{start} − 0 ceased {end} Plans transferred in: not recorded in this data."
    )
