"""What became different, as tables for people: references, titles and words, and never a hash."""

from datetime import date

import pandas as pd

from data_access.loads.compare_attendance import LinesChanged
from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.changes.row_changes import RowCounts, changes
from metrics.changes.why import Asked, Replay
from metrics.counting.registers import CASES
from reports.tables import changes as tables
from reports.words.changes import why as words
from tests.metrics.changes.test_why import IN_TIME, LATE, known, plan
from tests.metrics.tables import frame

BEFORE = [
    {"case_key": "hash a", "case_reference": "A1", "received_date": date(2025, 1, 6), "request_tribunal": False},
    {"case_key": "hash b", "case_reference": "B1", "person_key": "hash one", "request_outcome": "Y"},
    {"case_key": "hash c", "case_reference": "C1", "request_outcome": "Y"},
]
AFTER = [
    {"case_key": "hash a", "case_reference": "A1", "received_date": date(2025, 1, 7), "request_tribunal": True},
    {"case_key": "hash b", "case_reference": "B1", "person_key": "hash two", "source_sheet": "Cases", "source_row": 3},
    {
        "case_key": "hash d",
        "case_reference": "D1",
        "source_file": "june.xlsx",
        "source_sheet": "Cases",
        "source_row": 4,
    },
]
AGREED = tables.cell(CASES, "request_outcome", "Y")
FOUND = {CASES: changes(frame(BEFORE), frame(AFTER), CASES)}


def test_how_many_rows_and_in_which_columns():
    assert tables.counts(FOUND.values()).to_dict("records") == [
        {"List": "Cases", "New": 1, "Changed": 2, "Gone": 1, "The same": 0}
    ]
    assert tables.columns(FOUND.values())["Column"].tolist() == [
        "Person key",
        "Request received",
        "Outcome of the request",
        "Tribunal about the decision to assess",
    ]
    nothing = {CASES: changes(frame(BEFORE), frame(BEFORE), CASES)}
    assert tables.columns(nothing.values()).empty
    assert tables.cells(nothing[CASES]).empty
    assert set(tables.comparison_sheets(nothing, None)) == {"Numbers", "Columns"}


def test_some_of_the_cells_are_told_as_in_the_table_of_all():
    every, first = tables.cells(FOUND[CASES]), tables.cells(FOUND[CASES], FOUND[CASES].cells.iloc[1:2])
    assert first.to_csv(index=False) == every.iloc[1:2].to_csv(index=False)
    assert tables.cells(FOUND[CASES], FOUND[CASES].cells.iloc[:0]).empty


def test_every_cell_in_words():
    """That a row is about another person is said; the hash is not."""
    found = tables.cells(FOUND[CASES])
    assert found[["Case reference", "Column", "Was", "Is now"]].values.tolist() == [
        ["B1", "Person key", "", ""],
        ["A1", "Request received", "6 January 2025", "7 January 2025"],
        ["B1", "Outcome of the request", AGREED, ""],
        ["A1", "Tribunal about the decision to assess", "no", "yes"],
    ]
    assert found.loc[0, ["Sheet", "Row in the file"]].tolist() == ["Cases", 3]


def test_a_workbook_of_two_loads_holds_no_hash():
    sheets = tables.comparison_sheets(FOUND, None)
    assert list(sheets) == ["Numbers", "Columns", "Cases, changed", "Cases, new", "Cases, gone"]
    assert sheets["Cases, new"]["Case reference"].tolist() == ["D1"]
    assert sheets["Cases, gone"]["Case reference"].tolist() == ["C1"]
    assert "hash" not in "".join(one.to_csv() for one in sheets.values())
    assert all(len(name) <= 31 for name in sheets)


def test_the_steps_of_a_figure_and_their_rows():
    then, now = (
        known(IN_TIME, LATE),
        known(IN_TIME, LATE | {"received_date": date(2025, 1, 14)}, plan("A4", date(2025, 2, 4), 9)),
    )
    metric = CATALOGUE["plans_issued_within_20_weeks"]
    found = Replay(then, now).why(Asked(metric, calendar_year(2025)))
    sheets = tables.why_sheets(found, words.steps(found, then.as_at, now.as_at))
    assert list(sheets) == ["Steps", "Step 1", "Step 2"]
    assert sheets["Steps"]["Counted"].tolist() == ["1", "2", "3", "3"]
    assert sheets["Steps"]["Of"].tolist() == ["2", "2", "3", "3"]
    first = sheets["Step 1"]
    assert list(first.columns[:4]) == [
        "Case reference",
        "What became of it",
        "Request received: was",
        "Request received: is now",
    ]
    assert first.iloc[0, :4].tolist() == ["A2", "counted now", "7 January 2025", "14 January 2025"]
    assert sheets["Step 2"].iloc[0, :2].tolist() == ["A4", "came in"]


def test_a_step_without_rows_has_no_sheet():
    found = Replay(known(IN_TIME), known(IN_TIME)).why(Asked(CATALOGUE["requests_received"], calendar_year(2025)))
    assert list(tables.why_sheets(found, words.steps(found, date(2025, 1, 1), date(2025, 1, 1)))) == ["Steps"]
    assert isinstance(tables.steps(found, ["then", "now"]), pd.DataFrame)


def test_lines_of_attendance_by_school_and_day_and_never_by_pupil():
    """A changed line with two cells that differ, and one that is gone; nothing new is no sheet."""
    line = {"urn": None, "school": "Alder", "starts": pd.Timestamp(2025, 9, 22), "possible": 10, "mark_i": None,
            "sen_status": None, "file": "may.csv", "source_row": 7}  # fmt: skip
    was, now = pd.DataFrame([line]), pd.DataFrame([line | {"possible": 9, "mark_i": 2, "source_row": 3}])
    found = LinesChanged(
        RowCounts("attendance", 0, 1, 1, 5), 2, {"possible": 1, "mark_i": 1}, gone=was, was=was, now=now
    )
    sheets = tables.comparison_sheets({}, found)
    assert sheets["Numbers"].to_dict("records") == [
        {"List": "Lines of attendance", "New": 0, "Changed": 1, "Gone": 1, "The same": 5}
    ]
    assert list(sheets) == ["Numbers", "Columns", "Attendance, changed", "Attendance, gone"]
    changed = sheets["Attendance, changed"]
    assert changed[["Column", "Was", "Is now", "Row in the file"]].values.tolist() == [
        ["Possible sessions", "10", "9", 3],
        ["Sessions marked I: illness", "", "2", 3],
    ]
    assert changed[["School", "Week commencing"]].drop_duplicates().values.tolist() == [["Alder", "22 September 2025"]]
    assert sheets["Attendance, gone"]["Row in the file"].tolist() == [7]
