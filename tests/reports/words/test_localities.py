"""What the page on localities says: better or worse only beyond chance, and never a ranking of the small."""

import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.statistics.funnel import Verdict
from reports.summaries.localities import Comparison, Place, Standing
from reports.words import localities as words
from tests.reports.figures import TODAY, missing, share
from tests.reports.words.views import view

ON_TIME, LATE, REFUSED = "plans_issued_within_20_weeks", "plans_issued_over_52_weeks", "requests_refused"


def group(name: str, verdict: Verdict = Verdict.CHANCE, part: int = 50, of: int = 100) -> Standing:
    return Standing(name, part, of, part / of, 0.3, 0.65, verdict, small=of < 20)


def place(figure: str = ON_TIME, split: str = "locality", locality: str = "", **inside: str) -> Place:
    return Place(view(locality), figure, split, **inside)


def comparison(*groups: Standing, at: Place | None = None, own: Standing | None = None, empty=()) -> Comparison:
    at = at or place()
    return Comparison(at, share(at.figure, 480, 1000), own, groups, tuple(empty), pd.DataFrame())


@pytest.mark.parametrize(
    ("figure", "verdict", "said"),
    [
        (ON_TIME, Verdict.LOWER, "lower than chance alone would give, which is worse"),
        (ON_TIME, Verdict.HIGHER, "higher than chance alone would give, which is better"),
        (LATE, Verdict.LOWER, "lower than chance alone would give, which is better"),
        (LATE, Verdict.HIGHER, "higher than chance alone would give, which is worse"),
        (REFUSED, Verdict.HIGHER, "higher than chance alone would give"),
        (ON_TIME, Verdict.PERHAPS_LOWER, "lower than most, which may be chance"),
        (LATE, Verdict.PERHAPS_HIGHER, "higher than most, which may be chance"),
        (ON_TIME, Verdict.CHANCE, "within what chance would give"),
    ],
)
def test_better_and_worse_are_said_only_beyond_chance(figure, verdict, said):
    """Of plans on time more is better, of plans over a year less; refusals are neither."""
    assert words.verdict_words(group("A", verdict), comparison(at=place(figure))) == said


def test_of_few_cases_little_is_told():
    assert words.verdict_words(group("A", Verdict.PERHAPS_LOWER, 1, 19), comparison()) == (
        "lower than most, which may be chance; too few cases to tell much"
    )
    assert words.verdict_words(group("A", Verdict.LOWER, 0, 19), comparison()).endswith("which is worse")


def test_a_sentence_for_a_group():
    assert words.sentence(group("Mill*town", Verdict.LOWER, 142, 306), comparison()) == (
        "**Mill\\*town: 46%** (142 of 306), lower than chance alone would give, which is worse."
    )


START = "Plans issued within 20 weeks: Larkmoor **48% (480 of 1,000)** in 2025."


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ([], "There are too few localities with such cases to compare."),
        ([group("A")], "There are too few localities with such cases to compare."),
        ([group("A"), group(NOT_RECORDED)], "There are too few localities with such cases to compare."),
        (
            [group("A"), group("B", Verdict.PERHAPS_LOWER)],
            "**None of 2 localities differs by more than chance would give.**",
        ),
        (
            [group("A", Verdict.LOWER, 30), group("B")],
            "**A (worse: 30%, 30 of 100) is further from the council's figure than chance would give**.",
        ),
        (
            [group("A", Verdict.LOWER, 30), group("B", Verdict.HIGHER, 70), group("C"), group("D")],
            "**A (worse: 30%, 30 of 100) and B (better: 70%, 70 of 100) are further from the council's figure than "
            "chance would give**; the differences of the other 2 may be chance.",
        ),
        (
            [*(group(name, Verdict.LOWER) for name in "ABC"), *(group(name, Verdict.HIGHER) for name in "DE")],
            "**5 of 5 localities differ from the council's figure (2 better and 3 worse), by more than chance would "
            "give.**",
        ),
    ],
)
def test_headline(groups, said):
    assert words.headline(comparison(*groups)) == f"{START} {said}"


def test_the_headline_of_a_place_and_of_a_school():
    own = group("Milltown", Verdict.LOWER, 142, 306)
    at = place(locality="Milltown", split="team")
    found = comparison(group("Team 1"), group("Team 2"), at=at, own=own)
    assert words.headline(found) == (
        f"{START} **Milltown: 46%** (142 of 306), lower than chance alone would give, which is worse. **None of 2 "
        "teams in Milltown differs by more than chance would give.**"
    )
    nobody = Standing("Milltown", 0, 0, 0.0, 0.0, 0.0, Verdict.NO_CASES, small=True)
    assert words.headline(comparison(at=at, own=nobody)).startswith(f"{START} There are no such cases in Milltown.")
    school = place(locality="Milltown", split="school", team="Team 1", school="Alder")
    assert words.headline(comparison(group("Alder"), group("Birch"), at=school, own=own)).endswith("worse.")


def test_refusals_are_higher_or_lower_and_never_judged():
    at = place(REFUSED)
    found = comparison(group("A", Verdict.HIGHER, 70), group("B"), group("C"), at=at)
    assert "**A (higher: 70%, 70 of 100) is further from" in words.headline(found)


def test_of_many_refusals_those_higher_and_those_lower_are_counted():
    """Four are still named, five are counted; neither is better or worse."""
    four = [*(group(name, Verdict.HIGHER, 70) for name in "ABC"), group("D", Verdict.LOWER, 30)]
    assert "D (lower: 30%, 30 of 100) are further" in words.headline(comparison(*four, at=place(REFUSED)))
    five = comparison(*four, group("E", Verdict.LOWER, 20), group("F"), at=place(REFUSED))
    assert "**5 of 6 localities differ from the council's figure (3 higher and 2 lower), by more" in words.headline(
        five
    )


def test_without_a_figure_of_the_council():
    found = comparison(group("A"), group("B"))
    without = Comparison(found.place, missing(ON_TIME), None, found.standings, (), pd.DataFrame())
    assert words.headline(without).startswith("Plans issued within 20 weeks: Larkmoor (not recorded in this data) in")


def test_a_sentence_for_each_of_fifteen_and_of_more_only_for_those_outside():
    chance = [group(f"G{number}") for number in range(15)]
    assert len(words.sentences(comparison(*chance))) == 15
    assert words.sentences(comparison(*chance, group("H"))) == ["**All 16** are within what chance would give."]
    *outside, rest = words.sentences(comparison(*chance, group("H", Verdict.LOWER), group("I", Verdict.PERHAPS_HIGHER)))
    assert [one.split(":")[0] for one in outside] == ["**H", "**I"]
    assert rest == "**The other 15** are within what chance would give."


@pytest.mark.parametrize(
    ("many", "few", "said"),
    [
        (9, 0, ""),
        (10, 0, "With 10 groups, about 1 would lie outside the inner curves by chance alone. "),
        (30, 0, "With 30 groups, about 2 would lie outside the inner curves by chance alone. "),
        (2, 1, "Fewer than 20 cases, so that little can be told: F0."),
        (0, 6, "Fewer than 20 cases, so that little can be told: F0, F1, F2, F3, F4 and F5."),
        (
            3,
            7,
            "With 10 groups, about 1 would lie outside the inner curves by chance alone. 7 of them have fewer than 20 "
            "cases, so that little can be told (hollow marks).",
        ),
    ],
)
def test_how_many_would_lie_outside_by_chance(many, few, said):
    """One in twenty lies outside the inner curves: of ten groups half a one, which is rounded up."""
    groups = [
        *(group(f"G{number}") for number in range(many)),
        *(group(f"F{number}", of=19, part=9) for number in range(few)),
    ]
    assert words.by_chance(comparison(*groups)) == said


@pytest.mark.parametrize(
    ("empty", "said"),
    [
        ([], ""),
        (["Birch"], "No such cases in: Birch."),
        (list("ABCDE"), "No such cases in: A, B, C, D and E."),
        (list("ABCDEF"), "6 localities had no such cases."),
    ],
)
def test_groups_without_cases(empty, said):
    assert words.without_cases(comparison(group("A"), group("B"), empty=empty)) == said


def test_a_few_cases_without_a_place_are_not_drawn():
    found = comparison(group("A"), group(NOT_RECORDED, of=19, part=9))
    assert (
        words.without_cases(found)
        == "The cases whose place is not recorded are in the table, but too few to be drawn. "
    )
    assert words.without_cases(comparison(group("A"), group(NOT_RECORDED))) == ""


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (group("A"), "no"),
        (group("A", of=19, part=9), "no, few cases"),
        (group("A", Verdict.PERHAPS_LOWER), "perhaps lower"),
        (group("A", Verdict.PERHAPS_HIGHER), "perhaps higher"),
        (group("A", Verdict.LOWER), "lower, worse"),
        (group("A", Verdict.HIGHER), "higher, better"),
    ],
)
def test_the_table_says_the_same(one, said):
    (line,) = words.table(comparison(one)).to_dict("records")
    assert line["More than chance"] == said
    assert line["By chance"] == "30% to 65%"


@pytest.mark.parametrize(
    ("low", "high", "said"), [(-0.01, 1.01, "0% to 100%"), (0.0, 1.0, "0% to 100%"), (0.01, 0.99, "1% to 99%")]
)
def test_the_range_of_chance_ends_where_shares_end(low, high, said):
    one = Standing("A", 1, 2, 0.5, low, high, Verdict.CHANCE, small=True)
    assert words.table(comparison(one))["By chance"].tolist() == [said]


def test_the_funnel_for_somebody_who_cannot_see_it():
    found = comparison(group("A", Verdict.LOWER, 30), group("B"))
    assert words.alternative(found) == (
        "Funnel plot. Plans issued within 20 weeks by locality, 2 groups, by number of cases. Larkmoor as a whole: 48% "
        "(480 of 1,000). Outside the outer limits: A 30% (30 of 100), lower than chance alone would give, which is "
        "worse."
    )
    assert words.alternative(comparison(group("B"))).endswith(
        "Outside the outer limits: no group differs by more than chance."
    )


@pytest.mark.parametrize(("number", "said"), [(0, "localities"), (1, "locality"), (2, "localities")])
def test_plural(number, said):
    assert words.plural("locality", number) == said
    assert TODAY
