"""What somebody types of a word: understood, or told what was expected."""

import pytest

from data_access.words_said import WordNotUsable, words_said


def test_words_of_several_lists_and_columns():
    """By a column's name or as findings call it; a word may hold a colon or an equals sign."""
    said = words_said([
        "request_outcome:W/D=W", "Outcome of the request:pending panel=A", "start_date:see notes=",
        "start_date:w/c 3 = March=2025-03-03", "appeals.outcome:lost: costs=decided_la", "exception_applies:x=yes",
    ])  # fmt: skip
    assert said.values["cases"]["request_outcome"] == {"W/D": "W", "pending panel": "A"}
    assert said.values["cases"]["start_date"] == {"see notes": "", "w/c 3 = March": "2025-03-03"}
    assert said.values["appeals"] == {"outcome": {"lost: costs": "decided_la"}}
    assert said.code_of("cases", "request_outcome", "w/d") == "W"


def test_without_a_list_it_is_about_the_list_that_the_file_is_said_to_hold():
    assert words_said(["outcome:gone=withdrawn"], "appeals").values == {"appeals": {"outcome": {"gone": "withdrawn"}}}


def test_nothing_said_is_nothing_corrected():
    assert words_said([]).values == {}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("request_outcome", "Expected COLUMN:WORD=CODE"),
        ("request_outcome:W/D", "Expected COLUMN:WORD=CODE"),
        ("request_outcome:=W", "Expected COLUMN:WORD=CODE"),
        ("outcom:W/D=W", "has no column 'outcom'. It has: case_reference"),
        ("apeals.outcome:W/D=W", "'apeals' is not a list we know. Known: cases, appeals"),
        ("request_outcome:W/D=Z", "Expected one of: Y (Agreed to assess); N (Decided not to assess)"),
        ("start_date:soon=later", "Expected a day such as 2025-01-31."),
        ("start_date:soon=tbc", "Expected a day such as 2025-01-31."),
        ("exception_applies:x=maybe", "Expected yes or no."),
        ("upn:x=y", "has no column 'upn'"),
    ],
)
def test_what_cannot_be_used_is_said_with_what_can(typed, expected):
    with pytest.raises(WordNotUsable) as problem:
        words_said([typed])
    assert expected in str(problem.value)
