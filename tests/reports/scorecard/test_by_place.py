"""Places beside the council, from counts made by hand: the limits are those of the funnel."""

from dataclasses import replace

import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.by_place import MEASURES
from metrics.counting.definition import Status
from metrics.statistics.funnel import Verdict
from reports.figure import Figure
from reports.scorecard import by_place
from reports.scorecard.by_place import Cell, Grid, grid, inside
from tests.reports.figures import TODAY, share
from tests.reports.summaries.given import Given, shown, view

ON_TIME, QUEUE, EVERYONE, RATE = (
    "plans_issued_within_20_weeks",
    "assessments_open_past_20_weeks",
    "assessments_open",
    "tribunal_appeal_rate",
)
OF = {one.key: one for one in MEASURES}


def lines(*counted: tuple[str, int, int | None]) -> pd.DataFrame:
    """A result by locality: place, numerator, denominator; a count has none."""
    made = pd.DataFrame(counted, columns=["locality", "numerator", "denominator"])
    value = [part if whole is None else (part / whole if whole else None) for _, part, whole in counted]
    status = ["no cases" if whole == 0 else "shown" for _, _, whole in counted]
    return made.assign(value=value, status=status)


class Answers(Given):
    """Answers the whole council's figures under no way to split."""

    def result(self, metric, view, periods, by=()):
        self.asked.append((metric, view.locality, tuple(periods)))
        found = self.lines.get((metric, tuple(by)))
        return (
            pd.DataFrame(columns=["locality", "numerator", "denominator", "value", "status"])
            if found is None
            else found
        )


def given(key: str, council: tuple[int, int | None], *places: tuple[str, int, int | None], **more) -> Answers:
    whole = lines(("", *council)).drop(columns="locality")
    return Answers(lines={(key, ("locality",)): lines(*places), (key, ()): whole} | more.pop("lines", {}), **more)


@pytest.fixture(autouse=True)
def _few_measures(monkeypatch):
    monkeypatch.setattr(by_place, "MEASURES", (OF[ON_TIME], OF[QUEUE], OF[RATE]))


def only(found: Grid, name: str) -> Cell:
    line = found.line(name)
    assert line is not None
    (cell,) = line.cells
    assert cell is not None
    return cell


class TestShares:
    """600 of 1,000 in the whole council. Of 300, chance alone gives from 51% to 68% in 998 of 1,000."""

    @pytest.fixture
    def found(self) -> Grid:
        places = (
            ("Milltown", 120, 300),
            ("abbey", 7, 10),
            ("Vale", 240, 300),
            ("Tarn", 181, 300),
            (NOT_RECORDED, 0, 3),
        )
        return grid(view(), "locality", given(ON_TIME, (600, 1000), *places))

    def test_in_the_order_of_the_alphabet_and_what_is_not_recorded_last(self, found):
        assert [one.name for one in found.lines] == ["abbey", "Milltown", "Tarn", "Vale", NOT_RECORDED]
        assert [one.name for one in found.named] == ["abbey", "Milltown", "Tarn", "Vale"]

    @pytest.mark.parametrize(
        ("name", "judged", "icon"),
        [("Milltown", "worse", ("diamond", "L")), ("Vale", "better", ("triangle-up", "H")), ("Tarn", "", None)],
    )
    def test_only_what_is_beyond_chance_is_judged(self, found, name, judged, icon):
        cell = only(found, name)
        assert cell.judged == judged
        assert (cell.icon and (cell.icon.shape, cell.icon.letter)) == icon

    def test_few_are_those_of_the_one_rule(self, found):
        """Ten of a place are few; the three without a place are compared with nothing at all."""
        assert only(found, "abbey").is_few
        assert not only(found, "Milltown").is_few
        assert only(found, NOT_RECORDED).verdict is Verdict.NO_CASES
        assert only(found, NOT_RECORDED).judged == ""

    @pytest.mark.parametrize(("cases", "few"), [(19, True), (20, False), (21, False)])
    def test_nineteen_are_few_and_twenty_are_not(self, cases, few):
        assert only(grid(view(), "locality", given(ON_TIME, (600, 1000), ("A", 12, cases))), "A").is_few is few


class TestCounts:
    """141 of 820 wait past 20 weeks. Of 190 a place, chance gives 17 to 52 in 998 of 1,000, about."""

    def found(self, waiting: int) -> Cell:
        known = {(EVERYONE, ("locality",)): lines(("A", 190, None)), (EVERYONE, ()): lines(("", 820, None))}
        data = given(QUEUE, (141, None), ("A", waiting, None), lines=known)
        return only(grid(view(), "locality", data), "A")

    @pytest.mark.parametrize(("waiting", "judged"), [(33, ""), (70, "worse"), (9, "better"), (0, "better")])
    def test_a_count_is_a_part_of_another(self, waiting, judged):
        cell = self.found(waiting)
        assert (cell.figure.value, cell.figure.numerator, cell.figure.denominator) == (waiting, waiting, 190)
        assert cell.judged == judged


class TestWhatIsNoPart:
    """60 appeals beside 3,000 decisions. A place with 1,000 decisions would have 20 of them, and 9 to 32 by chance."""

    def found(self, appeals: int) -> Cell:
        return only(grid(view(), "locality", given(RATE, (60, 3000), ("A", appeals, 1000))), "A")

    @pytest.mark.parametrize(("appeals", "judged"), [(20, ""), (45, "worse"), (4, "better")])
    def test_its_part_of_all_is_held_against_its_part_of_what_they_stand_over(self, appeals, judged):
        assert self.found(appeals).judged == judged
        assert self.found(20).low is not None


def test_a_place_of_which_nothing_is_recorded_has_an_empty_cell():
    """It is in the cases, but no register names it."""
    data = given(ON_TIME, (5, 10), ("A", 5, 10), data=replace(shown(), localities=("A", "B")))
    found = grid(view(), "locality", data)
    assert [one.name for one in found.lines] == ["A", "B"]
    assert found.lines[1].cells == (None,)
    assert found.lines[1].compared == ()


@pytest.mark.parametrize("places", [(), ((NOT_RECORDED, 5, 10),)])
def test_what_has_no_places_is_no_column(places):
    assert grid(view(), "locality", given(ON_TIME, (5, 10), *places)).measures == ()


def test_what_is_not_recorded_is_no_column():
    assert grid(view(), "locality", Answers()).measures == ()


def test_a_place_is_always_held_against_the_whole_council():
    data = given(ON_TIME, (5, 10), ("A", 5, 10))
    grid(view(locality="A"), "locality", data)
    assert {place for _, place, _ in data.asked} == {""}


def test_nobody_of_nobody_is_not_few():
    """Nobody waits in a place where nobody waits at all: that is no small group."""
    nobody = Cell(OF[QUEUE], Figure(OF[QUEUE].metric, TODAY, 0, 0, 0.0, Status.SHOWN), share(QUEUE, 1, 2))
    assert not nobody.is_few


class TestInsideAPlace:
    """Two teams of Vale, beside the whole council's queue of 820, of which 141 past 20 weeks."""

    @pytest.fixture
    def data(self) -> Answers:
        teams = {
            (EVERYONE, ("team",)): by_team(("North", 190, None), ("South", 10, None), ("Elsewhere", 0, None)),
            (QUEUE, ("team",)): by_team(("North", 70, None), ("South", 2, None), ("Elsewhere", 0, None)),
        }
        whole = {(key, ()): lines(("", number, None)) for key, number in ((EVERYONE, 820), (QUEUE, 141))}
        return Answers(lines=teams | whole)

    def test_its_own_teams_alone_with_what_each_has_in_hand(self, data):
        found = inside(view(locality="Vale"), "team", data)
        assert [one.name for one in found.lines] == ["North", "South"]
        assert [one.key for one in found.measures] == [EVERYONE, QUEUE]
        north, south = found.lines
        assert [one and one.figure.whole for one in north.cells] == [190, 70]
        assert [one and one.judged for one in north.cells] == ["", "worse"]
        assert [one and one.is_few for one in south.cells] == [False, True]

    def test_they_are_held_against_the_whole_council(self, data):
        inside(view(locality="Vale"), "team", data)
        assert {place for _, place, _ in data.asked} == {"", "Vale"}

    def test_a_long_list_is_cut_into_pages(self, data):
        found = inside(view(locality="Vale"), "team", data)
        assert [found.pages(length) for length in (1, 2, 3)] == [2, 1, 1]
        assert [[one.name for one in found.page(number, 1).lines] for number in (1, 2, 3)] == [["North"], ["South"], []]


def by_team(*counted: tuple[str, int, int | None]) -> pd.DataFrame:
    return lines(*counted).rename(columns={"locality": "team"})
