"""A register as it stood: what was known the day before something happened, on that day and the day after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.base.columns import day_column, keyed, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.counting.dataset import Dataset
from metrics.counting.registers import Council
from tests.metrics.tables import DAY, ago, around, cases, frame

KITES = Dataset(
    key="kites",
    title="Kites",
    one="kite",
    rows_named="kites",
    columns=(
        keyed("row_key", "Row"),
        words("kite", "Kite"),
        text("locality", "Locality"),
        day_column("made_date", "Made"),
        day_column("flown_date", "Flown"),
        day_column("due_date", "To be flown by"),
        yes_no("came_down", "Came down"),
        text("colour", "Colour"),
    ),
    reference="kite",
    identity=("kite",),
    begins="made_date",
    planned=frozenset({"due_date"}),
    dated={"came_down": "flown_date"},
)
FLOWN = ago(30)


def kites(*rows: dict, as_at: date = DAY, **more) -> Council:
    table = cases(as_at=DAY)
    return Council.build(table, {"kites": KITES}, {"kites": frame(rows)}, as_at=as_at, **more)


@pytest.mark.parametrize(("as_at", "rows"), list(zip(around(FLOWN), (1, 2, 2), strict=True)))
def test_a_row_is_known_from_the_day_it_begins(as_at, rows):
    """And one without such a day always."""
    assert len(kites({"kite": "A", "made_date": FLOWN}, {"kite": "B"}, as_at=as_at).known["kites"]) == rows


@pytest.mark.parametrize(("as_at", "known"), list(zip(around(FLOWN), (False, True, True), strict=True)))
def test_what_happened_is_known_from_its_day(as_at, known):
    """So is what it brought; a day that was planned, and what has no day, were known before."""
    row = {
        "kite": "A",
        "made_date": ago(90),
        "flown_date": FLOWN,
        "due_date": ago(-9),
        "came_down": True,
        "colour": "Red",
    }
    (found,) = kites(row, as_at=as_at).known["kites"].to_dict("records")
    assert (found["flown_date"] == found["flown_date"], found["came_down"] is True) == (known, known)
    assert (found["due_date"].date(), found["colour"]) == (ago(-9), "Red")


def test_of_two_rows_only_what_came_later_is_not_known_yet():
    """One flown before the day and one after it."""
    rows = [{"kite": str(days), "made_date": ago(90), "flown_date": ago(days), "came_down": True} for days in (40, 20)]
    known = kites(*rows, as_at=FLOWN).known["kites"]
    assert known["came_down"].fillna(False).tolist() == [True, False]
    assert known["flown_date"].notna().tolist() == [True, False]


def test_the_cases_and_the_registers_are_told_apart_by_their_key():
    whole = kites({"kite": "A"})
    assert whole.table("cases") is whole.cases
    assert whole.table("kites") is whole.register("kites")
    assert whole.register("kites").beside("cases") is whole.cases


def test_what_has_no_day_is_not_taken_away():
    """It came down on an unknown day."""
    row = {"kite": "A", "made_date": ago(90), "came_down": True}
    assert kites(row, as_at=ago(89)).known["kites"]["came_down"].tolist() == [True]


def test_a_past_day_and_back_again():
    """From the council itself nothing is lost by looking at a past day."""
    whole = kites({"kite": "A", "made_date": FLOWN}, {"kite": "B", "made_date": ago(60)})
    assert len(whole.known_by(ago(31)).known["kites"]) == 1
    assert len(whole.known["kites"]) == len(whole.known_by(DAY).known["kites"]) == 2
    assert whole.known_by(ago(31)) is whole.known_by(ago(31))


def test_what_was_ever_recorded_is_so_on_every_day():
    """A column that is blank in every row was not recorded, nor is a register without rows."""
    council = kites({"kite": "A", "made_date": ago(9), "flown_date": DAY, "came_down": False}, as_at=ago(90))
    register = council.register("kites")
    assert register.rows.empty
    assert register.has_recorded(["flown_date", "came_down"], [], [])
    assert not register.has_recorded(["flown_date", "colour"], [], [])
    assert register.has_recorded([], ["came_down"], [])
    assert not register.has_recorded([], ["colour"], [])
    assert register.has_recorded([], [], ["kites"])
    assert not register.has_recorded([], [], ["kites", "balloons"])


def test_one_place_has_its_rows_and_none_without_a_place():
    rows = [{"kite": "A", "locality": "North"}, {"kite": "B", "locality": "South"}, {"kite": "C"}]
    council = kites(*rows)
    north = Council(
        council.cases, council.datasets, council.known, DAY, council.recorded, council.first_days, locality="North"
    )
    assert north.register("kites").rows["kite"].tolist() == ["A"]
    assert council.register("kites").rows["kite"].tolist() == ["A", "B", "C"]


def flying(asked: list[str]) -> dict[str, Dataset]:
    """Kites of which two things follow: one on every day alike, one from the day."""

    def noted(name: str, made: Callable[[Columns], pd.Series]) -> Callable[[Columns], pd.Series]:
        def make(rows: Columns) -> pd.Series:
            asked.append(name)
            return made(rows)

        return make

    return {
        "kites": replace(
            KITES,
            always=lambda rows: rows.assign(shade=noted("shade", lambda rows: rows["colour"].astype("object") + "ish")),
            derive=lambda rows, _: rows.assign(flew=noted("flew", lambda rows: rows["flown_date"].notna())),
        )
    }


def test_what_follows_is_worked_out_when_it_is_asked_for_and_what_no_day_changes_once_for_all_days():
    asked: list[str] = []
    rows = [{"kite": "A", "made_date": ago(90), "flown_date": FLOWN, "colour": "Red", "locality": "North"}]
    whole = Council.build(cases(as_at=DAY), flying(asked), {"kites": frame(rows)})
    days = [whole.known_by(day).register("kites").rows for day in (*around(FLOWN), ago(91))]
    assert asked == []
    assert [day["flew"].tolist() for day in days] == [[False], [True], [True], []]
    assert [day["shade"].tolist() for day in days] == [*[["Redish"]] * 3, []]
    assert asked == ["flew"] * 4 + ["shade"]


def test_a_place_has_what_was_worked_out_for_all_of_them():
    asked: list[str] = []
    rows = [{"kite": name, "colour": "Red", "locality": place} for name, place in (("A", "North"), ("B", "South"))]
    whole = Council.build(cases(as_at=DAY), flying(asked), {"kites": frame(rows)})
    places = [replace(whole, locality=place).register("kites").rows for place in ("North", "South", "West")]
    assert [place["flew"].tolist() for place in (*places, whole.register("kites").rows)] == [
        [False],
        [False],
        [],
        [False, False],
    ]
    assert asked == ["flew"]
