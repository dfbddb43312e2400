"""What is said of DfE's absence by SEN: a decimal always, or why there is none."""

import pytest

from data_access.published.absence import ABSENCE, ALL_SCHOOLS, NO_TERMS
from metrics.attendance.published_rates import FULL_YEAR
from reports.summaries.absence_published import Terms
from reports.summaries.series import NO_LINE, Point, reason_words
from reports.words import absence_published as words
from tests.reports.summaries.given import view
from tests.reports.summaries.test_absence_published import ENGLAND, LEEDS, line, published


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (Point(2023, 0.0825), "8.3%"),
        (Point(2023, 0.0), "0.0%"),
        (Point(2023, 1.0), "100.0%"),
        (Point(2023, reason=NO_LINE), "not in the file"),
        (Point(2023, reason=reason_words("c")), "confidential (c)"),
    ],
)
def test_a_cell(point, said):
    """DfE prints a decimal also where it is nought, so ours stand in line with its tables."""
    assert words.cell(point) == said


def test_the_latest_figure_of_ours_and_of_others():
    found = published(line(2023, LEEDS.area_code, 0.082), line(2023, ENGLAND, 0.068))
    assert words.finding(found) == (
        "DfE's latest, 2023/24 (full year, all schools): severe absence of pupils with an EHC plan was "
        "**8.2% in Leeds** and 6.8% in England."
    )


def test_a_figure_that_is_withheld_is_said_to_be():
    found = published(line(2023, LEEDS.area_code, None, reason="c"), line(2023, ENGLAND, 0.068))
    assert "**There is no published figure for Leeds**: confidential" in words.finding(found)
    absent = published(line(2023, ENGLAND, 0.068))
    assert "the file has no line about it" in words.finding(absent)


def test_nothing_known_of_these_schools():
    assert words.finding(published(line(2023, ENGLAND, None, reason="x"))) == words.NO_FIGURE


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (Terms(ABSENCE, FULL_YEAR), "full year"),
        (Terms(ABSENCE, "autumn and spring"), "autumn and spring terms"),
        (Terms(ABSENCE, "autumn"), "autumn term"),
        (Terms(ABSENCE, NO_TERMS), NO_TERMS),
        (Terms("daily", FULL_YEAR), "full year, daily registers"),
    ],
)
def test_terms(terms, said):
    assert words.terms_words(terms) == said


def test_whose_figures_they_are():
    """Of an invented council nothing is published; of one place neither."""
    found = published(line(2023, ENGLAND, 0.068))
    (sample,) = words.whose(found, view(is_sample=True))
    assert "DfE publishes nothing about it" in sample
    (place,) = words.whose(found, view(locality="Milltown"))
    assert "nothing here is about Milltown alone" in place
    (number,) = words.whose(published(line(2023, ENGLAND, 0.068), ours=False), view())
    assert "put its number into the settings" in number


def test_years_of_covid_and_the_year_that_was_not_published_are_said():
    around = published(line(2018, ENGLAND, 0.03), line(2021, ENGLAND, 0.06))
    assert len(words.notes(around, around.terms[0], ALL_SCHOOLS)) == 3
    after = published(line(2022, ENGLAND, 0.06), line(2023, ENGLAND, 0.07))
    assert len(words.notes(after, after.terms[0], ALL_SCHOOLS)) == 2
