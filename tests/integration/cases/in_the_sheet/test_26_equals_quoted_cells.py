"""Exports that write ="LK-001" so that Excel keeps the text, and apostrophes that say the same."""

import pytest

from tests.conftest import tables_of
from tests.integration.cases.in_the_sheet.files import EXTRACTED, PLAIN, loaded, plain_figures
from tests.integration.loads.files import ATTENDANCE, attendance, handed_in
from tests.published_files import case_files


def test_equals_signs_and_quotation_marks(database):
    done = loaded("26", "equals.csv", database)
    assert done.rows_stored == 5
    assert done.findings == ()
    assert plain_figures(database) == PLAIN


def test_leading_apostrophes(database):
    """In references and localities as in days, and in the headings."""
    (path,) = case_files("26", "equals.csv")
    text = path.read_text().replace('="', "'").replace('"', "").replace("Locality", "'Locality")
    done = handed_in(text.encode(), "apostrophes.csv", database, extracted_on=EXTRACTED)
    assert plain_figures(database) == PLAIN
    cases = tables_of(database).cases
    assert sorted(cases["case_reference"])[0] == "LK-001"
    assert set(cases["locality"]) == {"North", "South"}
    assert done.findings == ()


@pytest.mark.parametrize("form", ['="{}"', "'{}"])
def test_attendance_in_blocks(form, database):
    """A list that is read block by block knows them too, and its pupils are the same as without."""
    head, *lines = attendance(range(3)).decode().splitlines()
    assert head == ATTENDANCE
    dressed = [",".join(form.format(cell) for cell in line.split(",")) for line in lines]
    done = handed_in("\n".join([head, *dressed]).encode(), "a.csv", database)
    assert (done.rows_stored, done.rows_refused) == (3, 0)
