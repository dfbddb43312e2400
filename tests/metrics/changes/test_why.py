"""Why a figure is not what it was: steps that add up, each with its rows, counted by hand in small cases."""

from datetime import date, timedelta

import pandas as pd

from metrics.base.periods import calendar_year, month
from metrics.cases.columns import typed
from metrics.catalogue import CATALOGUE
from metrics.changes.known import Known
from metrics.changes.made_of import Effect
from metrics.changes.steps import StepKind
from metrics.changes.why import Asked, Reading, Replay, Why
from metrics.counting.definition import Status
from metrics.counting.registers import CASES
from metrics.datasets import STORED
from metrics.law.conventions import Conventions
from tests.metrics.tables import frame
from tests.relations.drawn_cases import AS_AT, EARLIER

YEAR = calendar_year(2025)
ON_TIME = CATALOGUE["plans_issued_within_20_weeks"]
RECEIVED = CATALOGUE["requests_received"]
OPEN = CATALOGUE["assessments_open"]


def known(*rows, as_at=AS_AT, **parts) -> Known:
    made = [{"case_key": row["case_reference"].lower(), **row} for row in rows]
    return Known(rows={CASES: typed(frame(made))}, as_at=as_at, **parts)


def plan(reference: str, received: date, weeks: int, **cells) -> dict:
    issued = received + timedelta(weeks=weeks)
    decided = {"request_outcome": "Y", "request_outcome_date": received + timedelta(weeks=5)}
    planned = {"assessment_outcome": "Y", "assessment_outcome_date": issued, "start_date": issued}
    return {"case_reference": reference, "received_date": received, **decided, **planned, **cells}


def told(found: Why) -> list[tuple]:
    """Each move in short: what, the figure's parts before and after, and its rows."""
    return [
        (
            str(one.step.kind),
            one.step.column,
            (one.before.numerator, one.before.denominator),
            (one.after.numerator, one.after.denominator),
            [(row.case_reference, str(row.effect)) for row in one.rows.itertuples()],
        )
        for one in found.moves
    ]


IN_TIME, LATE = plan("A1", date(2025, 1, 6), 20), plan("A2", date(2025, 1, 7), 21)


def test_nothing_changed():
    found = Replay(known(IN_TIME, LATE), known(IN_TIME, LATE)).why(Asked(ON_TIME, YEAR))
    assert found.moves == ()
    assert found.then == found.now == Reading(1, 2, 0.5, Status.SHOWN)


def test_a_plan_entered_late_a_day_corrected_and_a_case_gone():
    then = known(IN_TIME, LATE, plan("A3", date(2025, 2, 3), 30))
    now = known(plan("A4", date(2025, 2, 4), 19), IN_TIME, LATE | {"received_date": date(2025, 1, 14)})
    assert told(Replay(then, now).why(Asked(ON_TIME, YEAR))) == [
        ("rows gone", "", (1, 3), (1, 2), [("A3", "went out")]),
        ("column corrected", "received_date", (1, 2), (2, 2), [("A2", "counted now")]),
        ("new rows", "", (2, 2), (3, 3), [("A4", "came in")]),
    ]


def test_a_corrected_cell_comes_with_what_stood_there():
    then, now = known(LATE), known(LATE | {"received_date": date(2025, 1, 14)})
    (move,) = Replay(then, now).why(Asked(ON_TIME, YEAR)).moves
    assert move.rows[["case_reference", "was", "now"]].values.tolist() == [["A2", date(2025, 1, 7), date(2025, 1, 14)]]


def test_a_flag_takes_a_plan_out_and_another_lets_one_in():
    then = known(IN_TIME, LATE | {"exception_applies": True})
    now = known(IN_TIME | {"request_tribunal": True}, LATE | {"exception_applies": False})
    assert told(Replay(then, now).why(Asked(ON_TIME, YEAR))) == [
        ("column corrected", "request_tribunal", (1, 1), (0, 0), [("A1", "went out")]),
        ("column corrected", "exception_applies", (0, 0), (0, 1), [("A2", "came in")]),
    ]


def test_what_has_happened_since_is_no_correction():
    """On 14 March nobody could know of the plan of May: time has passed, and nothing was corrected."""
    asked = Asked(OPEN, month(2025, 12))
    waiting = {"case_reference": "A1", "received_date": date(2025, 1, 6), "request_outcome": "A"}
    found = Replay(known(waiting, as_at=EARLIER), known(IN_TIME)).why(Asked(OPEN, YEAR))
    assert told(found) == [("time passed", "", (1, None), (0, None), [("A1", "went out")])]
    assert Replay(known(waiting, as_at=EARLIER), known(IN_TIME)).why(asked).then.status is Status.NOT_YET_DUE


def test_a_request_that_was_there_and_entered_late_is_new_before_time_passes():
    late = {"case_reference": "A2", "received_date": date(2025, 2, 3)}
    later = {"case_reference": "A3", "received_date": date(2025, 6, 3)}
    found = Replay(known(IN_TIME, as_at=EARLIER), known(IN_TIME, late, later)).why(Asked(RECEIVED, YEAR))
    assert told(found) == [
        ("new rows", "", (1, None), (2, None), [("A2", "came in")]),
        ("time passed", "", (2, None), (3, None), [("A3", "came in")]),
    ]


def test_another_convention():
    """Counted to the day the plan started, it was issued in the year before."""
    row = IN_TIME | {"start_date": date(2024, 12, 30)}
    then, now = known(row), known(row, conventions=Conventions(published_plan_date="start_date"))
    assert told(Replay(then, now).why(Asked(ON_TIME, YEAR))) == [
        ("settings", "published_plan_date", (1, 1), (0, 0), [("A1", "went out")]),
    ]


def test_from_no_figure_and_to_no_figure():
    found = Replay(known(plan("A1", date(2021, 1, 4), 9)), known(IN_TIME)).why(Asked(ON_TIME, YEAR))
    assert found.then == Reading(0, 0, None, Status.NO_CASES)
    assert found.now.value == 1
    back = Replay(known(IN_TIME), Known(rows={}, as_at=AS_AT)).why(Asked(ON_TIME, YEAR))
    assert [one.step.kind for one in back.moves] == [StepKind.GONE]
    assert (back.then.value, back.now.value) == (1, None)


def test_of_one_place_and_of_one_group():
    """A case that moves to another place leaves the figure of the one and joins that of the other."""
    north, south = IN_TIME | {"locality": "North"}, IN_TIME | {"locality": "South"}
    replay = Replay(known(north, LATE), known(south, LATE))
    for asked in (Asked(ON_TIME, YEAR, locality="North"), Asked(ON_TIME, YEAR, by="locality", group="North")):
        (move,) = replay.why(asked).moves
        assert (move.step.column, move.rows["effect"].tolist()) == ("locality", [Effect.OUT])
    assert replay.why(Asked(ON_TIME, YEAR)).moves == ()
    (move,) = replay.why(Asked(ON_TIME, YEAR, by="locality", group="South")).moves
    assert move.rows["effect"].tolist() == [Effect.IN]
    assert replay.why(Asked(ON_TIME, YEAR, by="locality", group="Not recorded")).moves == ()


def test_two_steps_that_undo_each_other_are_no_move():
    """The day of the request and of the outcome were both a week early: the plan took as long as before."""
    then, now = known(plan("A1", date(2025, 1, 6), 20)), known(plan("A1", date(2025, 1, 13), 20))
    assert Replay(then, now).why(Asked(ON_TIME, YEAR)).moves == ()


def test_a_register_and_the_cases_beside_it():
    """A complaint's place is that of its child's case, unless it has one of its own."""
    metric = CATALOGUE["complaints_received"]
    complaint = {"row_key": "c", "person_key": "p", "received_date": date(2025, 3, 3), "complaint_reference": "C1"}
    case = typed(frame([{"case_key": "a", "person_key": "p", "locality": "North", "received_date": date(2025, 1, 6)}]))
    rows = STORED["complaints"].typed(frame([complaint]))
    then = Known(rows={CASES: case.assign(locality="South"), "complaints": rows}, as_at=AS_AT)
    now = Known(rows={CASES: case, "complaints": rows}, as_at=AS_AT)
    (move,) = Replay(then, now).why(Asked(metric, YEAR, locality="North")).moves
    assert (move.step.about, move.step.column) == (CASES, "locality")
    assert move.rows["effect"].tolist() == [Effect.IN]
    (move,) = Replay(replace_rows(now, rows.iloc[:0]), now).why(Asked(metric, YEAR)).moves
    assert (move.step.kind, move.step.about) == (StepKind.NEW, "complaints")


def replace_rows(state: Known, rows: pd.DataFrame) -> Known:
    return state.with_rows("complaints", rows)
