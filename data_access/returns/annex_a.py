"""What inspectors of area SEND will ask about an Annex A list: blanks, ages, numbers, schools, and days out of order.

The rules are those of the validator that Data to Insight made for councils (annex-a-sen-validator-be, 101 to 109 for
children with a plan, 201 to 209 for those without); an age is that in whole years on the day of the list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.cases.people import completed_years
from data_access.findings import Finding, FindingKind, Source
from data_access.layouts.cells import is_blank, tidied, typed_column
from data_access.layouts.fields import FIELDS, normalised
from data_access.recognise.sheet import Recognised
from data_access.returns import findings as say
from metrics.counting.registers import CASES

BORN, UPN, ULN, SEX, ETHNICITY, NEED = (
    *("Date of birth", "UPN", "ULN", "Gender", "Ethnicity"),
    "SEN primary need",
)
FIRST, UPDATED, REVIEWED = (
    "Date initial EHC plan issued",
    "Date updated EHC plan issued",
    "Date EHC plan last reviewed",
)
SCHOOL, PHASE, SECOND_SCHOOL = (
    "Main education establishment – URN",
    "Main education establishment – phase",
    "Subsidiary education establishment – phase (dual registration)",
)
REFERENCE, AT_HOME = "Unique ID", "Elective home education"
SOCIAL_CARE = "Known to children's social care?"
DISABILITY = "Does the child or young person have a disability?"
LIST_1: tuple[str, ...] = (
    *(REFERENCE, UPN, ULN, BORN, SEX, ETHNICITY, FIRST, UPDATED, REVIEWED, NEED, SCHOOL, PHASE, SECOND_SCHOOL, AT_HOME),
    *("Suspensions", "Permanent exclusions", "Absence", "Pupil Premium", SOCIAL_CARE),
    *("Which children's social care team?", DISABILITY),
)
"""The headings of the list of children with a plan, in its order."""
_KNOWN_BY = (NEED, SCHOOL, PHASE, SOCIAL_CARE)
"""Headings that only Annex A has together."""
_NEVER_BLANK = (BORN, SEX, ETHNICITY, NEED, DISABILITY)
_QUERIED, _TOO_OLD = 25, 26
_SCHOOL_AGE = range(5, 17)
_OLDEST_WITHOUT_NUMBER = 6


@dataclass(frozen=True)
class _List:
    """The rows of one list, its texts by the headings that Annex A gives them, tidied; a blank is missing."""

    texts: dict[str, pd.Series]
    rows: pd.Index
    source: Source

    def blank(self, heading: str) -> pd.Series:
        return self.texts[heading].isna() if heading in self.texts else pd.Series(True, self.rows)

    def days(self, heading: str) -> pd.Series:
        texts = self.texts.get(heading, pd.Series(None, self.rows, dtype="str"))
        return typed_column(texts, FIELDS["birth_date"]).values

    def about(self, kind: FindingKind, broken: pd.Series, heading: str) -> tuple[Finding, ...]:
        return kind.on_rows(self.source, self.rows[broken.fillna(False).astype(bool)], column=heading)


def about_annex_a(
    recognised: list[Recognised], cells: Mapping[str, pd.DataFrame], day: date, file: str
) -> tuple[Finding, ...]:
    """The findings about every sheet that is an Annex A list; ``cells`` are those of each sheet as it was found."""
    lists = [_listed(table, cells[table.name], file) for table in recognised if table.about == CASES]
    return tuple(finding for one in lists if one for finding in _about(one, day))


def _listed(table: Recognised, cells: pd.DataFrame, file: str) -> _List | None:
    places = {normalised(match.heading): match.position for match in table.matches}
    if not all(normalised(heading) in places for heading in _KNOWN_BY):
        return None
    rows = table.rows.index
    known = (*_NEVER_BLANK, UPN, ULN, FIRST, UPDATED, REVIEWED, SCHOOL, SECOND_SCHOOL)
    texts = {
        heading: cells.loc[rows, places[normalised(heading)]].map(_filled)
        for heading in known
        if normalised(heading) in places
    }
    filled = pd.DataFrame(texts).notna().any(axis=1)
    kept = {heading: column[filled] for heading, column in texts.items()}
    return _List(kept, rows[filled], Source(file, table.name))


def _filled(cell: object) -> str | None:
    text = tidied(cell) if isinstance(cell, str) else ""
    return None if is_blank(text, FIELDS["primary_need"]) else text


def _about(one: _List, day: date) -> tuple[Finding, ...]:
    today = pd.Timestamp(day)
    age = completed_years(one.days(BORN), pd.Series(today, one.rows))
    first, updated, reviewed = (one.days(heading) for heading in (FIRST, UPDATED, REVIEWED))
    at_school = age.isin(_SCHOOL_AGE)
    no_school, no_second = one.blank(SCHOOL), one.blank(SECOND_SCHOOL)
    upn = one.texts.get(UPN, pd.Series(None, one.rows, dtype="str")).str.casefold()
    unnumbered = (age > _OLDEST_WITHOUT_NUMBER) & one.blank(UPN) & one.blank(ULN)
    rules = (
        *((say.BLANK, one.blank(heading), heading) for heading in _NEVER_BLANK),
        (say.AGE_25, age == _QUERIED, BORN),
        (say.TOO_OLD, age >= _TOO_OLD, BORN),
        *((say.FUTURE, one.days(heading) > today, heading) for heading in (BORN, FIRST, UPDATED, REVIEWED)),
        (say.ISSUED_LATE, first > updated, FIRST),
        (say.REVIEWED_FIRST, first > reviewed, FIRST),
        (say.NO_NUMBER, unnumbered, UPN),
        (say.NO_SCHOOL, at_school & no_school & no_second, SCHOOL),
        (say.SECOND_ONLY, at_school & no_school & ~no_second, SCHOOL),
        (say.UPN_TWICE, upn.duplicated(keep=False) & upn.notna(), UPN),
    )
    return tuple(finding for kind, broken, heading in rules for finding in one.about(kind, broken, heading))
