"""Runs without authorisation as the register of a pupil's year has them: one that came to ten, one that did not."""

from metrics.attendance.runs import away_for_10_days, longest_run
from tests.metrics.tables import held, register


def test_only_runs_of_ten_days_or_more_are_measured():
    table = register(
        "enrolments", *({"school": "Alder School", "unauthorised_longest": days} for days in (10.0, 12.0, None))
    )
    assert held(away_for_10_days, table) == [True, True, False]
    assert longest_run(table).dropna().tolist() == [10, 12]
