"""The words of papers that were made: none, one, several; hidden or not; a draft or not."""

import pandas as pd
import pytest

from metrics.disclosure.policy import STANDARD
from metrics.disclosure.publication import Publication
from reports.words.pack import kept


@pytest.mark.parametrize(
    ("loads", "words"),
    [
        ((3,), "load 3, which it was made of, was undone since."),
        ((3, 4), "loads 3 and 4, which it was made of, were undone since."),
        ((3, 4, 7), "loads 3, 4 and 7, which it was made of, were undone since."),
    ],
)
def test_data_that_are_gone(loads, words):
    assert kept.taken_back(loads) == f"It cannot be made again: {words}"


def test_what_whoever_makes_one_is_told():
    """Of an internal one nothing is published, and nobody is to read what was typed before it is."""
    public = Publication(pd.DataFrame({"status": ["shown"]}), {})
    told = kept.made(public, STANDARD, 2, is_draft=False)
    assert told[0].startswith("Nothing is hidden of 1 lines") or told[0].startswith("Nothing is hidden of 1 line")
    assert told[1].startswith("Kept as published")
    assert told[2].startswith("It is kept which data")
    assert told[3].startswith("2 actions are in it")
    assert len(kept.made(public, STANDARD, 0, is_draft=False)) == 3
    assert len(kept.made(public, STANDARD, 0, is_draft=True)) == 2
    assert kept.made(None, STANDARD, 2, is_draft=True) == ()
    assert len(kept.made(None, STANDARD, 2, is_draft=False)) == 1
