"""At the door: a birth date becomes an age, an identifier a hash, and nothing that names a child gets in.

All identifiers are made up: real ones have other first digits.
"""

import pandas as pd
import pytest

from data_access.cases.people import completed_years, linked_to_people, without_national, without_personal_details
from data_access.layouts.case_headings import PERSONAL

KEY = b"a council's secret"


def rows(**columns: list[object]) -> pd.DataFrame:
    made = pd.DataFrame(columns)
    return made.assign(source_sheet="Cases", source_row=range(2, len(made) + 2))


def days(*texts: str) -> pd.Series:
    return pd.Series(pd.to_datetime(list(texts)).astype("datetime64[s]"))


@pytest.mark.parametrize(
    ("day", "years"),
    [("2026-05-12", 8), ("2026-05-13", 9), ("2026-05-14", 9), ("2017-05-13", 0), ("2017-05-12", None)],
    ids=["the day before", "the birthday", "the day after", "the day of birth", "before birth"],
)
def test_a_child_is_a_year_older_on_the_birthday(day, years):
    found = completed_years(days("2017-05-13"), days(day)).iloc[0]
    assert (None if pd.isna(found) else found) == years


@pytest.mark.parametrize(
    ("reference", "stored"),
    [
        ("EHC-2041", True),
        ("204155", True),
        ("A999000000012", False),
        ("A99900000001B", False),
        ("999 000 0012", False),
        ("9990000012", False),
        ("99900000125", True),
        ("999000001", True),
    ],
    ids=["own", "own number", "UPN", "temporary UPN", "NHS number", "ULN", "a digit more", "a digit less"],
)
def test_a_national_identifier_is_no_reference(reference, stored):
    """UPN: a letter and 12 digits, temporary ones end in a letter. NHS numbers and ULNs have ten digits."""
    references, findings = without_national(rows(case_reference=[reference]), "case_reference", "cases.xlsx")
    assert references.notna().tolist() == [stored]
    assert [finding.code for finding in findings] == ([] if stored else ["PRIVACY-REFERENCE"])
    assert all(reference not in finding.sentence() for finding in findings)


def test_nothing_that_names_a_child_gets_in():
    """Every column of personal details goes, and its words are in no other column."""
    personal = {name: ["secret words"] for name in PERSONAL if name not in ("birth_date", "upn")}
    cases = rows(**personal, birth_date=days("2017-05-13"), upn=["A999000000012"], received_date=days("2026-05-13"))
    made, findings = without_personal_details(cases, key=KEY, file="cases.xlsx")
    assert not set(PERSONAL) & set(made.columns)
    assert made["age_at_request"].tolist() == [9]
    assert "secret" not in made.to_csv() + " ".join(finding.sentence() for finding in findings)
    assert "A999000000012" not in made.to_csv()


def test_a_person_has_the_same_key_in_every_list_and_another_with_another_secret():
    cases, _ = without_personal_details(
        rows(upn=["A999000000012"], received_date=days("2026-05-13")), key=KEY, file="cases.xlsx"
    )
    log = linked_to_people(rows(upn=["A999000000012"]), key=KEY)
    elsewhere = linked_to_people(rows(upn=["A999000000012"]), key=b"another secret")
    assert log["person_key"].tolist() == cases["person_key"].tolist() != elsewhere["person_key"].tolist()


def test_the_same_reference_twice_is_two_cases_by_their_day_and_named_without_one():
    """One reference for a family's second request is usual; on one and the same day it may be a slip."""
    two_days = rows(case_reference=["7", "7"], received_date=days("2025-01-06", "2026-01-06"))
    one_day = rows(case_reference=["7", "7"], received_date=days("2025-01-06", "2025-01-06"))
    for cases, codes in ((two_days, []), (one_day, ["CASE-SAME-KEY"])):
        made, findings = without_personal_details(cases, key=KEY, file="cases.xlsx")
        assert made["case_key"].nunique() == 2
        assert [finding.code for finding in findings] == codes


def test_a_case_without_a_reference_is_counted_and_named():
    made, findings = without_personal_details(rows(received_date=days("2025-01-06")), key=KEY, file="cases.xlsx")
    assert made["case_key"].notna().all()
    assert [(finding.code, finding.rows) for finding in findings] == [("CASE-NO-REFERENCE", (2,))]
