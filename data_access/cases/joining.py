"""Modules joined to their requests by the ids that the files give. No row that fits no request goes unsaid."""

from collections.abc import Sequence

import pandas as pd

from data_access.cases import findings as say
from data_access.cases.not_understood import either_unread
from data_access.cases.rows import EVENTS, TypedSheet
from data_access.findings import Finding, Read, Source
from data_access.layouts.fields import FIELDS
from metrics.base.columns import NOT_UNDERSTOOD, ColumnKind

JOIN_KEYS: tuple[tuple[str, ...], ...] = (
    ("person_id", "request_id"),
    ("request_id",),
    ("assessment_id",),
    ("named_plan_id",),
    ("active_plan_id",),
    ("send_id",),
    ("case_reference",),
    ("person_id",),
    ("upn",),
)
"""How modules are linked, surest first. Record ids come from DfE's template and COLLECT's exports."""
REQUEST_FIELDS = frozenset({"received_date", "request_outcome", "request_outcome_date"})
PLAN_FIELDS = frozenset({"start_date", "assessment_outcome", "assessment_outcome_date", "transfer_la"})
CASE_FIELDS = REQUEST_FIELDS | PLAN_FIELDS
ORIGIN = ["source_sheet", "source_row", "meant"]
_BESIDE = {*ORIGIN, NOT_UNDERSTOOD}
_KEY_FIELDS = frozenset(name for key in JOIN_KEYS for name in key)
_EARLIEST, _LATEST = pd.Timestamp("1980-01-01"), pd.Timestamp("2200-01-01")


def with_modules(cases: pd.DataFrame, modules: Sequence[TypedSheet], file: str) -> Read[pd.DataFrame]:
    """The cases with the columns of every sheet that can be linked; goes round until no more can."""
    waiting, made = sorted(modules, key=_says_less_of_places), Read(cases)
    while linkable := [(sheet, key) for sheet in waiting if (key := link(made.value, sheet.rows))]:
        sheet, key = linkable[0]
        waiting.remove(sheet)
        made = made.then(_with_sheet, sheet, key, file)
    return Read(made.value, (*made.findings, *(_unlinked(sheet, file) for sheet in waiting)))


def _says_less_of_places(sheet: TypedSheet) -> bool:
    """Where a plan's own sheet names a setting too, the placement with its days comes first and stands."""
    return "placement_from" not in sheet.rows


def link(cases: pd.DataFrame, rows: pd.DataFrame) -> tuple[str, ...] | None:
    """The surest key that both have."""
    for key in JOIN_KEYS:
        if len(key) > 1 and key[-1] in cases and cases[key[-1]].dropna().is_unique:
            continue  # the record id alone is enough, and a person id spelt in two ways does no harm
        if all(name in rows and name in cases and rows[name].notna().any() for name in key):
            return key
    return None


def _with_sheet(cases: pd.DataFrame, sheet: TypedSheet, key: tuple[str, ...], file: str) -> Read[pd.DataFrame]:
    """One sheet joined: about requests where its key tells them apart, else about people and by date."""
    source = Source(file, sheet.name)
    if not set(sheet.rows.columns) - (_KEY_FIELDS & set(cases.columns)) - _BESIDE:
        return Read(cases)
    events = [name for name in sheet.rows.columns if name in FIELDS and _is_event(name)]
    if not events or not cases.duplicated(list(key)).where(cases[list(key)].notna().all(axis=1), False).any():
        return _merged(cases, sheet.rows, key, source)
    made = Read(cases)
    about_people = sheet.rows.drop(columns=[*events, NOT_UNDERSTOOD])
    if set(about_people.columns) - _KEY_FIELDS - _BESIDE:
        known = about_people.drop_duplicates(list(key)).merge(
            cases[list(key)].drop_duplicates(), on=list(key), how="right", validate="1:1"
        )
        made = made.then(_merged, known.dropna(subset=["source_row"]), key, source)
    return made.then(_by_date, sheet.rows, key, source)


def _by_date(cases: pd.DataFrame, rows: pd.DataFrame, key: tuple[str, ...], source: Source) -> Read[pd.DataFrame]:
    """Rows that name only the person joined to the request they must be about."""
    cases = cases.reset_index(drop=True).assign(at_request=range(len(cases)))
    placed = rows.assign(at_request=_request_of(cases, rows, key))
    made = _merged(cases, placed, ("at_request",), source)
    return Read(made.value.drop(columns="at_request"), (say.JOIN_BY_DATE.on(source), *made.findings))


def _is_event(name: str) -> bool:
    """Whether a column is about what happened to a request, and not about the person."""
    field = FIELDS[name]
    return name in EVENTS or field.kind is ColumnKind.FLAG


def _request_of(cases: pd.DataFrame, rows: pd.DataFrame, key: tuple[str, ...]) -> pd.Series:
    """For each row that names only the person, which of their requests it is about: the last one before its day."""
    names = list(key)
    days = [name for name in rows.columns if name in FIELDS and name in EVENTS and FIELDS[name].kind is ColumnKind.DATE]
    day = rows[days].min(axis=1) if days else pd.Series(pd.NaT, rows.index)
    left = rows[names].assign(day=day.fillna(_LATEST).astype("datetime64[s]"), row=range(len(rows)))
    begun = cases["received_date"] if "received_date" in cases else pd.Series(pd.NaT, cases.index)
    right = cases[[*names, "at_request"]].assign(begun=begun.fillna(_EARLIEST).astype("datetime64[s]"))
    found = pd.merge_asof(
        left.dropna(subset=names).sort_values("day", kind="stable"),
        right.dropna(subset=names).sort_values("begun", kind="stable"),
        left_on="day",
        right_on="begun",
        by=names,
        direction="backward",
    )
    placed = found.set_index("row")["at_request"].reindex(range(len(rows)))
    return placed.set_axis(rows.index).astype("Int64")


def _merged(cases: pd.DataFrame, rows: pd.DataFrame, key: tuple[str, ...], source: Source) -> Read[pd.DataFrame]:
    keyed = rows[list(key)].notna().all(axis=1)
    single, repeated = _one_row_each(rows[keyed], key, source)
    alone = pd.concat([single[~_matches(single, cases, key)], rows[~keyed]])
    orphans, unmatched = _orphans(cases, alone, source)
    made = pd.concat([_with_columns(cases, single, key), orphans], ignore_index=True)
    return Read(made, (*repeated, *unmatched))


def _matches(rows: pd.DataFrame, cases: pd.DataFrame, key: tuple[str, ...]) -> pd.Series:
    known = pd.MultiIndex.from_frame(cases[list(key)])
    return pd.Series(pd.MultiIndex.from_frame(rows[list(key)]).isin(known), rows.index)


def _one_row_each(rows: pd.DataFrame, key: tuple[str, ...], source: Source) -> Read[pd.DataFrame]:
    """At most one row for each key; needs by rank become two columns; further rows are named."""
    rows = present_place_first(needs_side_by_side(rows, list(key)))
    again = rows.duplicated(list(key), keep="first")
    other = _says_otherwise(rows, again, key)
    findings = (
        *say.JOIN_REPEATED.on_rows(source, rows.loc[again & ~other, "source_row"]),
        *say.JOIN_DIFFERS.on_rows(source, rows.loc[other, "source_row"]),
    )
    return Read(rows[~again], findings)


def _says_otherwise(rows: pd.DataFrame, again: pd.Series, key: tuple[str, ...]) -> pd.Series:
    """Which of the rows that come again have a day or an outcome that the first of their record has not."""
    other = pd.Series(False, rows.index)
    if not again.any():
        return other
    record = rows.groupby(list(key), sort=False).ngroup()
    for name in CASE_FIELDS.intersection(rows.columns):
        first = record.map(pd.Series(rows.loc[~again, name].to_numpy(), record[~again]))
        other |= (again & rows[name].notna() & (first.isna() | (first != rows[name]))).fillna(False).astype(bool)
    return other


def present_place_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Of several placements of one child the primary one, and of these the one that has not ended, stands first."""
    if "placement_rank" not in rows:
        return rows
    second = rows["placement_rank"].astype("str").str.strip().str[0] == "2"
    ended = rows["placement_to"].notna() if "placement_to" in rows else pd.Series(False, rows.index)
    order = pd.DataFrame({"second": second, "ended": ended}).sort_values(["second", "ended"], kind="stable")
    return rows.loc[order.index].drop(columns="placement_rank")


def needs_side_by_side(rows: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Needs listed one under the other by rank as two columns; rows of the second rank go unless they are alone."""
    if "need_rank" not in rows or "primary_need" not in rows:
        return rows
    is_second = rows["need_rank"].astype("str").str.strip().str[0] == "2"
    second = rows[is_second].drop_duplicates(key).set_index(key)["primary_need"].rename("second_listed")
    has_first = pd.MultiIndex.from_frame(rows[key]).isin(pd.MultiIndex.from_frame(rows.loc[~is_second, key]))
    kept = rows[~(is_second & has_first)].drop(columns="need_rank")
    kept = kept.assign(primary_need=kept["primary_need"].mask(is_second.reindex(kept.index)))
    kept = kept.join(second, on=key, how="left", validate="m:1")
    listed = kept.pop("second_listed")
    return kept.assign(secondary_need=kept["secondary_need"].fillna(listed) if "secondary_need" in kept else listed)


def _with_columns(cases: pd.DataFrame, rows: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    """The rows' columns beside the cases; a column the cases have already is only filled where blank."""
    side = rows.drop(columns=ORIGIN)
    shared = [name for name in side.columns if name in cases.columns and name not in key]
    merged = cases.merge(side, on=list(key), how="left", validate="m:1", suffixes=("", "_other"))
    filled = {name: merged[name].fillna(merged[f"{name}_other"]) for name in shared}
    if NOT_UNDERSTOOD in shared:
        filled[NOT_UNDERSTOOD] = either_unread(merged[NOT_UNDERSTOOD], merged[f"{NOT_UNDERSTOOD}_other"])
    return merged.assign(**filled).drop(columns=[f"{name}_other" for name in shared])


def _orphans(cases: pd.DataFrame, alone: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """Records that match no case: kept as cases of their own where they are about a request or a plan."""
    is_case = bool(CASE_FIELDS & set(alone.columns))
    kind = say.JOIN_ORPHAN if is_case else say.JOIN_ORPHAN_NOT_LOADED
    kept = alone if is_case else alone.iloc[:0].reindex(columns=cases.columns.intersection(alone.columns))
    return Read(kept, kind.on_rows(source, alone["source_row"]))


def _unlinked(sheet: TypedSheet, file: str) -> Finding:
    holds_cases = bool(CASE_FIELDS & set(sheet.rows.columns))
    kind = say.SHEET_UNLINKED if holds_cases else say.SHEET_UNLINKED_WITHOUT_CASES
    return kind.on(Source(file, sheet.name), rows=sheet.rows["source_row"])
