"""The same request in several rows, or in several sheets, is one request.

An "Overdue" sheet beside "All cases" is usual, and counting both would double children.
"""

from collections.abc import Sequence
from functools import reduce
from typing import Literal

import numpy as np
import pandas as pd

from data_access.cases import findings as say
from data_access.cases.joining import ORIGIN, needs_side_by_side
from data_access.cases.not_understood import either_unread
from data_access.cases.rows import IDENTITIES, TypedSheet, has_event
from data_access.files.limits import Clock
from data_access.findings import Read
from data_access.layouts.code_words import listed
from data_access.layouts.fields import FIELDS
from metrics.base.columns import NOT_UNDERSTOOD

_NAMES = ("surname", "forename", "full_name")
_WHOSE = ("whose", "whose_birth")
"""Beside the columns of the rows, who each is about: two children may have the same days."""
_DESCRIPTIVE = frozenset(
    {
        *listed("need_rank; primary_need; secondary_need; locality; team; school; school_phase; year_group"),
        *listed("age_at_request; age_at_plan; request_source; sex; ethnicity"),
        *(name for name, field in FIELDS.items() if field.personal),
    }
)
"""Columns that may differ between two rows about one request, as when a row is written for each type of need."""


def without_repeats(cases: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Rows that repeat an earlier one go, and are named. Rows that name nobody are all kept: twins may be real."""
    identity = _identity(cases)
    content = [name for name in cases.columns if name not in ORIGIN]
    same = _says_the_same(cases, content)
    again = same & identity.notna()
    repeated = (
        *say.ROW_REPEATED.by_sheet(cases[again], file),
        *say.ROW_TWIN.by_sheet(cases[same & identity.isna()], file),
    )
    cases = cases[~again]
    events = [name for name in content if name not in _DESCRIPTIVE]
    listed_rows, cases = cases, cases.assign(**_whose(cases, identity[cases.index]))
    if "need_rank" in cases:
        cases = _with_needs(cases, [*events, *_WHOSE], identity)
    dated = has_event(cases) & identity[cases.index].notna()
    alike = _says_the_same(cases, [*events, *_WHOSE]) & dated
    gone = listed_rows[~listed_rows.index.isin(cases.index[~alike])]
    kept = cases[~alike].drop(columns=list(_WHOSE)).reset_index(drop=True)
    return Read(kept, (*repeated, *say.ROW_SAME_REQUEST.by_sheet(gone, file)))


def _whose(cases: pd.DataFrame, identity: pd.Series) -> dict[str, pd.Series]:
    """Who each row is about, and the birth date; a blank birth date is that of another row about the same."""
    who = identity.astype("str").str.casefold()
    born = cases["birth_date"] if "birth_date" in cases else pd.Series(pd.NaT, cases.index)
    return {"whose": who, "whose_birth": born.fillna(born.groupby(who).transform("first"))}


def _says_the_same(cases: pd.DataFrame, names: list[str]) -> pd.Series:
    """Which rows say in some columns what an earlier one says; only those with the same ids can, and are looked at."""
    spelt, same = _in_one_spelling(cases), pd.Series(True, cases.index)
    for name in IDENTITIES:
        if name in names:
            same &= spelt[name].duplicated(keep=False)
    same[same] = spelt[same].duplicated(names, keep="first")
    return same


def _with_needs(cases: pd.DataFrame, events: list[str], identity: pd.Series) -> pd.DataFrame:
    """The needs that are listed one under the other for each request side by side."""
    request = _in_one_spelling(cases).groupby(events, dropna=False, sort=False).ngroup()
    alone = pd.Series(-1 - np.arange(len(cases)), cases.index)
    request = request.where(identity[cases.index].notna(), alone)
    return needs_side_by_side(cases.assign(request=request), ["request"]).drop(columns="request")


def put_together(bases: Sequence[TypedSheet], file: str, clock: Clock | None = None) -> Read[pd.DataFrame]:
    """One list of cases from the sheets that hold requests, each request once.

    The sheet that says most comes first; rows of the others about a request that is there already only fill blanks.
    """
    first, *others = sorted(bases, key=_says, reverse=True)
    made = without_repeats(first.rows, file)
    for sheet in (clock or Clock()).over(others):
        made = made.then(_with_more, sheet, file)
    return made


def _says(sheet: TypedSheet) -> tuple[bool, int]:
    return "received_date" in sheet.rows, len(set(sheet.rows.columns) & set(FIELDS))


def _with_more(cases: pd.DataFrame, sheet: TypedSheet, file: str) -> Read[pd.DataFrame]:
    rows, repeated = without_repeats(sheet.rows, file)
    place = _place_among(cases, rows)
    known = place.notna() & ~place.duplicated()
    same = rows[known].set_index(place[known].astype("int64"))
    differs, columns = pd.Series(False, same.index), []
    theirs_unread = same[NOT_UNDERSTOOD].reindex(cases.index)
    cases = cases.assign(**{NOT_UNDERSTOOD: either_unread(cases[NOT_UNDERSTOOD], theirs_unread)})
    for name in same.columns.difference([*ORIGIN, NOT_UNDERSTOOD, *IDENTITIES]):
        ours, theirs = cases[name].reindex(same.index) if name in cases else None, same[name]
        if ours is None:
            cases = cases.assign(**{name: theirs.reindex(cases.index)})
            continue
        other = (ours.notna() & theirs.notna() & (ours != theirs)).fillna(False).astype(bool)
        columns += [FIELDS[name].title] if other.any() else []
        differs |= other
        cases = cases.assign(**{name: cases[name].fillna(theirs.reindex(cases.index))})
    taken = ", ".join(cases["source_sheet"].reindex(same.index[differs]).unique())
    findings = (
        *repeated,
        *say.ROW_SAME_CASE.by_sheet(same[~differs], file),
        *say.ROW_DIFFERS.by_sheet(same[differs], file, column=", ".join(columns), taken=taken),
    )
    return Read(pd.concat([cases, rows[~known]], ignore_index=True), findings)


def _place_among(cases: pd.DataFrame, rows: pd.DataFrame) -> pd.Series:
    """Where each row's request is among the cases: the same id and the same day of request.

    Where one of the two has no day, the id is enough if no other case has it. An id is not enough where another
    id or the birth date differs: record ids may begin at 1 on every sheet.
    """
    place = pd.Series(pd.NA, rows.index, dtype="Int64")
    day, their_day = _days(cases), _days(rows)
    for name in (name for name in IDENTITIES if name in cases and name in rows):
        ids, theirs = cases[name].str.casefold(), rows[name].str.casefold()
        exact = (theirs + "|" + their_day).map(_once(ids + "|" + day, keep="first")).astype("Int64")
        near = theirs.map(_once(ids, keep=False)).astype("Int64")
        near = near.where(their_day.isna() | near.map(day, na_action="ignore").isna())
        for found in (exact, near):
            place = place.fillna(found.where(~_contradicted(cases, rows, found)))
    return place


def _once(ids: pd.Series, *, keep: Literal["first", False]) -> pd.Series:
    """Each id to its place among the cases; ids that occur again go to the first place or to none."""
    single = ids[ids.notna() & ~ids.duplicated(keep=keep)]
    return pd.Series(single.index, single.to_numpy())


def _contradicted(cases: pd.DataFrame, rows: pd.DataFrame, place: pd.Series) -> pd.Series:
    """Whether a row and the case it was placed at are about two people."""
    wrong = pd.Series(False, rows.index)
    for name in (name for name in (*IDENTITIES, "birth_date") if name in cases and name in rows):
        ours, theirs = cases[name].astype("str").str.casefold(), rows[name].astype("str").str.casefold()
        there = place.map(ours, na_action="ignore")
        wrong |= (there.notna() & theirs.notna() & (there != theirs)).astype(bool)
    return wrong


def _days(rows: pd.DataFrame) -> pd.Series:
    """The day of the request as text, which joins to an id."""
    if "received_date" not in rows:
        return pd.Series(None, rows.index, dtype="str")
    return rows["received_date"].dt.strftime("%Y-%m-%d").astype("str").where(rows["received_date"].notna())


def _in_one_spelling(cases: pd.DataFrame) -> pd.DataFrame:
    """The same rows, with ids that differ in capitals only made alike."""
    return cases.assign(**{name: cases[name].str.lower() for name in IDENTITIES if name in cases})


def _identity(cases: pd.DataFrame) -> pd.Series:
    """What names the case or the person in each row; missing where nothing does."""
    identity = pd.Series(None, cases.index, dtype="object")
    for name in (*IDENTITIES, "uln"):
        if name in cases:
            identity = identity.fillna(cases[name].astype("object"))
    names = [cases[name].astype("str") for name in _NAMES if name in cases]
    if names and "birth_date" in cases:
        whole = reduce(lambda first, then: first + " " + then, names)
        identity = identity.fillna(whole.astype("object").where(whole.notna() & cases["birth_date"].notna()))
    return identity
