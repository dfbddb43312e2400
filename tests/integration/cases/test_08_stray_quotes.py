"""A quotation mark that opens by accident swallows all rows down to the next: such a file is refused by its lines."""

import pytest

from data_access.storage import store
from tests.conftest import taken_in
from tests.integration.loads.files import ATTENDANCE, handed_in
from tests.published_files import case_files

APPEALS = "Appeal reference,Type of appeal,Date registered,Outcome,Notes"
CASES = "Case ref,Date request received,Request outcome,Request outcome date,Notes"
LISTS = {
    "cases": (CASES, "EX-{0},06/01/2025,Agreed,17/02/2025,ok"),
    "appeals": (APPEALS, "AP-{0},Refusal to assess,06/01/2025,Conceded,ok"),
    "attendance": (ATTENDANCE + ",Notes", "A99800000000{0},Alder,N,22/09/2025,10,8,2,0,ok"),
}


def test_the_files_of_the_case_are_refused_by_their_lines(database):
    """150 of 300 rows were once stored as "150 found, 0 refused"."""
    for path, line in zip(case_files("08"), (3, 42), strict=True):
        done = handed_in(path.read_bytes(), path.name, database)
        assert ([one.code for one in done.findings], done.refused) == (["FILE-QUOTE"], True), path.name
        assert f"opens a cell on line {line}" in done.findings[0].message
    assert store.batches(database) == ()


FORMS = [("f.csv", ","), ("f.csv", ";"), ("pasted table.tsv", "\t")]


@pytest.mark.parametrize(("about", "name", "delimiter"), [(one, *form) for one, form in zip(LISTS, FORMS, strict=True)])
def test_each_list_in_a_form_of_its_own(database, about, name, delimiter):
    """Paired over rows: refused, and nothing is changed. A mark as a letter, or a remark of two lines: read."""
    heading, form = LISTS[about]
    rows = [form.format(number) for number in range(6)]

    def load(*notes: str):
        odd = [row.removesuffix("ok") + note for row, note in zip(rows, notes, strict=False)]
        text = "\r\n".join([heading, *odd, *rows[len(odd) :]]).replace(",", delimiter)
        return taken_in(text.encode(), name, database, extracted_on=None)

    stray = load('"needs a desk', "ok", '6 foot"')
    assert ([one.code for one in stray.findings], store.batches(database)) == (["FILE-QUOTE"], ())
    read = load('6 foot" door', '"first this\r\nand then that"')
    assert read.held == {about: 6}
    (inside,) = [one for one in read.findings if one.code == "FILE-QUOTE-INSIDE"]
    assert inside.rows == (2,)
