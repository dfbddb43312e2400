"""A list of cases without the day of the request and of the plan is refused, with the headings that were seen."""

from datetime import date

import pandas as pd
import pytest

from data_access.cases.vital import without_days
from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from
from tests.data_access.cases.tables import FILE, sheet


def test_a_file_in_which_no_day_was_found_is_refused_and_told_what_was_seen():
    rows = [("EX-1", "06/01/2025", "Agreed"), ("EX-2", "07/01/2025", "Refused")]
    headings = ("Case reference", "Start of the journey", "Request outcome")
    cells = pd.DataFrame([headings, *rows], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    done = prepared_from(RawSheet("Cases", cells)).report()
    (finding,) = [one for one in done.findings if one.code == "FILE-NO-DAYS"]
    assert done.refused
    assert '"Case reference", "Start of the journey", "Request outcome"' in finding.message
    assert finding.message.startswith("The file was read as a list of cases (rows: 2)")


@pytest.mark.parametrize(
    ("vital", "refused"),
    [
        ({}, True),
        ({"received_date": ["2025-01-06"]}, False),
        ({"start_date": ["2025-01-06"]}, False),
        ({"transfer_la": ["999"]}, False),
        ({"request_outcome": ["H"]}, False),
        ({"not_understood": ["received_date"]}, False),
    ],
)
def test_one_of_the_vital_columns_is_enough(vital, refused):
    """Words where the day should be are a column that is there: its rows are not understood, and said so."""
    cases = pd.DataFrame({"received_date": [None], "not_understood": [None]} | vital)
    table = sheet(("Case reference", "Request outcome"), ("EX-1", "Agreed"))
    assert bool(without_days(cases, [table], FILE)) == refused


@pytest.mark.parametrize(
    ("headings", "asks"),
    [
        (("Case reference", "Date request received", "Request outcome", "Gate 5"), True),
        (("Case reference", "Date request received", "Request outcome", "Gate 5 due"), False),
        (("Case reference", "Date request received", "Final plan issued", "Gate 5"), False),
        (("Case reference", "Date request received", "Assessment outcome date", "Gate 5"), False),
        (("Case reference", "Final plan issued", "Request outcome", "Gate 5"), False),
    ],
    ids=["no day of a plan", "a day to come", "a plan", "an outcome", "no day of a request"],
)
def test_a_column_of_days_that_may_be_those_of_plans_is_asked_about(headings, asks):
    """Left out, every child who has a plan would count as waiting for one."""
    rows = [("EX-1", "06/01/2025", None, "26/05/2025"), ("EX-2", "07/01/2025", None, "27/05/2025")]
    cells = pd.DataFrame([headings, *rows], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    done = prepared_from(RawSheet("Cases", cells)).report()
    assert [one.column for one in done.questions] == ["Gate 5"] * asks


@pytest.mark.parametrize(
    ("column", "cells", "code"),
    [
        ("Position", ("Refused", "Withdrawn"), "MAP-NO-OUTCOME"),
        ("Position", ("Refused", "Refused"), "MAP-ENDED"),
        ("Position", ("Refused", "Withdrawn", *(f"Gate {one}" for one in range(7))), "MAP-ENDED"),
        ("Withdrawn", ("x", None), "MAP-NO-OUTCOME"),
        ("Remarks", ("x", None), ""),
        ("Request outcome", ("Refused", "Withdrawn"), ""),
    ],
    ids=["a status", "one word alone", "mostly others", "a tick for withdrawn", "remarks", "an outcome"],
)
def test_a_column_that_may_say_what_was_decided_is_asked_about(column, cells, code):
    """Left out, every child whose request was refused would count as waiting."""
    headings = ("Case reference", "Date request received", column)
    rows = [headings, *((f"EX-{number}", "06/01/2025", cell) for number, cell in enumerate(cells))]
    made = pd.DataFrame(rows, index=pd.Index(range(1, len(rows) + 1), dtype="int64"), dtype="str")
    asked = prepared_from(RawSheet("Cases", made)).report().questions
    assert [(one.code, one.column) for one in asked] == [(code, column)] * bool(code)


@pytest.mark.parametrize(("days", "asks"), [(["26/05/2025"] * 2, True), (["26/05/2025", None], False),
                                            (["26/05/2025", "Officer 1"], False)])  # fmt: skip
def test_only_nearly_all_days_may_be_those_of_plans(days, asks):
    rows = [(f"EX-{number}", "06/01/2025", day) for number, day in enumerate(days)]
    headings = ("Case reference", "Date request received", "Gate 5")
    cells = pd.DataFrame([headings, *rows], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    assert bool(prepared_from(RawSheet("Cases", cells)).report().questions) == asks


@pytest.mark.parametrize(
    ("heading", "asks"),
    [
        ("Date final plan issued (target)", True),
        ("EHCP due", True),
        ("Annual review of plan due", False),
        ("Draft plan due", False),
        ("Date decision due", False),
        ("Next plan issued", False),
    ],
)
def test_a_day_for_which_a_plan_was_meant_is_asked_about_where_no_other_is_known(heading, asks):
    """The team may have kept one column only, and written into it when the plan came."""
    rows = [(f"EX-{number}", "06/01/2025", "Agreed", "26/05/2025") for number in range(2)]
    for headings, asked in (((heading,), asks), ((heading, "Final plan issued"), False)):
        listed = [("Case reference", "Date request received", "Request outcome", *headings)]
        listed += [(*row, *row[3:] * (len(headings) - 1)) for row in rows]
        cells = pd.DataFrame(listed, index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
        assert [one.column for one in prepared_from(RawSheet("Cases", cells)).report().questions] == [heading] * asked


def test_a_chosen_column_is_not_asked_about():
    rows = [("EX-1", "06/01/2025", "26/05/2025"), ("EX-2", "07/01/2025", "27/05/2025")]
    headings = ("Case reference", "Date request received", "Gate 5")
    cells = pd.DataFrame([headings, *rows], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    for field in ("start_date", ""):
        said = Corrections(columns={"cases": {"Gate 5": field}})
        assert prepared_from(RawSheet("Cases", cells), corrections=said).report().questions == ()


def test_a_file_without_cases_is_not_asked():
    assert without_days(None, [], FILE) == ()


LIST = ("Case reference", "Date request received", "Request outcome", "Draft plan issued")
DAY = date(2026, 6, 30)


def drafts_asked(*drafts: str | None, headings: tuple = LIST, outcome: str = "Agreed") -> list[tuple[str, tuple]]:
    rows = [headings, *((f"EX-{place}", "06/01/2025", outcome, draft) for place, draft in enumerate(drafts))]
    cells = pd.DataFrame(rows, index=pd.Index(range(1, len(rows) + 1), dtype="int64"), dtype="str")
    asked = prepared_from(RawSheet("Cases", cells), extracted_on=DAY).report().questions
    return [(one.column, one.rows) for one in asked if one.code == "MAP-NO-PLAN-DAY"]


@pytest.mark.parametrize(
    ("drafts", "asks"),
    [
        (("29/12/2025", "29/12/2025", None), True),
        (("30/12/2025", "30/12/2025", None), False),
        (("29/12/2025", None), False),
        (("29/12/2025", "01/06/2026"), False),
        ((None, None), False),
    ],
    ids=["older than 26 weeks", "26 weeks to the day", "half of them", "one of two", "no draft"],
)
def test_drafts_so_old_that_their_plans_were_made_since(drafts, asks):
    """A list of open cases has drafts by right; not of most children half a year old."""
    assert drafts_asked(*drafts) == [("Draft plan issued", ())] * asks
    assert drafts_asked(*drafts, outcome="Refused") == []
    assert drafts_asked(*drafts, headings=(*LIST[:2], "Final plan issued", LIST[3])) == []


@pytest.mark.parametrize("heading", ["Amended plan issued", "Date of annual review meeting", "Last review date"])
def test_a_plan_that_was_reviewed_or_amended_was_made(heading):
    assert drafts_asked("29/05/2026", None, headings=(*LIST[:3], heading)) == [("", (2,))]


@pytest.mark.parametrize(
    ("headings", "asks"),
    [
        (("Case reference", "Gate 1", "Request outcome", "Final plan issued"), True),
        (("Case reference", "Date request received", "Request outcome", "Final plan issued"), False),
        (("Case reference", "Gate 1", "Remarks", "Final plan issued"), False),
    ],
    ids=["decisions", "requests", "plans"],
)
def test_decisions_on_requests_without_the_day_of_any_request_are_asked_about(headings, asks):
    """Left unsaid, requests received would be none; a list of plans has no requests to be dated."""
    rows = [("EX-1", "06/01/2025", "Refused", None), ("EX-2", "07/01/2025", "Refused", "14/02/2025")]
    cells = pd.DataFrame([headings, *rows], index=pd.Index([1, 2, 3], dtype="int64"), dtype="str")
    asked = prepared_from(RawSheet("Cases", cells)).report().questions
    found = [one for one in asked if one.code == "MAP-NO-REQUEST-DAY"]
    assert [one.column for one in found] == ["Gate 1"] * asks


def test_days_of_requests_none_of_which_can_be_read_are_none():
    cells = pd.DataFrame(
        [("Case reference", "Date request received", "Request outcome"), ("EX-1", "31/02/2025", "Refused")],
        index=pd.Index([1, 2], dtype="int64"), dtype="str",
    )  # fmt: skip
    asked = prepared_from(RawSheet("Cases", cells)).report().questions
    assert [one.code for one in asked] == ["MAP-NO-REQUEST-DAY"]
