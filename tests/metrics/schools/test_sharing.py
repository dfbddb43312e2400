"""Which schools share: by school days, on the last day that counts and the one before it.

16 March 2026 is a Monday in term. The last five school days are that Monday and Tuesday to Friday before it.
"""

from datetime import date

import pytest

from metrics.schools import sharing
from metrics.schools.sharing_by_month import signed_up_by_month
from tests.metrics.tables import DAY, ago, around, council, held, register

TUESDAY, MONDAY = date(2026, 3, 10), date(2026, 3, 9)


def schools(*last: date | None, joined: date | None = None) -> list[dict]:
    return [
        {"school": f"School {number}", "school_phase": "Primary", "last_feed": day, "feed_joined": joined}
        for number, day in enumerate(last)
    ]


def test_data_of_the_last_five_school_days():
    """A weekend is none of them."""
    table = register("schools", *schools(DAY, date(2026, 3, 13), TUESDAY, MONDAY, None))
    assert held(sharing.sharing, table) == [True, True, True, False, False]
    assert table.rows["days_since_data"].fillna(-1).tolist() == [0, 1, 4, 5, -1]
    assert table.rows["sharing_state"].tolist() == ["Sharing"] * 3 + ["Signed up, but silent", "Not signed up"]


def test_data_that_came_later_says_that_a_school_shared():
    """The register holds only the last day of data. Where that is tomorrow, a school signed up by now was sharing."""
    assert held(sharing.sharing, register("schools", *schools(ago(-1), joined=ago(100)))) == [True]
    assert held(sharing.sharing, register("schools", *schools(ago(-1), DAY))) == [False, True]


@pytest.mark.parametrize(("received", "counts"), [(date(2026, 2, 16), False), (date(2026, 2, 17), True), (DAY, True)])
def test_a_return_of_the_month_up_to_the_day(received, counts):
    """From 17 February to 16 March; a month ago to the day is before it."""
    notices = [{"school": "school 0 ", "received_date": received}]
    assert held(sharing.sent_a_return, register("schools", *schools(DAY), notifications=notices)) == [counts]
    assert held(sharing.sent_a_return, register("schools", *schools(DAY))) == [False]


def test_signed_up_on_the_last_day_of_a_month():
    rows = [
        row | {"feed_joined": day} for row, day in zip(schools(DAY, DAY, DAY), around(date(2026, 1, 31)), strict=True)
    ]
    found = signed_up_by_month(council(schools=rows, as_at=date(2026, 2, 28)), 3)
    assert found["signed_up"].tolist() == [0, 2, 3]
    assert found["schools"].tolist() == [3, 3, 3]
