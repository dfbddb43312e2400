"""Children without education in words: reported and known, owed and running, missing and not held."""

import pandas as pd
import pytest

from metrics.counting.definition import Status
from metrics.education.missing_education import OPEN
from reports.words.absence import education as words
from tests.reports.figures import TODAY, count, hidden, measure, missing, share

ILL, ABSENT, WITHOUT = "illness_15_days_notified", "unauthorised_10_days_notified", "notified_without_provision"


@pytest.mark.parametrize(
    ("absent", "ill", "without", "said"),
    [
        (
            count(ABSENT, 1200),
            count(ILL, 31),
            count(WITHOUT, 7),
            "This school year schools reported **31 children away ill for 15 days** and **1,200 absent for 10 days "
            "without authorisation**. For **7** of them no education has begun and the notice is still open.",
        ),
        (
            count(ABSENT, 0),
            count(ILL, 1),
            count(WITHOUT, 0),
            "This school year schools reported **1 child away ill for 15 days** and **0 absent for 10 days without "
            "authorisation**. No notice is open without education.",
        ),
        (
            count(ABSENT, 5),
            count(ILL, 0),
            hidden(WITHOUT),
            "This school year schools reported **no children away ill for 15 days** and **5 absent for 10 days without "
            "authorisation**. For how many no education has begun is hidden, to protect privacy.",
        ),
        (missing(ABSENT), missing(ILL), missing(WITHOUT), words.NO_NOTICES),
    ],
)
def test_who_was_reported(absent, ill, without, said):
    assert words.reported_finding(absent, ill, without) == said


def test_a_pupil_whom_no_notice_names():
    key = "illness_15_days_not_notified"
    assert words.unseen_card(count(key, 3)) == (
        "Away ill for 15 days this school year, in the registers we see, and no school told us."
    )
    assert words.unseen_card(missing(key)) == "Needs schools' registers beside the notices."
    assert words.late_card(count("notices_received_late", 3)) == "Came after the 10th or 15th day itself, 2025."


SCOPE = "section19_in_scope"


@pytest.mark.parametrize(
    ("everyone", "stages", "said"),
    [
        (
            1300,
            (1200, 60, 40),
            "**1,300 children are on the section 19 list.** For 1,200 nobody has decided, 60 are owed education that "
            "has not started, and for 40 it is running.",
        ),
        (
            1,
            (0, 1, 0),
            "**1 child is on the section 19 list.** For 0 nobody has decided, 1 is owed education that has not "
            "started, and for 0 it is running.",
        ),
        (
            2,
            (2,),
            "**2 children are on the section 19 list.** For 2 nobody has decided, 0 are owed education that has not "
            "started, and for 0 it is running.",
        ),
    ],
)
def test_how_far_the_children_on_the_list_have_come(everyone, stages, said):
    """Undecided, owed and waiting, running: in this order of the stages."""
    names = ("Not decided", "Owed, not started", "Running")
    split = [count(SCOPE, number, name) for number, name in zip(stages, names, strict=False)]
    assert words.path_finding(count(SCOPE, everyone), split) == said
    assert words.path_finding(missing(SCOPE), []) == words.NO_LIST


UNDECIDED, DAYS = "section19_undecided", "school_days_undecided_median"


@pytest.mark.parametrize(
    ("undecided", "days", "said"),
    [
        (
            count(UNDECIDED, 12),
            measure(DAYS, 8),
            "12 children wait for a decision, half of them for more than 8 school days.",
        ),
        (count(UNDECIDED, 1), missing(DAYS), "1 child waits for a decision."),
        (count(UNDECIDED, 2), measure(DAYS, 0), "2 children wait for a decision."),
        (count(UNDECIDED, 0), missing(DAYS), "Nobody waits for a decision."),
        (hidden(UNDECIDED), missing(DAYS), "How many wait for a decision is hidden, to protect privacy."),
    ],
)
def test_who_waits_for_a_decision(undecided, days, said):
    assert words.decided_card(undecided, days) == said


def test_education_in_time():
    assert words.covered_card(share("section19_on_time", 1200, 2000)) == (
        "Of those who are owed education; 1,200 had it from the day the duty was clear."
    )
    waits = pd.DataFrame([{"children": 40, "ninth": 62.5, "over_30": 12, "over_60": 5}])
    assert words.days_card(waits) == (
        "is the middle wait. One in ten waited 63 school days or more; 12 of 40 over 30, 5 over 60."
    )
    assert words.days_card(waits.iloc[:0]) == "No waits to show."


def test_what_else_is_said_of_education_arranged():
    hours, part = share("section19_hours", 60, 100), count("section19_part_time", 1200)
    lost = measure("weeks_of_education_lost", 46.5)
    sixth, left = share("sixth_day_met", 3, 4), count("permanent_exclusions_without_provision", 1, period=TODAY)
    assert words.more_points(hours, part, lost, sixth, left) == [
        "Children whose education runs get **60.0% of full-time hours**; 1,200 get less than a full week.",
        "**47 weeks of education were lost** this school year by children who were owed it.",
        "By the sixth school day of a permanent exclusion, **75% (3 of 4)** had education in 2025; on 31 October "
        "2026 1 has nothing yet. " + words.DAY_1,
    ]
    none = (missing(one.metric.key) for one in (hours, part, lost, sixth, left))
    assert words.more_points(*none) == []


UNPLACED, WAIT = "plan_holders_without_placement", "days_awaiting_placement_median"


def test_children_with_a_plan_and_no_school():
    assert words.part_time_card(count("part_time_over_6_weeks", 3)) == (
        "go to school part of the week; 3 for more than six weeks."
    )
    unplaced = share(UNPLACED, 92, 6528)
    assert words.unplaced_card(unplaced, missing(UNDECIDED)) == (
        "of compulsory school age have a plan and no school: 1.4% of 6,528."
    )
    assert words.unplaced_card(unplaced, measure(DAYS, 40)) == (
        "of compulsory school age have a plan and no school: 1.4% of 6,528; half of them have waited more than 40 "
        "school days."
    )


def test_where_the_other_children_with_a_plan_are():
    home, elsewhere = share("plan_holders_home_educated", 130, 6528), share("plan_holders_home_educated", 65, 6528)
    unknown, unseen = share(UNPLACED, 1, 6528), share("plan_holders_without_attendance", 40, 5000)
    reviewed = count("part_time_plan_not_reviewed", 1)
    assert words.places_points(home, elsewhere, unknown, reviewed, unseen) == [
        "Educated at home by their parents' choice: **2.0% (130 of 6,528)**; otherwise than at school as the council "
        "arranged: **1.0% (65 of 6,528)**. Neither counts as waiting for a place.",
        "Where they are is not recorded for **under 0.1% (1 of 6,528)**: a gap in the list.",
        "**1** on a part-time timetable has a plan that was not reviewed since.",
        "Of children with a plan in our schools, **0.8% (40 of 5,000)** are in no register we see. That is a gap in "
        "the data and says nothing about whether they attend.",
        words.SIX_WEEKS,
    ]
    nothing = [missing(one.metric.key) for one in (home, elsewhere, unknown, reviewed, unseen)]
    assert words.places_points(*nothing) == [words.SIX_WEEKS]


def test_schools_that_share_are_silent_or_never_signed_up():
    """Of 100, 90 share and 4 have gone silent: 6 never signed up."""
    assert words.sharing_finding(share("schools_sharing", 90, 100), count("schools_silent", 4)) == (
        "**90 of 100 schools share their registers** (90%). 4 signed up and sent nothing in the last five school days; "
        "6 never signed up."
    )
    assert words.sharing_finding(missing("schools_sharing"), missing("schools_silent")) == words.NO_SCHOOLS


def test_cards_of_sharing():
    key = "plan_holders_covered_by_sharing"
    assert words.pupils_card(share(key, 3, 4)) == "Of pupils with an EHC plan: 75.0% (3 of 4)."
    assert words.pupils_card(missing(key, Status.NO_CASES)) == ""
    assert words.officer_card(count("schools_without_cluster", 1)) == (
        "have no named attendance officer; 1 school belongs to no cluster."
    )
    assert words.officer_card(count("schools_without_cluster", 0)) == (
        "have no named attendance officer; every school belongs to a cluster."
    )


def test_a_hidden_number_of_schools_is_not_none():
    assert words.officer_card(hidden("schools_without_cluster")).endswith("is hidden, to protect privacy.")


def children(*days: float | None, **also) -> pd.DataFrame:
    held = {name: pd.Series([pd.NA] * len(days), dtype="boolean") for name in OPEN}
    held |= {name: pd.Series(values, dtype="boolean") for name, values in also.items()}
    return pd.DataFrame({"school_days": pd.array(days, dtype="Float64"), **held})


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (children(), words.NOBODY),
        (
            children(1.0),
            "**1 child has no education that these lists know of**, the longest for 1 school day. For **0** of them "
            "something else is open too.",
        ),
        (
            children(None, None),
            "**2 children have no education that these lists know of**. For **0** of them something else is open too.",
        ),
        (
            children(12, 61, None, open_appeal=[True, False, None], severe=[True, False, True]),
            "**3 children have no education that these lists know of**, the longest for 61 school days. For **2** of "
            "them something else is open too.",
        ),
    ],
)
def test_the_list_of_children_without_education(rows, said):
    """A child with two things open is one child; a register that is not held says nothing."""
    assert f"{words.without_education(rows)} {words.list_finding(rows)}".strip() == said


def test_a_register_that_is_not_held_is_named():
    """So that nobody reads a blank as no. One that says no of every child is held."""
    rows = children(12, open_complaint=[False], severe=[True])
    assert words.not_held(rows) == "Not loaded, so not shown here: appeals and part-time timetables."
    assert words.not_held(children()) == ""


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (["a"], "**1** = a 1."),
        (["a", "b", "a"], "**3** = a 2 + b 1."),
        (["a", "a; b", "b"], "**3** = a 2 + b 2 − 1, because 1 child has more than one of these reasons."),
        (
            ["a; b", "a; b; c", "c"],
            "**3** = a 2 + b 2 + c 2 − 3, because 2 children have more than one of these reasons.",
        ),
        ([], ""),
    ],
)
def test_the_reasons_add_up_to_the_children(why, said):
    """A child with three reasons stands in three of the numbers and is one child: twice too often."""
    assert words.reasons_line(pd.DataFrame({"why": pd.Series(why, dtype="object")})) == said
