"""What is set side by side, from a release of six lines and a count of our own by year."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.reference_data.authorities import BY_OLD_CODE
from reports.summaries import compare
from reports.summaries.compare import Choice, begun
from reports.summaries.series import Point
from tests.reports.summaries.given import Given, release, series, shown, view, years

ON_TIME = "plans_issued_within_20_weeks"
LEEDS, KENT, SURREY, DORSET = (BY_OLD_CODE[number] for number in ("383", "886", "936", "838"))
RELEASE = release(
    "2023,E,1000,900,450",
    "2024,E,1000,800,400",
    "2024,R,300,200,50",
    "2024,383,100,80,8",
    "2024,886,100,60,30",
    "2024,936,100,20,20",
    "2024,838,100,0,0",
)


def choice(**other) -> Choice:
    usual = {"authority": LEEDS, "year": 2024, "beside": (KENT, SURREY), "is_usual": False, "is_ours": True}
    return Choice(view(), ON_TIME, releases=other.pop("releases", ("2025",)), **(usual | other))


def test_a_reason_stands_where_there_is_no_figure_and_nowhere_else():
    """Nobody to divide by, in Dorset, has DfE's word for it; nought of some has a figure and needs none."""
    given = Given(release=RELEASE, lines={(ON_TIME, ()): years((2024, None, None))})
    dorset, kent = (compare.others(choice(beside=(one,)), given)[0].at(2024) for one in (DORSET, KENT))
    assert (dorset.value, bool(dorset.reason)) == (None, True)
    assert (kent.value, kent.reason) == (0.5, "")
    none = compare.others(choice(beside=(SURREY,)), Given(release=release("2024,936,100,20,0")))[0].at(2024)
    assert (none.value, none.reason) == (0.0, "")


def test_us_england_the_region_and_those_beside_together():
    """30 of 60 and 20 of 20 are together 50 of 80, not the mean of a half and one. Without our own cases, no own."""
    given = Given(release=RELEASE, lines={(ON_TIME, ()): years((2024, None, None))})
    found = compare.compared(choice(), given)
    assert [one.role for one in found] == ["us", "england", "region", "pooled"]
    parts = {one.role: (one.at(2024).numerator, one.at(2024).denominator, one.at(2024).value) for one in found}
    assert parts["us"] == (8, 80, 0.1)
    assert parts["england"] == (400, 800, 0.5)
    assert parts["region"] == (50, 200, 0.25)
    assert parts["pooled"] == (50, 80, 0.625)


def test_a_region_without_figures_is_left_out_and_us_is_not():
    """DfE gives no regions in some files; that we have no figure is a finding."""
    given = Given(release=release("2024,E,10,8,4", "2023,383,10,8,4"), lines={(ON_TIME, ()): years((2024, None, None))})
    found = compare.compared(choice(authority=BY_OLD_CODE["838"], beside=()), given)
    assert [one.role for one in found] == ["us", "england"]
    assert compare.of_role(found, "region") is None
    assert compare.of_role(found, "us").known == ()


def test_without_a_release_england_is_built_in():
    """England 2024 as DfE prints it: 46.4%, 39,407 of 84,866."""
    given = Given(lines={(ON_TIME, ()): years((2024, None, None))})
    (country,) = compare.compared(choice(authority=None, beside=(), releases=()), given)
    assert (country.at(2024).numerator, country.at(2024).denominator) == (39_407, 84_866)
    assert country.at(2024).shown == pytest.approx(0.464)
    assert compare.others(choice(releases=()), given) == ()
    assert compare.own_published(choice(releases=()), "plans_issued_den", given) == {}


def test_years_are_englands_newest_first():
    assert compare.years(ON_TIME, Given(release=RELEASE)) == (2024, 2023)
    assert compare.years(ON_TIME, Given())[:2] == (2025, 2024), "as built in"


def test_each_of_those_beside_stands_alone():
    found = compare.others(choice(), Given(release=RELEASE))
    assert [(one.name, one.at(2024).value) for one in found] == [("Kent", 0.5), ("Surrey", 1.0)]


def test_everybody_with_a_figure_of_the_year():
    """Dorset recorded every plan as an exception, so it has no figure and no dot."""
    every = compare.everybody(choice(), Given(release=RELEASE))
    assert {one.name: one.role for one in every} == {"Leeds": "us", "Kent": "pooled", "Surrey": "pooled"}
    found = compare.spread(every)
    assert (found.count, found.lowest, found.median, found.highest) == (3, 0.1, 0.5, 1.0)
    assert compare.everybody(choice(year=2023), Given(release=RELEASE)) == ()
    assert compare.spread(()) is None


def test_a_column_of_our_own():
    given = Given(release=RELEASE)
    assert compare.own_published(choice(), "plans_issued_den", given) == {2024: 100.0}
    assert compare.own_published(choice(authority=None), "plans_issued_den", given) == {}


class TestOurOwnCount:
    """What ended in the first year may have begun before the data do."""

    def test_the_first_year_is_left_out(self):
        """Cases from June 2021 on: 2022 is the first year asked for, and the first with plans, so 2023 is the first
        shown; 2026 is not over and shown."""
        given = Given(
            release=RELEASE,
            lines={(ON_TIME, ()): years((2022, 1, 2), (2023, 1, 4), (2024, 3, 4), (2026, 1, 1))},
            data=shown(first_day=date(2021, 6, 1)),
        )
        own = compare.of_role(compare.compared(choice(), given), "own")
        assert [(point.year, point.numerator, point.denominator) for point in own.points] == [
            (2023, 1, 4),
            (2024, 3, 4),
            (2025, None, None),
            (2026, 1, 1),
        ]
        assert own.name == "Leeds, own count"

    def test_it_is_of_the_whole_council_whatever_place_is_shown(self):
        given = Given(release=RELEASE, lines={(ON_TIME, ()): years((2024, 3, 4))})
        compare.compared(replace(choice(), view=view(locality="Milltown")), given)
        assert {place for metric, place, _ in given.asked if metric == ON_TIME} == {""}

    def test_it_begins_no_earlier_than_what_is_published(self):
        points = [Point(year, 0.5, 1, 2) for year in (2018, 2019, 2020)]
        assert [point.year for point in begun(points, is_rate=False, since=2020)] == [2020]
        assert [point.year for point in begun(points, is_rate=False, since=2019)] == [2019, 2020]

    @pytest.mark.parametrize("count", [0, 1])
    def test_none_or_one_year_is_nothing(self, count):
        points = [Point(2020 + number, 0.5, 1, 2) for number in range(count)]
        assert begun(points, is_rate=False, since=2000) == ()

    def test_years_of_a_rate_before_the_log_are_years_without_a_log(self):
        """A rate of no appeals is nought where plans are known; before the first appeal there was no log."""
        points = [Point(2021, 0.0, 0, 90), Point(2022, 0.1, 9, 90), Point(2023, 0.0, 0, 95), Point(2024, 0.2, 18, 90)]
        assert [point.year for point in begun(points, is_rate=True, since=2000)] == [2024]
        assert [point.year for point in begun(points, is_rate=False, since=2000)] == [2022, 2023, 2024]

    def test_a_figure_that_nobody_counts_from_cases_has_none(self):
        chosen = replace(choice(beside=()), figure="tribunal_appeal_rate_in_development", releases=())
        assert chosen.own is None
        assert compare.of_role(compare.compared(chosen, Given()), "own") is None


def test_the_council_on_show_beside_its_neighbours():
    """In the latest year there is, with the neighbours that DfE names; without a number, England alone."""
    chosen = compare.for_the_council(view(), ON_TIME, Given(release=RELEASE))
    assert (chosen.authority, chosen.year, chosen.is_ours) == (LEEDS, 2024, True)
    assert len(chosen.beside) == 10
    nobody = compare.for_the_council(view(), ON_TIME, Given(data=shown(authority="")))
    assert (nobody.authority, nobody.beside, nobody.is_ours) == (None, (), False)


@pytest.mark.parametrize(
    ("as_at", "unfinished"), [(date(2025, 12, 30), 2025), (date(2025, 12, 31), 0), (date(2026, 1, 1), 2026)]
)
def test_a_year_is_over_on_its_last_day(as_at, unfinished):
    assert replace(choice(), view=view(as_at)).unfinished == unfinished


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ({"is_usual": True}, "Statistical neighbours together"),
        ({}, "The authorities chosen, together"),
        ({"beside": (BY_OLD_CODE["909"],)}, "Cumbria (until 2023)"),
    ],
)
def test_those_beside_have_a_name_together(other, name):
    assert compare.pooled_name(choice(**other)) == name


def test_the_first_line_of_a_role():
    found = (series("us", (2024, 1, 2)), series("own", (2024, 1, 3)))
    assert compare.of_role(found, "own") is found[1]
    assert compare.of_role(found, "england") is None


def test_every_figure_has_a_name():
    names = [compare.figure_name(figure) for figure in compare.FIGURES]
    assert len(set(names)) == len(compare.FIGURES)
