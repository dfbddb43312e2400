"""An outcome that is ticked: a column for each of them ("Agreed", "Refused"), of which one is marked in a row."""

from collections.abc import Sequence

import pandas as pd

from data_access.layouts.cells import code_of, tidied
from data_access.layouts.code_words import FALSE_WORDS, TRUE_WORDS, CodeWords
from data_access.layouts.layout import Layout
from data_access.recognise.columns import BY_TICKS, CHOSEN, UNUSED, Chosen, ColumnMatch
from metrics.counting.registers import CASES

_OUTCOME = "request_outcome"
_SAY_THE_SAME = (_OUTCOME, "assessment_outcome")
_CROSS = frozenset({"x"})
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
    marks = pd.DataFrame({heading: cells.isin(yes) for heading, cells in plain.items()}, below.index)
    codes = {code_of(heading, words) for heading in plain}
    if len(codes) < _FEWEST_COLUMNS or not marks.to_numpy().any():
        return made, below
    said = [" and ".join(heading for heading, mark in row.items() if mark) for row in marks.to_dict("records")]
    position = max(below.columns) + 1
    title, headings = layout.fields[_OUTCOME].title, ", ".join(plain)
    if (said_of := chosen(headings)) not in (None, _OUTCOME):
        return made, below
    kept = [match for match in made if match not in ticked]
    cells = pd.Series(said, below.index, dtype="str").replace("", None)
    one = ColumnMatch(sheet, headings, _OUTCOME, title, CHOSEN if said_of else BY_TICKS, position)
    return [*kept, one], below.assign(ticked=cells).rename(columns={"ticked": position})


def _is_ticked(match: ColumnMatch, below: pd.DataFrame, words: CodeWords) -> bool:
    """Whether a heading names an outcome, and nothing but marks stands below it."""
    if code_of(match.heading, words) is None:
        return False
    cells = below[match.position].dropna().map(_plain)
    return bool(cells.isin(TRUE_WORDS | FALSE_WORDS | _CROSS).all())


def _plain(text: str) -> str:
    return tidied(text).casefold().removesuffix(".0")
