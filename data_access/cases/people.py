"""At the door: birth dates become ages, identifiers become keyed hashes, names and addresses stay outside."""

import hmac

import pandas as pd

from data_access.cases import findings as say
from data_access.findings import Finding, Read
from data_access.layouts.case_headings import KEYS, PERSONAL

_NATIONAL_IDENTIFIER = r"[A-Za-z]\d{12}|[A-Za-z]\d{11}[A-Za-z]|\d{3} ?\d{3} ?\d{4}"
"""UPN, temporary UPN, NHS number or ULN: never a council's own reference."""
PERSON_BY = ("upn", "uln", "person_id")
"""What tells one person from another, the surer first."""


def without_personal_details(cases: pd.DataFrame, *, key: bytes, file: str) -> Read[pd.DataFrame]:
    """The cases with ages, ``person_key``, ``case_key`` and ``case_reference``, and nothing that names anyone.

    ``key`` is the council's secret for hashing: the same person has the same hash in every file, and nobody
    without the key can work it back.
    """
    cases = _with_ages(cases)
    references, refused = _references(cases, file)
    cases = cases.assign(
        person_key=_person_keys(cases, key), person_id_key=_person_id_keys(cases, key), case_reference=references
    )
    keys, doubtful = _case_keys(cases, key, file)
    cases = cases.assign(case_key=keys)
    return Read(cases.drop(columns=[name for name in (*PERSONAL, *KEYS) if name in cases]), (*refused, *doubtful))


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
            identity = identity.fillna((name + ":" + cases[name].astype("str")).where(cases[name].notna()))
    names = [name for name in ("surname", "forename", "full_name") if name in cases]
    if names and "birth_date" in cases:
        parts = [cases[name].astype("str") for name in names] + [cases["birth_date"].astype("str")]
        described = parts[0].str.cat(parts[1:], sep="|").str.casefold()
        identity = identity.fillna(described.where(cases["birth_date"].notna()))
    return hashed(identity, key)


def _person_id_keys(cases: pd.DataFrame, key: bytes) -> pd.Series:
    """The hash of the council's own id as a list without UPNs would have it."""
    if "person_id" not in cases:
        return pd.Series(None, cases.index, dtype="object")
    return _person_keys(cases[["person_id"]], key)


def _references(cases: pd.DataFrame, file: str) -> Read[pd.Series]:
    """The council's own reference; else its record or person id, unless that is a national identifier."""
    made = pd.Series(None, cases.index, dtype="object")
    findings: list[Finding] = []
    own: dict[str, pd.Series] = {}
    for name in ("case_reference", "request_id", "person_id"):
        if name in cases:
            own[name], refused = without_national(cases, name, file)
            findings += refused
    if "request_id" in own and "person_id" in own and own["request_id"].dropna().duplicated().any():
        own["request_id"] = own["person_id"].str.cat(own["request_id"], sep="-")  # numbered anew for each person
    for candidate in own.values():
        made = made.fillna(candidate.astype("object"))
    return Read(made, tuple(findings))


def without_national(cases: pd.DataFrame, name: str, file: str) -> Read[pd.Series]:
    """A column of references without those that anyone in England could trace to a child."""
    texts = cases[name].astype("str")
    national = texts.str.fullmatch(_NATIONAL_IDENTIFIER).fillna(False).astype(bool)
    return Read(
        texts.where(~national), say.PRIVACY_REFERENCE.by_sheet(cases[national], file, column=name.replace("_", " "))
    )


def _case_keys(cases: pd.DataFrame, key: bytes, file: str) -> Read[pd.Series]:
    """What tells one request from another: its reference, else the person; then the day it was received."""
    blank = pd.Series(None, cases.index, dtype="object")
    known = cases["case_reference"].fillna(cases["person_key"])
    identity = known.astype("str").str.casefold()
    day = cases.get("received_date", blank).astype("str")
    shared = identity.duplicated(keep=False) & identity.notna()
    identity = identity.where(~shared, identity.astype("str") + "|" + day)
    again = identity.groupby(identity).cumcount()
    repeated = identity.notna() & (again > 0)
    identity = identity.where(~repeated, identity.astype("str") + "|" + again.astype("str"))
    place = file + "|" + cases["source_sheet"].astype("str") + "|" + cases["source_row"].astype("str")
    findings = (
        *say.CASE_SAME_KEY.by_sheet(cases[repeated], file),
        *say.CASE_NO_REFERENCE.by_sheet(cases[identity.isna()], file),
    )
    return Read(hashed(identity.fillna(place), key), findings)


def hashed(texts: pd.Series, key: bytes) -> pd.Series:
    """Each text as a keyed hash; missing stays missing."""
    distinct = {text: hashed_text(text, key) for text in texts.dropna().unique()}
    return texts.map(distinct)


def hashed_text(text: str, key: bytes) -> str:
    """One text as a keyed hash: the same person has the same in every file."""
    return hmac.digest(key, text.encode(), "sha256").hex()[:32]
