"""The headings of a table's columns, from one row or from several put together."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
import pandas as pd

from data_access.layouts.decorations import shown_heading
from data_access.layouts.fields import normalised
from data_access.layouts.layout import Layout
from data_access.recognise.likeness import Meaning, meaning, only_planned, surely
from metrics.base.columns import ColumnKind

SEARCH_ROWS = 40
MOST_DEEP_ROWS, DEEPEST_ROW = 200, 5_000
"""Rows tried, and how far down, where no list begins further up: enough for guidance, not for a whole file; ours."""
_LONGEST_LOOKED_AT = 1_000
"""Letters of a cell that are looked at for a heading and what stands before its guidance; ours."""
_OUTCOMES = ("request_outcome", "assessment_outcome")
_WORDS_ALONE = 3
_MOST_GROUP_ROWS = 2
_MOST_GROUP_WORDS = 6
"""Words of a group's name; what is longer is a note. Ours."""
_IS_FIGURE = re.compile(r"[\d.,:/ -]+$")


@dataclass(frozen=True)
class Heading:
    """One column's heading and what it stands for."""

    text: str
    """As the reader of a finding will look for it."""
    own: str
    """The cell of the heading row alone, to find the row when it is repeated further down."""
    meaning: Meaning | None


class Lines:
    """The rows of a sheet as a search for headings reads them: each turned into plain texts once."""

    def __init__(self, cells: pd.DataFrame):
        self.cells = cells
        self.columns = [int(column) for column in cells.columns]
        self._first = cells.iloc[:SEARCH_ROWS].to_numpy("object")
        self._known: dict[int, dict[int, str]] = {}
        self._again: dict[int, list[int]] = {}

    def __len__(self) -> int:
        return len(self.cells)

    def texts(self, position: int) -> dict[int, str]:
        """The filled cells of a row by column, with single spaces; line ends stay, behind which guidance may begin."""
        if position not in self._known:
            near = position < len(self._first)
            row = self._first[position] if near else self.cells.iloc[position].to_numpy("object")
            self._known[position] = {
                column: tidy
                for column, text in zip(self.columns, row, strict=True)
                if isinstance(text, str) and (tidy := _tidy(text))
            }
        return self._known[position]

    def searched(self, *, deep: bool) -> list[int]:
        """The rows in which headings are looked for: the first ones, or those below them that are words alone."""
        if not deep:
            return list(range(min(SEARCH_ROWS, len(self.cells))))
        return self._deep

    @cached_property
    def _deep(self) -> list[int]:
        part = self.cells.iloc[SEARCH_ROWS:DEEPEST_ROW]
        several = SEARCH_ROWS + np.flatnonzero((part.notna().sum(axis=1) > 1).to_numpy())
        words = (int(row) for row in several if not any(_IS_FIGURE.match(text) for text in self.texts(row).values()))
        return list(islice(words, MOST_DEEP_ROWS))

    @cached_property
    def begins(self) -> np.ndarray:
        """Whether a table may begin at each row: below a gap or a line with a single text, with more cells than one.

        The same whatever the sheet may list, and dear in a long one.
        """
        filled = self.cells.notna().sum(axis=1).to_numpy()
        below = np.ones(len(filled), dtype=bool)
        below[1:] = (np.diff(self.cells.index.to_numpy()) > 1) | (filled[:-1] == 1)
        return below & (filled > 1)

    def again(self, row: int) -> list[int]:
        """The rows below a row of headings most of whose cells are some of them again, in another order.

        Looked for in its first two columns; the same whatever the sheet may list. Headings that stand in their own
        columns, as on every printed page, are none.
        """
        if row not in self._again:
            raw = self.cells.iloc[row].dropna().str.strip().str.casefold()
            below = self.cells.iloc[row + 1 :][raw.index[:2]]
            found = [below[column].str.strip().str.casefold().isin(list(raw)).to_numpy() for column in below]
            places = np.flatnonzero(np.logical_or.reduce(found)) if found else ()
            self._again[row] = [below for one in places if self._is_another_order(row, below := row + 1 + int(one))]
        return self._again[row]

    def _is_another_order(self, row: int, below: int) -> bool:
        ours, theirs = ({column: normalised(text) for column, text in self.texts(one).items()} for one in (row, below))
        known = sum(text in ours.values() for text in theirs.values())
        return 1 < known > len(theirs) / 2 and any(ours.get(column) != text for column, text in theirs.items())


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text[:_LONGEST_LOOKED_AT].splitlines() if line.strip())


def _heading(text: str, own: str, found: Meaning | None) -> Heading:
    return Heading(shown_heading(text), " ".join(own.split()), found)


def headings_of(lines: Lines, row: int, above: Sequence[int], layout: Layout) -> dict[int, Heading]:
    """The headings by column: of one row, or of the rows ``above`` it too, the uppermost first.

    Merged cells leave a group's name above ("Request") and the rest below it ("Date received"). A name goes for the
    columns to its right until another comes, in its row or in one above it.
    """
    own = lines.texts(row)
    if not above:
        return {column: _heading(text, text, meaning(text, layout)) for column, text in own.items()}
    upper = [lines.texts(one) for one in above]
    groups, made = [""] * len(upper), dict[int, Heading]()
    for column in lines.columns:
        for level, texts in enumerate(upper):
            if column in texts and texts[column] != groups[level]:
                groups[level:] = [texts[column], *[""] * (len(upper) - level - 1)]
        if column in own:
            made[column] = _grouped([group for group in groups if group not in ("", own[column])], own[column], layout)
        elif named := list(dict.fromkeys(texts[column] for texts in upper if column in texts)):
            made[column] = _alone(named, layout)
    return made


def only_happened(lines: Lines, row: int, made: dict[int, Heading], layout: Layout) -> dict[int, Heading]:
    """The headings of a row, those under a group of days to come ("Target dates") meaning such days or nothing.

    A column that may hold words or days, as "Decision", is of such days too.
    A group's name stands right of the first heading: what begins there is a title of the whole list.
    """
    groups = _groups_above(lines, row, min(made, default=0)) if made else {}
    for column in groups.keys() & made.keys():
        heading, together = made[column], f"{groups[column]} {made[column].own}"
        fields = (heading.meaning.field, layout.twin_of(heading.meaning.field)) if heading.meaning else ()
        if any(field and only_planned(groups[column], field) for field in fields):
            made[column] = _heading(together, heading.own, surely(together, layout))
    return made


def _groups_above(lines: Lines, row: int, first: int) -> dict[int, str]:
    """The names right above a row of headings, by the columns that they go for.

    Merged cells show how far that is; in the row next to it a single cell goes for all columns until another name.
    """
    own, named = lines.texts(row), dict[int, str]()
    for above in range(row - 1, max(row - _MOST_GROUP_ROWS, 0) - 1, -1):
        if lines.cells.index[above + 1] - lines.cells.index[above] > 1:
            break
        texts, group = lines.texts(above), ""
        times = Counter(texts.values())
        for column in [column for column in lines.columns if column > first]:
            text = texts.get(column, "" if times[group] > 1 or above < row - 1 else group)
            group = "" if text == own.get(column) or len(text.split()) > _MOST_GROUP_WORDS else text
            named[column] = f"{group} {named.get(column, '')}".strip()
    return named


def _alone(named: Sequence[str], layout: Layout) -> Heading:
    """A column with nothing in the lowest row: what stands above it names it."""
    together = " ".join(named)
    found = meaning(together, layout) or meaning(named[-1], layout)
    return _heading(together if len(named) > 1 else named[-1], named[-1], found)


def _grouped(groups: Sequence[str], own: str, layout: Layout) -> Heading:
    """A heading under the names of groups: by all together, else alone unless it could be about something else.

    "Date received" under "Advice" is no request; "Date of birth" is one under any group.
    """
    together = " ".join((*groups, own))
    if found := surely(together, layout) or _without_the_middle(groups, own, layout):
        return _heading(together, own, found)
    nearest = f"{groups[-1]} {own}" if groups else own
    if len(groups) < 2 and (found := surely(nearest, layout)):
        return _heading(nearest, own, found)
    alone = meaning(own, layout)
    is_event = alone and (alone.field.kind in (ColumnKind.DATE, ColumnKind.FLAG) or alone.field.name in _OUTCOMES)
    if alone and is_event and not alone.field.personal and groups and len(own.split()) < _WORDS_ALONE:
        alone = None
    return _heading(own, own, alone)


def _without_the_middle(groups: Sequence[str], own: str, layout: Layout) -> Meaning | None:
    """By the outermost group, where all groups together mean the same: "Request", "Decision", "Outcome".

    "Request", "Mediation", "Outcome" is another thing's.
    """
    if len(groups) < 2:
        return None
    outer, both = surely(f"{groups[0]} {own}", layout), surely(" ".join(groups), layout)
    if not outer or not both:
        return None
    twin = layout.twin_of(both.field)
    return outer if outer.field.name in (both.field.name, twin.name if twin else "") else None
