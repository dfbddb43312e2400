"""One place over the years: what is shown, and why a year has no figure."""

import math

import pytest

from reports.summaries.series import NO_LINE, Point, Series, number, reason_words, whole


def test_what_is_printed_comes_before_what_is_worked_out():
    """A reader must find the number of DfE's own table; 9.34% is printed as 9.3%."""
    assert Point(2024, 0.0934, printed=0.093).shown == 0.093
    assert Point(2024, 0.0934).shown == 0.0934
    assert Point(2024).shown is None


def test_a_year_without_a_line_says_so():
    line = Series("Leeds", "us", (Point(2023, 0.5), Point(2024, reason="not available (x)")))
    assert line.at(2023).value == 0.5
    assert line.at(2024).reason == "not available (x)"
    assert line.at(2022) == Point(2022, reason=NO_LINE)
    assert [point.year for point in line.known] == [2023]


@pytest.mark.parametrize(("symbol", "words"), [("blank", "the cell is empty"), ("", "no figure"), ("?", "no figure")])
def test_a_reason_without_a_symbol_of_its_own(symbol, words):
    assert "(" not in reason_words(symbol)
    if symbol != "blank":
        assert reason_words(symbol) == words


@pytest.mark.parametrize("symbol", ["c", "x", "z", "low"])
def test_a_reason_names_dfes_symbol(symbol):
    assert reason_words(symbol).endswith(f"({symbol})")


def test_an_empty_cell_is_no_number_and_nought_is_one():
    assert [number(cell) for cell in (math.nan, 0.0, 0.5)] == [None, 0.0, 0.5]
    assert [whole(cell) for cell in (math.nan, 0.0, 12.0)] == [None, 0, 12]
