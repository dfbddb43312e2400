"""Files as councils keep and export them give the figures a person counts in them; and what is unclear is said.

Every file here holds the eight cases of ``tests/council_files.py``, so one set of expected figures serves all.
"""

from datetime import date
from io import BytesIO

import pandas as pd
import pytest
import xlsxwriter
import xlwt

from tests.conftest import tables_of, taken_in
from tests.council_files import BY_HAND, CASES, EXTRACTED, HEADINGS, Rows, figures, listed, moment, rows, workbook

HEAD = list(HEADINGS)
WORDS = {"Y": "Agreed to assess", "N": "Refusal to assess", "W": "Ceased - parental request", None: ""}


def tracker() -> Rows:
    """A casework team's own list: due dates and yes/no columns worked out beside the dates themselves."""
    head = ["Case ref", "Child", "DOB", "EHCNA request received", "6 wk due date", "6 wk decision",
            "Date of 6 wk decision", "Week 20 date", "Draft due", "Final EHCP issued", "Days taken",
            "Within 20 weeks? Y/N", "Exception?", "Status", "Caseworker", "Comments"]  # fmt: skip
    made: Rows = [["EHCNA tracker"], [], head]
    for ref, received, outcome, decided, issued, exempt in CASES:
        wait = (date.fromisoformat(issued) - date.fromisoformat(received)).days if issued else None
        met = None if wait is None else "Y" if wait <= 140 else "N"
        made.append([f" {ref}\u00a0", "Example Child", "05/06/2015", moment(received), moment("2025-03-01"),
                     WORDS[outcome], decided and moment(decided), moment("2025-06-09"), moment("2025-05-01"),
                     issued and moment(issued), wait, met, "Yes" if exempt else "No", "Open", "Worker",
                     "a note"])  # fmt: skip
    return [*made, [], ["Total", None, None, 8], [], ["Source: case system"]]


def two_heading_rows() -> Rows:
    """Merged cells: a group's name above; "Date received" of an advice is not the day of the request."""
    above = ["Case ref", "EP advice", None, "EHCNA request", None, None, "Final plan", "Exception"]
    below = [None, "Date requested", "Date received", "Received", "Decision", "Decision date", "Issued", "Applies"]
    body = [
        [ref, moment("2024-05-01"), moment("2024-06-01"), received, outcome, decided, issued, exempt]
        for ref, received, outcome, decided, issued, exempt in rows(words=WORDS)
    ]
    return [["SEND team"], above, below, *body]


def noisy() -> Rows:
    """Sixty columns, many with a word or two of a heading we know."""
    noise = ["Panel date", "Annual review due", "Parental views received", "Consultation sent", "Target date",
             "Requests received", "Complaint received", "Transport request received", "Month", "Reason for delay",
             "Final plan due", "Plan writer", "Status", "Weeks since request", "Appeal lodged", "Start date",
             "Reassessment request received", "Decision to cease date", "Final plan QA date",
             "20 week deadline"] * 3  # fmt: skip
    return [noise[:30] + HEAD + noise[30:], *([moment("2025-02-02")] * 30 + line + ["x"] * 30 for line in rows())]


OVERDUE: Rows = [["Case ref", "Date request received", "Days overdue"], ["c7", moment("2025-01-06"), 205]]
PIVOT: Rows = [["Month", "Request received", "Final plan issued"], ["January 2025", 4, 0], ["March 2025", 2, 0]]
SUMMARY: Rows = [["Locality", "Requests received", "Plans issued"], ["North", 5, 2], ["Total", 8, 3]]
OLD: Rows = [HEAD, ["OLD-1", *rows()[0][1:]], ["OLD-2", *rows()[1][1:]]]
NO_CASE: Rows = [["C9", None, None, None, None, None], ["Notes:", "system extract", None, None, None, None]]

WORKBOOKS: dict[str, dict[str, Rows]] = {
    "one row for each case": {"Cases": [HEAD, *rows()]},
    "a tracker with computed columns, title and total": {"Tracker": tracker()},
    "two heading rows": {"Cases": two_heading_rows()},
    "sixty columns of noise": {"Cases": noisy()},
    "blank rows and a blank first column": {
        "Cases": [[], [None, *HEAD], *(line for row in rows() for line in ([None, *row], []))]
    },
    "a filtered copy beside the list": {"All cases": [HEAD, *rows()], "Overdue": OVERDUE},
    "a filtered copy before the list": {"Overdue": OVERDUE, "All cases": [HEAD, *rows()]},
    "pivot and summary": {"Summary": SUMMARY, "Cases": [HEAD, *rows()], "Pivot": PIVOT},
    "a sheet for each locality": {"North": [HEAD, *rows()[:4]], "South": [HEAD, *rows()[4:]], "Notes": [["none"]]},
    "the headings again on every page": {"Cases": [HEAD, *rows()[:3], HEAD, *rows()[3:6], [], HEAD, *rows()[6:]]},
    "repeated rows, in capitals or not": {"Cases": [HEAD, *rows(), rows()[0], ["c2 ", *rows()[1][1:]]]},
    "rows in which nothing happened": {"Cases": [HEAD, *rows(), *NO_CASE]},
    "bare day numbers": {
        "Cases": [HEAD, *rows(lambda iso: (date.fromisoformat(iso) - date(1899, 12, 30)).days)]
    },
    "a yes/no column called like the date": {
        "Cases": [["Final plan issued", *HEAD[:4], "Final plan issued date", HEAD[5]],
                  *(["Yes" if row[4] else "No", *row] for row in rows())]
    },
    "a general start date beside the plan's": {
        "Cases": [["Start date", *HEAD], *([row[1], *row] for row in rows())]
    },
}  # fmt: skip


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_gives_the_figures_counted_by_hand(name, database):
    """One set of figures, whatever stands round the cases. Each layout was once miscounted or refused."""
    taken_in(workbook(WORKBOOKS[name]), "cases.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND


def test_an_old_copy_on_a_hidden_sheet_is_left_alone_and_said(database):
    """A forgotten hidden copy would bring closed cases back to life."""
    content = workbook({"Cases": [HEAD, *rows()], "Copy": OLD}, hidden=["Copy"])
    done = taken_in(content, "cases.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND
    assert [one.sheet for one in done.findings if one.code == "SHEET-HIDDEN"] == ["Copy"]


DAYS = ["%d/%m/%Y", "%d.%m.%y", "%d-%m-%Y", "%d-%b-%y", "%d %B %Y", "%A, %d %B %Y", "%dth of %B %Y", "%d/%m/%Y %H:%M",
        "%d-%b-%Y 00:00:00", "%d/%m/%Y 12:00:00 AM", "%Y-%m-%dT00:00:00", "%Y-%m-%dT00:00:00.000Z", "%Y-%b-%d 00:00:00",
        "%Y%m%d", "%Y.%m.%d", "%B %d, %Y", "%d / %m / %Y", "'%d/%m/%Y", "%m/%d/%Y 12:00:00 AM"]  # fmt: skip


@pytest.mark.parametrize("form", DAYS)
def test_days_in_any_form_a_system_writes(form, database):
    """Month first only in the last: the list holds days such as 05/26/2025, and none that is only day first."""
    lines = rows(lambda iso: moment(iso).strftime(form))
    taken_in(listed([HEAD, *lines]), "cases.csv", database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list_in_any_encoding_with_any_separator(encoding, separator, database):
    """With a comment that has an accent and a pound sign, which tell the encodings apart."""
    lines: Rows = [[*HEAD, "Comments"], *([*row, "Café – £5"] for row in rows(lambda iso: f"{moment(iso):%d/%m/%Y}"))]
    content = listed(lines, encoding=encoding, separator=separator)
    taken_in(content, "cases.csv", database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND


def old_excel() -> bytes:
    book, made = xlwt.Workbook(), BytesIO()
    sheet, style = book.add_sheet("Cases"), xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for number, line in enumerate([HEAD, *rows()]):
        for column, cell in enumerate(line):
            if cell is not None:
                sheet.write(number, column, cell, style if hasattr(cell, "year") else xlwt.Style.default_style)
    book.save(made)
    return made.getvalue()


def counted_from_1904() -> bytes:
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"date_1904": True, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Cases")
    for number, line in enumerate([HEAD, *rows()]):
        sheet.write_row(number, 0, line)
    book.close()
    return made.getvalue()


def open_document() -> bytes:
    made = BytesIO()
    pd.DataFrame(rows(), columns=pd.Index(HEAD)).to_excel(made, engine="odf", index=False)
    return made.getvalue()


@pytest.mark.parametrize(
    ("make", "name"), [(old_excel, "a.xls"), (open_document, "a.ods"), (counted_from_1904, "a.xlsx")]
)
def test_other_kinds_of_workbook(make, name, database):
    """Days counted from 1904 are four years out when the setting is overlooked."""
    taken_in(make(), name, database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND


def test_two_children_with_the_same_days_and_no_reference_are_two(database):
    """An extract without ids: equal rows are not one child twice."""
    head = ["Request received", "Decision date", "Decision", "Final plan issued", "Locality"]
    twin = [moment("2025-01-06"), moment("2025-02-17"), "Yes", moment("2025-05-26"), "North"]
    open_case = [moment("2025-12-01"), None, None, None, None]
    done = taken_in(workbook({"Cases": [head, twin, twin, open_case]}), "a.xlsx", database, extracted_on=EXTRACTED)
    assert done.rows_stored == 3
    assert figures(database, ["plans_issued"]) == {"plans_issued": (2, 2)}


def test_a_row_for_each_type_of_need_is_one_request(database):
    """Joined exports repeat the request for every need; the second need is kept, the request counted once."""
    head = ["Case ref", "Date request received", "Request outcome", "SEN type", "SEN type rank"]
    body = [["C1", moment("2025-01-06"), "Y", need, rank] for need, rank in (("ASD", 1), ("SLCN", 2))]
    done = taken_in(workbook({"Cases": [head, *body]}), "a.xlsx", database, extracted_on=EXTRACTED)
    (case,) = tables_of(database).cases.to_dict("records")
    assert (case["primary_need"], case["secondary_need"]) == ("ASD", "SLCN")
    assert [one.rows for one in done.findings if one.code == "ROW-SAME-REQUEST"] == [(3,)]


def test_record_ids_that_begin_at_1_on_every_sheet_are_not_the_same_case(database):
    """Two children asked for on one day, each number 1 of their own sheet: two requests."""
    head = ["Person ID", "Record ID", "Date request received", "Request outcome"]
    sheets = {area: [head, [person, "1", moment("2025-01-06"), "Y"]] for area, person in (("North", 7), ("South", 8))}
    done = taken_in(workbook(sheets), "a.xlsx", database, extracted_on=EXTRACTED)
    assert done.rows_stored == 2


def test_a_copy_that_says_something_else_is_named(database):
    """The fuller sheet is believed; the other row is named with the columns in which it differs."""
    stale = [
        ["Case ref", "Date request received", "Final plan issued"],
        ["C1", moment("2025-01-06"), moment("2025-05-20")],
    ]
    done = taken_in(workbook({"All": [HEAD, *rows()], "Issued": stale}), "a.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database) == BY_HAND
    (finding,) = [one for one in done.findings if one.code == "ROW-DIFFERS"]
    assert (finding.sheet, finding.rows, finding.column) == ("Issued", (2,), "Plan first issued")


def test_plans_listed_by_child_go_to_the_request_they_came_from(database):
    """Refused in 2024, asked again in 2025: the plan is that of the second request, and is one plan."""
    requests = [["Person ID", "Date request received", "Request outcome"],
                ["1", moment("2024-03-01"), "N"], ["1", moment("2025-01-06"), "Y"]]  # fmt: skip
    plans = [["Person ID", "Gender", "Date final plan issued"], ["1", "F", moment("2025-05-26")]]
    taken_in(workbook({"Requests": requests, "Plans": plans}), "a.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database, ["plans_issued_within_20_weeks"]) == {"plans_issued_within_20_weeks": (1, 1)}
    assert tables_of(database).cases["sex"].tolist() == ["F", "F"]


def test_a_plan_without_its_record_id_is_not_dropped(database):
    """A blank key joins to nothing; the plan is there all the same."""
    requests = [["Requests record ID", "Date request received", "Request outcome"], ["1", moment("2025-01-06"), "Y"]]
    plans = [["Requests record ID", "Plan start date"], ["1", moment("2025-05-26")], [None, moment("2025-05-26")]]
    done = taken_in(workbook({"Requests": requests, "Plans": plans}), "a.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database, ["plans_issued"]) == {"plans_issued": (2, 2)}
    assert [one.rows for one in done.findings if one.code == "JOIN-ORPHAN"] == [(3,)]


def test_a_list_without_outcomes_says_what_that_does_to_the_figures(database):
    """Only received and final dates: whoever was refused looks as if still waiting."""
    lines = [["Case ref", "Received date", "Final plan date"], *([row[0], row[1], row[4]] for row in rows())]
    done = taken_in(workbook({"Cases": lines}), "a.xlsx", database, extracted_on=EXTRACTED)
    assert figures(database, ["requests_received"]) == {"requests_received": (8, 8)}
    said = [one.expected for one in done.findings if one.code == "COLUMN-ABSENT"]
    assert any("count as waiting" in words for words in said)


def test_names_typed_into_other_columns_reach_no_message(database):
    """A name in a column of dates or codes is as much a name as in one of names."""
    head = ["Case ref", "Date request received", "Request outcome", "Requested by", "Final plan issued", "Exception"]
    first = ["C1", moment("2025-01-06"), "Agreed by Jane Example", "Mrs Example", "see Jane Example", "Jane was ill"]
    second = ["C2", moment("2025-01-06"), "Y", "School", moment("2025-05-26"), "No"]
    done = taken_in(workbook({"Cases": [head, first, second]}), "a.xlsx", database, extracted_on=EXTRACTED)
    said = " ".join(f"{one.sentence()} {one.found}" for one in done.findings)
    assert "Jane" not in said
    assert "Mrs" not in said
    assert sum(one.code.startswith("CELL-") for one in done.findings) == 4
