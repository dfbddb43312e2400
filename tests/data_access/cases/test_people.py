"""At the door: a birth date becomes an age, an identifier a hash, and nothing that names a child gets in.

All identifiers are made up: no council and no health service gives out their first digits.
"""

import pandas as pd
import pytest

from data_access.cases.people import completed_years, linked_to_people, without_personal_details
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


def test_a_case_whose_reference_is_withheld_is_the_same_case_in_the_next_file():
    """However the number is spelt. The person's own key goes first, and the council's other ids before all."""

    def read(**columns: list[object]) -> pd.DataFrame:
        return without_personal_details(rows(**columns), key=KEY, file="cases.xlsx").value

    spelt = [read(case_reference=[text]) for text in ("999 100 0119", "999-100-0119", "9991000119")]
    assert spelt[0]["case_reference"].iloc[0].startswith("withheld-")
    for name in ("case_reference", "case_key"):
        assert spelt[0][name].tolist() == spelt[1][name].tolist() == spelt[2][name].tolist()
    known = read(case_reference=["E999000000012"], request_id=["R-7"])
    assert known["case_reference"].tolist() == ["R-7"]
    by_person = read(case_reference=["E999000000012"], upn=["E999000000012"])
    assert by_person["case_key"].tolist() == read(upn=["E999000000012"])["case_key"].tolist()


def test_nothing_that_names_a_child_gets_in():
    """Every column of personal details goes, and its words are in no other column."""
    personal = {name: ["secret words"] for name in PERSONAL if name not in ("birth_date", "upn")}
    cases = rows(**personal, birth_date=days("2017-05-13"), upn=["E999000000012"], received_date=days("2026-05-13"))
    made, findings = without_personal_details(cases, key=KEY, file="cases.xlsx")
    assert not set(PERSONAL) & set(made.columns)
    assert made["age_at_request"].tolist() == [9]
    assert "secret" not in made.to_csv() + " ".join(finding.sentence() for finding in findings)
    assert "E999000000012" not in made.to_csv()


def test_a_person_has_the_same_key_in_every_list_and_another_with_another_secret():
    cases, _ = without_personal_details(
        rows(upn=["E999000000012"], received_date=days("2026-05-13")), key=KEY, file="cases.xlsx"
    )
    log = linked_to_people(rows(upn=["E999000000012"]), key=KEY)
    elsewhere = linked_to_people(rows(upn=["E999000000012"]), key=b"another secret")
    assert log["person_key"].tolist() == cases["person_key"].tolist() != elsewhere["person_key"].tolist()


def test_the_same_reference_twice_is_two_cases_and_one_day_makes_them_no_one():
    """One reference for a family's second request is usual; whether two are one, ``counted_twice`` asks."""
    for second in ("2026-01-06", "2025-01-06"):
        cases = rows(case_reference=["7", "7"], received_date=days("2025-01-06", second))
        made, findings = without_personal_details(cases, key=KEY, file="cases.xlsx")
        assert made["case_key"].nunique() == 2
        assert not findings


def test_a_case_without_a_reference_is_counted_and_named():
    made, findings = without_personal_details(rows(received_date=days("2025-01-06")), key=KEY, file="cases.xlsx")
    assert made["case_key"].notna().all()
    assert [(finding.code, finding.rows) for finding in findings] == [("CASE-NO-REFERENCE", (2,))]


def test_a_case_without_a_reference_that_is_known_by_its_person_is_named_too():
    upns, days_ = ["E999000000012"] * 4, days("2025-01-06", "2025-01-06", "2026-01-06", "2025-01-06")
    cases = rows(case_reference=[None, None, None, "7"], upn=upns, received_date=days_)
    made, findings = without_personal_details(cases, key=KEY, file="cases.xlsx")
    assert made["case_key"].nunique() == 4
    assert [(one.code, one.rows) for one in findings] == [("CASE-NO-REFERENCE", (2, 3, 4))]
    assert "known again" in findings[0].message


@pytest.mark.parametrize("name", ["upn", "uln", "person_id"])
def test_a_person_has_one_key_however_the_number_is_spelt(name):
    """Systems write letters small, and a column of numbers with blanks gets ".0" behind each."""
    spelt = linked_to_people(rows(**{name: ["A99800001", "a99800001", "A99800001.0", "A99800002"]}), key=KEY)
    assert spelt["person_key"].nunique() == 2


@pytest.mark.parametrize("number_of_rows", [1, 2])
@pytest.mark.parametrize("blank", ["upn", "uln", "person_id"])
def test_a_column_of_numbers_that_is_all_blank_leaves_people_to_the_next(blank, number_of_rows):
    """A heading with nothing below it, as exports have them, is as if it were not there."""
    numbers = [f"99000000{row}" for row in range(number_of_rows)]
    told_by = "uln" if blank == "upn" else "upn"
    without = linked_to_people(rows(**{told_by: numbers}), key=KEY)
    beside = linked_to_people(rows(**{blank: [None] * number_of_rows, told_by: numbers}), key=KEY)
    assert beside["person_key"].tolist() == without["person_key"].tolist()
    assert beside["person_key"].nunique() == number_of_rows
