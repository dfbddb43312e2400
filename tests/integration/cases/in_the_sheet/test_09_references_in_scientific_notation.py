"""References that Excel took for numbers are said, and never used to tell one row from another."""

import pytest

from data_access.storage import store
from tests.conftest import council_of
from tests.integration.cases.in_the_sheet.files import PLAIN, loaded, plain_figures
from tests.integration.loads.files import ATTENDANCE, handed_in
from tests.published_files import case_files


def spoilt(done) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.column, one.rows) for one in done.findings if one.code == "REFERENCE-SPOILT"]


def test_the_list_counts_and_has_no_references(database):
    """Two of them share what is left of their references, and are two all the same."""
    done = loaded("09", "opened_in_excel.csv", database)
    assert spoilt(done) == [("Case reference", (2, 3, 4, 5, 6))]
    assert done.rows_stored == 5
    assert plain_figures(database) == PLAIN
    assert store.load_cases(database).cases["case_reference"].isna().all()


def test_an_update_is_refused_and_adds_nothing(database):
    loaded("09", "opened_in_excel.csv", database)
    done = loaded("09", "update.csv", database, partial=True)
    assert (done.refused, spoilt(done)) == (True, [("Case reference", (2,))])
    assert plain_figures(database) == PLAIN


def test_an_appeal_is_joined_to_nothing(database):
    loaded("09", "opened_in_excel.csv", database)
    done = loaded("09", "appeals.csv", database)
    assert spoilt(done) == [("Case reference", (2,))]
    assert done.held == {"appeals": 1}
    assert council_of(database).table("appeals").rows["locality"].isna().all()


def test_a_registers_own_reference(database):
    """Two complaints that Excel made one are two, and no reference is said to come twice."""
    lines = ["Complaint reference,Date received,Stage,Outcome", *["1.23E+05,06/01/2025,1,Upheld"] * 2]
    done = handed_in("\n".join(lines).encode(), "k.csv", database)
    assert spoilt(done) == [("Complaint reference", (2, 3))]
    assert done.held == {"complaints": 2}
    assert "ROW-SAME-KEY" not in {one.code for one in done.findings}


@pytest.mark.parametrize(
    ("reference", "is_spoilt"),
    [
        *(("1.23E+05", True), ("2e+11", True), ("2.02501E11", False), ("1E10", False), ("EH-1.2E+05", False)),
        *(("1-Feb", True), ("01-Feb", True), ("Feb-25", True), ("01-Feb-25", True), ("01/02/2025", True)),
        *(("Feb-2501", False), ("EH-1-Feb", False), ("1-February", False), ("01/2025", False), ("1/2/25", False)),
        *(("2025-02-01 00:00:00", True), ("2025-02-01", False), ("May-7 North", False)),
    ],
)
def test_what_is_a_number_in_scientific_notation_or_a_day(reference, is_spoilt, database):
    (path,) = case_files("09", "update.csv")
    content = path.read_text().replace("2.02501E+11", reference).encode()
    assert bool(spoilt(handed_in(content, "u.csv", database))) == is_spoilt


def test_pupils_whose_number_is_lost_are_not_taken_for_one(database):
    """A line without its pupil is refused, in a list that is read in blocks as in a workbook."""
    head = ATTENDANCE.replace("UPN", "Pupil id")
    lines = [head, "7,Alder,N,22/09/2025,10,8,2,0", *["1.2E+09,Alder,N,22/09/2025,10,8,2,0"] * 2]
    done = handed_in("\n".join(lines).encode(), "a.csv", database)
    assert (done.rows_stored, done.rows_refused) == (1, 2)
    assert [rows for _, rows in spoilt(done)] == [(3, 4)]
