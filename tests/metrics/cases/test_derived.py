"""What follows from the bare cases: the same, however and from whichever day it is asked for."""

from datetime import date

import pandas as pd
import pytest

from metrics.cases.case_tables import CaseTables
from metrics.cases.derived import WORKED_OUT
from metrics.law.conventions import Conventions

EARLIER = date(2025, 3, 14)
CASES = pd.DataFrame(
    [
        {"received_date": "2025-01-06", "request_mediation": True, "age_at_request": 4},
        {"received_date": "2025-01-06", "assessment_tribunal": True, "age_at_request": 5},
        {"received_date": "2025-01-06", "tribunal_order_date": "2025-06-02", "age_at_request": None},
        {"transfer_date": "2025-02-03", "transfer_la": "302", "start_date": "2024-09-02"},
        {"received_date": "2025-06-02", "request_mediation": True},
    ]
)
CONVENTIONS = {"usual": Conventions(), "one flag": Conventions(timeliness_excludes=("request_mediation",))}


def tables(conventions: Conventions, as_at: date = date(2025, 12, 31)) -> CaseTables:
    return CaseTables.build(CASES, as_at=as_at, conventions=conventions)


@pytest.mark.parametrize("conventions", CONVENTIONS.values(), ids=list(CONVENTIONS))
def test_a_past_day_is_the_same_however_it_is_reached(conventions):
    """Built for the day, looked back to from one day or two, or counted by these conventions afterwards."""
    built = tables(conventions, EARLIER).cases.frame()
    later = tables(conventions)
    others = [
        later.known_by(EARLIER),
        later.known_by(date(2025, 8, 1)).known_by(EARLIER),
        tables(CONVENTIONS["usual"]).counted_by(conventions).known_by(EARLIER),
    ]
    assert set(built) >= WORKED_OUT
    for other in others:
        pd.testing.assert_frame_equal(other.cases[list(built)], built)


@pytest.mark.parametrize(
    ("conventions", "outside"), [("usual", [True, True, False, False]), ("one flag", [True, False, False, False])]
)
def test_a_flag_has_no_day_and_an_order_has(conventions, outside):
    """The order of the third case came after the day; the flags of the first two are taken to have held on it."""
    stood = tables(CONVENTIONS[conventions]).known_by(EARLIER).cases
    assert stood["outside_timeliness"].tolist() == outside
    assert stood["plan_moved_in"].tolist() == [False, False, False, True]
    assert stood["age_band"].astype("object").tolist()[:2] == ["0 to 4", "5 to 10"]
    assert "flagged" not in stood.frame()
