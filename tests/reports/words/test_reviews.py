"""What the page on yearly reviews says: overdue and in time, one and many, and how the stock of plans adds up."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import day
from reports.words import reviews as words
from tests.reports.figures import TODAY, count, hidden, missing, share

HELD, REVIEWED, OVERDUE = "plans_maintained", "plans_reviewed_within_12_months", "reviews_overdue"
WAITING, WITHIN, DUE = "plans_not_amended", "amendments_due_finished_on_time", "reviews_due_decided_on_time"
BEFORE = day(date(2025, 10, 31))


def held(number: int, on=TODAY):
    return count(HELD, number, period=on)


@pytest.mark.parametrize(
    ("maintained", "reviewed", "overdue", "place", "said"),
    [
        (
            9184,
            share(REVIEWED, 60, 100, period=TODAY),
            1200,
            "",
            "On 31 October 2026, **9,184 children and young people have an EHC plan**; **60% of plans held for a year "
            "were reviewed within 12 months** (60 of 100); **1,200 reviews are overdue**.",
        ),
        (
            2,
            share(REVIEWED, 1, 1, period=TODAY),
            1,
            "Milltown",
            "In Milltown, on 31 October 2026, **2 children and young people have an EHC plan**; **100% of plans held "
            "for a year were reviewed within 12 months** (1 of 1); **1 review is overdue**.",
        ),
        (
            2,
            share(REVIEWED, 1, 1, period=TODAY),
            0,
            "",
            "On 31 October 2026, **2 children and young people have an EHC plan**; **100% of plans held for a year "
            "were reviewed within 12 months** (1 of 1); **0 reviews are overdue**.",
        ),
        (
            2,
            missing(REVIEWED, period=TODAY),
            0,
            "",
            "On 31 October 2026, **2 children and young people have an EHC plan**; when plans were reviewed is not "
            "recorded in this data.",
        ),
        (
            1,
            share(REVIEWED, 0, 1, period=TODAY),
            2,
            "",
            "On 31 October 2026, **1 child or young person has an EHC plan**; **0% of plans held for a year were "
            "reviewed within 12 months** (0 of 1); **2 reviews are overdue**.",
        ),
        (
            0,
            missing(REVIEWED, period=TODAY),
            0,
            "",
            "On 31 October 2026, **no children and young people have an EHC plan**; when plans were reviewed is not "
            "recorded in this data.",
        ),
    ],
)
def test_headline(maintained, reviewed, overdue, place, said):
    assert words.headline(held(maintained), reviewed, count(OVERDUE, overdue, period=TODAY), place) == said


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        (7926, 9184, "have an EHC plan on 31 October 2026: 1,258 more than on 31 October 2025."),
        (9, 10, "have an EHC plan on 31 October 2026: 1 more than on 31 October 2025."),
        (10, 9, "have an EHC plan on 31 October 2026: 1 fewer than on 31 October 2025."),
        (10, 10, "have an EHC plan on 31 October 2026: as many as on 31 October 2025."),
    ],
)
def test_more_plans_than_before(then, now, said):
    assert words.maintained_card(held(then, BEFORE), held(now)) == said


def test_who_is_in_the_share_of_reviews():
    assert words.reviewed_card(share(REVIEWED, 1, 2, period=TODAY)) == (
        "Of those with a plan of 12 months or more on 31 October 2026. The law: every plan, every year."
    )


@pytest.mark.parametrize(
    ("longest", "never", "said"),
    [
        (None, 0, "0 have been overdue for more than a year and 0 were never reviewed."),
        (0, 0, "0 have been overdue for more than a year and 0 were never reviewed."),
        (1, 1, "1 has been overdue for more than a year and 1 was never reviewed."),
        (1200, 3, "1,200 have been overdue for more than a year and 3 were never reviewed."),
    ],
)
def test_how_long_overdue(longest, never, said):
    """Only those over a year are told, if there are any; those of six to twelve months are not among them."""
    bands = [count(OVERDUE, 70, "6 to 12 months")]
    bands += [] if longest is None else [count(OVERDUE, longest, "Over a year")]
    card = words.overdue_card(count(OVERDUE, 1500, period=TODAY), bands, count("plans_never_reviewed", never))
    assert card == f"should have been reviewed by 31 October 2026; {said}"
    assert words.overdue_card(missing(OVERDUE), bands, count("plans_never_reviewed", 3)) == (
        "The days of reviews are needed for this."
    )


def waits(*numbers: int):
    """Up to a year, one to two, two to three, over three."""
    names = ("Up to 1 year", "1 to 2 years", "2 to 3 years", "Over 3 years")
    return [count(WAITING, number, name) for name, number in zip(names, numbers, strict=True)]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((100, 124, 45, 20), "189 for more than a year, 65 for more than two, 20 for more than three"),
        ((100, 1200, 0, 0), "1,200 for more than a year"),
        ((100, 0, 0, 1), "1 for more than a year, 1 for more than two, 1 for more than three"),
        ((100, 0, 0, 0), "none for more than a year"),
    ],
)
def test_who_waits_three_years_also_waits_more_than_one(numbers, said):
    """124 of one to two years, 45 and 20: 189 in all have waited more than a year. The whole, beside its bands, is none
    of them."""
    assert words.years_words(waits(*numbers)) == said
    assert words.years_words([count(WAITING, sum(numbers)), *waits(*numbers)]) == said


def test_plans_not_amended():
    assert words.not_amended_card(count(WAITING, 5), waits(5, 0, 0, 0)) == (
        "have a plan that a review found out of date, more than 12 weeks after the meeting; none for more than a year."
    )
    assert words.not_amended_card(missing(WAITING), []) == (
        "The days on which amended plans were final are needed for this. SEN2 does not ask for them."
    )


@pytest.mark.parametrize(
    ("published", "due", "said"),
    [
        (
            share("review_decisions_within_4_weeks", 90, 100),
            share(DUE, 90, 300),
            "**Of the meetings whose 4 weeks ended, 30% (90 of 300) had a decision in time.** The published way of "
            "counting gives 90% (90 of 100): it looks only at decisions that were made, and leaves out meetings that "
            "still have none.",
        ),
        (
            missing("review_decisions_within_4_weeks"),
            share(DUE, 0, 3),
            "**Of the meetings whose 4 weeks ended, 0% (0 of 3) had a decision in time.**",
        ),
        (
            share("review_decisions_within_4_weeks", 90, 100),
            hidden(DUE),
            "Decisions after review meetings: hidden, to protect privacy.",
        ),
    ],
)
def test_decisions_of_every_meeting_beside_those_that_were_made(published, due, said):
    assert words.decisions_finding(published, due) == said


@pytest.mark.parametrize(
    ("within", "waiting", "said"),
    [
        (
            share(WITHIN, 3, 4),
            1,
            "**75% (3 of 4) of the plans that had to change were changed within 12 weeks.** **1 child has a plan that "
            "should have been changed by now and has not been**: none for more than a year.",
        ),
        (
            missing(WITHIN),
            1200,
            "**1,200 children have a plan that should have been changed by now and has not been**: none for more than "
            "a year.",
        ),
        (
            share(WITHIN, 4, 4),
            0,
            "**100% (4 of 4) of the plans that had to change were changed within 12 weeks.** No plan is still waiting "
            "to be changed past its 12 weeks.",
        ),
    ],
)
def test_amended_in_time_and_not_at_all(within, waiting, said):
    assert words.amended_finding(within, count(WAITING, waiting), waits(waiting, 0, 0, 0)) == said


def test_amended_where_nothing_is_recorded():
    assert words.amended_finding(missing(WITHIN), missing(WAITING), []) == (
        "When amended plans were final is not recorded in this data."
    )


@pytest.mark.parametrize(
    ("never", "said"),
    [
        (count("plans_never_reviewed", 0), ""),
        (missing("plans_never_reviewed"), ""),
        (count("plans_never_reviewed", 1), "1 plan of a year or more has no review on record at all."),
        (count("plans_never_reviewed", 1200), "1,200 plans of a year or more have no review on record at all."),
    ],
)
def test_never_reviewed(never, said):
    assert words.never_words(never) == said


def rounds(*lines: tuple) -> pd.DataFrame:
    names = ("due", "passed", "children", "in_time", "later", "not_final")
    found = pd.DataFrame(lines, columns=names)
    return found.assign(share=found["in_time"] / found["children"])


def test_a_deadline_that_has_passed_and_one_to_come():
    """Of the one that has passed: in time, later, and still not; of the next only what is missing."""
    found = rounds(
        (date(2026, 2, 15), True, 1300, 1170, 100, 30),
        (date(2027, 2, 15), False, 1200, 0, 0, 1200),
        (date(2027, 3, 31), False, 12, 1, 0, 11),
        (date(2028, 2, 15), False, 12, 2, 0, 10),
        (date(2026, 3, 31), True, 1, 0, 0, 1),
        (date(2028, 3, 31), False, 1, 0, 0, 1),
    )
    assert words.rounds_points(found) == [
        "**By 15 February 2026: 90% of plans were final in time** (1,170 of 1,300); 100 came later and 30 are still "
        "not final.",
        "**Due by 15 February 2027: 1,200 of 1,200 plans are not final yet**; none is.",
        "**Due by 31 March 2027: 11 of 12 plans are not final yet**; 1 is.",
        "**Due by 15 February 2028: 10 of 12 plans are not final yet**; 2 are.",
        "**By 31 March 2026: 0% of plans were final in time** (0 of 1); 0 came later and 1 is still not final.",
        "**Due by 31 March 2028: 1 of 1 plan is not final yet**; none is.",
    ]
