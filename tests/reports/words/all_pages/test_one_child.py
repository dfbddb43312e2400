"""One of a thing, and all alike: the sentence is about it, not about many, and calls none of equals the lowest."""

import pandas as pd
import pytest

from metrics.base.periods import day
from reports.words import requests, reviews, tribunal
from reports.words.absence import education, rates
from tests.reports.figures import TODAY, count, measure, missing, share


def advice(*lines: tuple[str, int, int, int]) -> pd.DataFrame:
    made = pd.DataFrame(lines, columns=["adviser", "received", "within_6_weeks", "outstanding"])
    return made.assign(share=made["within_6_weeks"] / made["received"].where(made["received"] > 0))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("Health", 1, 0, 0)], "**Health: 0% of the advice came within 6 weeks** (0 of 1)."),
        (
            [("Health", 1, 1, 0), ("Education", 2, 2, 1)],
            "**Health: 100% of the advice came within 6 weeks** (1 of 1).",
        ),
        (
            [("Health", 2, 2, 0), ("Education", 2, 1, 1)],
            "**Education: 50% of the advice came within 6 weeks** (1 of 2), the lowest share.",
        ),
        (
            [("Health", 0, 0, 1), ("Education", 1, 1, 0)],
            "**Education: 100% of the advice came within 6 weeks** (1 of 1).",
        ),
    ],
)
def test_one_adviser_or_all_alike_have_no_lowest_share(lines, said):
    outstanding = sum(line[-1] for line in lines)
    assert requests.advice_finding(advice(*lines)) == (
        f"{said} Asked for and not yet received, over all advisers: {outstanding}."
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            " ".join(
                (
                    rates.headline(share("severe_absence", 1, 1), "Oak", "term"),
                    rates.tenth(share("persistent_absence", 1, 1)),
                )
            ),
            "**1 of 1 pupil with a plan (100%) has missed half of their school or more** in Oak in term. 1 (100%) has "
            "missed a tenth or more, those who missed half among them.",
        ),
        (
            rates.lost_card(measure("school_days_lost", 1.0, 1)),
            "Pupils with a plan lost **1 day of school**, 1.0 days each on average.",
        ),
        (
            education.sharing_finding(share("schools_sharing", 1, 1), count("schools_silent", 0)),
            "**1 of 1 school shares its register** (100%). 0 signed up and sent nothing in the last five school days; "
            "0 never signed up.",
        ),
        (
            tribunal.headline(
                count("appeals_registered", 1),
                count("appeals_open", 1, period=TODAY),
                share("appeals_decided_for_appellant", 1, 1),
                share("appeals_conceded", 1, 1),
            ),
            "**1 appeal** registered in 2025; **1 open** on 31 October 2026. Of 1 appeal that the Tribunal "
            "decided in the same time, **1 was decided for the family**. The council gave way before a decision in 1 "
            "of 1 outcome in the same time.",
        ),
        (
            reviews.headline(
                count("plans_maintained", 1, period=TODAY),
                share("plans_reviewed_within_12_months", 1, 1),
                count("reviews_overdue", 1),
            ),
            "On 31 October 2026, **1 child or young person has an EHC plan**; **100% of plans held for a year were "
            "reviewed within 12 months** (1 of 1); **1 review is overdue**.",
        ),
        (
            reviews.overdue_card(
                count("reviews_overdue", 1, period=TODAY),
                [count("reviews_overdue", 1, "Over a year", TODAY)],
                count("plans_never_reviewed", 1),
            ),
            "should have been reviewed by 31 October 2026; 1 has been overdue for more than a year and 1 was never "
            "reviewed.",
        ),
        (
            reviews.stock_line(
                count("plans_maintained", 0, period=day(TODAY.start.replace(year=2025))),
                count("plans_started", 1),
                count("plans_transferred_in", 0),
                count("plans_ceased", 0),
                count("plans_maintained", 1, period=TODAY),
            ),
            "**0 plans** on 31 October 2025 + 1 started + 0 transferred in − 0 ceased = **1 plan** on 31 October 2026.",
        ),
    ],
)
def test_a_group_of_one(said, words):
    assert said == words


def test_one_week_and_one_child_without_a_full_week():
    none = missing("sixth_day_met"), missing("permanent_exclusions_without_provision")
    hours, part, lost = (
        share("section19_hours", 3, 5),
        count("section19_part_time", 1),
        measure("weeks_of_education_lost", 1),
    )
    assert education.more_points(hours, part, lost, *none) == [
        "Children whose education runs get **60.0% of full-time hours**; 1 gets less than a full week.",
        "**1 week of education was lost** this school year by children who were owed it.",
    ]
