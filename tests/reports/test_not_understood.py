"""Rows that no figure has: none, one and two, at the head of a page, beside a figure and in a sentence."""

from dataclasses import replace

import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from reports import wording
from reports.figure import figure_of
from reports.tables import results
from tests.reports.figures import YEAR, count, share


@pytest.mark.parametrize(
    ("number", "head", "beside"),
    [
        (0, "", ""),
        (1, "**1 case is not understood and in no figure**", "1 row is not understood and not counted."),
        (2, "**2 cases are not understood and in no figure**", "2 rows are not understood and not counted."),
        (1200, "**1,200 cases are not understood", "1,200 rows are not understood and not counted."),
    ],
)
def test_what_is_said_of_them(number, head, beside):
    assert wording.cases_left_out(number).startswith(head)
    assert bool(wording.cases_left_out(number)) == bool(number)
    assert wording.not_counted(number) == beside


@pytest.mark.parametrize(
    ("number", "of_a_share", "of_a_count"),
    [
        (0, "46% (39 of 85)", "128"),
        (1, "46% (39 of 85; 1 row not understood, not counted)", "128 (1 row not understood, not counted)"),
        (2, "46% (39 of 85; 2 rows not understood, not counted)", "128 (2 rows not understood, not counted)"),
    ],
)
def test_a_figure_in_a_sentence_says_what_it_may_lack(number, of_a_share, of_a_count):
    figures = (share("plans_issued_within_20_weeks", 39, 85), count("assessments_open", 128))
    assert [wording.full(replace(one, not_understood=number)) for one in figures] == [of_a_share, of_a_count]


def test_one_of_several_groups_leaves_that_to_their_whole():
    one = replace(share("plans_issued_within_20_weeks", 39, 85, "North"), not_understood=2)
    assert wording.full(one) == "46% (39 of 85)"


def test_a_result_carries_the_number_into_figures_and_tables():
    line = {"numerator": 2, "denominator": None, "value": 2.0, "status": "shown", "period_end": YEAR.end}
    metric = CATALOGUE["requests_received"]
    figures = [figure_of(metric, YEAR, line), figure_of(metric, YEAR, line | {"not_understood": 3})]
    assert [one.not_understood for one in figures] == [0, 3]
    tables = [results.figures_table([one], "Figure") for one in figures]
    assert ["Not understood" in table for table in tables] == [False, True]
    months = results.series_table(metric, pd.DataFrame([line | {"not_understood": 3}]))
    assert months["Not understood"].tolist() == ["3"]
