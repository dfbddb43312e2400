"""Rows of one child that run at once: they may be one, of which the day, reference or child's number changed."""

from collections.abc import Iterator

import pandas as pd

from data_access.cases.counted_twice import spellings
from data_access.cases.not_understood import understood
from metrics.counting.dataset import Dataset

_ALWAYS, _NEVER = pd.Timestamp(1900, 1, 1), pd.Timestamp(2200, 1, 1)
_DAY = pd.Timedelta(days=1)


def running_beside(rows: pd.DataFrame, loaded: pd.DataFrame, dataset: Dataset) -> pd.Series:
    """Which typed rows, known by no key of ``loaded``, run at the same time as a loaded row of the same child.

    Loaded rows whose key is among ``rows`` are not looked at: they are replaced. Rows that are not understood count
    nowhere. A row without its first day has always run; one that is over on the day on which it began ran that day.
    """
    new = rows[~rows["row_key"].isin(loaded["row_key"]) & understood(rows)]
    stays = loaded[~loaded["row_key"].isin(rows["row_key"]) & understood(loaded)]
    marked: set = set()
    for ours, theirs, by_spelling in _links(new, stays):
        mine, other = (_spans(table, dataset).assign(child=child) for table, child in ((new, ours), (stays, theirs)))
        pairs = mine.dropna(subset="child").merge(other.dropna(subset="child"), on="child", how="left", validate="m:m")
        at_once = (pairs["begins_x"] < pairs["ends_y"]) & (pairs["begins_y"] < pairs["ends_x"])
        if by_spelling:
            persons = pairs[["person_x", "person_y"]]
            at_once &= persons.isna().any(axis="columns") | (persons["person_x"] == persons["person_y"])
        marked.update(pairs["row_x"][at_once])
    return pd.Series(rows.index.isin(list(marked)), rows.index)


def _links(new: pd.DataFrame, stays: pd.DataFrame) -> Iterator[tuple[pd.Series, pd.Series, bool]]:
    """What tells the child of each row, and whether by the spelling of a reference: so spelt, two numbers are two."""
    yield new["person_key"], stays["person_key"], False
    ours, theirs = (table["case_reference"].astype("str") for table in (new, stays))
    yield ours.str.casefold(), theirs.str.casefold(), False
    for mine, other in zip(spellings(ours), spellings(theirs), strict=True):
        yield mine, other, True


def _spans(rows: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """The row, when it begins and when it is over, and whose it is by number."""
    begins = rows[list(dataset.first_days)].min(axis="columns").fillna(_ALWAYS)
    over = dataset.over(rows) if dataset.over else begins
    ends = over.fillna(_NEVER)
    return pd.DataFrame(
        {
            "row": rows.index,
            "begins": begins,
            "ends": ends.where(ends > begins, begins + _DAY),
            "person": rows["person_key"],
        },
        rows.index,
    )
