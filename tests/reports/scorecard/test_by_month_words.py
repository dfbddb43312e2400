"""Any figure month by month: its heading, and what stands around the figure."""

import pytest

from metrics.base.periods import calendar_year, last_12_months
from metrics.catalogue import CATALOGUE
from reports.scorecard.by_month_words import asks, card, context
from tests.reports.figures import YEAR, share
from tests.reports.scorecard.made import AS_AT, ON_TIME, QUEUE, REQUESTS, line


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (ON_TIME, "Plans issued on time: month by month"),
        ("severe_absence", "Severe absence, with a plan: month by month"),
        ("tribunal_appeal_rate", "Appeal rate: year by year"),
    ],
)
def test_the_heading_says_which_figure_and_how_often(key, said):
    assert asks(CATALOGUE[key]) == said


def test_a_day_stands_above_its_figure_and_what_the_law_asks_below():
    """The law asks that nobody waits past 20 weeks and every plan is on time; it sets no number of requests."""
    late, on_time = line(QUEUE), line(ON_TIME)
    assert card(late).startswith("On ")
    assert context(late) == "The law asks for none."
    assert card(on_time) == f"In {YEAR.name}"
    assert context(on_time) == "The law asks for all."
    assert context(line(REQUESTS)) == ""


@pytest.mark.parametrize(
    ("period", "above", "below"),
    [
        (calendar_year(2025), "In 2025", ""),
        (last_12_months(AS_AT), "Over the period", "In the 12 months to 31 October 2026."),
    ],
)
def test_a_year_stands_above_its_figure(period, above, below):
    rate = line("tribunal_appeal_rate", figure=share("tribunal_appeal_rate", 2, 100, period=period))
    assert (card(rate), context(rate)) == (above, below)
