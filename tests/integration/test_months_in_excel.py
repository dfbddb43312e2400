"""Months from a workbook to a figure: "Nov 2019" typed into Excel is a cell 01/11/2019 that is shown as Nov-19."""

import datetime as dt
import io
from datetime import date

import openpyxl
import pytest

from metrics.plans import stock, timeliness
from tests.conftest import council_of, taken_in
from tests.metrics.tables import held

NOVEMBER = dt.datetime(2019, 11, 1)  # noqa: DTZ001 – Excel knows no time zones
JANUARY = dt.datetime(2019, 1, 7)  # noqa: DTZ001 – Excel knows no time zones
MAY = dt.datetime(2020, 5, 1)  # noqa: DTZ001 – Excel knows no time zones
REMEDIES = ("LGSCO ref", "Rec no", "Recommendation", "Date agreed", "Due", "Last update")
CASES = ("Case reference", "Date request received", "Request outcome", "Date final plan issued")


def workbook(headings: tuple[str, ...], *rows: tuple[object, ...], shown: str = "mmm-yy") -> bytes:
    book = openpyxl.Workbook()
    for row, cells in enumerate((headings, *rows), start=1):
        for column, value in enumerate(cells, start=1):
            cell = book.active.cell(row, column, value)
            if isinstance(value, dt.datetime):
                cell.number_format = shown
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("shown", ["mmm-yy", "mmmm yyyy", r"[$-809]mmm\-yy", "mm/yyyy"])
@pytest.mark.parametrize(
    ("as_at", "status"),
    [
        (date(2019, 11, 2), "not_yet_due"),
        (date(2019, 11, 30), "not_yet_due"),
        (date(2019, 12, 1), "overdue"),
    ],
)
def test_a_target_that_is_a_month_is_kept_until_its_last_day(shown, as_at, status, database):
    """As the first it would be overdue from the second on, 29 days early."""
    row = ("19 001 001", "1", "Train staff", dt.datetime(2019, 6, 3), NOVEMBER, None)  # noqa: DTZ001 – as above
    content = workbook(REMEDIES, row, shown=shown)
    taken_in(content, "remedies.xlsx", database, extracted_on=date(2020, 1, 1))
    rows = council_of(database, as_at).register("remedies").rows
    assert rows["remedy_status"].tolist() == [status]
    assert rows["due_date_text"].tolist() == ["Nov 2019"]


@pytest.mark.parametrize(
    ("cell", "extracted_on", "updated"),
    [
        (MAY, date(2020, 8, 29), date(2020, 5, 31)),
        ("May 2020", date(2020, 8, 29), date(2020, 5, 31)),
        ("Last update: May 2020", date(2020, 8, 29), date(2020, 5, 31)),
        ("05/2020", date(2020, 8, 29), date(2020, 5, 31)),
        (MAY, date(2020, 5, 20), date(2020, 5, 20)),
    ],
)
def test_an_update_of_a_month_is_as_old_as_its_last_day(cell, extracted_on, updated, database):
    """As the first it would be 30 days too old. In the month that runs, it was by the day of the list."""
    row = ("19 001 001", "1", "Train staff", dt.datetime(2019, 6, 3), None, cell)  # noqa: DTZ001 – as above
    done = taken_in(workbook(REMEDIES, row), "remedies.xlsx", database, extracted_on=extracted_on)
    rows = council_of(database, extracted_on).register("remedies").rows
    assert rows["updated_on"].dt.date.tolist() == [updated]
    assert rows["days_without_update"].tolist() == [(extracted_on - updated).days]
    assert [one.column for one in done.findings if one.code == "CELL-MONTH"] == ["Last update"]


@pytest.mark.parametrize("received", [NOVEMBER, "Nov-19", "November 2019", "11/2019"])
def test_a_day_of_law_is_asked_for_and_not_guessed(received, database):
    """Twenty weeks are counted from a day: a request received in November has none, and is in no figure."""
    known = ("Example 1", dt.datetime(2019, 11, 4), "Y", None)  # noqa: DTZ001 – as above
    content = workbook(CASES, known, ("Example 2", received, "Y", None), shown="mmm-yy")
    done = taken_in(content, "cases.xlsx", database, extracted_on=date(2020, 8, 1))
    tables = council_of(database).cases
    assert tables.cases["received_date"].dt.date.tolist() == [date(2019, 11, 4)]
    assert tables.not_understood.cases["received_date"].isna().tolist() == [True]
    (finding,) = [one for one in done.findings if one.code == "CELL-DATE"]
    assert finding.rows == (3,)
    assert "a day is needed" in finding.message


@pytest.mark.parametrize("left", [NOVEMBER, "Nov-19", "November 2019", "11/2019"])
@pytest.mark.parametrize(
    ("as_at", "missed"),
    [
        (date(2019, 5, 27), False),  # 20 weeks from 7 January: its last day is not over
        (date(2019, 5, 28), True),
        (date(2019, 11, 29), True),
        (date(2019, 12, 1), True),
    ],
)
def test_a_move_out_in_november_mends_no_plan_that_was_late_in_may(left, as_at, missed, database):
    """It moved in November at the earliest; without a day it would have been here until its last record alone."""
    headings = (*CASES, "Moved to LA", "Date moved out")
    content = workbook(headings, ("Example 1", JANUARY, "Y", None, "999", left))
    done = taken_in(content, "cases.xlsx", database, extracted_on=date(2020, 8, 1))
    assert held(timeliness.plans_due, council_of(database, as_at).cases) == [missed]
    found = {one.code: one.column for one in done.findings}
    assert found["CELL-MONTH"] == "Moved out"
    assert not {"CELL-DATE", "CASE-MOVED-OUT-UNDATED"}.intersection(found)


@pytest.mark.parametrize(
    ("as_at", "maintained"), [(date(2019, 11, 29), True), (date(2019, 11, 30), False), (date(2019, 12, 1), False)]
)
def test_a_plan_that_ceased_in_november_is_not_maintained_after_it(as_at, maintained, database):
    headings = (*CASES, "Date plan ceased")
    row = ("Example 1", JANUARY, "Y", dt.datetime(2019, 5, 27), NOVEMBER)  # noqa: DTZ001 – as above
    done = taken_in(workbook(headings, row), "cases.xlsx", database, extracted_on=date(2020, 8, 1))
    assert held(stock.plans_maintained, council_of(database, as_at).cases) == [maintained]
    assert [one.column for one in done.findings if one.code == "CELL-MONTH"] == ["Plan ceased"]


@pytest.mark.parametrize(
    ("sheet", "register", "column"),
    [
        ("Audit reference,Date of audit,Overall grade\nA1,Sep-25,Good\n", "plan_audits", "audit_date"),
        (
            "Response ID,Date answered,Question,Scale,Answer\n1,Sep-25,Was it good?,Yes/No,Yes\n",
            "survey_answers",
            "answered_date",
        ),
    ],
)
@pytest.mark.parametrize(
    ("extracted_on", "happened"),
    [(date(2025, 9, 20), date(2025, 9, 20)), (date(2026, 4, 1), date(2025, 9, 30))],
)
def test_an_audit_and_an_answer_of_a_month_count_in_it(sheet, register, column, extracted_on, happened, database):
    """Neither starts a limit; in the month that runs it had happened by the day of the list."""
    done = taken_in(sheet.encode(), f"{register}.csv", database, extracted_on=extracted_on)
    rows = council_of(database, extracted_on).register(register).rows
    assert rows[column].dt.date.tolist() == [happened]
    codes = [one.code for one in done.findings]
    assert codes.count("CELL-MONTH") == 1
    assert not {"CELL-DATE", "AUDIT-NOT-DATED", "SURVEY-NOT-DATED"}.intersection(codes)
