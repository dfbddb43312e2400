"""A locality alone in a line above its cases is theirs, and asked; a note, a total or a child's name is not."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from tests.conftest import prepared_from

HEADINGS = ("Case reference", "Date request received", "Request outcome")


def done(*lines: str | int, merged: bool = False, headings: tuple[str, ...] = HEADINGS, **said):
    """A list of lines with a text, and of so many cases each."""
    rows: list[tuple[str | None, ...]] = [headings]
    for line in lines:
        if isinstance(line, str):
            rows.append((line, *[line if merged else None] * (len(headings) - 1)))
        else:
            rows += [(f"EX-{len(rows) + one}", "06/01/2025", "Agreed", "West")[: len(headings)] for one in range(line)]
    cells = pd.DataFrame(rows, index=pd.Index(range(1, len(rows) + 1), dtype="int64"), dtype="str")
    return prepared_from(RawSheet("Cases", cells), **said)


@pytest.mark.parametrize("merged", [False, True])
def test_the_lines_are_the_localities_of_the_cases_below_them(merged):
    for first, asked in (("North East", []), ("Larkmoor", ["LINES-AS-LOCALITIES"])):
        made = done(first, 4, "Area 2", 2, merged=merged)
        assert made.cases["locality"].value_counts().to_dict() == {first: 4, "Area 2": 2}
        assert [one.code for one in made.report().questions] == asked
        assert {one.code: one.rows for one in made.findings}["LINES-AS-LOCALITIES"] == (2, 7)
        assert (made.rows_found, made.rows_refused) == (6, 0)


@pytest.mark.parametrize(
    "lines",
    [
        (6,),
        ("North", 6),
        (3, "North", 3, "South", 3),
        ("North", 3, "South"),
        ("North", "South", 6),
        ("North", 3, "Total", 3),
        ("Open cases", 3, "Closed cases", 3),
        ("North", 3, "South", 2),
        ("CB-1", 3, "CB-2", 3),
        ("TBC", 3, "Not issued", 3),
    ],
    ids=[
        "none",
        "one",
        "not above all",
        "nothing below",
        "two at once",
        "a total",
        "no places",
        "few rows each",
        "refs",
        "written for a blank",
    ],
)
def test_other_lines_are_none(lines):
    """With few rows each the lines may be the names of children."""
    made = done(*lines)
    assert made.cases["locality"].isna().all()
    assert "LINES-AS-LOCALITIES" not in {one.code for one in made.findings}


def test_a_column_of_localities_says_more():
    made = done("North", 4, "South", 4, headings=(*HEADINGS, "Locality"))
    assert made.cases["locality"].eq("West").all()
    assert made.report().questions == ()


@pytest.mark.parametrize("line", ["Out of area", "Other", "Closed", "January 2025"])
def test_what_stands_below_a_line_that_is_no_place_is_not_in_the_place_above(line):
    made = done("North", 4, line, 3, "South", 3)
    assert made.cases["locality"].value_counts().to_dict() == {"North": 4, "South": 3}
    assert made.cases["locality"].isna().sum() == 3


@pytest.mark.parametrize("merged", [False, True])
@pytest.mark.parametrize(("choice", "places"), [(True, {"Larkmoor": 4, "Fenside": 2}), (False, {})])
def test_what_somebody_says_of_the_lines_is_not_asked_again(choice, places, merged):
    made = done("Larkmoor", 4, "Fenside", 2, merged=merged, corrections=Corrections(lines_are_localities=choice))
    found = made.cases["locality"].value_counts().to_dict() if "locality" in made.cases else {}
    assert {name: count for name, count in found.items() if count} == places
    assert (made.report().questions, made.rows_found, made.rows_refused) == ((), 6, 0)
