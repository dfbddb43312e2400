"""Releases as earlier years wrote them: other names, other columns. Small, and made by hand."""

import math

import pandas as pd

from data_access.published.rates import published_rates
from tests.published_files import published_series
from tests.reference.small_files import ALL, HEADER, read_selection, small, table, zipped

HEADLINE = "plans_issued_within_20_weeks"


ENGLAND = "E92000001"


class TestOtherReleases:
    def test_lower_case_names_and_a_new_label(self, archive, release):
        """The 2026 release wrote all names in lower case and called the headline "All EHC plans"."""
        head, rest = archive.read("data/timeliness_20_week.csv").decode("utf-8-sig").split("\n", 1)
        rest = rest.replace("All EHC plans issued", "All EHC plans")
        later = read_selection(f"{head.lower()}\n{rest}".encode(), "timeliness.csv")
        assert [finding.code for finding in later.findings] == ["PUBLISHED-AREA-RECODED", "PUBLISHED-FIGURE-DOUBTFUL"]
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
