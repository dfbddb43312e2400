"""From recognised sheets to one row for each case, whether they came as one list or one sheet per module.

Nothing is lost on the way: a row that is not a case, repeats another or fits no case is named in a finding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.cells import typed_column
from data_access.contract import FIELDS, Field
from data_access.findings import Finding, Severity
from data_access.recognise import Recognised
from metrics.tables import Kind

JOIN_KEYS: tuple[tuple[str, ...], ...] = (
    ("person_id", "request_id"),
    ("request_id",),
    ("assessment_id",),
    ("named_plan_id",),
    ("active_plan_id",),
    ("case_reference",),
    ("person_id",),
)
"""How modules are linked, surest first. Record ids come from DfE's template and COLLECT's exports."""
BASE_FIELDS = frozenset({"received_date", "request_outcome", "request_outcome_date"})
PLAN_FIELDS = frozenset({"start_date", "assessment_outcome", "assessment_outcome_date", "transfer_la"})
USUAL_SHARE = 0.8
_TOTALS = ("total", "grand total", "sub total", "subtotal", "count", "sum", "average", "overall")


@dataclass(frozen=True)
class Assembled:
    """Typed cases with ``source_sheet`` and ``source_row``, and how many rows were found and refused."""

    cases: pd.DataFrame
    findings: tuple[Finding, ...]
    rows_found: int
    rows_refused: int


@dataclass
class _Sheet:
    name: str
    rows: pd.DataFrame


def assemble(recognised: Sequence[Recognised], file: str) -> Assembled:
    """All sheets typed and joined. No sheet with a case column gives no cases, not an error."""
    notes: list[Finding] = []
    sheets = _with_aligned_keys([_typed_sheet(sheet, file, notes) for sheet in recognised], file, notes)
    found = {sheet.name: len(sheet.rows) for sheet in recognised}
    bases = [sheet for sheet in sheets if BASE_FIELDS & set(sheet.rows.columns)]
    bases = bases or [sheet for sheet in sheets if PLAN_FIELDS & set(sheet.rows.columns)][:1]
    others = [sheet for sheet in sheets if sheet not in bases]
    if not bases:
        return Assembled(pd.DataFrame(), tuple(notes), 0, 0)
    cases = _without_repeats(pd.concat([sheet.rows for sheet in bases], ignore_index=True), file, notes)
    from_bases = len(cases)
    cases = _joined(cases, others, file, notes)
    rows_found = sum(found[sheet.name] for sheet in bases) + len(cases) - from_bases
    return Assembled(cases, tuple(notes), rows_found, rows_found - len(cases))


def _typed_sheet(sheet: Recognised, file: str, notes: list[Finding]) -> _Sheet:
    rows = _case_rows(sheet, file, notes)
    typed = {name: _typed(rows[name], name, sheet.name, file, notes) for name in rows.columns}
    made = pd.DataFrame({**typed, "source_sheet": sheet.name, "source_row": rows.index}, index=rows.index)
    return _Sheet(sheet.name, made)


def _case_rows(sheet: Recognised, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The rows without totals, notes underneath and repeated headings; each of those is named."""
    rows = sheet.rows
    first = _first_filled(rows).str.strip().str.casefold().str.rstrip(":")
    total = (first.isin(_TOTALS) | first.str.match(r"(?:grand |sub ?)?total\b")).fillna(False).astype(bool)
    headings = {match.field: match.heading for match in sheet.matches if match.used}
    repeated = pd.Series(True, rows.index)
    for name in rows.columns:
        repeated &= rows[name].isna() | (rows[name].str.strip() == headings[name])
    lone = (rows.notna().sum(axis=1) == 1) & (len(rows.columns) > 3)
    kinds = (
        ("ROW-TOTAL", total, "The row holds totals, not a case."),
        ("ROW-HEADING", repeated & ~total, "The row repeats the headings."),
        ("ROW-NOTE", lone & ~total & ~repeated, "Only one cell is filled, so this is a note and not a case."),
    )
    for code, mask, message in kinds:
        if mask.any():
            notes.append(
                Finding(code=code, severity=Severity.INFORMATION, message=message, file=file, sheet=sheet.name,
                        rows=_numbers(rows.index[mask]), expected="The row was not loaded.",
                        advice="Nothing to do, unless it is a case: then fill in its other cells.")
            )  # fmt: skip
    return rows[~(total | repeated | lone)]


def _first_filled(rows: pd.DataFrame) -> pd.Series:
    """The first cell of each row that holds anything, by position in the sheet."""
    first = rows.iloc[:, 0]
    for name in rows.columns[1:]:
        if first.notna().all():
            break
        first = first.fillna(rows[name])
    return first


def _typed(texts: pd.Series, name: str, sheet: str, file: str, notes: list[Finding]) -> pd.Series:
    field = FIELDS[name]
    typed = typed_column(texts, field)
    for fault in sorted(set(typed.faults.values())):
        bad = texts[texts.isin([text for text, why in typed.faults.items() if why == fault])]
        notes.append(_cell_finding(fault, bad, field, sheet, file))
    if typed.serials:
        rows = texts.index[texts.isin(typed.serials)]
        notes.append(
            Finding(code="CELL-SERIAL", severity=Severity.INFORMATION, file=file, sheet=sheet, column=field.title,
                    rows=_numbers(rows), message="A bare number was read as Excel's day number.",
                    advice="Format the column as dates in Excel, so that you can see the days it holds.")
        )  # fmt: skip
    return typed.values


_EXPECTED = {
    Kind.DATE: "Expected a day such as 31/01/2025 or 2025-01-31.",
    Kind.FLAG: "Expected yes or no (1 or 0).",
    Kind.NUMBER: "Expected a whole number.",
}


def _cell_finding(fault: str, bad: pd.Series, field: Field, sheet: str, file: str) -> Finding:
    shown = () if field.personal else tuple(str(text)[:60] for text in bad)
    some = f' ("{shown[0]}")' if shown else ""
    listed = field.column.codes.values() if field.column and field.column.codes else ()
    codes = f"Expected one of: {', '.join(listed)}." if listed else ""
    return Finding(
        code=f"CELL-{field.kind.name}",
        severity=Severity.LEFT_OUT,
        message=f"{fault[0].upper()}{fault[1:]}{some}.",
        expected=_EXPECTED.get(field.kind, codes),
        advice="The cell was left blank. Correct it in the source system, then export and upload again.",
        file=file,
        sheet=sheet,
        column=field.title,
        rows=_numbers(bad.index),
        found=shown,
    )


def _with_aligned_keys(sheets: list[_Sheet], file: str, notes: list[Finding]) -> list[_Sheet]:
    """The same id in one spelling: Excel drops the leading zeros of an id in one place and keeps them in another.

    Ids of digits are filled up with zeros to the width that nearly all of them have; capitals do not matter.
    """
    for name in dict.fromkeys(name for key in JOIN_KEYS for name in key):
        holding = [sheet for sheet in sheets if name in sheet.rows]
        if len(holding) < 2:
            continue
        width = _usual_width(pd.concat([sheet.rows[name] for sheet in holding]).dropna())
        spelling: dict[str, str] = {}
        for sheet in holding:
            texts = sheet.rows[name].str.zfill(width) if width else sheet.rows[name]
            for text in texts.dropna().unique():
                spelling.setdefault(text.casefold(), text)
            aligned = texts.str.casefold().map(spelling)
            moved = aligned.notna() & (aligned != sheet.rows[name])
            if moved.any():
                notes.append(_aligned(sheet, moved, name, file))
            sheet.rows = sheet.rows.assign(**{name: aligned})
    return sheets


def _usual_width(ids: pd.Series) -> int:
    """The number of digits that most ids have; 0 where ids are not numbers or have no usual width."""
    if ids.empty or not ids.str.fullmatch(r"\d+").all():
        return 0
    widths = ids.str.len().value_counts(normalize=True)
    return int(widths.index[0]) if widths.iloc[0] >= USUAL_SHARE and widths.index[0] == widths.index.max() else 0


def _aligned(sheet: _Sheet, moved: pd.Series, name: str, file: str) -> Finding:
    return Finding(
        code="JOIN-SPELLING",
        severity=Severity.INFORMATION,
        file=file,
        sheet=sheet.name,
        column=name.replace("_", " "),
        rows=_numbers(sheet.rows.loc[moved, "source_row"]),
        message="The id is spelt differently in another sheet: leading zeros or capitals differ.",
        expected="It was taken for the same record.",
        advice="Format ids as text before exporting, so that Excel keeps their zeros.",
    )


def _joined(cases: pd.DataFrame, others: list[_Sheet], file: str, notes: list[Finding]) -> pd.DataFrame:
    """The cases with the columns of every sheet that can be linked; goes round until no more can."""
    waiting = list(others)
    while linkable := [(sheet, key) for sheet in waiting if (key := _link(cases, sheet.rows))]:
        sheet, key = linkable[0]
        waiting.remove(sheet)
        rows = _one_row_each(sheet, key, file, notes)
        orphans = _orphans(cases, rows, key, sheet, file, notes)
        cases = pd.concat([_with_columns(cases, rows, key), orphans], ignore_index=True)
    notes += [
        Finding(
            code="SHEET-UNLINKED",
            severity=Severity.INFORMATION,
            file=file,
            sheet=sheet.name,
            message="The sheet has no column that links it to the requests; it was not used.",
            advice="Add the record or person id if its columns should count.",
        )
        for sheet in waiting
    ]
    return cases


def _link(cases: pd.DataFrame, rows: pd.DataFrame) -> tuple[str, ...] | None:
    for key in JOIN_KEYS:
        if len(key) > 1 and key[-1] in cases and cases[key[-1]].dropna().is_unique:
            continue  # the record id alone is enough, and a person id spelt in two ways does no harm
        if all(name in rows and name in cases and rows[name].notna().any() for name in key):
            return key
    return None


def _one_row_each(sheet: _Sheet, key: tuple[str, ...], file: str, notes: list[Finding]) -> pd.DataFrame:
    """At most one row for each key; needs by rank become two columns; further rows are named."""
    rows = sheet.rows.dropna(subset=list(key))
    if "need_rank" in rows and "primary_need" in rows:
        rows = _needs_side_by_side(rows, key)
    again = rows.duplicated(list(key), keep="first")
    if again.any():
        notes.append(
            Finding(code="JOIN-REPEATED", severity=Severity.LEFT_OUT, file=file, sheet=sheet.name,
                    rows=_numbers(rows.loc[again, "source_row"]),
                    message="There is an earlier row for the same record; only the first was used.",
                    expected="Expected one row for each record.",
                    advice="Check which row is right, and remove the other.")
        )  # fmt: skip
    return rows[~again]


def _needs_side_by_side(rows: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    rank = rows["need_rank"].astype("str").str.strip().str[0]
    second = rows[rank == "2"].drop_duplicates(list(key)).set_index(list(key))["primary_need"]
    first = rows[rank != "2"].drop(columns="need_rank")
    return first.join(second.rename("secondary_need"), on=list(key), how="left", validate="m:1")


def _with_columns(cases: pd.DataFrame, rows: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    """The rows' columns beside the cases; a column the cases have already is only filled where blank."""
    side = rows.drop(columns=["source_sheet", "source_row"])
    shared = [name for name in side.columns if name in cases.columns and name not in key]
    merged = cases.merge(side, on=list(key), how="left", validate="m:1", suffixes=("", "_other"))
    filled = {name: merged[name].fillna(merged[f"{name}_other"]) for name in shared}
    return merged.assign(**filled).drop(columns=[f"{name}_other" for name in shared])


def _orphans(
    cases: pd.DataFrame, rows: pd.DataFrame, key: tuple[str, ...], sheet: _Sheet, file: str, notes: list[Finding]
) -> pd.DataFrame:
    """Records that match no case: kept as cases of their own where they are about an assessment or a plan."""
    known = pd.MultiIndex.from_frame(cases[list(key)])
    alone = rows[~pd.MultiIndex.from_frame(rows[list(key)]).isin(known)]
    is_case = bool(PLAN_FIELDS & set(rows.columns))
    if len(alone):
        notes.append(
            Finding(
                code="JOIN-ORPHAN",
                severity=Severity.LEFT_OUT if is_case else Severity.INFORMATION,
                file=file,
                sheet=sheet.name,
                rows=_numbers(alone["source_row"]),
                message="The record matches no request in this file.",
                expected="Loaded without a request date: left out of timeliness, counted elsewhere."
                if is_case
                else "Not loaded, because there is nothing to count.",
                advice="Check that the extract of requests goes back far enough.",
            )
        )
    return alone if is_case else alone.iloc[:0].reindex(columns=cases.columns.intersection(alone.columns))


def _without_repeats(cases: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Exact repeats of a row go, and are named; rows that differ in anything stay."""
    content = [name for name in cases.columns if name not in ("source_row", "source_sheet")]
    again = cases.duplicated(content, keep="first")
    for sheet, rows in cases[again].groupby("source_sheet"):
        notes.append(
            Finding(code="ROW-REPEATED", severity=Severity.INFORMATION, file=file, sheet=str(sheet),
                    rows=_numbers(rows["source_row"]), message="The row repeats an earlier row in every cell.",
                    expected="Counted once.", advice="Remove the repeat, so that totals agree.")
        )  # fmt: skip
    return cases[~again].reset_index(drop=True)


def _numbers(rows: pd.Index | pd.Series) -> tuple[int, ...]:
    return tuple(int(row) for row in rows)
