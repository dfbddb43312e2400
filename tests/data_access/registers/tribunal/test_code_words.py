"""What councils write in their logs of appeals: one meaning for each word."""

from itertools import chain

import pytest

from data_access.layouts.code_words import listed, plain_words
from data_access.registers.tribunal.code_words import (
    APPEAL_OUTCOMES,
    APPEAL_STATES,
    APPEAL_TYPES,
    MEDIATION_OUTCOMES,
    ORDER_TYPES,
)


@pytest.mark.parametrize(
    "words",
    [APPEAL_TYPES, APPEAL_OUTCOMES, APPEAL_STATES, ORDER_TYPES, MEDIATION_OUTCOMES],
    ids=lambda words: words.codes.key,
)
def test_no_word_stands_for_two_codes(words):
    """The order of a table must not decide who won."""
    claims: dict[str, set[str]] = {}
    said = ((word, code) for code, spellings in words.words.items() for word in listed(spellings))
    for word, code in chain(words.codes.spellings().items(), said):
        claims.setdefault(plain_words(word), set()).add(code)
    assert {word: found for word, found in claims.items() if len(found) > 1} == {}
