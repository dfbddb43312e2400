"""What of a file is loaded already under another spelling or reference: asked before both count.

Cases, and the rows of registers, are known again by their reference. A file that adds lies over those it knows; what it
does not know, it adds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import pyarrow as pa
from sqlalchemy.engine import Connection

from data_access.attendance.findings import TWO_SCHOOLS_LOADED
from data_access.attendance.held import at_another_school
from data_access.cases import counted_twice
from data_access.cases.counted_twice import USED, spellings
from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.registers import findings as of_registers
from data_access.registers.loaded_already import about_rows
from data_access.storage.kept_findings import codes_of
from data_access.storage.rows import columns_in
from data_access.storage.store import KEYS, Batch, in_force_of
from data_access.upload import Upload
from metrics.attendance.enrolments import ATTENDANCE_KEY
from metrics.base.columns import NOT_UNDERSTOOD
from metrics.cases.columns import typed
from metrics.counting.links import among
from metrics.counting.registers import CASES
from metrics.datasets import STORED

LOADED_TWICE = FindingKind(
    "LOAD-CHILD-TWICE",
    Severity.ASKS,
    "The row is about a child whose case is loaded already under another reference, another spelling of it, or another "
    "request date or none, and neither request had ended when the other came.",
    "Both would be counted, for the file adds to what is loaded.",
    "Write the reference as it is loaded, or load the whole list, which replaces all. Say yes if they are two cases.",
)
TAKES_THE_PLACE = FindingKind(
    "LOAD-REQUEST-GOES",
    Severity.ASKS,
    "An earlier request of the same reference is loaded, and had ended before this one came. This one would take its "
    "place, for the file tells of one request alone.",
    "The earlier request would be in no figure any more.",
    "If both were made, list both in the file. Say yes if there was one request, and its days were wrong.",
)
SPELT_ANEW = of_registers.SPELT_ANEW.worded(
    expected="Figures of today would be right; but where changes are told, the case would be gone, and another new.",
)
QUESTIONS = (LOADED_TWICE, TAKES_THE_PLACE, SPELT_ANEW, of_registers.LOADED_TWICE)
_OF_TWO = frozenset(
    {*(one.code for one in counted_twice.QUESTIONS), of_registers.SAME_KEY.code, of_registers.SPELLING.code}
)
_SAID = (
    "Nothing to do: it was said of what is loaded that they are two. If not, undo that load, and load this file again."
)


def about_told_again(
    upload: Upload, day: date, tables: Mapping[str, pd.DataFrame], found: Sequence[Batch], inside: Connection
) -> tuple[Finding, ...]:
    """What is asked of the rows of a file of that day, by what they list, where ``found`` are all loads but itself.

    ``inside`` is the connection that reads what is loaded.
    """
    asked = list(about_children(upload, day, tables.get(CASES), found, inside))
    for about, rows in tables.items():
        if about in STORED:
            in_force = in_force_of(found, about, None)
            beside = _beside(upload, day, in_force)
            asked += about_rows(STORED[about], rows, upload.filename, in_force, beside, inside)
    return tuple(asked)


def about_schools(
    upload: Upload, day: date, tables: Iterable[tuple[str, pa.Table]], found: Sequence[Batch], inside: Connection
) -> tuple[Finding, ...]:
    """What is asked of the sessions of a file of that day, with their sheets, as of its other rows."""
    in_force = in_force_of(found, ATTENDANCE_KEY, None)
    newer = [one for one in in_force if one.partial and one.extracted_on > day]
    older = [one for one in in_force if one not in newer] if upload.partial else []
    if not (older or newer):
        return ()
    return tuple(
        finding
        for sheet, rows in at_another_school(tables, inside, older, newer)
        for finding in TWO_SCHOOLS_LOADED.on_rows(Source(upload.filename, sheet), rows)
    )


def known_again(
    tables: Mapping[str, pd.DataFrame], found: Sequence[Batch], inside: Connection
) -> Mapping[str, pd.DataFrame]:
    """The rows of a file, each request that is loaded with the key that it is loaded under.

    A reference is the key of its only request; once there is a second the day of the request belongs to it.
    """
    cases, in_force = tables.get(CASES), in_force_of(found, CASES, None)
    if cases is None or not in_force:
        return tables
    names = ("case_key", "case_reference", "received_date")
    loaded = pd.concat([columns_in(inside, CASES, one.id, names) for one in in_force]).drop_duplicates("case_key")
    if cases["case_key"].isin(loaded["case_key"]).all():
        return tables
    theirs = loaded["case_key"].set_axis(_requests(loaded))
    theirs = theirs[theirs.index.notna() & ~theirs.index.duplicated(keep=False)]
    ours = _requests(cases)
    keys = ours.where(~ours.duplicated(keep=False)).map(theirs).astype("object").fillna(cases["case_key"])
    return tables if keys.duplicated().any() else {**tables, CASES: cases.assign(case_key=keys)}


def _requests(cases: pd.DataFrame) -> pd.Series:
    """The reference and the day of each request as one text; missing where either is."""
    days = pd.to_datetime(cases["received_date"]).dt.strftime("%Y-%m-%d")
    return cases["case_reference"].astype("str").str.casefold() + "|" + days.astype("str")


def answered_before(
    findings: Sequence[Finding], tables: Mapping[str, pd.DataFrame], found: Sequence[Batch], inside: Connection
) -> tuple[Finding, ...]:
    """The findings of a file; what somebody said of the same rows of a load in force is no question any more.

    Rows that may be one were kept as two when the question was answered, and are known again by their keys.
    """
    asked = {one.code for one in findings} & _OF_TWO
    made = list(findings)
    for about, rows in tables.items() if asked else ():
        in_force = in_force_of(found, about, None) if about in KEYS else ()
        if not in_force or not (known := asked & codes_of(inside, [one.id for one in in_force])):
            continue
        key = KEYS[about]
        loaded = {value for one in in_force for value in columns_in(inside, about, one.id, (key,))[key]}
        kept = rows[rows[key].isin(loaded)]
        places = set(zip(kept["source_sheet"].astype("str"), kept["source_row"], strict=True))
        made = [
            replace(one, severity=Severity.INFORMATION, advice=_SAID)
            if one.code in known and places.issuperset((one.sheet, row) for row in one.rows)
            else one
            for one in made
        ]
    return tuple(made)


def about_children(
    upload: Upload, day: date, cases: pd.DataFrame | None, found: Sequence[Batch], inside: Connection
) -> tuple[Finding, ...]:
    """What is asked of the cases of a file of that day, where ``found`` are all loads but itself.

    ``inside`` is the connection that reads what is loaded.
    """
    in_force = in_force_of(found, CASES, None) if cases is not None else ()
    if cases is None or not in_force:
        return ()
    beside = _beside(upload, day, in_force)
    asked = LOADED_TWICE.by_sheet(cases[_also_in(cases, beside, inside)], upload.filename) if beside else ()
    if upload.partial:
        return (*asked, *TAKES_THE_PLACE.by_sheet(cases[_takes_the_place(cases, beside, inside)], upload.filename))
    return (*asked, *SPELT_ANEW.by_sheet(cases[_spelt_anew(cases, in_force, inside)], upload.filename))


def _beside(upload: Upload, day: date, in_force: Sequence[Batch]) -> list[Batch]:
    """What stays in force beside a file of that day."""
    return [one for one in in_force if upload.partial or (one.partial and one.extracted_on > day)]


def _also_in(cases: pd.DataFrame, beside: Sequence[Batch], inside: Connection) -> pd.Series:
    """Which cases may be one with another that stays in force beside them."""
    loaded = _loaded(beside, inside)
    loaded = loaded[~among(loaded["case_key"], cases["case_key"])]
    own = cases.reset_index(drop=True)
    within = [index for one in counted_twice.counted_twice(own) for index in one.rows.index]
    loaded = typed(loaded).set_axis(range(len(own), len(own) + len(loaded))).assign(source_sheet="", source_row=0)
    together = pd.concat([own, loaded]) if len(loaded) else own
    marked = {index for one in counted_twice.counted_twice(together) for index in one.rows.index}.difference(within)
    return pd.Series(own.index.isin(list(marked)), cases.index)


def _loaded(beside: Sequence[Batch], inside: Connection) -> pd.DataFrame:
    frames = [columns_in(inside, CASES, one.id, ("case_key", NOT_UNDERSTOOD, *USED)) for one in beside]
    return pd.concat(frames, ignore_index=True).drop_duplicates("case_key", keep="last")


def _takes_the_place(cases: pd.DataFrame, beside: Sequence[Batch], inside: Connection) -> pd.Series:
    """Which cases are known by the key of one that is loaded, and came after that had ended."""
    own, loaded = cases.reset_index(drop=True), _loaded(beside, inside).set_index("case_key")
    before = pd.to_datetime(own["case_key"].map(loaded["received_date"]))
    later = own[own["received_date"] > before]
    gone = loaded.loc[later["case_key"]].reset_index()
    gone = typed(gone).set_axis(range(len(own), len(own) + len(gone))).assign(source_sheet="", source_row=0)
    together = pd.concat([later, gone])
    open_at_once = {index for one in counted_twice.counted_twice(together) for index in one.rows.index}
    return pd.Series(own.index.isin(later.index.difference(list(open_at_once))), cases.index)


def _spelt_anew(cases: pd.DataFrame, in_force: Sequence[Batch], inside: Connection) -> pd.Series:
    """Which cases have a reference that nothing loaded has, and that is another spelling of one that goes."""
    loaded = pd.concat([columns_in(inside, CASES, one.id, ("case_reference",)) for one in in_force])["case_reference"]
    ours, theirs = cases["case_reference"].str.casefold(), loaded.dropna().astype("str").str.casefold()
    new, gone = ours[~among(ours, theirs)], theirs[~among(theirs, ours)]
    marked = pd.Series(False, new.index)
    for mine, other in zip(spellings(new), spellings(gone), strict=True):
        marked |= among(mine, other)
    return marked.reindex(cases.index, fill_value=False)
