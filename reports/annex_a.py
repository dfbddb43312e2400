"""The list of children with a plan that inspectors of area SEND ask for: Annex A, List 1, as far as it is held.

What is not held is left empty, and a sheet beside the list says of every column what fills it or why nothing does. The
council's own reference stands in each row, so that the rest can be looked up. There is no List 2: children without a
plan are in no list that is kept with a reference.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data_access.layouts.layout import GUIDE
from data_access.returns import annex_a as asked
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.not_understood import rows_not_understood
from metrics.counting.registers import CASES, Council
from reports import wording, workbook

LIST = "List_1"
_PLANS = CATALOGUE["plans_maintained"]
_CODE = "As the code of the SEN2 return. Does the request ask for another, or for a letter before it? Then change it."
_HASHED = "No number of a child is kept, only a hash. Look it up by the Unique ID."
_ABSENCE = "Pupils are known here by a hash, and over which time is asked is in the request. Look it up by UPN."
_NOT_HELD = "Not in what is loaded here. Look it up by the Unique ID."
_HELD: Mapping[str, tuple[str, str]] = {
    asked.REFERENCE: ("case_reference", "Your own reference of the case. Rows without it cannot be looked up."),
    asked.SEX: ("sex", _CODE),
    asked.ETHNICITY: ("ethnicity", _CODE),
    asked.FIRST: ("plan_sent_date", "The day the plan started; where that is not recorded, the day it was decided."),
    asked.UPDATED: ("amended_plan_date", "The amended plan after the latest review; earlier ones are not kept."),
    asked.REVIEWED: ("last_review", "The day of the decision after the latest review."),
    asked.NEED: ("primary_need", _CODE),
    asked.SCHOOL: ("setting_urn", "The number of the school or setting, where it is recorded."),
    asked.PHASE: ("school_phase", "As your case system names it."),
    asked.AT_HOME: (
        "setting_code",
        "Yes where the recorded setting is elective home education, No where it is another.",
    ),
}
"""The columns that are filled: from which of the cases, and what to know of them."""
_EMPTY: Mapping[str, str] = {
    asked.UPN: _HASHED,
    asked.ULN: _HASHED,
    asked.BORN: "No day of birth is kept, only ages. Look it up by the Unique ID.",
    asked.SECOND_SCHOOL: "Only the main school or setting is kept.",
    **dict.fromkeys(("Suspensions", "Permanent exclusions", "Absence"), _ABSENCE),
}
"""Why a column is empty, unless the council has loaded nothing of the kind."""


def annex_a_workbook(council: Council, about: Mapping[str, str]) -> bytes:
    """List 1 of the children whose plan is in force on the council's day, and the sheet about its columns."""
    made = list_1(council)
    return workbook.plain_workbook({LIST: made, GUIDE: columns_said(made, council, about)})


def list_1(council: Council) -> pd.DataFrame:
    """A row for each plan in force, by reference, under the headings of the list; all columns are there."""
    tables = council.table(CASES)
    cases = tables.rows[_PLANS.population(tables)].sort_values("case_reference", kind="stable")
    held = {heading: cases[name].astype("object") for heading, (name, _) in _HELD.items()}
    held[asked.AT_HOME] = _at_home(cases)
    return pd.DataFrame({heading: held.get(heading) for heading in asked.LIST_1}, index=cases.index)


def columns_said(made: pd.DataFrame, council: Council, about: Mapping[str, str]) -> pd.DataFrame:
    """What the list is, and of each column in how many rows it is filled, and with what, or why it is empty."""
    lines = [(name, "", said) for name, said in about.items()]
    lines.append(("Rows", f"{len(made):,}", "A row for each EHC plan in force on the day."))
    aside = rows_not_understood(_PLANS, council.table(CASES), day(council.as_at))
    if aside:
        said = f"{wording.counted_with(aside, 'rows', 'is', 'are')} not understood, and in no figure either."
        lines.append(("Rows left out", f"{aside:,}", said))
    for heading in made.columns:
        filled = f"{made[heading].notna().sum():,} of {len(made):,}" if heading in _HELD else "Left empty"
        lines.append((heading, filled, _HELD[heading][1] if heading in _HELD else _EMPTY.get(heading, _NOT_HELD)))
    lines.append(("List_2", "Not made", "Children without a plan are in no list here that has a reference."))
    return pd.DataFrame(lines, columns=["Column", "Rows filled", "What to know"])


def _at_home(cases: pd.DataFrame) -> pd.Series:
    """Yes, No, or nothing where no setting is recorded."""
    recorded = cases[["setting_urn", "setting_ukprn", "setting_code"]].notna().any(axis=1)
    answer = np.where(cases["setting_code"] == "EHE", "Yes", "No")
    return pd.Series(answer, cases.index, dtype="object").where(recorded, None)
