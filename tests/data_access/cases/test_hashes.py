"""Keyed hashes: the same text has the same one, under one key only; and places that no two rows share."""

import hmac

import pandas as pd
import pytest

from data_access.cases.hashes import hashed, hashed_text, places


def test_a_text_has_one_hash_under_one_key_and_none_has_none():
    made = hashed(pd.Series(["a", "b", None, "a", ""], index=[3, 1, 4, 1, 5]), b"key")
    assert made.index.tolist() == [3, 1, 4, 1, 5]
    a, b, blank = (hashed_text(text, b"key") for text in ("a", "b", ""))
    assert made.fillna("none").tolist() == [a, b, "none", a, blank]
    assert made.nunique() == 3
    assert hashed_text("a", b"key") != hashed_text("a", b"kez")


def test_a_hash_is_as_it_was_in_databases_of_before():
    """HMAC with SHA-256, RFC 4231's second case, of which the first half is kept."""
    assert hashed_text("what do ya want for nothing?", b"Jefe") == "5bdcc146bf60754e6a042426089575c7"


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 200])
@pytest.mark.parametrize("text", ["", "EX-1|2026-01-05", "Zoë " * 100])
def test_it_is_the_standard_librarys_keyed_hash(length, text):
    """Keys up to a block of 64 bytes, and longer ones, which are hashed first."""
    key = bytes(range(length))
    assert hashed_text(text, key) == hmac.new(key, text.encode(), "sha256").hexdigest()[:32]


def test_rows_of_one_number_in_one_sheet_have_places_of_their_own():
    rows = pd.DataFrame({"source_sheet": ["May", "May", "June", "May"], "source_row": [2, 3, 2, 2]}, index=[7, 7, 8, 9])
    assert places(rows, "f.xlsx").tolist() == ["f.xlsx|May|2", "f.xlsx|May|3", "f.xlsx|June|2", "f.xlsx|May|2|1"]
