"""Statistical neighbours: the workbook read again by openpyxl, and figures of several areas put together."""

import math

import openpyxl
import pandas as pd
import pytest

from data_access.findings import FileRefused
from data_access.published.neighbours import pooled, read_neighbours
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE
from tests.published_files import NEIGHBOURS, published_file, published_series

HEADLINE = "plans_issued_within_20_weeks"
ENGLAND = "E92000001"


class TestWorkbook:
    def test_cell_for_cell(self, neighbours):
        sheet = openpyxl.load_workbook(published_file(NEIGHBOURS)).worksheets[0]
        lines = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[0] is not None]
        expected = {
            (str(row[0]), rank + 1, str(row[5 + 2 * rank]), row[6 + 2 * rank]) for row in lines for rank in range(10)
        }
        columns = ["old_la_code", "rank", "neighbour_old_la_code", "closeness"]
        assert set(neighbours.table[columns].itertuples(index=False, name=None)) == expected
        assert len(neighbours.table) == len(lines) * 10 == 1580
        assert neighbours.findings == ()

    def test_present_and_former_authorities(self, neighbours):
        present = neighbours.table[~neighbours.table["former"]]
        assert present["area_code"].nunique() == 153
        former = neighbours.table[neighbours.table["former"]]
        assert sorted(former["old_la_code"].unique()) == ["835", "836", "837", "909", "928"]
        assert not set(present["neighbour_old_la_code"]) & {"835", "836", "837", "909", "928"}

    @pytest.mark.parametrize(
        ("number", "in_the_workbook", "in_the_release"),
        [
            ("822", "Bedford Borough", "Bedford"),
            ("840", "Durham", "County Durham"),
            ("884", "Herefordshire", "Herefordshire, County of"),
            ("810", "Kingston Upon Hull, City of", "Kingston upon Hull, City of"),
        ],
    )
    def test_joined_by_number_where_names_differ(self, neighbours, number, in_the_workbook, in_the_release):
        sheet = openpyxl.load_workbook(published_file(NEIGHBOURS)).worksheets[0]
        assert in_the_workbook in {row[1] for row in sheet.iter_rows(values_only=True) if str(row[0]) == number}
        own = neighbours.table[neighbours.table["old_la_code"] == number]
        assert set(own["area_name"]) == {in_the_release}
        assert len(own) == 10

    def test_of_one(self, neighbours):
        """Wiltshire: 850 Hampshire, 916 Gloucestershire, … 803 South Gloucestershire, as typed from the sheet."""
        codes = neighbours.of(BY_OLD_CODE["865"].area_code)
        numbers = [BY_CODE[code].old_la_code for code in codes]
        assert numbers == ["850", "916", "802", "938", "855", "937", "895", "881", "815", "803"]
        assert neighbours.of("E10000002") == neighbours.of("E06000060")
        assert neighbours.of(ENGLAND) == ()

    def test_another_workbook_is_refused(self, tmp_path):
        book = openpyxl.Workbook()
        book.active.append(["LA num", "Name"])
        book.save(tmp_path / "a.xlsx")
        with pytest.raises(FileRefused) as caught:
            read_neighbours((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")
        assert caught.value.finding.code == "NEIGHBOURS-HEADINGS"

    def test_an_unknown_number_is_said(self, tmp_path):
        book = openpyxl.Workbook()
        book.active.append(["LA num", "LA Name", "SN1", "SNP", "SN2", "SNP"])
        book.active.append([301, "Somewhere", 302, "Close", 999, "Close"])
        book.save(tmp_path / "a.xlsx")
        found = read_neighbours((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")
        assert found.table["neighbour_name"].tolist() == ["Barnet"]
        assert [(one.code, one.found) for one in found.findings] == [("NEIGHBOURS-NUMBER-UNKNOWN", ("301 999",))]


class TestPooled:
    def test_by_hand(self, headlines):
        """Leeds 77 of 922 and Camden 242 of … in 2023: sums, not the mean of two percentages."""
        leeds, camden = BY_OLD_CODE["383"].area_code, BY_OLD_CODE["202"].area_code
        together = pooled(headlines, HEADLINE, [leeds, camden]).set_index("time_period")
        one, other = (published_series(headlines, HEADLINE, code).set_index("time_period") for code in (leeds, camden))
        assert (one.loc[2023, "numerator"], one.loc[2023, "denominator"]) == (77, 922)
        numerator = 77 + other.loc[2023, "numerator"]
        denominator = 922 + other.loc[2023, "denominator"]
        assert together.loc[2023, ["numerator", "denominator"]].tolist() == [numerator, denominator]
        assert together.loc[2023, "value"] == numerator / denominator
        mean = (one.loc[2023, "value"] + other.loc[2023, "value"]) / 2
        assert abs(together.loc[2023, "value"] - mean) > 0.05

    @pytest.mark.parametrize("metric", [HEADLINE, "requests_refused", "request_decisions_within_6_weeks"])
    def test_all_authorities_are_england(self, headlines, metric):
        """Where DfE's authorities add up to England, so do ours; in 2024 all 153 are there but two without a rate."""
        together = pooled(headlines, metric, BY_CODE).set_index("time_period").loc[2024]
        england = published_series(headlines, metric, ENGLAND).set_index("time_period").loc[2024]
        assert together[["numerator", "denominator"]].tolist() == england[["numerator", "denominator"]].tolist()
        assert together["value"] == england["value"]

    def test_a_missing_member_is_named_with_its_reason(self, headlines):
        """Dorset has no rate in 2024; Cumbria no line since its split; Leicester none in 2023."""
        codes = [BY_OLD_CODE[number].area_code for number in ("838", "909", "856", "383")]
        together = pooled(headlines, HEADLINE, codes).set_index("time_period")
        assert together.loc[2024, "missing"] == "Dorset (x); Cumbria"
        assert together.loc[2023, "missing"] == "Cumbria; Leicester"
        assert together.loc[2022, "missing"] == ""
        assert together["areas"].unique().tolist() == [4]
        assert together["members"].tolist() == [4, 4, 4, 4, 2, 2]

    def test_nobody_has_a_figure(self, headlines):
        last = pooled(headlines, HEADLINE, [BY_OLD_CODE["838"].area_code]).iloc[-1]
        assert math.isnan(last["value"])
        assert math.isnan(last["numerator"])
        assert (last["members"], last["missing"]) == (0, "Dorset (x)")
        assert pooled(headlines, HEADLINE, []).empty

    def test_a_count_is_a_sum(self, headlines):
        """Kent 20,635 and Rutland 376 plans in January 2025."""
        codes = [BY_OLD_CODE[number].area_code for number in ("886", "857")]
        last = pooled(headlines, "plans_maintained", codes).iloc[-1]
        assert (last["time_period"], last["time_kind"], last["value"]) == (2025, "January census", 21_011)
        assert math.isnan(last["denominator"])

    def test_an_area_named_twice_counts_once(self, headlines):
        once = pooled(headlines, HEADLINE, ["E06000060"])
        pd.testing.assert_frame_equal(pooled(headlines, HEADLINE, ["E10000002", "E06000060"]), once)
