"""Which step changes hold: none, one, two; of two from one day that of the settings."""

from datetime import UTC, date, datetime

from data_access.storage.step_changes import StepChange
from metrics.statistics.signal_rules import Rebase
from reports.agreed.steps import in_force

MADE = datetime(2026, 1, 1, tzinfo=UTC)


def kept(day: date, metric: str = "a", *, undone: bool = False) -> StepChange:
    return StepChange(
        1, metric, day, "kept", "An officer", MADE, "An officer" if undone else "", MADE if undone else None
    )


def test_which_hold():
    first, second = date(2025, 1, 1), date(2025, 6, 1)
    chosen = Rebase(first, "chosen", "settings")
    assert in_force("a", (), ()) == ()
    assert in_force("a", [kept(second), kept(first)], ()) == (kept(first).rebase, kept(second).rebase)
    assert in_force("a", [kept(first, undone=True), kept(second, "b")], ()) == ()
    assert in_force("a", [kept(first)], (chosen,)) == (chosen,)
