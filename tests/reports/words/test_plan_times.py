"""How long plans took: both told, one alone, neither."""

from reports.words.plan_times import exceptions_points, typical_words
from tests.reports.figures import hidden, measure, missing, share

BORNE_OUT = "exceptions_claimed_by_calendar"
MEDIAN, MEAN = "weeks_to_plan_median", "weeks_to_plan_mean"


def test_the_median_and_the_mean_stand_side_by_side():
    assert typical_words(measure(MEDIAN, 23.0), measure(MEAN, 30.0)) == (
        "Half of the plans took up to **23 weeks**; the mean is **30 weeks** without the plans that had an "
        "exception, as DfE counts it."
    )


def test_what_is_not_known_is_not_said():
    assert typical_words(measure(MEDIAN, 23.0), hidden(MEAN)) == "Half of the plans took up to **23 weeks**."
    assert typical_words(missing(MEDIAN), measure(MEAN, 30.0)).startswith("The mean is **30 weeks**")
    assert typical_words(missing(MEDIAN), missing(MEAN)) == ""


def test_exceptions_claimed_stand_beside_the_calendar():
    found = exceptions_points(
        share("exceptions_claimed", 3, 5), share("exceptions_by_calendar", 2, 4), share(BORNE_OUT, 1, 2)
    )
    assert [line.count("%") for line in found] == [1, 1, 1]
    assert "60% (3 of 5)" in found[0]
    assert "50% (2 of 4)" in found[1]
    assert "50% (1 of 2)" in found[2]


def test_where_no_advice_is_recorded_the_claims_stand_alone():
    none = [missing("exceptions_by_calendar"), missing(BORNE_OUT)]
    assert exceptions_points(share("exceptions_claimed", 0, 5), *none) == [
        "An exception was **claimed for 0% (0 of 5) of the plans issued**."
    ]
    assert exceptions_points(missing("exceptions_claimed"), *none) == []
