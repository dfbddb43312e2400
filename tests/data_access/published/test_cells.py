"""DfE's symbols: a number, or the reason why there is none."""

import math

import pytest

from data_access.published.cells import REASONS, SYMBOLS, read_cell
from tests.reference.small_files import read_small, small


class TestSymbols:
    """Worked case 35."""

    @pytest.mark.parametrize("symbol", SYMBOLS)
    def test_a_symbol_is_missing_with_its_reason(self, symbol):
        value, reason = read_cell(symbol)
        assert math.isnan(value)
        assert reason == symbol
        assert REASONS[reason]

    @pytest.mark.parametrize(
        ("cell", "value"),
        [("1,787", 1787.0), ("0", 0.0), ("46.4", 46.4), (" 12 ", 12.0), ("1,234,567", 1234567.0), ("-3", -3.0)],
    )
    def test_a_number_is_a_number(self, cell, value):
        """Also below nought: the 2025 file on annual reviews has some 1,900 such cells."""
        assert read_cell(cell) == (value, "")

    @pytest.mark.parametrize(("cell", "reason"), [("", "blank"), ("  ", "blank"), (" X ", "x"), ("Low", "low")])
    def test_blank_and_sloppy_symbols(self, cell, reason):
        assert math.isnan(read_cell(cell)[0])
        assert read_cell(cell)[1] == reason

    @pytest.mark.parametrize("cell", ["1,78", "12%", "--3", "1e3", "n/a", "~", "..", "٣", "nan", "inf", "1_000", "-"])
    def test_nothing_else_is_guessed(self, cell):
        assert math.isnan(read_cell(cell)[0])
        assert read_cell(cell)[1] == "unreadable"

    def test_an_unreadable_figure_is_a_finding_with_its_line(self):
        release = read_small(small("10", "8", "6"), small("ten", "8", "x", year="2023"))
        (finding,) = release.findings
        assert finding.code == "PUBLISHED-FIGURE-UNREADABLE"
        assert (finding.column, finding.rows, finding.found) == ("plans_issued_den", (3,), ("ten",))
        assert release.figures["reason"].tolist() == ["", "", "", "unreadable", "", "x"]
