"""British days that went through an American spreadsheet, in every list and at the terminal."""

from datetime import date, datetime

import pytest
from typer.testing import CliRunner

from data_access.layouts.corrections import Corrections, DayOrder
from data_access.storage import store
from sendboard import app
from tests.council_files import figures, moment, workbook
from tests.integration.cases.in_the_sheet.files import EXTRACTED, loaded
from tests.integration.loads.files import ATTENDANCE, handed_in
from tests.published_files import case_files

KEYS = ("request_decisions_within_6_weeks", "plans_issued_within_20_weeks")
RIGHT = {"request_decisions_within_6_weeks": (9, 9), "plans_issued_within_20_weeks": (8, 8)}
NAME = "uk_csv_opened_in_us_excel.xlsx"


def test_what_it_was_before(database):
    assert loaded("16", "what_it_was.csv", database).findings == ()
    assert figures(database, KEYS) == RIGHT


def test_the_workbook_is_refused_until_somebody_says_how_it_is(database):
    done = loaded("16", NAME, database)
    assert (done.refused, done.batch) == (True, None)
    (said,) = (one for one in done.findings if one.severity.name == "STOPS")
    assert said.code == "DAYS-TURNED"
    assert "Real dates, all up to the 12th of a month: 17" in said.message
    swapped = loaded("16", NAME, database, corrections=Corrections(days=DayOrder.SWAPPED))
    assert swapped.batch
    assert figures(database, KEYS) == RIGHT


def test_the_days_may_be_right_as_they_are(database):
    done = loaded("16", NAME, database, corrections=Corrections(days=DayOrder.DAY_FIRST))
    assert done.batch
    assert figures(database, KEYS) != RIGHT


def turned(days: list[str]) -> list[datetime | str]:
    """As an American spreadsheet keeps British days: a date with day and month swapped where there is one."""
    return [moment(f"{day[6:]}-{day[:2]}-{day[3:5]}") if int(day[:2]) <= 12 else day for day in days]


def test_a_register(database):
    days = turned(["06/01/2025", "07/01/2025", "13/01/2025", "14/01/2025"])
    lines = [["Complaint reference", "Date received", "Stage", "Outcome"]]
    lines += [[f"K-{number}", day, "1", "Withdrawn"] for number, day in enumerate(days)]
    content = workbook({"Complaints": lines})
    assert handed_in(content, "k.xlsx", database).refused
    swapped = handed_in(content, "k.xlsx", database, corrections=Corrections(days=DayOrder.SWAPPED))
    assert swapped.held == {"complaints": 4}
    received = store.load_registers(database)["complaints"]["received_date"]
    assert sorted(received.dt.date) == [date(2025, 1, day) for day in (6, 7, 13, 14)]


WEEKS = ["2025-01-09", "2025-08-09", "15/09/2025", "22/09/2025"]
"""1, 8, 15 and 22 September, a list saved as text after it was turned."""


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_attendance(form, database):
    lines = [ATTENDANCE.split(",")]
    lines += [[f"A998{one:09d}", "Alder", "N", week, "10", "8", "2", "0"] for one, week in enumerate(WEEKS)]
    text = "\n".join(",".join(line) for line in lines).encode()
    content = text if form == "csv" else workbook({"Weeks": lines})
    done = handed_in(content, f"a.{form}", database)
    assert (done.refused, done.batch) == (True, None)
    assert [one.code for one in done.findings if one.severity.name == "STOPS"] == ["DAYS-TURNED"]
    swapped = handed_in(content, f"a.{form}", database, corrections=Corrections(days=DayOrder.SWAPPED))
    assert (swapped.rows_stored, swapped.refused) == (4, False)


def test_the_terminal_takes_the_answer(database):
    (path,) = case_files("16", NAME)
    command = ["import", str(path), "--extracted-on", f"{EXTRACTED}"]
    refused = CliRunner().invoke(app, command)
    assert refused.exit_code == 1
    assert "--days swapped" in " ".join(refused.output.split())
    assert CliRunner().invoke(app, [*command, "--days", "swapped"]).exit_code == 0
    assert figures(database, KEYS) == RIGHT
    assert CliRunner().invoke(app, [*command, "--days", "american"]).exit_code == 2
