"""DfE's release of 2026: some of its lines as published, with all their columns. England's are those built in."""

import math

import pytest

from data_access.published.rates import published_rates
from data_access.published.release import read_release
from metrics.national.counts import REQUESTS_RECEIVED
from metrics.national.england import england
from tests.published_files import published_series
from tests.reference.small_files import zipped

ENGLAND, SOUTH_TYNESIDE, NORTH_EAST = "E92000001", "E08000023", "E12000001"
_PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
_PLACE += "new_la_code,old_la_code,la_name"
_ALL = "breakdown_topic,breakdown"
_REQUESTS = "All requests for an EHC needs assessment,All requests for an EHC needs assessment"
_ASSESSMENTS = "All EHC needs assessments,All EHC needs assessments"
_PLANS, _REVIEWS = "All EHC plans,All EHC plans", "All reviews of EHC plans,All reviews of EHC plans"
_HERE = "2025,Calendar year,National,E92000001,England,,,,,"
_REGION = "2025,Calendar year,Regional,E92000001,England,E12000001,North East,,,"
_COUNCIL = "2025,Calendar year,Local authority,E92000001,England,E12000001,North East,E08000023,393,South Tyneside"

FILES = {
    "timeliness_20_week": f"""{_PLACE},{_ALL},plans_issued_den,plans_issued_den_ex,\
plans_issued_within_20_weeks,plans_issued_20_weeks_ex,pc_plans_issued_within_20_weeks,pc_plans_issued_20_weeks_ex,\
plans_issued_gt20weeks_ltyear,plans_issued_gt20weeks_ltyear_ex,pc_plans_issued_gt20weeks_ltyear,\
pc_plans_issued_gt20weeks_ltyear_ex,plans_issued_gt_1_year,plans_issued_gt_1_year_ex,pc_plans_issued_gt_1_year,\
pc_plans_issued_gt_1_year_ex,avg_weeks_issue_plan,avg_weeks_issue_plan_exc
{_HERE},{_PLANS},102203,95411,46498,43997,45.5,46.1,45275,41481,44.3,43.5,10365,9871,10.1,10.3,25.6,24
{_COUNCIL},{_PLANS},185,175,161,161,87,92,24,14,13,8,0,0,0,0,19.7,18.4
""",
    "requests": f"""{_PLACE},{_ALL},requests_received_in_year,requests_rya,requests_decided_to_assess,\
requests_decided_not_to_assess,requests_decision_not_made,requests_withdrawn,request_assess_pc,request_not_assess_pc,\
request_outstanding_pc,request_withdrawn_pc,request_outcome_six_weeks,request_outcome_over_6_weeks,\
request_outcome_six_weeks_pc,request_outcome_over_6_weeks_pc,mediation_related_request,tribunal_related_request,\
tribunal_after_mediation_request
{_HERE},{_REQUESTS},162702,44,106062,43289,11778,\
1573,65.2,26.6,7.2,1,139031,19953,87.4,12.5,11151,5065,1564
""",
    "assessments": f"""{_PLACE},{_ALL},assess_in_year,assess_issued,assess_issued_pc,assess_not_issued,\
assess_not_issued_pc,assess_not_made,assess_not_made_pc,assess_withdrawn,assess_withdrawn_pc,\
outcome_decision_within_time,outcome_decision_over_time,outcome_decision_within_time_pc,outcome_decision_over_time_pc,\
number_assess_mediation,number_assess_tribunal,number_asssess_mediation_tribunal,number_other_mediation,\
number_other_tribunal,number_other_mediation_tribunal
{_HERE},{_ASSESSMENTS},118821,111243,93.6,7161,6,71,0.1,346,0.3,2673,4478,37.4,62.6,\
2444,1712,522,2094,3722,599
""",
    "annual_reviews": f"""{_PLACE},{_ALL},total_ehc_plans,review_expected_2025,\
review_not_expected_2025,review_completed_2025,review_completed_prior_2025,review_not_completed,outcome_amended,\
outcome_ceased,outcome_maintained,no_outcome_recorded,decision_4_weeks,decision_over_4_weeks
{_HERE},{_REVIEWS},718838,596987,121851,339027,100079,157881,199980,3300,120460,15287,161396,177631
{_REGION},{_REVIEWS},31915,27036,4879,16669,4516,5851,14409,58,2091,111,6269,10400
""",
    "phase_transfers": f"""{_PLACE},number_plans,due_25,due_26,final_25,final_26
{_HERE},718838,12232,142257,38887,602
{_REGION},31915,29,8611,1282,7
""",
}
APPEALS = """SEND tribunal appealable decisions rate 2024 - 2025,,,,,,,
"SEND Appeal rate table 1: appeal rate based on total appealable decisions, 2024-2025",,,,,,,
,,2024,,,2025,,
,Old LA code,Appeals registered,Total Appealable Decisions,SEND Tribunal Appeal Rate2,Appeals,\
Total Appealable decisions,SEND Tribunal Appeal Rate
NORTH EAST,,,,,,,
Darlington,841,8,700,1.10%,9,978,0.90%
Durham,840,344,3124,11.00%,445,3861,11.50%
LONDON,,,  ,,,,
City of London,201, - ,18,0.00%,0,26,0.00%
Lewisham,209,102,2080,4.90%,114,x,x
England Total,,22276,364912,6.10%,26977,405735,6.60%
Footnotes:,,,,,,,
"""


@pytest.fixture(scope="module")
def release():
    return read_release(zipped({f"data/{name}.csv": text for name, text in FILES.items()}), "release.zip")


def figure(release, metric: str, area: str = ENGLAND) -> dict:
    (found,) = published_series(release.figures, metric, area).to_dict("records")
    return found


def test_every_file_is_known_and_nothing_is_missing(release):
    assert release.release == "2026"
    assert set(release.figures["dataset"].unique()) == {
        "timeliness",
        "requests",
        "assessments",
        "annual_reviews",
        "phase_transfers",
    }
    assert release.findings == ()


@pytest.mark.parametrize(
    "metric",
    [
        "plans_issued_within_20_weeks",
        "plans_issued_within_20_weeks_including_exceptions",
        "plans_issued_over_52_weeks",
        "requests_refused",
        "request_decisions_within_6_weeks",
        "no_plan_decisions_within_16_weeks",
        "assessments_without_plan",
        "review_decisions_within_4_weeks",
        "reviews_completed",
    ],
)
def test_englands_2025_is_what_is_built_in(release, metric):
    found = figure(release, metric)
    fact = england(metric)[-1]
    assert (fact.year, fact.numerator, fact.denominator) == (2025, found["numerator"], found["denominator"])
    assert ("" if math.isnan(found["as_published"]) else f"{found['as_published']:.1f}") == fact.as_published


@pytest.mark.parametrize(
    ("metric", "number"),
    [
        ("weeks_to_plan_mean", 24.0),
        ("weeks_to_plan_mean_including_exceptions", 25.6),
        ("requests_received", REQUESTS_RECEIVED[2025].count),
        ("phase_transfers_due", 12_232),
        ("phase_transfers_due_next_year", 142_257),
        ("phase_transfers_final", 38_887),
        ("phase_transfers_final_next_year", 602),
    ],
)
def test_numbers_that_are_no_share(release, metric, number):
    """Final plans of 2025 are also for moves due in 2026: 38,887 would be 318% of 12,232, so neither is a share."""
    assert figure(release, metric)["value"] == number


def test_the_share_of_decisions_in_4_weeks_comes_from_its_counts(release):
    """By hand: 6,269 of 16,669 in the North East are 37.6 per cent; DfE prints none."""
    found = figure(release, "review_decisions_within_4_weeks", NORTH_EAST)
    assert (found["numerator"], found["denominator"]) == (6_269, 6_269 + 10_400)
    assert found["value"] == pytest.approx(0.376, abs=0.0005)
    keys = release.figures[release.figures["metric"] == "review_decisions_within_4_weeks"]
    assert keys["indicator"].unique().tolist() == ["decision_4_weeks"]


def test_reviews_completed_are_those_of_the_year(release):
    """Expected are completed in the year, completed before and not completed: 339,027 + 100,079 + 157,881 = 596,987."""
    assert 339_027 + 100_079 + 157_881 == figure(release, "reviews_expected")["value"] == 596_987
    assert figure(release, "reviews_completed", NORTH_EAST)["value"] == 16_669 / 27_036
    assert published_rates(release.figures, "review_meetings_recorded")["value"].isna().all(), "another count"


def test_a_mean_has_no_counts_behind_it(release):
    found = figure(release, "weeks_to_plan_mean", SOUTH_TYNESIDE)
    assert found["value"] == 18.4
    assert math.isnan(found["numerator"])


def test_a_column_that_a_figure_needs_and_is_not_there_is_said():
    head, *rest = FILES["annual_reviews"].split("\n")
    text = "\n".join([head.replace("decision_4_weeks", "decisions_4_wks"), *rest])
    (finding,) = read_release(text.encode(), "annual_reviews.csv").findings
    assert (finding.code, finding.file) == ("PUBLISHED-COLUMN-MISSING", "annual_reviews.csv")
    assert finding.column == "decision_4_weeks"
    assert "4 weeks" in finding.message


def test_transfers_of_the_next_release_go_by_their_years():
    text = FILES["phase_transfers"].replace("_26", "_27").replace("_25", "_26").replace("2025,", "2026,")
    later = read_release(text.encode(), "phase.csv")
    assert later.release == "2027"
    assert published_series(later.figures, "phase_transfers_due", ENGLAND)["value"].tolist() == [12_232]
    assert published_series(later.figures, "phase_transfers_due_next_year", ENGLAND)["value"].tolist() == [142_257]


def test_the_table_of_appeals_has_the_new_count_alone():
    read = read_release(APPEALS.encode(), "decisions.csv")
    found = published_series(read.figures, "tribunal_appeal_rate_in_development", ENGLAND)
    facts = england("tribunal_appeal_rate_in_development")
    assert found[["time_period", "numerator", "denominator"]].values.tolist() == [
        [fact.year, fact.numerator, fact.denominator] for fact in facts
    ]
    assert [f"{one:.1f}" for one in found["as_published"]] == [fact.as_published for fact in facts]
    lewisham = published_series(read.figures, "tribunal_appeal_rate_in_development", "E09000023")
    assert lewisham["reason"].tolist() == ["", "x"]
    city = published_series(read.figures, "tribunal_appeals_registered", "E09000001")
    assert city["value"].tolist() == [0, 0], "a hyphen is no appeal"
    assert published_rates(read.figures, "tribunal_appeal_rate")["value"].isna().all()
