"""Lists of part-time timetables."""

from data_access.registers.education.children import CHILD, order_check
from data_access.registers.reader import RegisterReader
from metrics.education.part_time_list import PART_TIME

_HEADINGS: dict[str, str] = {
    **CHILD,
    "start_date": (
        "start; ptt start; timetable start; part time start; start of timetable; ptt start date; pttt start; "
        "rtt start; reduced timetable start; date started"
    ),
    "planned_end": (
        "planned end; planned end date; ptt planned end; expected end; target end date; proposed end date; "
        "end date planned"
    ),
    "end_date": "actual end; actual end date; ended; end date actual; date ended; ptt end; returned to full time",
    "weekly_hours": "hours; hours a week; hours per week; weekly hours; hours attended; hours in school; hours offered",
    "reason": "reason for timetable; reason for ptt; reason for reduced timetable",
    "parent_agreed": (
        "parent agreed; parental consent; parental agreement; parent consent; parents agree; parent carer agreed; "
        "agreed by parent"
    ),
    "review_date": "review date; date of review; next review; review",
    "caseworker_agreed": (
        "send caseworker agreed; caseworker agreed; ehc caseworker agreed; send officer agreed; ehcco agreed; "
        "agreed by send; sen officer agreed"
    ),
}

PART_TIME_READER = RegisterReader(
    dataset=PART_TIME,
    headings=_HEADINGS,
    ended_by={"end_date": ()},
    check=order_check(PART_TIME, ("start_date", "planned_end"), ("start_date", "end_date")),
)
