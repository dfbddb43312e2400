"""Funnel limits against printed tables and another library, and what is said of a group.

The counts in WHOLE and the shares in SPIEGELHALTER were worked out once with scipy 1.17.1's binomial distribution:
the fewest and most cases that are not called different, and the 2005 paper's interpolated lower limits.
"""

import math
from itertools import pairwise

import pytest

from metrics.statistics.few import FEW
from metrics.statistics.funnel import Verdict, compare, limits, lines

WHOLE = {
    (20, 0.5): (6, 14, 3, 17),
    (10, 0.5): (2, 8, 1, 9),
    (1, 0.3): (0, 1, 0, 1),
    (7, 0.1): (0, 3, 0, 4),
    (25, 0.6): (10, 20, 7, 22),
    (48, 0.464): (16, 29, 12, 33),
    (200, 0.464): (79, 107, 71, 115),
    (1000, 0.464): (433, 495, 415, 513),
    (30, 0.02): (0, 2, 0, 4),
    (150_000, 0.503): (75_070, 75_830, 74_852, 76_048),
}
SPIEGELHALTER = {
    (20, 0.5): (0.255824, 0.136736),
    (10, 0.5): (0.132444, 0.000240),
    (25, 0.6): (0.382299, 0.271113),
    (48, 0.464): (0.313590, 0.234610),
    (1000, 0.464): (0.432618, 0.414895),
    (150_000, 0.503): (0.500466, 0.499007),
}


def verdict(part: int, whole: int, overall: float) -> Verdict:
    return Verdict(compare(["one"], [part], [whole], overall=overall).loc[0, "verdict"])


@pytest.mark.parametrize(("size", "overall"), WHOLE)
def test_which_counts_lie_inside(size, overall):
    fewest, most, very_fewest, very_most = WHOLE[size, overall]
    assert {verdict(part, size, overall) for part in (fewest, most)} == {Verdict.CHANCE}
    if fewest:
        expected = Verdict.PERHAPS_LOWER if fewest > very_fewest else Verdict.LOWER
        assert verdict(fewest - 1, size, overall) is expected
    if very_fewest:
        assert verdict(very_fewest - 1, size, overall) is Verdict.LOWER
    if most < size:
        expected = Verdict.PERHAPS_HIGHER if most < very_most else Verdict.HIGHER
        assert verdict(most + 1, size, overall) is expected
    if very_most < size:
        assert verdict(very_most + 1, size, overall) is Verdict.HIGHER


def test_twenty_cases_as_in_every_table_of_the_sign_test():
    """Of 20 with even chances, 5 or fewer and 15 or more have 2.07% each, 6 or fewer 5.77%: critical value 5."""
    assert verdict(5, 20, 0.5) is Verdict.PERHAPS_LOWER
    assert verdict(6, 20, 0.5) is Verdict.CHANCE
    assert verdict(14, 20, 0.5) is Verdict.CHANCE
    assert verdict(15, 20, 0.5) is Verdict.PERHAPS_HIGHER


@pytest.mark.parametrize(("size", "overall"), SPIEGELHALTER)
def test_lower_limits_are_spiegelhalters(size, overall):
    found = limits(size, overall)
    assert (found.lower_95, found.lower_998) == pytest.approx(SPIEGELHALTER[size, overall], abs=1e-6)


def test_two_cases_by_hand():
    """At 10% overall, two cases: 0 has 81%, 1 has 18%, 2 has 1%, which is below 2.5% but not below 0.1%."""
    assert [verdict(part, 2, 0.1) for part in (0, 1, 2)] == [Verdict.CHANCE, Verdict.CHANCE, Verdict.PERHAPS_HIGHER]
    assert limits(2, 0.1).upper_95 == pytest.approx(1 - (1 - (0.19 - 0.025) / 0.18) / 2)


def test_nine_of_ten_is_not_called_different():
    """The paper's upper line would call it so at 99.8%, although chance gives it 11 times in 1,024."""
    assert verdict(9, 10, 0.5) is Verdict.PERHAPS_HIGHER


@pytest.mark.parametrize(("size", "overall"), WHOLE)
def test_counting_the_others_mirrors_the_limits(size, overall):
    one, other = limits(size, overall), limits(size, 1 - overall)
    assert one.lower_95 == pytest.approx(1 - other.upper_95, abs=1e-9)
    assert one.upper_998 == pytest.approx(1 - other.lower_998, abs=1e-9)


def test_limits_lie_in_each_other_and_close_in_with_size():
    funnel = lines([1, 5, 20, 100, 1000, 20_000], 0.3)
    for row in funnel.to_dict("records"):
        assert 0 <= row["lower_998"] <= row["lower_95"] <= 0.3 <= row["upper_95"] <= row["upper_998"] <= 1
    assert all(later < earlier for earlier, later in pairwise(funnel["upper_998"][1:]))
    assert funnel["upper_95"].iloc[-1] == pytest.approx(0.3 + 1.96 * math.sqrt(0.21 / 20_000), abs=1e-4)


@pytest.mark.parametrize("overall", [0, 1])
def test_where_all_or_none_are_counted_there_is_nothing_to_tell(overall):
    found = limits(12, overall)
    assert {found.lower_95, found.upper_95, found.lower_998, found.upper_998} == {overall}
    assert verdict(12 * overall, 12, overall) is Verdict.CHANCE


def test_groups_come_back_in_their_order_and_with_the_share_of_all():
    found = compare(["North", "South", "Nowhere", "East"], [30, 70, 0, 1], [100, 100, 0, 2])
    assert found["group"].tolist() == ["North", "South", "Nowhere", "East"]
    assert set(found["overall"]) == {101 / 202}
    assert found["verdict"].tolist() == [Verdict.LOWER, Verdict.HIGHER, Verdict.NO_CASES, Verdict.CHANCE]
    assert found["small"].tolist() == [False, False, True, True]
    assert found["value"].isna().tolist() == [False, False, True, False]
    assert found.loc[2, ["lower_95", "upper_998"]].isna().all()


def test_the_order_of_groups_changes_no_verdict():
    names, parts, wholes = ["a", "b", "c"], [3, 40, 55], [19, 80, 70]
    one = compare(names, parts, wholes).set_index("group")
    other = compare(names[::-1], parts[::-1], wholes[::-1]).set_index("group")
    assert one.equals(other.loc[names])
    assert one["small"].tolist() == [size < FEW for size in wholes]


def test_no_groups_or_no_cases_at_all():
    assert compare([], [], []).empty
    found = compare(["a", "b"], [0, 0], [0, 0])
    assert set(found["verdict"]) == {Verdict.NO_CASES}
    assert found["overall"].isna().all()


@pytest.mark.parametrize(
    ("names", "parts", "wholes", "match"),
    [
        (["a"], [1, 2], [3, 4], "expected as many"),
        (["a"], [5], [4], "above its denominator"),
        (["a"], [-1], [4], "below 0"),
    ],
)
def test_counts_that_do_not_fit_are_refused(names, parts, wholes, match):
    with pytest.raises(ValueError, match=match):
        compare(names, parts, wholes)


def test_limits_that_make_no_sense_are_refused():
    for size, overall in ((-1, 0.5), (5, 1.2), (5, math.nan)):
        with pytest.raises(ValueError, match="No limits"):
            limits(size, overall)
