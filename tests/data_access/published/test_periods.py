"""DfE's time periods, as each release writes them."""

import pytest

from data_access.published.periods import TimeKind, read_period
from tests.reference.small_files import ALL, read_selection, table


class TestPeriods:
    @pytest.mark.parametrize(
        ("found", "label", "usual", "expected"),
        [
            ("2024", "Calendar year", TimeKind.CALENDAR_YEAR, (2024, "calendar year")),
            ("2024", "", TimeKind.CALENDAR_YEAR, (2024, "calendar year")),
            ("202425", "Academic year", TimeKind.JANUARY_CENSUS, (2025, "January census")),
            ("199900", "Academic year", TimeKind.JANUARY_CENSUS, (2000, "January census")),
            ("2024/25", "Academic year", TimeKind.JANUARY_CENSUS, (2025, "January census")),
            ("2024/2025", "academic year", TimeKind.JANUARY_CENSUS, (2025, "January census")),
            # before the 2025 release the census of January 2024 was labelled so
            ("2024", "Calendar year", TimeKind.JANUARY_CENSUS, (2024, "January census")),
            # one file, as it was once published: the plans that started in 2024
            ("202425", "Calendar year", TimeKind.CALENDAR_YEAR, (2024, "calendar year")),
            ("202425", "", TimeKind.CALENDAR_YEAR, None),
            ("202425", "Academic year", TimeKind.CALENDAR_YEAR, None),
            ("202426", "Academic year", TimeKind.JANUARY_CENSUS, None),
            ("2024", "Academic year", TimeKind.JANUARY_CENSUS, None),
            ("24", "Calendar year", TimeKind.CALENDAR_YEAR, None),
        ],
    )
    def test_year_and_kind(self, found, label, usual, expected):
        assert read_period(found, label, usual) == expected

    def test_two_years_labelled_as_one_are_said(self):
        needs = "ehc_plans,number_asd,asd_pc"
        release = read_selection(table(needs, f"202425,Calendar year,{ALL},10,3,30"), "sen_need_newplans.csv")
        assert release.figures["dataset"].unique().tolist() == ["needs_new_plans"]
        assert release.figures["time_period"].unique().tolist() == [2024]
        assert [finding.code for finding in release.findings] == ["PUBLISHED-PERIOD-MISLABELLED"]
