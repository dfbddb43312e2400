"""An outcome that is ticked: a column for each of them ("Agreed", "Refused"), of which one is marked in a row.

A day in such a column is a mark too, and the day of the outcome.
"""

from collections.abc import Sequence

import pandas as pd

from data_access.layouts.cells import NOTHING, code_of, tidied
from data_access.layouts.code_words import FALSE_WORDS, TRUE_WORDS, CodeWords
from data_access.layouts.days import NO_DAY, looks_like_date
from data_access.layouts.layout import Layout
from data_access.recognise.columns import BY_TICKS, CHOSEN, UNUSED, Chosen, ColumnMatch
from metrics.counting.registers import CASES

_OUTCOME, _DAY = "request_outcome", "request_outcome_date"
_SAY_THE_SAME = (_OUTCOME, "assessment_outcome")
_CROSS = frozenset({"x"})
_MARKS = TRUE_WORDS | FALSE_WORDS | _CROSS | NOTHING | NO_DAY
_FEWEST_COLUMNS = 2


def with_ticks(
    sheet: str, matches: Sequence[ColumnMatch], below: pd.DataFrame, layout: Layout, chosen: Chosen
) -> tuple[list[ColumnMatch], pd.DataFrame]:
    """The columns of cases with one of outcomes in place of those that are ticked, and the cells with it.

    ``chosen`` is asked of all their headings together. A cross is a tick where nothing else is. Where two
    are ticked the cell has both words, which nobody understands.
    """
    made = list(matches)
    words = layout.fields[_OUTCOME].code_words if layout.about == CASES else None
    if words is None or any(match.field in _SAY_THE_SAME for match in made):
        return made, below
    ticked = [match for match in made if match.how == UNUSED and _is_ticked(match, below, words)]
    plain = {match.heading: below[match.position].map(_plain, na_action="ignore") for match in ticked}
    yes = TRUE_WORDS if any(cells.isin(TRUE_WORDS).any() for cells in plain.values()) else _CROSS
    days = {heading: cells.where(cells.map(_is_day, na_action="ignore").eq(True)) for heading, cells in plain.items()}
    marks = {heading: cells.isin(yes) | days[heading].notna() for heading, cells in plain.items()}
    codes = {code_of(heading, words) for heading in plain}
    if len(codes) < _FEWEST_COLUMNS or not any(mark.any() for mark in marks.values()):
        return made, below
    rows = pd.DataFrame(marks, below.index).to_dict("records")
    said = [" and ".join(heading for heading, mark in row.items() if mark) for row in rows]
    headings = ", ".join(plain)
    if (said_of := chosen(headings)) not in (None, _OUTCOME):
        return made, below
    columns = {_OUTCOME: pd.Series(said, below.index, dtype="str").replace("", None)}
    if any(cells.notna().any() for cells in days.values()) and all(match.field != _DAY for match in made):
        columns[_DAY] = pd.DataFrame(days, below.index).bfill(axis="columns").iloc[:, 0]
    how, cells = CHOSEN if said_of else BY_TICKS, below
    made = [match for match in made if match not in ticked]
    for name, column in columns.items():
        position = max(cells.columns) + 1
        made.append(ColumnMatch(sheet, headings, name, layout.fields[name].title, how, position))
        cells = cells.assign(ticked=column.astype("str")).rename(columns={"ticked": position})
    return made, cells


def _is_ticked(match: ColumnMatch, below: pd.DataFrame, words: CodeWords) -> bool:
    """Whether a heading names an outcome, and nothing but marks or days stand below it."""
    if code_of(match.heading, words) is None:
        return False
    cells = below[match.position].dropna().map(_plain)
    return all(text in _MARKS or looks_like_date(text) for text in cells.unique())


def _is_day(text: str) -> bool:
    return text not in NO_DAY and looks_like_date(text)


def _plain(text: str) -> str:
    return tidied(text).casefold().removesuffix(".0")
