"""What is said of what is hidden: none, one, several; and never which numbers are small."""

import pandas as pd

from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD, Policy
from metrics.disclosure.publication import Publication
from reports.words.publication import hidden_words, of_figure, rows_told, unread_in_cell, unread_sentences


def published(*statuses: str) -> Publication:
    return Publication(pd.DataFrame({"status": statuses}), {})


def test_how_much_is_hidden():
    assert hidden_words(published("shown", "no cases"), STANDARD) == (
        "Nothing is hidden of 2 lines: no number of children is from 1 to 4."
    )
    assert hidden_words(published("shown", "suppressed"), STANDARD).startswith("1 of 2 lines is hidden, to protect")
    assert hidden_words(published("suppressed", "suppressed"), Policy(threshold=10)) == (
        "2 of 2 lines are hidden, to protect privacy: numbers of children from 1 to 9, shares that have none or all of "
        "the children, and what would give these away."
    )


def test_what_is_not_safe_is_said():
    """Without secondary hiding, and where an earlier publication told too much."""
    assert "switched off" in hidden_words(published("suppressed"), Policy(secondary=False))
    told = Publication(pd.DataFrame({"status": ["suppressed"]}), {}, given_away=(None,))  # ty: ignore[invalid-argument-type]
    assert "1 figure can be worked out all the same, from what was published before." in hidden_words(told, STANDARD)


def test_rows_that_are_not_understood_are_told_list_by_list():
    found = Publication(pd.DataFrame({"status": ["shown"]}), {}, unread={"cases": 1200, "appeals": None})
    told = rows_told(found, STANDARD)
    assert unread_sentences(told) == [
        "1,200 rows of the list of cases are not understood, and in no figure.",
        "Fewer than 5 rows of the list of appeals are not understood, and in no figure.",
    ]
    assert unread_in_cell(of_figure(CATALOGUE["appeals_open"], told)) == (
        "fewer than 5 rows of the list of appeals not understood"
    )
    assert set(of_figure(CATALOGUE["tribunal_appeal_rate"], told)) == {"appeals", "cases"}
    assert of_figure(CATALOGUE["complaints_received"], told) == {}
    assert unread_sentences({}) == []
    assert unread_in_cell({}) == ""


def test_rounded_and_hidden_numbers_say_that_they_are():
    found = Publication(pd.DataFrame({"status": ["shown"]}), {}, unread={"cases": 10, "appeals": None})
    assert list(rows_told(found, Policy(rounding=5, zeros_hidden=True)).values()) == [
        "about 10 rows",
        "none or fewer than 5 rows",
    ]
