"""Data to Insight's module files, one CSV each, and DfE's entry template without an entry."""

from typer.testing import CliRunner

from data_access.storage import store
from sendboard import app
from tests.council_files import BY_HAND, CASES, EXTRACTED, figures, listed, workbook
from tests.integration.loads.files import handed_in
from tests.integration.test_sen2_sheets import entry_template


def modules() -> dict[str, list]:
    """Headings as Data to Insight's tool asks for them; the request's number is called two things."""
    yes = {number for number, case in enumerate(CASES) if case[2] == "Y"}
    issued = {number: case[4] for number, case in enumerate(CASES) if case[4]}
    return {
        "m1": [["Person ID", "Surname", "Forename", "Dob (ccyy-mm-dd)", "Gender", "UPN - Unique Pupil Number"],
               *([f"P{n}", "Example", "Child", "2015-06-05", "F", None] for n in range(len(CASES)))],
        "m2": [["Person ID", "Requests Record ID", "Date Request Was Received", "Initial Request Whilst In RYA",
                "Request Outcome Date", "Request Outcome", "New start date"],
               *([f"P{n}", f"R{n}", case[1], 0, case[3], case[2] or "A", None] for n, case in enumerate(CASES))],
        "m3": [["Person ID", "Requests Record ID", "Assessment Outcome To Issue EHCP", "Assessment Outcome Date",
                "Twenty Weeks Time Limit Exceptions Apply"],
               *([f"P{n}", f"R{n}", "Y" if n in issued else "A", issued.get(n), CASES[n][5]] for n in sorted(yes))],
        "m4": [["Person ID", "Request Records ID", "EHC Plan Start Date", "Date EHC Plan Ceased"],
               *([f"P{n}", f"R{n}", day, None] for n, day in issued.items())],
    }  # fmt: skip


def test_module_files_are_one_return(database, tmp_path):
    """Known by their names, m1 to m4, and by the numbers that join them."""
    paths = [tmp_path / f"{name}.csv" for name in modules()]
    for path in paths:
        path.write_bytes(listed(modules()[path.stem]))
    done = CliRunner().invoke(app, ["import", *map(str, paths), "--extracted-on", f"{EXTRACTED}"])
    assert done.exit_code == 0, done.output
    assert [batch.rows for batch in store.batches(database)] == [len(CASES)]
    assert figures(database) == BY_HAND


def test_an_entry_template_without_an_entry_changes_nothing(database):
    """It is known for what it is, and none of its headings becomes a row."""
    ((name, lines),) = entry_template().items()
    is_heading = [not line or line[0] == "Record Type" or len(line) == 1 for line in lines]
    blank = [line if keep else [] for line, keep in zip(lines, is_heading, strict=True)]
    done = handed_in(workbook({name: blank}), "template.xlsx", database)
    assert (done.held, done.refused, store.batches(database)) == ({}, True, ())
