"""The table of appeals, a few lines of its layout: what a line is about, its symbols, and codes that are another's."""

import math

import pytest

from data_access.findings import FileRefused
from data_access.published.appeals import is_appeals_table, read_appeals
from data_access.published.download import csv_parts

TITLE = '"SEND Appeal rate table 1: appeal rate to the SEND Tribunal",,,,\n,,,,\n'
HEADINGS = (
    'Local Authority,LA code,2024,,\n,,Appeals registered4,"Total Appealable Decisions1,9",SEND Tribunal Appeal Rate2\n'
)


def part_of(text: str):
    (part,) = csv_parts(text.encode(), "appeals.csv")
    return part


def read(*lines: str):
    return read_appeals(part_of(TITLE + HEADINGS + "\n".join(lines)))


def cells_of(figures, area_code: str) -> dict[str, tuple[float, str]]:
    own = figures[figures["area_code"] == area_code]
    return {
        name: (value, reason) for name, value, reason in zip(own["indicator"], own["value"], own["reason"], strict=True)
    }


def test_it_is_known_by_its_title():
    assert is_appeals_table(part_of(TITLE + HEADINGS))
    assert not is_appeals_table(part_of(HEADINGS))
    assert not is_appeals_table(part_of(""))


def test_a_line_of_an_authority():
    """Derby in 2024: 190 appeals of 4,142 decisions, as published."""
    figures, findings = read("EAST MIDLANDS,,,,", 'Derby,831,190,"4,142",4.60%', "Notes,,,,")
    assert cells_of(figures, "E06000015") == {
        "appeals_registered": (190, ""),
        "appealable_decisions": (4_142, ""),
        "appeal_rate_pc": (4.6, ""),
    }
    assert figures["time_period"].unique().tolist() == [2024]
    assert findings == ()


@pytest.mark.parametrize(
    ("cell", "value", "reason"),
    [
        (" - ", 0, ""),
        ("0", 0, ""),
        ("..", math.nan, ".."),
        ("~", math.nan, "~"),
        ("x", math.nan, "x"),
        ("", math.nan, "blank"),
    ],
)
def test_symbols(cell, value, reason):
    """A dash is no appeal; all others say why there is no number."""
    figures, findings = read(f"Derby,831,{cell},26,1%")
    assert cells_of(figures, "E06000015")["appeals_registered"] == (pytest.approx(value, nan_ok=True), reason)
    assert findings == ()


def test_a_cell_that_is_neither_is_said():
    figures, (finding,) = read("Derby,831,many,26,1%")
    assert math.isnan(cells_of(figures, "E06000015")["appeals_registered"][0])
    assert (finding.code, finding.column, finding.rows, finding.found) == (
        "PUBLISHED-FIGURE-UNREADABLE",
        "appeals_registered",
        (5,),
        ("many",),
    )
    assert "one of the table's symbols" in finding.message


def test_the_name_is_followed_where_the_code_is_anothers():
    """Cumbria under the number of Cumberland; Dorset's two lives are told apart by the number."""
    figures, (finding,) = read("Cumbria,942,1,2,50%", "Dorset,835,3,4,75%", "Dorset,838,5,6,83%")
    assert cells_of(figures, "E10000006")["appeals_registered"] == (1, "")
    assert cells_of(figures, "E10000009")["appeals_registered"] == (3, "")
    assert cells_of(figures, "E06000059")["appeals_registered"] == (5, "")
    assert (finding.code, finding.rows, finding.found) == ("PUBLISHED-APPEALS-CODE", (5,), ("942",))
    assert "Cumbria (942)" in finding.message


def test_england_with_and_without_the_suppressed():
    figures, _ = read("England Total4,,22276,689739,3.2%", "England Total excluding suppressed4,,22270,689000,3.2%")
    found = cells_of(figures, "E92000001")
    assert found["appeals_registered"] == (22_276, "")
    assert found["appeals_registered_excluding_suppressed"] == (22_270, "")


@pytest.mark.parametrize("headings", ["", "Local Authority,Number,2024,,\n", "Local Authority,LA code,2024,,\n"])
def test_without_its_headings_it_is_refused(headings):
    with pytest.raises(FileRefused) as caught:
        read_appeals(part_of(TITLE + headings))
    assert caught.value.finding.code == "PUBLISHED-APPEALS-HEADINGS"
