"""What councils write in their logs: one meaning for each word, sections out of any spelling."""

from itertools import chain

import pytest

from data_access.layouts.code_words import COUNCIL_WORDS, plain_words
from data_access.registers.appeals import _letters
from metrics.tribunal.code_lists import APPEAL_OUTCOME, APPEAL_STATUS, APPEAL_TYPE, MEDIATION_OUTCOME, ORDER_TYPE

LISTS = (APPEAL_TYPE, APPEAL_OUTCOME, APPEAL_STATUS, ORDER_TYPE, MEDIATION_OUTCOME)


@pytest.mark.parametrize("codes", LISTS, ids=lambda codes: codes.key)
def test_no_word_stands_for_two_codes(codes):
    """The order of a table must not decide who won."""
    claims: dict[str, set[str]] = {}
    said = ((word, code) for code, words in COUNCIL_WORDS[codes.key].items() for word in words)
    for word, code in chain(codes.spellings().items(), said):
        claims.setdefault(plain_words(word), set()).add(code)
    assert {word: found for word, found in claims.items() if len(found) > 1} == {}
    assert set(COUNCIL_WORDS[codes.key]) <= set(codes.values())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("B, F and I", "B, F, I"), ("BFI", "B, F, I"), ("Sections B & F", "B, F"), ("Contents (B,F,I)", "B, F, I"),
        ("section I only", "I"), ("B/F/I/H1", "B, F, H1, I"), ("sections b, f", "B, F"), ("I", "I"),
        ("Refusal to assess", None), ("Contents", None), ("CON_F", None), ("placement", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_sections_are_read_only_where_nothing_else_is_said(written, read):
    assert _letters(written) == read
