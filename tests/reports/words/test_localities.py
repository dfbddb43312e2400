"""What is said of groups: never better or worse where chance may explain it."""

from types import SimpleNamespace

import pandas as pd
import pytest

from metrics.statistics.funnel import Verdict
from reports.summaries.localities import Comparison, Place, Standing
from reports.words import localities as words
from tests.reports.summaries.given import view
from tests.reports.words.figures import share

ON_TIME, REFUSED = "plans_issued_within_20_weeks", "requests_refused"


def standing(name: str, verdict: Verdict = Verdict.CHANCE, size: int = 100, value: float = 0.5) -> Standing:
    return Standing(name, round(size * value), size, value, 0.4, 0.6, verdict, size < 20)


def comparison(*standings: Standing, figure: str = ON_TIME) -> Comparison:
    place = Place(view(), figure, "locality")
    return Comparison(place, share(figure, 600, 1000), None, standings, (), pd.DataFrame())


@pytest.mark.parametrize(
    ("verdict", "figure", "said"),
    [
        (Verdict.LOWER, ON_TIME, "lower than chance alone would give, which is worse"),
        (Verdict.HIGHER, ON_TIME, "higher than chance alone would give, which is better"),
        (Verdict.HIGHER, "plans_issued_over_52_weeks", "higher than chance alone would give, which is worse"),
        (Verdict.HIGHER, REFUSED, "higher than chance alone would give"),
        (Verdict.CHANCE, ON_TIME, "within what chance would give"),
    ],
)
def test_which_way(verdict, figure, said):
    assert words.said(standing("Vale", verdict), comparison(figure=figure)) == said


@pytest.mark.parametrize(("size", "warned"), [(19, True), (20, False)])
def test_few_cases_are_warned_of(size, warned):
    said = words.said(standing("Vale", size=size), SimpleNamespace(place=Place(view(), ON_TIME, "locality")))
    assert ("too few cases to tell much" in said) == warned


def test_a_small_group_beyond_chance_is_beyond_chance():
    assert "too few" not in words.said(standing("Vale", Verdict.LOWER, size=12), comparison())


def test_who_differs_is_named():
    found = comparison(standing("Abbey", Verdict.LOWER, value=0.3), standing("Vale"), standing("Milltown"))
    said = words.headline(found)
    assert "Leeds **60% (600 of 1,000)**" in said
    assert "**Abbey (worse: 30%, 30 of 100) is further from the council's figure than chance would give**" in said
    assert "the differences of the other 2 may be chance" in said


def test_one_other_group_may_not_be_called_others():
    said = words.headline(comparison(standing("Abbey", Verdict.LOWER, value=0.3), standing("Vale")))
    assert "other" not in said


def test_nobody_differs():
    said = words.headline(comparison(standing("Abbey"), standing("Vale")))
    assert said.endswith("**None of 2 localities differs by more than chance would give.**")


def test_one_group_is_too_few_to_compare():
    assert words.headline(comparison(standing("Abbey", Verdict.LOWER))).endswith(
        "too few localities with such cases to compare."
    )


def test_many_that_differ_are_counted():
    """Five and more are counted by which way they differ."""
    low = [standing(f"Low {number}", Verdict.LOWER) for number in range(3)]
    high = [standing(f"High {number}", Verdict.HIGHER) for number in range(2)]
    said = words.headline(comparison(*low, *high, standing("Vale")))
    assert "**5 of 6 localities differ from the council's figure (2 better and 3 worse), by more than chance" in said


@pytest.mark.parametrize(("groups", "said"), [(9, ""), (10, "about 1 would lie"), (40, "about 2 would lie")])
def test_how_many_chance_alone_would_give(groups, said):
    """One in twenty; fewer than half of one is not said."""
    found = words.by_chance(comparison(*(standing(f"Group {number}") for number in range(groups))))
    assert said in found if said else found == ""


def test_the_table_says_no_more_than_chance_allows():
    found = comparison(
        standing("Abbey", Verdict.LOWER),
        standing("Milltown", Verdict.PERHAPS_LOWER),
        standing("Tiny", size=5, value=0.2),
        standing("Vale"),
    )
    assert list(words.table(found)["More than chance"]) == ["lower, worse", "perhaps lower", "no, few cases", "no"]
