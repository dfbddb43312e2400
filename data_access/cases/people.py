"""At the door: birth dates become ages, identifiers become keyed hashes, names and addresses stay outside."""

import pandas as pd

from data_access.cases import findings as say
from data_access.cases.hashes import hashed, places, told_apart
from data_access.cases.searched import Begins, References, searched_names, searched_references
from data_access.findings import Finding, Read
from data_access.layouts.case_headings import KEYS, PERSONAL
from metrics.cases.columns import CASES, COLUMNS

PERSON_BY = ("upn", "uln", "person_id")
"""What tells one person from another, the surer first."""
_BEGINNINGS = ("received_date", "request_outcome_date", "assessment_outcome_date", "start_date")


def without_personal_details(cases: pd.DataFrame, *, key: bytes, file: str) -> Read[pd.DataFrame]:
    """The cases with ages, ``person_key``, ``case_key`` and ``case_reference``, and nothing that names anyone.

    ``key`` is the council's secret for hashing: the same person has the same hash in every file, and nobody
    without the key can work it back.
    """
    cases = _with_ages(cases)
    references, withheld = _references(cases, key, file)
    cases, cut = searched_names(cases, CASES, file)
    cases = cases.assign(
        person_key=_person_keys(cases, key), person_id_key=_person_id_keys(cases, key), case_reference=references.kept
    )
    keys, doubtful = _case_keys(cases, references.stand_ins, key, file)
    cases = cases.assign(case_key=keys, case_reference=references.kept.fillna(references.stand_ins))
    stored = cases.drop(columns=[name for name in (*PERSONAL, *KEYS) if name in cases])
    return Read(stored, (*withheld, *cut, *doubtful))


def linked_to_people(rows: pd.DataFrame, *, key: bytes) -> pd.DataFrame:
    """The rows of a register with ``person_key``, and nothing that names anyone."""
    made = rows.assign(person_key=_person_keys(rows, key))
    return made.drop(columns=[name for name in (*PERSONAL, *KEYS) if name in made])


def _with_ages(cases: pd.DataFrame) -> pd.DataFrame:
    if "birth_date" not in cases:
        return cases
    born = cases["birth_date"]
    ages = {}
    for name, day in (("age_at_request", "received_date"), ("age_at_plan", "start_date")):
        if day in cases:
            worked_out = completed_years(born, cases[day])
            ages[name] = worked_out.fillna(cases[name]) if name in cases else worked_out
    return cases.assign(**ages)


def completed_years(born: pd.Series, day: pd.Series) -> pd.Series:
    """Age in completed years; missing where either date is missing or the day is before birth."""
    before_birthday = (day.dt.month < born.dt.month) | ((day.dt.month == born.dt.month) & (day.dt.day < born.dt.day))
    years = day.dt.year - born.dt.year - before_birthday.astype("int")
    return years.where(years >= 0).astype("Int32")


def _person_keys(cases: pd.DataFrame, key: bytes) -> pd.Series:
    identity = pd.Series(None, cases.index, dtype="object")
    for name in PERSON_BY:
        if name in cases:
            spelt = cases[name].astype("str").map(in_one_spelling, na_action="ignore")
            number = spelt.astype("str")  # a column that is all blank comes back as floats
            identity = identity.fillna((name + ":" + number).where(cases[name].notna()))
    unknown = identity.isna()
    identity[unknown] = _described(cases[unknown]).to_numpy(dtype="object")
    return hashed(identity, key)


def in_one_spelling(number: str) -> str:
    """A person's number as hashes have it: without the ".0" of a column that was numbers, and in capitals."""
    return number.removesuffix(".0").upper()


def _described(unknown: pd.DataFrame) -> pd.Series:
    """People who have no number by name and birth date, as one text; missing where there is no name or no date."""
    names = [name for name in ("surname", "forename", "full_name") if name in unknown]
    if not names or "birth_date" not in unknown:
        return pd.Series(None, unknown.index, dtype="object")
    parts = [unknown[name].astype("str") for name in (*names, "birth_date")]
    return parts[0].str.cat(parts[1:], sep="|").str.casefold().where(unknown["birth_date"].notna())


def _person_id_keys(cases: pd.DataFrame, key: bytes) -> pd.Series:
    """The hash of the council's own id as a list without UPNs would have it."""
    if "person_id" not in cases:
        return pd.Series(None, cases.index, dtype="object")
    return _person_keys(cases[["person_id"]], key)


def _references(cases: pd.DataFrame, key: bytes, file: str) -> Read[References]:
    """The council's own reference; else its record or person id; where that identifies a person, what stands for it."""
    made = pd.Series(None, cases.index, dtype="object")
    stand_ins = made
    findings: list[Finding] = []
    own: dict[str, pd.Series] = {}
    for name in ("case_reference", "request_id", "person_id"):
        if name in cases:
            title = COLUMNS[name].title if name in COLUMNS else name.replace("_", " ").capitalize()
            searched, found = searched_references(cases, name, title, begins=_begins(cases), key=key, file=file)
            own[name], stand_ins = searched.kept, stand_ins.fillna(searched.stand_ins)
            findings += found
    if "request_id" in own and "person_id" in own and own["request_id"].dropna().duplicated().any():
        own["request_id"] = own["person_id"].str.cat(own["request_id"], sep="-")  # numbered anew for each person
    for candidate in own.values():
        made = made.fillna(candidate.astype("object"))
    return Read(References(made, stand_ins), tuple(findings))


def _begins(cases: pd.DataFrame) -> Begins:
    """The first day that a case records."""
    first = pd.Series(pd.NaT, cases.index, dtype="datetime64[s]")
    for name in _BEGINNINGS:
        first = first.fillna(cases[name]) if name in cases else first
    return Begins(first)


def _case_keys(cases: pd.DataFrame, stand_ins: pd.Series, key: bytes, file: str) -> Read[pd.Series]:
    """What tells one request from another: its reference, else the person; then the day it was received."""
    blank = pd.Series(None, cases.index, dtype="object")
    known = cases["case_reference"].fillna(cases["person_key"]).fillna(stand_ins)
    identity = known.astype("str").str.casefold()
    shared = identity.duplicated(keep=False) & identity.notna()
    day = cases[shared].get("received_date", blank[shared]).astype("str")
    identity[shared] = identity[shared] + "|" + day
    identity = told_apart(identity)
    unnamed = cases["case_reference"].isna() & stand_ins.isna()
    findings = (
        *say.CASE_NO_REFERENCE.by_sheet(cases[identity.isna()], file),
        *say.CASE_KNOWN_BY_PERSON.by_sheet(cases[unnamed & identity.notna()], file),
    )
    if identity.isna().any():
        identity = identity.fillna(places(cases, file))
    return Read(hashed(identity, key), findings)
