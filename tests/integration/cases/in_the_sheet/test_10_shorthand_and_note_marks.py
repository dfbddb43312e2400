"""Marks of notes in headings and shorthand in cells, as accessible spreadsheets have them."""

from tests.conftest import council_of
from tests.council_files import workbook
from tests.integration.cases.in_the_sheet.files import PLAIN, loaded, plain_figures
from tests.integration.loads.files import handed_in


def test_the_accessible_workbook_reads_as_the_plain_list(database):
    done = loaded("10", "accessible.xlsx", database)
    assert done.rows_stored == 5
    assert done.findings == ()
    assert plain_figures(database) == PLAIN


def test_a_register_with_notes_and_shorthand(database):
    lines = [
        ["Complaint reference", "Date received [note 1]", "Stage\n[note 2]", "Outcome"],
        ["K-1", "06/01/2025", "1", "[z]"],
    ]
    done = handed_in(workbook({"Complaints": lines}), "k.xlsx", database)
    assert (done.held, [one.code for one in done.findings if one.code.startswith("CELL")]) == ({"complaints": 1}, [])
    assert done.batch
    assert council_of(database).table("complaints").rows["outcome"].isna().tolist() == [True]
