"""Sessions from register marks: two of a day, or those of a week one after another."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from data_access.attendance import findings as say
from data_access.attendance.columns import FIELDS, MISSING, Block, is_any
from data_access.findings import Finding, Read, Source
from data_access.layouts.cells import tidied
from metrics.attendance.enrolments import COLUMN_OF_MARK, COUNTS
from metrics.attendance.marks import MARKS, Treatment

PARTS = ("am", "pm", "marks")
"""The columns that may hold marks."""
_MOST_HALF_DAYS = 1_000
_TOTALLED: dict[str, tuple[Treatment, ...]] = {
    "possible": (Treatment.PRESENT, Treatment.ELSEWHERE, Treatment.AUTHORISED, Treatment.UNAUTHORISED),
    "attended": (Treatment.PRESENT, Treatment.ELSEWHERE),
    "authorised": (Treatment.AUTHORISED,),
    "unauthorised": (Treatment.UNAUTHORISED,),
}
_ONE_MARK = re.compile(r"(?:C[12]|J1|Y[1-7])|[^\s|,;]", re.IGNORECASE)


class Marked(NamedTuple):
    """What the marks of a block say."""

    counts: dict[str, np.ndarray]
    """Sessions by what they are; possible ones are MISSING in a line without a mark."""
    seen: frozenset[str]
    """Every mark that occurs."""
    half_days: tuple[int, ...]
    """Lines with a mark in the morning and none in the afternoon; a thousand at most."""


def marked_sessions(block: Block) -> Read[Marked]:
    """Sessions from the marks of each line, each mark counted as the register's rules treat it."""
    counts = {name: np.zeros(len(block), dtype="int64") for name in COUNTS}
    filled: dict[str, np.ndarray] = {}
    seen: set[str] = set()
    findings: list[Finding] = []
    for part in PARTS:
        if part in block:
            codes, distinct = block.distinct(part)
            marks = [_marks_of(text, several=part == "marks") for text in distinct]
            unknown = _by_line([None in each for each in marks], codes) > 0
            findings += block.about(say.NO_MARK, unknown, column=FIELDS[part].title)
            filled[part] = _by_line([any(each) for each in marks], codes) > 0
            seen |= {mark for each in marks for mark in each if mark}
            for name, sessions in _counted(marks, codes).items():
                counts[name] += sessions
    counts["possible"] = np.where(is_any(filled.values(), len(block)), counts["possible"], MISSING)
    return Read(Marked(counts, frozenset(seen), _half_days(block, filled)), tuple(findings))


def about_marks(seen: frozenset[str], half_days: Sequence[int], source: Source) -> tuple[Finding, ...]:
    """What the marks of a whole file give reason to say: old ones, and those that some systems lose or cut."""
    old = sorted(mark for mark in seen if MARKS[mark].legacy)
    lost = half_days if "/" in seen and "\\" not in seen else ()
    return (
        *((say.OLD_MARKS.on(source, marks=", ".join(old)),) if old else ()),
        *say.NO_BACKSLASH.on_rows(source, lost),
    )


def about_leave(seen: frozenset[str], source: Source) -> tuple[Finding, ...]:
    """Whether C may stand for C2 in a whole file."""
    return (say.C_WITHOUT_C2.on(source),) if "C" in seen and "C2" not in seen else ()


def _marks_of(text: str, *, several: bool) -> list[str | None]:
    """The marks of a cell, None for what is none; of many, C2, J1 and Y1 to Y7 are one mark each."""
    split = _ONE_MARK.findall(text.replace("\\\\", "\\")) if several else [text]
    return [_mark(each) for each in split]


def marks_in(text: str) -> list[str] | None:
    """The marks of one cell in their order; None where something in it is no mark."""
    found = _marks_of(text, several=True)
    return None if None in found else [mark or "-" for mark in found]


def is_marked(text: str) -> bool:
    """Whether the cell of one session holds its mark."""
    return bool(_mark(text))


def _mark(text: str) -> str | None:
    """A mark as the lists have it; "" for a blank, None where it is none."""
    plain = {"-": "", "\\\\": "\\"}.get(tidied(text), tidied(text)).upper()
    return plain if not plain or plain in MARKS else None


def _counted(marks: Sequence[Sequence[str | None]], codes: np.ndarray) -> dict[str, np.ndarray]:
    """Each line's sessions in all, and under each mark that is kept one by one."""
    treated = [[MARKS[mark].treatment for mark in each if mark] for each in marks]
    totals = {
        name: [sum(treatment in wanted for treatment in each) for each in treated] for name, wanted in _TOTALLED.items()
    }
    single = {name: [each.count(mark) for each in marks] for mark, name in COLUMN_OF_MARK.items()}
    return {name: _by_line(sessions, codes) for name, sessions in (totals | single).items()}


def _by_line(made: Sequence[bool] | Sequence[int], codes: np.ndarray) -> np.ndarray:
    """What was made of each distinct cell, for each line; 0 for a blank."""
    return np.array([*made, 0])[codes]


def _half_days(block: Block, filled: dict[str, np.ndarray]) -> tuple[int, ...]:
    if not {"am", "pm"} <= set(filled):
        return ()
    return tuple(block.lines[filled["am"] & ~filled["pm"]][:_MOST_HALF_DAYS].tolist())
