"""Published files as they might also come: symbols, other releases' names, faults. Small, and made by hand."""

import math

import pandas as pd
import pytest

from data_access.published.cells import REASONS, SYMBOLS, read_cell
from data_access.published.periods import TimeKind, read_period
from data_access.published.release import published_rates
from tests.published_files import published_series
from tests.reference.small_files import HEADER, damaged, read_selection, read_small, refusal, small, table, zipped

HEADLINE = "plans_issued_within_20_weeks"
ENGLAND = "E92000001"
ALL = "All EHC plans,All EHC plans"


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


class TestOtherReleases:
    def test_lower_case_names_and_a_new_label(self, archive, release):
        """The 2026 release wrote all names in lower case and called the headline "All EHC plans"."""
        head, rest = archive.read("data/timeliness_20_week.csv").decode("utf-8-sig").split("\n", 1)
        rest = rest.replace("All EHC plans issued", "All EHC plans")
        later = read_selection(f"{head.lower()}\n{rest}".encode(), "timeliness.csv")
        assert [finding.code for finding in later.findings] == ["PUBLISHED-AREA-RECODED"]
        for code in (ENGLAND, "E12000007", "E06000059"):
            ours = published_series(later.figures, HEADLINE, code)
            pd.testing.assert_frame_equal(ours, published_series(release.figures, HEADLINE, code))

    def test_annual_reviews_of_2026(self):
        """Its columns as the data catalogue shows them: no percentage, years in the names, typing errors gone."""
        figures = "total_ehc_plans,review_expected_2025,review_not_expected_2025,review_completed_2025,"
        figures += "review_not_completed,outcome_amended,decision_4_weeks,decision_over_4_weeks"
        later = read_selection(table(figures, f"2025,Calendar year,{ALL},100,80,20,50,30,20,24,8"), "a.csv")
        assert later.release == "2026"
        (rate,) = published_rates(later.figures, "review_decisions_within_4_weeks").to_dict("records")
        assert (rate["numerator"], rate["denominator"], rate["value"]) == (24, 32, 0.75)
        assert math.isnan(rate["as_published"])
        (expected,) = published_rates(later.figures, "reviews_expected").to_dict("records")
        assert expected["value"] == 80

    def test_unknown_columns_are_kept_as_they_come(self):
        later = read_selection(
            table("ehcplans,special_academy,down", f"202526,Academic year,{ALL},9,4,1"), "caseload.csv"
        )
        assert later.figures["indicator"].tolist() == ["ehcplans", "special_academy", "down"]
        assert later.figures["time_period"].unique().tolist() == [2026]
        assert later.release == "2026"

    def test_phase_transfers_have_no_groups(self):
        head = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
        head += "new_la_code,old_la_code,la_name,number_plans,due_25,due_26,final_25,final_26"
        line = "2025,Calendar year,National,E92000001,England,,,,,,718838,12232,142257,38887,602"
        later = read_selection(f"{head}\n{line}".encode(), "phase.csv")
        assert later.figures["headline"].all()
        assert later.figures["dataset"].unique().tolist() == ["phase_transfers"]
        assert later.figures["value"].tolist() == [718838, 12232, 142257, 38887, 602]

    def test_totals_of_the_2022_release(self):
        """The names of the data catalogue's page for 2022, with the figures it shows for England in 2020."""
        head = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
        head += "old_la_code,new_la_code,la_name,AssnoneEHC,AssRefusedEHC,AssRefusedEHC_pc,InreqEHC,"
        head += "TotIncExcEHC,IncExc20weekEHC,IncExc20weekRate,TotNoExcEHC,NoExc20weekEHC,NoExc20weekRate"
        line = "2020,Calendar year,National,E92000001,England,,,,,,3122,16406,21.6008,75951,"
        line += "59097,32863,55.6,54175,31446,58"
        older = read_selection(f"{head}\n{line}".encode(), "05.csv").figures
        assert published_series(older, HEADLINE, ENGLAND)["value"].tolist() == [31446 / 54175]
        assert published_series(older, "requests_refused", ENGLAND)["value"].tolist() == [16406 / 75951]

    def test_totals_of_the_2023_and_2024_releases(self):
        """The names of their data guidance, with England's counts of 2023 as the 2025 release has them."""
        head = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
        head += "new_la_code,old_la_code,la_name,ass_none_ehc,ass_refused_ehc,ass_refused_ehc_pc,assessment_w,"
        head += "inc_exc_20week_ehc,inc_exc_20week_rate,inreq_ehc,inreq_ehc_a,inreq_ehc_w,inreq_ehc_y,inreq_rya_ehc,"
        head += "new_all_ehc,new_all_ehc_pc,no_exc_20week_ehc,no_exc_20week_rate,tot_inc_exc,tot_inc_exc_ehc,"
        head += "tot_no_exc,tot_no_exc_ehc"
        line = "2023,Calendar year,National,E92000001,England,,,,,,4614,33141,24.0,0,"
        line += "39784,49.1,138242,10089,2027,92985,0,85924,94.9,38471,50.3,z,80945,z,76506"
        older = read_selection(f"{head}\n{line}".encode(), "sen2_mi.csv")
        assert older.release == "2024"
        assert not older.findings
        expected = {
            HEADLINE: (38471, 76506, 50.3),
            "plans_issued_within_20_weeks_including_exceptions": (39784, 80945, 49.1),
            "requests_refused": (33141, 138242, 24.0),
        }
        for metric, (part, whole, printed) in expected.items():
            found = published_series(older.figures, metric, ENGLAND).iloc[0]
            assert (found["numerator"], found["denominator"], found["as_published"]) == (part, whole, printed), metric
        of_decided = published_series(older.figures, "requests_refused_of_decided", ENGLAND).iloc[0]
        assert of_decided["denominator"] == 33141 + 92985

    def test_an_unknown_file_beside_a_known_one_is_kept(self):
        """Releases up to 2024 have one file for each kind of group, with words in columns of their own."""
        head = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
        head += "new_la_code,old_la_code,la_name,age,ehcp_or_statement,num_caseload,pc_caseload"
        line = "2024,Calendar year,National,E92000001,England,,,,,,{},208609,36.41733"
        lines = [line.format("Age 11 to 15,EHCP"), line.format("Total,Total")]
        upload = zipped({"a.csv": f"{HEADER}\n{small('1', '1', '1')}", "sen2_age.csv": "\n".join((head, *lines))})
        both = read_selection(upload, "a.zip")
        other = both.figures[both.figures["dataset"] == "other: sen2_age"]
        assert other["breakdown_topic"].unique().tolist() == ["age / ehcp_or_statement"]
        assert other["breakdown"].tolist() == ["Age 11 to 15 / EHCP"] * 2 + ["Total / Total"] * 2
        assert other["time_kind"].unique().tolist() == ["January census"]
        assert [finding.code for finding in both.findings] == ["PUBLISHED-PART-OTHER"]
        assert both.release == "2025"

    def test_the_later_release_wins(self):
        """DfE revises earlier years; of two releases kept together the newer one is shown."""
        names = ",PC_plans_issued_20_weeks_ex"
        older = read_selection(f"{HEADER}{names}\n{small('9', '8', '4', '50')}".encode(), "a.csv").figures
        newer = older.assign(release="2026").replace({"value": {4.0: 6.0, 50.0: 75.0}})
        series = published_series(pd.concat([newer, older]), HEADLINE, ENGLAND)
        assert series[["release", "value", "as_published"]].values.tolist() == [["2026", 0.75, 75.0]]


class TestLines:
    def test_a_line_that_cannot_be_placed_is_left_out_and_said_so(self):
        release = read_small(
            small("1", "1", "1"),
            small("1", "1", "1", year="202425"),
            small("1", "1", "1", level="School"),
            small("1", "1", "1", code="", year="2023"),
        )
        assert len(release.figures) == 3
        assert [(finding.column, finding.rows) for finding in release.findings] == [
            ("time_period", (3,)),
            ("geographic_level", (4,)),
            ("area code", (5,)),
        ]

    def test_windows_text_is_read(self):
        line = small("1", "1", "1").replace("England", "Ynys Môn")
        release = read_selection(f"{HEADER}\r\n{line}\r\n\r\n".encode("cp1252"), "small.csv")
        assert release.figures["area_name"].iloc[0] == "Ynys Môn"

    def test_no_headline_is_said(self):
        (finding,) = read_small(small("1", "1", "1").replace("All EHC plans,All", "Sex,All")).findings
        assert finding.code == "PUBLISHED-NO-HEADLINE"

    @pytest.mark.parametrize(
        ("topic", "group", "headline"),
        [
            ("All EHC plans", "All EHC plans", True),
            ("New EHC plans", "New EHC plans", True),
            ("all new EHC plans", "All New EHC Plans", True),
            ("All EHC plans", "Total", True),
            ("Sex", "All EHC plans", False),
            ("Sex", "Newly recorded", False),
            ("All EHC plans", "Female", False),
        ],
    )
    def test_headline_by_topic(self, topic, group, headline):
        figures = read_small(small("1", "1", "1").replace(ALL, f"{topic},{group}")).figures
        assert figures["headline"].tolist() == [headline] * 3

    def test_a_column_twice_with_other_figures(self):
        line = small("5", "4", "3", "2")
        (finding,) = read_selection(f"{HEADER},plans_issued_den\n{line}".encode(), "a.csv").findings
        assert finding.code == "PUBLISHED-COLUMN-TWICE"
        assert "different" in finding.message

    def test_a_negative_count_is_kept_and_said(self):
        release = read_small(small("1", "-2", "1"))
        assert release.figures["value"].tolist() == [1, -2, 1]
        assert [(finding.code, finding.rows) for finding in release.findings] == [("PUBLISHED-FIGURE-NEGATIVE", (2,))]


class TestRefusals:
    def test_each_says_why(self):
        line = small("1", "1", "1")
        assert refusal(b"") == "PUBLISHED-FILE-UNKNOWN"
        assert refusal(b"a,b\n1,2") == "PUBLISHED-FILE-UNKNOWN"
        assert refusal(b"\x00\x81\x8d") == "PUBLISHED-NOT-TEXT"
        assert refusal(HEADER.encode()) == "PUBLISHED-FILE-EMPTY"
        assert refusal(f"{HEADER}\n{line},9".encode()) == "PUBLISHED-CSV-RAGGED"
        assert refusal(f'{HEADER}\n"{line}'.encode()) == "PUBLISHED-CSV-DAMAGED"
        assert refusal(f"{HEADER}\n{line}\n{line}".encode()) == "PUBLISHED-LINE-TWICE"
        assert refusal(b"SEND Appeal rate table 1,\n,") == "PUBLISHED-APPEALS-HEADINGS"

    def test_zips(self):
        text = f"{HEADER}\n{small('1', '1', '1')}"
        assert refusal(zipped({"notes.txt": "nothing"}), "a.zip") == "PUBLISHED-FILE-UNKNOWN"
        assert refusal(zipped({"a.csv": text, "b.csv": text}), "a.zip") == "PUBLISHED-FILE-TWICE"
        assert refusal(zipped({"a.csv": "0" * 5_000_000}), "a.zip") == "PUBLISHED-ZIP-UNSAFE"
        assert refusal(damaged(zipped({"a.csv": text})), "a.zip") == "PUBLISHED-ZIP-DAMAGED"

    def test_a_broken_file_we_do_not_know_does_not_stop_the_release(self):
        text = f"{HEADER}\n{small('1', '1', '1')}"
        other = text.replace("plans_issued_den_ex", "somewhere") + "\n" + small("2", "2", "2")
        release = read_selection(zipped({"a.csv": text, "b.csv": other, "c.csv": "x,y\n1,2"}), "a.zip")
        assert len(release.figures) == 3
        assert {finding.code for finding in release.findings} == {"PUBLISHED-PART-UNKNOWN", "PUBLISHED-LINE-TWICE"}
