"""Tables side by side: by a blank column, by headings that begin anew, and what is one table all the same."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.findings import mapping_findings
from data_access.recognise.sheet import Recognised, recognise
from data_access.registers.readers import READERS
from tests.conftest import prepared_from

LAYOUTS = (CASE_LAYOUT, *(reader.layout for reader in READERS.values()))
OPEN = ("Case reference", "Date request received")
CLOSED = ("Case reference", "Date final plan issued")
GAP = (None,)


def raw(*lines: tuple[str | None, ...]) -> RawSheet:
    width = max(map(len, lines))
    filled = [(*line, *[None] * (width - len(line))) for line in lines]
    cells = pd.DataFrame(filled, index=pd.Index(range(1, len(lines) + 1), dtype="int64"), dtype="str")
    return RawSheet("Sheet", cells)


def tables(*lines: tuple[str | None, ...]) -> list[Recognised]:
    return recognise(raw(*lines), LAYOUTS)


def references(found: list[Recognised]) -> list[list[tuple[int, str]]]:
    return [list(table.rows["case_reference"].dropna().items()) for table in found]


def codes(found: list[Recognised]) -> list[str]:
    return [finding.code for table in found for finding in mapping_findings(table, "f.xlsx")]


@pytest.mark.parametrize("gap", [GAP, (), (None, None)], ids=["a blank column", "none", "two"])
@pytest.mark.parametrize("title", [None, ("OPEN AND CLOSED",)], ids=["no title", "a title above"])
def test_two_tables_with_the_same_headings(gap, title):
    """Rows keep the numbers of their sheet; the shorter table has fewer."""
    found = tables(
        *([title] if title else []),
        (*OPEN, *gap, *OPEN),
        ("A1", "06/01/2025", *gap, "B1", "07/01/2025"),
        (None, None, *gap, "B2", "08/01/2025"),
    )
    top = 2 if title else 1
    assert references(found) == [[(top + 1, "A1")], [(top + 1, "B1"), (top + 2, "B2")]]
    assert codes(found) == []


def test_a_merged_title_over_both_stands_in_the_blank_column_too():
    found = tables(("Cases",) * 5, (*OPEN, None, *CLOSED), ("A1", "06/01/2025", None, "B1", "07/07/2025"))
    assert references(found) == [[(3, "A1")], [(3, "B1")]]


def test_three_tables_of_which_two_have_other_headings_before_the_reference():
    found = tables(
        ("Locality", *OPEN, "Locality", *OPEN, *GAP, *CLOSED),
        ("North", "A1", "06/01/2025", "South", "B1", "07/01/2025", None, "C1", "07/07/2025"),
    )
    assert [list(table.rows.columns) for table in found] == [
        ["locality", "case_reference", "received_date"],
        ["locality", "case_reference", "received_date"],
        ["case_reference", "start_date"],
    ]
    assert references(found) == [[(2, "A1")], [(2, "B1")], [(2, "C1")]]


def test_two_lists_of_different_kinds():
    appeal = ("Appeal reference", "Appeal type", "Date registered", "Appeal outcome")
    found = tables((*OPEN, None, *appeal), ("A1", "06/01/2025", None, "T1", "Refusal to assess", "03/03/2025", "Won"))
    assert [table.about for table in found] == ["cases", "appeals"]


def test_a_reference_that_is_repeated_for_the_eye_parts_nothing():
    """Nine of ten cells the same is one table; one less is two."""

    def with_other_values(count: int) -> list[Recognised]:
        rows = [
            (f"A{one}", "06/01/2025", None, f"{'B' if one < count else 'A'}{one}", "07/07/2025") for one in range(10)
        ]
        return tables((*OPEN, None, *CLOSED), *rows)

    (one,) = with_other_values(1)
    assert len(one.rows) == 10
    assert codes([one]) == ["MAP-REPEATED"]
    assert [len(table.rows) for table in with_other_values(2)] == [10, 10]


@pytest.mark.parametrize(
    "line",
    [
        (("Case reference", "Date request received", None, "Date final plan issued"), ("A1", "06/01/2025", None, None)),
        (("Case reference", None, "Date request received", "UPN"), ("A1", None, "06/01/2025", "see file")),
    ],
)
def test_a_blank_column_inside_a_table_means_nothing(line):
    assert len(tables(*line)) == 1


def test_a_summary_beside_the_table_is_not_read_and_said():
    (one,) = tables(
        ("Case reference", "Locality", "Date request received", None, "Locality", "Number"),
        ("A1", "North", "06/01/2025", None, "South", "12"),
    )
    assert one.rows["locality"].tolist() == ["North"]
    assert [(said.code, said.column) for said in mapping_findings(one, "f.xlsx")] == [
        ("SHEET-BESIDE", "Locality, Number")
    ]


def test_two_keys_that_cannot_be_parted_refuse_the_sheet():
    found = tables(("Case reference", *OPEN), ("A1", "B1", "06/01/2025"), ("A2", "B2", "07/01/2025"))
    (finding,) = mapping_findings(found[0], "f.xlsx")[:1]
    assert (finding.code, finding.severity.name, finding.column) == ("SHEET-GLUED", "STOPS", "Case reference")


def test_two_names_for_one_thing_with_other_values_are_asked_about():
    """Nearly every row the same is a repeat; more than one in ten is a question that names both."""
    headings = ("Case reference", "Our ref", "Date request received")

    def found(differing: int) -> list[Recognised]:
        return tables(headings, *((f"A{n}", f"{'B' if n < differing else 'A'}{n}", "06/01/2025") for n in range(10)))

    assert codes(found(1)) == ["MAP-REPEATED"]
    assert codes(found(2)) == ["MAP-DIFFERING"]
    (asked,) = mapping_findings(found(2)[0], "f.xlsx")
    assert '"Case reference" as "Case reference", not "Our ref"' in asked.expected


def test_rows_without_a_reference_in_one_line_of_the_sheet_are_two_cases():
    """The place of a row tells it from others, and two tables share it."""
    made = prepared_from(
        raw(
            ("Locality", "Date request received", None, "Locality", "Date request received"),
            ("North", "06/01/2025", None, "South", "08/01/2025"),
        )
    )
    assert made.cases["case_key"].is_unique
    assert sorted(made.cases["locality"]) == ["North", "South"]


def test_a_table_below_another():
    """With the same headings below a title, with others, and further to the right."""
    again = tables(("Open",), OPEN, ("A1", "06/01/2025"), ("Closed",), OPEN, ("B1", "07/01/2025"), ("B2", "08/01/2025"))
    assert sum(len(set(table.rows["case_reference"]) & {"A1", "B1", "B2"}) for table in again) == 3
    others = tables(OPEN, ("A1", "06/01/2025"), ("Closed",), CLOSED, ("B1", "07/07/2025"))
    assert [list(table.rows.columns) for table in others] == [
        ["case_reference", "received_date"],
        ["case_reference", "start_date"],
    ]
    moved = tables(("Open",), OPEN, ("A1", "06/01/2025"), ("Closed",), (None, *OPEN), (None, "B1", "07/01/2025"))
    assert [table.rows["received_date"].tolist()[0] for table in moved] == ["06/01/2025", "07/01/2025"]
