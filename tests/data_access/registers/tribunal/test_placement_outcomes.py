"""Whose school was named: in the Ministry's three groups, whatever a council calls them, and never guessed."""

from datetime import date

import pandas as pd
import pytest

from data_access.findings import Source
from data_access.registers.tribunal.appeals import check_appeals, tidy_appeals
from data_access.registers.tribunal.placement_outcomes import placement_of
from metrics.tribunal.placement_appeals import placement_appeals_decided
from tests.conftest import council_of, taken_in
from tests.data_access.registers.sheets import as_found, said, typed

LOG = Source("appeals.csv", "Log")
PARENT, AGREED, COUNCIL = "parent_preference", "agreed_at_hearing", "council_preference"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Parent preference", PARENT),
        ("Parent's preference", PARENT),
        ("parental preference", PARENT),
        ("Parental preference upheld", PARENT),
        ("Tribunal named parents’ preferred school", PARENT),
        ("Parent's school named", PARENT),
        ("Allowed - parental preference", PARENT),
        ("Parent pref", PARENT),
        ("Parent's pref.", PARENT),
        ("Tribunal named parent's school", PARENT),
        ("Named the family's placement", PARENT),
        ("LA pref", COUNCIL),
        ("Tribunal named LA's school", COUNCIL),
        ("Settled at hearing", AGREED),
        ("LA settled at the hearing", AGREED),
        ("Settled", None),
        ("Settled before hearing", None),
        ("Parent's school", None),
        ("Tribunal did not name parent's school", None),
        ("LA preference", COUNCIL),
        ("LA's preference upheld", COUNCIL),
        ("Council's preference", COUNCIL),
        ("Local authority preference (special school)", COUNCIL),
        ("Dismissed (LA preference)", COUNCIL),
        ("LA agreed with parent at hearing", AGREED),
        ("Agreed by the council at the hearing", AGREED),
        ("conceded at hearing", AGREED),
        ("Conceded - at hearing", AGREED),
        ("LA conceded during the hearing", AGREED),
        ("LA preference - not upheld", None),
        ("Parental preference not upheld", None),
        ("Refused - parental preference", None),
        ("Parent preference named; LA preference named", None),
        ("Parent agreed with LA at hearing", None),
        ("Not agreed at hearing", None),
        ("Conceded before hearing", None),
        ("Preference", None),
        ("", None),
        (None, None),
    ],
)
def test_only_what_says_it_plainly_is_read(written, read):
    assert placement_of(written) == read


def test_the_outcome_says_who_won_and_whose_school_was_named():
    """Upheld is nobody's win by itself; "LA's preference upheld" is the council's."""
    rows = as_found(
        registered_date=["2025-01-06"] * 4,
        appeal_type=["Section I"] * 4,
        outcome=["Parent preference", "LA preference", "LA agreed with parent at hearing", "Preference upheld"],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy["placement_outcome"].fillna("")) == [PARENT, COUNCIL, AGREED, ""]
    assert list(tidy["outcome"]) == ["decided_appellant", "decided_la", "decided_appellant", "not_clear"]
    assert said(findings) == [("APPEAL-UPHELD", (5,))]


def test_the_councils_school_does_not_say_who_won_the_rest_of_the_plan():
    """England: 13% of decisions on section I name the council's school, 149 of 14,009 decisions are for councils."""
    rows = as_found(
        registered_date=["2025-01-06"] * 3,
        appeal_type=["Contents"] * 3,
        sections=["B, F and I", "I", "B, F and I"],
        outcome=["LA preference", "LA preference", "Parent preference"],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy["outcome"]) == ["not_clear", "decided_la", "decided_appellant"]
    assert list(tidy["placement_outcome"]) == [COUNCIL, COUNCIL, PARENT]
    assert said(findings) == [("APPEAL-PLACEMENT-PART", (2,))]


def test_a_column_of_its_own_stands_beside_the_outcome_or_in_its_place():
    rows = as_found(
        registered_date=["2025-01-06"] * 3,
        appeal_type=["Contents"] * 3,
        sections=["B, F and I", "I", "I"],
        outcome=["Allowed in part", None, None],
        placement_outcome=["LA preference", "Parental preference", None],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy["outcome"].fillna("")) == ["decided_appellant", "decided_appellant", ""]
    assert list(tidy["placement_outcome"].fillna("")) == [COUNCIL, PARENT, ""]
    assert not findings


def test_an_appeal_about_something_else_names_no_school():
    """The council gave way over an assessment: that is a concession. A preference there is a slip, and asked about."""
    rows = as_found(
        registered_date=["2025-01-06"] * 3,
        appeal_type=["Refusal to assess", "Refusal to assess", "Contents"],
        sections=[None, None, "B and F"],
        outcome=["Conceded at hearing", "Parent preference", "LA preference"],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy["outcome"]) == ["conceded", "not_clear", "not_clear"]
    assert tidy["placement_outcome"].isna().all()
    assert said(findings) == [("APPEAL-PLACEMENT-NONE", (3, 4))]


def test_a_preference_in_a_column_of_its_own_needs_an_appeal_about_a_school():
    """The outcome stands by itself; what is left out is named, unless the council gave way and nothing else is said."""
    rows = as_found(
        registered_date=["2025-01-06"] * 5,
        appeal_type=["Refusal to assess", "Contents", "Refusal to assess", "Refusal to assess", "Contents"],
        sections=[None, "B and F", None, None, "B, F and I"],
        outcome=["Allowed", "Dismissed", None, None, "Dismissed"],
        placement_outcome=["Parental preference", "LA preference", "LA preference", "Agreed at hearing", "see order"],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy["outcome"]) == ["decided_appellant", "decided_la", "not_clear", "conceded", "decided_la"]
    assert list(tidy["placement_outcome"].fillna("")) == ["", "", "", "", "see order"]
    assert said(findings) == [("APPEAL-PLACEMENT-NONE", (2, 3, 4))]


def test_what_does_not_fit_together_is_named():
    rows = typed(
        registered_date=["2025-01-06"] * 4,
        outcome=["decided_la", "decided_appellant", "decided_appellant", "decided_la"],
        outcome_date=["2025-06-02"] * 4,
        order_date=["2025-06-02"] * 4,
        appeal_type=["CON_I", "CON_I", "CON_F", "CON_I"],
        placement_outcome=[PARENT, COUNCIL, COUNCIL, COUNCIL],
    )
    findings = [one for one in check_appeals(rows, "log.xlsx").findings if one.code == "APPEAL-PLACEMENT-DIFFERS"]
    assert [one.rows for one in findings] == [(2, 3)]


@pytest.mark.parametrize(
    ("outcome", "placement", "asked"),
    [
        ("conceded", AGREED, True),
        ("conceded_consent", COUNCIL, True),
        ("conceded", PARENT, False),
        ("withdrawn", AGREED, True),
        ("withdrawn", PARENT, True),
        ("other_closed", COUNCIL, True),
        ("withdrawn", None, False),
        ("not_clear", COUNCIL, False),
    ],
)
def test_a_preference_named_without_a_decision_is_asked_about(outcome, placement, asked):
    rows = typed(
        registered_date=["2025-01-06"],
        outcome=[outcome],
        outcome_date=["2025-06-02"],
        order_date=["2025-06-02"],
        appeal_type=["CON_I"],
        placement_outcome=[placement],
    )
    assert ("APPEAL-PLACEMENT-DIFFERS" in {one.code for one in check_appeals(rows, "log.xlsx").findings}) is asked


def test_only_decisions_about_a_school_are_counted_from_a_log_with_two_columns(database):
    """By hand: 1 and 2 are not about section I, 5 was withdrawn, the second column decides 6; 3, 4 and 6 are left."""
    log = """Appeal no,Appeal type,Sections,Date registered,Outcome,Placement outcome,Outcome date
1,Refusal to assess,,2025-01-06,Allowed,Parental preference,2025-06-04
2,Contents,B and F,2025-01-06,Dismissed,LA preference,2025-06-04
3,Section I,I,2025-01-06,Allowed,Parental preference,2025-06-04
4,Section I,I,2025-01-06,Conceded,Agreed at hearing,2025-06-04
5,Section I,I,2025-01-06,Withdrawn,Agreed at hearing,2025-06-04
6,Section I,I,2025-01-06,,Parental preference,2025-06-04
"""
    done = taken_in(log.encode(), "appeals.csv", database, extracted_on=date(2025, 12, 31))
    found = {one.code: one.rows for one in done.findings if one.code.startswith("APPEAL-PLACEMENT")}
    assert found == {"APPEAL-PLACEMENT-NONE": (2, 3), "APPEAL-PLACEMENT-DIFFERS": (5, 6)}
    appeals = council_of(database).register("appeals")
    assert set(appeals.rows.loc[placement_appeals_decided(appeals), "source_row"]) == {4, 5, 7}


@pytest.mark.parametrize("heading", ["Outcome", "School named"])
def test_a_small_log_in_short_words_keeps_its_column(heading, database):
    """By hand: the parent's in two, the council's in one, agreed in one."""
    words = ["Parent pref", "LA pref", "Settled at hearing", "Tribunal named parent's school"]
    log = pd.DataFrame(
        {
            "Appeal ref": ["1", "2", "3", "4"],
            "Type of appeal": "Placement",
            "Date registered": "2025-01-06",
            heading: words,
            "Outcome date": "2025-06-02",
        }
    )
    done = taken_in(log.to_csv(index=False).encode(), "appeals.csv", database, extracted_on=date(2025, 12, 31))
    assert not [one for one in done.findings if one.code.startswith(("MAP-UNFIT", "CELL-CODE", "APPEAL-OUTCOME"))]
    rows = council_of(database).register("appeals").rows
    assert sorted(rows["placement_outcome"]) == sorted([PARENT, COUNCIL, AGREED, PARENT])
    assert sorted(rows["appeal_outcome"]) == ["decided_appellant"] * 3 + ["decided_la"]


def test_a_log_that_names_the_school_itself_keeps_its_outcome(database):
    """ "School named" may hold a school: that is no preference, and the column is not used."""
    log = "Appeal ref,Type of appeal,Date registered,Outcome,School named,Outcome date\n"
    log += "1,Placement,2025-01-06,Allowed,Imagined Hill School,2025-06-02\n"
    log += "2,Placement,2025-01-06,Dismissed,Imagined Dale School,2025-06-02\n"
    done = taken_in(log.encode(), "appeals.csv", database, extracted_on=date(2025, 12, 31))
    rows = council_of(database).register("appeals").rows
    assert rows["placement_outcome"].isna().all()
    assert list(rows["appeal_outcome"]) == ["decided_appellant", "decided_la"]
    assert "School named" in [one.column for one in done.findings]


def test_a_log_in_the_ministrys_words_is_read_whole(database):
    """The three outcomes and nothing else in the column: it is used, and nobody's win is in doubt."""
    log = pd.DataFrame(
        {
            "Appeal ref": ["EH998/25/00001", "EH998/25/00002", "EH998/25/00003"],
            "Type of appeal": "Placement",
            "Date registered": "2025-01-06",
            "Outcome": ["Parent preference", "LA preference", "LA agreed with parent at hearing"],
            "Outcome date": "2025-06-02",
        }
    )
    done = taken_in(log.to_csv(index=False).encode(), "appeals.csv", database, extracted_on=date(2025, 12, 31))
    assert not [one for one in done.findings if one.code.startswith("APPEAL-OUTCOME") or one.code == "APPEAL-UPHELD"]
    rows = council_of(database).register("appeals").rows
    assert sorted(rows["appeal_outcome"]) == ["decided_appellant", "decided_appellant", "decided_la"]
    assert sorted(rows["placement_outcome"]) == sorted([PARENT, COUNCIL, AGREED])
