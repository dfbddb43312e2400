"""Easy read: a sentence a thing, all and none only where it is so, and no word of the trade."""

import re
from dataclasses import replace
from datetime import date

import pytest

from metrics.base.periods import calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.scorecard import USUAL
from reports.scorecard.easy_read import HIDDEN, NO_NUMBER, NOT_LOADED, easy_read, out_of_100, sentences
from tests.reports.figures import TODAY, YEAR, count, hidden, missing, share
from tests.reports.scorecard.made import AS_AT, FALLING, ON_TIME, QUEUE, REQUESTS, RISING, STEADY, line

NEITHER = "This goes up and down a little, as it always does."


@pytest.mark.parametrize(
    ("numerator", "denominator", "said"),
    [
        (0, 85, "None of the new plans"),
        (1, 1000, "Fewer than 1 out of every 100 new plans"),
        (1, 201, "Fewer than 1 out of every 100 new plans"),
        (1, 200, "About 1 out of every 100 new plans"),
        (1, 100, "1 out of every 100 new plans"),
        (60, 100, "60 out of every 100 new plans"),
        (39, 85, "About 46 out of every 100 new plans"),
        (29, 200, "About 15 out of every 100 new plans"),
        (99, 100, "99 out of every 100 new plans"),
        (199, 200, "More than 99 out of every 100 new plans"),
        (1000, 1001, "More than 99 out of every 100 new plans"),
        (85, 85, "All of the new plans"),
    ],
)
def test_a_share_is_out_of_every_100_and_all_or_none_only_where_it_is_so(numerator, denominator, said):
    """39 of 85 are 45.9 in 100; 29 of 200 are 14.5, which people round up."""
    assert out_of_100(numerator / denominator, "new plans") == said


def test_a_share():
    """The law asks for all; our own aim is another thing."""
    row = line(ON_TIME, figure=share(ON_TIME, 60, 100), target=0.7)
    assert sentences(row, YEAR) == [
        "An EHC plan says what help a child gets. When somebody asks for a plan, it must be ready in 20 weeks.",
        "60 out of every 100 new plans were ready in time.",
        "The law says: it should be all of them.",
        "Our own aim is 70 out of every 100.",
        NEITHER,
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "No child waits that long."),
        (1, "1 child waits that long."),
        (2, "2 children wait that long."),
        (1410, "1,410 children wait that long."),
    ],
)
def test_none_one_and_two(number, said):
    row = line(QUEUE, figure=count(QUEUE, number, period=TODAY), target=5.0)
    assert sentences(row, YEAR) == [
        "Some children wait longer than 20 weeks for an answer or a plan.",
        said,
        "The law says: there should be none.",
        "Our own aim is 5.",
        NEITHER,
    ]


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        (ON_TIME, RISING, "This is getting better."),
        (ON_TIME, FALLING, "This is getting worse."),
        (QUEUE, RISING, "This is getting worse."),
        (QUEUE, FALLING, "This is getting better."),
        (REQUESTS, RISING, "This has changed. That is not good or bad by itself."),
        (ON_TIME, STEADY, NEITHER),
        (ON_TIME, STEADY[:14], "We cannot tell yet if this is getting better or worse."),
    ],
)
def test_whether_it_gets_better(key, values, said):
    assert sentences(line(key, values), YEAR)[-1] == said


@pytest.mark.parametrize(
    ("figure", "data_of", "said"),
    [
        (missing(ON_TIME), None, NOT_LOADED),
        (missing(ON_TIME, Status.NO_CASES), AS_AT, NO_NUMBER),
        (missing(ON_TIME), AS_AT, NO_NUMBER),
        (hidden(ON_TIME), AS_AT, HIDDEN),
    ],
)
def test_where_there_is_no_number_nothing_is_said_of_it(figure, data_of, said):
    assert sentences(line(ON_TIME, figure=figure, data_of=data_of, target=0.7), YEAR)[1:] == [said]


def test_a_number_of_another_time_says_so():
    """The appeal rate is of a whole calendar year, whatever time the others are about."""
    rate = "tribunal_appeal_rate"
    row = line(rate, figure=share(rate, 2, 100, period=calendar_year(2024)))
    assert "This number is about 2024." in sentences(row, YEAR)
    assert not [one for one in sentences(row, calendar_year(2024)) if one.startswith("This number is about")]
    assert not [one for one in sentences(line(QUEUE), calendar_year(2024)) if one.startswith("This number is about")]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, []),
        (1, ["We do not understand 1 of our records. It is not in this number."]),
        (2, ["We do not understand 2 of our records. They are not in this number."]),
    ],
)
def test_records_that_are_not_understood_stand_beside_the_number(number, said):
    row = line(ON_TIME, figure=replace(share(ON_TIME, 60, 100), not_understood=number))
    assert [one for one in sentences(row, YEAR) if "our records" in one] == said


def test_every_measure_under_its_title():
    said = easy_read([line(ON_TIME), line(QUEUE)], "Larkmoor Council", date(2026, 10, 31), YEAR)
    assert said.startswith(
        "These numbers are about Larkmoor Council. Some are about one day, 31 October 2026. The others are about a "
        "time, 2025. If a number is about another day or time, we say so.\n\n**Plans issued on time**\n\n- An EHC plan"
    )
    assert "\n\n**Waiting past 20 weeks**\n\n- Some children wait longer" in said


def test_a_name_that_would_act_is_shown_as_typed():
    said = easy_read([], "**North** [x](y)", date(2026, 10, 31), YEAR)
    assert r"about \*\*North\*\* \[x\]\(y\). Some" in said


@pytest.mark.parametrize("key", USUAL)
def test_the_usual_measures_have_everyday_words(key):
    """Short sentences, and none of the words that only those who do the work know."""
    said = sentences(line(key), day(AS_AT))
    assert max(len(one.split()) for text in said for one in re.split(r"(?<=[.!?]) ", text)) <= 21
    assert not re.search(
        r"per cent|%|denominator|statutory|assessment|compliance|section 19|overdue|timel", " ".join(said)
    )
    assert said[0] != CATALOGUE[key].question
