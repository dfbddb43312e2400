"""A figure from a line of a result: nought is a value, nothing is none, and parts have their share of the whole."""

import math

import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from reports.figure import WAIT_NOT_KNOWN, Part, figure_of, wait_groups
from tests.reports.figures import YEAR, count, measure, missing, share

ISSUED = CATALOGUE["plans_issued_within_20_weeks"]
OVER = "plans_issued_over_52_weeks"


@pytest.mark.parametrize(
    ("line", "known", "whole", "numerator"),
    [
        ({"numerator": 0.0, "denominator": 4.0, "value": 0.0, "status": "shown"}, True, 0, 0),
        ({"numerator": 4.0, "denominator": 4.0, "value": 1.0, "status": "shown"}, True, 1, 4),
        ({"numerator": math.nan, "denominator": math.nan, "value": math.nan, "status": "no cases"}, False, 0, None),
        ({"numerator": math.nan, "denominator": math.nan, "value": math.nan, "status": "suppressed"}, False, 0, None),
    ],
)
def test_a_line_as_a_figure(line, known, whole, numerator):
    found = figure_of(ISSUED, YEAR, line, "A")
    assert (found.known, found.whole, found.numerator, found.group) == (known, whole, numerator, "A")
    assert (found.value is None) is not known


def test_what_a_sum_comes_to_for_each():
    assert measure("school_days_lost", 30.0, 4).each == 7.5
    assert measure("school_days_lost", 0.0, 4).each == 0
    assert measure("school_days_lost", 0.0, 0).each is None
    assert missing("school_days_lost").each is None
    assert count("requests_received", 4).each is None


def test_the_share_of_a_part():
    assert [Part("A", number, 4).share for number in (0, 1, 4)] == [0, 0.25, 1]
    assert Part("A", 0, 0).share is None


def test_plans_by_how_long_they_took():
    """The first group is in time and the others late; those whose wait is not known come only where there are any."""
    split = [share(OVER, 0, number, group) for number, group in ((5, "Within 20"), (3, "20 to 52"), (2, "Over 52"))]
    undated = share(OVER, 0, 1, NOT_RECORDED)
    none = missing(OVER, Status.NO_CASES, NOT_RECORDED)
    groups = wait_groups([*split, undated])
    assert [(one.label, one.count, one.whole, one.late) for one in groups] == [
        ("Within 20", 5, 11, False),
        ("20 to 52", 3, 11, True),
        ("Over 52", 2, 11, True),
        (WAIT_NOT_KNOWN, 1, 11, True),
    ]
    assert [one.whole for one in wait_groups([*split, none])] == [10, 10, 10]
    assert [one.count for one in wait_groups([missing(OVER, Status.NO_CASES, "Within 20"), none])] == [0]
