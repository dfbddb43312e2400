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
        *(("26-03-01", DayOrder.YEAR_FIRST, "1/Mar/26"), ("26/03/01 10:00", DayOrder.YEAR_FIRST, "1/Mar/26 10:00")),
        *(("26-13-01", DayOrder.YEAR_FIRST, "26-13-01"), ("26/03/2026", DayOrder.YEAR_FIRST, "26/03/2026")),
        *((REAL, DayOrder.YEAR_FIRST, REAL), ("6-03-01", DayOrder.YEAR_FIRST, "6-03-01")),
        *((REAL, DayOrder.DAY_FIRST, REAL), ("soon", DayOrder.SWAPPED, "soon")),
    ],
)
def test_what_somebody_says_of_the_days(text, order, read):
    assert in_order(text, order) == read


@pytest.mark.parametrize("order", [DayOrder.DAY_FIRST, DayOrder.YEAR_FIRST, DayOrder.SWAPPED])
def test_where_somebody_says_nothing_is_asked(order):
    assert codes(*[REAL] * 5, *[TEXT] * 5, order=order) == []


@pytest.mark.parametrize(
    ("order", "fits", "either", "against"),
    [
        (DayOrder.MONTH_FIRST, "1/13/2026", "1/12/2026", "13/1/2026"),
        (DayOrder.DAY_FIRST, "13/1/2026", "12/1/2026", "1/13/2026"),
        (DayOrder.YEAR_FIRST, "26-03-13", "26-03-14", "13-03-26"),
    ],
)
def test_days_that_cannot_be_as_somebody_says_are_asked_about(order, fits, either, against):
    """What was said of October's file must not turn November's: none, one, two of them."""
    assert codes(fits, either, order=order) == []
    assert codes(fits, either, against, order=order) == ["DAYS-NOT-AS-SAID"]
    assert codes(against, against, order=order) == ["DAYS-NOT-AS-SAID"]


def test_many_written_days_of_which_none_can_only_be_one_way_are_asked_about():
    """As from a system that writes the month first in the first twelve days of each month."""
    written = [f"{1 + one % 6:02}-{1 + one % 12:02}-20{14 + one}" for one in range(MANY)]
    assert codes(*written[1:]) == []
    assert codes(*written) == ["DAYS-ALL-LOW"]
    assert codes(*written, "13-01-2026") == []
    assert codes(*(f"1/{1 + one % 12}/20{14 + one}" for one in range(MANY))) == []


@pytest.mark.parametrize(("sure", "is_asked"), [(0, False), (1, True), (2, True)])
@pytest.mark.parametrize("mark", ["/", "-", "."])
def test_one_or_two_days_that_can_only_be_month_first_are_asked_about(sure, is_asked, mark):
    """Three are sure, and are read so."""
    low = ["01/05/2026".replace("/", mark)] * 2
    assert codes(*low, *["01/13/2026".replace("/", mark)] * sure) == (["DAYS-MAY-BE-MONTH-FIRST"] if is_asked else [])
    assert codes(*low, *["01/13/2026".replace("/", mark)] * 3) == ["CELL-MONTH-FIRST"]


def test_days_that_are_surely_month_first_are_read_so_in_all_columns():
    """One odd cell is a slip; several with no counter-example, in any column, are an American system."""
    rows = pd.DataFrame({"received_date": ["1/13/2025"] * 3, "start_date": ["4/5/2025", "4 5 25 10:00", None]})
    made, (said,) = with_days_in_order(rows.astype("str"), CASE_LAYOUT, DayOrder.AS_WRITTEN, Source(""))
    assert made["start_date"].dropna().tolist() == ["5/Apr/2025", "5/Apr/25 10:00"]
    assert (made["received_date"][0], said.code) == ("13/Jan/2025", "CELL-MONTH-FIRST")
    assert codes(*["1/13/2025"] * 3, "13/1/2025") == []


@pytest.mark.parametrize("other", ["13/01/2026", "2026-01-13"])
def test_a_day_that_can_only_be_day_first_ends_that_doubt(other):
    assert codes("01/05/2026", "01/13/2026", other) == []


@pytest.mark.parametrize(
    ("texts", "is_asked"),
    [
        (["26-03-01"], True),
        (["25-01-05", "25-06-13"], True),
        (["26-03-13"], True),
        (["26-03-14"], False),
        (["13-03-01"], False),
        (["14-03-01"], True),
        (["26-03-01", "05-03-26"], False),
        (["26-13-01"], False),
        (["26/03/2001"], False),
        ([], False),
    ],
)
def test_days_that_may_begin_with_the_year_are_asked_about(texts, is_asked):
    """Read day first they lie before 2014, when there were no EHC plans, and all of them begin with a likely year."""
    assert codes(*texts) == (["DAYS-MAY-BE-YEAR-FIRST"] if is_asked else [])


def test_swapped_days_have_no_real_date_above_the_12th():
    """A choice kept for files like it must not turn a file that was exported well."""
    assert codes(REAL, "2025-06-12", order=DayOrder.SWAPPED) == []
    assert codes(REAL, "2025-06-13", order=DayOrder.SWAPPED) == ["DAYS-NOT-SWAPPED"]
    assert codes(REAL, "2025-06-13", order=DayOrder.DAY_FIRST) == []
