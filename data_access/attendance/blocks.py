"""From blocks of text cells to sessions by pupil, school and week or term: small, and without personal details.

A line that cannot be counted is refused by name.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
import pyarrow as pa

from data_access.attendance import findings as say
from data_access.attendance.columns import FIELDS, Block
from data_access.attendance.counts import IMPOSSIBLE, counted_sessions
from data_access.attendance.findings import OverBlocks
from data_access.attendance.marks import PARTS, about_leave, about_marks, is_marked, marked_sessions
from data_access.attendance.pupils import Pupils, is_counted_age, need_of, status_of
from data_access.attendance.repeats import HALVES, Lines
from data_access.attendance.starts import Starts, WeekDays, starts_of
from data_access.attendance.terms import MOST_SESSIONS_IN_A_WEEK, Spans
from data_access.cases.findings import ROW_HEADING, ROW_NOTE
from data_access.cases.people import PERSON_BY
from data_access.findings import Finding, Read, Source
from data_access.layouts.corrections import AS_WRITTEN, Corrections, DayOrder
from data_access.layouts.spoilt_references import is_spoilt
from data_access.recognise.day_order import Days
from data_access.recognise.doubts import SPOILT


class BlockReader:
    """Turns blocks of one file into sessions, and keeps what the blocks share: pupils, marks, and what was found."""

    def __init__(
        self,
        key: bytes,
        source: Source,
        corrections: Corrections = AS_WRITTEN,
        beside: "BlockReader | None" = None,
    ):
        """``corrections`` are what somebody says of words and days; where nothing is said days are looked at.

        ``beside`` reads another sheet of the same file, with the same key: the two share their pupils and lines.
        """
        self.rows_found = 0
        self.rows_refused = 0
        self.source = source
        self._corrections, self._days, self._week_days = corrections, Days(), WeekDays()
        self._weeks, self._long = 0, OverBlocks()
        self._pupils = beside._pupils if beside else Pupils(key)
        self._lines = beside._lines if beside else Lines()
        self._found = OverBlocks()
        self._marks: frozenset[str] = frozenset()
        self._half_days: list[int] = []

    def sessions(
        self,
        columns: dict[str, pa.DictionaryArray],
        lines: np.ndarray,
        headings: Mapping[str, str] = MappingProxyType({}),
    ) -> pa.Table:
        """The sessions of a block of columns by field; ``lines`` are the line numbers a person sees.

        Lines that repeat ``headings`` are passed over.
        """
        block = Block(columns, lines, self.source, self._corrections, headings)
        self._look_at(block)
        person = np.where(block.is_aside, -1, self._pupils.numbers(block))
        starts, counts = self._starts(block), self._counts(block)
        spans = np.where(counts["possible"] > MOST_SESSIONS_IN_A_WEEK, Spans.TERM, starts.spans)
        is_week = (starts.spans == Spans.WEEK) & (counts["possible"] > 0) & ~block.is_aside
        self._weeks += int((is_week & (spans == Spans.WEEK)).sum())
        self._long.add(block.about(say.LONG_WEEK, is_week & (spans == Spans.TERM)))
        refused = self._refused(block, person, starts.days, counts["possible"])
        kept = ~refused
        self.rows_found += len(block)
        self.rows_refused += int(refused.sum())
        made = {
            "person": pa.DictionaryArray.from_arrays(pa.array(person[kept], pa.int32()), self._pupils.hashes),
            "urn": self._name("urn", block, kept),
            "school": self._name("school", block, kept),
            "sen": pa.array(self._taken(status_of(block))[kept], pa.int8()),
            "need": pa.array(self._taken(need_of(block))[kept], pa.int8()),
            "year_group": pa.array(self._taken(block.sessions("year_group"))[kept].astype("int8"), pa.int8()),
            "in_age": pa.array(self._taken(is_counted_age(block, starts.days))[kept], pa.bool_()),
            "starts": pa.array(starts.days[kept], pa.int32()),
            "spans": pa.array(spans[kept], pa.int8()),
            "line": pa.array(lines[kept], pa.int32()),
            **{name: pa.array(np.maximum(found[kept], 0), pa.uint16()) for name, found in counts.items()},
        }
        sessions = pa.table(made)
        self._lines.take(self.source.sheet, sessions, person[kept].astype("int32"), _halves(block)[kept])
        return sessions

    def end(self, broken: Read[Sequence[int]]) -> None:
        """The lines with more or fewer cells than there are headings, and what was found in reading the text."""
        lines, findings = broken
        self._found.add(findings)
        self.rows_found += len(lines)
        self.rows_refused += len(lines)
        self._found.add(say.BROKEN_LINE.on_rows(self.source, lines))

    def findings(self) -> tuple[Finding, ...]:
        """What was found in all blocks together."""
        long = self._long.findings() if self._long.lines <= self._weeks else ()
        return (
            *self._found.findings(),
            *long,
            *(self._week_days.findings(self.source) if self._corrections.days is DayOrder.AS_WRITTEN else ()),
            *self._days.findings(self.source, FIELDS["starts"].title),
            *about_marks(self._marks, self._half_days, self.source),
            *((say.MONTH_FIRST.on(self.source),) if self._days.is_month_first else ()),
            *about_leave(self._marks, self.source),
        )

    @property
    def doubtful(self) -> np.ndarray:
        """Every line in which something is wrong, however many there are."""
        return self._found.left_out

    def told_twice(self) -> tuple[Finding, ...]:
        """What is asked of lines of the file, on this sheet and those beside it, that may tell of the same sessions."""
        found: list[Finding] = []
        for kind, sheet, rows in self._lines.told_twice():
            shortened = OverBlocks()
            shortened.add(kind.on_rows(Source(self.source.file, sheet), rows))
            found += shortened.findings()
        return tuple(found)

    def _look_at(self, block: Block) -> None:
        """Days that may be turned round, and pupils whose numbers a spreadsheet spoilt."""
        if self._corrections.days is DayOrder.AS_WRITTEN and "starts" in block:
            codes, texts = block.distinct("starts")
            for text, times in zip(texts, np.bincount(codes, minlength=len(texts)), strict=False):
                self._days.take(text, int(times))
                self._week_days.take(text)
        for name in PERSON_BY:
            if name in block:
                codes, texts = block.distinct(name)
                lost = np.array([*map(is_spoilt, texts), False])[codes]
                self._found.add(block.about(SPOILT, lost, column=FIELDS[name].title))

    def _taken(self, column: Read[np.ndarray]) -> np.ndarray:
        self._found.add(column.findings)
        return column.value

    def _name(self, name: str, block: Block, kept: np.ndarray) -> pa.DictionaryArray:
        column, findings = block.names(name, kept)
        self._found.add(findings)
        return column

    def _starts(self, block: Block) -> Starts:
        starts, findings = starts_of(block)
        self._found.add(findings)
        return starts

    def _counts(self, block: Block) -> dict[str, np.ndarray]:
        if not any(part in block for part in PARTS):
            counts, findings = counted_sessions(block)
            self._found.add(findings)
            return counts
        marked, findings = marked_sessions(block)
        self._found.add(findings)
        self._marks |= marked.seen
        self._half_days += marked.half_days
        return marked.counts

    def _refused(self, block: Block, person: np.ndarray, starts: np.ndarray, possible: np.ndarray) -> np.ndarray:
        """Lines that cannot be counted, each for its first reason."""
        nameless, undated, silent = person < 0, starts < 0, possible < 0
        wrong = possible == IMPOSSIBLE
        for kind, lines in (
            (say.TOTAL, block.is_total),
            (ROW_HEADING, block.is_heading),
            (ROW_NOTE, block.is_note),
            (say.NO_PUPIL, nameless & ~block.is_aside),
            (say.NO_WEEK, undated & ~nameless),
            (say.NO_SESSIONS, silent & ~wrong & ~undated & ~nameless),
            (say.MORE, wrong & ~undated & ~nameless),
        ):
            self._found.add(block.about(kind, lines))
        return nameless | undated | silent


def _halves(block: Block) -> np.ndarray:
    """The halves of its day of which each line has a mark."""
    found = np.zeros(len(block), dtype="int8")
    for name, half in HALVES.items():
        if name in block:
            codes, texts = block.distinct(name)
            found += np.array([*(half * is_marked(text) for text in texts), 0], dtype="int8")[codes]
    return found
