"""What is shown and kept of a text that holds an identifier."""

import pandas as pd
import pytest

from data_access.identifiers.search import WORTH_SEARCHING, masked, masked_place, named_in, traces, without
from tests.data_access.identifiers.test_days import COMPACT, DAYS, GLUED, OTHERS
from tests.data_access.identifiers.test_forms import WRITTEN

SPELT = (*DAYS, *OTHERS, *COMPACT, *GLUED, "DOB130517", "13_05_17 dob", "born 130517")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Greenfield Primary, ZZ99 9ZZ", "Greenfield Primary"),
        ("Greenfield Primary (ZZ99 9ZZ), North", "Greenfield Primary North"),
        ("North (dob 13/05/2017)", "North"),
        ("NHS no: 999 100 0119 North", "North"),
        ("Mrs Example, tel. 01632 960123", "Mrs Example"),
        ("j.example@example.org", ""),
        ("9991000119.0", ""),
        ("NHS9991000119", ""),
        ("2017-05-13T00:00", ""),
        ("7B 13/05/2017", ""),
        ("Band 3 ZZ99 9ZZ", "Band 3"),
        ("St. Example's (closed 31/08/2024)", "St. Example's (closed 31/08/2024)"),
    ],
)
def test_a_name_is_kept_without_it(text, rest):
    assert without(text, named_in(text, any_day=True)) == rest


def test_of_several_each_is_masked_and_the_rest_stays():
    text = "For E999000000012, born 13/05/2017, of ZZ99 9ZZ: 999 100 0119."
    assert masked(text) == "For [UPN], born [birth date], of [postcode]: [NHS number]."
    assert masked("EHC-2025-00123 of 13/05/2017") == "EHC-2025-00123 of 13/05/2017"
    assert masked_place("Example J 13-05-2012.xlsx") == "Example J [birth date].xlsx"
    assert masked_place("cases 2026-03-31.xlsx") == "cases 2026-03-31.xlsx"


def test_what_nobody_sees_parts_no_number():
    assert masked("a 999\u200b100\u200d0119 b") == "a [NHS number] b"
    assert masked("\u200b9991000\u00ad119\u200b") == "\u200b[NHS number]\u200b"
    assert masked("999\u3000100\u20030119") == "[NHS number]"
    assert masked_place("\u0669\u0669\u0669\u0661\u0660\u0660\u0660\u0661\u0661\u0669") == "[NHS number]"


def test_spaces_and_dashes_of_other_alphabets_hide_nothing():
    """Word writes narrow spaces and long dashes, and some systems wide figures."""
    for text in ("999\u00a0100\u00a00119", "999\u2013100\u20130119", "\uff19991000119", "999\u2011100\u20110119"):
        assert masked(text) == "[NHS number]"


def test_the_quick_look_at_a_column_misses_none():
    """The pattern is read by another engine there."""
    texts = [text for written in WRITTEN.values() for text in written] + ["13 May 2017", "May 13, 2017", *SPELT]
    assert all(traces(text) for text in texts)
    assert pd.Series(texts, dtype="str").str.contains(WORTH_SEARCHING).all()


def test_a_long_text_is_searched_quickly():
    """Patterns that try every way would take minutes for these."""
    for letters in ("9 " * 5_000, "a." * 5_000 + "@", "A9" * 5_000, "13/" * 5_000, "0" * 10_000, "( " * 5_000):
        traces(letters)
