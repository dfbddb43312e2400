"""From blocks of text cells to sessions by pupil, school and week or term: small, and without personal details.

Every reader works on the distinct texts of a column, so that millions of lines cost no more than their few thousand
different cells. What cannot be read is named with its lines; a line that cannot be counted is refused by name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from data_access.attendance_terms import term_starts
from data_access.cells import is_blank, tidied
from data_access.code_words import read_code
from data_access.contract import fields_of
from data_access.days import NotReadable, read_date
from data_access.findings import Finding, Severity
from data_access.people import completed_years, hashed_text
from metrics.attendance_codes import MARKS, Treatment
from metrics.attendance_tables import ATTENDANCE_KEY, COLUMN_OF_MARK, COUNTS, TOTALS
from metrics.vocabulary import SEN_STATUS, SEN_TYPE

PUPIL = ("upn", "uln", "person_id")
"""What tells a pupil, the surest first."""
_EPOCH = date(1970, 1, 1).toordinal()
_MOST_ROWS_NAMED = 1_000
_MOST_SESSIONS = 500
_AGES = range(5, 16)
"""DfE's statistics cover pupils aged 5 to 15 on 31 August at the start of the year."""


@dataclass
class Notes:
    """What was wrong, gathered over all blocks: by kind and column, the lines and how many there are."""

    file: str
    sheet: str
    _lines: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    _counts: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def add(self, code: str, column: str, message: str, lines: Sequence[int] | np.ndarray) -> None:
        """Some more lines with the same fault."""
        key = (code, column, message)
        known = self._lines.setdefault(key, [])
        known += [int(line) for line in lines[: _MOST_ROWS_NAMED - len(known)]]
        self._counts[key] = self._counts.get(key, 0) + len(lines)

    def findings(self) -> list[Finding]:
        """Each kind of fault once; where there are very many lines, the first of them and their number."""
        made = []
        for (code, column, message), lines in self._lines.items():
            severity, expected, advice = _TOLD[code]
            more = self._counts[code, column, message] - len(lines)
            words = f"{message} {more:,} more lines besides those named." if more else message
            made.append(Finding(code=code, severity=severity, message=words, expected=expected, advice=advice,
                                file=self.file, sheet=self.sheet, column=column, rows=tuple(lines)))  # fmt: skip
        return made


_TOLD: dict[str, tuple[Severity, str, str]] = {
    "ATT-NO-PUPIL": (Severity.LEFT_OUT, "The line was not loaded: whose sessions they are cannot be told.",
                     "Export the UPN or the person's id with every line."),
    "ATT-LINE": (Severity.LEFT_OUT, "The line was not loaded.", "Export again; a cell may hold the separator."),
    "ATT-NO-WEEK": (Severity.LEFT_OUT, "The line was not loaded: it has no week, term or day that can be read.",
                    "Export the day the week begins, the term and its school year, or the day."),
    "ATT-NO-SESSIONS": (Severity.LEFT_OUT, "The line was not loaded: no number of sessions and no mark could be read.",
                        "Export possible, attended and absent sessions."),
    "ATT-CELL": (Severity.LEFT_OUT, "Taken as blank.", "Correct it in the source system and export again."),
    "ATT-SUM": (Severity.LEFT_OUT, "Possible sessions should be those attended and those absent. Loaded as found.",
                "Check the export: attended means present and at approved educational activities, K and B too."),
    "ATT-ATTENDED": (Severity.INFORMATION, "Attended sessions were worked out as possible less absent.", ""),
    "ATT-LEGACY": (Severity.INFORMATION, "Read as before August 2024: H and F are authorised, J is attendance, Y is "
                   "not a possible session.", "Check that the extract is of an earlier year."),
    "ATT-C-NOT-C2": (Severity.LEFT_OUT, "C was counted as leave in exceptional circumstances, as written.",
                     "Some systems cut C2 to C. If so, sessions of part-time timetables are missing: check."),
}  # fmt: skip


@dataclass
class Reader:
    """Turns blocks of one file into sessions. Keeps what the blocks share: hashes of pupils, and what was wrong."""

    key: bytes
    notes: Notes
    rows_found: int = 0
    rows_refused: int = 0
    marks_seen: set[str] = field(default_factory=set)
    _people: dict[tuple[str, str], str] = field(default_factory=dict)
    """Each pupil as found to the keyed hash, in the order of their first line."""

    def sessions(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> pa.Table:
        """The sessions of a block of columns by field; ``lines`` are the line numbers a person sees."""
        self.rows_found += len(lines)
        person = self._pupils(block, len(lines))
        starts = self._starts(block, lines)
        counts = self._marked(block, lines) if "am" in block or "pm" in block else self._counted(block, lines)
        nameless, undated = person < 0, starts < 0
        silent = counts["possible"] < 0
        refused = nameless | undated | silent
        for code, mask, words in (
            ("ATT-NO-PUPIL", nameless, "The line names no pupil."),
            ("ATT-NO-WEEK", undated & ~nameless, "The line has no week."),
            ("ATT-NO-SESSIONS", silent & ~undated & ~nameless, "The line has no sessions."),
        ):
            if mask.any():
                self.notes.add(code, "", words, lines[mask])
        self.rows_refused += int(refused.sum())
        kept = ~refused
        names = self._names
        columns = {
            "person": pa.DictionaryArray.from_arrays(pa.array(person[kept], pa.int32()), names),
            "urn": _texts(block.get("urn"), kept), "school": _texts(block.get("school"), kept),
            "sen": pa.array(self._coded(block, "sen_status", lines)[kept], pa.int8()),
            "need": pa.array(self._coded(block, "primary_need", lines)[kept], pa.int8()),
            "year_group": pa.array(self._numbers(block, "year_group", lines)[kept].astype("int8"), pa.int8()),
            "in_age": pa.array(self._in_age(block, starts, lines)[kept], pa.bool_()),
            "starts": pa.array(starts[kept], pa.int32()),
            "line": pa.array(lines[kept], pa.int32()),
            **{name: pa.array(np.maximum(found[kept], 0), pa.uint16()) for name, found in counts.items()},
        }  # fmt: skip
        return pa.table(columns)

    @property
    def _names(self) -> pa.Array:
        return pa.array(list(dict.fromkeys(self._people.values())), pa.string())

    def _pupils(self, block: Mapping[str, pa.DictionaryArray], size: int) -> np.ndarray:
        """Each line's pupil as the number of a keyed hash; -1 where nobody is named."""
        found = np.full(size, -1, dtype="int64")
        for name in PUPIL:
            if name not in block:
                continue
            codes, distinct = _codes(block[name])
            for text in distinct:
                tidy = tidied(text)
                if (name, text) not in self._people and not is_blank(tidy, fields_of(ATTENDANCE_KEY)[name]):
                    self._people[name, text] = hashed_text(f"{name}:{tidy}", self.key)
            places = {hashed: place for place, hashed in enumerate(dict.fromkeys(self._people.values()))}
            numbers = np.array([places.get(self._people.get((name, text), ""), -1) for text in distinct] + [-1])
            found = np.where(found < 0, numbers[codes], found)
        return found

    def _starts(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> np.ndarray:
        """Days since 1970 of the week, term or day; -1 where none can be read."""
        found = self._read(block, "starts", lines, lambda text: read_date(text).toordinal() - _EPOCH)
        if "term" in block:
            terms = self._read(block, "term", lines, lambda text: term_starts(text).toordinal() - _EPOCH)
            found = np.where(found < 0, terms, found)
        if "am" in block or "pm" in block:
            monday = found - (found + _EPOCH - 1) % 7
            found = np.where(found < 0, found, monday)
        return found

    def _counted(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> dict[str, np.ndarray]:
        """Sessions as the file has them; possible is -1 where the line says nothing."""
        asked = [*TOTALS, "present", "elsewhere", *COLUMN_OF_MARK.values()]
        read = {name: self._numbers(block, name, lines) for name in asked if name in block}
        nothing = np.full(len(lines), -1, dtype="int64")
        present, elsewhere = read.pop("present", nothing), read.pop("elsewhere", nothing)
        attended = read.get("attended", nothing)
        split = (present >= 0) | (elsewhere >= 0)
        attended = np.where((attended < 0) & split, np.maximum(present, 0) + np.maximum(elsewhere, 0), attended)
        absent = np.maximum(read.get("authorised", nothing), 0) + np.maximum(read.get("unauthorised", nothing), 0)
        possible = read.get("possible", nothing)
        possible = np.where((possible < 0) & (attended >= 0), attended + absent, possible)
        worked_out = (attended < 0) & (possible >= 0)
        if worked_out.any():
            self.notes.add("ATT-ATTENDED", "", "The lines hold no attended sessions.", lines[worked_out])
        attended = np.where(worked_out, possible - absent, attended)
        wrong = (possible >= 0) & (possible != attended + absent)
        if wrong.any():
            self.notes.add("ATT-SUM", "", "The sessions of the line do not add up.", lines[wrong])
        return {**dict.fromkeys(COUNTS, nothing), **read, "possible": possible, "attended": attended}

    def _marked(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> dict[str, np.ndarray]:
        """Sessions from the two marks of a day."""
        made = {name: np.zeros(len(lines), dtype="int64") for name in COUNTS}
        any_mark = np.zeros(len(lines), dtype=bool)
        for half in ("am", "pm"):
            if half not in block:
                continue
            codes, distinct = _codes(block[half])
            marks = [self._mark(text) for text in distinct]
            unknown = np.array([mark is None for mark in marks] + [False])[codes]
            if unknown.any():
                self.notes.add("ATT-CELL", fields_of(ATTENDANCE_KEY)[half].title, "This is no register mark.",
                               lines[unknown])  # fmt: skip
            known = np.array([bool(mark) for mark in marks] + [False])[codes]
            any_mark |= known
            for name, treatments in _TOTALLED.items():
                hit = [bool(mark) and MARKS[mark].treatment in treatments for mark in marks]
                made[name] += np.array([*hit, False])[codes]
            for mark, name in COLUMN_OF_MARK.items():
                made[name] += np.array([*(one == mark for one in marks), False])[codes]
        made["possible"] = np.where(any_mark, made["possible"], -1)
        return made

    def _mark(self, text: str) -> str | None:
        """A mark as the lists have it; "" for a blank, None where it is none."""
        plain = {"-": "", "\\\\": "\\"}.get(tidied(text), tidied(text)).upper()
        if plain and plain not in MARKS:
            return None
        if plain:
            self.marks_seen.add(plain)
        return plain

    def _in_age(self, block: Mapping[str, pa.DictionaryArray], starts: np.ndarray, lines: np.ndarray) -> np.ndarray:
        """Whether a pupil is of the age the statistics cover; everybody where no birth date is given."""
        if "birth_date" not in block:
            return np.ones(len(starts), dtype=bool)
        born = self._read(block, "birth_date", lines, lambda text: read_date(text).toordinal() - _EPOCH)
        begun = np.maximum(starts, 0).astype("datetime64[D]").astype("datetime64[M]").astype("int64")
        year = 1970 + begun // 12 - (begun % 12 < 7)
        days = pd.Series(pd.to_datetime([date(int(one), 8, 31) for one in np.unique(year)]), index=np.unique(year))
        ages = completed_years(pd.Series(born.astype("datetime64[D]")), pd.Series(year).map(days))
        inside = ages.isin(list(_AGES)).to_numpy()
        return np.where(born < 0, True, inside)

    def _coded(self, block: Mapping[str, pa.DictionaryArray], name: str, lines: np.ndarray) -> np.ndarray:
        codes = {"sen_status": SEN_STATUS, "primary_need": SEN_TYPE}[name]
        places = {value: place for place, value in enumerate(codes.values())}
        return self._read(block, name, lines, lambda text: places[read_code(text, codes)])

    def _numbers(self, block: Mapping[str, pa.DictionaryArray], name: str, lines: np.ndarray) -> np.ndarray:
        return self._read(block, name, lines, _whole_number)

    def _read(
        self, block: Mapping[str, pa.DictionaryArray], name: str, lines: np.ndarray, read: Callable[[str], int]
    ) -> np.ndarray:
        """A column as numbers; -1 where it is blank or cannot be read, which is named."""
        if name not in block:
            return np.full(len(lines), -1, dtype="int64")
        known = fields_of(ATTENDANCE_KEY)[name]
        codes, distinct = _codes(block[name])
        values, faulty = [], []
        for text in distinct:
            tidy = tidied(text)
            try:
                values.append(-1 if is_blank(tidy, known) else read(tidy))
                faulty.append(False)
            except NotReadable:
                values.append(-1)
                faulty.append(True)
        if any(faulty):
            bad = np.array([*faulty, False])[codes]
            self.notes.add("ATT-CELL", known.title, "The cell cannot be read.", lines[bad])
        return np.array([*values, -1], dtype="int64")[codes]

    def refuse_broken(self, lines: Sequence[int]) -> None:
        """Lines with more or fewer cells than there are headings."""
        self.rows_found += len(lines)
        self.rows_refused += len(lines)
        if lines:
            self.notes.add("ATT-LINE", "", "The line has another number of cells than the headings.", lines)

    def finish(self) -> list[Finding]:
        """What was wrong in all blocks together."""
        if legacy := sorted(mark for mark in self.marks_seen if MARKS[mark].legacy):
            self.notes.add("ATT-LEGACY", "", f"Marks that were withdrawn in August 2024: {', '.join(legacy)}.", [])
        if "C" in self.marks_seen and "C2" not in self.marks_seen:
            self.notes.add("ATT-C-NOT-C2", "", "There are marks C and not one C2.", [])
        return self.notes.findings()


_TOTALLED: dict[str, tuple[Treatment, ...]] = {
    "possible": (Treatment.PRESENT, Treatment.ELSEWHERE, Treatment.AUTHORISED, Treatment.UNAUTHORISED),
    "attended": (Treatment.PRESENT, Treatment.ELSEWHERE),
    "authorised": (Treatment.AUTHORISED,),
    "unauthorised": (Treatment.UNAUTHORISED,),
}


def _codes(column: pa.DictionaryArray) -> tuple[np.ndarray, list[str]]:
    """Each line's place among the distinct texts, the place after the last for a blank."""
    distinct = column.dictionary.to_pylist()
    codes = column.indices.fill_null(len(distinct)).to_numpy(zero_copy_only=False)
    return codes, [text or "" for text in distinct]


def _texts(column: pa.DictionaryArray | None, kept: np.ndarray) -> pa.DictionaryArray:
    if column is None:
        return pa.DictionaryArray.from_arrays(pa.nulls(int(kept.sum()), pa.int32()), pa.array([], pa.string()))
    tidy = pa.array([tidied(text) if text else text for text in column.dictionary.to_pylist()], pa.string())
    return pa.DictionaryArray.from_arrays(column.indices.cast(pa.int32()), tidy).filter(pa.array(kept))


def _whole_number(text: str) -> int:
    plain = text.removesuffix(".0")
    if not plain.isdigit() or int(plain) > _MOST_SESSIONS:
        raise NotReadable("this is not a number of sessions")
    return int(plain)
