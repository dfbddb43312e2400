"""Localities that stand alone in a line above their cases, in lists that have no column of them."""

from dataclasses import replace

import pandas as pd

from data_access.findings import Source
from data_access.recognise import doubts as say
from data_access.recognise.columns import BY_ITS_LINES, ColumnMatch
from data_access.recognise.places.names import is_place, is_surely_place
from data_access.recognise.sheet import Recognised
from metrics.counting.registers import CASES

_LOCALITY = "locality"
_FEWEST_LINES = 2
"""Lines that look like places before they are taken for that; one alone may be a note. Ours."""

ROWS_EACH = 3
"""Rows for each place on average, at least: with fewer the lines may be names of children. Ours."""


def named_in_lines(table: Recognised, are_localities: bool | None = None) -> Recognised:
    """A table of cases whose rows all stand below a line with a place, with those as localities.

    It is asked, unless somebody says it or they name no more than points of the compass or numbers. Where somebody says
    that they are none, the lines are passed over.
    """
    if table.about != CASES or _LOCALITY in table.rows or table.rows.empty:
        return table
    alone = _alone(table)
    lines = alone & table.labels.isin([text for text in table.labels.dropna().unique() if is_place(text)])
    if lines.sum() < _FEWEST_LINES or not lines.iloc[0] or lines.iloc[-1] or (lines & lines.shift(-1)).any():
        return table
    places = table.labels.str.strip().where(lines).mask(alone & ~lines, "").ffill()
    places = places.mask(places == "")
    if (~lines).sum() < ROWS_EACH * places.nunique():
        return table
    source, rows, labels = Source("", table.name), table.rows[~lines], table.labels[~lines]
    if are_localities is False:
        told = say.LINES_PASSED_OVER.on_rows(source, lines.index[lines])
        return replace(table, rows=rows, labels=labels, findings=(*table.findings, *told))
    title = table.layout.fields[_LOCALITY].title
    match = ColumnMatch(table.name, "(lines above the rows)", _LOCALITY, title, BY_ITS_LINES, about=table.about)
    sure = are_localities or all(map(is_surely_place, places.dropna().unique()))
    kind = say.LINES_ARE_LOCALITIES if sure else say.LINES_AS_LOCALITIES
    told = kind.on_rows(source, lines.index[lines])
    return replace(
        table,
        rows=rows.assign(**{_LOCALITY: places[~lines]}),
        labels=labels,
        matches=(*table.matches, match),
        findings=(*table.findings, *told),
    )


def _alone(table: Recognised) -> pd.Series:
    """Rows that say nothing but what their first cell says, alone or in merged cells.

    Where that is no place, what stands below is not in the place above it.
    """
    said = table.rows.eq(table.labels, axis=0) | table.rows.isna()
    return (said.all(axis=1) & table.labels.notna()).astype(bool)
