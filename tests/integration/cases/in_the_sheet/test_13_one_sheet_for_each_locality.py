"""One sheet for each locality: asked once, and settled by what somebody says."""

import pytest

from data_access.layouts.corrections import Corrections
from tests.conftest import tables_of
from tests.council_files import workbook
from tests.integration.cases.in_the_sheet.files import PLAIN, loaded, plain_figures
from tests.integration.loads.files import handed_in

CODE = "SHEETS-AS-LOCALITIES"


def localities(database) -> dict[str, int]:
    return tables_of(database).cases["locality"].astype("object").fillna("Not recorded").value_counts().to_dict()


def test_the_workbook_asks_and_takes_yes(database):
    done = loaded("13", "sheets.xlsx", database)
    assert [(one.code, done.batch) for one in done.questions] == [(CODE, None)]
    assert '"North", "South"' in done.questions[0].message
    loaded("13", "sheets.xlsx", database, confirmed=frozenset({CODE}))
    assert localities(database) == {"North": 2, "South": 3}
    assert plain_figures(database) == PLAIN


@pytest.mark.parametrize(
    ("are", "right"), [(True, {"North": 2, "South": 3}), (False, {"Not recorded": 5})], ids=["they are", "they are not"]
)
def test_what_somebody_says_is_not_asked_again(are, right, database):
    done = loaded("13", "sheets.xlsx", database, corrections=Corrections(sheets_are_localities=are))
    assert done.questions == ()
    assert localities(database) == right


def is_asked(names: tuple[str, ...], database, *, column: bool = False) -> bool:
    head = ["Case reference", "Date request received", "Request outcome", *(["Locality"] if column else [])]
    row = ["06/01/2025", "Yes", *(["Fenside"] if column else [])]
    sheets = {name: [head, [f"A-{name}", *row]] for name in names}
    done = handed_in(workbook(sheets), "c.xlsx", database, extracted_on=None)
    return CODE in {one.code for one in done.questions}


@pytest.mark.parametrize(
    ("names", "asked"),
    [
        *((("North", "South"), True), (("Fenside", "Upper Larkmoor"), True), (("Area 1", "Area 2"), True)),
        *((("Fenside",), False), (("Sheet1", "Sheet2"), False), (("Open", "Closed"), False)),
        *((("January", "February"), False), (("2024", "2025"), False), (("North", "Summary"), False)),
        *((("Autumn 2025", "Spring 2026"), False), (("All cases", "Overdue"), False)),
    ],
)
def test_names_that_look_like_places(names, asked, database):
    assert is_asked(names, database) == asked


def test_a_column_of_localities_is_enough(database):
    assert not is_asked(("North", "South"), database, column=True)


def test_a_register(database):
    head = ["Complaint reference", "Date received", "Stage", "Outcome"]
    content = workbook({name: [head, [f"K-{name}", "06/01/2025", "1", "Withdrawn"]] for name in ("North", "South")})
    done = handed_in(content, "k.xlsx", database)
    assert [one.code for one in done.questions] == [CODE]
    assert done.questions[0].message.startswith("Complaints stand on several sheets")
