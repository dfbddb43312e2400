"""From a cell as it was found to a value of its type. What cannot be read becomes a finding, never a guess.

Each reader works on the distinct texts of a column only, so a column of 600,000 dates costs no more
than its few thousand different days.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from data_access.contract import Field
from metrics.tables import Kind

NOTHING = frozenset({"", "-", "--", "–", "n/a", "na", "n.a.", "none", "null", "nil", "#n/a", "not applicable", "."})
"""Texts that people and systems write for a blank; a code or date column never means anything else by them."""
FALSE_WORDS = frozenset({"0", "0.0", "no", "n", "false", "f"})
TRUE_WORDS = frozenset({"1", "1.0", "yes", "y", "true", "t"})
MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)}  # fmt: skip

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$")
_WORDED = re.compile(r"(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ \-/]?([a-z]{3,9})\.?[ \-/,]+(\d{4}|\d{2})$")
_YEAR_MONTH_NAME = re.compile(r"(\d{4})-([a-z]{3,9})-(\d{1,2})(?: \d{1,2}:\d{2}:\d{2})?$")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})$")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?$")
_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIAL_RANGE = range(20000, 75000)


class NotReadable(ValueError):
    """A text that is not a value of its type; the message says in a few words what is wrong with it."""


@dataclass(frozen=True)
class Typed:
    """A column after typing: values, which cells could not be read and why, and which were serial numbers."""

    values: pd.Series
    faults: dict[str, str]
    """Text that could not be read, to what is wrong with it."""
    serials: frozenset[str] = frozenset()
    """Texts that were read as Excel's serial day numbers."""


def typed_column(texts: pd.Series, field: Field) -> Typed:
    """The column's values by the field's kind; blank and unreadable cells are missing."""
    reader = _reader(field)
    values: dict[str, object] = {}
    faults: dict[str, str] = {}
    serials = set()
    for text in texts.dropna().unique():
        plain = " ".join(text.split())
        if plain.casefold() in NOTHING:
            continue
        try:
            values[text] = reader(plain)
        except NotReadable as problem:
            faults[text] = str(problem)
        else:
            if field.kind is Kind.DATE and _SERIAL.match(plain):
                serials.add(text)
    return Typed(_as_series(texts, values, field), faults, frozenset(serials))


def read_date(text: str) -> date:
    """A day from text: ISO, day first, with a month's name, or an Excel serial number. Never month first."""
    plain = text.casefold()
    if found := _ISO.match(plain):
        return _real_day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.match(plain):
        return _real_day(_full_year(found[3]), int(found[2]), int(found[1]))
    if (found := _WORDED.match(plain)) and found[2][:3] in MONTHS:
        return _real_day(_full_year(found[3]), MONTHS[found[2][:3]], int(found[1]))
    if (found := _YEAR_MONTH_NAME.match(plain)) and found[2][:3] in MONTHS:
        return _real_day(int(found[1]), MONTHS[found[2][:3]], int(found[3]))
    if found := _COMPACT.match(plain):
        return _real_day(int(found[1]), int(found[2]), int(found[3]))
    if _SERIAL.match(plain) and int(float(plain)) in _SERIAL_RANGE:
        return _EXCEL_DAY_0 + timedelta(days=int(float(plain)))
    raise NotReadable("this is not a date")


def looks_like_date(text: str) -> bool:
    """Whether a text can be read as a day."""
    try:
        read_date(" ".join(text.split()))
    except NotReadable:
        return False
    return True


def _real_day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise NotReadable("this is not a real date, read day first") from problem


def _full_year(text: str) -> int:
    """Two-digit years are of this century: nobody in SEN2 was born before 1990."""
    return int(text) + (2000 if len(text) == 2 else 0)


def _read_flag(text: str) -> bool:
    plain = text.casefold()
    if plain in TRUE_WORDS:
        return True
    if plain in FALSE_WORDS:
        return False
    raise NotReadable("this is neither yes nor no")


def _read_number(text: str) -> int:
    plain = re.sub(r"^(?:year|yr|y|nc)\s*", "", text.casefold())
    if plain in ("r", "reception", "rec"):
        return 0
    if re.fullmatch(r"-?\d{1,4}(?:\.0+)?", plain):
        return int(float(plain))
    raise NotReadable("this is not a whole number")


def _read_text(text: str) -> str:
    return text


def _read_council(text: str) -> str | None:
    """A council's DfE number or name; "no" means the child did not move."""
    return None if text.casefold() in FALSE_WORDS else text


def _code_reader(field: Field) -> Callable[[str], str]:
    if field.column is None or field.column.codes is None:
        raise ValueError(f"Field {field.name!r} has no code list.")
    spellings = field.column.codes.spellings()

    def read_code(text: str) -> str:
        plain = text.casefold()
        if plain in spellings:
            return spellings[plain]
        if plain.endswith(".0") and plain[:-2] in spellings:
            return spellings[plain[:-2]]
        code, divider, _ = re.sub(r"\s*[-–:=(]\s*", "\0", plain, count=1).partition("\0")
        if divider and code in spellings and len(code) <= 4:
            return spellings[code]
        raise NotReadable("this is not one of the codes or words for it")

    return read_code


def _reader(field: Field) -> Callable[[str], object]:
    if field.name in ("exported", "transfer_la"):
        return _read_council
    if field.kind is Kind.CODE:
        return _code_reader(field)
    return {
        Kind.DATE: read_date, Kind.FLAG: _read_flag, Kind.NUMBER: _read_number, Kind.TEXT: _read_text,
    }[field.kind]  # fmt: skip


def _as_series(texts: pd.Series, values: dict[str, object], field: Field) -> pd.Series:
    dtypes = {Kind.DATE: "datetime64[s]", Kind.FLAG: "boolean", Kind.NUMBER: "Int32"}
    if field.kind is Kind.DATE:
        values = {text: pd.Timestamp(str(day)) for text, day in values.items()}
    codes, distinct = pd.factorize(texts)
    known = pd.Series([values.get(text) for text in distinct], dtype=dtypes.get(field.kind, "object"))
    return known.reindex(codes).set_axis(texts.index)
