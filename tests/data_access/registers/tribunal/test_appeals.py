"""Logs of appeals: sections out of any spelling, notes underneath."""

import pandas as pd
import pytest

from data_access.findings import Source
from data_access.registers.tribunal.appeals import check_appeals, section_letters, tidy_appeals
from tests.data_access.registers.sheets import said, typed

LOG = Source("appeals.csv", "Log")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("B, F and I", "B, F, I"),
        ("BFI", "B, F, I"),
        ("Sections B & F", "B, F"),
        ("Contents (B,F,I)", "B, F, I"),
        ("section I only", "I"),
        ("B/F/I/H1", "B, F, H1, I"),
        ("sections b, f", "B, F"),
        ("I", "I"),
        ("Refusal to assess", None),
        ("Contents", None),
        ("CON_F", None),
        ("placement", None),
        ("", None),
        (None, None),
    ],
)
def test_sections_are_read_only_where_nothing_else_is_said(written, read):
    assert section_letters(written) == read


def log(**columns: list[str | None]) -> pd.DataFrame:
    """Rows as found, numbered as a spreadsheet numbers them below one row of headings."""
    rows = pd.DataFrame(columns, dtype="object")
    return rows.set_axis(range(2, len(rows) + 2))


def test_a_reference_alone_or_a_lone_cell_is_a_note_and_named():
    rows = log(
        appeal_reference=["EH1/23/00001", "EH1/23/00002", None],
        registered_date=["01/02/2023", None, "see list"],
        appeal_type=["RTA", None, None],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy.index) == [2]
    assert [(one.code, one.rows, one.sheet) for one in findings] == [("ROW-NOTE", (3, 4), "Log")]


def test_an_outcome_in_the_status_is_moved_and_the_appeal_is_closed():
    """Only where no outcome is recorded: a state such as "Stayed" is no outcome."""
    rows = log(
        registered_date=["01/02/2023"] * 3,
        status=["Conceded", "Stayed", "Conceded"],
        outcome=[None, None, "Withdrawn"],
    )
    tidy, _ = tidy_appeals(rows, LOG)
    assert list(tidy["outcome"].fillna("")) == ["conceded", "", "withdrawn"]
    assert list(tidy["status"]) == ["closed", "Stayed", "Conceded"]


def test_who_won_is_asked_where_upheld_stands_alone():
    """ "Upheld" may mean either side; it counts as ended and not clear, and is named with its words."""
    rows = log(
        registered_date=["01/02/2023"] * 4,
        outcome=["Upheld", "Upheld in favour of parent", "Decision upheld in a way", "Pending"],
    )
    tidy, findings = tidy_appeals(rows, LOG)
    assert list(tidy["outcome"].fillna("")) == ["not_clear", "decided_appellant", "not_clear", ""]
    assert [(one.code, one.rows) for one in findings] == [("APPEAL-UPHELD", (2, 4))]


def test_sections_about_health_or_care_make_an_extended_appeal():
    rows = log(registered_date=["01/02/2023"] * 3, sections=["B, F", "B, F, G", "D"], extended=[None, None, "no"])
    tidy, _ = tidy_appeals(rows, LOG)
    assert list(tidy["extended"]) == [None, "yes", "no"]


def test_a_draft_or_word_to_the_family_older_than_the_order_is_named():
    """Where it is a step of what was ordered: the draft of a plan that was only amended is none."""
    day_before, order = "2025-03-02", "2025-03-03"
    rows = typed(
        appeal_type=["RTI", "RTI", "RTA", "RTA", "CON_F", "RTI"],
        outcome=["decided_appellant"] * 5 + ["decided_la"],
        registered_date=["2024-09-02"] * 6,
        outcome_date=[order] * 6,
        order_date=[order] * 6,
        draft_date=[day_before, order, None, None, day_before, day_before],
        informed_date=[None, None, day_before, order, day_before, None],
    )
    assert said(check_appeals(rows, "appeals.csv").findings) == [
        ("APPEAL-DRAFT-FIRST", (2,)),
        ("APPEAL-TOLD-FIRST", (4,)),
    ]
