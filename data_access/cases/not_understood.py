"""Rows of which a cell that decides could not be read, and what somebody says that words mean."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data_access.layouts.corrections import Corrections
from data_access.layouts.layout import Layout
from metrics.base.columns import NOT_UNDERSTOOD


def with_words_said(rows: pd.DataFrame, layout: Layout, corrections: Corrections) -> pd.DataFrame:
    """Rows as found, in which each word that somebody has explained is the code that it stands for, or blank."""
    said = corrections.values.get(layout.about, {})
    changed = {name: _explained(rows[name], name, layout.about, corrections) for name in rows.columns if name in said}
    return rows.assign(**changed) if changed else rows


def _explained(texts: pd.Series, name: str, about: str, corrections: Corrections) -> pd.Series:
    found = {text: corrections.code_of(about, name, text) for text in texts.dropna().unique()}
    codes = {text: code or None for text, code in found.items() if code is not None}
    return texts.map(lambda text: codes.get(text, text), na_action="ignore").astype(texts.dtype) if codes else texts


def unread_names(unread: Mapping[str, np.ndarray], layout: Layout, index: pd.Index) -> pd.Series:
    """For each row the deciding columns whose cell could not be read; missing where there is none.

    ``unread`` marks by column the rows with such a cell.
    """
    columns = {name: layout.fields[name].column for name, mask in unread.items() if mask.any()}
    deciding = [name for name, column in columns.items() if column and column.decides]
    return joined_names(deciding, [unread[name] for name in deciding], index)


def joined_names(names: list[str], masks: list[np.ndarray], index: pd.Index) -> pd.Series:
    """For each row the names whose mask marks it, with commas between."""
    made = pd.Series(None, index, dtype="object")
    for name, mask in zip(names, masks, strict=True):
        before = made[mask]
        made[mask] = np.where(before.isna(), name, before.astype("str") + ", " + name)
    return made


def either_unread(ours: pd.Series, theirs: pd.Series) -> pd.Series:
    """For each row of two that are joined the columns that either could not tell."""
    joined = ours.astype("object") + ", " + theirs.astype("object")
    return joined.fillna(ours).fillna(theirs).astype("object")


def understood(rows: pd.DataFrame) -> pd.Series:
    """Which rows say nothing in a deciding column that could not be read."""
    return rows[NOT_UNDERSTOOD].isna() if NOT_UNDERSTOOD in rows else pd.Series(True, rows.index)


def still_unread(rows: pd.DataFrame) -> pd.DataFrame:
    """Joined rows; a column that another sheet tells is none that is not understood."""
    if understood(rows).all():
        return rows
    told = rows[NOT_UNDERSTOOD].dropna().str.split(", ")
    names = sorted({name for each in told for name in each})
    said = [set(each) if isinstance(each, list) else () for each in told.reindex(rows.index)]
    masks = [np.array([name in each for each in said]) & rows[name].isna().to_numpy(dtype=bool) for name in names]
    return rows.assign(**{NOT_UNDERSTOOD: joined_names(names, masks, rows.index)})
