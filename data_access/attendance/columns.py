"""The columns of one block of lines as numbers.

Every reader works on the distinct texts of a column, so that millions of lines cost no more than their few thousand
different cells. A cell that cannot be read is named with its lines.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np
import pyarrow as pa

from data_access.attendance import findings as say
from data_access.cases.findings import PRIVACY_CELL
from data_access.cases.people import PERSON_BY
from data_access.findings import Finding, FindingKind, Read, Source
from data_access.identifiers.search import kinds_of, named_in, without
from data_access.layouts.cells import is_blank, tidied
from data_access.layouts.code_words import FALSE_WORDS, TRUE_WORDS, read_code
from data_access.layouts.corrections import AS_WRITTEN, Corrections, DayOrder
from data_access.layouts.day_order import in_order
from data_access.layouts.days import NotReadable, read_date
from data_access.layouts.decorations import bare_cell
from data_access.layouts.fields import normalised
from data_access.layouts.layout import ATTENDANCE_LAYOUT
from data_access.layouts.long_cells import CELL_TOO_LONG, LONGEST_NAME
from data_access.layouts.quotable_cells import quotable
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.base.code_list import CodeList
from metrics.base.columns import ColumnKind

FIELDS = ATTENDANCE_LAYOUT.fields
_OF_WORDS = (ColumnKind.CODE, ColumnKind.FLAG)
"""Columns whose words somebody may explain."""
MISSING = -1
"""A blank, and what cannot be read, as a number."""
_EPOCH = date(1970, 1, 1).toordinal()
_MOST_SESSIONS = 500
_WHOLE = re.compile(r"[0-9]{1,6}")
"""Not a small two above the line, which is a digit to Python and no number, and not a thousand digits."""
_TOTAL = re.compile(r"(?:(?:grand |sub[ -]?)?totals?\b|average\b|all pupils\b)|.*\btotals?:?$", re.IGNORECASE)
"""Spreadsheets write "A998000000001 Total" below the lines of a pupil, and "Alder Total" below those of a school."""


@dataclass(frozen=True)
class Block:
    """Some lines of a file: columns of text by field, and the numbers of the lines as a person sees them."""

    columns: Mapping[str, pa.DictionaryArray]
    lines: np.ndarray
    source: Source
    corrections: Corrections = AS_WRITTEN
    """What somebody says of how its cells are to be read."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """The headings of its columns, where they may come again among the lines."""

    def __len__(self) -> int:
        return len(self.lines)

    def __contains__(self, name: str) -> bool:
        return name in self.columns

    @cached_property
    def is_total(self) -> np.ndarray:
        """Lines that say "total" where a pupil or a school should be: in them nothing needs to be read."""
        found = np.zeros(len(self), dtype=bool)
        for name in (*PERSON_BY, "surname", "school"):
            if name in self:
                codes, distinct = self.distinct(name)
                found |= np.array([*(bool(_TOTAL.match(tidied(text))) for text in distinct), False])[codes]
        return found

    @cached_property
    def is_heading(self) -> np.ndarray:
        """Lines whose filled cells are the headings again, as at the top of every printed page."""
        found = np.full(len(self), bool(self.headings))
        for name, heading in self.headings.items():
            if found.any():
                codes, distinct = self.distinct(name)
                found &= np.array([*(normalised(text) == normalised(heading) for text in distinct), True])[codes]
        return found & ~self.is_note

    @cached_property
    def is_note(self) -> np.ndarray:
        """Lines of which at most one cell is filled: blank ones, and what is written between and below the others."""
        filled = sum(
            column.is_valid().to_numpy(zero_copy_only=False).astype("int8") for column in self.columns.values()
        )
        return np.broadcast_to(filled < min(2, len(self.columns)), len(self)) & ~self.is_total

    @cached_property
    def is_aside(self) -> np.ndarray:
        """Lines that are of no pupil."""
        return self.is_total | self.is_heading | self.is_note

    def distinct(self, name: str) -> tuple[np.ndarray, list[str]]:
        """Each line's place among the distinct texts of a column, the place after the last for a blank; the texts."""
        codes, texts = places(self.columns[name])
        if self.corrections.values.get(ATTENDANCE_KEY, {}).get(name):
            said = [self.corrections.code_of(ATTENDANCE_KEY, name, text) for text in texts]
            texts = [text if code is None else code for text, code in zip(texts, said, strict=True)]
        order = self.corrections.days
        if order is DayOrder.AS_WRITTEN or FIELDS[name].kind is not ColumnKind.DATE:
            return codes, texts
        return codes, [in_order(text, order) for text in texts]

    def numbers(self, name: str, read: Callable[[str], int]) -> Read[np.ndarray]:
        """A column as numbers by a reader of one cell that raises NotReadable; MISSING where there is nothing."""
        if name not in self:
            return Read(np.full(len(self), MISSING, dtype="int64"))
        known = FIELDS[name]
        codes, distinct = self.distinct(name)
        values, faulty = [], []
        for text in distinct:
            tidy = tidied(text)
            try:
                values.append(MISSING if is_blank(tidy, known) else read(tidy))
                faulty.append(False)
            except NotReadable:
                values.append(MISSING)
                faulty.append(True)
        bad = np.array([*faulty, False])[codes] & ~self.is_aside
        findings = self.about(say.UNREADABLE, bad, column=known.title)
        if known.kind in _OF_WORDS and findings:
            words = [quotable(text) if is_bad else "" for text, is_bad in zip(distinct, faulty, strict=True)]
            findings = tuple(replace(one, found=tuple(words[code] for code in codes[bad])) for one in findings)
        return Read(np.array([*values, MISSING], dtype="int64")[codes], findings)

    def sessions(self, name: str) -> Read[np.ndarray]:
        """A column of numbers of sessions, or of year groups."""
        return self.numbers(name, whole_number)

    def codes(self, name: str, codes: CodeList) -> Read[np.ndarray]:
        """A column of codes, or of words for them, as their places in the list."""
        place = {value: number for number, value in enumerate(codes.values())}
        return self.numbers(name, lambda text: place[read_code(text, codes)])

    def about(self, kind: FindingKind, lines: np.ndarray, *, column: str = "") -> tuple[Finding, ...]:
        """What is to be said of those lines for which it is true; nothing where there are none."""
        return kind.on_rows(self.source, self.lines[lines], column=column)

    def names(self, name: str, kept: np.ndarray) -> Read[pa.DictionaryArray]:
        """The names of the lines that are kept as tidy text, without what is too long or identifies a person."""
        if name not in self:
            return Read(
                pa.DictionaryArray.from_arrays(pa.nulls(int(kept.sum()), pa.int32()), pa.array([], pa.string()))
            )
        codes, distinct = self.distinct(name)
        whole = [tidied(text) for text in distinct]
        long = np.array([*(len(text) > LONGEST_NAME for text in whole), False])[codes] & kept
        texts = [text if len(text) <= LONGEST_NAME else "" for text in whole]
        found = [named_in(text, any_day=True) for text in texts]
        held = np.array([*map(bool, found), False])[codes] & kept
        kinds = kinds_of(tuple(one for marks in found for one in marks))
        title = FIELDS[name].title
        most = max(map(len, whole), default=0)
        told = (
            *CELL_TOO_LONG.on_rows(self.source, self.lines[long], column=title, length=most, limit=LONGEST_NAME),
            *PRIVACY_CELL.on_rows(self.source, self.lines[held], column=title, kinds=kinds),
        )
        rest = [without(text, marks) if marks else text for text, marks in zip(texts, found, strict=True)]
        tidy = pa.array([text or None for text in rest], pa.string())
        column = pa.DictionaryArray.from_arrays(self.columns[name].indices.cast(pa.int32()), tidy)
        if tidy.null_count:  # Parquet takes a blank as no place in the list, not as a blank in it
            column = column.dictionary_decode().dictionary_encode()
        return Read(column.filter(pa.array(kept)), told)


def places(column: pa.DictionaryArray) -> tuple[np.ndarray, list[str]]:
    """Each line's place among the distinct texts, the place after the last for a blank; and the texts."""
    distinct = column.dictionary.to_pylist()
    codes = column.indices.fill_null(len(distinct)).to_numpy(zero_copy_only=False)
    return codes, [bare_cell(text or "") or "" for text in distinct]


def days_since_1970(text: str) -> int:
    """A day as the number it is stored as. Raises NotReadable."""
    return days_to(read_date(text))


def days_to(day: date) -> int:
    """From 1 January 1970 to a day."""
    return day.toordinal() - _EPOCH


def whole_number(text: str) -> int:
    """A number of sessions. Raises NotReadable."""
    plain = text.removesuffix(".0")
    if not _WHOLE.fullmatch(plain) or int(plain) > _MOST_SESSIONS:
        raise NotReadable("this is not a number of sessions")
    return int(plain)


def yes_or_no(text: str) -> int:
    """1 for yes and 0 for no. Raises NotReadable."""
    plain = text.casefold()
    if plain not in TRUE_WORDS | FALSE_WORDS:
        raise NotReadable("this is neither yes nor no")
    return int(plain in TRUE_WORDS)


def per_million(text: str) -> int:
    """A percentage in millionths: 93, 93% and 0.93 are one. Raises NotReadable."""
    try:
        value = float(text.rstrip("% "))
    except ValueError:
        raise NotReadable("this is not a percentage") from None
    if not 0 <= value <= 100:
        raise NotReadable("this is not a percentage")
    return round(value * (1_000_000 if value <= 1 and "%" not in text else 10_000))


def percentage_only(text: str) -> int:
    """The same in a column in which others are over 1: there 0.9 and 1 may be either. Raises NotReadable."""
    if "%" not in text and per_million(text) > 0 and not is_over_1(text):
        raise NotReadable("this may be a share or a percentage")
    return per_million(text)


def is_over_1(text: str) -> bool:
    """Whether a text is a bare number over 1."""
    try:
        return float(text) > 1
    except ValueError:
        return False


def is_any(masks: Iterable[np.ndarray], size: int) -> np.ndarray:
    """Where at least one of some yes/no columns is yes; nowhere where there are none."""
    return np.any([np.zeros(size, dtype=bool), *masks], axis=0)
