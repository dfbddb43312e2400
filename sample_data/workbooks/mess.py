"""How a cell gets untidy: dates as text, real dates and bare numbers; words for codes; spaces; "N/A"."""

import numpy as np
import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from metrics.cases import code_lists

IMPOSSIBLE_DATE, IMPOSSIBLE_ROW = "31/02/2024", 40
SERIAL_SHARE, REAL_DATE_SHARE = 0.02, 0.33
SPACE_SHARE, WORDS_SHARE, LOST_ZEROS_SHARE = 0.05, 0.25, 0.01

SPOKEN = {
    "sex": {"M": "Male", "F": "female", "U": "Not known"},
    "ethnicity": {
        "WBRI": "White British",
        "WOTH": "Any other White background",
        "NOBT": "Information not yet obtained",
    },
    "request_source": {"1": "Parent/carer", "2": "School", "3": "Health", "4": "Social Care", "5": "Other"},
    "request_outcome": {"Y": "Yes", "N": "Refused", "A": "Awaiting decision", "W": "Withdrawn", "H": "Historical"},
    "assessment_outcome": {"Y": "Yes", "N": "Not issued", "A": "In progress", "W": "withdrawn", "H": "Transferred in"},
    "cease_reason": code_lists.CEASE_REASON.labels(),
    "review_outcome": {"A": "Amend", "M": "Maintain", "C": "Cease"},
    "sen_type": {
        "ASD": "Autism",
        "SEMH": "Social, emotional & mental health",
        "MLD": "moderate learning difficulty",
        "SLCN": "Speech, language and communication needs",
        "VI": "Visual impairment",
    },
}
"""Words that people type for a code; a quarter of the cells of such a column."""
_FLAGS_ON, _FLAGS_OFF = ("1", "Y", "Yes", "TRUE"), ("0", "N", "No", "FALSE")

Cell = str | int | np.datetime64 | None


def cells(values: pd.Series, kind: str, rng: np.random.Generator) -> list[Cell]:
    """One untidy cell for each value of a column."""
    if kind == "date":
        return _dates(values.to_numpy("datetime64[D]"), rng)
    if kind == "flag":
        return _flags(values.to_numpy(float), rng)
    if kind == "id":
        return _numbers(values.tolist(), rng)
    found = values.tolist()
    if kind in SPOKEN:
        spoken = rng.random(len(found)) < WORDS_SHARE
        found = [SPOKEN[kind].get(value, value) if said else value for value, said in zip(found, spoken, strict=True)]
    if kind == "na":
        absent = rng.random(len(found)) < 0.4
        found = [value or ("N/A" if said else "") for value, said in zip(found, absent, strict=True)]
    return _spaced(found, rng)


def _dates(days: np.ndarray, rng: np.random.Generator) -> list[Cell]:
    """Day-first text mostly; a third real dates; one in fifty the bare number Excel keeps."""
    drawn = rng.random(len(days))
    written: list[Cell] = []
    for day, chance in zip(days, drawn, strict=True):
        if np.isnat(day):
            written.append("N/A" if chance < 0.03 else None)
        elif chance < SERIAL_SHARE:
            written.append(serial(day))
        elif chance < SERIAL_SHARE + REAL_DATE_SHARE:
            written.append(day)
        else:
            pattern = "%d/%m/%Y" if chance < 0.9 else "%d %b %Y" if chance < 0.95 else " %d.%m.%y "
            written.append(pd.Timestamp(day).strftime(pattern))
    return written


def serial(day: np.datetime64) -> int:
    """Days since 30 December 1899, as Excel counts."""
    return int((day - np.datetime64("1899-12-30")).astype(int))


def _flags(values: np.ndarray, rng: np.random.Generator) -> list[Cell]:
    way = rng.choice(4, len(values), p=(0.55, 0.25, 0.15, 0.05))
    blank = rng.random(len(values)) < 0.5
    words = {1.0: _FLAGS_ON, 0.0: _FLAGS_OFF}
    return [
        words[value][n] if value in words else ("N/A" if said else None)
        for value, n, said in zip(values.tolist(), way.tolist(), blank, strict=True)
    ]


def _numbers(numbers: list[str], rng: np.random.Generator) -> list[Cell]:
    """Text of seven figures with its zeros; in one cell of a hundred Excel made a number of it."""
    lost = rng.random(len(numbers)) < LOST_ZEROS_SHARE
    return [int(number) if zeros else number.zfill(7) for number, zeros in zip(numbers, lost, strict=True)]


def _spaced(texts: list[str], rng: np.random.Generator) -> list[Cell]:
    """Spaces before, after, and one that does not break, as pasted from a web page."""
    stray = rng.random(len(texts)) < SPACE_SHARE
    way = rng.integers(0, 3, len(texts))
    return [
        (f" {text}", f"{text} ", f"{text}\u00a0")[n] if text and spaced else text or None
        for text, n, spaced in zip(texts, way.tolist(), stray, strict=True)
    ]


def blank_lines(number: int, rng: np.random.Generator) -> np.ndarray:
    """How many blank lines stand before each row: a new one every few hundred rows."""
    return np.cumsum(rng.random(number) < 0.004)


def write_cells(
    sheet: Worksheet,
    column: int,
    lines: list[int],
    found: list[Cell],
    date_style: Format,
) -> None:
    """Writes one column; a missing cell is not written at all."""
    for line, cell in zip(lines, found, strict=True):
        if isinstance(cell, np.datetime64):
            sheet.write_number(line, column, serial(cell), date_style)
        elif isinstance(cell, int):
            sheet.write_number(line, column, cell)
        elif cell is not None:
            sheet.write_string(line, column, cell)


def write_again(sheet: Worksheet, rows: pd.DataFrame, columns: tuple, places: list[int], line: int) -> None:
    """One request pasted a second time at the foot, tidier than the first time."""
    row = rows.iloc[IMPOSSIBLE_ROW + 5]
    for place, (_, source, kind) in zip(places, columns, strict=True):
        value = row[source]
        if kind == "date" and pd.notna(value):
            sheet.write_string(line, place, f"{value:%d/%m/%Y}")
        elif kind == "id":
            sheet.write_string(line, place, str(value).zfill(7))
        elif kind == "flag" and pd.notna(value):
            sheet.write_string(line, place, str(int(value)))
        elif isinstance(value, str) and value:
            sheet.write_string(line, place, value)
