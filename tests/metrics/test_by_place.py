"""What places are looked at by: figures that can be split so, each a part of something or held against all."""

import pytest

from metrics.by_place import LEVELS, MEASURES
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Polarity, Time
from metrics.counting.kinds import Kind


@pytest.mark.parametrize("measure", MEASURES, ids=lambda one: one.key)
class TestEveryMeasure:
    def test_it_can_be_split_by_place(self, measure):
        assert measure.can_be_split(LEVELS[0])

    def test_it_has_a_good_direction_or_it_could_not_be_called_worse(self, measure):
        assert measure.metric.polarity is not Polarity.NEUTRAL

    def test_chance_has_something_to_go_by(self, measure):
        """A share of cases, a count with what it is a part of, or what stands over other figures."""
        kind = measure.metric.kind
        assert kind is Kind.SHARE or (kind is Kind.COUNT and measure.whole) or measure.metric.over

    def test_a_count_is_true_on_the_day_of_what_it_is_a_part_of(self, measure):
        if measure.whole:
            assert measure.metric.time is measure.whole.time is Time.AS_AT
            assert measure.metric.about == measure.whole.about


def test_each_stands_once():
    assert len({one.key for one in MEASURES}) == len(MEASURES)


def test_by_team_only_what_both_can_be_split_by():
    """Remedies have no team; children waiting have one, and so has everyone waiting."""
    by_team = {one.key for one in MEASURES if one.can_be_split("team")}
    assert "assessments_open_past_20_weeks" in by_team
    assert not {"remedies_overdue", "tribunal_appeal_rate", "severe_absence"} & by_team


def test_the_head_of_a_place_sees_more_than_plans():
    asked = {"tribunal_appeal_rate", "stage_1_on_time", "remedies_overdue", "severe_absence", "section19_waiting"}
    assert asked <= {one.key for one in MEASURES}
    assert {one.part_of for one in MEASURES if one.part_of} <= set(CATALOGUE)
