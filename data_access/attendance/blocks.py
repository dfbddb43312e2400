"""From blocks of text cells to sessions by pupil, school and week or term: small, and without personal details.

Every reader works on the distinct texts of a column, so that millions of lines cost no more than their few thousand
different cells. What cannot be read is named with its lines; a line that cannot be counted is refused by name.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from data_access.attendance.terms import MOST_SESSIONS_IN_A_WEEK, Spans, term_starts
from data_access.cases.people import PERSON_BY, completed_years, hashed_text
from data_access.findings import Finding, Severity
from data_access.layouts.cells import FALSE_WORDS, TRUE_WORDS, is_blank, tidied
from data_access.layouts.code_words import read_code
from data_access.layouts.days import NotReadable, all_month_first, read_date
from data_access.layouts.fields import fields_of
from metrics.attendance.enrolments import ATTENDANCE_KEY, COLUMN_OF_MARK, COUNTS, TOTALS
from metrics.attendance.marks import MARKS, Treatment
from metrics.cases.code_lists import SEN_STATUS, SEN_TYPE
from metrics.law.attendance import PUPIL_AGES, age_counted_on
from metrics.law.school_year import school_years

_EPOCH = date(1970, 1, 1).toordinal()
_MOST_ROWS_NAMED = 1_000
_MOST_SESSIONS = 500


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
            made.append(
                Finding(
                    code=code,
                    severity=severity,
                    message=words,
                    expected=expected,
                    advice=advice,
                    file=self.file,
                    sheet=self.sheet,
                    column=column,
                    rows=tuple(lines),
                )
            )
        return made


_TOLD: dict[str, tuple[Severity, str, str]] = {
    "ATT-NO-PUPIL": (
        Severity.LEFT_OUT,
        "The line was not loaded: whose sessions they are cannot be told.",
        "Export the UPN or the person's id with every line.",
    ),
    "ATT-TOTAL": (Severity.INFORMATION, "The line was not loaded.", ""),
    "ATT-NOT-KNOWN": (
        Severity.INFORMATION,
        "Their SEN status is not recorded: no plan may be SEN support or no SEN.",
        "Export the SEN status as well.",
    ),
    "ATT-PERCENT": (
        Severity.INFORMATION,
        "Attended sessions were worked out from the percentage, to the nearest one; 1 and less were read as shares.",
        "Better export the sessions.",
    ),
    "ATT-NO-BACKSLASH": (
        Severity.LEFT_OUT,
        "Those afternoons were taken as blank, not as present.",
        "Some tools lose the mark \\. Export again, and look at the afternoons in the file.",
    ),
    "ATT-MONTH-FIRST": (
        Severity.LEFT_OUT,
        "Expected the day first, as in 31/01/2025. Days that can be read so were, and may be wrong.",
        "Undo this load and export days as 2025-01-31.",
    ),
    "ATT-LINE": (Severity.LEFT_OUT, "The line was not loaded.", "Export again; a cell may hold the separator."),
    "ATT-NO-WEEK": (
        Severity.LEFT_OUT,
        "The line was not loaded: it has no week, term or day that can be read.",
        "Export the day the week begins, the term and its school year, or the day.",
    ),
    "ATT-NO-SESSIONS": (
        Severity.LEFT_OUT,
        "The line was not loaded: no number of sessions and no mark could be read.",
        "Export possible, attended and absent sessions.",
    ),
    "ATT-CELL": (Severity.LEFT_OUT, "Taken as blank.", "Correct it in the source system and export again."),
    "ATT-SUM": (
        Severity.LEFT_OUT,
        "Possible sessions should be those attended and those absent. Loaded as found.",
        "Check the export: attended means present and at approved educational activities, K and B too.",
    ),
    "ATT-ATTENDED": (Severity.INFORMATION, "Attended sessions were worked out as possible less absent.", ""),
    "ATT-LEGACY": (
        Severity.INFORMATION,
        "Read as before August 2024: H and F are authorised, J is attendance, Y is not a possible session.",
        "Check that the extract is of an earlier year.",
    ),
    "ATT-C-NOT-C2": (
        Severity.LEFT_OUT,
        "C was counted as leave in exceptional circumstances, as written.",
        "Some systems cut C2 to C. If so, sessions of part-time timetables are missing: check.",
    ),
}


@dataclass
class Reader:
    """Turns blocks of one file into sessions. Keeps what the blocks share: hashes of pupils, and what was wrong."""

    key: bytes
    notes: Notes
    rows_found: int = 0
    rows_refused: int = 0
    marks_seen: set[str] = field(default_factory=set)
    _half_days: list[int] = field(default_factory=list)
    _odd_days: set[str] = field(default_factory=set)
    _left_out: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=bool))
    """Lines of the block in which nothing needs to be read."""
    _people: dict[tuple[str, str], str] = field(default_factory=dict)
    """Each pupil as found to the keyed hash, in the order of their first line."""

    def sessions(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> pa.Table:
        """The sessions of a block of columns by field; ``lines`` are the line numbers a person sees."""
        self.rows_found += len(lines)
        person = self._pupils(block, len(lines))
        total = _totals(block, len(lines))
        person[total] = -1
        self._left_out = total
        starts, spans = self._starts(block, lines)
        marked = any(name in block for name in ("am", "pm", "marks"))
        counts = self._marked(block, lines) if marked else self._counted(block, lines)
        spans = np.where(counts["possible"] > MOST_SESSIONS_IN_A_WEEK, Spans.TERM, spans)
        nameless, undated = person < 0, starts < 0
        silent = counts["possible"] < 0
        refused = nameless | undated | silent
        for code, mask, words in (
            ("ATT-TOTAL", total, "The line holds totals, not a pupil."),
            ("ATT-NO-PUPIL", nameless & ~total, "The line names no pupil."),
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
            "urn": _texts(block.get("urn"), kept),
            "school": _texts(block.get("school"), kept),
            "sen": pa.array(self._sen(block, lines)[kept], pa.int8()),
            "need": pa.array(self._coded(block, "primary_need", lines)[kept], pa.int8()),
            "year_group": pa.array(self._numbers(block, "year_group", lines)[kept].astype("int8"), pa.int8()),
            "in_age": pa.array(self._in_age(block, starts, lines)[kept], pa.bool_()),
            "starts": pa.array(starts[kept], pa.int32()),
            "spans": pa.array(spans[kept], pa.int8()),
            "line": pa.array(lines[kept], pa.int32()),
            **{name: pa.array(np.maximum(found[kept], 0), pa.uint16()) for name, found in counts.items()},
        }
        return pa.table(columns)

    @property
    def _names(self) -> pa.Array:
        return pa.array(list(dict.fromkeys(self._people.values())), pa.string())

    def _pupils(self, block: Mapping[str, pa.DictionaryArray], size: int) -> np.ndarray:
        """Each line's pupil as the number of a keyed hash; -1 where nobody is named."""
        found = np.full(size, -1, dtype="int64")
        for name in PERSON_BY:
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

    def _starts(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Days since 1970 of the week, term or day, -1 where none can be read; and which of the three it is."""
        found = self._read(block, "starts", lines, self._day)
        spans = np.full(len(lines), Spans.DAY if "am" in block or "pm" in block else Spans.WEEK, dtype="int8")
        if "term" in block:
            named = {**block, "term": _with_year(block["term"], block.get("school_year"))}
            terms = self._read(named, "term", lines, lambda text: term_starts(text).toordinal() - _EPOCH)
            spans = np.where(found < 0, Spans.TERM, spans)
            found = np.where(found < 0, terms, found)
        return found, spans

    def _day(self, text: str) -> int:
        try:
            return read_date(text).toordinal() - _EPOCH
        except NotReadable:
            self._odd_days.add(text)
            raise

    def _sen(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> np.ndarray:
        """The SEN status; where there is none, a plan says one, and no plan says nothing."""
        found = self._coded(block, "sen_status", lines)
        if "has_plan" not in block:
            return found
        plan = self._read(block, "has_plan", lines, lambda text: int(_yes(text)))
        if (unsure := (found < 0) & (plan == 0)).any():
            self.notes.add("ATT-NOT-KNOWN", "", "The lines say only that there is no EHC plan.", lines[unsure])
        return np.where((found < 0) & (plan == 1), list(SEN_STATUS.values()).index("E"), found)

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
        attended = self._from_percent(block, possible, attended, lines)
        told = {"authorised", "unauthorised"} & set(read)
        silent = (attended < 0) & (possible > 0) & ~np.any([read[name] >= 0 for name in told] or [False], axis=0)
        possible = np.where(silent, -1, possible)
        worked_out = (attended < 0) & (possible >= 0)
        if worked_out.any():
            self.notes.add("ATT-ATTENDED", "", "The lines hold no attended sessions.", lines[worked_out])
        attended = np.where(worked_out, possible - absent, attended)
        wrong = (possible >= 0) & (possible != attended + absent) & (len(told) == 2)
        if wrong.any():
            self.notes.add("ATT-SUM", "", "The sessions of the line do not add up.", lines[wrong])
        return {**dict.fromkeys(COUNTS, nothing), **read, "possible": possible, "attended": attended}

    def _from_percent(
        self, block: Mapping[str, pa.DictionaryArray], possible: np.ndarray, attended: np.ndarray, lines: np.ndarray
    ) -> np.ndarray:
        """Attended sessions from a percentage, where nothing better is there."""
        if "percent" not in block:
            return attended
        share = self._read(block, "percent", lines, _per_million)
        used = (attended < 0) & (share >= 0) & (possible >= 0)
        if used.any():
            self.notes.add("ATT-PERCENT", "", "The lines give a percentage and no attended sessions.", lines[used])
        return np.where(used, np.rint(share * possible / 1_000_000).astype("int64"), attended)

    def _marked(self, block: Mapping[str, pa.DictionaryArray], lines: np.ndarray) -> dict[str, np.ndarray]:
        """Sessions from the two marks of a day, or from all marks of a week, one after another."""
        made = {name: np.zeros(len(lines), dtype="int64") for name in COUNTS}
        marked = {}
        for part in ("am", "pm", "marks"):
            if part not in block:
                continue
            codes, distinct = _codes(block[part])
            split = [_marks_in(text) if part == "marks" else [text] for text in distinct]
            marks = [[self._mark(one) for one in text] for text in split]
            unknown = np.array([*(None in text for text in marks), False])[codes]
            if unknown.any():
                self.notes.add(
                    "ATT-CELL", fields_of(ATTENDANCE_KEY)[part].title, "This is no register mark.", lines[unknown]
                )
            marked[part] = np.array([*(any(text) for text in marks), False])[codes]
            for name, treatments in _TOTALLED.items():
                hits = [sum(bool(one) and MARKS[one].treatment in treatments for one in text) for text in marks]
                made[name] += np.array([*hits, 0])[codes]
            for mark, name in COLUMN_OF_MARK.items():
                made[name] += np.array([*(text.count(mark) for text in marks), 0])[codes]
        if {"am", "pm"} <= set(marked):
            self._half_days += lines[marked["am"] & ~marked["pm"]][:_MOST_ROWS_NAMED].tolist()
        made["possible"] = np.where(np.any(list(marked.values()), axis=0), made["possible"], -1)
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
        years, place = np.unique(school_years(np.maximum(starts, 0)), return_inverse=True)
        days = pd.Series(pd.to_datetime([age_counted_on(int(year)) for year in years]))
        ages = completed_years(pd.Series(born.astype("datetime64[D]")), days.take(place).reset_index(drop=True))
        inside = ages.isin(list(PUPIL_AGES)).to_numpy()
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
            bad = np.array([*faulty, False])[codes] & ~self._left_out
            if bad.any():
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
        if "/" in self.marks_seen and "\\" not in self.marks_seen and self._half_days:
            self.notes.add(
                "ATT-NO-BACKSLASH",
                "",
                "There are mornings marked / with a blank afternoon, and not one mark \\.",
                self._half_days,
            )
        if self._odd_days and all_month_first(self._odd_days):
            self.notes.add("ATT-MONTH-FIRST", "", "Some days are written month first, such as 1/31/2025.", [])
        if "C" in self.marks_seen and "C2" not in self.marks_seen:
            self.notes.add("ATT-C-NOT-C2", "", "There are marks C and not one C2.", [])
        return self.notes.findings()


_TOTALLED: dict[str, tuple[Treatment, ...]] = {
    "possible": (Treatment.PRESENT, Treatment.ELSEWHERE, Treatment.AUTHORISED, Treatment.UNAUTHORISED),
    "attended": (Treatment.PRESENT, Treatment.ELSEWHERE),
    "authorised": (Treatment.AUTHORISED,),
    "unauthorised": (Treatment.UNAUTHORISED,),
}


_TWO_LETTERS = re.compile(r"(?:C[12]|J1|Y[1-7])|[^\s|,;]", re.IGNORECASE)
_TOTAL = re.compile(r"(?:grand |sub[ -]?)?totals?\b|average\b|all pupils\b", re.IGNORECASE)


def _marks_in(text: str) -> list[str]:
    """The marks of a text of many, blanks among them left out: C2, J1 and Y1 to Y7 are one mark each."""
    return _TWO_LETTERS.findall(text.replace("\\\\", "\\"))


def _totals(block: Mapping[str, pa.DictionaryArray], size: int) -> np.ndarray:
    """Lines that begin with the word where a pupil or a school should be."""
    found = np.zeros(size, dtype=bool)
    for name in (*PERSON_BY, "surname", "school"):
        if name in block:
            codes, distinct = _codes(block[name])
            found |= np.array([*(bool(_TOTAL.match(tidied(text))) for text in distinct), False])[codes]
    return found


def _with_year(terms: pa.DictionaryArray, years: pa.DictionaryArray | None) -> pa.DictionaryArray:
    """Terms with the school year behind them, where it stands in a column of its own."""
    if years is None:
        return terms
    (term, names), (year, numbers) = _codes(terms), _codes(years)
    texts = [f"{one} {other}".strip() for one in [*names, ""] for other in [*numbers, ""]]
    places = pa.array(term.astype("int64") * (len(numbers) + 1) + year, pa.int32())
    return pa.DictionaryArray.from_arrays(places, pa.array(texts))


def _yes(text: str) -> bool:
    plain = text.casefold()
    if plain not in TRUE_WORDS | FALSE_WORDS:
        raise NotReadable("this is neither yes nor no")
    return plain in TRUE_WORDS


def _per_million(text: str) -> int:
    """A percentage in millionths: 93, 93% and 0.93 are one."""
    try:
        value = float(text.rstrip("% "))
    except ValueError:
        raise NotReadable("this is not a percentage") from None
    if not 0 <= value <= 100:
        raise NotReadable("this is not a percentage")
    return round(value * (1_000_000 if value <= 1 and "%" not in text else 10_000))


def _codes(column: pa.DictionaryArray) -> tuple[np.ndarray, list[str]]:
    """Each line's place among the distinct texts, the place after the last for a blank."""
    distinct = column.dictionary.to_pylist()
    codes = column.indices.fill_null(len(distinct)).to_numpy(zero_copy_only=False)
    return codes, [text or "" for text in distinct]


def _texts(column: pa.DictionaryArray | None, kept: np.ndarray) -> pa.DictionaryArray:
    if column is None:
        return pa.DictionaryArray.from_arrays(pa.nulls(int(kept.sum()), pa.int32()), pa.array([], pa.string()))
    tidy = pa.array([tidied(text or "") or None for text in column.dictionary.to_pylist()], pa.string())
    return pa.DictionaryArray.from_arrays(column.indices.cast(pa.int32()), tidy).filter(pa.array(kept))


def _whole_number(text: str) -> int:
    plain = text.removesuffix(".0")
    if not plain.isdigit() or int(plain) > _MOST_SESSIONS:
        raise NotReadable("this is not a number of sessions")
    return int(plain)
