"""Registers with one column for a whole day: the marks of its two sessions in one cell, or one mark for both."""

import pandas as pd

from data_access.attendance.marks import marks_in

BOTH = 2
"""Sessions of a day."""


def of_two_sessions(below: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, bool] | None:
    """The marks of mornings and of afternoons, and whether some cell has only one, which is taken for both.

    None where a cell says anything else, so that nobody can tell what its sessions were.
    """
    texts = pd.unique(below.to_numpy().ravel())
    split = {text: marks_in(text) for text in texts if isinstance(text, str) and text.strip(" -–")}
    if not split or any(marks is None or not 0 < len(marks) <= BOTH for marks in split.values()):
        return None
    marks = {text: found for text, found in split.items() if found}
    halves = [
        below.apply(lambda cells, place=place: cells.map({text: found[place] for text, found in marks.items()}))
        for place in (0, -1)
    ]
    return halves[0], halves[1], any(len(found) == 1 for found in marks.values())
