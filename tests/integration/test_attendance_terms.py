"""Weeks beside their terms, and schools under two names: what is counted once and what twice."""

from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest

from tests.conftest import taken_in
from tests.integration.attendance_files import LATER, UPN, found, load

COUNTED = "UPN,School,{},Possible,Attended,Authorised,Unauthorised\n"


TERM = COUNTED.format("Term") + f"{UPN},Alder School,Autumn 2025/26,140,126,14,0\n"


def weeks(days: list[str], absent: int = 0) -> str:
    """A line of 10 sessions for each week that begins on one of the days."""
    lines = [f"{UPN},Alder School,{day},10,{10 - absent},{absent},0" for day in days]
    return COUNTED.format("Week commencing") + "\n".join(lines)


@pytest.mark.parametrize("later", [False, True])
def test_a_week_beside_its_term_is_not_counted_twice(database, later):
    """A term of 140 sessions, and one week of it, in either order: the term stands, because it tells more."""
    files = [TERM, weeks(["22/09/2025"], absent=10)]
    for content in reversed(files) if later else files:
        load(database, content, partial=True)
    assert found(database, "absence_rate") == (14, 140)


def test_weeks_of_another_term_count_beside_it(database):
    """The last week of the spring term, and the first of the summer term, are in no autumn."""
    load(database, TERM)
    load(database, weeks(["05/01/2026", "30/03/2026", "20/04/2026"], absent=1), partial=True)
    assert found(database, "absence_rate", date(2026, 7, 1)) == (17, 170)


def test_all_weeks_of_a_term_take_its_place_when_they_come_later(database):
    """14 weeks of 10 sessions are as many as the term has; the later file knows better, and no session counts twice."""
    monday = date(2025, 9, 1)
    days = [f"{monday + timedelta(weeks=number):%d/%m/%Y}" for number in range(14)]
    load(database, TERM)
    load(database, weeks(days, absent=2), partial=True)
    assert found(database, "absence_rate", date(2025, 12, 31)) == (28, 140)
    load(database, TERM.replace("126,14", "125,15"), partial=True)
    assert found(database, "absence_rate", date(2025, 12, 31)) == (15, 140)


def test_a_term_and_its_weeks_in_one_workbook_count_once(database):
    """Two sheets: nobody loads them as two files, and they are no later and no earlier."""
    book = openpyxl.Workbook()
    for number, text in enumerate((TERM, weeks(["22/09/2025"], absent=10))):
        sheet = book.active if number == 0 else book.create_sheet()
        for line in text.strip().split("\n"):
            sheet.append([int(cell) if cell.isdigit() else cell for cell in line.split(",")])
    held = BytesIO()
    book.save(held)
    done = taken_in(held.getvalue(), "attendance.xlsx", database, extracted_on=LATER)
    assert done.held == {"attendance": 2}
    assert found(database, "absence_rate") == (14, 140)


def test_a_school_is_its_urn_however_its_name_is_written(database):
    """One file has URN and name, one another spelling, one only the name: one pupil at one school, 30 sessions."""
    line = "Possible,Attended,Authorised,Unauthorised"
    load(database, f"UPN,URN,School,Week commencing,{line}\n{UPN},100001,Alder School,22/09/2025,10,9,1,0\n")
    load(
        database, f"UPN,URN,School,Week commencing,{line}\n{UPN},100001,Alder Sch.,29/09/2025,10,9,1,0\n", partial=True
    )
    load(database, f"UPN,School,Week commencing,{line}\n{UPN},Alder School,29/09/2025,10,8,2,0\n"
         f"{UPN},Alder School,06/10/2025,10,8,2,0\n", partial=True)  # fmt: skip
    assert found(database, "absence_rate") == (5, 30)
    assert found(database, "persistent_absence") == (1, 1)


def test_two_schools_of_one_name_stay_two(database):
    """St Mary's and St Mary's: a line with the name alone could be of either, so it is taken for a third."""
    line = "Possible,Attended,Authorised,Unauthorised"
    load(database, f"UPN,URN,School,Week commencing,{line}\n{UPN},100001,St Mary's,22/09/2025,10,9,1,0\n"
         f"B123456789012,100002,St Mary's,22/09/2025,10,9,1,0\n{UPN},,St Mary's,29/09/2025,10,9,1,0\n")  # fmt: skip
    assert found(database, "persistent_absence") == (3, 3)


def test_attendance_in_a_workbook_one_sheet_for_each_term(database):
    """The sheet's name is the term where no column says; totals at the foot are no pupils."""
    book = openpyxl.Workbook()
    for number, term in enumerate(("Autumn 2025-26", "Spring 2025-26")):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = term
        sheet.append(["Attendance of pupils with SEN", None])
        sheet.append(["UPN", "School", "SEN status", "Possible", "Present", "AEA", "Authorised", "Unauthorised", "I"])
        sheet.append([UPN, "Alder", "EHCP", 100, 70, 10, 15, 5, 12])
        sheet.append(["B123456789012", "Alder", "SEN Support", 100, 100, 0, 0, 0, 0])
        sheet.append(["Total", None, None, 200, 170, 10, 15, 5, 12])
    held = BytesIO()
    book.save(held)
    done = taken_in(held.getvalue(), "attendance.xlsx", database, extracted_on=date(2026, 4, 2))
    assert (done.held, done.rows_found, done.rows_refused) == ({"attendance": 4}, 6, 2)
    assert found(database, "absence_rate", date(2026, 4, 2)) == (40, 400)
    assert found(database, "absence_rate", date(2025, 12, 19)) == (20, 200), "the spring term has not begun"
