"""Registers of audits: grades on the scale they belong to, the council's own sections, and no auditor."""

from datetime import date

import pytest

from data_access.layouts.cells import code_of
from data_access.registers.quality.audits import AUDITS_READER, check_audits, tidy_audits
from data_access.registers.quality.code_words import AUDIT_GRADES
from data_access.storage import store
from metrics.quality import audits as rules
from tests.conftest import council_of, taken_in
from tests.data_access.registers.sheets import SHEET, as_found, said, typed


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Outstanding", "outstanding"),
        ("good", "good"),
        ("RI", "requires_improvement"),
        ("Requires improvement to be good", "requires_improvement"),
        ("Inadequate", "inadequate"),
        ("GREEN", "green"),
        ("Amber", "amber"),
        ("1", "grade_1"),
        ("4.0", "grade_4"),
        ("1 - Outstanding", "outstanding"),
        ("3 (requires improvement)", "requires_improvement"),
        ("Grade 2", "grade_2"),
        ("5", None),
        ("Satisfactory", None),
        ("Good in part, then inadequate", None),
        ("G", None),
    ],
)
def test_grades_are_read_in_councils_words(written, read):
    """What is neither good nor bad by itself, such as "satisfactory", is asked about."""
    assert code_of(written, AUDIT_GRADES) == read


@pytest.mark.parametrize(
    ("letters", "read"),
    [
        (["R", "A", "G"], ["Red", "Amber", "Green"]),
        (["G", "g", "A"], ["Green", "Green", "Amber"]),
        (["O", "G", "RI"], ["Outstanding", "Good", "Requires improvement"]),
        (["G", "RI", "I"], ["Good", "Requires improvement", "Inadequate"]),
        (["G", "G", "G"], ["G", "G", "G"]),
        (["R", "I", "G"], ["R", "I", "G"]),
    ],
)
def test_letters_are_read_where_they_fit_one_scale_alone(letters, read):
    """G is green or good: only the letters beside it tell."""
    tidy, _ = tidy_audits(as_found(overall_grade=letters), SHEET)
    assert list(tidy["overall_grade"]) == read


def test_numbers_are_asked_about_and_a_grade_after_moderation_says_it_was_moderated():
    rows = as_found(
        overall_grade=["2", "Good", "Good"], moderated=[None, None, "N"], moderated_grade=[None, "RI", "Good"]
    )
    tidy, findings = tidy_audits(rows, SHEET)
    assert list(tidy["moderated"].fillna("")) == ["", "yes", "N"]
    assert said(findings) == [("AUDIT-NUMBERS", (2,))]


@pytest.mark.parametrize(
    ("moderated", "after", "says", "counts"),
    [
        (None, "n/a", "", "n/a"),
        (None, "-", "", "-"),
        (None, "Not moderated", "no", ""),
        ("No", "Not moderated", "No", ""),
        ("Yes", "Not moderated", "Yes", "Not moderated"),
        (None, "No change", "yes", "Good"),
        ("n/a", "Unchanged", "yes", "Good"),
        ("Yes", "No change", "Yes", "Good"),
        ("N", "No change", "N", ""),
        (None, "Inadequate", "yes", "Inadequate"),
        (None, "Satisfactory", "", "Satisfactory"),
        (None, None, "", ""),
    ],
)
def test_what_is_written_in_the_place_of_a_grade_after_moderation(moderated, after, says, counts):
    """The plan was graded good. What is no grade stays, so that it is asked about or read as a blank."""
    rows = as_found(overall_grade=["Good"], moderated=[moderated], moderated_grade=[after])
    tidy, _ = tidy_audits(rows, SHEET)
    assert list(tidy["moderated"].fillna("")) == [says]
    assert list(tidy["moderated_grade"].fillna("")) == [counts]


def test_audits_moderated_are_counted_by_what_their_cells_say(database):
    """By hand: 4 (no change), 6, 8 and 9 were moderated; of those graded twice, 4, 6 and 8, two were changed.

    Nobody knows the grade 5, so 10 is in no figure.
    """
    register = """Audit ref,Audit date,Overall grade,Moderated,Moderated grade
1,2025-09-01,Good,,n/a
2,2025-09-02,Good,,-
3,2025-09-03,Good,,Not moderated
4,2025-09-04,Good,,No change
5,2025-09-05,Good,No,N/A
6,2025-09-08,RI,,Good
7,2025-09-09,Good,,
8,2025-09-10,Good,,Requires improvement
9,2025-09-11,,,Good
10,2025-09-11,5,,Good
"""
    done = taken_in(register.encode(), "audits.csv", database, extracted_on=date(2026, 2, 1))
    assert [one.code for one in done.findings if one.column == "Moderated grade"] == []
    audits = council_of(database).register("plan_audits")
    assert set(audits.rows.loc[rules.moderated(audits), "audit_reference"]) == {"4", "6", "8", "9"}
    assert set(audits.rows.loc[rules.graded_twice(audits), "audit_reference"]) == {"4", "6", "8"}
    assert set(audits.rows.loc[rules.changed(audits), "audit_reference"]) == {"6", "8"}


def test_the_councils_own_sections_are_kept_in_one_text():
    rows = as_found(**{"own_sections: Golden thread": ["Good", None], "own_sections: Voice; child": ["Amber", None]})
    tidy, findings = tidy_audits(rows, SHEET)
    assert list(tidy["own_sections"].fillna("")) == ["Golden thread = good; Voice, child = amber", ""]
    assert [(one.code, one.column) for one in findings] == [
        ("AUDIT-OWN-SECTIONS", "Golden thread"),
        ("AUDIT-OWN-SECTIONS", "Voice; child"),
    ]


def test_what_is_missing_or_contradicts_itself_is_named():
    rows = typed(
        audit_date=["2026-01-05", None, "2026-01-05"],
        overall_grade=["good", "good", None],
        moderated=[False, True, None],
        moderated_grade=["good", "good", None],
    )
    assert said(check_audits(rows, "audits.xlsx").findings) == [
        ("AUDIT-NOT-DATED", (3,)),
        ("AUDIT-NOT-GRADED", (4,)),
        ("AUDIT-MODERATED", (2,)),
    ]


def test_who_audited_is_not_kept(database):
    """Nor is any other column that is not known: the finding names the column, and the database has none of it."""
    sheet = "Audit ref,Audit date,Overall grade,Section B,Auditor,Strengths,Thread\n"
    sheet += "QA1,2026-01-05,Good,Good,Imagined Auditor,words,Good\nQA2,2026-01-06,RI,Good,Imagined Auditor,,RI\n"
    done = taken_in(sheet.encode(), "audits.csv", database, extracted_on=date(2026, 2, 1))
    assert dict(done.held) == {"plan_audits": 2}
    assert [one.column for one in done.findings if one.code == "AUDIT-COLUMN"] == ["Auditor", "Strengths"]
    kept = store.load_registers(database)["plan_audits"]
    assert "Imagined" not in kept.to_csv()
    assert list(kept["own_sections"]) == ["Thread = good", "Thread = requires_improvement"]
    assert not any("auditor" in column.name for column in AUDITS_READER.dataset.columns)
