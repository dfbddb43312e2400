"""What nobody can see is dropped where a cell is typed; what is only rare stays."""

import pytest

from data_access.identifiers.unseen import without_unseen
from data_access.layouts.cells import tidied
from tests.payloads import HIDDEN, PAYLOADS, SEEN


def test_what_hides_or_turns_the_writing_is_dropped():
    assert without_unseen(HIDDEN) == SEEN
    assert tidied(f" {HIDDEN}\r\n\x1cA\xa0B ") == f"{SEEN} A B"


@pytest.mark.parametrize("text", [*PAYLOADS, "Zoë Ó Súilleabháin", "Ysgol Tŷ'r Ŵyl", "校", "£5 – “so”", "👍🏽"])
def test_what_can_be_seen_stays(text):
    assert without_unseen(text) == text


def test_half_a_letter_is_dropped():
    """A file's name that is no text in this system's way of writing comes with halves, which no database can hold."""
    assert without_unseen("caf\udce9.xlsx") == "caf.xlsx"
