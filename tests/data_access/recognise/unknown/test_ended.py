"""Columns that say a case is over where nothing else does are asked about; where something does, nothing is said."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

HEADINGS = ("Case reference", "Date request received", "Request outcome", "Date final plan issued")
WAITING = ("EX-1", "06/01/2025", "Agreed", None)
PLANNED = ("EX-2", "06/01/2025", "Agreed", "30/06/2025")
REFUSED = ("EX-3", "06/01/2025", "Refused", None)


def asked(heading: str, *rows: tuple, headings: tuple = HEADINGS, **said) -> list[tuple[int, ...]]:
    """The rows asked about because of one more column, each row with its cell at the end."""
    lines = [(*headings, heading), *rows]
    cells = pd.DataFrame(lines, index=pd.Index(range(1, len(lines) + 1), dtype="int64"), dtype="str")
    questions = prepared_from(RawSheet("Cases", cells), **said).report().questions
    return [one.rows for one in questions if (one.code, one.column) == ("MAP-ENDED", heading)]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Date withdrawn", "01/04/2025"),
        ("Withdrawn", "Yes"),
        ("Date case closed", "01/04/2025"),
        ("Refusal to issue date", "01/04/2025"),
        ("NTI date", "01/04/2025"),
        ("Assessment stopped", "Y"),
        ("Record deleted", "Yes"),
        ("Duplicate?", "Yes"),
        ("Status", "Closed - moved out of area"),
        ("Position", "Withdrawn"),
        ("Position", "No longer needed"),
        ("Date ceased", "01/04/2025"),
        ("Plan status", "Issued"),
        ("Stage", "Plan issued and sent"),
        ("Panel 2 outcome", "Not issue"),
        ("Panel 2 outcome", "Do not issue"),
        ("Decision not to issue date", "01/04/2025"),
    ],
)
def test_a_child_who_would_wait_though_a_column_says_the_case_is_over(heading, cell):
    """One of two waiting children; the one with a plan and the one refused are settled already."""
    still = ("EX-4", "06/01/2025", "Agreed", None, None)
    rows = [(*WAITING, cell), (*PLANNED, None), (*REFUSED, cell), still]
    assert asked(heading, *rows) == [(2,)]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Withdrawn", "No"), ("Withdrawn", "-"), ("Withdrawn", None), ("Status", "Open"), ("Status", "In progress"),
     ("Excluded from school", "Yes"), ("Case worker", "Example"), ("Panel 2 outcome", "Issue"),
     ("Draft status", "Issued"),
     ("Date of decision to issue or not to issue", "01/04/2025")],
)  # fmt: skip
def test_what_says_nothing_of_the_kind(heading, cell):
    assert asked(heading, (*WAITING, cell), (*PLANNED, cell)) == []


@pytest.mark.parametrize(
    ("status", "rows"),
    [("Ceased", [(2,)]), ("Transferred out", [(2,)]), ("Maintained", []), ("Closed", []), ("Final", [])],
)
def test_a_plan_whose_status_says_that_it_ceased(status, rows):
    """A closed case may have a plan in force."""
    assert asked("Plan status", (*PLANNED, status), ("EX-5", "06/01/2025", "Agreed", "01/07/2025", None)) == rows


def test_a_plan_that_ceased_on_a_day_is_settled():
    headings = (*HEADINGS, "Date plan ceased")
    rows = [(*PLANNED, "01/09/2025", "Ceased"), ("EX-5", "06/01/2025", "Agreed", "01/07/2025", None, "Ceased")]
    assert asked("Plan status", *rows, headings=headings) == [(3,)]


@pytest.mark.parametrize(("texts", "asks"), [(20, True), (21, False)])
def test_a_column_of_many_texts_is_a_remark(texts, asks):
    rows = [(f"EX-{number}", "06/01/2025", "Agreed", None, f"Word {number}") for number in range(texts - 1)]
    assert bool(asked("Remarks", *rows, (*WAITING, "Closed"))) is asks


@pytest.mark.parametrize(
    ("said", "rows"),
    [("Entered in error 3/4/25", [(2, 3)]), ("Duplicate record of EX-1", [(2, 3)]), ("Letter sent in error", [])],
)
def test_a_remark_that_begins_so_says_that_a_row_was_never_meant(said, rows):
    """Among ever so many remarks, and of a child who has a plan too."""
    others = [(f"EX-{number}", "06/01/2025", "Agreed", None, f"Word {number}") for number in range(30, 60)]
    assert asked("Remarks", (*WAITING, said), (*PLANNED, said), *others) == rows


def test_a_column_that_is_not_to_be_used_is_not_asked_about():
    said = Corrections(columns={"cases": {"Withdrawn": ""}})
    assert asked("Withdrawn", (*WAITING, "Yes"), corrections=said) == []


COMPLAINTS = ("Complaint reference", "Complaint received", "Stage", "Response sent", "Outcome")
APPEALS = ("Appeal reference", "Date registered", "Appeal type", "Outcome", "Outcome date")
MEDIATIONS = ("Mediation reference", "Date LA told", "Mediation about", "Mediation held", "Mediation outcome")
REMEDIES = ("LGSCO ref", "Recommendation", "Due date", "Completed date", "Status")
PART_TIME = ("UPN", "Timetable start", "Planned end", "Actual end", "Hours per week")
SECTION_19 = ("UPN", "S19 route", "Date LA first knew", "S19 decision", "End date")
NOTICES = ("Notice ID", "Notice type", "Date notified", "First day absent", "Closed date")
EXCLUSIONS = ("UPN", "Exclusion type", "Exclusion date", "Number of days", "Provision start")
DAY, LATER = "06/01/2025", "03/03/2025"


@pytest.mark.parametrize(
    ("headings", "is_open", "has_ended"),
    [
        (COMPLAINTS, ("C-1", DAY, "1", None, None), ("C-2", DAY, "1", LATER, "Upheld")),
        (COMPLAINTS, ("C-1", DAY, "1", None, None), ("C-2", DAY, "1", None, "Withdrawn")),
        (APPEALS, ("A-1", DAY, "RTA", None, None), ("A-2", DAY, "RTA", "Conceded", LATER)),
        (MEDIATIONS, ("M-1", DAY, "RTA", None, None), ("M-2", DAY, "RTA", LATER, "Agreed")),
        (REMEDIES, ("25 001 001", "Apologise", DAY, None, "In progress"), ("25 001 002", "Pay", DAY, LATER, None)),
        (REMEDIES, ("25 001 001", "Apologise", DAY, None, None), ("25 001 002", "Pay", DAY, None, "Completed")),
        (PART_TIME, ("A998000000001", DAY, LATER, None, "10"), ("A998000000002", DAY, LATER, LATER, "10")),
        (SECTION_19, ("A998000000001", "Medical", DAY, "Owed", None), ("A998000000002", "Medical", DAY, "Owed", LATER)),
        (NOTICES, ("N-1", "15 days illness", DAY, DAY, None), ("N-2", "15 days illness", DAY, DAY, LATER)),
    ],
    ids=["complaint", "complaint withdrawn", "appeal", "mediation", "remedy", "remedy done", "timetable", "section 19",
         "notice"],
)  # fmt: skip
def test_a_row_of_a_register_that_a_column_says_is_over(headings, is_open, has_ended):
    """The one that is open for the figures is asked about, and not the one that has ended."""
    rows = (*is_open, "Withdrawn"), (*has_ended, "Withdrawn")
    assert asked("Position", *rows, headings=headings) == [(2,)]


@pytest.mark.parametrize(
    ("heading", "cell", "asks"),
    [
        ("Case state", "Closed - no answer needed", True),
        ("Present state", "Resolved", True),
        ("Withdrawn on", "01/04/2025", True),
        ("Closure target", "01/04/2025", False),
        ("Present state", "Open", False),
        ("Form", "Complete", False),
        ("% complete", "100%", True),
        ("Percent done", "1.0", True),
        ("% complete", "99%", False),
        ("% complete", "0.5", False),
        ("Target for completion", "100%", False),
    ],
)
def test_what_a_column_of_a_register_says(heading, cell, asks):
    assert asked(heading, ("C-1", DAY, "1", None, None, cell), headings=COMPLAINTS) == [(2,)] * asks


def test_an_exclusion_that_was_taken_back_and_an_outcome_without_its_day():
    rows = (
        ("A998000000001", "Permanent", DAY, None, None, "Rescinded"),
        ("A998000000002", "Permanent", DAY, *[None] * 3),
    )
    assert asked("Status", *rows, headings=EXCLUSIONS) == [(2,)]
    headings, answered = COMPLAINTS[:4], ("C-1", DAY, "1", LATER, "Upheld")
    rows = (
        answered,
        ("C-2", DAY, "1", None, "Upheld"),
        ("C-3", DAY, "1", None, "Withdrawn"),
        ("C-4", DAY, "1", None, None),
    )
    assert asked("Outcome", *rows, headings=headings) == [(3,)]
