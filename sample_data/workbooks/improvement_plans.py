"""Larkmoor's actions of two improvement plans, which a board and a committee follow together. All of it is invented."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from sample_data.workbooks.sheet import Sheet

_HEADINGS = (
    "Kind of plan",
    "Improvement plan",
    "Plan date",
    "No",
    "Area of weakness",
    "Action",
    "Due date",
    "Responsible officer",
    "Committee",
    "Status",
    "Date completed",
    "Evidence",
    "Last update",
    "Progress",
)
_STATEMENT = ("WSoA", "Written statement of action 2025", date(2025, 9, 15))
_REFORM = ("Local SEND Reform Plan", "Local reform plan 2026", date(2026, 5, 29))
_BOTH = "SEND board / Children's scrutiny committee"
_BOARD, _SCRUTINY = "SEND board", "Children's scrutiny committee"
_CASEWORK, _PLACE = "Head of Casework (post 2)", "Head of Inclusion and Place"
_PSYCHOLOGY = "Principal of Imaginary Psychology"

_ACTIONS: tuple[Sequence[object], ...] = (
    (*_STATEMENT, 1, "Plans take too long", "Recruit two psychologists and four caseworkers", date(2026, 1, 30),
     _PSYCHOLOGY, _BOTH, "Complete", date(2026, 1, 26), "WS-1", date(2026, 1, 26), "All six posts filled"),
    (*_STATEMENT, 2, "Plans take too long", "Tell the board each month who waits longest", date(2025, 10, 31),
     _CASEWORK, _BOTH, "Complete", date(2025, 11, 20), "WS-2", date(2025, 11, 20), "First list in November"),
    (*_STATEMENT, 3, "Quality of plans", "Audit 30 plans each term with schools and health", date(2026, 4, 30),
     _CASEWORK, _BOARD, "Complete", date(2026, 4, 30), "WS-3", date(2026, 5, 11), "Third audit done"),
    (*_STATEMENT, 4, "Families are not heard", "Agree with the parents' forum how families shape services",
     date(2026, 7, 31), _PLACE, _BOTH, "In progress", None, None, date(2026, 9, 30), "Forum asked for changes"),
    (*_STATEMENT, 5, "Families are not heard", "Ask every family after a plan and publish what they said",
     date(2027, 3, 31), _CASEWORK, _SCRUTINY, "In progress", None, None, date(2026, 10, 12), "Survey began in June"),
    (*_REFORM, 1, "Children are placed far away", "Open two specialist bases in mainstream schools",
     date(2026, 10, 30), _PLACE, _BOARD, "Complete", date(2026, 10, 5), "LRP-1", date(2026, 10, 5), "Both opened"),
    (*_REFORM, 2, "Help comes late", "Offer schools advice before a request for assessment", date(2027, 1, 29),
     _PSYCHOLOGY, _BOTH, "In progress", None, None, date(2026, 10, 20), "Eleven schools take part"),
    (*_REFORM, 3, "Help comes late", "Agree one list of waits with the health services", date(2027, 4, 30),
     _PLACE, _BOARD, "Not started", None, None, None, None),
)  # fmt: skip


def improvement_plans(_lives: pd.DataFrame) -> Sheet:
    """One sheet for both plans: four actions done, one of them late, one overdue, and the rest still to come."""
    return Sheet("Improvement plans", [("Improvement plans - SEND",), (None,), _HEADINGS, *_ACTIONS])
