"""What tells one row of a register from another, and rows that may be told twice."""

import pandas as pd

from data_access.cases.counted_twice import spellings
from data_access.cases.findings import ROW_REPEATED
from data_access.cases.hashes import hashed, places, told_apart
from data_access.findings import Read
from data_access.registers import findings as say
from metrics.counting.dataset import Dataset

_PLACE = ("source_sheet", "source_row")


def without_repeats(rows: pd.DataFrame, dataset: Dataset, file: str) -> Read[pd.DataFrame]:
    """Without rows that repeat an earlier one in all that is kept, on another sheet or the same.

    Rows that say of nobody and nothing whose they are stay: two families may answer alike.
    """
    naming = [name for name in (*dataset.identity[:1], "case_reference", "person_key") if name in rows]
    named = rows[naming].notna().any(axis=1)
    again = rows.assign(**_folded(rows, dataset)).duplicated(rows.columns.difference(_PLACE).tolist()) & named
    return Read(rows[~again].reset_index(drop=True), ROW_REPEATED.by_sheet(rows[again], file))


def _folded(rows: pd.DataFrame, dataset: Dataset) -> dict[str, pd.Series]:
    """The references in one case, as keys have them."""
    texts = {name: rows[name] for name in dataset.identity if name in rows and rows[name].dtype in ("object", "str")}
    return {name: column.astype("str").str.casefold() for name, column in texts.items()}


def with_keys(rows: pd.DataFrame, dataset: Dataset, file: str, key: bytes) -> Read[pd.DataFrame]:
    """The rows with ``row_key``: by their own identity where the register has one, else by their place in the file.

    Asked about are rows of one identity that differ, and those whose reference differs in its spelling alone.
    """
    identity = _identity(rows, dataset)
    alike = identity.duplicated(keep=False) & identity.notna()
    asked = (
        *say.SAME_KEY.by_sheet(rows[alike], file, one=dataset.one, many=dataset.rows_named),
        *say.SPELLING.by_sheet(rows[_spelt(rows, dataset) & ~alike], file, one=dataset.one, many=dataset.rows_named),
    )
    return Read(rows.assign(row_key=hashed(told_apart(identity).fillna(places(rows, file)), key)), asked)


def _identity(rows: pd.DataFrame, dataset: Dataset, own: pd.Series | None = None) -> pd.Series:
    """What tells each row from another, with ``own`` in place of its first part; missing where that is.

    A list of children may know them by the references of their cases alone.
    """
    if not dataset.identity or dataset.identity[0] not in rows:
        return pd.Series(None, rows.index, dtype="object")
    blank, usual = pd.Series(None, rows.index, dtype="str"), dataset.taken_for
    first = rows[dataset.identity[0]] if own is None else own
    others = [name for name in dataset.identity[1:] if name in rows or name in usual]
    parts = [rows.get(name, blank).astype("str").fillna(usual.get(name, "")) for name in others]
    parts = [first.astype("str").fillna(""), *parts]
    joined = parts[0].str.cat(parts[1:], sep="|").str.casefold()
    named = first.notna()
    if "case_reference" in dataset.identity and "case_reference" in rows:
        named |= rows["case_reference"].notna()
    return (dataset.key + ":" + joined).where(named)


def _spelt(rows: pd.DataFrame, dataset: Dataset) -> pd.Series:
    """Rows whose reference is that of another but for its spelling, where it is a reference and no number of a list."""
    found = pd.Series(False, rows.index)
    for identity in spelt_identities(rows, dataset):
        found |= identity.dropna().duplicated(keep=False).reindex(rows.index, fill_value=False)
    return found


def spelt_identities(rows: pd.DataFrame, dataset: Dataset) -> tuple[pd.Series, ...]:
    """What tells each row from another whatever the spelling of its reference, in two ways; none without references."""
    name = dataset.identity[0] if dataset.identity else ""
    if not name.endswith("_reference") or name not in rows:
        return ()
    return tuple(_identity(rows, dataset, spelling) for spelling in spellings(rows[name].astype("str")))
