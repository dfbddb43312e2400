"""What spoke for a list and a row of headings, counted by hand from the headings of small sheets."""

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.layouts.corrections import Corrections
from data_access.prepare import LAYOUTS
from data_access.recognise.parts.why import Why
from data_access.recognise.sheet import recognise

COMPLAINT = ("Complaint reference", "Date received", "Stage", "Outcome", "Response sent", "Locality")


def why(*lines: tuple[str | None, ...], **options) -> Why:
    width = max(map(len, lines))
    cells = pd.DataFrame([(*line, *[None] * (width - len(line))) for line in lines], index=range(1, len(lines) + 1))
    (one,) = recognise(RawSheet("Sheet", cells.astype("str").where(cells.notna())), LAYOUTS, **options)
    assert one.why is not None
    return one.why


def test_what_tells_a_list_is_counted_without_what_every_list_has():
    """Case reference and locality stand in lists of every kind: three of five tell. Fruit is not known."""
    found = why(
        ("Case reference", "Date request received", "Request outcome", "Locality", "Fruit", "Date final plan issued"),
        ("EX-1", "06/01/2025", "Yes", "North", "pear", "26/05/2025"),
    )
    assert (found.headings, found.own, found.among) == (6, 3, ("Date request received", "Request outcome"))
    assert found.others_own < 3
    assert (found.known, found.next_row, found.next_known) == (5, 0, 0)
    assert (found.list_told, found.row_told) == (False, False)


def test_the_row_with_the_next_most_known_headings_is_told():
    """A line of the list itself has two cells that read as headings, the headings six."""
    found = why(
        COMPLAINT, ("K-1", "06/01/2025", "Stage", "Outcome", "", "N"), ("K-2", "06/01/2025", "1", "Upheld", "", "N")
    )
    assert (found.known, found.next_row, found.next_known) == (6, 2, 2)


def test_what_somebody_said_is_told_as_such():
    said = Corrections(lists={"Sheet": "complaints"}, heading_rows={"Sheet": 2})
    lines = (("Complaint reference", "Stage"), COMPLAINT, ("K-1", "06/01/2025", "1", "Upheld", "", "N"))
    found = why(*lines, corrections=said)
    assert (found.list_told, found.row_told) == (True, True)
