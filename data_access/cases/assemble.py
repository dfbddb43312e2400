"""From recognised tables to one row for each case, whether they came as one list or one sheet per module.

Nothing is lost on the way: a row that is not a case, repeats another or fits no case is named in a finding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.cases.joining import CASE_FIELDS, JOIN_KEYS, PLAN_FIELDS, REQUEST_FIELDS, joined
from data_access.cases.key_spelling import with_aligned_keys
from data_access.cases.rows import TypedSheet, has_event, typed_sheet
from data_access.cases.same_case import put_together
from data_access.findings import Finding, Severity, about_rows
from data_access.recognise.sheet import Recognised


@dataclass(frozen=True)
class Assembled:
    """Typed cases with ``source_sheet`` and ``source_row``, and how many rows were found and refused."""

    cases: pd.DataFrame
    findings: tuple[Finding, ...]
    rows_found: int
    rows_refused: int


def assemble(recognised: Sequence[Recognised], file: str) -> Assembled:
    """All sheets typed and joined. No sheet with a case column gives no cases, not an error."""
    notes: list[Finding] = []
    keys = tuple(dict.fromkeys(name for key in JOIN_KEYS for name in key))
    sheets = with_aligned_keys([typed_sheet(table, file, notes) for table in recognised], keys, file, notes)
    sheets = _without_hidden_copies(sheets, file, notes)
    bases = [sheet for sheet in sheets if REQUEST_FIELDS & set(sheet.rows.columns)]
    bases = bases or _alike([sheet for sheet in sheets if PLAN_FIELDS & set(sheet.rows.columns)])
    if not bases:
        return Assembled(pd.DataFrame(), tuple(notes), 0, 0)
    cases = put_together(bases, file, notes)
    from_bases = len(cases)
    cases = joined(cases, [sheet for sheet in sheets if sheet not in bases], file, notes)
    found = sum(sheet.found for sheet in bases) + len(cases) - from_bases
    cases = _that_happened(cases, file, notes)
    return Assembled(cases, tuple(notes), found, found - len(cases))


def _alike(plans: list[TypedSheet]) -> list[TypedSheet]:
    """The first sheet of plans and those with the same columns, as when there is a list for each year."""
    return [sheet for sheet in plans if set(sheet.rows.columns) == set(plans[0].rows.columns)]


def _without_hidden_copies(sheets: list[TypedSheet], file: str, notes: list[Finding]) -> list[TypedSheet]:
    """Hidden lists of cases are left alone where visible ones are: they are last month's copy more often than not."""
    hidden = [sheet for sheet in sheets if not sheet.visible and CASE_FIELDS & set(sheet.rows.columns)]
    if not any(sheet.visible and REQUEST_FIELDS & set(sheet.rows.columns) for sheet in sheets):
        return sheets
    hidden = [sheet for sheet in hidden if REQUEST_FIELDS & set(sheet.rows.columns)]
    notes += [
        Finding(
            code="SHEET-HIDDEN",
            severity=Severity.LEFT_OUT,
            file=file,
            sheet=sheet.name,
            message="The sheet is hidden and holds cases. As other sheets hold cases too, it was not used.",
            advice="Unhide the sheet and upload again if its cases should count; delete it if it is an old copy.",
        )
        for sheet in hidden
    ]
    return [sheet for sheet in sheets if sheet not in hidden]


def _that_happened(cases: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """Without rows that hold no date and no outcome: there is nothing in them to count."""
    held = has_event(cases) | cases["meant"].astype(bool)
    notes += about_rows(
        cases[~held],
        Finding(
            code="ROW-NOTHING",
            severity=Severity.LEFT_OUT,
            file=file,
            message="The row has no date and no outcome.",
            expected="The row was not loaded, because there is nothing in it to count.",
            advice="If it is a case, fill in the day the request was received.",
        ),
    )
    return cases[held].drop(columns="meant").reset_index(drop=True)
