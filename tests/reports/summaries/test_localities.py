"""Groups beside chance: who stands where, from counts made by hand."""

from dataclasses import replace

import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.catalogue import CATALOGUE
from metrics.statistics.funnel import Verdict
from reports.summaries import localities
from reports.summaries.localities import Place, Standing
from tests.reports.figures import share
from tests.reports.summaries.given import Given, shown, view

ON_TIME, OVER_A_YEAR = "plans_issued_within_20_weeks", "plans_issued_over_52_weeks"
NEUTRAL = "requests_refused"


def groups(level: str, *lines: tuple[str, int, int], **inside: str) -> pd.DataFrame:
    made = pd.DataFrame(lines, columns=[level, "numerator", "denominator"]).assign(**inside)
    return made.assign(status=["shown" if whole else "no cases" for whole in made["denominator"]])


def compared(place: Place, lines: pd.DataFrame, by: tuple[str, ...], council: tuple[int, int] = (600, 1000)):
    given = Given(figures={place.figure: share(place.figure, *council)}, lines={(place.figure, by): lines})
    return localities.compared(place, given)


class TestGroupsOfTheCouncil:
    """600 of 1,000 in the whole council. Of 300, chance alone gives from 51% to 68% in 998 of 1,000."""

    @pytest.fixture
    def found(self):
        lines = groups(
            "locality",
            ("Milltown", 120, 300),
            ("abbey", 7, 10),
            ("Fenside", 0, 0),
            (NOT_RECORDED, 2, 3),
            ("Vale", 181, 300),
        )
        return compared(Place(view(), ON_TIME, "locality"), lines, ("locality",))

    def test_in_the_order_of_the_alphabet_and_what_is_not_recorded_last(self, found):
        """No ranking; capitals do not come first."""
        assert [one.name for one in found.standings] == ["abbey", "Milltown", "Vale", NOT_RECORDED]
        assert found.empty == ("Fenside",)

    def test_only_what_is_beyond_chance_differs(self, found):
        """120 of 300 is 40%; 181 of 300 is 60%; seven of ten may be anything."""
        assert [one.name for one in found.differing] == ["Milltown"]
        (milltown,) = found.differing
        assert (milltown.verdict, milltown.numerator, milltown.denominator) == (Verdict.LOWER, 120, 300)
        assert milltown.judged(CATALOGUE[ON_TIME]) == "worse"

    def test_cases_without_a_place_are_no_group(self, found):
        """They are counted in the table, and drawn only where they are many."""
        assert [one.name for one in found.named] == ["abbey", "Milltown", "Vale"]
        assert [one.name for one in found.drawn] == ["abbey", "Milltown", "Vale"]

    def test_the_council_does_not_stand_beside_itself(self, found):
        assert found.own is None
        assert (found.council.numerator, found.council.denominator) == (600, 1000)


def test_inside_a_place_its_own_standing_is_that_of_its_groups_together():
    """Teams of Milltown: 20 of 40 and 30 of 60 are 50 of 100, beside the council's figure and not their own."""
    place = Place(view(locality="Milltown"), ON_TIME, "team")
    found = compared(place, groups("team", ("North", 20, 40), ("South", 30, 60)), ("team",))
    assert (found.own.name, found.own.numerator, found.own.denominator) == ("Milltown", 50, 100)
    assert found.empty == (), "a team of another place is not missing here"


def test_a_school_that_was_chosen_stays_among_the_others():
    place = Place(view(), ON_TIME, "school", team="North", school="Hill School")
    lines = groups("school", ("Hill School", 5, 9), ("Vale School", 1, 9), team="North")
    elsewhere = groups("school", ("Far School", 9, 9), team="South")
    found = compared(place, pd.concat([lines, elsewhere]), ("team", "school"))
    assert [one.name for one in found.standings] == ["Hill School", "Vale School"]
    assert (found.own.name, found.own.numerator) == ("Hill School", 5)


@pytest.mark.parametrize(
    ("verdict", "figure", "judged"),
    [
        (Verdict.HIGHER, ON_TIME, "better"),
        (Verdict.LOWER, ON_TIME, "worse"),
        (Verdict.HIGHER, OVER_A_YEAR, "worse"),
        (Verdict.LOWER, OVER_A_YEAR, "better"),
        (Verdict.HIGHER, NEUTRAL, ""),
        (Verdict.PERHAPS_LOWER, ON_TIME, ""),
        (Verdict.CHANCE, ON_TIME, ""),
    ],
)
def test_better_and_worse(verdict, figure, judged):
    """More plans in time are better, more that took over a year worse; of refusals neither, and never of chance."""
    standing = Standing("Milltown", 1, 2, 0.5, 0.4, 0.6, verdict, small=False)
    assert standing.judged(CATALOGUE[figure]) == judged


@pytest.mark.parametrize(
    ("place", "offered"),
    [
        (Place(view(), ON_TIME, ""), ("locality", "team", "school")),
        (Place(view(locality="Milltown"), ON_TIME, ""), ("team", "school")),
        (Place(view(), ON_TIME, "", unplaced="yes"), ("team", "school")),
        (Place(view(locality="Milltown"), ON_TIME, "", team="North"), ("school",)),
        (Place(view(), ON_TIME, "", team="North", school="Hill School"), ("school",)),
    ],
)
def test_ways_to_split_are_smaller_than_the_place(place, offered):
    recorded = shown(recorded=("locality", "team", "school"))
    assert localities.splits(place, recorded) == offered


def test_what_is_not_recorded_is_no_way_to_split():
    """Schools are offered where nothing is, so that there is always one way."""
    assert localities.splits(Place(view(), ON_TIME, ""), shown(recorded=("team",))) == ("team",)
    assert localities.splits(Place(view(), ON_TIME, ""), shown(recorded=())) == ("school",)


def test_the_rows_of_a_place_are_those_of_every_step():
    rows = pd.DataFrame(
        {"locality": ["Milltown", "Milltown", None, "Vale"], "team": ["North", "South", "North", "North"]},
        dtype="string",
    )
    place = Place(view(locality="Milltown"), ON_TIME, "school", team="North")
    assert list(localities.rows_inside(place, rows).index) == [0]
    unplaced = replace(place, view=view(), unplaced="yes")
    assert list(localities.rows_inside(unplaced, rows).index) == [2]
    assert len(localities.rows_inside(Place(view(), ON_TIME, "locality"), rows)) == 4


def test_names_in_a_place_are_those_with_requests_or_plans():
    """A link to a team must open whatever figure and period it is about."""
    requests = groups("team", ("North", 3, 3), ("Nobody", 0, 0))
    plans = groups("team", ("South", 1, 1))
    lines = {("requests_received", ("team",)): requests, ("plans_maintained", ("team",)): plans}
    place = Place(view(locality="Milltown"), ON_TIME, "team")
    assert localities.names_inside(place, "team", Given(lines=lines)) == {"North", "South"}


def test_where_cases_can_be_listed():
    assert not Place(view(), ON_TIME, "locality").at_the_end
    assert not Place(view(locality="Milltown"), ON_TIME, "team").at_the_end
    assert Place(view(locality="Milltown"), ON_TIME, "school", team="North").at_the_end
    assert Place(view(), ON_TIME, "team", unplaced="yes").at_the_end
