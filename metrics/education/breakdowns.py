"""The ways to split the lists of children without school or with part of a week."""

from metrics.counting.breakdown import Breakdown, by_column
from metrics.schools import code_lists

NOTICE_TYPE = by_column("notice_type", "What the notice is about", code_lists.NOTICE_TYPE, about="notifications")
ROUTE = by_column("route", "Why without education", code_lists.SECTION_19_ROUTE, about="section19")
SECTION_19_STAGE = by_column("section_19_stage", "How far it has come", about="section19", column="stage")
PROVISION_WAIT = by_column("provision_wait", "Time without education", about="section19")
TIMETABLE_LENGTH = by_column("timetable_length", "Time part-time", about="part_time")
INTERIM = by_column("interim", "Meanwhile", about="placements")
AWAITING_BAND = by_column("awaiting_band", "Time awaiting a place", about="placements")

BREAKDOWNS: tuple[Breakdown, ...] = (
    NOTICE_TYPE,
    ROUTE,
    SECTION_19_STAGE,
    PROVISION_WAIT,
    TIMETABLE_LENGTH,
    INTERIM,
    AWAITING_BAND,
)
