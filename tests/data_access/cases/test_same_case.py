"""The same request in several rows or sheets is one request; two children are never made one."""

import pytest

from data_access.cases.rows import typed_sheet
from data_access.cases.same_case import put_together, without_repeats
from tests.data_access.cases.tables import FILE, sheet

HEADINGS = ("Case reference", "Date of birth", "Date request received", "Request outcome", "Locality")


def typed(*rows, headings=HEADINGS, name="Cases"):
    return typed_sheet(sheet(headings, *rows, name=name), FILE).value


def codes(findings) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(finding.code, finding.sheet, finding.rows) for finding in findings]


def test_a_row_that_repeats_another_in_every_cell_counts_once():
    row = ("17", "13/05/2017", "06/01/2025", "Agreed", "North")
    kept, findings = without_repeats(typed(row, row, row).rows, FILE)
    assert len(kept) == 1
    assert codes(findings) == [("ROW-REPEATED", "Cases", (3, 4))]


def test_rows_that_name_nobody_are_all_kept():
    """Two requests on one day without a reference may be twins', or one that was exported twice: it is said."""
    row, other = (None, None, "06/01/2025", "Agreed", "North"), (None, None, "06/01/2025", "Agreed", "South")
    kept, findings = without_repeats(typed(row, other, row, row).rows, FILE)
    assert (len(kept), codes(findings)) == (4, [("ROW-TWIN", "Cases", (4, 5))])
    assert without_repeats(typed(row, other).rows, FILE).findings == ()


def test_the_same_request_in_two_places_counts_once_with_what_the_first_row_says():
    rows = [("17", "13/05/2017", "06/01/2025", "Agreed", place) for place in ("North", "South")]
    kept, findings = without_repeats(typed(*rows).rows, FILE)
    assert kept["locality"].tolist() == ["North"]
    assert codes(findings) == [("ROW-SAME-REQUEST", "Cases", (3,))]


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        (("UPN",), ("A998000000001",), ("A998000000002",)),
        (("ULN",), ("9980000001",), ("9980000002",)),
        (("Surname", "Forename", "Date of birth"), ("Ex", "Ann", "01/02/2015"), ("Ex", "Bob", "01/02/2015")),
        (("Case reference", "Date of birth"), ("17", "13/05/2017"), ("17", "02/09/2011")),
    ],
)
def test_two_children_with_the_same_days_are_two(headings, first, second):
    """What names a person tells them apart, though it is kept nowhere."""
    days = ("06/01/2025", "Agreed", "17/02/2025")
    typed_rows = typed(
        (*first, *days),
        (*second, *days),
        headings=(*headings, "Date request received", "Request outcome", "Request outcome date"),
    ).rows
    kept, findings = without_repeats(typed_rows, FILE)
    assert (len(kept), codes(findings)) == (2, [])


def test_a_blank_birth_date_is_no_other_child():
    rows = [("17", born, "06/01/2025", "Agreed", place) for born, place in (("13/05/2017", "North"), (None, "South"))]
    kept, findings = without_repeats(typed(*rows).rows, FILE)
    assert (len(kept), codes(findings)) == (1, [("ROW-SAME-REQUEST", "Cases", (3,))])


def test_needs_of_two_children_with_the_same_days_stay_with_them():
    """A row for each need, the children known by their numbers alone."""
    rows = [
        (f"A99800000000{child}", "06/01/2025", "Agreed", need, str(rank))
        for child, needs in ((1, ("ASD", "SLCN")), (2, ("MLD", "HI")))
        for rank, need in enumerate(needs, start=1)
    ]
    headings = ("UPN", "Date request received", "Request outcome", "Primary need", "SEN type rank")
    kept = without_repeats(typed(*rows, headings=headings).rows, FILE).value
    assert kept[["primary_need", "secondary_need"]].to_numpy().tolist() == [["ASD", "SLCN"], ["MLD", "HI"]]


def test_a_second_sheet_fills_blanks_and_is_named():
    first = typed(("17", "13/05/2017", "06/01/2025", "Agreed"))
    second = typed(("17", "13/05/2017", "06/01/2025", None, "North"), name="Overdue")
    made, findings = put_together([first, second], FILE)
    assert made["locality"].tolist() == ["North"]
    assert codes(findings) == [("ROW-SAME-CASE", "Overdue", (2,))]


def test_a_second_sheet_that_says_something_else_is_named_with_the_column():
    first = typed(("17", "13/05/2017", "06/01/2025", "Agreed"))
    second = typed(("17", "13/05/2017", "06/01/2025", "Refused"), name="Overdue")
    made, findings = put_together([first, second], FILE)
    assert made["request_outcome"].tolist() == ["Y"]
    assert codes(findings) == [("ROW-DIFFERS", "Overdue", (2,))]
    assert findings[0].column == "Outcome of the request"


def test_one_id_with_two_birth_dates_is_two_children():
    """Ids may begin at 1 on every sheet; the birth date tells the children apart."""
    first = typed(("17", "13/05/2017", "06/01/2025", "Agreed"))
    second = typed(("17", "02/09/2011", "06/01/2025", "Refused"), name="Other")
    made, findings = put_together([first, second], FILE)
    assert len(made) == 2
    assert findings == ()
