"""Single cells: days, codes and yes/no as people type them, what is refused, and what may be quoted."""

import pandas as pd
import pytest

from data_access.layouts.cells import typed_column
from data_access.layouts.code_words import COUNCIL_WORDS, plain_words, words_of
from data_access.layouts.days import NotReadable, all_month_first, read_date
from data_access.layouts.fields import FIELDS
from data_access.layouts.shown_cells import shown
from metrics.cases.code_lists import CODE_LISTS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6 Jan 25", "2025-01-06"), ("06-JAN-25 00.00.00", "2025-01-06"), ("Mon 06 Jan 2025", "2025-01-06"),
        ("2022-Sep-28 00:00:00", "2022-09-28"), ("45663", "2025-01-06"), ("45663.5", "2025-01-06"),
        ("2025-06-30T23:00:00Z", "2025-07-01"), ("2025-06-30T23:00:00+01:00", "2025-06-30"),
        ("5 June 99", "1999-06-05"), ("January 6, 2025", "2025-01-06"), ("3/4/2025", "2025-04-03"),
    ],
)  # fmt: skip
def test_a_day_is_read(text, day):
    """23:00 in UTC on 30 June is midnight in a British summer: SharePoint and Power BI store 1 July so."""
    assert read_date(text).isoformat() == day


@pytest.mark.parametrize(
    "text", ["31/02/2025", "1/13/2025", "01/01/1900", "31/12/9999", "06/01/0225", "06/2025", "06/01/2025?",
             "6/1/2025; 7/2/2025", "week 12", "3 mary 2025", "12345678"],
)  # fmt: skip
def test_what_is_no_day_is_refused(text):
    """1900 and 9999 are what databases write for no day; taken for days they make waits of a century."""
    with pytest.raises(NotReadable):
        read_date(text)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1/13/2025", "2/14/2025", "3/15/2025", "4/1/2025"], True), (["1/13/2025", "4/1/2025"], False),
        (["1/13/2025", "2/14/2025", "3/15/2025", "31/1/2025"], False), (["13.1.2025"], False),
    ],
)  # fmt: skip
def test_month_first_needs_proof_and_no_proof_against_it(texts, expected):
    """One odd cell is a slip; several with no counter-example are an American system."""
    assert all_month_first(texts) is expected


def read(field: str, *texts: str) -> list[object]:
    typed = typed_column(pd.Series(texts, dtype="str"), FIELDS[field])
    return ["unread" if text in typed.faults else value for text, value in zip(texts, typed.values, strict=True)]


def test_words_for_the_outcome_of_a_request():
    """Words that a later word may turn round stay unread."""
    said = ["Agreed to assess", "Refusal to assess", "RTA", "Yes - EHCNA agreed", "Ceased - parental request",
            "N - Not agreed", "No\u00a0 ", "Refused (insufficient evidence)"]  # fmt: skip
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


@pytest.mark.parametrize("text", ["31/02/2025", "Agreed but draft late", "R", "week 12", "1/13/2025"])
def test_cells_without_unknown_words_may_be_quoted(text):
    assert shown(text) == text


@pytest.mark.parametrize("text", ["see Jane Example", "Example, J", "A998000000001", "9990001234", "Mrs Smith"])
def test_cells_that_may_name_someone_are_never_quoted(text):
    """Any word we do not know could be a name, and a long number an identifier."""
    assert shown(text) == ""


def test_a_word_stands_for_one_code():
    """Councils' words must not take over what the code list itself says, nor stand in for two codes."""
    for codes in CODE_LISTS:
        for code, spellings in COUNCIL_WORDS.get(codes.key, {}).items():
            assert {words_of(codes)[plain_words(spelling)] for spelling in spellings} <= {code}
