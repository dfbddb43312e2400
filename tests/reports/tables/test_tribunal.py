"""The table of the rate of appeals."""

from reports.summaries.series import Point, Series
from reports.tables.tribunal import rate_table
from tests.reports.summaries.given import series


def test_newest_first_with_the_parts_or_the_reason():
    """A year that DfE did not publish at all is blank; one that it withheld says why."""
    us = Series("Leeds", "us", (Point(2023, reason="confidential (c)"), Point(2024, 0.03, 30, 1000, 0.03)))
    england = series("england", (2022, 2, 100), (2023, 25, 1000), name="England")
    table = rate_table([us, england])
    assert list(table["Year"]) == ["2024", "2023", "2022"]
    assert list(table["Leeds"]) == ["3.0% (30 of 1,000)", "confidential (c)", ""]
    assert list(table["England"]) == ["", "2.5% (25 of 1,000)", "2.0% (2 of 100)"]
