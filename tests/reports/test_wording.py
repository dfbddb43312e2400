"""Numbers as words: rounded the way people do it, and never more certain than they are."""

from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import academic_year, calendar_year, last_12_months
from reports import wording


@pytest.mark.parametrize(
    ("share", "places", "said"),
    [
        (0.125, 0, "13%"),  # a half goes up, where Python's own format has 12%
        (0.135, 0, "14%"),
        (0.285, 0, "29%"),  # 28.499999 in binary
        (0.4625, 1, "46.3%"),
        (0.46, 1, "46.0%"),
        (0, 0, "0%"),
        (1, 0, "100%"),
        (0, 1, "0%"),
        (1, 1, "100%"),
        (0.0049, 0, "under 1%"),
        (0.005, 0, "1%"),
        (0.9951, 0, "over 99%"),
        (0.9949, 0, "99%"),
        (0.0004, 1, "under 0.1%"),
        (0.9996, 1, "over 99.9%"),
        (1 - 0.3 - 0.7, 0, "0%"),  # noise of binary sums is no child
        (0.1 + 0.2 + 0.7, 0, "100%"),
    ],
)
def test_percent(share, places, said):
    """0% and 100% are said of none and of all alone."""
    assert wording.percent(share, places=places) == said


@pytest.mark.parametrize(
    ("value", "places", "said"),
    [(2.25, 1, "2.3"), (2.24, 1, "2.2"), (1234.5, 1, "1,234.5"), (7, 1, "7.0"), (1300.125, 2, "1,300.13")],
)
def test_decimal(value, places, said):
    """A decimal also where it is nought, so that a column lines up."""
    assert wording.decimal(value, places) == said


@pytest.mark.parametrize(
    ("value", "said"), [(0, "0"), (0.5, "1"), (2.5, "3"), (999.4, "999"), (999.5, "1,000"), (12345, "12,345")]
)
def test_number(value, said):
    """Python's own rounding has 0 for a half and 2 for two and a half."""
    assert wording.number(value) == said


def test_a_little_less_than_nought_is_nought():
    """Nobody says "minus nought"."""
    assert wording.number(-0.3) == "0"


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "no weeks"), (1, "1 week"), (1.04, "1 week"), (1.05, "1.1 weeks"), (23.5, "23.5 weeks"), (20, "20 weeks")],
)
def test_weeks(value, said):
    """One decimal where it is not whole."""
    assert wording.weeks(value) == said


@pytest.mark.parametrize(("value", "said"), [(0.6, "1 week"), (1.4, "1 week"), (12.5, "13 weeks")])
def test_whole_weeks(value, said):
    assert wording.whole_weeks(value) == said


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (0.46, 0.46, "the same"),
        (0.464, 0.456, "the same"),  # both are shown as 46%
        (0.47, 0.46, "1 percentage point higher"),
        (0.45, 0.46, "1 percentage point lower"),
        (0.70, 0.46, "24 percentage points higher"),
        (0.465, 0.455, "1 percentage point higher"),
    ],
)
def test_points_are_of_the_values_shown(now, then, said):
    """A reader who subtracts the two percentages on the page must get the same."""
    assert wording.points(now, then) == said


@pytest.mark.parametrize(
    ("value", "said"), [(2900, "£2,900"), (1300.5, "£1,300.50"), (0.125, "£0.13"), (0, "£0"), (1_000_000, "£1,000,000")]
)
def test_pounds(value, said):
    """Pence where there are any."""
    assert wording.pounds(value) == said


def test_gap():
    """The difference of two percentages is no percentage."""
    assert wording.gap(0.0805) == "8.1 points"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "no children"), (1, "1 child"), (2, "2 children"), (1234, "1,234 children")]
)
def test_counted(count, said):
    assert wording.counted(count, "children") == said


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["one"], "one"), (["one", "two"], "one and two"), (["a", "b", "c"], "a, b and c")]
)
def test_listed(names, said):
    assert wording.listed(names) == said


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (calendar_year(2025), "2025"),
        (last_12_months(date(2026, 10, 31)), "the 12 months to 31 October 2026"),
        (academic_year(2025), "the 2025/26 academic year"),
    ],
)
def test_period_words(period, said):
    """How it reads after "in"."""
    assert wording.period_words(period) == said


@pytest.mark.parametrize(
    ("words", "said"), [("Illness", "illness"), ("EHC plan", "EHC plan"), ("A child", "a child"), ("", "")]
)
def test_in_sentence(words, said):
    """An abbreviation keeps its capitals."""
    assert wording.in_sentence(words) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(12, "12 days"), (15, "15 days"), (16, "1 month"), (45, "1 month"), (46, "2 months"), (426, "14 months")],
)
def test_months(days, said):
    """Of 30.4 days: half a month is 15.2, one and a half 45.6."""
    assert wording.months(days) == said


def test_a_printed_percentage_keeps_its_decimals():
    """DfE's 60.0 is not 60: its decimals say how exact it is."""
    assert wording.printed("60.0") == "60.0%"


@pytest.mark.parametrize(("number", "said"), [(0, "are"), (1, "is"), (2, "are"), (1001, "are")])
def test_the_form_of_a_word_goes_with_its_number(number, said):
    assert wording.by_number(number, "is", "are") == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [((67, 717), "9.3% (67 of 717)"), ((0, 717), "0% (0 of 717)"), ((1234, 13206), "9.3% (1,234 of 13,206)")],
)
def test_a_share_with_its_parts(parts, said):
    assert wording.share(parts[0] / parts[1], *parts) == said


def test_a_share_without_its_parts():
    """Some are published as a percentage alone."""
    assert wording.share(0.093, None, None) == "9.3%"


@pytest.mark.parametrize(
    ("value", "said"), [(1.25, "+1.3"), (-1.2, "-1.2"), (0, "+0.0"), (-0.04, "+0.0"), (1234, "+1,234.0")]
)
def test_more_and_less(value, said):
    assert wording.signed(value) == said


def test_a_table_says_which_of_its_words_are_numbers():
    """None, one and two; what is not there is not told, and what is dropped later neither."""
    table = pd.DataFrame({"Place": ["Milltown"], "Share": ["46.1%"], "Of": ["85"]})
    assert wording.numbers_of(table) == []
    assert wording.numbers_of(wording.with_numbers(table, ["Share", "Sum"])) == ["Share"]
    told = wording.with_numbers(table, ["Share", "Of"])
    assert wording.numbers_of(told) == ["Share", "Of"]
    assert wording.numbers_of(told.drop(columns="Of").head(1)) == ["Share"]


def test_bullets():
    assert wording.bullets(["One child.", "Two children."]) == "- One child.\n- Two children."
    assert wording.bullets([]) == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "no payments have"), (1, "1 payment has"), (2, "2 payments have"), (1200, "1,200 payments have")],
)
def test_a_number_its_noun_and_its_verb_agree(number, said):
    assert wording.counted_with(number, "payments", "has", "have") == said
