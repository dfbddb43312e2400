"""What councils write for codes: one meaning for each word."""

import pytest

from data_access.layouts.case_code_words import CASE_WORDS
from data_access.layouts.code_words import CodeWords, listed, plain_words, read_flag, words_of
from data_access.layouts.days import NotReadable
from metrics.base.code_list import Code, CodeList
from metrics.cases.code_lists import CODE_LISTS

OUTCOME = CodeList("outcome", "Outcome", "", "an example", (Code("Y", "Agreed"), Code("N", "Refused")))


def test_a_word_stands_for_one_code():
    """Councils' words must not take over what the code list itself says, nor stand in for two codes."""
    for codes in CODE_LISTS:
        accepted = words_of(codes).accepted
        for code, spellings in CASE_WORDS.get(codes.key, {}).items():
            assert {accepted[plain_words(spelling)] for spelling in listed(spellings)} == {code}


def test_the_words_of_the_list_come_before_a_councils():
    words = CodeWords(OUTCOME, {"N": "agreed; turned down"})
    assert (words.read("Agreed"), words.read("Turned down")) == ("Y", "N")


def test_words_for_a_code_that_is_not_there_are_a_mistake_at_the_start():
    with pytest.raises(ValueError, match=r"outcome.*X"):
        CodeWords(OUTCOME, {"X": "maybe"})


def test_a_pattern_is_asked_last_and_may_stay_silent():
    """Patterns are for what people type freely; a word that is known needs none."""
    words = CodeWords(OUTCOME, {"N": "no go"}, pattern=lambda plain: "Y" if "go" in plain else None)
    assert (words.read("no go"), words.read("let us go")) == ("N", "Y")
    with pytest.raises(NotReadable):
        words.read("stop")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Y - at panel", "Y"),
        ("N - Not agreed", "N"),
        ("Y (panel 3)", "Y"),
        ("Y - withdrawn 3/3/26", None),
        ("Y (since withdrawn)", None),
        ("Y - moved to another LA", None),
        ("N - overturned at mediation", None),
        ("N - appealed - now assessing", None),
        ("A - refused 3/3", None),
        ("A - agreed 12/02/26", None),
        ("Agreed (moved out)", None),
        ("Agreed?", None),
        ("Y?", None),
        ("Agreed (panel 3?)", None),
    ],
)
def test_words_behind_a_code_that_may_undo_it_leave_it_unread(text, code):
    """A child whose request was withdrawn after it was agreed is not waiting."""
    words = words_of(next(one for one in CODE_LISTS if one.key == "request_outcome"))
    if code:
        assert words.read(text) == code
        return
    with pytest.raises(NotReadable):
        words.read(text)


@pytest.mark.parametrize(
    ("texts", "means"),
    [
        (("Y", "Yes.", "1", "1.0", "-1", "true", "✓", "a) Yes", "1 (Yes)"), True),
        (("Yes - 12/03/2026", "1 - 12/03/2026", "Yes (10(4)(b))", "Yes, 2", "Y - did not attend"), True),
        (("N", "no", "0.0", "No - n/a", "0 - No", "No, none claimed", "No - not an exception"), False),
        (("Y - ceased", "Yes - not any more", "Y - no longer", "Yes - until May", "yes - but late"), None),
        (("Yes?", "Y - ?", "Yes/No", "Y - N", "1 (No)", "0 - Yes", "No - later yes"), None),
        (("1-2", "1 - 2", "0,5", "1:2"), None),
    ],
)
def test_a_remark_behind_a_yes_or_a_no_may_undo_it(texts, means):
    """What nobody understands is no yes: its row is in no figure until somebody says what it means."""
    for text in texts:
        if means is None:
            with pytest.raises(NotReadable):
                read_flag(text)
        else:
            assert read_flag(text) is means, text
