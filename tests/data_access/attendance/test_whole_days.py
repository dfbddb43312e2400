"""A column for a whole day: the two marks of a cell, one mark for both sessions when somebody says so, or refused."""

import pandas as pd
import pytest

from data_access.attendance.whole_days import of_two_sessions


def split(*cells: str | None) -> tuple[list, list, bool] | None:
    found = of_two_sessions(pd.DataFrame({0: pd.Series(cells, dtype="str")}))
    if found is None:
        return None
    return (*(list(half[0].astype("object").where(half[0].notna(), None)) for half in found[:2]), found[2])


@pytest.mark.parametrize(
    ("cell", "halves"),
    [("/\\", ("/", "\\")), ("II", ("I", "I")), ("/ I", ("/", "I")), ("C2 /", ("C2", "/")), ("-I", ("-", "I"))],
)
def test_two_marks_are_morning_and_afternoon(cell, halves):
    assert split(cell, None) == ([halves[0], None], [halves[1], None], False)


def test_one_mark_is_of_both_sessions_and_asked_about():
    assert split("/", "II") == (["/", "I"], ["/", "I"], True)


@pytest.mark.parametrize("cell", ["5.5", "III", "?", "school closed"])
def test_what_is_no_mark_is_not_guessed_at(cell):
    assert split("/\\", cell) is None


def test_nothing_recorded_is_no_register():
    assert split(None, " ", "-") is None
