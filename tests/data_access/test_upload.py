"""The names of a file, its sheets and its columns are masked once, by the day it is handed in, and kept so."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from data_access.files.reading import RawFile
from data_access.files.sheets import RawSheet
from data_access.findings import FindingKind, Severity
from data_access.identifiers.days import RECENT
from data_access.prepare import prepare
from data_access.storage import kept_findings, store
from data_access.upload import Upload
from tests.conftest import TODAY, taken_in

LONG_AGO = date(2020, 1, 10)
HEADINGS = "Case reference,Date request received,Request outcome"
AUDITS = ("Audit reference", "Date of audit", "Overall grade", "Child 13/05/2012", "Child 14/05/2012")


def named(name: str, today: date = TODAY) -> Upload:
    return Upload(content=b"", filename=name, today=today)


def sheet(name: str, *lines: tuple[str, ...]) -> RawSheet:
    cells = pd.DataFrame(lines, dtype="str")
    cells.index = pd.Index(range(1, len(cells) + 1), dtype="int64")
    return RawSheet(name, cells)


@pytest.mark.parametrize(("days", "kept"), [(-1, False), (0, True), (1, True)])
@pytest.mark.parametrize("today", [LONG_AGO, TODAY])
def test_the_day_of_handing_in_tells_which_days_are_of_files(days, kept, today):
    """The day before the first by which files are named then, the first, the day after; whatever today's day is."""
    day = today - RECENT + timedelta(days=days)
    name = f"Example {day:%d-%m-%Y}.csv"
    upload = named(name, today)
    assert (upload.filename, upload.named) == ((name, "") if kept else ("Example [birth date].csv", "birth date"))


def test_an_upload_with_answers_still_says_what_its_name_held():
    upload = replace(named("Example 999 100 0119.csv"), confirmed=frozenset({"ROWS-FEWER"}))
    assert (upload.filename, upload.named) == ("Example [NHS number].csv", "NHS number")


def test_a_name_that_was_kept_is_read_back_as_it_was_told(database):
    """In years the day of an export is as old as a child."""
    name = f"Example {LONG_AGO:%d-%m-%Y}.csv"
    done = taken_in(f"{HEADINGS}\nEX-1,06/01/2019,Agreed\n".encode(), name, database, today=LONG_AGO)
    assert done.batch.filename == name
    assert {one.file for one in (*done.findings, *kept_findings.findings_of(database, done.batch.id))} == {name}
    assert {one.sheet for one in store.mapping_of(database, done.batch.id)} == {name.removesuffix(".csv")}


def test_sheets_that_would_share_a_name_are_numbered():
    """A row without a reference is told from others by its sheet and its number."""
    told = FindingKind("FILE-ODD", Severity.INFORMATION, "Odd.")
    lines = (tuple(HEADINGS.split(",")), (None, "06/01/2025", "Agreed"))
    raw = RawFile(
        "xlsx",
        (sheet("Example 13-05-2012", *lines), sheet("Example 14-05-2012", *lines), sheet("Example", *lines)),
        (replace(told.refusal().finding, sheet="Example 14-05-2012"),),
    )
    made = prepare(named("f.xlsx"), raw, b"k")
    shown = ["Example [birth date]", "Example [birth date] (2)", "Example"]
    assert made.cases["source_sheet"].tolist() == shown
    assert made.cases["case_key"].is_unique
    assert [one.sheet for one in made.findings if one.code == "PRIVACY-NAME"] == shown[:2]
    assert [one.sheet for one in made.findings if one.code == "FILE-ODD"] == [shown[1]]


def test_of_two_columns_that_would_share_a_name_the_last_is_read():
    """As with two that have the very same heading."""
    raw = RawFile("xlsx", (sheet("QA", AUDITS, ("QA-1", "03/03/2025", "Good", "Outstanding", "Inadequate")),))
    made = prepare(named("f.xlsx"), raw, b"k")
    rows = made.tables["plan_audits"]
    assert rows["own_sections"].tolist() == ["Child [birth date] = inadequate"]
    assert [one.column for one in made.findings if one.code == "PRIVACY-NAME"] == ["Child [birth date]"] * 2
    assert "13/05/2012" not in str(made.mapping) + str(made.findings) + rows.to_csv()
