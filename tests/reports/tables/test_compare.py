"""The tables of what is compared: shares as published, or why there is none."""

from reports.summaries.series import Point, Series
from reports.tables.compare import year_table, years_table
from tests.reports.summaries.given import series
from tests.reports.summaries.test_compare import choice

ENGLAND = series("england", (2023, 45, 90), (2024, 40, 100), name="England")
US = Series("Leeds", "us", (Point(2023, reason="not available (x)"), Point(2024, 0.0934, 67, 717, 0.093)))
OWN = series("own", (2024, 1, 8), (2026, 1, 2), name="Leeds, own count")
POOLED = series("pooled", (2024, 1, 3), name="Neighbours")


def test_a_line_for_each_place_a_column_for_each_year():
    """What is printed comes first; a year that England has not either is not yet; the year of today is not over."""
    table = years_table(choice(), [US, OWN, ENGLAND, POOLED], []).set_index("Place")
    assert list(table.columns) == ["2023", "2024", "2026, so far"]
    assert list(table.loc["Leeds"]) == ["not available (x)", "9.3%", "not yet"]
    assert list(table.loc["Leeds, own count"]) == ["no data", "12.5%", "50.0%"]
    assert list(table.loc["England"]) == ["50.0%", "40.0%", "not yet"]
    assert list(table.loc["Neighbours"]) == ["no figure", "33.3%", "not yet"]


def test_counts_of_a_year_without_our_own_count():
    """It stands in a table of its own; where there is no share there are no counts."""
    table = year_table([US, OWN, ENGLAND], [POOLED], 2024).set_index("Place")
    assert list(table.index) == ["Leeds", "England", "Neighbours"]
    assert list(table.loc["Leeds"]) == ["9.3%", "67", "717"]
    before = year_table([US], [], 2023).set_index("Place")
    assert list(before.loc["Leeds"]) == ["not available (x)", "", ""]
