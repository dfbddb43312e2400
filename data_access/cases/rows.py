"""From a recognised table to typed rows; rows that are no cases, and cells that cannot be read, are named."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from data_access.cases import findings as say
from data_access.cases.not_understood import unread_names, with_words_said
from data_access.findings import Finding, Read, Source, gathered
from data_access.layouts.cells import typed_column
from data_access.layouts.code_words import listed
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.layouts.days import NO_DAY
from data_access.layouts.fields import FIELDS, Field
from data_access.layouts.layout import Layout
from data_access.layouts.long_cells import without_long
from data_access.layouts.quotable_cells import quotable
from data_access.recognise.doubts import SPOILT
from data_access.recognise.sheet import Recognised
from metrics.base.columns import NOT_UNDERSTOOD, ColumnKind
from metrics.counting.registers import CASES

IDENTITIES = ("request_id", "case_reference", "person_id", "upn")
EVENTS = frozenset(
    {
        "request_outcome",
        "assessment_outcome",
        "transfer_la",
        "exported",
        *(name for name, field in FIELDS.items() if field.kind is ColumnKind.DATE and not field.personal),
    }
)
"""What can happen to a case; a row with none of it has nothing to count."""
_TOTALS = frozenset(
    listed(
        "total; totals; grand total; sub total; subtotal; sub-total; count; sum; average; mean; median; overall; all"
    )
)
_NUMBERS = (ColumnKind.NUMBER, ColumnKind.MONEY, ColumnKind.DECIMAL)
_TOTAL_AT_END = r"(?:[^\W\d]+[\W_]+){1,3}totals?"
_FIGURE = r"\s*£?[\d,.]+%?\s*"
_TOTAL_AT_START = r"(?:grand |sub[ -]?)?totals?\b"


@dataclass(eq=False)
class TypedSheet:
    """Typed rows of one table, with ``source_sheet``, ``source_row`` and ``meant`` beside the fields.

    ``meant`` marks a row without a readable event that names a case and has a figure where a day should be.
    """

    name: str
    rows: pd.DataFrame
    found: int
    visible: bool = True


def typed_sheet(table: Recognised, file: str, corrections: Corrections = AS_WRITTEN) -> Read[TypedSheet]:
    """The table's cases, each column by its kind."""
    source = Source(file, table.name)
    rows, left_out = real_rows(table, file)
    typed, unread = typed_fields(rows, table.layout, source, corrections=corrections)
    made = pd.DataFrame({**typed, "source_sheet": table.name, "source_row": rows.index}, index=rows.index)
    made = made.assign(meant=_meant(rows, ~has_event(made)))
    return Read(TypedSheet(table.name, made, len(table.rows), table.visible), (*left_out, *unread))


def has_event(cases: pd.DataFrame) -> pd.Series:
    """Whether anything readable has happened in a row."""
    held = pd.Series(False, cases.index)
    for name in EVENTS.intersection(cases.columns):
        held |= cases[name].notna()
    return held


def typed_fields(
    rows: pd.DataFrame,
    layout: Layout,
    source: Source,
    extracted_on: date | None = None,
    corrections: Corrections = AS_WRITTEN,
) -> Read[dict[str, pd.Series]]:
    """Each column of a table by its kind, and ``not_understood``; what cannot be read is named and left blank.

    A word of which ``corrections`` say what it stands for is read as that.
    """
    rows = with_words_said(rows, layout, corrections)
    columns = gathered(_typed(rows[name], layout.fields[name], source, extracted_on) for name in rows.columns)
    made = {name: values for name, (values, _) in zip(rows.columns, columns.value, strict=True)}
    unread = {name: mask for name, (_, mask) in zip(rows.columns, columns.value, strict=True)}
    return Read({**made, NOT_UNDERSTOOD: unread_names(unread, layout, rows.index)}, columns.findings)


def real_rows(table: Recognised, file: str, *, lone_cells: bool = False) -> Read[pd.DataFrame]:
    """The rows without those of too many cells or too few, totals, notes and repeated headings; each of those is named.

    ``lone_cells`` keeps rows with a single cell, which in some registers go on from the row above. A reference that
    Excel destroyed was a cell.
    """
    rows, source = table.rows, Source(file, table.name)
    spoilt = [row for one in table.findings if one.code == SPOILT.code for row in one.rows]
    filled = rows.notna().sum(axis=1) + rows.index.isin(spoilt)
    wider = pd.Series(rows.index.isin(list(table.wider)), rows.index)
    total = _is_total(table) & ~wider
    repeated = _is_heading(table) & ~wider
    lone = ~wider & (filled <= 1) & ~_holds_a_day(rows, filled, table.about) & ~((filled == 1) & lone_cells)
    short = rows.index.isin(list(table.short)) & ~(wider | total | repeated | lone)
    findings = (
        *say.ROW_WIDER.on_rows(source, rows.index[wider]),
        *say.ROW_NARROWER.on_rows(source, rows.index[short]),
        *say.ROW_TOTAL.on_rows(source, rows.index[total]),
        *say.ROW_HEADING.on_rows(source, rows.index[repeated & ~total]),
        *say.ROW_NOTE.on_rows(source, rows.index[lone & ~total & ~repeated]),
    )
    return Read(rows[~(wider | total | repeated | lone | short)], findings)


def _is_total(table: Recognised) -> pd.Series:
    """A row that begins with the word, unless it names a case besides; or one that has the word for a reference.

    "North total" is one where nothing but figures stands behind it.
    """
    label = table.labels.str.strip().str.lower().str.rstrip(":")
    named, total = (pd.Series(False, table.rows.index) for _ in range(2))
    for name in IDENTITIES:
        if name in table.rows:
            named |= table.rows[name].notna() & (table.rows[name] != table.labels)
            total |= table.rows[name].str.strip().str.lower().isin(_TOTALS)
    behind = label.str.fullmatch(_TOTAL_AT_END).fillna(False).astype(bool) & ~named
    if behind.any():
        behind &= _only_figures(table.rows, table.labels)
    at_start = label.str.match(_TOTAL_AT_START).fillna(False) & ~named
    return (total | label.isin(_TOTALS) | at_start | behind).astype(bool)


def _only_figures(rows: pd.DataFrame, labels: pd.Series) -> pd.Series:
    """Rows that hold figures and nothing else behind their first text."""
    found = pd.Series(True, rows.index)
    for name in rows:
        found &= rows[name].isna() | (rows[name] == labels) | rows[name].str.fullmatch(_FIGURE).eq(True)
    return found


def _is_heading(table: Recognised) -> pd.Series:
    """A row whose filled cells are the headings again, as at the top of every printed page."""
    same = table.rows
    for name, heading in table.headings.items():
        if len(same):
            begins = same[name].str.lower().str.contains(heading.partition(" ")[0].lower(), regex=False, na=False)
            like = same[same[name].isna() | begins]
            same = like[like[name].isna() | (_tidy(like[name]).str.casefold() == heading.casefold())]
    filled = same.notna().any(axis=1)
    return pd.Series(table.rows.index.isin(same.index[filled]), table.rows.index)


def _tidy(texts: pd.Series) -> pd.Series:
    return texts.str.replace(r"\s+", " ", regex=True).str.strip()


def _holds_a_day(rows: pd.DataFrame, filled: pd.Series, about: str) -> pd.Series:
    """Whether a row's only cell stands in a column of days and has a figure in it: an open request may be just that."""
    if about != CASES:
        return pd.Series(False, rows.index)
    return (filled == 1) & _with_figure(rows, filled == 1)


def _meant(rows: pd.DataFrame, eventless: pd.Series) -> pd.Series:
    names = [name for name in IDENTITIES if name in rows]
    known = rows[names].notna().any(axis=1) if names else pd.Series(False, rows.index)
    return eventless & known & _with_figure(rows, eventless)


def _with_figure(rows: pd.DataFrame, among: pd.Series) -> pd.Series:
    """Which of some rows have a figure in a column of days."""
    some, held = rows[among], pd.Series(False, rows.index)
    for name in EVENTS.intersection(rows.columns):
        if FIELDS[name].kind is ColumnKind.DATE and len(some):
            written = some[name].str.contains(r"\d", na=False) & ~some[name].str.casefold().isin(NO_DAY)
            held[some.index] |= written.astype(bool)
    return held


def _typed(
    found: pd.Series, field: Field, source: Source, extracted_on: date | None
) -> Read[tuple[pd.Series, np.ndarray]]:
    """The values of a column, and in which rows its cell could not be read."""
    texts, too_long = without_long(found, field, source)
    typed = typed_column(texts, field, extracted_on=extracted_on)
    unread = [
        _cell_finding(
            fault, texts[texts.isin([text for text, why in typed.faults.items() if why == fault])], field, source
        )
        for fault in sorted(set(typed.faults.values()))
    ]
    taken = field.column.of_month if field.column else ""
    read = ((say.SERIAL, typed.serials), (say.REMARK, typed.remarked), (say.CELL_MONTH, typed.months))
    told = [
        kind.on(source, column=field.title, rows=texts.index[texts.isin(those)].tolist(), taken=taken)
        for kind, those in read
        if those
    ]
    is_unread = (
        texts.isin(list(typed.faults)).to_numpy(dtype=bool) if typed.faults else np.zeros(len(texts), dtype=bool)
    )
    if too_long:
        is_unread |= (found.notna() & texts.isna()).to_numpy(dtype=bool)
    return Read((typed.values, is_unread), (*too_long, *unread, *told))


def _cell_finding(fault: str, bad: pd.Series, field: Field, source: Source) -> Finding:
    seen = {text: quotable(text, is_number=field.kind in _NUMBERS) for text in bad.unique()}
    found = () if field.personal else tuple(seen[text] for text in bad)
    first = next((text for text in found if text), "")
    quoted = f' ("{first}")' if first else ""
    decides = field.column and field.column.decides
    kind = (say.CELL_NOT_UNDERSTOOD if decides else say.CELL_UNREAD)[field.kind]
    return kind.on(
        source,
        column=field.title,
        rows=bad.index,
        found=found,
        fault=f"{fault[0].upper()}{fault[1:]}{quoted}",
        codes=f"Expected one of: {field.words_expected}." if field.words_expected else "",
    )
