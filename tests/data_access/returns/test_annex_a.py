"""What inspectors ask about an Annex A list, each rule at its limits, and Data to Insight's made-up workbook."""

from datetime import date

import pytest

from data_access.intake import check
from data_access.prepared import Prepared
from data_access.upload import Upload
from tests.conftest import prepared_from
from tests.data_access.test_prepare import sheet
from tests.published_files import annex_a_example

DAY = date(2026, 11, 27)
HEADINGS = ("Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity", "Date initial EHC plan issued",
            "Date updated EHC plan issued", "Date EHC plan last reviewed", "SEN primary need",
            "Main education establishment – URN", "Main education establishment – phase",
            "Subsidiary education establishment – phase (dual registration)", "Known to children's social care?",
            "Does the child or young person have a disability?")  # fmt: skip
GOOD = dict(
    zip(
        HEADINGS,
        ("C1", "A998000000001", None, "2012-03-01", "F", "WBRI", "2023-05-01", "2024-05-01", "2025-05-01", "SEMH",
         "990001", "Primary", None, "No", "No"),
        strict=True,
    )
)  # fmt: skip
BORN, FIRST, UPDATED, REVIEWED = (HEADINGS[place] for place in (3, 6, 7, 8))
URN, SECOND, DISABILITY = (HEADINGS[place] for place in (10, 12, 14))


def asked(made: Prepared) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(one.code.removeprefix("ANNEX-"), one.column, one.rows) for one in made.findings if "ANNEX" in one.code]


def of_row(**other: str | None) -> list[tuple[str, str]]:
    """What is asked of the second of two rows, which is good but for these answers; nothing is asked of the first."""
    names = {"born": BORN, "first": FIRST, "updated": UPDATED, "reviewed": REVIEWED, "urn": URN, "second": SECOND}
    row = GOOD | {"Unique ID": "C2", "UPN": "A998000000002"} | {names.get(one, one): other[one] for one in other}
    made = prepared_from(sheet("List_1", HEADINGS, tuple(GOOD.values()), tuple(row.values())), today=DAY)
    found = asked(made)
    assert all(rows == (3,) for _, _, rows in found)
    return [(code, column) for code, column, _ in found]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, []),
        ({"Gender": None}, [("BLANK", "Gender")]),
        ({"Ethnicity": "-"}, [("BLANK", "Ethnicity")]),
        ({DISABILITY: None}, [("BLANK", DISABILITY)]),
        ({"born": None}, [("BLANK", BORN)]),
        ({"born": "2001-11-28"}, []),
        ({"born": "2001-11-27"}, [("AGE-25", BORN)]),
        ({"born": "2000-11-28"}, [("AGE-25", BORN)]),
        ({"born": "2000-11-27"}, [("AGE-26", BORN)]),
        ({"reviewed": "2026-11-27"}, []),
        ({"reviewed": "2026-11-28"}, [("FUTURE", REVIEWED)]),
        ({"first": "2024-05-01"}, []),
        ({"first": "2024-05-02"}, [("ISSUED-LATE", FIRST)]),
        ({"updated": None, "first": "2025-05-01"}, []),
        ({"updated": None, "first": "2025-05-02"}, [("REVIEWED-FIRST", FIRST)]),
        ({"UPN": None, "ULN": "9900000001"}, []),
        ({"UPN": None}, [("NO-NUMBER", "UPN")]),
        ({"UPN": None, "born": "2019-11-28"}, []),
        ({"UPN": None, "born": "2019-11-27"}, [("NO-NUMBER", "UPN")]),
        ({"urn": None}, [("NO-SCHOOL", URN)]),
        ({"urn": None, "second": "Primary"}, [("SECOND-SCHOOL", URN)]),
        ({"urn": None, "born": "2021-11-28"}, []),
        ({"urn": None, "born": "2021-11-27"}, [("NO-SCHOOL", URN)]),
        ({"urn": None, "born": "2009-11-28"}, [("NO-SCHOOL", URN)]),
        ({"urn": None, "born": "2009-11-27"}, []),
    ],
)  # fmt: skip
def test_each_rule_at_its_limits(answers, expected):
    assert of_row(**answers) == expected


def test_a_number_that_comes_twice_is_named_in_both_rows():
    again = tuple((GOOD | {"Unique ID": "C2"}).values())
    made = prepared_from(sheet("List_1", HEADINGS, tuple(GOOD.values()), again), today=DAY)
    assert asked(made) == [("UPN-TWICE", "UPN", (2, 3))]


def test_another_list_is_not_asked():
    made = prepared_from(sheet("Cases", ("Unique ID", "UPN", BORN, FIRST), ("C1", None, "1990-01-01", "2030-01-01")))
    assert asked(made) == []


def test_the_made_up_workbook_is_read_whole():
    """Counted by hand: two people with a plan, 32 and 25 years old; two without, 32 and 35; no type of need is one."""
    path = annex_a_example()
    done = check(Upload(content=path.read_bytes(), filename=path.name, today=DAY))
    assert (done.held, done.rows_refused) == ({"cases": 2}, 0)
    found = [(one.code, one.sheet, one.column, one.rows) for one in done.findings]
    for finding in (
        ("ANNEX-AGE-25", "List_1", BORN, (3,)),
        ("ANNEX-AGE-26", "List_1", BORN, (2,)),
        ("ANNEX-AGE-26", "List_2", BORN, (2, 3)),
        ("JOIN-ORPHAN", "List_2", "", (3,)),
    ):
        assert finding in found
    unfit = {(one.sheet, one.column) for one in done.findings if one.code == "MAP-UNFIT"}
    assert unfit == {("List_1", "SEN primary need"), ("List_2", "SEN primary need")}
    assert sum(code.startswith("ANNEX") for code, *_ in found) == 3
