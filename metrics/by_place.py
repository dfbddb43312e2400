"""What places, and the teams in them, are looked at by: measures that can be split so, and what each is a part of."""

from dataclasses import dataclass

from metrics.catalogue import CATALOGUE
from metrics.counting.breakdown import LOCALITY, SCHOOL, TEAM
from metrics.counting.definition import Metric
from metrics.remedies.breakdowns import LEAD_OWNER
from metrics.schools.breakdowns import OFFICER
from metrics.scorecard import OF_ONE_GROUP, Measure

LEVELS = (LOCALITY.key, TEAM.key)
"""The ways to split a council that have few enough groups to stand side by side."""


@dataclass(frozen=True)
class PlaceMeasure(Measure):
    """A measure of places. A count is held against another count that it is a part of."""

    part_of: str = ""
    """The count that holds it; empty of a figure that has a denominator of its own."""

    @property
    def whole(self) -> Metric | None:
        """The figure that it is a part of."""
        return CATALOGUE[self.part_of] if self.part_of else None

    def can_be_split(self, by: str) -> bool:
        """Whether it, and what it is a part of, can be split so."""
        return by in self.metric.ways and (self.whole is None or by in self.whole.ways)


def _measure(key: str, part_of: str = "") -> PlaceMeasure:
    return PlaceMeasure(key, *OF_ONE_GROUP.get(key, ("", "")), part_of)


MEASURES: tuple[PlaceMeasure, ...] = (
    _measure("plans_issued_within_20_weeks"),
    _measure("plans_due_issued_on_time"),
    _measure("assessments_open_past_20_weeks", "assessments_open"),
    _measure("request_decisions_within_6_weeks"),
    _measure("plans_reviewed_within_12_months"),
    _measure("tribunal_appeal_rate"),
    _measure("stage_1_on_time"),
    _measure("remedies_overdue", "remedies_promised"),
    _measure("severe_absence"),
    _measure("section19_waiting", "section19_in_scope"),
)
"""In the order of the menu: what the head of a place answers for."""
_QUEUE = (_measure("assessments_open"), _measure("assessments_open_past_20_weeks", "assessments_open"))
_ABSENCE = (_measure("severe_absence"), _measure("section19_waiting", "section19_in_scope"))
INSIDE: dict[str, tuple[PlaceMeasure, ...]] = {
    TEAM.key: (
        *_QUEUE,
        _measure("assessments_due_within_4_weeks", "assessments_open"),
        _measure("plans_issued_within_20_weeks"),
        _measure("plans_maintained"),
        _measure("reviews_overdue", "plans_maintained"),
        _measure("complaints_overdue", "complaints_open"),
    ),
    OFFICER.key: (_measure("schools_sharing"), *_ABSENCE),
    LEAD_OWNER.key: (_measure("remedies_promised"), _measure("remedies_overdue", "remedies_promised")),
    SCHOOL.key: (_measure("plans_maintained"), *_QUEUE, *_ABSENCE),
}
"""Who and what is inside a place, by the way to split: what each has in hand, and what of it is late."""
