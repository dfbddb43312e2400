"""Children who move in or out before there is a plan: whose clock runs, from which day, and until when a case is ours.

The 20 weeks start on the day the council receives a request, or becomes responsible for the child (regulations 5(1),
10(1) and 13(2) of the 2014 Regulations with section 24 of the Act): for a child who moves in during an assessment, the
day of the move. What the other council received, decided and missed before it is its own.
"""

import pandas as pd

from metrics.base.categories import has_code
from metrics.base.days import day_where, latest
from metrics.base.on_demand import Columns, Rows
from metrics.cases.columns import EVENT_DATES

_OURS = ("received_date", "transfer_date")
_SEEN = tuple(name for name in EVENT_DATES if name != "exported_date")


def arrived_in_assessment(cases: Rows) -> pd.Series:
    """Whether a child came from another council with a request or an assessment, and without a plan.

    A plan made by the day of the move, or of which it is not known whether it was, came along; what ended before the
    move, or on an unknown day, ended elsewhere. Records marked historical (H) say of themselves that they are older.
    """
    came = cases["transfer_la"].notna() | cases["transfer_date"].notna()
    if not came.any():
        return came
    asked = cases["received_date"].notna() | has_code(cases["request_outcome"], "Y", "N", "A", "W")
    older = has_code(cases["request_outcome"], "H") | has_code(cases["assessment_outcome"], "H")
    moved, planned = cases["transfer_date"], has_code(cases["assessment_outcome"], "Y")
    made = cases["start_date"].fillna(day_where(planned, cases["assessment_outcome_date"]))
    made_here = made > moved
    return came & asked & ~older & (made_here | (made.isna() & ~_ended_elsewhere(cases)))


def with_moves(cases: Columns) -> Columns:
    """The cases with the days of this council alone.

    For a child who arrived in an assessment ``received_date`` is the day of the move, or that of a request made here
    after it, and blank where the day of the move is not recorded; ``received_elsewhere`` keeps what was recorded, and
    days before the move are blank. ``arrived`` marks such children; ``here_until`` is the day of a move away, or the
    last day on which anything happened in a case whose move has no day.
    """
    arrived, moved, received = arrived_in_assessment(cases), cases["transfer_date"], cases["received_date"]
    day_0 = day_where(moved.notna(), latest(received, moved))
    days = [name for name in EVENT_DATES if name not in _OURS] if arrived.any() else []
    theirs = {name: day_where(~(arrived & (cases[name] < moved)), cases[name]) for name in days}
    own = day_where(arrived, day_0, received)
    return cases.assign(
        **theirs,
        received_date=own,
        received_elsewhere=day_where(arrived & ~(own == received), received),
        arrived=arrived,
        here_until=_here_until(cases),
    )


def _ended_elsewhere(cases: Rows) -> pd.Series:
    """Whether the request or the assessment ended without a plan, and not on the day of the move or later."""
    ended = pd.Series(False, cases.index)
    for name in ("request_outcome", "assessment_outcome"):
        ended |= has_code(cases[name], "N", "W") & ~(cases[f"{name}_date"] >= cases["transfer_date"])
    return ended


def _here_until(cases: Columns) -> pd.Series:
    left = cases["exported"].notna()
    if not left.any():
        return cases["exported_date"]
    return cases["exported_date"].fillna(day_where(left, latest(*(cases[name] for name in _SEEN))))
