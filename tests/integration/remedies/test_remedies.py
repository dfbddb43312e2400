"""Action plans and registers of remedies, from cells as officers type them to figures."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_access.files.reading import read_file
from data_access.files.sheets import RawSheet
from data_access.findings import FileRefused
from data_access.prepared import Prepared
from metrics.base.periods import day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import empty_cases
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from tests import leeds_plan
from tests.conftest import council_of, prepared_from, taken_in

AS_AT = date(2020, 5, 31)


HEADINGS = ("LGSCO ref", "Rec no", "Recommendation", "Timescale", "Responsible officer", "Progress and comments")


def prepared(*rows, headings=HEADINGS, above=(), today=date(2026, 11, 21)) -> Prepared:
    """What the importer makes of one sheet, without a file."""
    width = len(headings)
    lines = [[*line, *[None] * (width - len(line))] for line in (*above, headings, *rows)]
    cells = pd.DataFrame(lines, dtype="str").dropna(how="all")
    cells.index = pd.Index(range(1, len(cells) + 1), dtype="int64")
    return prepared_from(RawSheet("Plan", cells), today=today)


def stood(made: Prepared, as_at: date) -> pd.DataFrame:
    cases = CaseTables.build(empty_cases(), as_at=as_at)
    return Council.build(cases, DATASETS, made.tables, as_at=as_at).register("remedies").rows


def codes(made: Prepared) -> set[str]:
    return {one.code for one in made.findings}


def value(register, key: str, as_at: date) -> float:
    return evaluate(CATALOGUE[key], register, [day(as_at)]).iloc[0]["value"]


@pytest.mark.parametrize(
    ("content", "name"),
    [(leeds_plan.workbook, "plan.xlsx"), (lambda: leeds_plan.pasted().encode(), "pasted table.tsv"),
     (leeds_plan.document, "plan.docx")],
)  # fmt: skip
def test_the_plan_of_leeds_in_its_own_layout(content, name, database):
    """WE26, from a sheet, a pasted table and a Word table that a page end has cut in two."""
    done = taken_in(content(), name, database, extracted_on=AS_AT)
    assert (dict(done.held), done.rows_found, done.rows_refused) == ({"remedies": 8}, 10, 2)
    found = {one.code: one for one in done.findings}
    assert len(found["ROW-CONTINUED"].rows) == 2, "the two rows joined to the row above are named"
    assert {"CELL-HTML", "REMEDY-NO-TARGET", "REMEDY-CONFIRM", "REMEDY-TITLE", "CELL-MONTH"} <= set(found)
    register = council_of(database, AS_AT).register("remedies")
    rows = register.rows.set_index("recommendation_number")
    assert list(rows["remedy_status"]) == ["done_no_target"] * 4 + ["overdue"] * 4
    assert set(rows["days_overdue"].dropna()) == {205}
    assert set((rows["completed_date"] - rows["plan_version_date"]).dt.days.dropna()) == {32}, "days after the stamp"
    assert list(rows.index[rows["confirm_complete"]]) == ["7"]
    assert rows.loc["6", "action"].endswith("5. Ask what helped"), "nothing of a joined row is lost"
    assert rows.loc["6", "owner"].split("; ")[-1] == "Notional Training Lead"
    assert rows.loc["1", "due_date_text"] == "ASAP"
    wanted = {"remedies_completed": 0.5, "remedies_completed_on_time": 0, "financial_remedy_agreed": 2900,
              "financial_remedy_unquantified": 1, "service_improvements_outstanding": 4}  # fmt: skip
    assert {key: value(register, key, AS_AT) for key in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "due", "kept", "code"),
    [
        ("ASAP", None, "ASAP", "REMEDY-NO-TARGET"),
        ("end of autumn term", None, "end of autumn term", "REMEDY-NO-TARGET"),
        ("Ongoing", None, "Ongoing", "REMEDY-NO-TARGET"),
        ("early November 2019", None, "early November 2019", "REMEDY-NO-TARGET"),
        ("31/02/2025", None, "31/02/2025", "REMEDY-NO-TARGET"),
        ("November 2019", "2019-11-30", "November 2019", "REMEDY-MONTH-TARGET"),
        ("end of July 2020", "2020-07-31", "end of July 2020", "REMEDY-MONTH-TARGET"),
        ("8.11.19", "2019-11-08", None, None),
        ("2019-11-08 00:00:00", "2019-11-08", None, None),
        ("1.10.19\n8.11.19", "2019-11-08", "1.10.19 8.11.19", "REMEDY-SEVERAL-TARGETS"),
    ],
)  # fmt: skip
def test_targets_as_they_are_written(text, due, kept, code):
    """A month is kept until its last day; of several days the latest counts, as in the Ombudsman's own records."""
    made = prepared(("19 001 001", "1", "Train staff", text, "Post A", None))
    row = made.tables["remedies"].iloc[0]
    assert (row["due_date"] if due is None else str(row["due_date"].date())) == (pd.NaT if due is None else due) or (
        due is None and pd.isna(row["due_date"])
    )
    assert (None if pd.isna(row["due_date_text"]) else row["due_date_text"]) == kept
    assert code is None or code in codes(made)


@pytest.mark.parametrize(
    ("progress", "completed", "said", "reads"),
    [
        ("Completed 9.9.19", "2019-09-09", False, False),
        ("<p>12/05/2020: completed</p>", "2020-05-12", False, False),
        ("Completed", None, True, False),
        ("To be completed by 3.4.20", None, False, False),
        ("Part completed 3.4.20", None, False, False),
        ("Not completed", None, False, False),
        ("Completed 3.4.20. One letter is outstanding", None, False, True),
        ("May 2020: approved and in operation", None, False, True),
        ("The policy will be in place by June", None, False, False),
        ("Completed 3.4.20\nCompleted 9.4.20", "2020-04-09", False, False),
    ],
)
def test_status_in_prose(progress, completed, said, reads):
    """Completed only where the words say so of the whole; what merely reads so is marked for somebody to confirm."""
    row = prepared(("19 001 001", "1", "Train staff", "1.3.20", "Post A", progress)).tables["remedies"].iloc[0]
    assert (None if pd.isna(row["completed_date"]) else str(row["completed_date"].date())) == completed
    flags = [not pd.isna(row[name]) and bool(row[name]) for name in ("completed_text", "reads_complete")]
    assert flags == [said, reads]


def test_money_is_read_or_named_and_never_guessed():
    headings = ("Ombudsman reference", "Rec no", "Recommendation", "Remedy type", "Amount agreed")
    cells = ("£1,300", "GBP 250.50", "1,177.286.23", "£600 per month", "£200 - £300", "TBC", "")
    rows = [("19001001", str(n), "Pay for distress", "Distress", cell or None) for n, cell in enumerate(cells)]
    made = prepared(*rows, headings=headings)
    found = made.tables["remedies"]
    assert list(found["amount_agreed"].dropna()) == [1300, 250.5]
    assert list(stood(made, date(2026, 1, 1))["amount_unquantified"]) == [False, False] + [True] * 5
    by_code = {one.code: one.rows for one in made.findings}
    assert by_code["CELL-MONEY"] == (4,), "1,177.286.23"
    assert by_code["REMEDY-AMOUNT-NOT-STATED"] == (5, 6, 7)


def test_references_are_spelt_one_way():
    spellings = ("23 019 356", "23-019-356", "23019356", "23019356.0", "LGSCO ref: 23 019 356")
    made = prepared(*((text, str(n), "Train staff", None, None, None) for n, text in enumerate(spellings)),
                    ("Case C of 2016", "9", "Train staff", None, None, None))  # fmt: skip
    found = list(made.tables["remedies"]["ombudsman_reference"])
    assert found == ["23 019 356"] * 5 + ["Case C of 2016"]
    assert "REMEDY-OTHER-REFERENCE" in codes(made)


def test_the_title_names_the_case_and_the_day():
    made = prepared(
        ("", "1", "Train staff", "ASAP", "A", "x"), above=(["Action plan, report 19 018 501, 12 October 2021"],)
    )
    row = made.tables["remedies"].iloc[0]
    assert (row["ombudsman_reference"], str(row["known_from"].date())) == ("19 018 501", "2021-10-12")


def test_a_further_action_is_no_continuation():
    """A row without a number, but with an action and a day of its own, is another thing to do."""
    headings = (*HEADINGS[:3], "Action", *HEADINGS[3:])
    made = prepared(
        ("19 001 001", "1", "Train staff", "Write slides", "1.3.20", "Post A", None),
        (None, None, None, "Hold sessions", "1.6.20", None, None),
        (None, None, None, "and say what helped", None, None, None),
        ("Source: complaints team", None, None, None, None, None, None),
        headings=headings,
    )  # fmt: skip
    found = made.tables["remedies"]
    assert list(found["action"]) == ["Write slides", "Hold sessions and say what helped"]
    assert list(found["recommendation_number"]) == ["1", "1"]
    assert (made.rows_found, made.rows_refused) == (4, 2)
    assert {"REMEDY-FURTHER-ACTION", "ROW-CONTINUED", "ROW-NOTE"} <= codes(made)


def test_the_same_promise_keeps_its_key():
    """Through a new version: other rows above, another file, words put differently; but not under another number."""
    old = prepared(
        ("19 001 001", "1", "Train staff", "ASAP", None, None), ("19 001 001", "2", "Pay £5", None, None, None)
    )
    new = prepared(
        ("20 000 000", "1", "New", None, None, None), ("19-001-001", "1.", "Train all staff", "1.3.20", None, None)
    )
    assert old.tables["remedies"]["row_key"][0] == new.tables["remedies"]["row_key"][1]
    assert old.tables["remedies"]["row_key"].is_unique


CELLS = {
    "LGSCO ref": ["19 001 001", "19-001-002", "Total", "Note: see below"],
    "Rec no": ["1", "2.", "a", "Total"],
    "Recommendation": ["Pay £200", "Train staff", "<p>Apologise</p>", "Total"],
    "Action": ["Write slides", "Hold sessions"],
    "Timescale": ["ASAP", "8.11.19", "end of term", "1.1.20\n2.2.20", "Timescale"],
    "Responsible officer": ["Post A", "Post A / Post B"],
    "Amount agreed": ["£1,300", "1,177.286.23", "£600 per month"],
    "Status": ["Open", "Completed 9.9.19", "Superseded", "Green"],
    "Progress and comments": ["Completed 9.9.19", "Update May 2020: in place", "x"],
    "Date completed": ["9.9.19", "Yes", "soon"],
}


@st.composite
def plans(draw: st.DrawFn) -> RawSheet:
    """A register with some of the columns in any order, with titles, gaps, repeated headings, lone cells."""
    headings = draw(st.lists(st.sampled_from(sorted(CELLS)), min_size=4, max_size=8, unique=True))
    rows: list[list[str | None]] = (
        [["A plan of 8 August 2019", *[None] * (len(headings) - 1)]] if draw(st.booleans()) else []
    )
    rows.append(list(headings))
    for _ in range(draw(st.integers(0, 8))):
        if draw(st.integers(0, 9)) == 0:
            rows.append(list(headings))
        rows.append([draw(st.none() | st.sampled_from(CELLS[heading])) for heading in headings])
    cells = pd.DataFrame(rows, dtype="str")
    cells.index = pd.Index(range(1, len(cells) + 1), dtype="int64")
    return RawSheet("Plan", cells.dropna(how="all"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_each_row_of_a_plan_is_stored_or_named(sheet):
    """Rows in = rows stored + rows refused with a finding; a row joined to another is named like one refused."""
    try:
        made = prepared_from(sheet, today=AS_AT)
    except FileRefused:
        return
    if "remedies" not in made.tables:
        return
    stored = set(made.tables["remedies"]["source_row"].astype("int"))
    refused = {row for one in made.findings if one.code.startswith("ROW-") and one.code != "ROW-SAME-KEY"
               and one.code != "ROW-DAY-AHEAD" for row in one.rows}  # fmt: skip
    assert len(made.tables["remedies"]) == len(stored)
    assert made.rows_found == len(stored) + made.rows_refused
    assert stored.isdisjoint(refused)
    assert len(refused) == made.rows_refused


def test_merged_cells_and_nested_tables_in_word():
    """A cell across two columns keeps its words in the first; a table within a cell is words of that cell."""
    merged = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    merged += "<w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t><w:br/><w:t>ner</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    merged += (
        "<w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    (sheet,) = read_file(leeds_plan.docx(merged), "plan.docx").sheets
    assert sheet.cells.fillna("").to_numpy().tolist() == [["a", "a", "in\nner"], ["", "b", ""]]
