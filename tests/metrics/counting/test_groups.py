"""The groups of a split: all of them, also the empty, and one for those of whom it is not recorded."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.cases.case_tables import CaseTables
from metrics.counting.breakdown import LOCALITY
from metrics.counting.groups import Groups, repeated_words
from metrics.plans.breakdowns import REQUEST_RESULT

DAY = date(2025, 12, 31)


def cases(places: list, outcomes: list | None = None, received: list | None = None) -> CaseTables:
    """A case in each place."""
    frame = pd.DataFrame({"locality": pd.Series(places, dtype="object")})
    frame["received_date"] = received or [date(2025, 3, 3)] * len(frame)
    return CaseTables.build(
        frame.assign(request_outcome=outcomes) if outcomes else frame, as_at=DAY, population={"": 90, "North": 50}
    )


def named(groups: Groups) -> list:
    """The group of each row in words."""
    labels = groups.labels(1)
    return [tuple(str(labels[key][code]) for key in groups.by) for code in groups.codes]


def test_without_a_split_all_rows_are_one_group():
    """Also where there is no row."""
    for made in (Groups(cases(["North", None]), ()), Groups(cases([]), ())):
        assert (made.count, made.labels(3)) == (1, {})


def test_blank_is_a_group_only_where_something_is_blank():
    """So that groups add up to the whole, and a complete column shows no empty "Not recorded"."""
    assert Groups(cases(["South", "North"]), [LOCALITY]).names == [["North", "South"]]
    some = Groups(cases(["South", None, "North"]), [LOCALITY])
    assert some.names == [["North", "South", NOT_RECORDED]]
    assert named(some) == [("South",), (NOT_RECORDED,), ("North",)]
    assert Groups(cases([]), [LOCALITY]).names == [[NOT_RECORDED]]


def test_two_splits_make_every_pair():
    """In the order of the first and then of the second, the empty pairs among them."""
    made = Groups(cases(["South", "North"], ["Y", "N"]), [LOCALITY, REQUEST_RESULT])
    assert made.count == 2 * 4
    assert named(made) == [("South", "Agreed to assess"), ("North", "Refused")]
    assert list(made.labels(1)["locality"]) == ["North"] * 4 + ["South"] * 4
    assert list(made.labels(2)["request_result"])[:5] == [
        "Agreed to assess",
        "Refused",
        "Withdrawn",
        "Not yet decided",
        "Agreed to assess",
    ]


def test_a_past_day_has_the_groups_of_today():
    """A place that is blank today is a group on every day of a series, or its lines would not match."""
    today = cases(["North", None], received=[date(2025, 3, 3), date(2025, 6, 2)])
    then = today.known_by(date(2025, 4, 1))
    assert Groups(then, [LOCALITY], like=today).names == [["North", NOT_RECORDED]]
    assert Groups(then, [LOCALITY]).names == [["North"]]


def test_people_are_known_of_places_alone():
    """Of a place whose number was not given, and of any other split, they are missing."""
    table = cases(["North", "South"], ["Y", "N"])
    assert Groups(table, ()).people(table).tolist() == [90]
    assert pd.Series(Groups(table, [LOCALITY]).people(table)).isna().tolist() == [False, True]
    assert pd.isna(Groups(table, [REQUEST_RESULT]).people(table)).all()


@pytest.mark.parametrize("rows", [0, 1, 1000, 1001])
def test_words_are_repeated_for_as_many_rows_as_there_are(rows):
    """A short column is kept for the next result, a long one is made anew."""
    places = np.arange(rows) % 2
    assert repeated_words(["North", "South"], places).tolist() == [("North", "South")[place] for place in places]


def test_a_result_that_is_changed_changes_no_other():
    """Both have the same kept column to begin with."""
    one, other = (pd.DataFrame({"place": repeated_words(["North"], np.zeros(2, dtype=int))}, copy=False) for _ in "ab")
    one.loc[0, "place"] = "Elsewhere"
    assert other["place"].tolist() == ["North", "North"]
    assert repeated_words(["North"], np.zeros(2, dtype=int)).tolist() == ["North", "North"]
