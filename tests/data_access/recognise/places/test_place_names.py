"""Places spelt in two ways: which are one, which only look like one, and which are left alone."""

import pandas as pd
import pytest

from data_access.layouts.corrections import Corrections
from data_access.recognise.places.place_names import about_places


def listed(names: list[str | None]) -> dict[str, pd.DataFrame]:
    found = pd.Series(names, dtype="object").astype("category")
    rows = pd.DataFrame({"locality": found, "source_sheet": "Cases", "source_row": range(2, 2 + len(names))})
    return {"cases": rows}


def test_capitals_make_no_other_place_and_the_spelling_of_most_rows_is_said():
    (finding,) = about_places(listed(["North", "NORTH", "North", None]), "f.csv")
    assert (finding.code, finding.rows, finding.column) == ("PLACE-SPELLING", (3,), "Locality")
    assert "spelt in another way in other rows: North." in finding.message


@pytest.mark.parametrize(
    ("name", "often", "near"),
    [
        ("Nothr", 10, True), ("Norht", 10, True), ("Noorth", 10, True), ("Nort", 10, True), ("Nothr", 9, False),
        ("South", 20, False), ("North East", 20, False), ("Morth", 20, False),
    ],
)  # fmt: skip
def test_a_slip_of_the_finger_is_offered_where_ten_times_as_many_rows_have_the_other_name(name, often, near):
    found = about_places(listed(["North"] * often + [name]), "f.csv")
    assert [(one.code, one.rows) for one in found] == ([("PLACE-NEAR", (2 + often,))] if near else [])
    assert all(f"--word locality:{name}=North" in one.advice for one in found)


@pytest.mark.parametrize(("one", "other"), [("Area 1", "Area 2"), ("Team A", "Team B"), ("East", "Esat")])
def test_numbers_and_initials_are_no_slips_and_a_short_word_may_be(one, other):
    assert bool(about_places(listed([one] * 20 + [other]), "f.csv")) == (one == "East")


def test_a_list_without_places_says_nothing():
    assert about_places({"cases": pd.DataFrame({"source_row": [2]})}, "f.csv") == ()


@pytest.mark.parametrize(("said", "near"), [("nothr", False), ("North", True), ("", True)])
def test_a_place_that_somebody_stands_by_is_not_offered_again(said, near):
    stood_by = Corrections().with_value("cases", "locality", "NOTHR", said)
    assert bool(about_places(listed(["North"] * 10 + ["Nothr"]), "f.csv", stood_by)) == near
