"""What identifies a person is stored nowhere: references, names, notes; and what only looks so stays whole."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_access.cases.searched import Begins, searched_names, searched_references
from data_access.findings import Finding
from metrics.base.columns import text, words
from tests.data_access.identifiers.test_forms import WRITTEN

KEY = b"a council's secret"
TENS = [str(3_000_000_000 + 7 * number) for number in range(40)]
NHS = [f"9991000{number:03d}" for number in (3, 11, 38, 46, 54, 62)]
BEGUN = "2025-01-06"


def days(texts: list[str]) -> pd.Series:
    return pd.Series(pd.to_datetime(texts).astype("datetime64[s]"))


def rows(**columns: list) -> pd.DataFrame:
    made = pd.DataFrame(columns)
    return made.assign(source_sheet="Cases", source_row=range(2, len(made) + 2))


def stored(references: list[str], begun: list[str] | None = None, **beside: list) -> tuple[list[bool], list[Finding]]:
    """Whether each reference is stored as it is, and what is said."""
    table = rows(case_reference=references, **beside)
    begins = Begins(days(begun)) if begun else Begins()
    made, findings = searched_references(
        table, "case_reference", "Case reference", begins=begins, key=KEY, file="f.csv"
    )
    assert (made.kept.isna() == made.stand_ins.notna()).all()
    assert (made.kept.dropna() == table["case_reference"][made.kept.notna()]).all()
    return made.kept.notna().tolist(), list(findings)


@pytest.mark.parametrize(("kind", "written"), [(kind, one) for kind, texts in WRITTEN.items() for one in texts])
def test_a_reference_that_holds_an_identifier_is_withheld_and_not_quoted(kind, written):
    found, findings = stored(["EX-1", f"EX/{written}", "EX-3", "EX-4"])
    assert found == [True, False, True, True]
    (said,) = findings
    assert (said.code, said.rows, said.column) == ("PRIVACY-REFERENCE", (3,), "Case reference")
    assert kind in said.sentence()
    assert written not in said.sentence()


def test_one_ten_digit_reference_among_many_is_none_and_a_column_of_nhs_numbers_is():
    """One in eleven has a right check digit by chance. In a column of NHS numbers a slip is withheld too."""
    assert all(stored(TENS)[0])
    assert all(stored([*TENS, NHS[0]])[0])
    assert not any(stored([*NHS, "9991000117"])[0])
    assert stored(["999 100 0003", "999 100 0005"])[0] == [False, True]
    written = [f"{ten[:3]} {ten[3:6]} {ten[6:]}" for ten in TENS]
    assert all(stored(written)[0])


def test_upns_with_a_wrong_letter_are_slips_unless_the_council_numbers_so():
    numbers = [f"A{20_250_000_000 + number:012d}" for number in range(0, 400, 10)]
    assert stored(["A999000000012"])[0] == [False]
    assert all(stored(numbers)[0])


def test_a_reference_that_repeats_the_uln_beside_it_is_withheld():
    assert stored([*TENS, "9991000118"], uln=[None] * 40 + ["999 100 0118"])[0] == [True] * 40 + [False]


@pytest.mark.parametrize(
    ("references", "begun", "is_stored"),
    [
        (["20250106-7", "20250301-8"], [BEGUN, BEGUN], True),
        (["06-01-2025/7", "01-03-2025/8"], [BEGUN, BEGUN], True),
        (["20150314-7", "20170513-8"], [BEGUN, BEGUN], False),
        (["JE 14/03/2015", "AE 13/05/2017"], [BEGUN, BEGUN], False),
        (["JE 14.03.15", "AE 13.05.17"], None, True),
        (["JE 14.03.14", "AE 13.05.17"], None, False),
        (["JE 13/05/2017"], None, True),
        (["JE dob 13/05/2017"], None, False),
    ],
    ids=["opened", "opened, day first", "born", "born, written", "nothing known", "too old", "alone", "said"],
)
def test_a_day_in_a_reference_is_of_birth_where_it_lies_years_before_the_case(references, begun, is_stored):
    assert stored(references, begun)[0] == [is_stored] * len(references)


def test_a_day_in_a_reference_is_of_birth_where_the_column_beside_it_says_so():
    births = days(["2017-05-13", "2018-02-01", "2019-03-01"])
    assert stored(["E13052017", "E01022018", "E01032019"], birth_date=births)[0] == [False] * 3
    assert stored(["E01092024", "E02092024", "E01032019"], birth_date=births)[0] == [True, True, False]


LOCALITY, NOTE = text("locality", "Locality"), words("progress_note", "Progress")


def cut(column: str, *texts: str, **beside: list) -> tuple[list[str], list[Finding]]:
    made, findings = searched_names(rows(**{column: list(texts)}, **beside), (LOCALITY, NOTE), "f.csv")
    return made[column].astype("object").fillna("").tolist(), list(findings)


@pytest.mark.parametrize(("kind", "written"), [(kind, one) for kind, texts in WRITTEN.items() for one in texts])
def test_a_name_is_kept_without_and_a_note_says_what_was_there(kind, written):
    names, findings = cut("locality", "North", f"North {written}", written)
    assert names == ["North", "North", ""]
    assert [(one.code, one.rows, one.column) for one in findings] == [("PRIVACY-CELL", (3, 4), "Locality")]
    assert written not in findings[0].sentence()
    notes, _ = cut("progress_note", f"Wrote to {written} on 12/03/2026")
    assert notes == [f"Wrote to [{kind}] on 12/03/2026"]


def test_a_day_is_cut_from_a_name_and_from_a_note_where_it_is_the_birth_date_beside_it():
    births = days(["2017-05-13", "2017-05-13"])
    assert cut("locality", "North 13/05/2017", "North (from 01/09/2025)")[0] == ["North", "North (from 01/09/2025)"]
    assert cut("progress_note", "13/05/2017")[0] == ["13/05/2017"]
    assert cut("progress_note", "13/05/2017", "12/03/2026", birth_date=births)[0] == ["[birth date]", "12/03/2026"]


PATTERNS = (
    r"EHC-20(1[5-9]|2[0-6])-[0-9]{5}",
    r"EH383/2[0-6]/[0-9]{5}",
    r"2[0-6] 0[0-9]{2} [0-9]{3}",
    r"[1-9][0-9]{5,8}",
    r"[1-9][0-9]{9}",
    r"0[0-9]{10}",
    r"[A-Z]{2,3}[0-9]{4,6}",
    r"P[0-9]{6}/[1-9]",
    r"202[0-6](0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])-[0-9]{1,3}",
    r"[A-HJ-NP-RT-Z][0-9]{12}",
    r"[a-f0-9]{8}-[a-f0-9]{4}",
)
"""How councils number their cases; of ten and eleven digits too."""


@given(st.data())
@settings(max_examples=25, deadline=None, derandomize=True)
def test_columns_of_harmless_references_stay_whole(data):
    pattern = data.draw(st.sampled_from(PATTERNS))
    references = data.draw(st.lists(st.from_regex(pattern, fullmatch=True), min_size=15, max_size=40, unique=True))
    references = [one for one in references if one.isascii()]
    kept, findings = stored(references)
    assert all(kept)
    assert findings == []


def test_thousands_of_one_shape_are_told_by_some_of_them(monkeypatch):
    """Whoever differs from them is looked at by itself."""
    monkeypatch.setattr("data_access.cases.searched._MANY_OF_A_SHAPE", 30)
    monkeypatch.setattr("data_access.cases.searched._SAMPLE", 10)
    assert stored([*TENS, "JE ZZ99 9ZZ"])[0] == [True] * 40 + [False]
    assert not any(stored([f"EX{number} ZZ99 9ZZ" for number in range(10, 60)])[0])
