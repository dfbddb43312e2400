"""Rows of a register that are loaded already under another spelling, or with another day or number of the child."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy.engine import Connection

from data_access.findings import Finding
from data_access.registers import findings as say
from data_access.registers.of_one_child import running_beside
from data_access.registers.row_keys import spelt_identities
from data_access.storage.rows import columns_in
from data_access.storage.store import Batch
from metrics.base.columns import NOT_UNDERSTOOD
from metrics.counting.dataset import Dataset


def about_rows(
    dataset: Dataset,
    rows: pd.DataFrame,
    file: str,
    in_force: Sequence[Batch],
    beside: Sequence[Batch],
    inside: Connection,
) -> tuple[Finding, ...]:
    """What is asked of the rows of a file, of which ``beside`` stay beside it and no others of those ``in_force``.

    ``inside`` is the connection that reads what is loaded.
    """
    spelt = _spelt_anew(dataset, rows, file, in_force, beside, inside) if in_force else ()
    return (*spelt, *_told_anew(dataset, rows, file, beside, inside))


def _spelt_anew(
    dataset: Dataset,
    rows: pd.DataFrame,
    file: str,
    in_force: Sequence[Batch],
    beside: Sequence[Batch],
    inside: Connection,
) -> tuple[Finding, ...]:
    """The rows whose reference nothing loaded has, and that are loaded under another spelling of it."""
    name = dataset.identity[0]
    if name not in rows or not spelt_identities(rows, dataset):
        return ()
    loaded = pd.concat([columns_in(inside, dataset.key, one.id, dataset.identity) for one in beside or in_force])
    ours, theirs = (table[name].astype("str").str.casefold() for table in (rows, loaded))
    new, gone = rows[~ours.isin(theirs)], loaded if beside else loaded[~theirs.isin(ours)]
    marked = pd.Series(False, new.index)
    for mine, other in zip(spelt_identities(new, dataset), spelt_identities(gone, dataset), strict=True):
        marked |= mine.notna() & mine.isin(other.dropna())
    kind = say.SPELT_BESIDE if beside else say.SPELT_ANEW
    return kind.by_sheet(new[marked], file, one=dataset.one)


def _told_anew(
    dataset: Dataset, rows: pd.DataFrame, file: str, beside: Sequence[Batch], inside: Connection
) -> tuple[Finding, ...]:
    """The rows of children of whom a row that stays beside them runs at the same time."""
    if dataset.over is None or not beside:
        return ()
    names = (*dataset.by_name, NOT_UNDERSTOOD)
    frames = [columns_in(inside, dataset.key, one.id, names) for one in beside]
    loaded = pd.concat(frames, ignore_index=True).drop_duplicates("row_key", keep="last")
    return say.LOADED_TWICE.by_sheet(rows[running_beside(rows, loaded, dataset)], file, one=dataset.one)
