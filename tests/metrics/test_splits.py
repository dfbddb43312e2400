"""The ways to split are one list: a key stands for one of them, and each fits its table."""

import pytest

from metrics.counting.breakdown import Breakdown, by_column
from metrics.counting.definition import CatalogueError
from metrics.splits import BREAKDOWNS, composed, fits


@pytest.mark.parametrize(
    ("breakdowns", "words"),
    [
        ((by_column("team", "Team"), by_column("team", "Another team")), "'team' is defined twice"),
        ((by_column("team", "Team", about="no_such_table"),), "no table 'no_such_table'"),
        ((by_column("shoe_size", "Shoe size"),), "no column 'shoe_size' in any table"),
        ((by_column("team", "Team", about="appeals", column="wait_band"),), "no column 'wait_band' in appeals"),
        ((by_column("procedure", "Procedure", about="complaints", column="outcome"),), "another column"),
        ((Breakdown("stage", "Stage", lambda table: table.rows["outcome"], about="complaints"),), "another column"),
    ],
)
def test_a_list_that_contradicts_itself_is_refused_by_name(breakdowns, words):
    """At import: a key of two meanings would show one split under the heading of another."""
    with pytest.raises(CatalogueError, match=words):
        composed(breakdowns)


def test_a_split_fits_the_table_that_has_its_groups():
    """Worked out of cases: of cases alone. By a column that several tables have: of those."""
    assert fits(BREAKDOWNS["wait_band"], "cases")
    assert not fits(BREAKDOWNS["wait_band"], "appeals")
    assert [fits(BREAKDOWNS["team"], about) for about in ("cases", "complaints", "exclusions")] == [True, True, False]
    assert [fits(BREAKDOWNS["complaint_stage"], about) for about in ("complaints", "section19")] == [True, False]


def test_keys_of_addresses_stay():
    """They stand in addresses that people keep, and in scripts."""
    assert set(BREAKDOWNS) == {
        "locality",
        "team",
        "primary_need",
        "age_band",
        "request_source",
        "school_phase",
        "school",
        "sex",
        "sen_status",
        "cluster",
        "officer",
        "absence_band",
        "notice_type",
        "route",
        "section_19_stage",
        "provision_wait",
        "timetable_length",
        "interim",
        "awaiting_band",
        "trust",
        "sharing_state",
        "wait_band",
        "week_of_wait",
        "stage",
        "time_taken",
        "request_result",
        "assessment_outcome",
        "cease_reason",
        "placement",
        "placement_area",
        "placement_kind",
        "residential",
        "years_held",
        "overdue_band",
        "amendment_wait",
        "placement_outcome",
        "plan_section",
        "audit_grade",
        "respondent",
        "question",
        "appeal_type",
        "appeal_outcome",
        "appeal_stage",
        "appeal_age",
        "order_duty",
        "mediation_about",
        "procedure",
        "complaint_stage",
        "complaint_outcome",
        "decision_group",
        "ombudsman_decision",
        "ombudsman_reference",
        "theme",
        "lead_owner",
        "committee",
        "plan_kind",
        "plan_name",
        "remedy_status",
        "remedy_type",
        "remedy_kind",
        "evidence_gap",
        "look_back_stage",
        "look_back",
    }
