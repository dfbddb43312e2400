"""From a cell as it was found to a value of its type. What cannot be read becomes a finding, never a guess.

Each reader works on the distinct texts of a column only, so a column of 600,000 dates costs no more
than its few thousand different days.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import compress

import numpy as np
import pandas as pd

from data_access.identifiers.unseen import without_unseen
from data_access.layouts.code_words import FALSE_WORDS, CodeWords, listed, read_flag
from data_access.layouts.days import NO_DAY, NotReadable, WholeMonth, has_remark, is_serial, looks_like_date, read_date
from data_access.layouts.decorations import whole_numbers
from data_access.layouts.fields import Field
from metrics.base.columns import ColumnKind, OfMonth

NOTHING = frozenset(
    {
        "",
        *listed("-; --; ---; –; —; n/a; na; n.a.; none; null; nil; nan; nat; not applicable; .; tbc; tba; (blank)"),
        *listed("blank; ?; ??; n/k; ssd_ph; placeholder_data"),
    }
)
"""Texts that people and systems write for a blank; a code or date column never means anything else by them. The last
two stand in tables of the Standard Safeguarding Dataset that a council does not fill."""
ERRORS = frozenset(
    listed("#n/a; #ref!; #value!; #name?; #div/0!; #null!; #num!; #spill!; #calc!; #error!; err:502; err:508")
)
"""What spreadsheets show where a formula fails: no blank where that means something, elsewhere nothing is recorded."""
_LONGEST_BLANK = max(map(len, NOTHING | NO_DAY | ERRORS))
_NOT_PLAIN = r"[^ -~]|  "
"""What a text may hold that ``tidied`` changes, but for spaces at its ends."""
_PLAUSIBLE = {"year_group": range(-4, 16), "age_at_request": range(31), "age_at_plan": range(31)}
_DTYPES = {
    ColumnKind.FLAG: "boolean",
    ColumnKind.NUMBER: "Int32",
    ColumnKind.MONEY: "float64",
    ColumnKind.DECIMAL: "float64",
    ColumnKind.TEXT: "str",
    ColumnKind.WORDS: "str",
}


@dataclass(frozen=True)
class Typed:
    """A column after typing: values, which cells could not be read and why, and how others were read."""

    values: pd.Series
    faults: dict[str, str]
    """Text that could not be read, to what is wrong with it."""
    serials: frozenset[str] = frozenset()
    """Texts that were read as Excel's serial day numbers."""
    remarked: frozenset[str] = frozenset()
    """Texts of days behind which words were passed over."""
    months: frozenset[str] = frozenset()
    """Texts that name a month and no day, for which a day of it was taken as the field's column says."""


def typed_column(texts: pd.Series, field: Field, *, extracted_on: date | None = None) -> Typed:
    """The column's values by the field's kind; blank and unreadable cells are missing.

    What happened in the month in which the list was true had happened by ``extracted_on``.
    """
    codes, distinct = pd.factorize(texts)
    reader = _reader(field)
    if reader is _read_text:
        known = _plain_texts(pd.Series(distinct, dtype="str"), field)
        return Typed(pd.Series(known.array.take(codes, allow_fill=True), texts.index), {})
    found = distinct.tolist()
    plain = [tidied(text) for text in found]
    is_date = field.kind is ColumnKind.DATE
    values: list[object] = []
    faults: dict[str, str] = {}
    months: set[str] = set()
    for text, tidy in zip(found, plain, strict=True):
        try:
            values.append(None if _is_nothing(tidy, field) else reader(tidy))
        except NotReadable as problem:
            day = _day_of_month(problem, field, extracted_on)
            values.append(day)
            if day:
                months.add(text)
            else:
                faults[text] = str(problem)
    days = [pair for pair in zip(found, plain, strict=True) if is_date and pair[0] not in faults]
    serials = frozenset(text for text, tidy in days if is_serial(tidy))
    remarked = frozenset(text for text, tidy in days if has_remark(tidy))
    return Typed(_as_series(codes, values, field, texts.index), faults, serials, remarked, frozenset(months))


def _is_nothing(tidy: str, field: Field) -> bool:
    """Whether a cell is blank. Raises NotReadable for a failed formula in a column where a blank means something."""
    if field.column and field.column.decides and tidy.casefold() in ERRORS:
        raise NotReadable("this is what a spreadsheet shows where a formula fails")
    return is_blank(tidy, field)


def _day_of_month(problem: NotReadable, field: Field, extracted_on: date | None) -> date | None:
    """The day that a month stands for in the field's column; None where a day is needed, or it is no month."""
    if not isinstance(problem, WholeMonth) or not field.column:
        return None
    rule = field.column.of_month
    if rule is OfMonth.HAPPENED and extracted_on and problem.first <= extracted_on:
        return min(problem.last, extracted_on)
    return {OfMonth.NEEDS_A_DAY: None, OfMonth.BEGINNING: problem.first}.get(rule, problem.last)


def tidied(text: str) -> str:
    """The text with single plain spaces and without characters that nobody can see."""
    return " ".join(without_unseen(text).split())


def code_of(cell: object, words: CodeWords) -> str | None:
    """The code a cell stands for; None for a blank and for what cannot be read."""
    if not isinstance(cell, str):
        return None
    try:
        return words.read(tidied(cell))
    except NotReadable:
        return None


def is_blank(tidy: str, field: Field) -> bool:
    """Whether a tidied text stands for no value in a column of this field, or for none that anybody knows."""
    if len(tidy) > _LONGEST_BLANK:
        return False
    plain = tidy.casefold()
    return plain in NOTHING or plain in ERRORS or (field.kind is ColumnKind.DATE and plain in NO_DAY)


@dataclass(frozen=True)
class Readable:
    """Of some cells: how many hold anything, how many of those read as the kind asked for, how many are days."""

    filled: int
    readable: int
    days: int


def how_readable(counts: Mapping[str, int], field: Field) -> Readable:
    """How well texts fit a field; ``counts`` has each text and how often it occurs."""
    filled = [(tidy, times) for text, times in counts.items() if not is_blank(tidy := tidied(text), field)]
    is_date = field.kind is ColumnKind.DATE
    reader = _reader(field)
    days = [looks_like_date(text) for text, _ in filled]
    fits = [(is_date and day) or _reads(reader, text, is_date) for day, (text, _) in zip(days, filled, strict=True)]
    times = [number for _, number in filled]
    return Readable(sum(times), sum(compress(times, fits)), sum(compress(times, days)))


def _reads(reader: Callable[[str], object], text: str, is_date: bool) -> bool:
    try:
        reader(text)
    except NotReadable as problem:
        return is_date and isinstance(problem, WholeMonth)
    return True


def _number_reader(field: Field) -> Callable[[str], int]:
    plausible = _PLAUSIBLE.get(field.name, range(-10_000, 10_000))

    def read_number(text: str) -> int:
        plain = re.sub(r"^(?:year|yr|y|ncy|nc)\s*", "", text.casefold())
        if plain in ("r", "reception", "rec"):
            return 0
        if re.fullmatch(r"n[12]?|nursery(?: ?[12])?", plain):
            return -2 if plain.endswith("1") else -1
        if re.fullmatch(r"-?\d{1,4}(?:\.0+)?", plain) and int(float(plain)) in plausible:
            return int(float(plain))
        raise NotReadable("this is not a whole number that can be meant here")

    return read_number


def _read_text(text: str) -> str:
    return text


_PUBLIC_NUMBERS = frozenset({"urn", "setting_urn", "setting_ukprn"})


def _read_public_number(text: str) -> str:
    """A number of the public register of schools; ".0" behind it comes of a column that was numbers with blanks."""
    return re.sub(r"^(\d+)\.0+$", r"\1", text)


def _plain_texts(texts: pd.Series, field: Field) -> pd.Series:
    """Texts tidied, missing where they stand for no value; the few that are not plain are read one by one."""
    odd, made = texts.str.contains(_NOT_PLAIN).astype(bool), texts.str.strip()
    made[odd] = [None if is_blank(tidy := tidied(text), field) else tidy for text in texts[odd]]
    return whole_numbers(made.mask(made.str.lower().isin(NOTHING | ERRORS)))


def _read_council(text: str) -> str | None:
    """A council's DfE number or name; "no" means the child did not move."""
    return None if text.casefold() in FALSE_WORDS else text


_POUNDS = re.compile(r"(?:gbp|£)? ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?) ?(?:gbp|pounds)?(?:\.0+)?$")


def _read_money(text: str) -> float:
    """Pounds, with or without the sign and with commas between thousands; anything else is not guessed."""
    found = _POUNDS.match(text.casefold())
    if not found:
        raise NotReadable("this is not one amount in pounds")
    return float(found[1].replace(",", ""))


_HOURS = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?(?:h|hrs?|hours?)?(?: ?(?:/|per|a|p) ?(?:w|wk|week))?$")


def _read_decimal(text: str) -> float:
    """A number, with or without "hours a week" behind it; anything else is not guessed."""
    found = _HOURS.match(text.casefold().rstrip("."))
    if not found:
        raise NotReadable("this is not one number")
    return float(found[1])


def _reader(field: Field) -> Callable[[str], object]:
    if field.name in ("exported", "transfer_la"):
        return _read_council
    if field.name in _PUBLIC_NUMBERS:
        return _read_public_number
    if field.kind is ColumnKind.DATE:
        return read_date
    if field.kind is ColumnKind.NUMBER:
        return _number_reader(field)
    if field.kind is ColumnKind.CODE and field.code_words:
        return field.code_words.read
    readers = {ColumnKind.FLAG: read_flag, ColumnKind.MONEY: _read_money, ColumnKind.DECIMAL: _read_decimal}
    return readers.get(field.kind, _read_text)


def _as_series(codes: np.ndarray, values: list[object], field: Field, index: pd.Index) -> pd.Series:
    """The distinct values put back in every row that has them; a blank cell has the code -1."""
    if field.kind is ColumnKind.DATE:
        known = np.array([*values, None], dtype="datetime64[s]")
    elif field.kind in _DTYPES:
        known = pd.array([*values, None], dtype=_DTYPES[field.kind])
    else:
        known = np.array([*values, np.nan], dtype="object")
    return pd.Series(known.take(codes), index)
