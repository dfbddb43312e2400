"""Guidance inside a heading, and guidance above a table."""

import pandas as pd
import pytest

from data_access.files.sheets import RawSheet
from tests.conftest import prepared_from
from tests.integration.cases.in_the_sheet.files import PLAIN, loaded, plain_figures

HEADINGS = ("Case reference", "Date request received", "Request outcome")


@pytest.mark.parametrize("name", ["guidance_in_heading.xlsx", "table_starts_at_row_46.xlsx"])
def test_the_files_read_as_the_plain_list(name, database):
    done = loaded("24", name, database)
    assert done.rows_stored == 5
    assert plain_figures(database) == PLAIN
    assert {one.code for one in done.findings} <= {"MAP-SIMILAR"}


def below(lines: int, *, right: int = 0) -> RawSheet:
    """A list of one case under so many lines of guidance, so many columns from the left."""
    blank = [None] * right
    guidance = [[f"Guidance {one}: see page", "and ask if unsure", *[None] * (right + 1)] for one in range(lines)]
    rows = [*guidance, [*blank, *HEADINGS], [*blank, "A1", "06/01/2025", "Yes"]]
    cells = pd.DataFrame([row[: right + 3] for row in rows], index=range(1, len(rows) + 1), dtype="str")
    return RawSheet("Sheet", cells)


@pytest.mark.parametrize("right", [0, 7])
@pytest.mark.parametrize("lines", [39, 40, 239])
def test_a_list_is_found_below_its_guidance_and_to_the_right(lines, right):
    """Below the first 40 rows, as many again are tried as guidance may have."""
    made = prepared_from(below(lines, right=right))
    assert made.cases["source_row"].tolist() == [lines + 2]


def test_a_heading_that_says_too_much_is_listed_as_not_used():
    cells = pd.DataFrame(
        [[*HEADINGS, "Remarks " + "of all sorts " * 40], ["A1", "06/01/2025", "Yes", "none"]],
        index=[1, 2],
        dtype="str",
    )
    made = prepared_from(RawSheet("Sheet", cells))
    (unused,) = (one for one in made.findings if one.code == "MAP-UNUSED")
    assert unused.column.startswith("Remarks of all sorts")
    assert len(unused.column) < 130
