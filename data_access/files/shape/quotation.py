"""Which quotation marks of a text with separated values open and close cells, and which are slips.

A mark that opens by accident swallows all rows down to the next one, and a reader that forgives everything says
nothing of it. So every mark is looked at before a row is read: within a cell that has none around it, it is a letter
like any other; around a cell it must open where the cell begins and close where it ends; and what stands between two
must not be rows of the table. Marks come in pairs even by chance, so that the last cannot be left to the reader.
"""

import codecs
import re
from collections.abc import Iterable

import numpy as np

from data_access.files import findings as say

_MARK, _RETURN, _LINE = b'"\r\n'
_EQUALS = re.compile(rb'\s*="(?:[^"]|"")*"\s*')
"""A text as systems write it for a spreadsheet, ="CB-1": its marks are taken off with the rest, and are no slips."""


class QuotationMarks:
    """Looks at a text in UTF-8 piece by piece, from its first line on."""

    def __init__(self, delimiter: str, width: int, *, spaced: bool = False, skipped: int = 0):
        """``width`` is that of the table's rows; ``spaced`` says whether its separators have blanks behind them.

        ``skipped`` lines of the file stand above the text.
        """
        self._delimiter, self._needed, self._spaced = ord(delimiter), max(width - 1, 1), spaced
        self._edges = np.zeros(256, dtype=bool)
        self._edges[[self._delimiter, _MARK, _RETURN, _LINE]] = True
        apart = re.escape(delimiter.encode()) + rb"\r\n"
        quoted = rb'(?P<quoted>(?:[^"]|"")*+)(?P<close>"?)(?P<behind>[^' + apart + rb"]*+)"
        self._field = re.compile(
            rb"(?:\A|(?<=["
            + apart
            + rb']))(?:"'
            + quoted
            + rb'|[^"'
            + apart
            + rb']++(?P<inside>")[^'
            + apart
            + rb"]*+)"
        )
        self._rest_of_field = re.compile(quoted)
        self._tail = b""
        self._line, self._opened, self._separators = skipped + 1, 0, 0
        self._inside: list[int] = []

    def read(self, parts: Iterable[bytes]) -> list[int]:
        """The lines on which a mark stands inside a cell that has none around it. Raises FileRefused (FILE-QUOTE)."""
        for number, part in enumerate(parts):
            block = self._tail + (part if number else part.removeprefix(codecs.BOM_UTF8))
            cut = max(block.rfind(b"\n"), block.rfind(b"\r", 0, -1)) + 1
            self._look_at(block[:cut])
            self._tail = block[cut:]
        self._look_at(self._tail)
        if self._opened:
            raise say.OPEN_QUOTE.refusal(line=self._opened)
        return self._inside

    def _look_at(self, block: bytes) -> None:
        """Whole lines, the last of the text perhaps without its end."""
        codes = np.frombuffer(block, np.uint8)
        starts = _line_starts(codes)
        marks = np.flatnonzero(codes == _MARK)
        if not self._in_form(codes, marks):
            marks = self._without_letters(block, marks, starts)
        if len(marks) or self._opened:
            self._refuse_swallowed(codes, starts, marks)
            self._opened = self._opening(starts, marks, len(block))
        self._line += len(starts)

    def _in_form(self, codes: np.ndarray, marks: np.ndarray) -> bool:
        """Whether every mark that opens begins a cell and every one that closes ends one; a doubled mark does both."""
        closing, opening = marks[not self._opened :: 2], marks[bool(self._opened) :: 2]
        before, behind = codes[np.maximum(opening - 1, 0)], codes[np.minimum(closing + 1, len(codes) - 1)]
        begins = self._edges[before] | (opening == 0)
        ends = self._edges[behind] | (closing == len(codes) - 1)
        return bool(begins.all() and ends.all())

    def _without_letters(self, block: bytes, marks: np.ndarray, starts: np.ndarray) -> np.ndarray:
        """The marks that open or close a cell, without those that are letters of one. Raises FileRefused."""
        kept = np.ones(len(marks), dtype=bool)
        position = 0
        if self._opened and (rest := self._rest_of_field.match(block)):
            self._refuse_words_behind(rest, self._opened, starts)
            position = rest.end()
        for field in self._field.finditer(block, position):
            if field["inside"]:
                kept[slice(*np.searchsorted(marks, field.span()))] = False
                line = self._line_of(field.start(), starts)
                is_new = line not in self._inside[-1:] and not _EQUALS.fullmatch(field[0])
                self._inside += [line] if is_new else []
            elif field["behind"]:
                self._refuse_words_behind(field, self._line_of(field.start(), starts), starts)
        return marks[kept]

    def _refuse_words_behind(self, field: re.Match[bytes], first: int, starts: np.ndarray) -> None:
        if field["close"] and field["behind"]:
            last = self._line_of(field.start("behind"), starts)
            raise say.WORDS_BEHIND_QUOTE.refusal(line=first, last=last)

    def _refuse_swallowed(self, codes: np.ndarray, starts: np.ndarray, marks: np.ndarray) -> None:
        """Refuse the text where a line that begins inside a quoted cell is a row of the table.

        It is one if it holds as many separators as a row within the quoted cell, or on the whole line where the line
        on which the cell began is a whole row too. In words a blank follows a comma, in a table seldom.
        """
        begun = self._is_open(starts, marks)
        if not begun.any() and not self._is_open(np.array([len(codes)]), marks)[0]:
            return
        separators = np.flatnonzero(codes == self._delimiter)
        if not self._spaced and len(separators):
            behind = np.concatenate([codes[1:], [_LINE]])[separators]
            separators = separators[behind != ord(" ")]
        whole = _count_by_line(separators, starts)
        within = _count_by_line(separators[self._is_open(separators, marks)], starts)
        opened_on = np.maximum.accumulate(np.where(begun, -1, np.arange(len(starts))))
        of_opening = np.where(opened_on < 0, self._separators, whole[opened_on])
        swallowed = begun & ((within >= self._needed) | ((whole >= self._needed) & (of_opening >= self._needed)))
        if swallowed.any():
            first = int(np.flatnonzero(swallowed)[0])
            opened = self._opened if opened_on[first] < 0 else self._line + int(opened_on[first])
            raise say.ROWS_IN_QUOTES.refusal(line=opened, first=self._line + first)
        self._separators = int(of_opening[-1]) if len(starts) else self._separators

    def _is_open(self, places: np.ndarray, marks: np.ndarray) -> np.ndarray:
        """Whether a quoted cell is open at each place."""
        return (np.searchsorted(marks, places) + bool(self._opened)) % 2 == 1

    def _opening(self, starts: np.ndarray, marks: np.ndarray, length: int) -> int:
        """The line on which the cell began that is open at the end; 0 where none is."""
        if not self._is_open(np.array([length]), marks)[0]:
            return 0
        return self._line_of(int(marks[-1]), starts) if len(marks) else self._opened

    def _line_of(self, place: int, starts: np.ndarray) -> int:
        return self._line + int(np.searchsorted(starts, place, side="right")) - 1


def _line_starts(codes: np.ndarray) -> np.ndarray:
    """Where the lines begin; lines end in CR, in LF or in both."""
    ends = (codes == _LINE) | ((codes == _RETURN) & (np.concatenate([codes[1:], [0]]) != _LINE))
    starts = np.concatenate([[0], np.flatnonzero(ends) + 1])
    return starts[starts < len(codes)]


def _count_by_line(places: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return np.diff(np.append(np.searchsorted(places, starts), len(places)))
