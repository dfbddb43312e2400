"""How a promise stands: the day before it is due, the day and the day after; with and without a word of it."""

import pytest

from metrics.law.conventions import Conventions
from metrics.remedies import remedies
from tests.metrics.tables import DAY, ago, around, held, register

PROMISE = {"report_type": "local", "known_from": ago(400), "evidence_reference": "minutes"}


def promises(*rows: dict, **more: object) -> list[dict]:
    return [PROMISE | row | more for row in rows]


def standing(*rows: dict) -> list[str]:
    return register("remedies", *rows).rows["remedy_status"].astype(str).tolist()


def test_due_today_is_not_overdue():
    """Due yesterday, today, tomorrow, and on no day."""
    rows = promises(*({"due_date": day} for day in (*around(DAY), None)))
    assert standing(*rows) == ["overdue", "not_yet_due", "not_yet_due", "no_target"]
    assert register("remedies", *rows).rows["days_overdue"].fillna(0).tolist() == [1, 0, 0, 0]


def test_done_on_the_target_day_is_on_time():
    """The day before, the day and the day after the target; and without a target."""
    due = ago(30)
    rows = promises(*({"due_date": due, "completed_date": day} for day in around(due)), {"completed_date": due})
    assert standing(*rows) == ["on_time", "on_time", "late", "done_no_target"]
    assert register("remedies", *rows).rows["days_late"].fillna(0).tolist() == [0, 0, 1, 0]


def test_done_today_is_done():
    """What is recorded as done tomorrow is not."""
    rows = promises(*({"due_date": ago(-10), "completed_date": day} for day in around(DAY)))
    assert standing(*rows) == ["on_time", "on_time", "not_yet_due"]


def test_the_ombudsmans_word_is_missed_from_the_30th_day_on():
    """Done 29, 30 and 31 days ago without it; it matters in the Ombudsman's cases only, and where it has come not."""
    done = [{"completed_date": ago(days), "report_type": "public_report"} for days in (29, 30, 31)]
    rows = [PROMISE | row for row in done]
    rows.append(rows[2] | {"ombudsman_satisfied_date": ago(2)})
    rows.append(rows[2] | {"report_type": "local"})
    rows.append(PROMISE | {"report_type": "public_report", "completed_text": True})
    assert held(remedies.with_evidence_gap, register("remedies", *rows)) == [False, True, True, False, False, False]


@pytest.mark.parametrize(("usual", "days"), [(90, (89, 90, 91)), (30, (29, 30, 31))])
def test_an_update_of_so_many_days_ago_is_recent_enough(usual, days):
    """90 days by default, or the council's own number: what lies further back is too old."""
    rows = promises(*({"progress_date": ago(day)} for day in days))
    table = register("remedies", *rows, conventions=Conventions(update_within_days=usual))
    assert held(remedies.without_update, table) == [False, False, True]


def test_without_an_update_the_day_it_came_on_record_counts():
    rows = promises(*({"known_from": ago(day)} for day in (89, 90, 91)))
    assert held(remedies.without_update, register("remedies", *rows)) == [False, False, True]
