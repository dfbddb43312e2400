"""Which list a sheet is, and which column holds what: the heading says, and the cells must bear it out."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.fields import Field
from data_access.layouts.layout import CASE_LAYOUT, Layout
from data_access.recognise.findings import mapping_findings
from data_access.recognise.sheet import recognise
from metrics.base.columns import ColumnKind, day_column, text


def field(name: str, title: str, kind: ColumnKind = ColumnKind.TEXT) -> Field:
    column = day_column(name, title) if kind is ColumnKind.DATE else text(name, title)
    return Field(name, kind, (title,), column=column)


KITES = Layout(
    "kites",
    {
        one.name: one
        for one in (
            field("kite_name", "Kite"),
            field("flown_date", "Flown on", ColumnKind.DATE),
            field("flown_text", "Flown"),
            field("wind", "Wind"),
            field("kite_number", "Kite no"),
        )
    },
    twins={"flown_text": "flown_date"},
    unheaded="kite_number",
)
LAYOUTS = (CASE_LAYOUT, KITES)


def raw(*lines: tuple[str | None, ...]) -> RawSheet:
    return RawSheet("Sheet", pd.DataFrame(lines, index=range(1, len(lines) + 1), dtype="str"))


def about(*lines: tuple[str | None, ...], holds: str = "") -> list[str]:
    return [table.about for table in recognise(raw(*lines), LAYOUTS, holds)]


@pytest.mark.parametrize(
    ("headings", "kind"),
    [(("Kite", "Flown on"), []), (("Kite", "Flown on", "Wind"), ["kites"])],
    ids=["two of its own", "three of its own"],
)
def test_a_sheet_is_taken_for_a_register_by_three_headings_of_its_own(headings, kind):
    """Two may be chance; nothing is then recognised, rather than something wrong."""
    assert about(headings, ("Red", "01/05/2026", "west")[: len(headings)]) == kind


def test_where_somebody_says_what_it_lists_nothing_else_is_looked_for():
    assert about(("Kite", "Flown on"), ("Red", "01/05/2026"), holds="kites") == ["kites"]
    assert about(("Kite", "Flown on", "Wind"), ("Red", "01/05/2026", "west"), holds="cases") == []


def test_the_cells_decide_between_twins():
    (table,) = recognise(raw(("Kite", "Flown", "Wind"), ("Red", "01/05/2026", "west")), LAYOUTS)
    assert {match.heading: match.field for match in table.matches}["Flown"] == "flown_date"
    assert [finding.code for finding in mapping_findings(table, "kites.csv")] == ["MAP-CELLS"]


def test_a_first_column_of_numbers_without_a_heading_numbers_the_rows():
    (table,) = recognise(raw((None, "Kite", "Flown on", "Wind"), ("1.", "Red", "01/05/2026", "west")), LAYOUTS)
    assert table.rows["kite_number"].tolist() == ["1."]
    assert [finding.code for finding in mapping_findings(table, "kites.csv")] == ["MAP-NUMBERS"]


def test_a_column_whose_cells_say_something_else_is_not_used_and_named():
    """Days under "Wind" are another column's, whatever the heading says."""
    rows = (("Red", "01/05/2026", "02/05/2026"), ("Blue", "03/05/2026", "04/05/2026"))
    (table,) = recognise(raw(("Kite", "Flown on", "Wind"), *rows), LAYOUTS)
    (finding,) = mapping_findings(table, "kites.csv")
    assert "wind" not in table.rows
    assert (finding.code, finding.column) == ("MAP-UNFIT", "Wind")
    assert finding.expected == 'Expected: "Wind" to hold words, not days (wind).'
