"""From recognised tables to one row for each case, whether they came as one list or one sheet per module.

Nothing is lost on the way: a row that is not a case, repeats another or fits no case is named in a finding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.cases import findings as say
from data_access.cases.joining import JOIN_KEYS, PLAN_FIELDS, REQUEST_FIELDS, with_modules
from data_access.cases.key_spelling import with_aligned_keys
from data_access.cases.not_understood import still_unread, understood
from data_access.cases.rows import TypedSheet, has_event, typed_sheet
from data_access.cases.same_case import put_together
from data_access.files.limits import Clock
from data_access.findings import Read, Source, gathered
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.recognise.sheet import Recognised


@dataclass(frozen=True)
class Assembled:
    """Typed cases with ``source_sheet`` and ``source_row``, and how many rows were found and refused."""

    cases: pd.DataFrame
    rows_found: int
    rows_refused: int


def assemble(
    recognised: Sequence[Recognised], file: str, clock: Clock | None = None, corrections: Corrections = AS_WRITTEN
) -> Read[Assembled]:
    """All sheets typed and joined. No sheet with a case column gives no cases, not an error."""
    clock = clock or Clock()
    keys = tuple(dict.fromkeys(name for key in JOIN_KEYS for name in key))
    typed = gathered(typed_sheet(table, file, corrections) for table in clock.over(recognised))
    sheets, told = typed.then(with_aligned_keys, keys, file).then(_without_hidden_copies, file)
    bases = [sheet for sheet in sheets if REQUEST_FIELDS & set(sheet.rows.columns)]
    bases = bases or _alike([sheet for sheet in sheets if PLAN_FIELDS & set(sheet.rows.columns)])
    if not bases:
        return Read(Assembled(pd.DataFrame(), 0, 0), told)
    from_bases = put_together(bases, file, clock)
    cases = from_bases.then(with_modules, [sheet for sheet in sheets if sheet not in bases], file)
    found = sum(sheet.found for sheet in bases) + len(cases.value) - len(from_bases.value)
    happened = cases.then(_that_happened, file)
    return Read(Assembled(happened.value, found, found - len(happened.value)), (*told, *happened.findings))


def _alike(plans: list[TypedSheet]) -> list[TypedSheet]:
    """The first sheet of plans and those with the same columns, as when there is a list for each year."""
    return [sheet for sheet in plans if set(sheet.rows.columns) == set(plans[0].rows.columns)]


def _without_hidden_copies(sheets: list[TypedSheet], file: str) -> Read[list[TypedSheet]]:
    """Hidden lists of cases are left alone where visible ones are: they are last month's copy more often than not."""
    if not any(sheet.visible and REQUEST_FIELDS & set(sheet.rows.columns) for sheet in sheets):
        return Read(sheets)
    hidden = [sheet for sheet in sheets if not sheet.visible and REQUEST_FIELDS & set(sheet.rows.columns)]
    findings = tuple(say.SHEET_HIDDEN.on(Source(file, sheet.name)) for sheet in hidden)
    return Read([sheet for sheet in sheets if sheet not in hidden], findings)


def _that_happened(cases: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Without rows that hold no date and no outcome: there is nothing in them to count, or to understand."""
    cases = still_unread(cases)
    held = has_event(cases) | cases["meant"].astype(bool) | ~understood(cases)
    kept = cases[held].drop(columns="meant").reset_index(drop=True)
    return Read(kept, say.ROW_NOTHING.by_sheet(cases[~held], file))
