"""What a trend is held against: the law only where it sets a time and more is better."""

import pytest

from metrics.catalogue import CATALOGUE
from metrics.national.england import ReferenceFact
from reports.charts.levels import held_against

ENGLAND = ReferenceFact("plans_issued_within_20_weeks", "England", 2024, 39_407, 84_866, "46.4")


@pytest.mark.parametrize(
    ("key", "law"),
    [
        ("plans_issued_within_20_weeks", ["The law: every plan"]),
        ("plans_issued_over_52_weeks", []),
        ("persistent_absence", []),
    ],
)
def test_the_law_asks_for_all_only_where_more_is_better(key, law):
    assert [level.words for level in held_against(CATALOGUE[key], None, None)] == law


def test_law_target_and_england_are_told_apart_without_colour():
    levels = held_against(CATALOGUE["plans_issued_within_20_weeks"], 0.6, ENGLAND)
    assert [level.words for level in levels] == ["The law: every plan", "Our target: 60%", "England 2024: 46%"]
    assert len({level.dash for level in levels}) == 3
