"""Single cells: codes and yes or no as people type them, blanks, and what is refused."""

from datetime import date

import pandas as pd
import pytest

from data_access.layouts.cells import typed_column
from data_access.layouts.fields import FIELDS, column_field
from metrics.base.columns import OfMonth, day_column


def read(field: str, *texts: str) -> list[object]:
    typed = typed_column(pd.Series(texts, dtype="str"), FIELDS[field])
    return ["unread" if text in typed.faults else value for text, value in zip(texts, typed.values, strict=True)]


def test_words_for_the_outcome_of_a_request():
    """Words that a later word may turn round stay unread."""
    said = [
        "Agreed to assess",
        "Refusal to assess",
        "RTA",
        "Yes - EHCNA agreed",
        "Ceased - parental request",
        "N - Not agreed",
        "No\u00a0 ",
        "Refused (insufficient evidence)",
    ]
    assert read("request_outcome", *said) == ["Y", "N", "N", "Y", "W", "N", "N", "N"]
    unsure = ["Agreed - then withdrawn", "Agreed/Refused", "Refused - overturned at mediation", "Y/N", "No - withdrawn"]
    assert read("request_outcome", *unsure) == ["unread"] * 5


def test_words_for_a_need():
    """A code in brackets, the code first, and two needs in one cell, of which neither is taken."""
    said = ["Autistic Spectrum Disorder (ASD)", "ASD - Autism", "Speech, Language & Communication Needs (SLCN)"]
    assert read("primary_need", *said) == ["ASD", "ASD", "SLCN"]
    assert read("primary_need", "ASD/SLCN", "MLD, SEMH") == ["unread", "unread"]


def test_yes_and_no():
    """-1 is Access's yes; a cross ticks a box in one list and says no in the next, so it is not read."""
    assert read("exception_applies", "Yes - reg 10(4)(a)", "✓", "-1", "No.", "0.0") == [True, True, True, False, False]
    assert read("exception_applies", "x", "maybe") == ["unread", "unread"]


def test_blanks_in_words_are_blank_and_no_fault():
    """TBC is no date and no mistake either."""
    typed = typed_column(pd.Series(["TBC", "n/a", "0", "not yet issued", "\u200b"], dtype="str"), FIELDS["start_date"])
    assert typed.faults == {}
    assert typed.values.isna().all()


def test_a_text_is_kept_with_single_spaces_and_what_stands_for_nothing_is_not():
    """However it is spaced, and with what nobody can see in it; the same text in several rows each time."""
    spaced = (
        "North",
        " North ",
        "North\u00a0West",
        "N\u200borth",
        "North  \t West",
        "Éire",
        " n/a",
        "–",
        "N\u200b/A",
        "North",
    )
    kept = ["North", "North", "North West", "North", "North West", "Éire", "", "", "", "North"]
    typed = typed_column(pd.Series([*spaced, None], dtype="str", index=range(5, 16)), FIELDS["locality"])
    assert typed.values.fillna("").tolist() == [*kept, ""]
    assert typed.values.index.tolist() == list(range(5, 16))
    assert typed.faults == {}


@pytest.mark.parametrize(
    ("rule", "extracted_on", "day"),
    [
        (OfMonth.TARGET, date(2019, 11, 15), "2019-11-30"),
        (OfMonth.BEGINNING, date(2019, 11, 15), "2019-11-01"),
        (OfMonth.HAPPENED, date(2019, 11, 29), "2019-11-29"),
        (OfMonth.HAPPENED, date(2019, 11, 30), "2019-11-30"),
        (OfMonth.HAPPENED, date(2019, 12, 1), "2019-11-30"),
        (OfMonth.HAPPENED, date(2019, 11, 1), "2019-11-01"),
        (OfMonth.HAPPENED, date(2019, 10, 31), "2019-11-30"),
        (OfMonth.HAPPENED, None, "2019-11-30"),
        (OfMonth.NEEDS_A_DAY, date(2019, 12, 1), None),
    ],
)
def test_what_a_month_stands_for(rule, extracted_on, day):
    """A promise holds to the month's end; what had happened had happened by the day of the list; law needs a day."""
    field = column_field(day_column("on", "On", of_month=rule), ())
    typed = typed_column(pd.Series(["Nov-19"]), field, extracted_on=extracted_on)
    if day is None:
        assert typed.values.isna().all()
        assert typed.faults == {"Nov-19": "this is a month, and a day is needed here"}
    else:
        assert typed.values.iloc[0] == pd.Timestamp(day)
        assert (typed.faults, typed.months) == ({}, {"Nov-19"})


@pytest.mark.parametrize("field", ["setting_urn", "setting_ukprn"])
def test_the_number_of_a_setting_is_a_whole_number_however_a_system_wrote_it(field):
    """A number that ends in 0, a figure behind the point, and words stay as they are."""
    assert read(field, "100001.0", "100001.00", "100000", "100001.5", "see file") == [
        "100001",
        "100001",
        "100000",
        "100001.5",
        "see file",
    ]


def test_numbers_that_a_program_wrote_with_a_point_are_the_same_numbers():
    """pandas writes the numbers of a column with blanks so: "12.0" in one file is "12" in another. "1.1" is no such."""
    assert read("case_reference", "12.0", "13", "007") == ["12", "13", "007"]
    assert read("case_reference", "12.0", "12.1", "13") == ["12.0", "12.1", "13"]
    assert read("locality", "1.0", "1", "Area 2.0") == ["1.0", "1", "Area 2.0"]
