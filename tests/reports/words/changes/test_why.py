"""Why a figure changed, in one sentence: up, down, as it was, from none and to none; one row and two."""

from datetime import date

import pytest

from metrics.attendance.enrolments import ENROLMENTS
from metrics.base.periods import day, month
from metrics.catalogue import CATALOGUE
from metrics.changes.known import Known
from metrics.changes.steps import Step, StepKind
from metrics.changes.why import Asked, Move, Reading, Why
from metrics.counting.definition import Status
from metrics.counting.registers import CASES
from reports.words.changes import why as words

MARCH = month(2025, 3)
NOTHING = Known(rows={}, as_at=date(2025, 4, 1))
ON_TIME = Asked(CATALOGUE["plans_issued_within_20_weeks"], MARCH)
OPEN = Asked(CATALOGUE["assessments_open"], day(date(2025, 3, 31)))
NONE = Reading(0, 0, None, Status.NO_CASES)


def share(part: int, whole: int) -> Reading:
    return Reading(part, whole, part / whole, Status.SHOWN)


def count(number: int) -> Reading:
    return Reading(number, None, number, Status.SHOWN)


def move(kind: StepKind, rows: int | None, about: str = CASES, column: str = "") -> Move:
    return Move(Step(kind, NOTHING, about, column), NONE, NONE, rows, None)


def said(then: Reading, now: Reading, *moves: Move, asked: Asked = ON_TIME) -> str:
    return words.changed(Why(asked, then, now, moves))


def test_a_figure_that_rose_and_one_that_fell():
    assert said(share(7, 17), share(9, 21), move(StepKind.NEW, 4)) == (
        "Mar 2025 was 41% (7 of 17), now 43% (9 of 21): 4 cases entered late."
    )
    assert said(share(9, 21), share(7, 17), move(StepKind.GONE, 4)) == (
        "Mar 2025 was 43% (9 of 21), now 41% (7 of 17): 4 cases no longer in the data."
    )
    assert said(count(12), count(13), move(StepKind.NEW, 1), asked=OPEN) == (
        "31 March 2025 was 12, now 13: 1 case entered late."
    )


def test_a_figure_that_is_as_it_was():
    assert said(share(7, 17), share(7, 17)) == "Mar 2025: 41% (7 of 17), as it was."
    assert said(NONE, NONE) == "Mar 2025: no figure (no cases), as it was."
    assert said(share(7, 17), share(7, 17), move(StepKind.GONE, 1), move(StepKind.NEW, 1)) == (
        "Mar 2025: 41% (7 of 17), as it was, but the cases behind it are not the same: 1 case no longer in the data "
        "and 1 case entered late."
    )


def test_from_no_figure_and_to_no_figure():
    assert said(NONE, share(1, 1), move(StepKind.NEW, 1)) == (
        "Mar 2025 had no figure (no cases), now 100% (1 of 1): 1 case entered late."
    )
    assert said(share(1, 1), NONE, move(StepKind.GONE, 1)) == (
        "Mar 2025 was 100% (1 of 1), now there is no figure (no cases): 1 case no longer in the data."
    )
    not_recorded = Reading(None, None, None, Status.NOT_RECORDED)
    assert said(not_recorded, share(1, 2), move(StepKind.NEW, 2)).startswith(
        "Mar 2025 had no figure (not recorded in this data), now 50% (1 of 2)"
    )


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (
            move(StepKind.SETTINGS, 2, column="published_plan_date, population"),
            "settings were changed (published_plan_date, population), which moved 2 cases",
        ),
        (move(StepKind.SETTINGS, 1), "the public register of schools is another, which moved 1 case"),
        (move(StepKind.CORRECTED, 1, CASES, "received_date"), '"Request received" corrected in 1 case'),
        (
            move(StepKind.CORRECTED, 2, CASES, "exception_applies"),
            '"Exception to 20 weeks claimed" corrected in 2 cases',
        ),
        (move(StepKind.NEW, 1), "1 case entered late"),
        (move(StepKind.NEW, 0), "cases entered late"),
        (move(StepKind.GONE, 2), "2 cases no longer in the data"),
        (move(StepKind.GONE, 0), "cases no longer in the data"),
        (move(StepKind.TIME, 0), "what has happened since"),
        (move(StepKind.TIME, 1), "what has happened since, which moved 1 case"),
        (move(StepKind.NEW, 2, "appeals"), "appeals entered late, which moved 2 cases"),
        (
            move(StepKind.CORRECTED, 1, "complaints", "locality"),
            '"Locality" corrected among the complaints, which moved 1 case',
        ),
        (move(StepKind.KEPT, 0, "complaints"), "other columns kept in the list of complaints"),
        (move(StepKind.ATTENDANCE, None, ENROLMENTS.key), "attendance loaded since"),
    ],
)
def test_every_sort_of_step(made, reason):
    assert words.reason(made, CASES) == reason


def test_the_lines_of_a_replay_begin_and_end_with_what_was_known():
    found = Why(ON_TIME, NONE, share(1, 1), (move(StepKind.NEW, 1),))
    assert words.steps(found, date(2025, 4, 1), date(2025, 5, 1)) == [
        "As known on 1 April 2025",
        "1 case entered late",
        "As known on 1 May 2025",
    ]
