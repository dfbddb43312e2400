"""Where children with plans are taught, in words: none, one, many, not known, more or less than England or the same."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.plans.placement.kinds import GROUPS
from reports.figure import Figure
from reports.summaries.placements import Mix
from reports.words.placements import mix as words
from tests.reports.figures import hidden

ON = day(date(2026, 1, 15))


def share(key: str, part: int, whole: int, status: Status = Status.SHOWN) -> Figure:
    return Figure(CATALOGUE[key], ON, part, whole, part / whole if whole else None, status)


def count(key: str, number: int) -> Figure:
    return Figure(CATALOGUE[key], ON, number, None, float(number), Status.SHOWN)


def not_recorded(key: str) -> Figure:
    return Figure(CATALOGUE[key], ON, None, None, None, Status.NOT_RECORDED)


def mixed(name: str = "Larkmoor", not_told: int = 0, **counts: int) -> Mix:
    return Mix(name, "January 2025", {group: counts.get(group, 0) for group in GROUPS}, not_told)


MAINSTREAM, SPECIAL = share("plans_in_mainstream", 50, 100), share("plans_in_state_special", 30, 100)
INDEPENDENT = share("plans_in_independent_special", 6, 100)


def test_the_headline_says_the_mix_and_what_lies_outside():
    outside = share("plans_outside_our_area", 12, 96)
    assert words.headline(MAINSTREAM, SPECIAL, INDEPENDENT, outside) == (
        "**50% of children with a plan are in mainstream schools**, 30% in state-funded and **6% in independent "
        "special schools** (6 of 100); **13% go outside our area** (12 of 96)."
    )


def test_the_headline_of_a_place_without_an_area():
    found = words.headline(MAINSTREAM, SPECIAL, INDEPENDENT, not_recorded("plans_outside_our_area"), "Fenside")
    assert found.startswith("In Fenside, **50% of children")
    assert found.endswith("(6 of 100).")


def test_a_hidden_share_is_not_nought():
    found = words.headline(MAINSTREAM, SPECIAL, hidden(INDEPENDENT.metric.key), hidden("plans_outside_our_area"))
    assert found == "**50% of children with a plan are in mainstream schools** (50 of 100)."


def test_the_headline_without_a_register():
    nothing = not_recorded("plans_in_mainstream")
    assert words.headline(nothing, nothing, nothing, nothing) == (
        "What kind of setting children with a plan are in is not recorded in this data."
    )


def test_how_a_share_has_changed():
    """More, the same in whole per cent, and nothing known of one end."""
    key = "plans_in_mainstream"
    assert words.change("Mainstream", share(key, 40, 100), share(key, 50, 100)) == (
        "Mainstream: **50% (50 of 100)** on 15 January 2026, 40% (40 of 100) on 15 January 2026."
    )
    assert words.change("Mainstream", share(key, 501, 1000), share(key, 50, 100)) == (
        "Mainstream: **50% (50 of 100)** on 15 January 2026, the same share as on 15 January 2026 (501 of 1,000)."
    )
    assert words.change("Mainstream", not_recorded(key), share(key, 50, 100)) == ""


def test_more_and_less_than_england():
    ours, england = (
        mixed(mainstream=40, independent_special=60),
        mixed("England", mainstream=90, independent_special=10),
    )
    assert words.beside_england(ours, england) == (
        "**More than in England: independent or non-maintained special school**, 60% beside 10%. **Less than in "
        "England: mainstream school**, 40% beside 90% (England in January 2025)."
    )


def test_the_same_as_england_is_neither_more_nor_less():
    """Also where the counts differ and the percentages that are shown do not."""
    same = "Each kind of setting has the same share as in England in January 2025."
    assert words.beside_england(mixed(mainstream=1), mixed("England", mainstream=9)) == same
    nearly = mixed("England", mainstream=5001, college=4999)
    assert words.beside_england(mixed(mainstream=1, college=1), nearly) == same


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, ""),
        (1, "1 of 101 plans is in no bar: the kind of setting is not known."),
        (2, "2 of 102 plans are in no bar: the kind of setting is not known."),
    ],
)
def test_plans_in_no_bar(number, said):
    assert words.not_told(mixed(mainstream=100, not_told=number)) == said


def test_the_chart_for_somebody_who_cannot_see_it():
    told = words.alternative(mixed(mainstream=3, home=1), mixed("England", mainstream=1, college=1))
    assert told == (
        "Bar chart. Children with a plan by kind of setting, beside England in January 2025. Mainstream school: 75% "
        "(3), England 50%; Educated at home by choice: 25% (1), England 0%."
    )


def areas(*rows: tuple[str, int]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["authority", "children"])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "No child goes to a setting in another council's area."),
        ([("Saltreach", 1)], "**1 child** goes to settings in 1 other council's area: Saltreach."),
        ([("Saltreach", 2)], "**2 children** go to settings in 1 other council's area: Saltreach."),
        (
            [("Saltreach", 3), ("Hexwold", 1)],
            "**4 children** go to settings in the areas of 2 other councils, most of them in Saltreach (3).",
        ),
        (
            [("Saltreach", 3), ("Hexwold", 2), ("Gullmouth", 2)],
            "**7 children** go to settings in the areas of 3 other councils, the largest number in Saltreach (3).",
        ),
    ],
)
def test_the_areas_children_go_to(rows, said):
    number = sum(children for _, children in rows)
    assert words.areas(areas(*rows), share("plans_outside_our_area", number, 20)) == said


def test_why_there_is_no_area():
    assert "the settings" in words.no_area(share("plans_outside_our_area", 0, 0, Status.NO_CASES))
    assert words.no_area(not_recorded("plans_outside_our_area")) == "The area of settings is not recorded in this data."


def test_what_to_know_before_comparing():
    """Only what concerns a kind that somebody is in."""
    few = words.comparable([mixed(mainstream=3), mixed("England", mainstream=3, home=2)])
    assert len(few) == 2
    assert few[1].startswith("Mainstream school: maintained nursery schools")


def test_what_cannot_be_told():
    known = share("plans_placement_known", 97, 100)
    one = words.told_finding(known, count("plans_with_unknown_setting", 1), count("plans_at_shut_settings", 2))
    assert one == [
        "The kind of setting is known for **97% (97 of 100)** of the plans.",
        "**1 plan** names a setting that the register of schools does not tell.",
        "**2 plans** name schools that had closed, or had not yet opened: as a rule a school that became an academy, "
        "with a new number. They stay with the kind of the school that is named.",
    ]
    none = words.told_finding(known, count("plans_with_unknown_setting", 0), count("plans_at_shut_settings", 0))
    assert none == one[:1]
    assert words.told_finding(not_recorded("plans_placement_known"), *[not_recorded("plans_at_shut_settings")] * 2) == [
        "Whether the kind of setting can be told is not recorded in this data."
    ]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (None, ""),
        (date(2026, 1, 14), "The register of schools of **14 January 2026** says what each setting is."),
        (date(2026, 1, 15), "The register of schools of **15 January 2026** says what each setting is."),
        (
            date(2026, 1, 16),
            "The register of schools of **16 January 2026** says what each setting is; it is the oldest that is "
            "loaded.",
        ),
    ],
)
def test_which_register_was_asked(held, said):
    """The day before, the day and the day after the day that is shown."""
    assert words.register_words(held, date(2026, 1, 15)) == said


def test_months_of_which_too_little_is_known():
    assert words.too_little_known(date(2026, 1, 1)) == (
        "When the present placements began is on record, and what was before them is not known: before January 2026, "
        "the kind of setting is known for fewer than 90% of the plans, too few to say how the mix has changed."
    )
