"""Days that a spreadsheet of another country turned round: when it is sure, when it is asked, what is done about it."""

import pandas as pd
import pytest

from data_access.findings import Source
from data_access.layouts.corrections import DayOrder
from data_access.layouts.day_order import in_order
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.day_order import MANY, with_days_in_order

TEXT, REAL = "13/01/2025", "2025-06-01 00:00:00"


def codes(*texts: str, order: DayOrder = DayOrder.AS_WRITTEN) -> list[str]:
    rows = pd.DataFrame({"received_date": texts, "locality": "North"}, dtype="str")
    return [one.code for one in with_days_in_order(rows, CASE_LAYOUT, order, Source("", "Sheet"))[1]]


@pytest.mark.parametrize(
    ("real", "texts", "said"),
    [
        *((0, 2, []), (2, 0, []), (0, 0, [])),
        *((1, 1, ["DAYS-MAY-BE-TURNED"]), (2, 1, ["DAYS-MAY-BE-TURNED"]), (1, 2, ["DAYS-MAY-BE-TURNED"])),
        *((2, 2, ["DAYS-TURNED"]), (3, 2, ["DAYS-TURNED"])),
    ],
)
def test_two_of_each_make_it_sure_and_one_is_asked_about(real, texts, said):
    assert codes(*[REAL] * real, *[TEXT] * texts) == said


@pytest.mark.parametrize(
    ("other", "is_said"),
    [
        *(("2025-06-12 00:00:00", True), ("2025-06-13 00:00:00", False), ("2025-06-12", True)),
        *(("13/01/2025", True), ("12/01/2025", False), ("13-01-25", True), ("13/13/2025", False)),
        *(("13.01.2025", True), ("not known", True), ("2 January 2025", True)),
    ],
)
def test_one_day_that_does_not_fit_ends_the_doubt(other, is_said):
    """A real date above the 12th, or a text that begins with 12 or less. Other forms of days say nothing."""
    assert bool(codes(*[REAL] * 3, *[TEXT] * 3, other)) == is_said


def test_the_columns_of_a_table_are_taken_together():
    rows = pd.DataFrame({"received_date": [REAL] * 2, "start_date": [TEXT] * 2}, dtype="str")
    assert [one.code for one in with_days_in_order(rows, CASE_LAYOUT, DayOrder.AS_WRITTEN, Source(""))[1]] == [
        "DAYS-TURNED"
    ]


def low(count: int, *, first: int = 2) -> list[str]:
    return [f"{2000 + one}-03-{first + one % 4:02} 00:00:00" for one in range(count)]


def test_many_dates_of_which_none_lies_above_the_12th_are_asked_about():
    """One less than the limit, the limit; one above the 12th; one day many times; and months kept as their first."""
    assert codes(*low(MANY - 1)) == []
    assert codes(*low(MANY)) == ["DAYS-ALL-LOW"]
    assert codes(*low(MANY), "2025-03-13 00:00:00") == []
    assert codes(*low(3), *low(3) * MANY) == []
    assert codes(*(f"{2000 + one}-03-01" for one in range(MANY))) == []


@pytest.mark.parametrize(
    ("text", "order", "read"),
    [
        *((REAL, DayOrder.SWAPPED, "2025-01-06 00:00:00"), (TEXT, DayOrder.SWAPPED, TEXT)),
        *(("2025-06-12", DayOrder.SWAPPED, "2025-12-06"), ("2025-06-13", DayOrder.SWAPPED, "2025-06-13")),
        *(("06/01/2025", DayOrder.DAY_FIRST, "6/Jan/2025"), ("06/01/2025", DayOrder.MONTH_FIRST, "1/Jun/2025")),
        *(("06/13/2025", DayOrder.MONTH_FIRST, "13/Jun/2025"), ("13/06/2025", DayOrder.MONTH_FIRST, "13/06/2025")),
        *((REAL, DayOrder.DAY_FIRST, REAL), ("soon", DayOrder.SWAPPED, "soon")),
    ],
)
def test_what_somebody_says_of_the_days(text, order, read):
    assert in_order(text, order) == read


@pytest.mark.parametrize("order", [DayOrder.SWAPPED, DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST])
def test_where_somebody_says_nothing_is_asked(order):
    assert codes(*[REAL] * 5, *[TEXT] * 5, order=order) == []
